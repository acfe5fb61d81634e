"""The search box, typed into key by key in every edition."""

import gzip
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from generator import published
from generator.model.briefing import EDITIONS, LANGUAGES, Briefing, Term, Text
from generator.project import HOME, Project

CASES = Path(__file__).parent.parent / "cases" / "search"
META = ".md-search-result__meta"
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
def ask(page: Page) -> Ask:
    """Types a query over the one before, key by key, and returns the addresses found, from the briefing's folder on."""

    def type_in(query: str) -> list[str]:
        if not page.locator("#__search").is_checked():
            page.wait_for_timeout(150)  # the theme looks a moment later where the focus is
            page.keyboard.press("/")
            expect(page.locator("#__search")).to_be_checked()
        page.keyboard.press("Control+A")
        page.keyboard.type(query)
        return [re.sub(r".*/\d{4}-[^/]*/", "", href) for href in page.evaluate(ANSWER)]

    return type_in


ANSWER = """async () => {
  const result = document.querySelector("[data-md-component=search-result]")
  while (result.getAttribute("aria-busy") !== "false") await new Promise(resolve => setTimeout(resolve, 5))
  return [...result.querySelectorAll("a.md-search-result__link")].map(link => link.href)
}"""


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
        strangers = [
            hit for hit in hits[:10] for word in means.split() if word.replace("_", " ").lower() not in texts[hit]
        ]
        if strangers or (hits or [""])[0] != first:
            wrong.append((query, hits[:3], strangers))
    assert wrong == []


def nothing(page: Page, ask: Ask, query: str) -> list[str]:
    """What is found, without the term that is suggested when nothing is."""
    hits = ask(query)
    return [] if query in page.locator(META).inner_text() and len(hits) < 2 else hits


def test_the_words_found_are_marked_in_the_language_of_the_edition(
    page: Page, origin: str, briefing: str, ask: Ask
) -> None:
    for edition, query, language, marked in [
        ("en", "track laying", "en", ["track", "laying"]),
        ("en", "軌道", "zh-Hans", ["轨道"]),
        ("zh-hans", "軌道 四网", "zh-Hans", ["轨道", "四网"]),
        ("zh-hant", "guidao", "zh-Hant", ["軌道"]),
        ("zh-hant", "track-laying", "en", ["track", "laying"]),
        ("zh-hant", "智改数转项目750", "zh-Hant", ["智改數轉」項目750"]),
    ]:
        page.goto(f"{origin}/{edition}/{briefing}/pledges.html")
        ask(query)
        first = page.locator(".md-search-result__item").first
        assert first.locator("mark").all_inner_texts() == marked
        assert first.locator(f"[lang={language}] mark").count() == len(marked)
        assert first.locator(f".search-hit__title[lang={EDITIONS[edition]}]").count() == 1


def test_a_result_names_its_kind_and_agency(page: Page, origin: str, briefing: str, ask: Ask) -> None:
    page.goto(f"{origin}/en/{briefing}/glossary.html")
    ask("hydrogen")
    assert page.locator(".search-hit__kind").inner_text() == "Pledge · Changshu High-tech Industrial Development Zone"
    assert page.locator(".search-hit__title").inner_text() == "High-tech Zone 5"
    ask("unicorn")
    assert page.locator(".search-hit__kind").first.inner_text() == "Glossary"


def test_nothing_found_says_so_and_suggests_the_nearest_term(page: Page, origin: str, briefing: str, ask: Ask) -> None:
    for edition, said in [("en", "Nothing found for “智改数专”"), ("zh-hant", "沒有找到「智改数专」")]:
        page.goto(f"{origin}/{edition}/{briefing}/index.html")
        assert ask("智改数专") == ["glossary.html#zhi-gai-shu-zhuan"]
        assert said in page.locator(META).inner_text()
        assert ask("zzzz") == []


def test_keys_open_walk_follow_and_close(page: Page, origin: str, briefing: str, ask: Ask) -> None:
    page.goto(f"{origin}/en/{briefing}/index.html")
    opened = page.locator("#__search")
    for key in "s/":
        page.wait_for_timeout(150)
        page.keyboard.press(key)
        expect(opened).to_be_checked()
        page.keyboard.press("Escape")
        expect(opened).not_to_be_checked()
    hits = ask("rail")
    for hit in hits[:2]:
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.href").endswith(hit)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{hits[1]}")
    page.go_back()
    [first, *_] = ask("氢")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{first}")


def test_the_last_line_opens_the_rest_by_keyboard(page: Page, origin: str, briefing: str, ask: Ask) -> None:
    page.goto(f"{origin}/en/{briefing}/index.html")
    shown = ask("industrial")
    assert len(shown) == 20
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Enter")
    expect(page.locator("a.md-search-result__link").nth(20)).to_be_focused()


def test_search_is_loaded_on_first_use_and_is_small(
    page: Page, origin: str, built: Path, briefing: str, ask: Ask
) -> None:
    loaded: list[str] = []
    page.on("requestfinished", lambda request: loaded.append(request.url.removeprefix(origin + "/")))
    for edition in EDITIONS:
        page.goto(f"{origin}/{edition}/{briefing}/index.html")
        page.wait_for_load_state("networkidle")
        assert {path for path in loaded if "search" in path} == {"assets/search.css", "assets/search.js"}
        ask("氢")
        files = [path for path in loaded if "search" in path]
        assert f"{edition}/{briefing}/search.js" in files
        assert sum(len(gzip.compress((built / path).read_bytes(), mtime=0)) for path in files) <= 25_000
        loaded.clear()
        page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    assert not [path for path in built.rglob("*") if re.search("lunr|jieba|tinyseg|workers", path.name)]


def test_search_works_from_a_folder(page: Page, built: Path, briefing: str, ask: Ask) -> None:
    page.goto((built / "zh-hant" / briefing / "themes" / "index.html").as_uri())
    [first, *_] = ask("guidao")
    page.keyboard.press("Enter")
    page.wait_for_url(f"file://**/zh-hant/{briefing}/{first}")
    page.goto((built / "en" / "index.html").as_uri())
    assert ask("750") == ["agencies/industry.html#industry-7"]


def test_an_address_can_hold_the_query(page: Page, origin: str, briefing: str) -> None:
    page.goto(f"{origin}/en/{briefing}/index.html?q=hydrogen")
    expect(page.locator("a.md-search-result__link")).to_have_count(1)


def test_a_reader_hears_when_search_cannot_be_loaded_and_can_try_again(
    page: Page, origin: str, briefing: str, ask: Ask
) -> None:
    page.goto(f"{origin}/en/{briefing}/index.html")
    page.route("**/search.js", lambda route: route.abort())
    assert ask("rail") == []
    assert "could not be loaded" in page.locator(META).inner_text()
    page.unroute("**/search.js")
    assert ask("hydrogen") == ["agencies/hightech.html#hightech-5"]
