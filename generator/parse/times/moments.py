"""Times named by a year, a part of one, a feast or a plan: 明年6月底前, 二〇二七/二八年度, 国庆节前, “十五五”末."""

import datetime as dt
import re

from generator.lexicon import pairs
from generator.numerals import number
from generator.parse.times.calendar import Calendar, DeadlineRule, Meaning, last_day

DIGIT = "[〇零一二三四五六七八九]"
FOUR = rf"(?:20\d\d|二[〇零]{DIGIT}{{2}})"
MORE_DIGITS = rf"\d{{4}}|\d\d|{DIGIT}{{4}}|{DIGIT}{{2}}"
MINGUO = (
    rf"(?:民国(?:1[0-4]\d|一[〇零一二三四]?{DIGIT})|(?<!{DIGIT})一[〇零0一二三四](?:{DIGIT}|0)(?=年)"
    r"|(?<!\d)1[0-4]\d(?=年(?:度|底|末|前|第|[上下]半|\d{1,2}月|[完竣动开启通投落交建汛暑寒春秋冬夏国])))"
)
YEARS_AHEAD = {
    **dict.fromkeys(("今年", "本年", "本年度", "今年度", "年度内"), 0),
    **dict.fromkeys(
        ("明年", "来年", "次年", "今明两年", "下年", "下一年", "下年度", "下一年度", "来年度", "新年度"), 1
    ),
    "后年": 2,
}
RELATIVE = (
    "(?<=力争)当年|(?<=确保)当年|(?<=争取)当年|今明两年|明年|后年|今年|本年度?|来年|次年|全年|新的一年|新一年|新年度|今年度|年度内|下一?年度"
    r"|(?<![\d一二三四五六七八九十两几个半多])年内"
)
MONTH = r"(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])(?<!一(?=月一))月份?"
MONTH_DAY = r"(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]"
PART = (
    rf"(?:{MONTH}(?:{MONTH_DAY}|(?P<third>底|末|初|中旬|上旬|下旬|中(?!标|央|心)))?"
    r"|(?P<half>[上下]半年)|(?:第?(?P<quarter>[一二三四1-4首头末])|(?P<this>本))季度?[内末底]?"
    r"|(?P<middle>年中|(?<=年)中(?![的旬国期小心学等药医央间]))"
    r"|(?P<start>(?:年初|(?<=年)初)(?![具步级中高选审评见显始露]))|(?P<end>年[底末终](?!考[核评]|[评奖]|总结|述职|绩效|决算|分红)|(?<=年)[底末]|岁末))"
)
THIRDS = {"初": 10, "上旬": 10, "中": 20, "中旬": 20}
BEFORE = "(?P<before>之前|以前|前)?"
FEASTS = "|".join(
    sorted({*pairs("feasts"), *(key.rstrip("0123456789") for key in pairs("feasts_lunar"))}, key=len, reverse=True)
)


def dated(match: re.Match[str], calendar: Calendar) -> Meaning | None:
    """A year, a part of one, or both."""
    word, printed = match["relative"], match["year"]
    year = _year(word, printed, calendar) if word or printed else _bare_year(match, calendar)
    resolves = _within(year, match, calendar) if year else None
    return Meaning(resolves, *_year_basis(word, printed, year, calendar)) if year and resolves else None


def _year(word: str | None, printed: str | None, calendar: Calendar) -> int | None:
    """2026, 115 counted from the first year of the Republic, or what 明年 and 全年 mean."""
    if printed:
        digits = re.sub("(?<=[一二三四])0|^0", "〇", printed.removeprefix("民国")) if printed[0] in "民一" else printed
        year = int(number(digits) or 0)
        return year + 1911 if year < 200 else year
    ahead = YEARS_AHEAD.get(word or "")
    if not word or not ahead:
        return (calendar.year if ahead == 0 else None) or (calendar.plan if word else None)
    return calendar.year + ahead if calendar.year else None


def _bare_year(match: re.Match[str], calendar: Calendar) -> int | None:
    """The year of a part named without one."""
    month = int(number(match["month"]) or 0) if match["month"] else _last_month(match, calendar)
    return calendar.year_of_month(month)


def _last_month(match: re.Match[str], calendar: Calendar) -> int:
    """The last month of a part of a year."""
    if match["half"]:
        return 6 if match["half"] == "上半年" else 12
    if match["this"]:
        return (calendar.date.month + 2) // 3 * 3 if calendar.date else 12
    if match["quarter"]:
        ordinal = {"首": 1, "头": 1, "末": 4}.get(match["quarter"]) or int(number(match["quarter"]) or 1)
        return 3 * ordinal
    if match["start"]:
        return 3
    return 6 if match["middle"] else 12


def _within(year: int, match: re.Match[str], calendar: Calendar) -> str | None:
    """The last day of the named part of the year, the whole year if none is named."""
    if match["month"]:
        return _in_month(year, int(number(match["month"]) or 0), match)
    parts = ("half", "quarter", "this", "middle", "start", "end")
    return last_day(year, _last_month(match, calendar)) if any(match[name] for name in parts) else str(year)


def _in_month(year: int, month: int, match: re.Match[str]) -> str | None:
    if match["day"]:
        return _day(year, month, int(number(match["day"]) or 0))
    if match["third"] in THIRDS:
        return _day(year, month, THIRDS[match["third"]])
    if match["third"] or not match["before"]:
        return last_day(year, month)
    return (dt.date(year, month, 1) - dt.timedelta(days=1)).isoformat()


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _year_basis(word: str | None, printed: str | None, year: int, calendar: Calendar) -> tuple[DeadlineRule, str]:
    if printed:
        return "printed", "printed"
    ahead = YEARS_AHEAD.get(word or "")
    if ahead == 1:
        return "next year", f"the year after {calendar.year}"
    if ahead:
        return "year after next", f"two years after {calendar.year}"
    if ahead == 0 or calendar.plan_year is None:
        return "article year", f"the year of the article, {year}"
    return "plan year", f"the year the plans are for, {year}"


def double(match: re.Match[str], _: Calendar) -> Meaning:
    """二〇二七/二八年度, 2027-28年度."""
    first, second = int(number(match["first"]) or 0), int(number(match["second"] or match["later"]) or 0)
    year = second if second > 999 else first // 100 * 100 + second
    if year > first + 1:
        return Meaning(str(year), "printed", f"the last year of {first}–{year}")
    return Meaning(str(year), "double year", f"the year {first}/{year % 100:02d} ends in {year}")


def fiscal(match: re.Match[str], calendar: Calendar) -> Meaning | None:
    """本财政年度, 下一个财政年度."""
    year = calendar.fiscal_year(int(match[0].startswith("下")))
    if year is None:
        return None
    return Meaning(str(year), "double year", f"the year {year - 1}/{year % 100:02d} ends in {year}")


def five_year_plan(match: re.Match[str], _: Calendar) -> Meaning:
    """“十五五”末: five-year plans end in 1960, 1965 and so on."""
    ordinal = int(number(match["plan"]) or 0)
    year = 1955 + 5 * ordinal
    return Meaning(str(year), "five-year plan", f"the {ordinal}th five-year plan ends in {year}")


def before_feast(match: re.Match[str], calendar: Calendar) -> Meaning | None:
    """国庆节前, 秋季开学前, 9月开学前: the day before."""
    month = int(match["month"] or 0)
    day = calendar.feast(match["feast"], _year(match["relative"], match["year"], calendar), month)
    if day is None:
        return None
    return Meaning((day - dt.timedelta(days=1)).isoformat(), "day before", f"the day before {day.isoformat()}")
