"""Who is interviewed: the title or the first paragraphs name somebody, and what the body will do is theirs to say."""

import re
from collections.abc import Mapping, Sequence

from generator.parse.page import Line
from generator.parse.people.mentions import Mention, Person, mentions

GIVES = re.compile(
    "(?:接受|做客|走进|来到)了?[^，。；]{0,24}?(?:采访|专访|访谈|直播间|演播室|栏目)[^，。；：“]{0,6}[。！]$"
)
LEAD = 4
TRANSCRIPT = re.compile(
    "(?:以下|下面|下文)(?:就?是|为)[^。：]{0,30}?(?:全文|发言|谈话|讲话|讲辞|实录|内容|摘要)[^。：]{0,8}[：:]$"
)


def in_lead(line: Line) -> tuple[Person, ...]:
    """The one whom a paragraph only says to have been interviewed: 近日，县水利局局长解冬接受了本报专访。"""
    named = _one(line)
    return (named.person,) if named and GIVES.search(line.plain, named.end) else ()


def by_body(title: Line, paragraphs: Sequence[Line]) -> Mapping[str, Person]:
    """Those whom the title or the first paragraphs name as interviewed, by their bodies."""
    named = _one(title)
    people = [named.person] if named else []
    people += [person for line in paragraphs[:LEAD] for person in in_lead(line)]
    return {person.org: person for person in people if person.org}


def is_introduced(line: Line) -> bool:
    """Whether a paragraph ends with words before all that somebody says: 以下为发言全文："""
    return bool(TRANSCRIPT.search(line.plain))


def _one(line: Line) -> Mention | None:
    """The one person whom a paragraph names with posts."""
    named = [mention for mention in mentions(line) if mention.person.name]
    return named[0] if len(named) == 1 else None
