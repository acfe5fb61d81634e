"""The deadlines on one axis of whole years, as shares of its width. Words stay text; only the marks are drawn."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.briefing import Pledge


@dataclass(frozen=True)
class Tick:
    """The first day of a year, in percent of the width."""

    year: int
    at: float


@dataclass(frozen=True)
class Row:
    """A dated pledge. A day has one point (`start == end`), a month or a year a box from start to end, in percent."""

    pledge: Pledge
    start: float
    end: float
    by_day: bool


@dataclass(frozen=True)
class Timeline:
    """All dated pledges of a briefing, soonest first."""

    first: int
    last: int
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]


def timeline(pledges: Iterable[Pledge], plan_year: int | None) -> Timeline | None:
    """The axis from the plan year (or the first deadline's) to the end of the last one's; None without deadlines."""
    dated = [(pledge, _period(pledge.deadline.resolves)) for pledge in pledges if pledge.deadline]
    if not dated:
        return None
    dated.sort(key=lambda item: (item[1][1], item[1][0]))
    first = min(plan_year or 9999, *(start.year for _, (start, _) in dated), *(end.year for _, (_, end) in dated))
    last = max(end.year for _, (_, end) in dated)
    origin, length = date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal() - date(first, 1, 1).toordinal() + 1

    def share(day: date, after: int = 0) -> float:
        return round(100 * (day.toordinal() + after - origin) / length, 2)

    rows = tuple(
        Row(pledge, share(end, 1) if start == end else share(start), share(end, 1), start == end)
        for pledge, (start, end) in dated
    )
    return Timeline(first, last, tuple(Tick(y, share(date(y, 1, 1))) for y in _years(first, last)), rows)


def _period(resolves: str) -> tuple[date, date]:
    """The first and the last day of YYYY, YYYY-MM or YYYY-MM-DD."""
    year, month, day = ([int(part) for part in resolves.split("-")] + [0, 0])[:3]
    last_month = month or 12
    last_day = day or monthrange(year, last_month)[1]
    return date(year, month or 1, day or 1), date(year, last_month, last_day)


def _years(first: int, last: int) -> range:
    """Every year, or fewer when they would crowd a phone."""
    return range(first, last + 1, max(1, (last - first + 5) // 6))
