"""Clauses that only set the scene for the next one: a time, a basis, a purpose."""

import re

from generator.lexicon import matcher
from generator.parse import deadlines
from generator.parse.calendar import Calendar
from generator.parse.page import Line, Span

OPENER = re.compile("围绕|结合|按照|对照|瞄准|针对")
HEAD_NOUN = re.compile(r"(?:这[一个些]*|等|的)?(?:目标|要求|部署|方面|任务|问题|定位|主题)$")


def is_frame(line: Line, span: Span, calendar: Calendar) -> bool:
    """Whether a clause only sets the scene for the next one."""
    text = line.masked[span.start : span.end]
    if matcher("frame_word", after="$").match(text):
        return True
    time = deadlines.find(line, span, calendar)
    if time and re.fullmatch("[在到自从于]?(?:今后)?", line.plain[span.start : time[0].start]):
        rest = line.plain[time[0].end : span.end]
        if re.fullmatch("(?:[里内起前间]?|期间|开始|时期)(?:（[^）]*）)?", rest):
            return True
    if re.match("至于|关于|对于|为了|因(?!地制宜|时制宜|势|此)", text) or re.fullmatch(
        "(?:(?!是)[^，]){2,14}[者的]", text
    ):
        return True
    return bool(matcher("frame_start").match(text) and matcher("frame_end", after="$").search(text))


def opens_frame(line: Line, clause: Span, after: Span) -> bool:
    """围绕A、B，持续做C这一目标: the frame's head noun comes a clause later."""
    text, next_text = line.masked[clause.start : clause.end], line.masked[after.start : after.end]
    if not OPENER.match(re.sub("^[将要]", "", text)) or matcher("frame_end", after="$").search(text):
        return False
    return bool(HEAD_NOUN.search(next_text)) and not re.search("将|要|力争|确保", next_text)


def leading_time(line: Line, span: Span, calendar: Calendar) -> Span | None:
    """A time at the head of a clause, before the subject."""
    found = deadlines.find(line, span, calendar)
    return found[0] if found and found[0].start == span.start else None
