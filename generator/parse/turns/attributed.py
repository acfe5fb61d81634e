"""Who says what a line behind it names: …。——清溪镇党委书记解冬, or below what is said: （解冬，清溪镇党委书记）."""

import re
from collections.abc import Mapping, Sequence

from generator.lexicon import HANZI
from generator.parse import kinds
from generator.parse.forms import bylines
from generator.parse.page import Line, Span, lines
from generator.parse.people.mentions import Person, mentions

DASHED = re.compile(rf"(?:^|(?<=[。！？”…]))\s*(?:——|—|--|―+)\s*(?P<inside>[{HANZI}、 \u3000·]{{5,60}})$")
SAID_SO = re.compile(
    "(?:[说讲写撂许放](?:出|下)?(?:这|此|上面|以上)[^，。]{0,6}(?:话|句|言|诺)的(?:人)?，?(?:不是别人，)?(?:就|便|正)?是"
    "|(?:这|此|上面|以上)[^，。]{0,6}(?:话|表态|承诺|誓言)(?:出自|来自|是)"
    "|(?:开口|答话|接话|应声|发话|回答|表态|作答|拍板|许诺)的(?:人)?(?:就|便|正)?是)"
)  # “….” and below it: 说这话的是县水利局局长解冬。
FIRST_PERSON = re.compile("我(?![国党])|本(?:镇|乡|局|街道|区|县|村)")
QUOTED = re.compile("“[^“”]*”\\s*")
SPOKEN = re.compile("[。！？…”]$")
SHORTEST = 10
Attribution = tuple[tuple[Person, ...], Span]
"""The speakers, and where they are named; a paragraph that only names them says nothing itself."""


def read(paragraphs: Sequence[Line]) -> Mapping[int, Attribution]:
    """The attributions of an article, by the paragraphs they are for and those they stand in."""
    found: dict[int, Attribution] = {}
    signatures = _signatures(paragraphs)
    for at, line in enumerate(paragraphs):
        match = DASHED.search(line.plain)
        people = _people(line, match) if match else signatures.get(line.n, ())
        if match and match.start() and people:
            found[line.n] = people, Span(match.start(), len(line.plain))
        elif people and (above := _above(paragraphs[:at], found)):
            found |= {said.n: (people, Span(len(said.plain), len(said.plain))) for said in above}
            found[line.n] = (), Span(0, len(line.plain))
        elif (so := SAID_SO.match(line.plain)) and at and QUOTED.fullmatch(paragraphs[at - 1].plain):
            named = next((mention for mention in mentions(line) if mention.start == so.end()), None)
            if named and named.person.name:
                quote = paragraphs[at - 1]
                found[quote.n] = (named.person,), Span(len(quote.plain), len(quote.plain))
    return found


def _signatures(paragraphs: Sequence[Line]) -> Mapping[int, tuple[Person, ...]]:
    """Whom lines without a dash name that stand below what is said: somebody says 我 above each, nobody below all."""
    alone = [line for line in paragraphs if not DASHED.search(line.plain)]
    found = {line.n: people for line in alone if (people := bylines.people(line))}
    said = [line.n for line in paragraphs if _is_said(line) and FIRST_PERSON.search(line.masked)]
    return found if found and said and said[0] < min(found) and said[-1] < max(found) else {}


def _above(before: Sequence[Line], found: Mapping[int, Attribution]) -> list[Line]:
    """What stands above a line and is said by whom it names: a paragraph, and those in the first person before it."""
    said: list[Line] = []
    for line in reversed(before):
        if line.n in found or not _is_said(line) or kinds.of_line(line):
            break
        if said and (not FIRST_PERSON.search(line.masked) or any(mention.person.name for mention in mentions(line))):
            break
        said.append(line)
    return said


def _people(line: Line, match: re.Match[str]) -> tuple[Person, ...]:
    """Everybody named behind a dash, if nothing else stands there."""
    (inside,) = lines([line.text[match.start("inside") : match.end("inside")].strip()])
    return bylines.people(inside)


def _is_said(line: Line) -> bool:
    return len(line.plain) >= SHORTEST and bool(SPOKEN.search(line.plain))
