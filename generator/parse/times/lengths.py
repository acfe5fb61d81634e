"""Times counted from the article: 三年内, 用一年半时间, 100天内, 下月底前, 本周内."""

import datetime as dt
import re

from generator.numerals import number
from generator.parse.times.calendar import Calendar, Meaning, last_day, months_after

AHEAD = "(?:未来|今后|接下来)"
COUNT = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,4}|半)"
COUNTED = rf"(?P<some>{COUNT})(?:[到至—-](?P<more>{COUNT}))?"
INSIDE = "(?:的?时间|之内|以?内)"
NOT_TO = "(?<![为至到])"  # 缩短至三年内 is a figure

EACH = re.compile(
    "[^，。；]{0,4}(?:办结|[答回]复|响应|反馈|受理|审结|到账|兑付|送达|退[款费还]|上门|处置|修复|解决|派[工单员]|出具"
    "|完成(?:到宅|上门|现场)?(?:评估|审[核批查]|核[查实]|勘[查验]|鉴定|办理))"
)
EACH_AFTER = re.compile("(?:[之以]?后|之日起)的?$")  # 到账后10日内


def years(match: re.Match[str], calendar: Calendar) -> Meaning | None:
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


def years_and_a_half(match: re.Match[str], calendar: Calendar) -> Meaning | None:
    """一年半内 is counted in months."""
    return _months_ahead(int(number(match["some"]) or 0) * 12 + 6, calendar)


def months(match: re.Match[str], calendar: Calendar) -> Meaning | None:
    """N months after the article."""
    count = number(match["more"] or match["some"])
    return _months_ahead(int(count or 0), calendar) if count and count >= 1 else None


def _months_ahead(count: int, calendar: Calendar) -> Meaning | None:
    if calendar.date is None or not 0 < count <= 120:
        return None
    day = months_after(calendar.date, count).isoformat()
    return Meaning(day, "from article date", f"{count} months after {calendar.date.isoformat()}")


def days(match: re.Match[str], calendar: Calendar) -> Meaning | None:
    """N days or weeks after the article, but for how long each case may take: 7天内办结."""
    if EACH.match(match.string, match.end()) or EACH_AFTER.search(match.string, 0, match.start()):
        return None
    count = int(number(match["more"] or match["some"]) or 0) * (7 if match["measure"] in ("周", "星期") else 1)
    if calendar.date is None or not 0 < count <= 999:
        return None
    day = (calendar.date + dt.timedelta(days=count)).isoformat()
    return Meaning(day, "from article date", f"{count} days after {calendar.date.isoformat()}")


def month(match: re.Match[str], calendar: Calendar) -> Meaning | None:
    """The month of the article or the next one, up to a third or a day of it if one is named."""
    if calendar.date is None:
        return None
    first = months_after(calendar.date, 1 if match[0].startswith("下") else 0).replace(day=1)
    end = {"初": 10, "上旬": 10, "中": 20, "中旬": 20}.get(match["third"] or "") or int(number(match["day"] or "") or 0)
    resolves = last_day(first.year, first.month)
    if 0 < end <= int(resolves[-2:]):
        resolves = first.replace(day=end).isoformat()
    return Meaning(resolves, "from article date", f"the month of {first.isoformat()}")


def near_day(match: re.Match[str], calendar: Calendar) -> Meaning | None:
    """今天下午, 明早6点前: the day that speakers call today or one of the next."""
    if calendar.today is None:
        return None
    day = calendar.today + dt.timedelta(days="今明后".index(match["day"][0]))
    return Meaning(day.isoformat(), "from article date", f"counted from {calendar.today.isoformat()}")


def week(match: re.Match[str], calendar: Calendar) -> Meaning | None:
    """The Sunday of the week of the article, or of the next one, or the day named in it."""
    if calendar.date is None:
        return None
    weekday = "一二三四五六日天末".find(match["weekday"] or match["by"] or "日")
    monday = (
        calendar.date - dt.timedelta(days=calendar.date.weekday()) + dt.timedelta(days=7 * match[0].startswith("下"))
    )
    day = monday + dt.timedelta(days=min(weekday, 6))
    if match["by"] and day < calendar.date:
        day += dt.timedelta(days=7)
    return Meaning(day.isoformat(), "from article date", f"the week of {monday.isoformat()}")
