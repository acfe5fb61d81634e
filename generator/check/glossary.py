"""Whether the glossary has each term once, and something to keep where it is locked."""

from collections.abc import Iterator

from generator.check.scope import Scope
from generator.errors import Problem


def terms(scope: Scope) -> Iterator[Problem]:
    """Terms that stand twice, and locks without a Traditional form."""
    first: dict[str, str] = {}
    for term in scope.terms:
        name = f"glossary/{term.id}"
        if (other := first.setdefault(term.term.hans, term.id)) != term.id:
            message = f"“{term.term.hans}” is a term already, '{other}'"
            yield scope.problem(name, "term.zh-Hans", message, "Keep one of the two.")
        if term.lock and not (term.term.hans and term.term.hant):
            message = "a locked term needs its Chinese in both scripts"
            yield scope.problem(name, "lock", message, "Fill in term.zh-Hant, or write lock: false.")
