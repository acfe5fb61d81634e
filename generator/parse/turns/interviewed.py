"""Whose article it is: the title or the first paragraphs name who is interviewed, the last lines who signs a letter."""

import re
from collections.abc import Mapping, Sequence

from generator.parse.page import Line
from generator.parse.people import bodies
from generator.parse.people.mentions import Mention, Person, mentions

GIVES = re.compile(
    "(?:接受|做客|走进|来到)了?[^，。；]{0,24}?(?:采访|专访|访谈|直播间|演播室|栏目)[^，。；：“]{0,6}[。！]$"
)
DICTATED = re.compile("(?:口述|讲述|自述|主讲|述说|演讲)(?:人|者)?\\s*[：:／/]?\\s*$")
DICTATES = re.compile("\\s*(?:口述|讲述|自述)")
LEAD = 4
LETTER = re.compile("我[局委办厅处署院校站所镇乡行司]|我(?:区|县|市|们|单位|街道|中心)|本(?:局|委|单位|公司|中心)")
SIGNED_ON = re.compile(r"(?:二[〇零○]|20)[\d〇零○一二三四五六七八九]{2}年.{1,3}月.{1,3}日")
TRANSCRIPT = re.compile(
    "(?:以下|下面|下文)(?:就?是|为)[^。：]{0,30}?(?:全文|发言|谈话|讲话|讲辞|实录|内容|摘要)[^。：]{0,8}[：:]$"
)


def in_lead(line: Line) -> tuple[Person, ...]:
    """The one whom a paragraph only says to have been interviewed: 近日，县水利局局长解冬接受了本报专访。"""
    named = one(line)
    return (named.person,) if named and GIVES.search(line.plain, named.end) else ()


def by_body(title: Line, paragraphs: Sequence[Line]) -> Mapping[str, Person]:
    """Those whom the title or the first paragraphs name as interviewed, by their bodies."""
    named = one(title)
    people = [named.person] if named else []
    people += [person for line in paragraphs[:LEAD] for person in in_lead(line)]
    return {person.org: person for person in people if person.org}


def signer(lines: Sequence[Line]) -> Person | None:
    """The body that signs and dates what it says of itself: 我局将…, with 县水务局 and 2017年8月25日 below it."""
    if len(lines) <= 2 or not SIGNED_ON.fullmatch(lines[-1].plain.strip()):
        return None
    own = any(LETTER.search(line.plain) for line in lines[:-2])
    named = any([*mentions(line)] for line in lines)
    return bodies.of_heading(lines[-2]) if own and not named else None


def dictating(line: Line) -> tuple[Person, ...]:
    """Who tells all that stands below a line that says so: 口述：县水利局局长解冬　整理：本报记者李晓岚."""
    told = (
        mention.person
        for mention in mentions(line)
        if DICTATED.search(line.plain, 0, mention.start) or DICTATES.match(line.plain, mention.end)
    )
    return tuple(person for person in told if person.name)[:1]


def is_introduced(line: Line) -> bool:
    """Whether a paragraph ends with words before all that somebody says: 以下为发言全文："""
    return bool(TRANSCRIPT.search(line.plain))


def one(line: Line) -> Mention | None:
    """The one person whom a paragraph names with posts."""
    named = [mention for mention in mentions(line) if mention.person.name]
    return named[0] if len(named) == 1 else None
