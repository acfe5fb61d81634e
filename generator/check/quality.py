"""The checks that read the words themselves: translation and scripts. Their findings are doubts and can be accepted."""

from collections.abc import Iterator, Sequence

from generator.check import traditional, translation
from generator.check.accepted import Accepted
from generator.check.scope import Scope
from generator.check.staleness import stale
from generator.check.texts import people
from generator.errors import Problem
from generator.model.briefing import Term, Text
from generator.script import converter


def quality(scope: Scope, terms: Sequence[Term]) -> Iterator[Problem]:
    """What is doubtful in the words of a briefing or the glossary and not accepted; `terms` is the glossary."""
    convert = converter((*map(_settled, people(scope)), *terms), [name.hans for name in people(scope)])
    found = [*translation.findings(scope, terms), *traditional.findings(scope, terms, convert)]
    accepted = Accepted.beside(scope)
    yield from accepted.form
    yield from accepted.open(scope, found)
    yield from accepted.outlived([*found, *stale(scope)])


def _settled(name: Text) -> Term:
    """A person's name is spelled everywhere as in that person's own record."""
    nothing = Text(hans="", hant="", en="")
    return Term(id="person", kind="name", lock=True, term=name, also=(), meaning=nothing, review=(), note="")


def outdated(scope: Scope) -> Iterator[Problem]:
    """English that was written for other Chinese, and not accepted: to be read again, but fit to be shown."""
    return Accepted.beside(scope).open(scope, list(stale(scope)))
