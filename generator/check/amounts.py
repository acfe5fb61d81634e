"""Whether figures and times say what their printed words say."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.check.scope import Scope
from generator.errors import Problem
from generator.model.briefing import Deadline, Pledge, Quantity
from generator.model.parsed import Script
from generator.numerals import NUMERAL, number

IN_WORDS = re.compile("零突破|[翻倍成半]|分之")
"""Figures whose value is not the numeral: 零突破 is at least 1, 翻一番 twice, 八成 80 %."""
MONTH = re.compile(r".*?(\d{1,2})月(底|末|份)?前?")
METRIC = ("千", "百")
"""How 千米 and 百帕 begin; it is no part of the number before them."""
SCALES = (1, 10**4, 10**8)
"""In 5至10亿 the first numeral is short of its 亿."""


def amounts(scope: Scope) -> Iterator[Problem]:
    """Quantities and deadlines of all pledges, and the article's own date."""
    if not scope.article:
        return
    script = scope.article.script
    if scope.article.date and not _is_day(scope.article.date):
        yield scope.problem("article", "date", f"there is no day {scope.article.date}", "")
    for pledge in scope.pledges:
        for place, quantity in enumerate(pledge.quantities):
            yield from _quantity(scope, pledge, quantity, f"quantities.{place}", script)
        if pledge.deadline:
            yield from _deadline(scope, pledge, pledge.deadline, script)


def _quantity(scope: Scope, pledge: Pledge, quantity: Quantity, field: str, script: Script) -> Iterator[Problem]:
    name = f"pledges/{pledge.id}"
    values = quantity.value if isinstance(quantity.value, tuple) else (quantity.value,)
    if quantity.text not in _words(pledge, script):
        message = f"“{quantity.text}” is neither in the text nor in the frame"
        yield scope.problem(name, f"{field}.text", message, "Copy the figure from the text, to the letter.")
    if (quantity.bound == "range") != (len(values) == 2):
        message = f"a range has two values, bound '{quantity.bound}' comes with {len(values)}"
        yield scope.problem(name, f"{field}.bound", message, "Write bound: range with value: ['3', '5'], or one value.")
    if not all(value.is_finite() for value in values):
        yield scope.problem(
            name, f"{field}.value", f"value '{values[0]}' is not a number", "Write digits: '750', '8.5'."
        )
        return
    printed = _numbers(quantity.text.replace(quantity.unit, "") if quantity.unit[:1] in METRIC else quantity.text)
    for value in values:
        if printed and value not in printed:
            message = f"value '{value}' is not what “{quantity.text}” says"
            yield scope.problem(name, f"{field}.value", message, f"It says {_listed(printed)}.")


def _words(pledge: Pledge, script: Script) -> str:
    return pledge.text[script] + "\n" + (pledge.frame[script] if pledge.frame else "")


def _numbers(text: str) -> dict[Decimal, bool]:
    """The values that a printed figure can have, and whether each is a numeral as it stands; none if it is in words."""
    if IN_WORDS.search(text):
        return {}
    numerals = [value for match in NUMERAL.finditer(text) if (value := number(match.group())) is not None]
    return {value * scale: scale == 1 for scale in reversed(SCALES) for value in numerals}


def _listed(printed: dict[Decimal, bool]) -> str:
    return " and ".join(f"{value:f}" for value, as_printed in printed.items() if as_printed)


def _deadline(scope: Scope, pledge: Pledge, deadline: Deadline, script: Script) -> Iterator[Problem]:
    name = f"pledges/{pledge.id}"
    around = _words(pledge, script) + scope.paragraphs.get(pledge.source.paragraph, "")
    if deadline.text not in around:
        message = f"“{deadline.text}” is neither in the pledge nor in its paragraph"
        yield scope.problem(name, "deadline.text", message, "Copy the time from the article, to the letter.")
    if not _is_day(deadline.resolves):
        yield scope.problem(name, "deadline.resolves", f"there is no day {deadline.resolves}", "")
        return
    year, _, rest = deadline.resolves.partition("-")
    years = _years(deadline.text)
    if years and int(year) not in years:
        message = f"'{deadline.resolves}' is not in {' or '.join(map(str, sorted(years)))}, as printed"
        yield scope.problem(name, "deadline.resolves", message, "")
    if rest and (month := MONTH.fullmatch(deadline.text)) and int(month[1]) != int(rest[:2]):
        yield scope.problem(
            name, "deadline.resolves", f"'{deadline.resolves}' is not in month {month[1]}, as printed", ""
        )


def _years(text: str) -> set[int]:
    """The years in which a printed time can end; none if it has to be counted out (2026年起三年内)."""
    if re.search("[起内內]", text):
        return set()
    printed = {int(year) for year in re.findall(r"(20\d\d)年", text)}
    before = {year - 1 for year in printed if "年前" in text}
    return printed | before | {year + 1 for year in printed if "年度" in text}


def _is_day(period: str) -> bool:
    """Whether a year, month or day exists."""
    try:
        date.fromisoformat(f"{period}-01-01"[:10])
    except ValueError:
        return False
    return True
