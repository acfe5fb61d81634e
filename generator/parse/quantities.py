"""Figures with their unit and bound. Ordinals, dates, labels and names of campaigns are none."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.lexicon import HAN, alternatives
from generator.model.parsed import Bound, Quantity
from generator.numerals import NUMERAL, number
from generator.parse.labels import LABEL, SCALE, is_label
from generator.parse.page import Line, Span

NO = "不(?:会|得|应|能|可|许)?"
FORBIDDEN = re.compile("(?:不会|不得|不能|[绝决]不|不再)(?:让|使|令)[^，]*$")  # 不会让老人等车超过20分钟
AT_LEAST = (
    f"{NO}(?:少于|低于|小于)|不下于?|至少|超过|突破|超|逾|最少|多于|高于|大于|起码"
    "|[跨迈越]过|(?<![通经超不跨迈越])过|(?<!突)破"
)
AT_MOST = f"最高|封顶|{NO}(?:超过?|高于|多于|大于)|至多|最多|少于|低于|小于"
AT_A_DISTANCE = re.compile(
    f"(?:(?P<least>至少|最少|起码|最低)|至多|最多|最高)(?![^，]*(?:[由从]|[提升增调降缩减加压][^，]{{0,2}}[到至为])){HAN}{{1,4}}$"
)
BOUNDED = re.compile(f"(?:[至最][少多高低]|起码)(?![一二两三四五六七八九十百千万几不]){HAN}")  # 最高奖励20万元
ABOUT = "大约|(?<![签合条预节制契失履])约|近|接近|左右|上下|将近"
NEAR = 8
NUM = f"(?:{NUMERAL.pattern})"
ONE_UNIT = alternatives("units")
UNIT = rf"{ONE_UNIT}(?:（{ONE_UNIT}）|/{ONE_UNIT}){{0,2}}"
QUANTITY = re.compile(
    rf"(?P<before>(?:{AT_MOST}|{AT_LEAST}|{ABOUT})(?:了|到|至)?)?"
    rf"(?P<low>{NUM})(?:(?P<low_unit>{UNIT})?(?:—|-|–|－|~|～|至|到)(?P<high>{NUM}))?"
    rf"(?P<more>余|多|来)?(?P<scale>[万亿]{{0,2}})(?P<unit>{UNIT})(?P<half>半(?![年月天])|(?<=成)[一二三四五六七八九])?"
    rf"(?P<after>及?以上|及?以下|以内|之内|内|左右|上下|余|多|或以上|为上?限|封顶|(?<![年月日号时]){HAN}{{1,3}}?左右)?"
)
DOUBLING = re.compile("翻(?P<n>一|两|三)?番(?P<after>以上)?")
NEAR = 8
NEIGHBOURS = re.compile("(?:一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)[十百千万]?$")
PERCENT = re.compile(
    rf"(?P<before>(?:{AT_MOST}|{AT_LEAST}|{ABOUT})(?:了|到|至)?)?百分之(?P<value>{NUMERAL.pattern})"
    r"(?P<more>)(?P<after>及?以上|及?以下|以内|左右|上下)?"
)
BARE = re.compile(
    rf"(?P<before>(?:{AT_MOST}|{AT_LEAST}|{ABOUT})(?:了|到|至)?)(?P<value>{NUM})(?<=[万亿])(?P<more>)(?P<after>以上|左右)?(?=$|[，。；、]|大关)"
)  # 全年产值过10亿
GRADE = re.compile(r"(?P<before>)(?P<value>\d[\d.]*[万亿]{1,2})(?P<more>)(?P<after>)级")  # 200亿级产业
ZERO = re.compile("零(?:的)?突破")


def find(line: Line, span: Span) -> list[tuple[Span, Quantity]]:
    """The figures of a clause and where they stand, in text order."""
    return sorted([*_counted(line, span), *_special(line, span)], key=lambda item: item[0].start)


def _counted(line: Line, span: Span) -> Iterator[tuple[Span, Quantity]]:
    labels = [m.span() for m in LABEL.finditer(line.plain, span.start, span.end) if not _speech(line, m.start())]
    at = span.start
    while match := QUANTITY.search(line.plain, at, span.end):
        at = match.end()
        if (
            any(a <= match.start("low") < b for a, b in labels)
            or is_label(line.plain, match, span.end)
            or _names_day(line, match)
        ):
            continue
        made = _quantity(line, match, span.start)
        if made:
            yield Span(match.end() - len(made.text), match.end()), made


def _names_day(line: Line, match: re.Match[str]) -> bool:
    """Whether a number belongs to a day of the week: 周五周六."""
    return match["unit"].startswith("周") and line.plain.endswith("周", 0, match.start("low"))


def _speech(line: Line, at: int) -> bool:
    """A quotation that is open is speech, and its figures count."""
    return line.masked[at] == "“" and line.masked[at + 1 : at + 2] != "□"


def _quantity(line: Line, match: re.Match[str], clause: int) -> Quantity | None:
    """The figure of a match; its bound may stand before the verb, from `clause` on: 至少配备1名."""
    low, high = _values(match)
    if low is None:
        return None
    start = match.start() if match["before"] else match.start("low")
    apart = None if match["before"] else AT_A_DISTANCE.search(line.plain, max(clause, start - NEAR), start)
    bound: Bound = ("min" if apart["least"] else "max") if apart else _bound(match)
    shown = line.text[apart.start() if apart else start : match.end()]
    unit = _unit(line.text[match.start("unit") : match.end("unit")])
    if bound == "min" and FORBIDDEN.search(line.plain, clause, start):
        bound = "max"
    return Quantity(shown, low, unit, bound) if high is None else Quantity(shown, (low, high), unit, "range")


def _values(match: re.Match[str]) -> tuple[Decimal | None, Decimal | None]:
    """The value, or the two of a range: 3—5, 三五, 二三十."""
    scale, printed = match["scale"] or "", match["low"]
    if NEIGHBOURS.match(printed):
        return number(printed[0] + printed[2:] + scale), number(printed[1:] + scale)
    low, high = number(printed + scale), number(match["high"] + scale) if match["high"] else None
    if low is None or high is None:
        half = "半" if match["unit"].startswith("个半") else match["half"] or "零"  # 四年半, 九成五
        return low and low + (Decimal("0.5") if half == "半" else (number(half) or 0) / Decimal(10)), None
    return _scaled_like(low, high, match), high


def _scaled_like(low: Decimal, high: Decimal, match: re.Match[str]) -> Decimal:
    """3—5万: the scale behind the second figure holds for both."""
    letters = re.search("[万亿]+$", match["high"])
    return number(match["low"] + letters[0]) or low if letters and not re.search("[万亿]$", match["low"]) else low


def _unit(printed: str) -> str:
    """个百分点 counts 百分点; the percent sign has one width."""
    printed = printed.replace("％", "%")
    if printed.startswith(("个半", "個半")):
        return printed[2:]
    return printed[1:] if printed[1:] in ("百分点", "百分點", "小时", "小時", "工作日", "基点", "基點") else printed


def _bound(match: re.Match[str]) -> Bound:
    before, after = match["before"] or "", match["after"] or ""
    if re.match(AT_MOST, before) or re.search("以下|以内|之内|^内$|限$|封顶", after):
        return "max"
    if (
        re.match(AT_LEAST, before)
        or re.search("以上", after)
        or "余" in (match["more"], after)
        or "多" in (match["more"], after)
    ):
        return "min"
    return "approx" if before or after.endswith(("左右", "上下")) else "exact"


def _special(line: Line, span: Span) -> Iterator[tuple[Span, Quantity]]:
    """零突破, 翻一番, 百分之七十, 过10亿 and 200亿级."""
    for pattern, unit in ((PERCENT, "%"), (BARE, ""), (GRADE, "")):
        for match in pattern.finditer(line.plain, span.start, span.end):
            value = number(match["value"])
            if value is not None and not SCALE.fullmatch(match["value"]):  # 破百万 is an order of size
                yield Span(*match.span()), Quantity(line.text[match.start() : match.end()], value, unit, _bound(match))
    for match in ZERO.finditer(line.plain, span.start, span.end):
        yield Span(*match.span()), Quantity(line.text[match.start() : match.end()], Decimal(1), "", "min")
    for match in DOUBLING.finditer(line.plain, span.start, span.end):
        times = Decimal(2) ** int(number(match["n"] or "一") or 1)
        yield (
            Span(*match.span()),
            Quantity(line.text[match.start() : match.end()], times, "倍", "min" if match["after"] else "exact"),
        )
