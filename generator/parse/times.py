"""The words for times, and what each means on the day of the article."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Literal, NamedTuple, get_args

from generator.lexicon import pairs
from generator.numerals import number
from generator.parse.calendar import Calendar, last_day, months_after

DeadlineRule = Literal[
    "printed",
    "article year",
    "plan year",
    "next year",
    "year after next",
    "years from plan year",
    "five-year plan",
    "day before",
    "from article date",
    "double year",
]
DEADLINE_RULES: tuple[DeadlineRule, ...] = get_args(DeadlineRule)


class Meaning(NamedTuple):
    """What a time resolves to, how, and the same in words."""

    resolves: str
    rule: DeadlineRule
    basis: str


MORE_DIGITS = r"\d{4}|\d\d|[〇零一二三四五六七八九]{4}|[〇零一二三四五六七八九]{2}"
DIGIT = "[〇零一二三四五六七八九]"
FOUR = rf"(?:20\d\d|二[〇零]{DIGIT}{{2}})"
MINGUO = r"1[0-4]\d(?=年(?:度|底|末|前|第|[上下]半|\d{1,2}月|[完竣动开启通投落交建汛暑寒春秋冬夏国]))"
RELATIVE = (
    "今明两年|明年|后年|今年|本年度?|来年|次年|全年|新的一年|新一年|今年度|年度内"
    "|(?<![\\d一二三四五六七八九十两几个半多])年内"
)
YEARS_AHEAD = {
    **dict.fromkeys(("今年", "本年", "本年度", "今年度"), 0),
    **dict.fromkeys(("明年", "来年", "次年", "今明两年"), 1),
    "后年": 2,
}
MONTH = r"(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?"
PART = (
    rf"(?:{MONTH}(?:(?P<day>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[日号]|(?P<third>底|末|初|中旬|上旬|下旬|中))?"
    r"|(?P<half>[上下]半年)|(?:第?(?P<quarter>[一二三四1-4首])|(?P<this>本))季度?[内末底]?|(?P<middle>年中|(?<=年)中(?![的旬国期小心学等药医央间]))|(?P<end>年[底末]|(?<=年)[底末]))"
)
AHEAD = "(?:未来|今后|接下来)"
COUNT = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,4}|半)"
COUNTED = rf"(?P<some>{COUNT})(?:[到至—-](?P<more>{COUNT}))?"
INSIDE = "(?:的?时间|之内|以?内)"
NOT_TO = "(?<![为至到])"  # 缩短至三年内 is a figure
BEFORE = "(?P<before>之前|以前|前)?"
FEASTS = "|".join(
    sorted({*pairs("feasts"), *(key.rstrip("0123456789") for key in pairs("feasts_lunar"))}, key=len, reverse=True)
)


def _dated(match: re.Match[str], calendar: Calendar) -> Meaning | None:
    """A year, a part of one, or both."""
    word, printed = match["relative"], match["year"]
    year = _printed_year(printed) if printed else _relative_year(word, calendar)
    if year is None and not word:
        year = _bare_year(match, calendar)
    if not year or (not printed and not word and not _bounded(match)):
        return None
    resolves = _within(year, match)
    if resolves is None:
        return None
    return Meaning(resolves, *_year_basis(word, printed, year, calendar))


def _printed_year(printed: str) -> int:
    """2026, 二〇二六, or 115 counted from the first year of the Republic."""
    year = int(number(printed) or 0)
    return year + 1911 if year < 200 else year


def _bounded(match: re.Match[str]) -> bool:
    """A part of a year without a year is a deadline of itself; a bare 月 day or quarter too."""
    return any(match[name] for name in ("month", "half", "quarter", "this", "middle", "end"))


def _relative_year(word: str | None, calendar: Calendar) -> int | None:
    ahead = YEARS_AHEAD.get(word or "")
    if not word or ahead is None:
        return calendar.plan if word else None
    return calendar.year + ahead if calendar.year else None


def _bare_year(match: re.Match[str], calendar: Calendar) -> int | None:
    """The year of a part named without one."""
    month = int(number(match["month"]) or 0) if match["month"] else _last_month(match, calendar)
    return calendar.year_of_month(month)


def _last_month(match: re.Match[str], calendar: Calendar) -> int:
    if match["half"]:
        return 6 if match["half"] == "上半年" else 12
    if match["this"]:
        return (calendar.date.month + 2) // 3 * 3 if calendar.date else 12
    if match["quarter"]:
        return 3 * (1 if match["quarter"] == "首" else int(number(match["quarter"]) or 1))
    return 6 if match["middle"] else 12


def _within(year: int, match: re.Match[str]) -> str | None:
    """The last day or period of the named part of the year, the whole year if none is named."""
    if match["day"]:
        return _day(year, int(number(match["month"]) or 0), int(number(match["day"]) or 0))
    if match["month"]:
        month = int(number(match["month"]) or 0)
        if match["third"] in ("中旬", "上旬"):
            return _day(year, month, 20 if match["third"] == "中旬" else 10)
        if match["third"] or not match["before"]:
            return last_day(year, month) if match["third"] in ("底", "末", "下旬") else f"{year}-{month:02d}"
        return (dt.date(year, month, 1) - dt.timedelta(days=1)).isoformat()
    parts = ("half", "quarter", "this", "middle", "end")
    if not any(match[name] for name in parts):
        return str(year)
    return last_day(
        year, _last_month(match, Calendar(dt.date(year, 12, 1), None) if not match["this"] else Calendar(None, year))
    )


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _year_basis(word: str | None, printed: str | None, year: int, calendar: Calendar) -> tuple[DeadlineRule, str]:
    if printed:
        return "printed", "printed"
    if word in ("明年", "来年", "次年", "今明两年"):
        return "next year", f"the year after {calendar.year}"
    if word == "后年":
        return "year after next", f"two years after {calendar.year}"
    if word in ("今年", "本年", "本年度", "今年度") or calendar.plan_year is None:
        return "article year", f"the year of the article, {year}"
    return "plan year", f"the year the plans are for, {year}"


def _double(match: re.Match[str], _: Calendar) -> Meaning:
    """二〇二七/二八年度, 2027-28年度."""
    first, second = int(number(match["first"]) or 0), int(number(match["second"]) or 0)
    year = second if second > 999 else first // 100 * 100 + second
    if year > first + 1:
        return Meaning(str(year), "printed", f"the last year of {first}–{year}")
    return Meaning(str(year), "double year", f"the year {first}/{year % 100:02d} ends in {year}")


def _five_year_plan(match: re.Match[str], _: Calendar) -> Meaning:
    ordinal = int(number(match["plan"]) or 0)
    year = 1955 + 5 * ordinal
    return Meaning(str(year), "five-year plan", f"the {ordinal}th five-year plan ends in {year}")


def _before_feast(match: re.Match[str], calendar: Calendar) -> Meaning | None:
    word, printed = match["relative"], match["year"]
    year = _printed_year(printed) if printed else _relative_year(word, calendar)
    day = calendar.feast(match["feast"], year)
    if day is None:
        return None
    return Meaning((day - dt.timedelta(days=1)).isoformat(), "day before", f"the day before {day.isoformat()}")


def _years(match: re.Match[str], calendar: Calendar) -> Meaning | None:
    """N years count the year the plans are for as the first."""
    if calendar.plan is None:
        return None
    if match["some"] == "半":
        return _months_ahead(6, calendar)
    count = int(number(match["more"] or match["some"]) or 0)
    year = calendar.plan + count - 1
    if not 0 < count <= 50:
        return None
    return Meaning(
        str(year), "years from plan year", f"{count} years, {calendar.plan} the first: {calendar.plan}–{year}"
    )


def _months(match: re.Match[str], calendar: Calendar) -> Meaning | None:
    count = number(match["more"] or match["some"])
    return _months_ahead(int(count or 0), calendar) if count and count >= 1 else None


def _months_ahead(count: int, calendar: Calendar) -> Meaning | None:
    if calendar.date is None or not 0 < count <= 120:
        return None
    day = months_after(calendar.date, count).isoformat()
    return Meaning(day, "from article date", f"{count} months after {calendar.date.isoformat()}")


def _days(match: re.Match[str], calendar: Calendar) -> Meaning | None:
    count = int(number(match["more"] or match["some"]) or 0) * (7 if match["measure"] == "周" else 1)
    if calendar.date is None or not 0 < count <= 999:
        return None
    day = (calendar.date + dt.timedelta(days=count)).isoformat()
    return Meaning(day, "from article date", f"{count} days after {calendar.date.isoformat()}")


def _this_month(match: re.Match[str], calendar: Calendar) -> Meaning | None:
    if calendar.date is None:
        return None
    month = months_after(calendar.date, 1 if match[0].startswith("下") else 0)
    return Meaning(last_day(month.year, month.month), "from article date", f"the month of {month.isoformat()}")


Reader = Callable[[re.Match[str], Calendar], Meaning | None]

READINGS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (
            rf"(?P<first>{FOUR})[/／—–-](?P<second>{MORE_DIGITS})(?:年度|学年|财政年度|年)",
            _double,
        ),
        (rf"(?P<first>{FOUR})年?[到至—–-](?P<second>{FOUR})年", _double),
        (r"(?:到|至)?“?(?P<plan>十[三四五六七])五”?(?:规划)?(?:期间|时期|期末|末期|末|期内|收官)", _five_year_plan),
        (
            rf"(?:(?P<year>{FOUR}|{MINGUO})年|(?P<relative>{RELATIVE}))?的?(?P<feast>{FEASTS})节?(?:假期)?(?:来临|到来)?(?:之|以)?前",
            _before_feast,
        ),
        (rf"[到至]?(?:(?P<year>{FOUR}|{MINGUO})年度?|(?P<relative>{RELATIVE})度?内?)的?(?:{PART})?{BEFORE}", _dated),
        (rf"[到至]?(?<![\d两个月年期去上])(?P<year>)(?P<relative>)(?:{PART}){BEFORE}", _dated),
        (rf"(?:(?<!利)用|以)?(?<![\d一二三四五六七八九十两近这]){COUNTED}年(?:左右)?的?时间", _years),
        (rf"{NOT_TO}{AHEAD}?{COUNTED}年(?:左右)?{INSIDE}", _years),
        (rf"{AHEAD}的?{COUNTED}(?:个?(?:财政年度|年度|学年)|年)", _years),
        (rf"{NOT_TO}(?:用|{AHEAD}的?)?{COUNTED}个月(?:左右)?{INSIDE}", _months),
        (rf"{NOT_TO}{COUNTED}个?(?P<measure>天|日|周|星期){INSIDE}", _days),
        (r"本月底?前?内?|下个?月底?前?内?|月底前", _this_month),
    )
)
"""Each way to name a time, and what it means."""
