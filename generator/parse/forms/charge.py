"""Who answers for a list, as its headings, lines and items name them.

一、市水务局（责任人：解冬，局长）; 责任人：解冬（局长）。 and 1.新建水厂2座。（市水务局局长　解冬）
"""

import re
from collections.abc import Sequence

from generator.lexicon import HAN
from generator.parse.forms import cards
from generator.parse.page import Line, Span, lines
from generator.parse.people import names
from generator.parse.people.bodies import NAME, NUMBER
from generator.parse.people.mentions import Person, mentions
from generator.parse.people.plausible import is_body
from generator.parse.people.posts import RANK
from generator.parse.shapes import GAP, PERSON, closed

IN_CHARGE = (
    "(?:(?:主要|具体|直接|第一|总|牵头|包抓|包保|挂钩)?(?:责任|负责|承诺|承办|公开承诺|联系|牵头|分管|领衔|包抓|包保|签字)"
    "(?:人|领导|同志|人员)|一把手|签字人|带头人)"
)
UNIT = "(?:(?:责任|承诺|牵头|承办|实施|主办)(?:单位|部门))"
HEADING = re.compile(
    rf"{NUMBER}(?:{UNIT}[:：]\s*)?{NAME}"
    r"(?:[】\]]|(?=[（(，,：:｜|/／；;\s\u3000]))(?P<tail>[^。！？]{2,80})[。；]?"
)
LED = re.compile(
    rf"[^。！？，：\d]{{2,16}}[（(【]{UNIT}[:：]\s*{NAME}(?:[、，；][^（）()]{{0,30}})?[）)】]"
)  # 水库加固（牵头单位：县水利局）
LED_BY = re.compile(rf"^\s*(?:{IN_CHARGE}|{UNIT})\s*[:：]")
SAYS_MORE = re.compile(  # more than a name and a post
    f"[：:](?![^：:]*{RANK})[^：:]{{9,}}$|(?:表示|说|介绍|透露|坦言|告诉记者)，"
)
LABEL = re.compile(rf"{IN_CHARGE}\s*[:：为是]?|[（）()：:；;｜|/／]")
ITEM = re.compile(r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]|[●■◆▲★·▪•◎])")
SIGNED = re.compile("(?<=.{8})[（【〔](?P<inside>□{3,})[）】〕][。；]?$")
POSTS = rf"{HAN}{{0,10}}{RANK}(?:、{HAN}{{0,10}}{RANK})*"
BARE = re.compile(rf"\s*(?P<name>{PERSON}{GAP})\s*")
NAME_FIRST = re.compile(rf"(?<!{HAN})(?P<name>{PERSON}{GAP})[，,（(\s\u3000]+(?P<posts>{POSTS})(?!{HAN})")


def of_heading(line: Line, naming: bool) -> tuple[Person, ...]:
    """Who answers for what stands below a heading that names a body and its people.

    `naming` says that the headings of the article name people, so that a word may be a name too: 【市文旅局】井然.
    """
    if led := LED.fullmatch(line.plain):
        return (Person("", line.text[led.start("org") : led.end("org")], ()),) if is_body(led["org"]) else ()
    match = HEADING.fullmatch(line.plain)
    if not match or not is_body(match["org"]) or SAYS_MORE.search(match["tail"]):
        return ()
    tail, org = Span(*match.span("tail")), line.text[match.start("org") : match.end("org")]
    bare = BARE.fullmatch(line.plain, tail.start, tail.end) if match["tail"] else None
    if bare and (naming or names.is_name(bare["name"])):
        return (Person(closed(line.text[bare.start("name") : bare.end("name")]), org, ()),)
    one = cards.one_named(line, line.trimmed(tail.start, tail.end))
    return (one._replace(org=org),) if one and one.posts else people(line, tail, org)


def naming(lines: Sequence[Line]) -> bool:
    """Whether headings name bodies with bare names behind them, more than one of them nothing but a name."""
    heads = (HEADING.fullmatch(line.plain) for line in lines)
    bare = (BARE.fullmatch(head["tail"]) for head in heads if head and head["tail"])
    return sum(bool(match and names.is_name(match["name"])) for match in bare) > 1


def signed(line: Line, org: str) -> tuple[tuple[Person, ...], Span] | None:
    """Whom brackets behind an item of a list name, and where they stand: …。（市水务局局长　解冬）, …。（市水务局）.

    `org` is the body that the list belongs to: …。（责任人：解冬）.
    """
    match = SIGNED.search(line.masked)
    if not match or not (ITEM.match(line.plain) or line.plain[match.start() - 1] in "。；！"):
        return None
    (inside,) = lines([line.text[match.start("inside") : match.end("inside")].strip()])
    people = cards.card(inside, cards.fields(inside)).everybody(org) if cards.fields(inside) else ()
    if people:
        return people, Span(*match.span())
    (bare,) = lines([LED_BY.sub("", inside.text).strip()])
    people = tuple(mention.person for mention in mentions(bare) if mention.person.name and mention.person.org)
    body = re.fullmatch(NAME, bare.plain)
    if not people and body and is_body(body["org"]):
        people = (Person("", bare.text, ()),)
    return (people, Span(*match.span())) if people else None


def people(line: Line, tail: Span, org: str) -> tuple[Person, ...]:
    """Everybody named in a stretch, with labels, or with the posts before or behind the name."""
    (whole,) = lines([line.text[tail.start : tail.end]])
    labelled = cards.card(whole, cards.fields(whole)).everybody(org)
    if cards.fields(whole) and labelled:
        return labelled
    out = []
    plain, text = line.plain[tail.start : tail.end], line.text[tail.start : tail.end]
    for match in NAME_FIRST.finditer(plain):
        if names.is_name(match["name"]):
            posts = tuple(text[slice(*match.span("posts"))].split("、"))
            out.append(Person(closed(text[slice(*match.span("name"))]), org, posts))
    if out:
        return tuple(out)
    (bare,) = lines([LABEL.sub(lambda found: "，" * (found[0] in "；;") or " " * len(found[0]), text)])
    people = (mention.person for mention in mentions(bare) if mention.person.name)
    return tuple(cards.of_body(person, org) for person in people)
