"""Has Typst set a document. Anything the compiler warns of is an error."""

import os
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec

from generator.errors import JianbaoError
from generator.pdf.compiler import Refused, compiled
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
    """The documents as PDFs, on all cores. Raises JianbaoError when the compiler refuses or warns."""
    load()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(partial(_typeset, templates=templates), documents))


def _typeset(document: Document, templates: Path) -> Pdf:
    fonts = load()
    template = templates / "briefing.typ"
    inputs = {
        "briefing": msgspec.json.encode(document).decode(),
        "families": msgspec.json.encode({**fonts.families, "own": fonts.own}).decode(),
    }
    try:
        made = compiled(template, fonts.opened, inputs, ["a-2a", "ua-1"])
    except Refused as error:
        raise JianbaoError(_explain(error, document, fonts)) from error
    if made.warnings:
        told = "; ".join(made.warnings)
        raise JianbaoError(f"The PDF of edition {document.edition} was not made: {template} gives a warning: {told}.")
    return Pdf(made.pdf, int(_PAGES.findall(made.pdf)[0]))


def _explain(error: Refused, document: Document, fonts: FontSet) -> str:
    return explain_missing(document, fonts) or (
        f"The PDF of edition {document.edition} was not made: {error.message}.\n{error.diagnostic}"
    )
