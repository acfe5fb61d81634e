"""Terms the glossary does not know yet: what the article quotes, the plans it names and the bodies that speak."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.model.briefing import Briefing, Term

QUOTED = re.compile("“([^“”，。；：！？]{2,12})”")
"""A quotation without a stop inside is a term; with one it is speech."""
TITLED = re.compile("《([^《》]{2,40})》")


@dataclass(frozen=True)
class Suggestion:
    """A Simplified term with what kind of term it seems to be and how often the article has it."""

    term: str
    kind: Literal["slogan", "plan", "body"]
    count: int

    def __str__(self) -> str:
        times = "once" if self.count == 1 else f"{self.count} times"
        return f"“{self.term}” ({self.kind}, {times})"


def suggestions(briefing: Briefing, glossary: Sequence[Term]) -> tuple[Suggestion, ...]:
    """Terms without an entry, the most frequent first; a term inside a known one counts as known."""
    article = briefing.article
    text = "\n".join((article.title.hans, *(paragraph.text.hans for paragraph in article.paragraphs)))
    known = [term.term.hans for term in glossary if term.term.hans]
    found = {
        term: Suggestion(term, kind, text.count(term))
        for term, kind in _candidates(briefing, text)
        if term in text and not any(term in other for other in known)
    }
    return tuple(sorted(found.values(), key=lambda suggestion: -suggestion.count))


def _candidates(briefing: Briefing, text: str) -> Iterator[tuple[str, Literal["slogan", "plan", "body"]]]:
    yield from ((term, "slogan") for term in QUOTED.findall(text))
    yield from ((title, "plan") for title in TITLED.findall(text))
    yield from ((agency.name.hans, "body") for agency in briefing.agencies)
