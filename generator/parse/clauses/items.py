"""Items of a list that is read out: where one begins, and what only names it."""

import re

from generator.lexicon import HAN, matcher, words
from generator.parse import kinds, quantities
from generator.parse.clauses import openings, states
from generator.parse.clauses.reading import Reading
from generator.parse.page import Line, Span
from generator.parse.times import deadlines

FIRST = re.compile("(?:首先|其次|再次|最后)，")
NAME = re.compile("(?:工程|行动|方面|环节|领域)$")
DOUBLED = re.compile(f"{HAN}{{3,5}}(?P<second>[提保促利强优增惠聚谋稳固添破补助防护控减拓抓夯创争]{HAN}{{2}})")
LONGEST_LABEL = 10
ANNOUNCEMENT = 20
DASH = re.compile("——(?![这那即也])")
STRIVES = re.compile(
    "(?:^|将|要|会)(?:奋力|努力|全力|着力|加快|大力|坚决|持续|不断|切实|扎实|推[进动]|打造|建设|确保|力争)"
)
LISTS = re.compile(r"[一二两三四五六七八九十几\d]|以下|如下|方面|重点|措施|举措|打算|目标|任务|工作|是$|有$|包括$")
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
    if clause.start == 0 and len(line.plain) - clause.end == 1 and kinds.begins_with_verb(text):
        return False  # 1.开放夜场。 is all of a paragraph
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


def announces(line: Line, clause: Span) -> bool:
    """Whether a short clause before a colon only says what is listed behind it; 奋力续写新篇章： promises something."""
    if clause.end - clause.start > ANNOUNCEMENT:
        return False
    dash = DASH.match(line.plain, clause.end) and not matcher("gate").search(line.masked, clause.start, clause.end)
    if line.plain[clause.end : clause.end + 1] != "：":
        return bool(dash)
    text = line.masked[clause.start : clause.end]
    return bool(LISTS.search(text)) or not STRIVES.search(text)
