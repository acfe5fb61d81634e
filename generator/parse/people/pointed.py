"""Whom 这位局长, or 他 before 是县水利局局长, means: somebody named before by name only."""

import re

from generator.lexicon import HAN, words
from generator.parse.page import Line
from generator.parse.people import names
from generator.parse.shapes import SURNAME, SURNAMES, closed, surname

SUBJECT_HEAD = re.compile(
    rf"(?:^|(?<=[，。；！？：”\s的叫是])|(?<=代表|委员|同志)|(?<=[见找遇碰访问住]到了)|(?<=[见找遇碰访问]到)|(?<=[见追采][访问]))(?={SURNAME}{HAN})"
)
OBJECT = re.compile(rf"(?<={HAN})(?P<name>{SURNAME}{HAN}{{1,2}})(?=[。，；！])")  # 都认得解冬。
NO_GIVEN = ("t", "f", "s", "m", "d", "p", "v", "r")
NEARBY = 200
ABOVE = 3  # paragraphs


def before(line: Line, end: int) -> str:
    """Whom 这位局长 at `end` means: the last subject of a clause before it that looks like a name, or else an object.

    '' if there is none there nor in the paragraphs above it.
    """
    here: Line | None = line
    for _ in range(ABOVE):
        if here and (name := _subject_before(here, end) or _object_before(here, end)):
            return name
        here = here.above if here else None
        end = len(here.plain) if here else 0
    return ""


def _object_before(line: Line, end: int) -> str:
    """The last name before `end` that stands behind a verb and ends a clause: 老街坊都认得解冬。"""
    found = [match for match in OBJECT.finditer(line.plain, max(0, end - NEARBY), end) if _is_object(line, match)]
    return line.text[slice(*found[-1].span("name"))] if found else ""


def _is_object(line: Line, match: re.Match[str]) -> bool:
    run = re.search(f"{HAN}*$", line.plain[max(0, match.start() - names.READ_ON) : match.start()])
    before = run[0] if run else ""
    parts = words().segment(before + match["name"])
    word = next((before[start:end] for start, end in parts if end == len(before)), "")
    acts = words().tag(word)[:1] == "v" or word[-1:] in ("到", "了", "过", "着")
    given = match["name"][len(surname(match["name"])) :]
    named = names.is_name(match["name"]) and (len(given) == 1 or words().tag(given) not in NO_GIVEN)
    return acts and named and match["name"][-1] not in names.NO_PART | names.PARTICLES


def _subject_before(line: Line, end: int) -> str:
    """The last subject of a sentence, or else of a clause, before `end` that looks like a name; '' if none does."""
    found = told = ""
    for head in SUBJECT_HEAD.finditer(line.plain, max(0, end - NEARBY), end):
        begin = head.end()
        first = words().segment(line.plain[begin : begin + names.READ_ON])[0][1]
        cut = names.end_of(line, begin)
        word = line.plain[begin : begin + first]
        likely = first == 1 or word in SURNAMES or words().tag(word) in ("nr", "nrt", "nz")
        if cut and cut < end and likely:
            found = line.text[begin:cut]
            told = found if not begin or line.plain[begin - 1] in "。！？”" else told
    return closed(told or found)
