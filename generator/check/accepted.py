"""Findings that a person has looked at and accepted, each with its reason."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from generator.check.finding import Found
from generator.check.scope import Scope
from generator.errors import Problem
from generator.model.briefing import Record
from generator.published import DataFile
from generator.published.loading import read_files
from generator.yamlfile import Document


class Acceptance(Record, frozen=True):
    """A finding of `jianbao check` that is fine after all, and why."""

    record: Annotated[str, Meta(description="As `jianbao check` names it: dongbang-15.")]
    field: Annotated[str, Meta(description="As `jianbao check` names it: text.en.")]
    finding: Annotated[str, Meta(description="As `jianbao check` names it: missing 500亩以上.")]
    reason: Annotated[str, Meta(description="Why the text is right all the same.")]

    @property
    def key(self) -> tuple[str, str, str]:
        """What a finding has to be to be meant."""
        return self.record, self.field, self.finding


ACCEPTED = DataFile("accepted", tuple[Acceptance, ...], "Findings of the checks that are fine after all, and why.")
"""data/<id>/accepted.yml for a briefing, data/accepted.yml for the glossary. Both may be absent."""


@dataclass(frozen=True)
class Accepted:
    """An accepted.yml as far as it can be read; `document` is None when there is none."""

    entries: Sequence[Acceptance]
    document: Document | None
    form: tuple[Problem, ...]

    @classmethod
    def beside(cls, scope: Scope) -> "Accepted":
        """The acceptances for a briefing or the glossary."""
        if not (scope.folder / f"{ACCEPTED.name}.yml").exists():
            return cls((), None, ())
        documents, contents, form = read_files(scope.project, scope.folder, (ACCEPTED,))
        return cls(contents[ACCEPTED.name] or (), documents[ACCEPTED.name], form)

    def problems(self, scope: Scope, found: Sequence[Found]) -> Iterator[Problem]:
        """The findings that nobody has accepted, and the acceptances that no finding matches any more."""
        yield from self.form
        accepted = {entry.key for entry in self.entries}
        yield from (_problem(scope, each) for each in found if each.key not in accepted)
        for n, entry in enumerate(self.entries):
            yield from self._doubts(n, entry, {each.key for each in found})

    def _doubts(self, n: int, entry: Acceptance, made: Set[tuple[str, str, str]]) -> Iterator[Problem]:
        """What is wrong with an acceptance."""
        if self.document and entry.key not in made:
            message = f"the accepted finding “{entry.finding}” of {entry.record}, {entry.field}, no longer occurs"
            yield self.document.problem((n, "finding"), message, "Take the entry out, or mend what it names.")
        if self.document and not entry.reason.strip():
            yield self.document.problem((n, "reason"), "reason is empty", "Say why the text is right all the same.")


def _problem(scope: Scope, each: Found) -> Problem:
    accept = f"If it is right, accept it in accepted.yml: field {each.field}, finding {each.finding.name}."
    return scope.problem(each.record, each.field, each.finding.message, f"{each.finding.hint} {accept}".strip())
