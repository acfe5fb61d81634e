"""The day of an article: given, printed, or that of the meeting in its dateline."""

import datetime as dt
import re
from typing import Literal, get_args

from generator.numerals import number

DateRule = Literal[
    "given", "printed", "year of the printed day", "year of the plans", "year before the plans", "unknown"
]
DATE_RULES: tuple[DateRule, ...] = get_args(DateRule)
Found = tuple[dt.date, DateRule, str]
"""A day, how it was found, and the same in words."""

YEAR = "20\\d\\d|二[〇零][〇零一二三四五六七八九]{2}"
MONTH = r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})"
OF_MONTH = r"(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})"
DAY = re.compile(rf"(?:(?P<year>{YEAR})年)?{MONTH}月{OF_MONTH}日")
PRINTED = re.compile(
    rf"(?P<year>{YEAR}|(?<=民国)1[0-4]\d|(?<=日期[：:])1[0-4]\d|(?<=时间[：:])1[0-4]\d)[-/.年]{MONTH}[-/.月]{OF_MONTH}"
)
COMPACT = re.compile(
    r"(?<!\d)(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?=\s*\d\d[:：]\d\d|[）)\s讯])"
)
DAY_ONLY = re.compile(
    rf"(?:[昨今前][日天]?（(?=[^）月]{{1,4}}）)|(?<![\d月])(?=\d{{1,2}}日电[）\s])|(?:^|(?<=[）讯，。\s]))(?=\d{{1,2}}日[上下]午|\d{{1,2}}日晚))"
    rf"{OF_MONTH}日?"
)  # 昨（21）日, 社青崖21日电, 讯（记者…）21日上午
DATE_LINE = re.compile(
    rf"(?:[^。，；！？]{{0,40}}[\s：:》)）])?(?:{YEAR})[-/.年](?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})[-/.月]"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})日?(?![^\s（(])[^。，；]{0,60}"
)  # 青崖县人民政府　发布时间：2026-01-10　字号：大　中　小
REVIEW = re.compile("进展|通报|总结|回顾|述职|评议|收官")
BY_THEN = re.compile("(?:之|以)?前")  # 12月20日前 is a deadline
BEFORE_THAT = re.compile(
    "(?:已(?:经|于)?|截[至止](?:到)?|自|从|早在|此前|上[次回轮]|去年|继)$"
)  # 已于3月18日公布 is no meeting, nor 继3月29日…之后
OLDEST_NEWS = 120  # a day that lies further back is none of a meeting that the article reports
LAST_YEAR = 60  # a day of last year lies further back in no article without saying so
LATE_MONTH = 10  # from then on, articles look ahead to the next year


def find(
    opening: str, around: str, given: dt.date | None, plan_year: int | None, plan_words: str
) -> tuple[dt.date | None, DateRule, str]:
    """The day of the meeting in the dateline, else the printed one.

    `opening` is how the article begins, `around` whatever else may hold the day it was printed.
    """
    if given:
        return given, "given", "given on the command line"
    dates = (match for pattern in (PRINTED, COMPACT) for match in pattern.finditer(opening + "\n" + around))
    printed = next(filter(None, map(_full, dates)), None)
    only = DAY_ONLY.search(opening) if printed else None
    for match in DAY.finditer(opening, 0, only.start() if only else len(opening)):
        found = _from_dateline(match, printed, plan_year, plan_words)
        if found and not (BY_THEN.match(opening, match.end()) or BEFORE_THAT.search(opening, 0, match.start())):
            return found
    if printed:
        return (_before(only, printed) if only else None) or (
            printed,
            "printed",
            f"{printed} is printed with the article",
        )
    return None, "unknown", "no day is printed; give one with --date"


def _full(match: re.Match[str]) -> dt.date | None:
    year = _int(match["year"])
    return _day(year + 1911 if year < 1000 else year, _int(match["month"]), _int(match["day"]))


def _before(match: re.Match[str], printed: dt.date) -> Found | None:
    """昨日（24日）: the last such day up to the printed one."""
    first = printed.replace(day=1)
    month = first if _int(match["day"]) <= printed.day else first - dt.timedelta(days=1)
    found = _day(month.year, month.month, _int(match["day"]))
    basis = f"{match[0]} has no month; the article was printed on {printed.isoformat()}"
    return (found, "year of the printed day", basis) if found else None


def _from_dateline(
    match: re.Match[str], printed: dt.date | None, plan_year: int | None, plan_words: str
) -> Found | None:
    month, day = _int(match["month"]), _int(match["day"])
    if match["year"]:
        found = _day(_int(match["year"]), month, day)
        return (found, "printed", f"{match[0]} is printed in the text") if found else None
    if printed:
        year = printed.year - ((month, day) > (printed.month, printed.day))
        found = _day(year, month, day)
        if found and (printed - found).days > (LAST_YEAR if year < printed.year else OLDEST_NEWS):
            return None
        basis = f"{match[0]} has no year; the article was printed on {printed.isoformat()}"
        return (found, "year of the printed day", basis) if found else None
    return _of_plans(match, month, day, plan_year, plan_words) if plan_year else None


def _of_plans(match: re.Match[str], month: int, day: int, plan_year: int, plan_words: str) -> Found | None:
    """A day without a year, in an article that says which year it plans for."""
    before = month >= LATE_MONTH and not REVIEW.search(plan_words)
    found = _day(plan_year - before, month, day)
    if found is None:
        return None
    if before:
        basis = f"{match[0]} has no year; “{plan_words}” is planned at its end, so {found.year}"
        return found, "year before the plans", basis
    return found, "year of the plans", f"{match[0]} has no year; it is that of “{plan_words}”"


def _int(words: str) -> int:
    return int(number(words) or 0)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
