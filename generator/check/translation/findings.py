"""The translation check over whole files: every text with an English, and the people named in it."""

from collections.abc import Iterator, Mapping, Sequence

from generator import pinyin
from generator.check.finding import Finding, Found
from generator.check.scope import Scope
from generator.check.texts import Place, people, places
from generator.check.translation.agreement import Strictness, Years, disagreements
from generator.check.translation.terms import misrendered, terms_in
from generator.check.translation.verbs import weakened
from generator.model.briefing import Article, Term, Text

OURS = {"summary": Strictness(chinese=False), "meaning": Strictness(chinese=False, english=False)}
"""Fields that are written by us: the English of a meaning explains more than its Chinese."""
FREE = ("short", "term", "meaning")
"""Fields that need no rendering from the glossary: short names for citations, and the glossary itself."""
RELATIVE = {"明年": 1, "后年": 2}
"""Words for a year that a reader of another year cannot resolve."""


def findings(scope: Scope, terms: Sequence[Term]) -> Iterator[Found]:
    """What is doubtful in the English of a briefing or the glossary."""
    known = {term.term.hans for term in terms if term.term.en}
    names = {name.hans: _reading(name, scope.article) for name in people(scope) if name.hans not in known}
    for place in places(scope):
        if place.hans and place.en:
            for finding in _of_text(place, scope.article, terms, names):
                yield Found(place.record, f"{place.field}.en", finding)


def _of_text(
    place: Place, article: Article | None, terms: Sequence[Term], names: Mapping[str, str]
) -> Iterator[Finding]:
    yield from disagreements(place.hans, place.en, _years(place, article), OURS.get(place.field, Strictness()))
    if place.field not in FREE:
        yield from misrendered(place.hans, place.en, terms)
    if place.field == "clause" or (place.pledge and place.field == "text"):
        yield from weakened(place.hans, place.en, tuple(term.term.hans for term in terms_in(place.hans, terms)))
    for name, reading in names.items():
        if name in place.hans and reading not in place.en:
            yield Finding("name", name, f"{name} is not “{reading}” in the English", "A name has one form everywhere.")


def _reading(name: Text, article: Article | None) -> str:
    """A name's one English form: pinyin, or its own record's where readings differ or pinyin is not the custom."""
    reading = pinyin.personal(name.hans)
    own = reading.doubts or (article and article.script == "zh-Hant")
    return name.en or reading.text if own else reading.text


def _years(place: Place, article: Article | None) -> Years:
    """The years a text may speak of: those of the article, of its plan and of the pledge's deadline."""
    own = int(article.date[:4]) if article and article.date else None
    deadline = place.pledge.deadline if place.pledge else None
    resolved = int(deadline.resolves[:4]) if deadline else None
    allowed = {year for year in (own, article and article.plan_year, resolved) if year}
    relative = {word: own + ahead for word, ahead in RELATIVE.items()} if own else {}
    if deadline and resolved and place.field == "text":
        relative |= {word: resolved for word in RELATIVE if word in deadline.text}
        allowed = {resolved}
    return Years(relative, frozenset(allowed), deadline.resolves if deadline else "")
