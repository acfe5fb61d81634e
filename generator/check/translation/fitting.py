"""Which figure of the English says a figure of the Chinese, with which unit and which bound."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from generator.check.finding import Finding
from generator.check.translation.figures import Figure
from generator.tables import table

TABLE = table(__file__, "agreement")

TOLERANCE = Fraction(2, 100)
"""For figures turned into another unit (mu and hectares)."""
BEFORE, AFTER = 30, 28
"""How far from its figure a bound may stand in English, in characters."""
NEAR = 60
"""How far behind its figure a unit may stand."""


def fits(figure: Figure, other: Figure, en: str) -> bool:
    """Whether `other`, in the English sentence `en`, says the Chinese `figure`."""
    if figure.kind == "code" or other.kind == "code":
        return figure.kind == other.kind and figure.text.upper() == other.text.upper()
    if figure.kind in ("plan", "month"):
        return figure.kind == other.kind and figure.value == other.value
    if figure.kind == "year" or other.kind in ("plan", "month"):
        return other.kind in ("year", "number") and figure.kind == "year" and figure.value == other.value
    forms = TABLE["units"].get(figure.unit)
    if forms is None or not figure.firm:
        return figure.value == other.value
    return any(_worth(figure.value, other.value, worth) and _has_unit(other, form, en) for form, worth in forms.items())


def _worth(value: Decimal, other: Decimal, worth: str) -> bool:
    expected = Fraction(value) * Fraction(worth)
    return abs(Fraction(other) - expected) <= (0 if worth == "1" else expected * TOLERANCE)


def _has_unit(other: Figure, form: str, en: str) -> bool:
    """Whether a unit stands behind a figure, at most two words or the other end of a range between; or just before."""
    letters = rf"(?:{form})(?![A-Za-z])"
    behind = re.match(
        rf"(?:[–-][\d.,]+)?[\s-]*(?:[\w–'’.-]+[\s-]+){{0,2}}?{letters}", en[other.end : other.end + NEAR], re.I
    )
    inside = re.search(letters, other.text, re.I)
    return bool(behind or inside or re.search(rf"{letters}\s*$", en[max(0, other.start - BEFORE) : other.start], re.I))


def bounds(figure: Figure, other: Figure, en: str) -> Iterator[Finding]:
    """A bound that is lost or added; `other` says `figure` in the English sentence `en`."""
    before = en[max(0, other.start - BEFORE) : other.start]
    if figure.bound == "exact":
        yield from _added(figure, before)
    elif not re.search(TABLE["bounds"][figure.bound], en[other.start - len(before) : other.end + AFTER], re.I):
        hint = f"Say {', '.join(TABLE['bounds'][figure.bound].split('|')[:3])} or the like."
        yield Finding("bound", figure.text, f"the bound of {figure.text} is lost in the English", hint)


def _added(figure: Figure, before: str) -> Iterator[Finding]:
    match = re.search(rf"\b({TABLE['added']}) (?:\w+ )?$", before, re.I)
    if match and figure.firm and figure.unit:
        message = f"the English says “{match[1]}”, but {figure.text} is printed without a bound"
        yield Finding("added", match[1].lower(), message, f"Take out “{match[1]}”, or correct the Chinese.")
