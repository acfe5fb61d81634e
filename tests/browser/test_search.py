"""The search box, typed into key by key in every edition."""

import gzip
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, Request, expect

from generator import published
from generator.model.briefing import EDITIONS, LANGUAGES, Briefing, Term, Text
from generator.project import HOME, Project

CASES = Path(__file__).parent.parent / "cases" / "search"
Ask = Callable[[str], list[str]]
QUERIES = yaml.safe_load((CASES / "queries.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def texts() -> dict[str, str]:
    """Address of each record → all its words in three languages, in lower case without quotation marks."""
    project = Project(HOME)
    loaded = published.load(project, project.briefings()[0])
    return {address: plain(text) for address, text in records(loaded.briefing, published.load_glossary(project).terms)}


def records(briefing: Briefing, terms: Iterable[Term]) -> Iterator[tuple[str, str]]:
    """Every record's address and words, in the plainest way."""
    yield "index.html", words(briefing.article.title, briefing.article.publisher, briefing.article.meeting)
    for agency in briefing.agencies:
        people = [text for official in agency.officials for text in (official.name, *official.posts)]
        yield f"agencies/{agency.id}.html", words(agency.name, agency.short, agency.clause, *people)
        for pledge in briefing.of_agency(agency.id):
            cited = "\n".join(f"{agency.short[language]} {pledge.number}" for language in LANGUAGES)
            said = words(pledge.text, pledge.frame, *pledge.documents)
            yield f"agencies/{agency.id}.html#{pledge.id}", f"{cited}\n{said}"
    for theme in briefing.themes:
        yield f"themes/{theme.id}.html", words(theme.name)
    for term in terms:
        yield f"glossary.html#{term.id}", "\n".join([words(term.term), *term.also])
    for paragraph in briefing.article.paragraphs:
        yield f"source.html#p{paragraph.n}", f"{paragraph.text.hans}\n{paragraph.text.hant}"


def words(*texts: Text | None) -> str:
    return "\n".join(text[language] for text in texts if text for language in LANGUAGES)


def plain(text: str) -> str:
    return re.sub("[“”‘’「」『』]", "", text).lower()


@pytest.fixture
def ask(page: Page) -> Callable[[str], list[str]]:
    """Types a query over the one before, key by key, and returns the addresses found, from the briefing's folder on."""

    def type_in(query: str) -> list[str]:
        if not page.locator("#__search").is_checked():
            page.keyboard.press("/")
        page.keyboard.press("Control+A")
        page.keyboard.type(query)
        expect(page.locator("[data-md-component=search-result]")).to_have_attribute("aria-busy", "false")
        hrefs = page.locator("a.md-search-result__link").evaluate_all("links => links.map(link => link.href)")
        return [re.sub(r".*/\d{4}-[^/]*/", "", href) for href in hrefs]

    return type_in


def test_the_table_of_queries_is_long() -> None:
    assert len(QUERIES) >= 60
    assert len({query for query, _, _ in QUERIES}) == len(QUERIES)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_query_finds_its_record_first_and_no_wrong_one(
    edition: str, page: Page, origin: str, briefing: str, ask: Ask, texts: dict[str, str]
) -> None:
    page.goto(f"{origin}/{edition}/{briefing}/index.html")
    wrong = []
    for query, means, first in QUERIES:
        hits = ask(query) if first else nothing(page, ask, query)
        strangers = [hit for hit in hits[:10] for word in means.split() if word.replace("_", " ").lower() not in texts[hit]]
        if strangers or (hits or [""])[0] != first:
            wrong.append((query, hits[:3], strangers))
    assert wrong == []


def nothing(page: Page, ask: Ask, query: str) -> list[str]:
    """What is found, without the term that is suggested when nothing is."""
    hits = ask(query)
    said = page.locator(".md-search-result__meta").inner_text()
    return [] if query.strip() in said and len(hits) < 2 else hits
