"""What the labels of a form say: 姓名：解冬　单位：县水利局　职务：局长, （责任单位：县水利局，责任人：解冬局长）."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.lexicon import HAN, HANZI, fold, pairs
from generator.parse.page import Line, Span
from generator.parse.people import posts, units
from generator.parse.people.known import within
from generator.parse.people.mentions import Person
from generator.parse.people.plausible import is_body
from generator.parse.people.posts import RANK
from generator.parse.people.standing import is_leader
from generator.parse.shapes import ANY_SURNAME, GAP, GIVEN, PERSON, SHORT_GIVEN, closed

NUMBER = r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]|[①-⑳●■◆▲★·▪•◎])\s*"
BEFORE = rf"(?:^(?:{NUMBER})?|(?<=[\s，；。、（(【｜|/]))"
LEAST = 2  # characters of a name, and of a label
SEPARATORS = " \u3000\t，；。、,;｜|/（）()【】"
OFFICE = rf"(?:{posts.BODY}(?:班子)?)?{RANK}"
COLON = r"(?:[（(](?:签字|签名|盖章|公章|签章|手印)[）)]\s*)?(?:[:：]|】[:：]?)"
IDENTITY = frozenset(("body", "person", "post", "both", "titled"))
TELLING = frozenset(("past", "plans", "note"))
TITLE = rf"{HAN}{{0,24}}?{RANK}(?:（[^（）]{{2,10}}）)?"
TITLES = rf"(?P<posts>{TITLE}(?:[、兼，]{TITLE})*)"
NO_NAME = re.compile(rf".*{RANK}|(?:待定|暂缺|空缺|无|各单位|全体)")
SEVERAL = re.compile("[；;]")
ALSO = re.compile("[、，,]")


class Field(NamedTuple):
    """A label and what stands behind it, as stretches of a paragraph."""

    role: str
    label: Span
    value: Span


class Card(NamedTuple):
    """What some fields say of who they are about; everything may be missing."""

    org: str
    people: tuple[Person, ...]

    def everybody(self, org: str) -> tuple[Person, ...]:
        """The people, or else the body alone; `org` is the body if the card names none."""
        body = self.org or org
        named = tuple(of_body(person, body or person.org) for person in self.people)
        kept = tuple(person for person in named if not is_leader(person._replace(org="")))
        return kept or ((Person("", body, ()),) if body else ())


def of_body(person: Person, org: str) -> Person:
    """Somebody of a body that stands apart from the post, which may be held in a section of it: 办公室主任解冬."""
    there = within(person, Person("", org, ()), person.org + "".join(person.posts))
    return there._replace(org=org)


@cache
def _labels() -> re.Pattern[str]:
    """What may be a label, with its colon: one of those known, or characters set apart (承 诺 人, 局　长)."""
    known = sorted((*pairs("form_labels"), OFFICE), key=len, reverse=True)
    spaced = rf"{HAN}(?:[ \u3000]+{HAN}){{1,4}}"
    return re.compile(rf"{BEFORE}(?P<label>(?:{'|'.join(known)}|{spaced}))\s*{COLON}")


@cache
def role(label: str) -> str:
    """What a label asks for, in Simplified characters; `titled` if it is itself the post, '' if it is no label."""
    plain = re.sub(r"\s", "", label)
    found = (role for pattern, role in pairs("form_labels").items() if re.fullmatch(pattern, plain))
    return next(found, "titled" if re.fullmatch(OFFICE, plain) else "")


def fields(line: Line, start: int = 0, end: int | None = None) -> list[Field]:
    """The labelled pieces of a stretch of a paragraph, if it begins with one."""
    end = len(line.plain) if end is None else end
    found = [match for match in _labels().finditer(line.plain, start, end) if role(match["label"])]
    if not found or line.plain[start : found[0].start()].strip(SEPARATORS):
        return []
    ends = [*(match.start() for match in found[1:]), end]
    return [
        Field(kind, Span(*match.span("label")), _value(line, kind, match.end(), to))
        for match, to in zip(found, ends, strict=True)
        for kind in (role(match["label"]),)
    ]


def _value(line: Line, kind: str, start: int, end: int) -> Span:
    """What stands behind a label: of who somebody is no more than a sentence, of what is told all with its marks."""
    if kind not in IDENTITY:
        return line.trimmed(start, end, marks=" \u3000\t")
    stop = line.masked.find("。", start, end)
    return _trimmed(line, start, end if stop < 0 else stop)


def _trimmed(line: Line, start: int, end: int) -> Span:
    while start < end and line.plain[start] in SEPARATORS:
        start += 1
    while start < end and line.plain[end - 1] in SEPARATORS and not _closes_note(line.plain[start:end]):
        end -= 1
    return Span(start, end)


def _closes_note(value: str) -> bool:
    """Whether a value ends with a bracket that was opened in it: 副局长（主持工作）."""
    return value[-1] in "）)" and value.count("（") + value.count("(") >= value.count("）") + value.count(")")


def card(line: Line, found: Sequence[Field]) -> Card:
    """Whom labelled pieces name."""
    org = ""
    people: list[Person] = []
    titles: tuple[str, ...] = ()
    for field in found:
        value = line.text[field.value.start : field.value.end]
        if field.role == "body":
            org = org or body(value)
        elif field.role in ("post", "both"):
            held = posts.held(posts.chain(line, field.value.start, field.value.end), line, len(line.text))
            org, titles = org or held[0], titles or held[1]
        elif field.role == "titled":
            label = re.sub(r"\s", "", line.text[field.label.start : field.label.end])
            people += (person._replace(posts=(label,)) for person in named(line, field.value))
        elif field.role == "person":
            people += named(line, field.value)
    org = org or next((person.org for person in people if person.org), "")
    return Card(org, tuple(person._replace(posts=person.posts or titles) for person in people) or _untold(titles))


def _untold(titles: tuple[str, ...]) -> tuple[Person, ...]:
    """Posts whose holder another line names."""
    return (Person("", "", titles),) if titles else ()


def body(value: str) -> str:
    """The body that a value names, the first of several, '' if it is none."""
    first = re.split(r"[、，,；;\s（(]", value.strip())[0]
    return first if len(first) > LEAST and is_body(fold(first)) else ""


def named(line: Line, value: Span) -> Iterator[Person]:
    """Everybody whom a value names, with or without posts: 解冬, 解冬局长, 局长　解冬, 解冬（县水利局局长）."""
    at = value.start
    for part in SEVERAL.split(line.plain[value.start : value.end]):
        span = _trimmed(line, at, at + len(part))
        one = one_named(line, span)
        if one:
            yield one
        elif span.start < span.end:
            yield from _listed(line, span)
        at += len(part) + 1


def _listed(line: Line, span: Span) -> Iterator[Person]:
    """Several bare names in a row: 解冬、葛陌."""
    at = span.start
    for part in ALSO.split(line.plain[span.start : span.end]):
        one = one_named(line, _trimmed(line, at, at + len(part)))
        if one:
            yield one
        at += len(part) + 1


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """How somebody may be named with posts before or behind, or alone; large, and needed for forms only."""
    patterns = (
        rf"{TITLES}[\s，：:]*(?P<name>{PERSON})",
        rf"{TITLES}[\s，：:]+(?P<name>{HAN}{GIVEN})",
        rf"(?P<name>{ANY_SURNAME}{SHORT_GIVEN})(?P<posts>{RANK})",
        rf"(?P<name>{HAN}{GIVEN}{GAP}{HAN}?)",
        rf"(?P<name>{ANY_SURNAME}{GIVEN})[\s，、（(]+{TITLES}(?:，(?:分管|联系|主持|负责)[{HANZI}、]{{2,12}})?[）)]?",
    )
    return tuple(map(re.compile, patterns))


def one_named(line: Line, span: Span) -> Person | None:
    """The one person that a stretch names and nothing else."""
    plain = line.plain[span.start : span.end]
    for shape in _shapes():
        match = shape.fullmatch(plain)
        name = closed(match["name"]) if match else ""
        if not match or len(name) < LEAST or NO_NAME.fullmatch(name) or is_body_word(name):
            continue
        printed = closed(line.text[span.start + match.start("name") : span.start + match.end("name")])
        if "posts" not in match.re.groupindex:
            return Person(printed, "", ())
        start, end = (span.start + at for at in match.span("posts"))
        org, titles = posts.held(posts.chain(line, start, end), line, len(line.text))
        return Person(printed, "", (org + titles[0],)) if units.is_section(fold(org)) else Person(printed, org, titles)
    return None


def is_body_word(name: str) -> bool:
    """Whether what might be a name is a body: 县水利局 is none."""
    return bool(re.search("[局委办镇乡院校厅署处]$", name)) and len(name) > LEAST + 1
