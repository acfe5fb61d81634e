"""The printed briefings: the same records as the pages, set by Typst, one PDF an edition and a bilingual one.

`compose` turns records into a printed document, a plain tree of data; `typeset` hands that to the Typst templates, by
way of `compiler`.
The fonts come from pinned packages (`fonts`), and no character is ever printed as an empty box (`glyphs`).
"""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from generator.model.briefing import Briefing, Term, Words
from generator.pdf.compose import BILINGUAL, EDITIONS, compose
from generator.pdf.front import Setting
from generator.pdf.typeset import Pdf, typeset
from generator.project import HOME

__all__ = ["BILINGUAL", "EDITIONS", "PAPERS", "Pdf", "address", "build_all"]

PAPERS: Mapping[str, str] = {"a4": "a4", "letter": "us-letter"}
"""Sheet → its name in Typst."""


def build_all(
    briefing: Briefing,
    glossary: tuple[Term, ...],
    words: Words,
    editions: Iterable[str] = EDITIONS,
    site_url: str = "",
    *,
    paper: str = "a4",
    data_date: str = "",
    templates: Path = HOME / "templates",
) -> dict[str, Pdf]:
    """The PDFs of one briefing by edition (`en`, `zh-hans`, `zh-hant`, `bilingual`).

    `site_url` makes links of the pledge numbers; `data_date` (YYYY-MM-DD) is the day of the data, '' if unknown.
    The same input gives the same bytes. Raises JianbaoError for a missing font or character and for every warning.
    """
    setting = Setting(words, site_url, PAPERS[paper], data_date, fingerprint(briefing, glossary))
    documents = {edition: compose(briefing, glossary, edition, setting) for edition in editions}
    return dict(zip(documents, typeset([*documents.values()], templates), strict=True))


def fingerprint(briefing: Briefing, glossary: tuple[Term, ...]) -> str:
    """Eight digits that name this state of the records."""
    return hashlib.sha256(msgspec.json.encode((briefing, glossary))).hexdigest()[:8]


def address(id: str, edition: str) -> str:
    """Where a PDF lies on the site, relative to its root."""
    return f"en/{id}/briefing-bilingual.pdf" if edition == BILINGUAL else f"{edition}/{id}/briefing.pdf"
