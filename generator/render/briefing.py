"""The pages of one briefing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from generator.model.briefing import Agency, Pledge, Term, Theme, Words
from generator.published import Loaded
from generator.render import search
from generator.render.environment import environment
from generator.render.options import Options
from generator.render.page import Page
from generator.render.phrases import KINDS
from generator.render.view import View, views


def pages(
    loaded: Loaded, glossary: tuple[Term, ...], words: Words, templates: Path, options: Options | None = None
) -> dict[str, str]:
    """Every page of a briefing in every edition, and its search file: path (`docs/en/<id>/source.md`) → text."""
    return {path: make() for path, make in makers(loaded, glossary, words, templates, options).items()}


def makers(
    loaded: Loaded, glossary: tuple[Term, ...], words: Words, templates: Path, options: Options | None = None
) -> dict[str, Callable[[], str]]:
    """How to make each page: for workers that share them out, and for the live site, which makes what is looked at."""
    shown = views(loaded, glossary, words, options or Options())
    made = dict(maker for view in shown for maker in _Edition(view, templates))
    return made | search.makers(loaded.briefing, [use.term for use in shown[0].found])


Maker = tuple[str, Callable[[], str]]
"""The path of a page, and how to make its Markdown."""


class _Edition:
    """The pages of one briefing in one edition, in the order of its sections."""

    def __init__(self, view: View, templates: Path) -> None:
        self._view = view
        self._environment = environment(templates)

    def __iter__(self) -> Iterator[Maker]:
        briefing = self._view.briefing
        yield self._page("index", "index", self._view.name(briefing.article.title), "overview")
        yield self._section("pledges")
        yield self._page("agencies", "agencies/index", self._view.say("site.agencies.title"), "agency_list")
        yield from map(self._agency, briefing.agencies)
        yield self._page("themes", "themes/index", self._view.say("site.themes.title"), "theme_list")
        yield from map(self._theme, briefing.themes)
        yield from map(self._section, ("figures", "glossary", "source", "corrections", "print"))

    def _section(self, name: str) -> Maker:
        return self._page(name, name, self._view.say(f"site.{name}.title"), name)

    def _agency(self, agency: Agency) -> Maker:
        briefing = self._view.briefing
        held = briefing.of_agency(agency.id)
        claims = {pledge.id: self._view.name(pledge.text) for pledge in held}
        values = {"agency": agency, "beside": neighbors(briefing.agencies, agency)}
        path = f"agencies/{agency.id}"
        return self._page("agencies", path, self._view.name(agency.name), "agency", values, held, {"claims": claims})

    def _theme(self, theme: Theme) -> Maker:
        briefing = self._view.briefing
        values = {"theme": theme, "beside": neighbors(briefing.themes, theme)}
        held = briefing.of_theme(theme.id)
        return self._page("themes", f"themes/{theme.id}", self._view.name(theme.name), "theme", values, held)

    def _page(
        self,
        section: str,
        path: str,
        title: str,
        template: str,
        values: Mapping[str, object] | None = None,
        held: Sequence[Pledge] | None = None,
        meta: Mapping[str, object] | None = None,
    ) -> Maker:
        """`held` are the pledges the page is about: all of them unless given."""
        file = f"docs/{self._view.edition}/{self._view.article.id}/{path}.md"
        about = self._view.briefing.pledges if held is None else held
        return file, partial(self._markdown, file, section, path, title, template, values or {}, about, meta or {})

    def _markdown(
        self,
        file: str,
        section: str,
        path: str,
        title: str,
        template: str,
        values: Mapping[str, object],
        held: Sequence[Pledge],
        meta: Mapping[str, object],
    ) -> str:
        view, article = self._view, self._view.article
        front = {
            "title": title,
            "description": self._description(template, title, held),
            "lang": view.language,
            "edition": view.edition,
            "briefing": article.id,
            "section": section,
            "of": view.name(article.title),
            "publisher": view.publisher,
            "headline": article.title[article.script],
            "published": article.date or "",
            "source": view.source,
            "changed": view.changed,
            **meta,
        }
        root = "../" * path.count("/")
        shown = {"v": view, "say": view.say, "lang": view.language, "other": view.other, "root": root, "kinds": KINDS}
        body = self._environment.get_template(f"{template}.md.j2").render(shown | dict(values))
        return Page(file, front, body).markdown()

    def _description(self, template: str, title: str, held: Sequence[Pledge]) -> str:
        say, view = self._view.say, self._view
        described = say(
            f"site.descriptions.{template}",
            name=title,
            source=view.source,
            agencies=say.count("site.count.agencies", len(view.briefing.agencies)),
            pledges=say.count("site.count.pledges", len(held)),
            terms=say.count("site.count.terms", len(view.found)),
        )
        return described.strip()


def neighbors(records: Sequence[Agency | Theme], here: Agency | Theme) -> tuple[Agency | Theme | None, ...]:
    """The record before and the record after."""
    at = records.index(here)
    return (records[at - 1] if at else None), (records[at + 1] if at + 1 < len(records) else None)
