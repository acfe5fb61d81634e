"""Figures with their unit and bound. Ordinals, dates, labels and names of campaigns are none."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.lexicon import alternatives, matcher
from generator.model.parsed import Bound, Quantity
from generator.numerals import NUMERAL, number
from generator.parse.page import Line, Span

AT_LEAST = "不少于|不低于|不小于|至少|超过|突破|超|逾|最少|多于|高于|大于|起码"
AT_MOST = "不超过|不高于|不多于|不大于|至多|最多|少于|低于|小于"
ABOUT = "大约|(?<![签合条预节制契失履])约|近|接近|左右|上下|将近"
NEAR = 8
NUM = f"(?:{NUMERAL.pattern})"
UNIT = alternatives("units")
QUANTITY = re.compile(
    rf"(?P<before>(?:{AT_MOST}|{AT_LEAST}|{ABOUT})(?:了|到|至)?)?"
    rf"(?P<low>{NUM})(?:(?P<low_unit>{UNIT})?(?:—|-|–|－|~|～|至|到)(?P<high>{NUM}))?"
    rf"(?P<more>余|多|来)?(?P<scale>[万亿]{{0,2}})(?P<unit>{UNIT})(?P<half>半(?![年月天])|(?<=成)[一二三四五六七八九])?"
    rf"(?P<after>及?以上|及?以下|以内|之内|内|左右|上下|余|多|或以上)?"
)
LABEL = re.compile(
    r"[A-Za-zⅠ-Ⅻ]{1,12}[-]?\d+(?:\.\d+)?|第[一二三四五六七八九十百零〇\d]{1,8}|\d{4}[—-]\d{4}年|\d{1,2}月\d{1,2}日"
    r"|[〇零一二三四五六七八九\d]{4}[/／—-][〇零一二三四五六七八九\d]{2,4}年|“[^”]{0,200}”|《[^》]{0,200}》"
)
DOUBLING = re.compile("翻(?P<n>一|两|三)?番")
PERCENT = re.compile(
    rf"(?P<before>(?:{AT_MOST}|{AT_LEAST}|{ABOUT})(?:了|到|至)?)?百分之(?P<value>{NUMERAL.pattern})"
    r"(?P<more>)(?P<after>及?以上|及?以下|以内|左右|上下)?"
)
ZERO = re.compile("零(?:的)?突破")
MINGUO = re.compile(r"度|底|末|前|第|[上下]半|\d{1,2}月|[完竣动开启通投落交建汛暑寒春秋冬夏国]")
ONE_THING = re.compile("[座所家处条间栋艘台成倍番]")


def find(line: Line, span: Span) -> list[tuple[Span, Quantity]]:
    """The figures of a clause and where they stand, in text order."""
    return sorted([*_counted(line, span), *_special(line, span)], key=lambda item: item[0].start)


def _counted(line: Line, span: Span) -> Iterator[tuple[Span, Quantity]]:
    labels = [m.span() for m in LABEL.finditer(line.plain, span.start, span.end) if not _speech(line, m.start())]
    at = span.start
    while match := QUANTITY.search(line.plain, at, span.end):
        at = match.end()
        if any(a <= match.start("low") < b for a, b in labels) or _is_label(line.plain, match, span.end):
            continue
        made = _quantity(line.text, match)
        if made:
            yield Span(match.end() - len(made.text), match.end()), made


def _speech(line: Line, at: int) -> bool:
    """A quotation that is open is speech, and its figures count."""
    return line.masked[at] == "“" and line.masked[at + 1 : at + 2] != "□"


def _quantity(text: str, match: re.Match[str]) -> Quantity | None:
    scale = match["scale"] or ""
    low, high = number(match["low"] + scale), number(match["high"] + scale) if match["high"] else None
    if low is None:
        return None
    if match["half"]:  # 四年半, 九成五
        low += Decimal("0.5") if match["half"] == "半" else (number(match["half"]) or 0) / Decimal(10)
    start = match.start() if _bound_words(match["before"]) else match.start("low")
    shown = text[start : match.end()]
    unit = text[match.start("unit") : match.end("unit")]
    if high is not None:
        return Quantity(shown, (_scaled_like(low, high, match), high), _unit(unit), "range")
    return Quantity(shown, low, _unit(unit), _bound(match))


def _scaled_like(low: Decimal, high: Decimal, match: re.Match[str]) -> Decimal:
    """3—5万: the scale behind the second figure holds for both."""
    letters = re.search("[万亿]+$", match["high"])
    return number(match["low"] + letters[0]) or low if letters and not re.search("[万亿]$", match["low"]) else low


def _unit(printed: str) -> str:
    """个百分点 counts 百分点."""
    return printed[1:] if printed[1:] in ("百分点", "百分點", "小时", "小時", "工作日", "基点", "基點") else printed


def _bound_words(before: str | None) -> bool:
    return bool(before)


def _bound(match: re.Match[str]) -> Bound:
    before, after = match["before"] or "", match["after"] or ""
    if re.match(AT_MOST, before) or re.search("以下|以内|之内|^内$", after):
        return "max"
    if (
        re.match(AT_LEAST, before)
        or re.search("以上", after)
        or "余" in (match["more"], after)
        or "多" in (match["more"], after)
    ):
        return "min"
    return "approx" if before or after in ("左右", "上下") else "exact"


def _is_label(plain: str, match: re.Match[str], end: int) -> bool:
    """Whether the figure, in a clause that goes up to `end`, names something instead of counting it."""
    start = match.start("low")
    before, after = plain[max(0, start - NEAR) : start], plain[match.end() : end]
    low, unit = match["low"], match["unit"]
    if unit == "年" and (
        (re.fullmatch(r"1[0-4]\d", low) and MINGUO.match(after))
        or re.fullmatch("[0-9０-９]{4}|[〇○零一二三四五六七八九]{4}", low)
        or (match["high"] and len(low) == 4)
    ):
        return True
    if before.endswith(("第", "“", "每", "‘")) or re.search("[A-Za-z]$", before) or unit in ("届", "期"):
        return True
    if low in ("零", "〇") or re.fullmatch("[百千万亿]+", low) or before.endswith("百分之"):
        return True
    if matcher("round_the_clock").match(after) or after.startswith("级"):
        return True
    if unit in ("年", "个年") and matcher("campaign").match(after):
        return True
    if low in ("一", "半") and not (
        low == "一" and ONE_THING.fullmatch(unit) and not before.endswith(("同", "统", "万", "唯"))
    ):
        return before.endswith(("上", "下")) or not (low == "半" and unit in ("年", "个月", "小时"))
    return bool(matcher("set_phrase").match(plain, start, end))


def _special(line: Line, span: Span) -> Iterator[tuple[Span, Quantity]]:
    """零突破, 翻一番 and 百分之七十."""
    for match in PERCENT.finditer(line.plain, span.start, span.end):
        value = number(match["value"])
        if value is not None:
            yield Span(*match.span()), Quantity(line.text[match.start() : match.end()], value, "%", _bound(match))
    for match in ZERO.finditer(line.plain, span.start, span.end):
        yield Span(*match.span()), Quantity(line.text[match.start() : match.end()], Decimal(1), "", "min")
    for match in DOUBLING.finditer(line.plain, span.start, span.end):
        times = Decimal(2) ** int(number(match["n"] or "一") or 1)
        yield Span(*match.span()), Quantity(line.text[match.start() : match.end()], times, "倍", "exact")
