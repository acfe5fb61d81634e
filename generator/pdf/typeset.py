"""Has Typst set a document. Anything the compiler warns of is an error."""

import re
from dataclasses import dataclass
from pathlib import Path

import msgspec
import typst

from generator.errors import JianbaoError
from generator.pdf.document import Document
from generator.pdf.fonts import FontSet
from generator.pdf.glyphs import explain_missing

_PAGES = re.compile(rb"/Type\s*/Pages\s*/Count (\d+)")


@dataclass(frozen=True)
class Pdf:
    """A PDF file and how many pages it has."""

    bytes: bytes
    pages: int


def typeset(document: Document, templates: Path, fonts: FontSet) -> Pdf:
    """The document as PDF. Raises JianbaoError when the compiler refuses or warns."""
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
