"""Rendered pages, and what is found in them once Markdown has made HTML."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import Any

import msgspec
import yaml
from markdown import Markdown

from generator import published, render
from generator.model.briefing import Briefing, Term
from generator.project import HOME, Project
from generator.published import Loaded
from generator.settings import words

REPOSITORY = "https://github.com/example/example"
VOID = {"br", "hr", "img", "input", "link", "meta", "path", "line", "circle", "rect"}


def pages(project: Project, loaded: Loaded | None = None, terms: tuple[Term, ...] | None = None) -> dict[str, str]:
    """The pages of a project's only briefing, or of the one given: path within docs/ → Markdown."""
    loaded = loaded or published.load(project, project.briefings()[0])
    terms = published.load_glossary(project).terms if terms is None else terms
    options = render.Options(repository=REPOSITORY, changed="2027-04-01")
    made = render.pages(loaded, terms, words(project), project.templates, options)
    return {path.removeprefix("docs/"): text for path, text in made.items() if path.endswith(".md")}


@cache
def published_pages() -> dict[str, str]:
    """The pages of the briefing that this repository publishes."""
    return pages(Project(HOME))


def front_matter(page: str) -> dict[str, object]:
    """What the page tells the theme."""
    _, meta, _ = page.split("---\n", 2)
    found = yaml.safe_load(meta)
    assert isinstance(found, dict)
    return found


def html(page: str) -> str:
    """The body as MkDocs would convert it."""
    settings = yaml.load((HOME / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    _, _, body = page.split("---\n", 2)
    return Markdown(extensions=["toc", "tables", "fenced_code", *settings["markdown_extensions"]]).convert(body)


@dataclass
class Element:
    """A tag with its attributes, the language it is in, and the text directly inside it."""

    tag: str
    attributes: dict[str, str]
    language: str
    text: str = ""


@dataclass
class Seen(HTMLParser):
    """All elements of a page, in order."""

    language: str = ""
    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open = [Element("body", {}, self.language)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, attributes.get("lang", self._open[-1].language))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open[-1].tag == tag, f"</{tag}> closes <{self._open[-1].tag}>"
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].text += data


@cache
def elements(page: str) -> list[Element]:
    """The elements of a page, each with its language."""
    seen = Seen(str(front_matter(page)["lang"]))
    seen.feed(html(page))
    seen.close()
    return seen.elements


def changed(briefing: Briefing, change: Callable[[tuple[str, ...], str], str]) -> Briefing:
    """The briefing with `change(path, text)` in place of every text field in three languages."""
    return msgspec.convert(_changed(msgspec.to_builtins(briefing), change, ()), Briefing, strict=False)


def _changed(node: Any, change: Callable[[tuple[str, ...], str], str], path: tuple[str, ...]) -> Any:
    if isinstance(node, dict):
        return {key: _changed(value, change, (*path, key)) for key, value in node.items()}
    if isinstance(node, (list, tuple)):
        return [_changed(value, change, (*path, "")) for value in node]
    return change(path, node) if isinstance(node, str) else node
