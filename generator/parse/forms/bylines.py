"""Lines that hold nothing but who speaks: （县水利局局长　解冬）, 负责人：解冬, 文/县水利局局长解冬, 解冬，局长."""

import re

from generator.lexicon import HAN
from generator.parse.forms import charge
from generator.parse.page import Line, Span, lines
from generator.parse.people import names
from generator.parse.people.mentions import Person, mentions
from generator.parse.shapes import closed

LABEL = (
    "(?:(?:本文)?作者|文|图文|发言人?|讲述人?|口述人?|撰稿人?|执笔人?|主讲人?|受访[者人]"
    rf"|{charge.IN_CHARGE})(?:单位)?(?:\s*(?:[：:/／]|系|为|是)\s*|[ \u3000]+)"
)
LINE = re.compile(
    rf"\s*(?P<opens>[（(【\[]\s*)?(?P<label>{LABEL})?"
    r"(?P<inside>[^（）()【】\[\]。！？“”]{2,60}(?:[（(][^（）()]{2,24}[）)])?)(?(opens)\s*[）)】\]])\s*"
)
NAME_FIRST = re.compile(rf"(?P<name>{HAN}{{2,4}}|{HAN}[ \u3000]+{HAN})(?:系|[：:]|现任|，)(?={HAN}{{4}})")
LONGEST_NAME = 4
OTHERS = re.compile("[，。；\\s](?:整理|采写|文字|摄影|记者)[：:].*$")


def people(line: Line) -> tuple[Person, ...]:
    """Everybody that a line names with a body each, if nothing else stands in it."""
    match = LINE.fullmatch(line.plain)
    return _with_body(line.text[match.start("inside") : match.end("inside")].strip()) if match else ()


def labelled(line: Line, heading: str | None) -> tuple[Person, ...]:
    """Everybody that a line names behind a label, or in brackets below a heading, or with a bare name below one.

    `heading` is the body that a heading right above it begins with, '' if it begins with none; None if there is none.
    """
    match = LINE.fullmatch(line.plain)
    if not match or not (match["label"] or (match["opens"] and heading is not None) or heading):
        return ()
    inside = Span(*match.span("inside"))
    if whole := people(line):
        return whole if match["label"] or match["opens"] else ()
    org = heading or ""
    others = any(mention.person.org for mention in mentions(line)) or (not match["label"] and "：" in match["inside"])
    if not org or others:
        return ()
    name = closed(line.text[inside.start : inside.end].strip())
    alone = len(name) <= LONGEST_NAME and names.is_name(name)
    return charge.people(line, inside, org) or ((Person(name, org, ()),) if alone else ())


def _with_body(text: str) -> tuple[Person, ...]:
    """The people that fill a text, each with a body."""
    first = NAME_FIRST.match(text)
    (line,) = lines([f"{first['name']}，{text[first.end() :]}" if first else OTHERS.sub("", text)])
    named = list(mentions(line))
    whole = named and named[0].start == 0 and named[-1].end == len(line.plain)
    found = tuple(mention.person for mention in named)
    return found if whole and all(person.name and person.org for person in found) else ()
