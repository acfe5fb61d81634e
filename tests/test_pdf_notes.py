"""Notes of the printed briefings: those of a table stand under it, all others at the foot of the page."""

import io
import re

import pikepdf
import pytest
from msgspec.structs import replace

from generator import pdf
from generator.model.briefing import Briefing
from tests.pdf_fixtures import LANGUAGE, SAMPLE, briefing, made, make, read


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def noted(records: Briefing) -> Briefing:
    """The records with a note on the first pledge."""
    return replace(records, pledges=(replace(records.pledges[0], note="A note."), *records.pledges[1:]))


def test_a_note_that_is_not_on_a_table_is_a_real_footnote() -> None:
    records = briefing(SAMPLE)
    agencies = (replace(records.agencies[0], summary=records.agencies[0].name, note="A note."), *records.agencies[1:])
    assert footnotes(make(replace(records, agencies=agencies), "en")) == 1
    assert footnotes(make(noted(records), "en")) == 0  # under the table


def footnotes(content: bytes) -> int:
    """How many elements are tagged as notes."""
    with pikepdf.open(io.BytesIO(content)) as document:
        return sum(isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Note" for item in document.objects)


@pytest.mark.parametrize("edition", pdf.EDITIONS)
def test_notes_stand_once_under_the_table_of_the_agency_that_needs_them(edition: str) -> None:
    language, records = LANGUAGE[edition], briefing()
    expected = []
    for agency in records.agencies:
        pledges = records.of_agency(agency.id)
        said = dict.fromkeys(squeezed(p.deadline.basis[language]) for p in pledges if p.deadline)
        notes = [letter + note for letter, note in zip("abc", filter(None, said), strict=False)]
        expected += [squeezed(agency.name[language]), squeezed(pledges[-1].text[language]), *notes] if notes else []
    marked = [part for part in expected if part[0] in "abc"]
    text = read(made()[edition].bytes)
    assert len(marked) > len(set(marked)) > 2  # some tables have two, and some the same
    at = 0
    for part in expected:
        at = text.find(part, at)
        assert at >= 0, part
    assert [text.count(part) for part in set(marked)] == [marked.count(part) for part in set(marked)]


def test_the_mark_of_a_note_leads_to_it_and_back() -> None:
    assert inner_links(make(noted(briefing(SAMPLE)), "en")) == inner_links(make(briefing(SAMPLE), "en")) + 2


def inner_links(content: bytes) -> int:
    """How many links lead to a place in the file."""
    with pikepdf.open(io.BytesIO(content)) as document:
        return sum("/Dest" in note for page in document.pages for note in page.get("/Annots", []))
