"""Items of a list that is read out: where one begins, and what only names it."""

import re

from generator.lexicon import matcher, words
from generator.parse import quantities
from generator.parse.clauses import openings, states
from generator.parse.clauses.reading import Reading
from generator.parse.page import Line, Span
from generator.parse.times import deadlines

FIRST = re.compile("(?:首先|其次|再次|最后)，")
NAME = re.compile("(?:工程|行动|方面|环节|领域)$")
DOUBLED = re.compile(
    "[\u4e00-\u9fff]{3,5}(?P<second>[提保促利强优增惠聚谋稳固添破补助防护控减拓抓夯创争][\u4e00-\u9fff]{2})"
)
LONGEST_LABEL = 10
LONGEST_NAME = 7


def opens(line: Line, sentence: Span) -> bool:
    """Whether a sentence begins an item: 首先，…; 一是…."""
    return any(pattern.match(line.plain, sentence.start) for pattern in (FIRST, openings.ORDINAL))


def is_heading(line: Line, clause: Span, span: Span, reading: Reading) -> bool:
    """A short item that only names what it is about: 一是节水工程。 But 3．票价年内不涨 says what will be."""
    if (
        not openings.ORDINAL.match(line.plain, span.start)
        or clause.end - openings.after_links(line, clause) > LONGEST_NAME
    ):
        return False
    if reading.listed and not line.plain[span.end :].strip():  # all that the item of a form says
        return False
    text = line.masked[openings.after_links(line, clause) : clause.end]
    says = (
        _is_doubled(text)
        or matcher("stance").match(text)
        or matcher("target").search(text)
        or re.search("不|必须|务必", text)
    )
    return not (says or deadlines.find(line, clause, reading.calendar) or quantities.find(line, clause))


def _is_doubled(text: str) -> bool:
    """Whether a short item is two things to do: 攻坚项目提进度."""
    match = DOUBLED.fullmatch(text)
    if not match:
        return False
    return any(start == match.start("second") for start, _ in words().segment(text))


def is_name(line: Line, clause: Span, span: Span) -> bool:
    """一是节水工程，…: a name for what is listed behind it."""
    behind = (
        span.start > clause.start and line.plain[span.start - 1] == "是" and line.plain[span.end : span.end + 1] == "，"
    )
    behind = behind and not openings.PLANNED.match(line.plain, clause.start)
    text = line.masked[span.start : span.end]
    return behind and len(text) <= LONGEST_LABEL and (bool(NAME.search(text)) or states.has_subject(text))
