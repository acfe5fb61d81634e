"""The record of the article itself: its head, its paragraphs and what was done to them."""

import re
from decimal import Decimal

from generator.localise import bodies
from generator.localise.languages import NOTHING, REASONS, Languages, reason
from generator.model import parsed
from generator.model.briefing import Article, Boilerplate, Normalised, Paragraph, Repair, Seed, Unassigned


def article_record(article: parsed.Parsed, id: str, seed: Seed, speech: Languages) -> Article:
    """The article; its title, meeting and summary wait for a person's English."""
    paper = bodies.paper(speech.simplified(article.publisher or ""))
    values = {"plan_year": article.plan_year, "date_year": (article.date or "")[:4]}
    return Article(
        id=id,
        title=speech.text(article.title),
        publisher=speech.text(article.publisher, paper),
        reporters=tuple(speech.person(name) for name in article.reporters),
        meeting=speech.text(article.meeting),
        script=article.script,
        date=article.date,
        date_basis=reason("date", article.date_rule, article.date_basis, **values),
        plan_year=article.plan_year,
        seed=seed,
        summary=NOTHING,
        paragraphs=tuple(Paragraph(n=p.n, text=speech.chinese(p.text)) for p in article.paragraphs),
        repairs=tuple(_repair(repair, n) for n, repair in enumerate(article.repairs, 1)),
        normalised=tuple(_normalised(change) for change in article.normalised),
        boilerplate=tuple(Boilerplate(id=f"b{n}", text=text) for n, text in enumerate(article.boilerplate, 1)),
        unassigned=tuple(
            Unassigned(id=f"u{n}", paragraph=rest.paragraph, text=speech.chinese(rest.text), why=rest.why)
            for n, rest in enumerate(article.unassigned, 1)
        ),
        review=_review(article, speech),
        note="",
    )


def touches(repair: parsed.Repair, pledge: parsed.Pledge) -> bool:
    """Whether a repair stands inside the words of a pledge."""
    return repair.paragraph == pledge.paragraph and pledge.start <= repair.start < pledge.end


def _review(article: parsed.Parsed, speech: Languages) -> tuple[str, ...]:
    """What to look at that belongs to no pledge or agency."""
    names = [path for n, name in enumerate(article.reporters) for path in speech.doubts(name, f"reporters.{n}")]
    pledges = [pledge for agency in article.agencies for pledge in agency.pledges]
    suggested = [
        f"repairs.r{n}"
        for n, repair in enumerate(article.repairs, 1)
        if not repair.applied and not any(touches(repair, pledge) for pledge in pledges)
    ]
    return (*names, *suggested, *(["date"] if article.date is None else []))


def _repair(repair: parsed.Repair, n: int) -> Repair:
    return Repair(
        id=f"r{n}",
        paragraph=repair.paragraph,
        start=repair.start,
        found=repair.found,
        corrected=repair.corrected,
        kind=repair.kind,
        confidence=Decimal(str(repair.confidence)),
        applied=repair.applied,
        reason=reason("repair", repair.reason if repair.reason in REASONS["repair"] else repair.kind, repair.reason),
    )


def _normalised(change: parsed.Normalised) -> Normalised:
    id = re.sub("[^a-z0-9]+", "-", change.what.lower()).strip("-")
    return Normalised(id=id, count=change.count, text=reason("normalised", change.what, change.what))
