"""Whether what one record names is there: agencies, themes, fields to review; and whether ids stay what they were."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from generator.check.scope import Scope
from generator.errors import Problem, did_you_mean
from generator.model.briefing import Agency, Pledge

ALIKE = 0.6
"""The least likeness of two wordings of one sentence, as on import."""
GONE = "gone"
"""In the `review` of a record in parsed/ whose sentence has left the article."""


def references(scope: Scope) -> Iterator[Problem]:
    """Agencies and themes of pledges, numbers in their ids, the article's id, and the fields named in `review`."""
    if scope.article and scope.article.id != scope.folder.name:
        message = f"id '{scope.article.id}' is not the name of its folder"
        yield scope.problem("article", "id", message, f"Write {scope.folder.name}.")
    for pledge in scope.pledges:
        if "agencies" in scope.documents:
            yield from _known(scope, pledge, "agency", pledge.agency, "agencies")
        if "themes" in scope.documents:
            yield from _known(scope, pledge, "theme", pledge.theme, "themes")
        if not pledge.number.isdigit() or "-" not in pledge.id:
            hint = f"Ids of pledges are an agency and a number that was not used before: {pledge.agency}-15."
            yield scope.problem(f"pledges/{pledge.id}", "id", f"id '{pledge.id}' does not end with a number", hint)
    for name, record in scope.named():
        for place, path in enumerate(record.review):
            if not scope.has(name, path):
                hint = "Name a field as it stands here, such as text.en, or take it out."
                yield scope.problem(name, f"review.{place}", f"review names '{path}', which is not here", hint)


def _known(scope: Scope, pledge: Pledge, field: str, value: str, kind: str) -> Iterator[Problem]:
    data = scope.documents[kind].data
    known = [str(record["id"]) for record in data or () if isinstance(record, dict) and "id" in record]
    if value not in known:
        hint = did_you_mean(value, known, f"There are {', '.join(known)}." if known else "")
        yield scope.problem(f"pledges/{pledge.id}", field, f"{field} '{value}' is not in {kind}.yml", hint)


def permanence(scope: Scope) -> Iterator[Problem]:
    """Ids that were changed, or given to another sentence, since the machine last wrote parsed/."""
    if scope.parsed:
        yield from _permanent(scope, "agencies", scope.agencies, scope.parsed.agencies)
        yield from _permanent(scope, "pledges", scope.pledges, scope.parsed.pledges)


def _permanent(
    scope: Scope, kind: str, now: Iterable[Agency | Pledge], before: Iterable[Agency | Pledge]
) -> Iterator[Problem]:
    quotes = {record.id: record.source.quote for record in before}
    live = {record.source.quote: record.id for record in before if GONE not in record.review}
    here = {record.id for record in now}
    for record in now:
        quote = record.source.quote
        owner = live.get(quote, record.id)
        if record.id not in quotes and owner not in here:
            message = f"id '{record.id}' was '{owner}' when this sentence was imported"
            yield scope.problem(f"{kind}/{record.id}", "id", message, f"Ids are permanent: put {owner} back.")
        elif record.id in quotes and _another(quotes[record.id], quote):
            message = f"id '{record.id}' belongs to another sentence: “{_short(quotes[record.id])}”"
            hint = f"Put {owner} back." if owner != record.id else "Give this record a number that was not used before."
            yield scope.problem(f"{kind}/{record.id}", "id", message, hint)


def _another(before: str, now: str) -> bool:
    return before != now and SequenceMatcher(None, before, now, autojunk=False).ratio() < ALIKE


def _short(text: str) -> str:
    return text if len(text) <= 30 else f"{text[:29]}…"
