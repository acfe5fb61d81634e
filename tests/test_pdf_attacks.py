"""Text that looks like markup, code or a link is printed as the text it is."""

import re
from pathlib import Path

import pikepdf
import pytest
import yaml
from msgspec.structs import replace

from generator.model.briefing import Briefing
from tests.pdf_fixtures import SAMPLE, briefing, make, read

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "attacks" / "strings.yml").read_text(encoding="utf-8"))
VISIBLE = [case["text"] for case in CASES if "seen" not in case]
"""Strings without hidden characters; those with some are problems that `check` reports."""

TYPST = [
    "#panic()",
    "$x^2$ *bold* _it_ `raw` @label <label>",
    '#link("javascript:x")[here]',
    "\\u{41} // comment /* x */",
]


def filled(words: list[str]) -> Briefing:
    """The sample briefing, its texts replaced by these words in turn."""
    whole = briefing(SAMPLE)
    pledges = [
        replace(pledge, text=replace(pledge.text, en="\n".join(words[n :: len(whole.pledges)])))
        for n, pledge in enumerate(whole.pledges)
    ]
    return replace(whole, pledges=tuple(pledges))


@pytest.fixture(scope="module")
def printed() -> bytes:
    return make(filled([*VISIBLE, *TYPST]), "en")


def test_there_are_strings_to_try() -> None:
    assert len(VISIBLE) > 10


@pytest.mark.parametrize("words", [*VISIBLE, *TYPST])
def test_a_string_is_printed_as_it_was_written(printed: bytes, words: str) -> None:
    assert re.sub(r"\s", "", words) in read(printed)


def test_no_string_becomes_a_link(printed: bytes, tmp_path: Path) -> None:
    file = tmp_path / "briefing.pdf"
    file.write_bytes(printed)
    with pikepdf.open(file) as document:
        notes = [note for page in document.pages for note in page.get("/Annots", [])]
    addresses = [str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A]
    assert notes
    assert not [address for address in addresses if "javascript" in address or "example.org" in address]
