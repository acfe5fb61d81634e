"""The pages above the briefings: the list of each edition, and the choice of an edition."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from generator.model.briefing import EDITIONS, Words
from generator.published import Loaded
from generator.render.environment import environment
from generator.render.page import Page
from generator.render.view import View, views
from generator.wording import Wording


def index_pages(briefings: Sequence[Loaded], words: Words, templates: Path) -> dict[str, str]:
    """`docs/<edition>/index.md`, the newest briefing first, and `docs/index.md` → Markdown."""
    newest_first = sorted(briefings, key=lambda loaded: loaded.briefing.article.id, reverse=True)
    shown = [views(loaded, (), words) for loaded in newest_first]
    made = chain(_lists(shown, words, templates), [_chooser(words, templates)])
    return {page.path: page.markdown() for page in made}


def _lists(shown: Sequence[Sequence[View]], words: Words, templates: Path) -> Iterator[Page]:
    template = environment(templates).get_template("list.md.j2")
    for edition, language in EDITIONS.items():
        say = Wording(words, language)
        here = [view for each in shown for view in each if view.edition == edition]
        meta = {
            "title": say("site.list.title"),
            "description": say("site.descriptions.list"),
            "lang": language,
            "edition": edition,
            "section": "index",
        }
        yield Page(f"docs/{edition}/index.md", meta, template.render(say=say, views=here))


def _chooser(words: Words, templates: Path) -> Page:
    sayings = {edition: Wording(words, language) for edition, language in EDITIONS.items()}
    first = sayings["en"]
    meta = {"title": first("site.name"), "description": first("site.tagline"), "lang": "en", "section": "chooser"}
    return Page("docs/index.md", meta, environment(templates).get_template("chooser.md.j2").render(sayings=sayings))
