"""The checks that read the words themselves: translation and scripts. Their findings are doubts and can be accepted."""

from collections.abc import Iterator, Sequence

from generator.check import traditional, translation
from generator.check.accepted import Accepted
from generator.check.scope import Scope
from generator.check.texts import people
from generator.errors import Problem
from generator.model.briefing import Term
from generator.script import converter


def quality(scope: Scope, terms: Sequence[Term]) -> Iterator[Problem]:
    """What is doubtful in the words of a briefing or the glossary and not accepted; `terms` is the glossary."""
    convert = converter(terms, [name.hans for name in people(scope)])
    found = [*translation.findings(scope, terms), *traditional.findings(scope, terms, convert)]
    yield from Accepted.beside(scope).problems(scope, found)
