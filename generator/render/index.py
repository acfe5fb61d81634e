"""The pages above the briefings: the list of each edition, and the choice of an edition."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from markupsafe import Markup
from msgspec import Struct

from generator.model.briefing import EDITIONS, Briefing, Text, Words
from generator.model.parsed import Script
from generator.render.environment import environment
from generator.render.page import Page
from generator.render.phrases import counts, kinds_in_words, source_line
from generator.render.script import shown
from generator.wording import Wording


class Outline(Struct, frozen=True):
    """What a list says of a briefing: how many agencies it has, and how many pledges of each kind."""

    id: str
    script: Script
    date: str | None
    publisher: Text
    title: Text
    agencies: int
    kinds: dict[str, int]


def outline(briefing: Briefing) -> Outline:
    """What is needed of it; all of many briefings would fill the memory."""
    article = briefing.article
    kinds = counts(briefing.pledges)
    return Outline(
        article.id, article.script, article.date, article.publisher, article.title, len(briefing.agencies), kinds
    )


@dataclass(frozen=True)
class Row:
    """A briefing in the list of one edition; `other` is the language shown beneath."""

    outline: Outline
    say: Wording
    language: str

    @property
    def other(self) -> str:
        return self.outline.script if self.language == "en" else "en"

    @property
    def source(self) -> str:
        publisher = self.outline.publisher
        return source_line(self.say, publisher[self.language] or publisher[self.other], self.outline.date)

    @property
    def kinds(self) -> str:
        return kinds_in_words(self.say, self.outline.kinds)

    def title(self, language: str) -> Markup:
        return shown(self.outline.title[language], language, self.outline.script)


def index_pages(outlines: Sequence[Outline], words: Words, templates: Path) -> dict[str, str]:
    """`docs/<edition>/index.md`, the newest briefing first, and `docs/index.md` → Markdown."""
    newest_first = sorted(outlines, key=lambda outline: outline.id, reverse=True)
    made = chain(_lists(newest_first, words, templates), [_chooser(words, templates)])
    return {page.path: page.markdown() for page in made}


def _lists(newest_first: Sequence[Outline], words: Words, templates: Path) -> Iterator[Page]:
    template = environment(templates).get_template("list.md.j2")
    for edition, language in EDITIONS.items():
        say = Wording(words, language)
        meta: Mapping[str, object] = {
            "title": say("site.list.title"),
            "description": say("site.descriptions.list"),
            "lang": language,
            "edition": edition,
            "section": "index",
        }
        rows = [Row(outline, say, language) for outline in newest_first]
        yield Page(f"docs/{edition}/index.md", meta, template.render(say=say, rows=rows))


def _chooser(words: Words, templates: Path) -> Page:
    sayings = {edition: Wording(words, language) for edition, language in EDITIONS.items()}
    first = sayings["en"]
    meta = {"title": first("site.name"), "description": first("site.tagline"), "lang": "en", "section": "chooser"}
    return Page("docs/index.md", meta, environment(templates).get_template("chooser.md.j2").render(sayings=sayings))
