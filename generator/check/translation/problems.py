"""The translation check over whole files: every text, its findings, and the people named in it."""

from collections.abc import Iterable, Iterator, Sequence

from generator import pinyin
from generator.check.translation.accepted import Acceptance, Found, not_accepted, outlived
from generator.check.translation.agreement import Years, disagreements
from generator.check.translation.finding import Finding
from generator.check.translation.terms import found, misrendered
from generator.check.translation.texts import Place, glossary_texts, texts
from generator.check.translation.verbs import weakened
from generator.errors import Problem
from generator.model.briefing import Article, Briefing, Term
from generator.published import Loaded, LoadedGlossary
from generator.published.loading import Places
from generator.yamlfile import Document

OURS = ("summary", "meaning")
"""Fields that are written by us, where a small number in words is style."""
RELATIVE = {"明年": 1, "后年": 2}
"""Words for a year that readers of another year cannot resolve."""


def problems(
    loaded: Loaded, terms: Sequence[Term], acceptances: Sequence[Acceptance] = (), document: Document | None = None
) -> tuple[Problem, ...]:
    """What is doubtful in the English of a briefing; `document` is the accepted.yml that `acceptances` come from."""
    found = list(_findings(loaded.briefing, terms))
    return _problems(loaded, found, acceptances, document)


def glossary_problems(
    loaded: LoadedGlossary, acceptances: Sequence[Acceptance] = (), document: Document | None = None
) -> tuple[Problem, ...]:
    """What is doubtful in the English of the glossary."""
    found = [
        (place.record, f"{place.field}.en", finding)
        for place in _translated(glossary_texts(loaded.terms))
        for finding in disagreements(place.text.hans, place.text.en, Years({}, frozenset()), ours=place.field in OURS)
    ]
    return _problems(loaded, found, acceptances, document)


def _problems(
    places: Places, found: Sequence[Found], acceptances: Sequence[Acceptance], document: Document | None
) -> tuple[Problem, ...]:
    open_ones = [
        places.problem(record, field, finding.message, _hint(field, finding))
        for record, field, finding in not_accepted(found, acceptances)
    ]
    return (*open_ones, *outlived(found, acceptances, document))


def _hint(field: str, finding: Finding) -> str:
    accept = f"If it is right: accept it in accepted.yml (field: {field}, finding: {finding.name})."
    return f"{finding.hint} {accept}".strip()


def _translated(places: Iterable[Place]) -> Iterator[Place]:
    return (place for place in places if place.text.hans and place.text.en)


def _findings(briefing: Briefing, terms: Sequence[Term]) -> Iterator[Found]:
    people = dict(_people(briefing, terms))
    for place in _translated(texts(briefing)):
        for finding in _of_text(place, briefing.article, terms, people):
            yield place.record, f"{place.field}.en", finding


def _of_text(place: Place, article: Article, terms: Sequence[Term], people: dict[str, str]) -> Iterator[Finding]:
    hans, en = place.text.hans, place.text.en
    yield from disagreements(hans, en, _years(place, article), ours=place.field in OURS)
    if place.field != "short":  # a short name is for citations and need not be the glossary's
        yield from misrendered(hans, en, terms)
    if place.field == "clause" or (place.pledge and place.field == "text"):
        yield from weakened(hans, en, tuple(term.term.hans for term in found(hans, terms)))
    for name, reading in people.items():
        if name in hans and reading not in en:
            yield Finding(
                "name", name, f"{name} is not “{reading}” in the English", "Write names in their one pinyin form."
            )


def _people(briefing: Briefing, terms: Sequence[Term]) -> Iterator[tuple[str, str]]:
    """Everybody in the article with the one English form: the glossary's, else pinyin."""
    known = {term.term.hans: term.term.en for term in terms if term.term.en}
    officials = [official.name for agency in briefing.agencies for official in agency.officials]
    for name in (*briefing.article.reporters, *officials):
        if name.hans and name.hans not in known:
            yield name.hans, pinyin.personal(name.hans).text


def _years(place: Place, article: Article) -> Years:
    """The years a text may speak of: those of the article, of its plan and of the pledge's deadline."""
    own = int(article.date[:4]) if article.date else None
    deadline = place.pledge.deadline if place.pledge else None
    resolved = int(deadline.resolves[:4]) if deadline else None
    allowed = {year for year in (own, article.plan_year, resolved) if year}
    relative = {word: own + ahead for word, ahead in RELATIVE.items()} if own else {}
    if deadline and resolved and place.field == "text":
        relative |= {word: resolved for word in RELATIVE if word in deadline.text}
    return Years(relative, frozenset(allowed))
