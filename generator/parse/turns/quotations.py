"""Quotations that are what somebody says, and whose they are by what stands behind them."""

import re

from generator.lexicon import fold
from generator.parse.page import Line, Span
from generator.parse.people.known import PRONOUN
from generator.parse.people.mentions import Person
from generator.parse.people.names import SAY
from generator.parse.people.posts import RANK
from generator.parse.shapes import SURNAME, surname

OPENING = re.compile("“(?!□)")
OF_OTHERS = re.compile(rf"“[^“”]*”(?!{PRONOUN})[^，。“”]{{2,24}}?{SAY}(?:[。，：]|$)")
BETWEEN = re.compile(
    "”(?:[^。！？；：“”]{1,30}，|[^，。！？；：“”]{1,16}的(?:人|正)?是|(?:[^。！？；：“”]{1,16}，)?(?:这|以上)[就便也正]?是)?$"
)
CALLED = re.compile(
    rf"“?(?P<surname>{SURNAME})(?P<post>{RANK})(?=[，！、：]|[你您我俺咱这那请])"
)  # “解局长，我家停水了。”
LONGEST_BETWEEN = 40
LONGEST_BEHIND = 60


def opens(line: Line, end: int) -> bool:
    """Whether what stands up to `end` begins with a quotation and holds little else: whoever is named next says it."""
    close = line.masked.find("”", 0, end)
    if not OPENING.match(line.masked) or close < end - LONGEST_BEHIND or close < 1:
        return False
    return line.plain[close - 1] not in "？?" and not OF_OTHERS.match(line.plain, 0, end)


def addresses(line: Line, quote: Span, person: Person) -> bool:
    """Whether a quotation begins by calling somebody by surname and post, who is then not the one who says it."""
    called = CALLED.match(line.plain, quote.start, quote.end)
    if not called or not person.name or surname(fold(person.name)) != called["surname"]:
        return False
    return any(set(called["post"]) & set(fold(post)) for post in person.posts)  # 要书记 is a 支书


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
