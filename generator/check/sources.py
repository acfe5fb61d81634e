"""Whether quotes, plans and repairs can be found in the article, and whether the article is still the one read."""

import hashlib
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.check.scope import Scope
from generator.errors import Problem
from generator.model.briefing import Article, Repair, Source

LEAST = 0.6
"""How like a quote a passage has to be to be offered in its place."""


def quotes(scope: Scope) -> Iterator[Problem]:
    """Quotes and paragraph numbers of pledges and agencies; numbers of repairs and of what is unassigned."""
    if not scope.article:
        return
    for record in scope.agencies:
        yield from _quote(scope, f"agencies/{record.id}", record.source)
    for pledge in scope.pledges:
        yield from _quote(scope, f"pledges/{pledge.id}", pledge.source)
    for part in ("repairs", "unassigned"):
        for item in getattr(scope.article, part):
            yield from _paragraph(scope, "article", f"{part}.{item.id}.paragraph", item.paragraph)


def _paragraph(scope: Scope, name: str, field: str, n: int) -> Iterator[Problem]:
    if n not in scope.paragraphs:
        numbers = f"There are paragraphs {min(scope.paragraphs, default=0)} to {max(scope.paragraphs, default=0)}."
        yield scope.problem(name, field, f"there is no paragraph {n} in article.yml", numbers)


def _quote(scope: Scope, name: str, source: Source) -> Iterator[Problem]:
    if source.paragraph not in scope.paragraphs:
        yield from _paragraph(scope, name, "source.paragraph", source.paragraph)
    elif source.quote not in scope.paragraphs[source.paragraph]:
        message = f"the quote is not in paragraph {source.paragraph}"
        yield scope.problem(name, "source.quote", message, _where(scope, source))


def _where(scope: Scope, source: Source) -> str:
    for n, text in scope.paragraphs.items():
        if source.quote in text:
            return f"It is in paragraph {n}."
    passage = _nearest(scope.paragraphs[source.paragraph], source.quote)
    return f"The paragraph says “{passage}”." if passage else "Copy it from the paragraph, to the letter."


def _nearest(text: str, quote: str) -> str:
    """The passage of a text that is most like the quote, or '' if none is."""
    matcher = SequenceMatcher(None, text, quote, autojunk=False)
    match = matcher.find_longest_match()
    start = max(0, match.a - match.b)
    passage = text[start : start + len(quote)]
    return passage if SequenceMatcher(None, passage, quote, autojunk=False).ratio() >= LEAST else ""


def documents(scope: Scope) -> Iterator[Problem]:
    """Plans named by a pledge have to stand in its text, its frame or its paragraph."""
    for pledge in scope.pledges if scope.article else ():
        script = scope.article.script if scope.article else "zh-Hans"
        around = pledge.text[script] + (pledge.frame[script] if pledge.frame else "")
        around += scope.paragraphs.get(pledge.source.paragraph, "")
        for place, document in enumerate(pledge.documents):
            if document[script] not in around:
                message = f"“{document[script]}” is neither in the pledge nor in its paragraph"
                yield scope.problem(
                    f"pledges/{pledge.id}", f"documents.{place}.{script}", message, "Write it as printed."
                )


def repairs(scope: Scope) -> Iterator[Problem]:
    """A repair has to stand where it says: applied as corrected, else as found."""
    for repair in scope.article.repairs if scope.article else ():
        text = scope.paragraphs.get(repair.paragraph, "")
        words = repair.corrected if repair.applied else repair.found
        if not text.startswith(words, repair.start):
            verb = "applied" if repair.applied else "not applied"
            message = (
                f"the repair is {verb}, but “{words}” does not stand at {repair.start} of paragraph {repair.paragraph}"
            )
            yield scope.problem("article", f"repairs.{repair.id}.start", message, _moved(scope, repair, text, words))


def _moved(scope: Scope, repair: Repair, text: str, words: str) -> str:
    places = [place for place in range(len(text)) if text.startswith(words, place)]
    if places:
        return f"It stands at {min(places, key=lambda place: abs(place - repair.start))}."
    file = scope.article.seed.file if scope.article else ""
    return f"Run `jianbao import {file}` to have the paragraph follow."


def seed(scope: Scope) -> Iterator[Problem]:
    """The seed has to be there, and to be the one that was imported."""
    article = scope.article
    if not article:
        return
    path = scope.project.root / article.seed.file
    if not path.is_file():
        hint = f"Put it back, or correct the name. The seeds are in {scope.project.seeds.name}/."
        yield scope.problem("article", "seed.file", f"{article.seed.file} is not there", hint)
    elif hashlib.sha256(path.read_bytes()).hexdigest() != article.seed.sha256:
        yield scope.problem(
            "article", "seed.sha256", f"{article.seed.file} has changed since its import", _again(article)
        )


def parsed(scope: Scope) -> Iterator[Problem]:
    """The machine's own copy has to be readable and of the same seed."""
    if not scope.parsed:
        return
    yield from scope.parsed.form
    article, last = scope.article, scope.parsed.article
    if article and last and last.seed.sha256 != article.seed.sha256:
        message = "this is from another version of the seed than the edited files"
        yield scope.parsed.problem("article", "seed.sha256", message, _again(article))


def _again(article: Article) -> str:
    return f"Run `jianbao import {article.seed.file}`; it keeps every edit."
