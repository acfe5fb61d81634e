"""Every text of the published records, in its languages, with the record and field it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.scope import Scope, texts
from generator.model.briefing import Article, Pledge, Text


@dataclass(frozen=True)
class Place:
    """A text in its record; `field` is a dotted path, such as quantities.0.label. `en` is '' where there is none."""

    record: str
    field: str
    hans: str
    hant: str
    en: str
    pledge: Pledge | None


def places(scope: Scope) -> Iterator[Place]:
    """All texts of a briefing or the glossary, in file order."""
    for name, record in scope.named():
        pledge = record if isinstance(record, Pledge) else None
        for field, text in texts(record):
            yield Place(name, field, text.hans, text.hant, text.en if isinstance(text, Text) else "", pledge)


def people(scope: Scope) -> Iterator[Text]:
    """Everybody named in the article: reporters and officials."""
    article: Article | None = scope.article
    yield from article.reporters if article else ()
    yield from (official.name for agency in scope.agencies for official in agency.officials if official.name.hans)
