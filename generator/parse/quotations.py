"""Quotations that are what somebody says, and whose they are by what stands behind them."""

import re

from generator.parse.known import PRONOUN
from generator.parse.names import SAY
from generator.parse.page import Line, Span

OPENING = re.compile("“(?!□)")
OF_OTHERS = re.compile(rf"“[^“”]*”(?!{PRONOUN})[^，。“”]{{2,24}}?{SAY}(?:[。，：]|$)")
BETWEEN = re.compile("”(?:[^。！？；：“”]{1,30}，|[^，。！？；：“”]{1,16}的(?:人|正)?是)?$")
LONGEST_BETWEEN = 40
LONGEST_BEHIND = 60


def opens(line: Line, end: int) -> bool:
    """Whether what stands up to `end` begins with a quotation and holds little else: whoever is named next says it."""
    close = line.masked.find("”", 0, end)
    if not OPENING.match(line.masked) or close < end - LONGEST_BEHIND or close < 1:
        return False
    return line.plain[close - 1] not in "？?" and not OF_OTHERS.match(line.plain, 0, end)


def before(line: Line, start: int) -> Span | None:
    """The quotation that ends before `start`, with no more than a time or a topic between, and is speech."""
    between = BETWEEN.search(line.plain, max(0, start - LONGEST_BETWEEN), start)
    close = between.start() if between else -1
    if close < 1 or line.masked[close - 1] == "□":
        return None
    opening = line.plain.rfind("“", 0, close)
    while opening >= 0 and line.masked[opening + 1] == "□":
        opening = line.plain.rfind("“", 0, opening)
    return Span(opening + 1, close) if opening >= 0 else None
