"""What the words for time mean on the day of the article."""

import calendar as months
import datetime as dt
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from generator.lexicon import pairs

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


@dataclass(frozen=True)
class Calendar:
    """The day of the article, if known, and the year its plans are for, if known."""

    date: dt.date | None
    plan_year: int | None
    eve: bool = False  # the article was printed the day after: what speakers call today is the day before its date

    @property
    def today(self) -> dt.date | None:
        """The day that speakers call today."""
        return self.date - dt.timedelta(days=self.eve) if self.date else None

    @property
    def year(self) -> int | None:
        """The year of the article. That of its plans may be the next one, so it says nothing without a day."""
        return self.date.year if self.date else None

    @property
    def plan(self) -> int | None:
        """The year that plans are for: the plan's, else the article's."""
        return self.plan_year or self.year

    def year_of_month(self, month: int) -> int | None:
        """The year of a month named without one: the plan's, but the next year's if it was over before the article."""
        if self.plan is None:
            return None
        over = self.date is not None and self.plan == self.date.year and month < self.date.month
        return self.plan + over

    def fiscal_year(self, ahead: int) -> int | None:
        """The year in which the financial year that is `ahead` of the present one ends, on the last day of March."""
        return None if self.date is None else self.date.year + (self.date.month > 3) + ahead

    def feast(self, name: str, year: int | None, month: int = 0) -> dt.date | None:
        """The day of a feast or term in that year, and in that month if one is given, or else the next one after the
        article.
        """
        first = year or self.plan
        if first is None:
            return None
        years = (first,) if year else (first, first + 1)
        days = [day for each in years for day in _feast_days(name, each) if month in (0, day.month)]
        later = [day for day in days if self.date is None or day > self.date]
        return next(iter(later or days), None)


def last_day(year: int, month: int) -> str:
    """The last day of a month as YYYY-MM-DD."""
    return f"{year}-{month:02d}-{months.monthrange(year, month)[1]:02d}"


def months_after(day: dt.date, count: int) -> dt.date:
    """The same day that many months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, months.monthrange(year, month + 1)[1]))


def _feast_days(name: str, year: int) -> list[dt.date]:
    fixed = pairs("feasts").get(name)
    moving = pairs("feasts_lunar").get(f"{name}{year}")
    printed = [f"{year}-{day}" for day in fixed.split(",")] if fixed else [moving] if moving else []
    return [dt.date.fromisoformat(day) for day in printed]
