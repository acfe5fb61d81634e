"""The search over all briefings, from the pages above them."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.test_search import META, Ask, ask
from tests.conftest import BRIEFING

__all__ = ["ask"]


def paths(page: Page) -> list[str]:
    """The addresses found, from the edition on."""
    hrefs = page.locator("a.md-search-result__link").evaluate_all("links => links.map(link => link.href)")
    return [re.sub(r".*/(?=(en|zh-han[st])/)", "", href) for href in hrefs]


@pytest.mark.parametrize("above", ["index", "about"])
def test_the_briefings_that_hold_the_words_are_searched_newest_first(
    page: Page, origin: str, briefing: str, ask: Ask, above: str
) -> None:
    page.goto(f"{origin}/en/{above}.html")
    for query, expected in [
        ("老旧泵站", [f"en/{BRIEFING}/agencies/water.html#water-2"]),
        ("汙水", [f"en/{BRIEFING}/agencies/water.html#water-1"]),
        ("guweiming", [f"en/{briefing}/agencies/etdz.html"]),
        ("Gu Wei Ming", [f"en/{briefing}/agencies/etdz.html"]),
        ("hydrogn", [f"en/{briefing}/agencies/hightech.html#hightech-5"]),
        ("500亩", [f"en/{briefing}/agencies/dongbang.html#dongbang-15"]),
        ("氫", [f"en/{briefing}/agencies/hightech.html#hightech-5"]),
    ]:
        ask(query)
        assert paths(page)[:1] == expected, query
    ask("2027 or 2022 town")
    assert paths(page) == []
    ask("town")
    found = [path.split("/")[1] for path in paths(page)]
    assert found == sorted(found, reverse=True)
    assert {BRIEFING, briefing} == set(found)


def test_a_result_says_which_briefing_it_is_from(page: Page, origin: str, ask: Ask) -> None:
    page.goto(f"{origin}/zh-hant/index.html")
    ask("laojiu bengzhan")
    assert page.locator(".search-hit__kind").first.inner_text() == "承諾 · 市水務局 · 青禾日報 2027-03-05"


def test_only_the_files_that_a_query_needs_are_loaded(page: Page, origin: str, briefing: str, ask: Ask) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.removeprefix(origin)))
    page.goto(f"{origin}/zh-hans/index.html")
    ask("氢")
    assert [path for path in loaded if path.endswith("/search.js") and "assets" not in path] == [
        f"/zh-hans/{briefing}/search.js"
    ]
    assert len([path for path in loaded if re.match(r"/search/\d+/", path)]) == 1
    ask("zzzz")
    assert "zzzz" in page.locator(META).inner_text()
