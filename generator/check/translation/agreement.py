"""Whether the figures of a Chinese sentence and of its English agree."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from generator.check.finding import Finding
from generator.check.translation import chinese, english
from generator.check.translation.figures import Figure
from generator.tables import table

TABLE = table(__file__, "agreement")

TOLERANCE = Fraction(2, 100)
"""For figures turned into another unit (mu and hectares)."""
BEFORE, AFTER = 30, 28
"""How far from its figure a bound may stand in English, in characters."""
NEAR = 60
"""How far behind its figure a unit may stand."""


@dataclass(frozen=True)
class Years:
    """The years a statement may speak of without printing them.

    `relative` are words such as 明年 with the year they mean; `allowed` may stand in the English for other reasons.
    """

    relative: Mapping[str, int]
    allowed: frozenset[int]


@dataclass(frozen=True)
class Strictness:
    """Whether numerals in words have to stand in the other language: in text of our own they may be mere style."""

    chinese: bool = True
    english: bool = True


def disagreements(hans: str, en: str, years: Years, strict: Strictness = Strictness()) -> Iterator[Finding]:
    """What the English leaves out, changes or adds."""
    printed, said = chinese.figures(hans), english.figures(en)
    printed = printed if strict.chinese else _digits_only(printed)
    said = said if strict.english else _digits_only(said)
    said = said if strict.chinese else tuple(replace(each, firm=each.firm and each.unit != "ordinal") for each in said)
    unused, licensed = list(said), list[Figure]()
    for figure in sorted(printed, key=_urgency):
        partners = [other for other in (said if figure.kind in NAMED else unused) if _fits(figure, other, en)]
        if partners:
            partner = next((other for other in partners if not any(_bounds(figure, other, en))), partners[0])
            unused = [other for other in unused if other is not partner]
            licensed += partners if figure.unit in MEASURED else [partner]
            yield from _bounds(figure, partner, en)
        elif figure.firm:
            bare = next(
                (other for other in unused if figure.unit in TABLE["units"] and other.value == figure.value), None
            )
            unused = [other for other in unused if other is not bare]
            yield from _missing(figure, bare, en)
    yield from _times(hans, en, years)
    yield from _unsupported([figure for figure in unused if figure not in licensed], printed, years)


def _digits_only(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The same figures, those in words no longer firm."""
    return tuple(replace(figure, firm=figure.firm and (figure.kind in NAMED or _digit(figure))) for figure in figures)


def _digit(figure: Figure) -> bool:
    return any(char.isdigit() and char.isascii() for char in figure.text)


MEASURED = frozenset(unit for unit, forms in TABLE["units"].items() if len(forms) > 1)
"""Units in which English may give a figure twice, as in 500 mu (33.3 ha)."""
NAMED = ("year", "month", "plan", "code")
"""What may be printed twice and said once."""


def _urgency(figure: Figure) -> tuple[bool, bool]:
    """The most demanding figures choose first."""
    return (not figure.firm, figure.unit not in TABLE["units"])


def _fits(figure: Figure, other: Figure, en: str) -> bool:
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
    behind = re.match(rf"[\s-]*(?:[\w–'’.-]+[\s-]+){{0,2}}?{letters}", en[other.end : other.end + NEAR], re.I)
    inside = re.search(letters, other.text, re.I)
    return bool(behind or inside or re.search(rf"{letters}\s*$", en[max(0, other.start - BEFORE) : other.start], re.I))


def _missing(figure: Figure, bare: Figure | None, en: str) -> Iterator[Finding]:
    """A figure without a partner; `bare` is the same number without its unit."""
    spelled = TABLE["acronyms"].get(figure.text)
    if figure.kind == "code" and spelled and re.search(spelled, en, re.I):
        return
    if bare:
        forms = " or ".join(form.split("|")[0].replace("?", "") for form in TABLE["units"][figure.unit])
        yield Finding("unit", figure.text, f"the English gives {figure.text} without its unit", f"Say {forms}.")
    else:
        yield Finding("missing", figure.text, f"{figure.text} is missing from the English", "")


def _bounds(figure: Figure, other: Figure, en: str) -> Iterator[Finding]:
    near = en[max(0, other.start - BEFORE) : other.end + AFTER]
    if figure.bound != "exact":
        if not re.search(TABLE["bounds"][figure.bound], near, re.I):
            said = ", ".join(TABLE["bounds"][figure.bound].split("|")[:3])
            yield Finding(
                "bound", figure.text, f"the bound of {figure.text} is lost in the English", f"Say {said} or the like."
            )
    elif (
        figure.firm
        and figure.unit
        and (
            match := re.search(
                rf"\b({TABLE['added']}) (?:\w+ )?$", en[max(0, other.start - BEFORE) : other.start], re.I
            )
        )
    ):
        message = f"the English says “{match[1]}”, but {figure.text} is printed without a bound"
        yield Finding("added", match[1].lower(), message, f"Take out “{match[1]}”, or correct the Chinese.")


def _times(hans: str, en: str, years: Years) -> Iterator[Finding]:
    for word, year in years.relative.items():
        if word in hans and str(year) not in en:
            if re.search("next year", en, re.I):
                yield Finding("relative", word, f"{word} is left as “next year”", f"Write {year}: readers come later.")
            elif word in ("明年", "后年") or not re.search(TABLE["this year"], en, re.I):
                yield Finding("missing", word, f"{word} ({year}) is missing from the English", "")
    for period, forms in TABLE["periods"].items():
        match = re.search(period, hans)
        if match and not re.search(forms, en, re.I):
            yield Finding("missing", match[0], f"{match[0]} is missing from the English", f"Say {forms.split('|')[0]}.")


def _unsupported(unused: Iterable[Figure], printed: Iterable[Figure], years: Years) -> Iterator[Finding]:
    """Firm figures of the English beyond those of the Chinese, numerals inside its words (五大) included."""
    named = {(figure.kind, figure.value) for figure in printed if figure.kind in ("plan", "month")}
    allowed = {Decimal(year) for year in (*years.allowed, *years.relative.values())}
    for figure in unused:
        in_years = figure.kind == "year" and figure.value in allowed
        if figure.firm and not in_years and (figure.kind, figure.value) not in named:
            yield Finding(
                "unsupported", figure.text, f"“{figure.text}” in the English has no source in the Chinese", ""
            )
