"""The article cut into runs: which characters belong to a pledge, and which were repaired, in either script.

Pages and PDFs show the same runs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.model.briefing import Article, Paragraph, Pledge, Repair


@dataclass(frozen=True)
class Mark:
    """A repair cut down to what differs: `[start, end)` of the paragraph replaces the printed `found`."""

    repair: Repair
    start: int
    end: int
    found: str


@dataclass(frozen=True)
class Run:
    """A piece of a paragraph under one pledge or none. `printed` are repairs whose printed form stands before it."""

    text: str
    pledge: Pledge | None
    opens: bool
    closes: bool
    repair: Repair | None
    printed: tuple[Mark, ...]


@dataclass(frozen=True)
class Span:
    """Where a pledge stands in its paragraph, in characters."""

    pledge: Pledge
    start: int
    end: int


def spans(paragraph: str, pledges: Iterable[Pledge]) -> list[Span]:
    """The pledges of a paragraph, each at its first quotation after the one before."""
    found: list[Span] = []
    at = 0
    for pledge in pledges:
        quote = pledge.source.quote
        start = paragraph.find(quote, at)
        if start < 0:
            start = paragraph.find(quote)
        if start >= 0 and quote and all(start >= span.end or start + len(quote) <= span.start for span in found):
            found.append(Span(pledge, start, start + len(quote)))
            at = start + len(quote)
    return sorted(found, key=lambda span: span.start)


def mark(repair: Repair) -> Mark:
    """The repair without what its two forms share at either end."""
    found, read = repair.found, repair.corrected
    head = _shared(found, read)
    tail = _shared(found[head:][::-1], read[head:][::-1])
    length = len(read) if repair.applied else len(found)
    return Mark(repair, repair.start + head, repair.start + length - tail, found[head : len(found) - tail])


def runs(paragraph: Paragraph, article: Article, pledges: Iterable[Pledge], language: str) -> list[Run]:
    """The paragraph in one script, cut at every edge of a pledge or a repair."""
    original, text = paragraph.text[article.script], paragraph.text[language]
    across = Across(original, text)
    where = [Span(s.pledge, across(s.start), across(s.end)) for s in spans(original, pledges)]
    marks = [mark(repair) for repair in article.repairs if repair.paragraph == paragraph.n]
    marks = [Mark(m.repair, across(m.start), across(m.end), m.found) for m in marks]
    edges = {0, len(text), *(e for s in where for e in (s.start, s.end)), *(e for m in marks for e in (m.start, m.end))}
    points = sorted(edge for edge in edges if 0 <= edge <= len(text))
    return list(_cut(text, points, where, marks))


def _cut(text: str, points: list[int], where: list[Span], marks: list[Mark]) -> Iterator[Run]:
    for start, end in zip(points, [*points[1:], len(text)], strict=True):
        span = next((s for s in where if s.start <= start < s.end), None)
        fixed = next((m.repair for m in marks if m.start <= start < m.end), None)
        printed = tuple(m for m in marks if m.start == start and m.repair.applied)
        if start == end and not printed:
            continue
        yield Run(
            text[start:end],
            span.pledge if span else None,
            bool(span and span.start == start),
            bool(span and span.end == end),
            fixed,
            printed,
        )


class Across:
    """Offsets of a text carried over to its form in the other script."""

    def __init__(self, text: str, other: str) -> None:
        self._same = len(text) == len(other)
        self._blocks = [] if self._same else SequenceMatcher(None, text, other, autojunk=False).get_opcodes()

    def __call__(self, at: int) -> int:
        if self._same:
            return at
        for _, start, end, other_start, other_end in self._blocks:
            if start <= at < end:
                return min(other_start + at - start, other_end)
        return self._blocks[-1][4] if self._blocks else at


def part(text: str, other: str, piece: str) -> str:
    """The piece of `text` as it reads in `other`, the same text in the other script; '' when it is not there."""
    start = text.find(piece)
    if start < 0:
        return ""
    across = Across(text, other)
    return other[across(start) : across(start + len(piece))]


def _shared(one: str, other: str) -> int:
    """How many characters two texts share at their start."""
    n = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        n += 1
    return n
