"""Has Typst set a document. Anything the compiler warns of is an error."""

import ctypes
import os
import re
import sys
from collections.abc import Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

import msgspec
import typst

from generator.errors import JianbaoError
from generator.pdf.document import Document
from generator.pdf.fonts import FontSet, load
from generator.pdf.glyphs import explain_missing

_PAGES = re.compile(rb"/Type\s*/Pages\s*/Count (\d+)")


@dataclass(frozen=True)
class Pdf:
    """A PDF file and how many pages it has."""

    bytes: bytes
    pages: int


def typeset(documents: Sequence[Document], templates: Path) -> list[Pdf]:
    """The documents as PDFs, on all cores. Raises JianbaoError when the compiler refuses or warns.

    The compiler's threads do not outlive a fork: a process that has compiled can fork none that does, and would wait
    for ever. So it never runs in this process, but in children, which find the fonts open.
    """
    load()
    with _pool(len(documents)) as pool:
        return list(pool.map(partial(_typeset, templates=templates), documents))


def _pool(tasks: int) -> Executor:
    count = max(1, min(tasks, os.cpu_count() or 1))
    if "fork" in get_all_start_methods():
        return ProcessPoolExecutor(count, mp_context=get_context("fork"), initializer=_give_back_memory)
    return ThreadPoolExecutor(count)


def _give_back_memory() -> None:
    """Large blocks go back to the system when they are freed. The compiler's tables double as they grow, and glibc
    would keep the smaller ones, more of them or fewer by chance: up to 30 MB."""
    if sys.platform == "linux" and (set_option := getattr(ctypes.CDLL(None), "mallopt", None)):
        m_mmap_threshold = -3
        set_option(m_mmap_threshold, 128 * 1024)


def _typeset(document: Document, templates: Path) -> Pdf:
    fonts = load()
    template = templates / "briefing.typ"
    inputs = {
        "briefing": msgspec.json.encode(document).decode(),
        "families": msgspec.json.encode({**fonts.families, "own": fonts.own}).decode(),
    }
    compiler = typst.Compiler(template, root=templates, font_paths=fonts.fonts, sys_inputs=inputs)
    try:
        made, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=["a-2a", "ua-1"])
    except typst.TypstError as error:
        raise JianbaoError(_explain(error, document, fonts)) from error
    if warnings:
        told = "; ".join(warning.message for warning in warnings)
        raise JianbaoError(f"The PDF of edition {document.edition} was not made: {template} gives a warning: {told}.")
    assert isinstance(made, bytes)
    return Pdf(made, int(_PAGES.findall(made)[0]))


def _explain(error: typst.TypstError, document: Document, fonts: FontSet) -> str:
    return explain_missing(document, fonts) or (
        f"The PDF of edition {document.edition} was not made: {error.message}.\n{error.diagnostic}"
    )
