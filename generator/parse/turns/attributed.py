"""Who says what a dash behind it names: …，打造品牌。——清溪镇党委书记解冬, in the same paragraph or right below it."""

import re
from collections.abc import Mapping, Sequence

from generator.parse.page import Line, Span, lines
from generator.parse.people.mentions import Person, mentions
from generator.parse.shapes import HAN

DASHED = re.compile(rf"(?:^|(?<=[。！？”…]))\s*(?:——|—|--|―+)\s*(?P<inside>[{HAN}、 \u3000·]{{5,60}})$")
SPOKEN = re.compile("[。！？…”]$")
SHORTEST = 10
Attribution = tuple[tuple[Person, ...], Span]
"""The speakers, and where they are named; a paragraph that only names them says nothing itself."""


def read(paragraphs: Sequence[Line]) -> Mapping[int, Attribution]:
    """The attributions of an article, by the paragraphs they are for and those they stand in."""
    found: dict[int, Attribution] = {}
    for at, line in enumerate(paragraphs):
        match = DASHED.search(line.plain)
        people = _people(line, match) if match else ()
        if not match or not people:
            continue
        if match.start():
            found[line.n] = people, Span(match.start(), len(line.plain))
        elif at and (above := paragraphs[at - 1]).n not in found and _is_said(above):
            found[above.n] = people, Span(len(above.plain), len(above.plain))
            found[line.n] = (), Span(0, len(line.plain))
    return found


def _people(line: Line, match: re.Match[str]) -> tuple[Person, ...]:
    """Everybody named, if nothing else stands there."""
    (inside,) = lines([line.text[match.start("inside") : match.end("inside")].strip()])
    named = list(mentions(inside))
    whole = named and named[0].start == 0 and named[-1].end == len(inside.plain)
    people = tuple(mention.person for mention in named)
    return people if whole and all(person.name for person in people) else ()


def _is_said(line: Line) -> bool:
    return len(line.plain) >= SHORTEST and bool(SPOKEN.search(line.plain))
