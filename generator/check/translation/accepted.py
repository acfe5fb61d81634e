"""Findings that a person has looked at and accepted, each with its reason."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated

from msgspec import Meta

from generator.check.translation.finding import Finding
from generator.errors import Problem
from generator.model.briefing import Record
from generator.published import DataFile
from generator.yamlfile import Document

Found = tuple[str, str, Finding]
"""A finding with the record and the field it was made in."""


class Acceptance(Record, frozen=True):
    """A finding of the translation check that is fine, and why."""

    record: Annotated[str, Meta(description="As `jianbao check` names it: dongbang-15.")]
    field: Annotated[str, Meta(description="As `jianbao check` names it: text.en.")]
    finding: Annotated[str, Meta(description="As `jianbao check` names it: missing 500亩以上.")]
    reason: Annotated[str, Meta(min_length=1, description="Why the English is right all the same.")]


ACCEPTED = DataFile("accepted", tuple[Acceptance, ...], "Findings of the translation check that are fine, and why.")
"""data/<id>/accepted.yml for a briefing, data/accepted.yml for the glossary. Both may be absent."""


def not_accepted(found: Iterable[Found], acceptances: Sequence[Acceptance]) -> list[Found]:
    """The findings that nobody has accepted."""
    accepted = {(each.record, each.field, each.finding) for each in acceptances}
    return [each for each in found if (each[0], each[1], each[2].name) not in accepted]


def outlived(found: Iterable[Found], acceptances: Sequence[Acceptance], document: Document | None) -> Iterator[Problem]:
    """Acceptances that no finding matches."""
    names = {(record, field, finding.name) for record, field, finding in found}
    for n, each in enumerate(acceptances):
        if document and (each.record, each.field, each.finding) not in names:
            message = f"the accepted finding “{each.finding}” of {each.record} {each.field} no longer occurs"
            yield document.problem(
                (n, "finding"), message, "Take this entry out, or correct its record, field or finding."
            )
