"""The figures of a Simplified sentence, and which of them its English has to carry."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.check.translation.figures import Bound, Claims, Figure, Kind
from generator.lexicon import alternatives, matcher
from generator.numerals import NUMERAL, number

NUM = f"(?:{NUMERAL.pattern})"
FIVE_YEAR_PLAN = re.compile(r"“?(十[一二三四五六七八九])五(?!年)|第(二?十[一二三四五六七八九]?)个五年")
CODE = re.compile(r"(?<![A-Za-z0-9])(?:[A-Z]{1,5}-?\d+(?:\.\d+)?|\d[A-Z]|[A-Z]{2,6})(?![A-Za-z])")
DAY = re.compile(rf"({NUM})月({NUM})[日号]")
MONTH = re.compile(rf"({NUM})月(?:份|底|末|初|中旬|上旬|下旬)?(?!度)")
YEAR = re.compile("((?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3})(?:年|(?=[—–-](?:19|20)?[0-9]{2}年))")
QUOTED = re.compile(r"“(\d+)”")
ORDINAL = re.compile(f"第({NUM})")
AT_LEAST, AT_MOST = (
    "不少于|不低于|至少|超过|突破|超|逾|高于|大于",
    "不超过|不高于|不多于|至多|最多|少于|低于|控制在|降至|压减到",
)
ABOUT = "大约|约[合为占达有]?|近|接近"
COUNTED = re.compile(
    rf"(?P<before>{AT_MOST}|{AT_LEAST}|{ABOUT})?(?:了|到|至)?(?P<low>{NUM})(?:[余多](?=[万亿]|\D))?"
    rf"(?:(?P<unit1>{alternatives('units')})?(?:—|-|–|～|~|至|到)(?P<high>{NUM}))?"
    rf"(?P<unit>{alternatives('units')})(?P<after>及?以上|及?以下|以内|之内|内|左右|上下|余|多)?"
)
LENGTH = re.compile("内|时间|以内|之内|来|前|后|以上|左右")
"""What follows a length of time; without it, 三年 names a campaign."""
NAMING = ("届", "次", "期", "层", "级")
"""Measure words of ordinals and ranks."""


def figures(text: str) -> tuple[Figure, ...]:
    """All figures, in the order of certainty: what is read first is not read again."""
    claims = Claims(text)
    readers = (_plans, _codes, _days, _years, _months, _quoted, _halves, _counted, _ordinals, _others)
    return tuple(figure for reader in readers for figure in reader(text) if claims.take(figure.start, figure.end))


def _plans(text: str) -> Iterator[Figure]:
    for match in FIVE_YEAR_PLAN.finditer(text):
        yield _figure("plan", match, number(match[1] or match[2]))


def _codes(text: str) -> Iterator[Figure]:
    for match in CODE.finditer(text):
        yield Figure("code", match[0], Decimal(0), *match.span())


def _days(text: str) -> Iterator[Figure]:
    for match in DAY.finditer(text):
        yield Figure("month", match[0], number(match[1]) or Decimal(0), match.start(), match.start(2))
        yield Figure("number", match[0], number(match[2]) or Decimal(0), *match.span(2))


def _years(text: str) -> Iterator[Figure]:
    for match in YEAR.finditer(text):
        yield _figure("year", match, number(match[1]))


def _months(text: str) -> Iterator[Figure]:
    for match in MONTH.finditer(text):
        value = number(match[1])
        if value is not None and 1 <= value <= 12:
            yield _figure("month", match, value)


def _quoted(text: str) -> Iterator[Figure]:
    for match in QUOTED.finditer(text):
        yield Figure("number", match[0], Decimal(match[1]), *match.span(1))


def _halves(text: str) -> Iterator[Figure]:
    """Half a year may be six months."""
    for match in re.finditer("半年", text):
        yield _figure("number", match, Decimal(6), firm=False)


def _counted(text: str) -> Iterator[Figure]:
    for match in COUNTED.finditer(text):
        for group in ("low", "high"):
            value = number(match[group]) if match[group] else None
            if value is None:
                continue
            firm = not _label(text, match)
            yield Figure("number", match[0], value, *match.span(group), match["unit"], _bound(match), firm)


def _ordinals(text: str) -> Iterator[Figure]:
    for match in ORDINAL.finditer(text):
        yield _figure("number", match, number(match[1]), firm=False)


def _others(text: str) -> Iterator[Figure]:
    """Any other numeral, inside a word too; a run that is no number counts character by character (一二)."""
    for match in NUMERAL.finditer(text):
        whole = number(match[0])
        for value in [whole] if whole is not None else map(number, match[0]):
            yield _figure("number", match, value, firm=match[0][0].isdigit())


def _figure(kind: Kind, match: re.Match[str], value: Decimal | None, firm: bool = True) -> Figure:
    return Figure(kind, match[0], value or Decimal(0), *match.span(), firm=firm)


def _bound(match: re.Match[str]) -> Bound:
    before, after = match["before"] or "", match["after"] or ""
    if re.fullmatch(AT_MOST, before) or after in ("以下", "及以下", "以内", "之内"):
        return "max"
    if re.fullmatch(AT_LEAST, before) or after in ("以上", "及以上", "余", "多") or re.search("[余多]", match[0]):
        return "min"
    return "approx" if before or after in ("左右", "上下") else "exact"


def _label(text: str, match: re.Match[str]) -> bool:
    """Whether a Chinese numeral names something (三年行动, 一批, 八条 in a slogan) rather than counts it."""
    low, after = match["low"], text[match.end() :]
    if low[0].isdigit():
        return False
    if low in ("一", "半", "零") or text[: match.start("low")].endswith(("第", "“", "每", "万", "统")):
        return True
    if match["unit"] == "年":
        return not (match["after"] or LENGTH.match(after))
    return match["unit"] in NAMING or bool(matcher("set_phrase").match(text[match.start("low") :]))
