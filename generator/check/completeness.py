"""What is still to be written or looked at: empty texts and open reviews."""

from collections.abc import Iterator

from generator.check.scope import Scope, texts
from generator.errors import Problem
from generator.model.briefing import Text

URGENCY = ("title", "summary", "name", "short", "text", "term", "meaning")
"""What readers see first; any other field comes after these."""


def untranslated(scope: Scope) -> Iterator[tuple[tuple[int, ...], Problem]]:
    """Every missing English text with its rank (smaller is more important): overview, then targets, then the rest."""
    for name, record in scope.named():
        for field, text in texts(record):
            if isinstance(text, Text) and not text.en and (text.hans or text.hant):
                hint = f"{text.hans or text.hant}"
                yield (
                    _rank(name, record, field),
                    scope.problem(name, f"{field}.en", f"{field}.en is to be translated", hint),
                )


def _rank(name: str, record: object, field: str) -> tuple[int, ...]:
    kind = name.partition("/")[0]
    first = field.partition(".")[0]
    return (
        ("article", "agencies", "themes", "pledges", "glossary").index(kind),
        ("target", "action", "stance", "").index(getattr(record, "kind", "") if kind == "pledges" else ""),
        URGENCY.index(first) if first in URGENCY else len(URGENCY),
    )


def unconverted(scope: Scope) -> Iterator[Problem]:
    """Chinese that stands in one script only."""
    for name, record in scope.named():
        for field, text in texts(record):
            if bool(text.hans) != bool(text.hant):
                missing, there = ("zh-Hant", "zh-Hans") if text.hans else ("zh-Hans", "zh-Hant")
                hint = f"Write it; or run `jianbao import` on the seed, which converts the {there} text."
                if name.startswith("glossary/"):
                    hint = "Write it: the glossary is not converted."
                yield scope.problem(name, f"{field}.{missing}", f"{field}.{missing} is empty", hint)


def reviews(scope: Scope) -> Iterator[Problem]:
    """Every field that a person should still look at."""
    for name, record in scope.named():
        for place, path in enumerate(record.review):
            hint = "Read it against the article, then take it out of review."
            yield scope.problem(name, f"review.{place}", f"{path} is still to be reviewed", hint)
