"""Findings that a person has looked at and accepted, each with its reason."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.check.finding import Found
from generator.check.scope import Scope
from generator.errors import Problem
from generator.model.briefing import Acceptance
from generator.published.files import ACCEPTED
from generator.published.loading import read_files
from generator.yamlfile import Document


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

    def open(self, scope: Scope, found: Iterable[Found]) -> Iterator[Problem]:
        """The findings that nobody has accepted."""
        accepted = {entry.key for entry in self.entries}
        return (_problem(scope, each) for each in found if each.key not in accepted)

    def outlived(self, found: Iterable[Found]) -> Iterator[Problem]:
        """Acceptances that no finding matches any more, or that say no reason."""
        document, made = self.document, {each.key for each in found}
        for n, entry in enumerate(self.entries):
            if document and entry.key not in made:
                message = f"the accepted finding “{entry.finding}” of {entry.record}, {entry.field}, no longer occurs"
                yield document.problem((n, "finding"), message, "Take the entry out, or mend what it names.")
            if document and not entry.reason.strip():
                yield document.problem((n, "reason"), "reason is empty", "Say why the text is right all the same.")


def _problem(scope: Scope, each: Found) -> Problem:
    record, field, finding = each.key
    file = (scope.folder / f"{ACCEPTED.name}.yml").relative_to(scope.project.root).as_posix()
    accept = f"If it is right, accept it in {file}: record {record}, field {field}, finding {finding}, and a reason."
    return scope.problem(each.record, field, each.finding.message, f"{each.finding.hint} {accept}".strip())
