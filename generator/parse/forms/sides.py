"""On which side of a list the label lines stand that say who answers for it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.lexicon import HAN
from generator.parse.forms.cards import Card
from generator.parse.page import Line, Span
from generator.parse.people import bodies
from generator.parse.people.mentions import Person

TITLED = re.compile(rf"(?:关于|中共|中国共产党)?(?P<org>{HAN}{{3,24}})")


@dataclass
class Group:
    """Label lines that stand together, and whom they name."""

    first: int
    last: int
    card: Card
    roles: set[str]


def answering(
    title: Line, lines: Sequence[Line], groups: Sequence[Group], listed: Sequence[int], prose: Sequence[int]
) -> dict[int, tuple[Person, ...]]:
    """Who answers for what stands from which paragraph on (nobody: the list is over).

    The lists (`listed`: their paragraphs; `prose`: others that may be) stand behind the groups, or before them if none
    stands behind the last.
    """
    people = list(_people(title, lines, groups))
    above = bool(listed) and listed[0] < groups[0].first
    contents = listed if above else prose
    below = max((*listed, *(() if above else prose)), default=0) > groups[-1].last
    if below or not (above or (prose and prose[0] < groups[0].first)):
        return {group.last: those for group, those in zip(groups, people, strict=True)}
    begins: dict[int, tuple[Person, ...]] = {}
    before = 0
    for group, those in zip(groups, people, strict=True):
        at = bisect_right(contents, before)
        if at < len(contents) and contents[at] < group.first:
            begins[contents[at]], begins[group.first] = those, ()
        before = group.last
    return begins


def _people(title: Line, lines: Sequence[Line], groups: Sequence[Group]) -> Iterator[tuple[Person, ...]]:
    """Whom each group names; a body that it leaves out is that of the heading above it, or of the title."""
    headings = [(line.n, body.org) for line in lines if (body := bodies.of_heading(line))]
    for group in groups:
        above = bisect_left(headings, (group.first, ""))
        org = "" if group.card.org else headings[above - 1][1] if above else _in_title(title)
        yield group.card.everybody(org)


def _in_title(title: Line) -> str:
    """The body that a title begins with: 青岭县第三中学 of 青岭县第三中学2026年办学承诺."""
    match = TITLED.match(title.plain)
    run = Span(*match.span("org")) if match else Span(0, 0)
    ends = range(run.end, run.start + 2, -1)
    whole = re.compile(bodies.NAME)
    return next((title.text[run.start : end] for end in ends if whole.fullmatch(title.plain, run.start, end)), "")
