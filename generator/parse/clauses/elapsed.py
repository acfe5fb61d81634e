"""Times that are over: before the year that plans are for, or shortly before the article."""

import datetime as dt
import re

from generator.model.parsed import Deadline
from generator.parse.times.calendar import Calendar

NAMED_DAY = re.compile(r"\d{1,2}月\d{1,2}[日号]")
LEAP_DAY, SHORTLY = "02-29", 60
LATE_MONTH = "11"  # from then on, what was done 今年 is told as a result


def is_of_last_year(time: Deadline, calendar: Calendar) -> bool:
    """Whether a time lies in a year before that of the plans."""
    return calendar.plan is not None and time.resolves[:4] < str(calendar.plan)


def is_rolled(time: Deadline, calendar: Calendar) -> bool:
    """Whether a month named without a year was over before the article: 1月增长11.3% tells of this year's January."""
    if calendar.date is None or calendar.plan != calendar.date.year:
        return False
    return time.rule in ("article year", "plan year") and time.resolves[:4] == str(calendar.date.year + 1)


def over(time: Deadline, calendar: Calendar) -> bool:
    """Whether a time lies before the year that plans are for; at the end of a year, 今年 does."""
    day = calendar.today.isoformat() if calendar.today else ""
    late = time.rule == "article year" and len(time.resolves) == len("2026") and day[5:7] >= LATE_MONTH
    ended = time.resolves < day[: len(time.resolves)]
    return (
        late or ended or just_over(time, calendar) or (calendar.plan is not None and time.resolves < str(calendar.plan))
    )


def just_over(time: Deadline, calendar: Calendar) -> bool:
    """Whether a day named without a year, read as one of the year planned for, was shortly before the article."""
    if calendar.date is None or calendar.plan != calendar.date.year + 1 or not NAMED_DAY.fullmatch(time.text):
        return False
    day = time.resolves.replace(str(calendar.plan), str(calendar.date.year), 1)
    ago = calendar.date.toordinal() - dt.date.fromisoformat(day).toordinal() if day[5:] != LEAP_DAY else 0
    return 0 < ago <= SHORTLY
