"""Whether a Chinese sentence and its English agree in figures and times."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.check.finding import Finding
from generator.check.translation import chinese, english
from generator.check.translation.figures import Figure
from generator.check.translation.fitting import bounds, fits
from generator.tables import table

TABLE = table(__file__, "agreement")

MEASURED = frozenset(unit for unit, forms in TABLE["units"].items() if len(forms) > 1)
"""Units in which English may give a figure twice, as in 500 mu (33.3 ha)."""
NAMED = ("year", "month", "plan", "code")
"""What may be printed twice and said once."""


@dataclass(frozen=True)
class Years:
    """The years a statement may speak of without printing them.

    `relative` are words such as 明年 with the year they mean; `allowed` may stand in the English for other reasons;
    `deadline` is what a time resolves to (YYYY[-MM[-DD]]), whose month and day may be said.
    """

    relative: Mapping[str, int]
    allowed: frozenset[int]
    deadline: str = ""


@dataclass(frozen=True)
class Strictness:
    """Whether numerals in words have to stand in the other language: in text of our own they may be mere style."""

    chinese: bool = True
    english: bool = True


def disagreements(hans: str, en: str, years: Years, strict: Strictness = Strictness()) -> Iterator[Finding]:
    """What the English leaves out, changes or adds."""
    printed, said = _figures(hans, en, strict)
    unused, licensed = list(said), list[Figure]()
    for figure in sorted(printed, key=_urgency):
        partners = [other for other in (said if figure.kind in NAMED else unused) if fits(figure, other, en)]
        taken = next((other for other in partners if not any(bounds(figure, other, en))), next(iter(partners), None))
        if taken:
            licensed += partners if figure.unit in MEASURED else [taken]
            yield from bounds(figure, taken, en)
        elif figure.firm:
            taken = next((other for other in unused if _without_unit(figure, other)), None)
            yield from _missing(figure, taken, en)
        unused = [other for other in unused if other is not taken]
    yield from _times(hans, en, years)
    yield from _unsupported([figure for figure in unused if figure not in licensed], printed, years)


def _figures(hans: str, en: str, strict: Strictness) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """The figures of both languages; what is only style is not firm."""
    printed, said = chinese.figures(hans), english.figures(en)
    if not strict.chinese:
        printed = tuple(replace(figure, firm=figure.firm and _exact(figure)) for figure in printed)
        said = tuple(replace(figure, firm=figure.firm and figure.unit != "ordinal") for figure in said)
    if not strict.english:
        said = tuple(replace(figure, firm=figure.firm and _exact(figure)) for figure in said)
    return printed, said


def _exact(figure: Figure) -> bool:
    """Whether a figure is named or written in digits."""
    return figure.kind in NAMED or any(char.isdigit() and char.isascii() for char in figure.text)


def _without_unit(figure: Figure, other: Figure) -> bool:
    return figure.unit in TABLE["units"] and other.value == figure.value


def _urgency(figure: Figure) -> tuple[bool, bool]:
    """The most demanding figures choose first."""
    return (not figure.firm, figure.unit not in TABLE["units"])


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
    known = _known(printed, years)
    for figure in unused:
        if figure.firm and (figure.kind, figure.value) not in known:
            message = f"“{figure.text}” in the English has no source in the Chinese"
            yield Finding("unsupported", figure.text, message, "")


def _known(printed: Iterable[Figure], years: Years) -> set[tuple[str, Decimal]]:
    """What may be said again, or follows from the time of the article."""
    again = {(str(figure.kind), figure.value) for figure in printed if figure.kind in ("plan", "month")}
    around = {("year", Decimal(year)) for year in (*years.allowed, *years.relative.values())}
    deadline = zip(("year", "month", "number"), map(Decimal, filter(None, years.deadline.split("-"))), strict=False)
    return again | around | set(deadline)
