"""Who answers for a list, as its headings, lines and items name them.

一、市水务局（责任人：解冬，局长）; 责任人：解冬（局长）。 and 1.新建水厂2座。（市水务局局长　解冬）
"""

import re

from generator.parse import names
from generator.parse.bodies import NAME
from generator.parse.names import DOUBLE, GAP, HAN, SINGLE
from generator.parse.page import Line, Span, lines
from generator.parse.people import Person, mentions
from generator.parse.plausible import is_body
from generator.parse.posts import RANK

IN_CHARGE = (
    "(?:(?:主要|具体|直接|第一|总|牵头|包抓|包保|挂钩)?(?:责任|负责|承诺|承办|公开承诺|联系|牵头|分管|领衔|包抓|包保|签字)"
    "(?:人|领导|同志|人员)|一把手|签字人|带头人)"
)
UNIT = "(?:(?:责任|承诺|牵头|承办|实施|主办)(?:单位|部门))"
HEADING = re.compile(
    rf"[【\[（(■●◆▲★◎□▶►▸◇○△☆※]?\s*(?:[（(]?[一二三四五六七八九十\d]{{1,2}}[）)、．.])?\s*(?:{UNIT}[:：]\s*)?{NAME}"
    r"(?:[】\]]|(?=[（(，,：:｜|/／；;\s\u3000]))(?P<tail>[^。！？]{2,80})[。；]?"
)
IN_LINE = re.compile(rf"{IN_CHARGE}\s*(?:[:：为是])\s*(?P<tail>[^。！？；]{{2,60}})[。；]?")
LED_BY = re.compile(rf"^\s*(?:{IN_CHARGE}|{UNIT})\s*[:：]")
SAYS_MORE = re.compile(f"[：:](?![^：:]*{RANK})[^：:]{{9,}}$")  # more than a name and a post
LABEL = re.compile(rf"{IN_CHARGE}\s*[:：为是]?|[（）()：:；;｜|/／]")
ITEM = re.compile(r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]|[●■◆▲★·▪•◎])")
SIGNED = re.compile("(?<=.{8})[（【〔](?P<inside>□{3,})[）】〕][。；]?$")
PERSON = rf"(?:(?:{DOUBLE}|[{SINGLE}]){GAP}[{HAN}]{GAP}[{HAN}]?)"
POSTS = rf"[{HAN}]{{0,10}}{RANK}(?:、[{HAN}]{{0,10}}{RANK})*"
NAME_FIRST = re.compile(rf"(?<![{HAN}])(?P<name>{PERSON}?)[，,（(\s\u3000]+(?P<posts>{POSTS})(?![{HAN}])")


def of_heading(line: Line) -> tuple[Person, ...]:
    """Who answers for what stands below a heading that names a body and its people."""
    match = HEADING.fullmatch(line.plain)
    if not match or not is_body(match["org"]) or SAYS_MORE.search(match["tail"]):
        return ()
    return _people(line, Span(*match.span("tail")), line.text[match.start("org") : match.end("org")])


def in_line(line: Line, org: str) -> tuple[tuple[Person, ...], Span] | None:
    """Who a line says answers for the list of a body that it belongs to, and where that stands."""
    match = IN_LINE.match(line.plain)
    people = _people(line, Span(*match.span("tail")), org) if match else ()
    return (people, Span(*match.span())) if match and people else None


def signed(line: Line) -> tuple[tuple[Person, ...], Span] | None:
    """Whom brackets behind an item of a list name, and where they stand: …。（市水务局局长　解冬）, …。（市水务局）."""
    match = SIGNED.search(line.masked)
    if not match or not (ITEM.match(line.plain) or line.plain[match.start() - 1] in "。；！"):
        return None
    (bare,) = lines([LED_BY.sub("", line.text[match.start("inside") : match.end("inside")]).strip()])
    people = tuple(mention.person for mention in mentions(bare) if mention.person.name and mention.person.org)
    body = re.fullmatch(NAME, bare.plain)
    if not people and body and is_body(body["org"]):
        people = (Person("", bare.text, ()),)
    return (people, Span(*match.span())) if people else None


def _people(line: Line, tail: Span, org: str) -> tuple[Person, ...]:
    """Everybody named in a stretch, with the posts before or behind the name."""
    out = []
    plain, text = line.plain[tail.start : tail.end], line.text[tail.start : tail.end]
    for match in NAME_FIRST.finditer(plain):
        if names.is_name(match["name"]):
            posts = tuple(text[slice(*match.span("posts"))].split("、"))
            out.append(Person(re.sub(GAP, "", text[slice(*match.span("name"))]), org, posts))
    if out:
        return tuple(out)
    (bare,) = lines([LABEL.sub(lambda found: "，" * (found[0] in "；;") or " " * len(found[0]), text)])
    return tuple(mention.person._replace(org=org) for mention in mentions(bare) if mention.person.name)
