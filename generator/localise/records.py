"""The records of a new briefing as the machine can write them: Chinese in both scripts, English where it is certain."""

import re
from collections.abc import Iterable, Sequence

from generator.localise import bodies, subjects
from generator.localise.article import article_record, touches
from generator.localise.languages import NOTHING, Languages, languages, reason
from generator.model import parsed
from generator.model.briefing import (
    Agency,
    Briefing,
    Deadline,
    Official,
    Pledge,
    Quantity,
    Seed,
    Source,
    Term,
    Text,
    Theme,
)


def localise(article: parsed.Parsed, id: str, seed: Seed, glossary: Sequence[Term]) -> Briefing:
    """The briefing `id` of an article: every record, in order, with what a person should look at in `review`."""
    speech = languages(article.script, glossary, people(article))
    known = [bodies.body(speech.simplified(agency.org)) for agency in article.agencies]
    ids = bodies.unique_ids(known)
    mains = [_main(agency, body, speech) for agency, body in zip(article.agencies, known, strict=True)]
    pledges = [
        _pledge(pledge, f"{agency_id}-{n}", agency_id, main, article, speech)
        for agency, agency_id, main in zip(article.agencies, ids, mains, strict=True)
        for n, pledge in enumerate(agency.pledges, 1)
    ]
    return Briefing(
        article=article_record(article, id, seed, speech),
        themes=tuple(_theme(theme) for theme in dict.fromkeys(pledge.theme for pledge in pledges)),
        agencies=tuple(
            _agency(agency, body, agency_id, article, speech)
            for agency, body, agency_id in zip(article.agencies, known, ids, strict=True)
        ),
        pledges=tuple(pledges),
    )


def people(article: parsed.Parsed) -> tuple[str, ...]:
    """Everybody named in the article, in its script: what the converter needs to know as names."""
    officials = (official.name for agency in article.agencies for official in agency.officials)
    return tuple(dict.fromkeys(name for name in (*article.reporters, *officials) if name))


def _main(agency: parsed.Agency, body: bodies.Body, speech: Languages) -> str:
    clause = speech.simplified(agency.theme_clause or "")
    return subjects.main_theme(body.theme, clause, [speech.simplified(pledge.text) for pledge in agency.pledges])


def _agency(agency: parsed.Agency, body: bodies.Body, id: str, article: parsed.Parsed, speech: Languages) -> Agency:
    review = [
        path
        for n, official in enumerate(agency.officials)
        for path in speech.doubts(official.name, f"officials.{n}.name")
    ]
    return Agency(
        id=id,
        name=speech.text(agency.org, body.name),
        short=speech.text(agency.org, body.short),
        officials=tuple(
            Official(name=speech.person(official.name), posts=tuple(speech.text(post) for post in official.posts))
            for official in agency.officials
        ),
        clause=None if agency.theme_clause is None else speech.text(agency.theme_clause),
        summary=NOTHING,
        source=_introduction(agency, article),
        review=tuple(review),
        note="",
    )


def _introduction(agency: parsed.Agency, article: parsed.Parsed) -> Source:
    """The words that introduce the speaker, in the last paragraph that has them up to the first pledge."""
    until = [p for p in reversed(article.paragraphs) if p.n <= agency.paragraph]
    for pattern in _introductions(agency):
        for paragraph in until:
            match = re.search(pattern, paragraph.text)
            if match:
                return Source(paragraph=paragraph.n, quote=match[0])
    first = next((pledge.text for pledge in agency.pledges), "")
    return Source(paragraph=agency.paragraph, quote=first)


def _introductions(agency: parsed.Agency) -> Iterable[str]:
    """Patterns from the fullest on: body … name, name, body."""
    org = re.escape(agency.org)
    names = ["[ 　]*".join(map(re.escape, official.name)) for official in agency.officials if official.name]
    return (*(f"{org}(?:(?!{org})[^。；！？])*?{name}" for name in names), *names, org)


def _pledge(
    pledge: parsed.Pledge, id: str, agency: str, main: str, article: parsed.Parsed, speech: Languages
) -> Pledge:
    text = speech.text(pledge.text)
    return Pledge(
        id=id,
        agency=agency,
        theme=subjects.theme(text.hans, main),
        kind=pledge.kind,
        modality=pledge.modality,
        text=text,
        frame=None if pledge.frame is None else speech.text(pledge.frame),
        quantities=tuple(_quantity(quantity, text) for quantity in pledge.quantities),
        deadline=_deadline(pledge.deadline, article),
        documents=tuple(speech.text(document) for document in pledge.documents),
        source=Source(paragraph=pledge.paragraph, quote=pledge.text),
        review=(f"text.{article.script}",) if _misprinted(pledge, article) else (),
        note="",
    )


def _misprinted(pledge: parsed.Pledge, article: parsed.Parsed) -> bool:
    return any(touches(repair, pledge) for repair in article.repairs if not repair.applied)


def _quantity(quantity: parsed.Quantity, label: Text) -> Quantity:
    """Until a person says in a word what is counted, the pledge itself says so."""
    return Quantity(text=quantity.text, value=quantity.value, unit=quantity.unit, bound=quantity.bound, label=label)


def _deadline(deadline: parsed.Deadline | None, article: parsed.Parsed) -> Deadline | None:
    if deadline is None:
        return None
    date_year = article.date[:4] if article.date else article.plan_year
    basis = reason(
        "deadline",
        deadline.rule,
        deadline.basis,
        year=deadline.resolves[:4],
        first=article.plan_year or date_year,
        date_year=date_year,
    )
    return Deadline(text=deadline.text, resolves=deadline.resolves, basis=basis)


def _theme(id: str) -> Theme:
    return Theme(id=id, name=subjects.name(id), summary=NOTHING, review=(), note="")
