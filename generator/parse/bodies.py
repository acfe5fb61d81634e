"""Bodies that speak without a name, and bodies that a heading names."""

import re
from collections.abc import Iterator

from generator.lexicon import alternatives, matcher
from generator.parse.names import MIDDLE, SAY
from generator.parse.page import Line, Span
from generator.parse.people import Person
from generator.parse.plausible import is_body

NAME = rf"(?P<org>[\u4e00-\u9fff]{{1,18}}?{alternatives('orgs')})"
SAYS = re.compile(
    rf"(?:^|(?<=[。；！？”\n]))(?:{alternatives('lead_in')}，?)*{NAME}(?:方面|工作人员|有关人士|相关人士)?"
    rf"(?:{MIDDLE}[^，。：；“”]{{0,24}}?)?(?<!的)(?P<say>{SAY})(?:[，：:](?:“(?!□))?|“(?!□))"
)
LEARNED = re.compile(
    rf"(?:^|(?<=[。；！？\n，]))(?:[^，。；]{{0,12}}(?:记者|笔者)[^，。；]{{0,8}}?|[昨今]?[天日]?)从{NAME}(?:方面)?(?P<say>获悉|了解到|得知|处?获知)[，：]?"
)
NEXT = "(?:下一步|今年|明年|接下来|今后|未来|[今明]年内)"
WILL = re.compile(rf"(?:{NEXT}，?)?{NAME}{NEXT}?(?:还|也)?(?:将|计划|拟)(?!议|系|学|书|案|处|科|局|委)")
ANSWERING = re.compile(
    rf"(?:^|(?<=[，。：]))(?:{alternatives('lead_in')}，?)*{NAME}(?:有关|相关|主要)?(?:负责人|负责同志|新闻发言人|发言人)"
    r"[^。]{0,50}(?:答[^，。]{0,6}问|接受[^，。]{0,10}采访|回答[^。]{0,8}提问)"
)
HEADING = re.compile(
    rf"[【\[（(■●◆▲★]?\s*(?:[（(]?[一二三四五六七八九十\d]{{1,2}}[）)、．.])?\s*{NAME}\s*(?:[：:|｜—\-\s].{{0,24}})?[】\])）]?"
)


LABELLED = re.compile(rf"[■●◆▲★·▪]*\s*(?:[（(]?[一二三四五六七八九十\d]{{1,3}}[）).、．]\s*)?{NAME}[：:](?=.{{6}})")


def labelled(line: Line) -> tuple[Person, Span] | None:
    """The body whose name with a colon opens a paragraph, and where that stands."""
    match = LABELLED.match(line.plain)
    body = _body(line, match) if match else None
    return (body, Span(*match.span())) if match and body else None


def answering(line: Line) -> Person | None:
    """The body that a title or an introduction says answers questions: 市水利局有关负责人就供水答记者问."""
    match = ANSWERING.search(line.masked)
    return _body(line, match) if match else None


def says(line: Line) -> Iterator[tuple[Person, Span, str]]:
    """Each body that says something: (the body, from its name to behind the say-verb, that verb)."""
    for match in (*SAYS.finditer(line.masked), *LEARNED.finditer(line.masked)):
        body = _body(line, match)
        if body:
            yield body, Span(match.start("org"), match.end()), match["say"]


def will(line: Line, at: int = 0) -> Person | None:
    """The body whose plans open a paragraph, or its sentence at `at`: 市水利局将…"""
    match = WILL.match(line.masked, at)
    return _body(line, match) if match and not matcher("others").match(match["org"]) else None


def of_heading(line: Line) -> Person | None:
    """The body that a heading names: 【市水利局】, 二、清溪镇."""
    match = HEADING.fullmatch(line.plain)
    return _body(line, match) if match else None


def _body(line: Line, match: re.Match[str]) -> Person | None:
    if not is_body(match["org"]):
        return None
    return Person("", line.text[match.start("org") : match.end("org")], ())
