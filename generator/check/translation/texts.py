"""Every text of the published records that has a translation, with the record and field it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from generator.model.briefing import Briefing, Pledge, Term, Text


@dataclass(frozen=True)
class Place:
    """A text in its record; `field` is a dotted path, such as quantities.0.label."""

    record: str
    field: str
    text: Text
    pledge: Pledge | None


def texts(briefing: Briefing) -> Iterator[Place]:
    """All texts of a briefing, in file order. Agencies and themes are named with their file: their ids may be equal."""
    yield from _within(briefing.article, "article", "", None)
    for theme in briefing.themes:
        yield from _within(theme, f"themes/{theme.id}", "", None)
    for agency in briefing.agencies:
        yield from _within(agency, f"agencies/{agency.id}", "", None)
    for pledge in briefing.pledges:
        yield from _within(pledge, pledge.id, "", pledge)


def glossary_texts(terms: tuple[Term, ...]) -> Iterator[Place]:
    """All texts of the glossary."""
    for term in terms:
        yield from _within(term, term.id, "", None)


def _within(value: Any, record: str, field: str, pledge: Pledge | None) -> Iterator[Place]:
    if isinstance(value, Text):
        yield Place(record, field, value, pledge)
    elif isinstance(value, msgspec.Struct):
        for info in msgspec.structs.fields(value):
            yield from _within(getattr(value, info.name), record, f"{field}.{info.encode_name}".lstrip("."), pledge)
    elif isinstance(value, tuple):
        for n, part in enumerate(value):
            yield from _within(part, record, f"{field}.{n}", pledge)
