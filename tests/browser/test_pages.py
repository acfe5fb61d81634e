"""Every kind of page in every edition: private, within its policy, accessible, whole on a small screen."""

from itertools import chain, pairwise
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.model.briefing import EDITIONS
from tests.browser.walk import SHORTEN, Seen, Visit, blocked, kinds, violated, walk
from tests.conftest import BRIEFING

FOCUS = """() => {
  const focused = document.activeElement
  if (focused === document.body) return null
  const style = getComputedStyle(focused), box = focused.getBoundingClientRect()
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
  const seen = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth && focused.checkVisibility()
  return ring && seen ? "" : focused.outerHTML.slice(0, 200)
}"""


MOVING = """() => [...document.querySelectorAll("*")].map(element => getComputedStyle(element))
  .filter(style => /[1-9]/.test(style.transitionDuration + style.animationDuration)).length"""


@pytest.fixture(scope="module")
def seen() -> Seen:
    return Seen()


@pytest.fixture(scope="module")
def visits(chromium: Browser, origin: str, built: Path, briefing: str, seen: Seen) -> list[Visit]:
    """The published briefing in English, the sample in Chinese, and what is above them."""
    paths = chain(
        ("index.html", "404.html"),
        kinds(built, briefing, ("en",)),
        kinds(built, BRIEFING, ("zh-hans", "zh-hant")),
    )
    return walk(chromium, origin, paths, seen)


def test_every_kind_of_page_is_walked(visits: list[Visit]) -> None:
    assert len(visits) >= 2 + 3 * (3 + 10)
    assert sum("/agencies/" in visit.path for visit in visits) == 6


def test_no_request_leaves_the_site_and_none_fails(visits: list[Visit], seen: Seen, origin: str) -> None:
    assert len(seen.requests) > len(visits)
    assert (seen.left(origin), seen.failures, seen.errors) == ([], [], [])


def test_the_policy_blocks_nothing(visits: list[Visit]) -> None:
    assert {visit.path: visit.blocked for visit in visits if visit.blocked} == {}


def test_axe_finds_nothing_in_light_or_dark(visits: list[Visit]) -> None:
    assert {visit.path: (visit.light, visit.dark) for visit in visits if visit.light or visit.dark} == {}


def test_headings_go_down_one_step_at_a_time_under_one_title(visits: list[Visit]) -> None:
    def in_order(levels: list[int]) -> bool:
        return levels[:1] == [1] and levels.count(1) == 1 and all(b <= a + 1 for a, b in pairwise(levels))

    assert {visit.path: visit.outline for visit in visits if not in_order(visit.outline)} == {}


def test_every_run_of_text_is_in_its_language(visits: list[Visit]) -> None:
    assert {visit.path: visit.strangers[:5] for visit in visits if visit.strangers} == {}


def test_a_small_or_zoomed_screen_loses_nothing(visits: list[Visit]) -> None:
    assert {visit.path: visit.lost for visit in visits if any(visit.lost.values())} == {}
    assert {visit.path: visit.overflow for visit in visits if max(visit.overflow.values()) > 0} == {}


def test_what_is_wrong_is_found(page: Page, origin: str) -> None:
    """The control of the tests above."""
    seen = Seen()
    seen.watch(page.context)
    page.goto(f"{origin}/en/index.html")
    page.evaluate(
        """() => {
          document.querySelector("main").append(document.createElement("input"), new Image())
          document.body.insertAdjacentHTML("beforeend", "<img src='https://example.org/x.png'><p onclick='x()'>")
        }"""
    )
    assert {rule for rule, _ in violated(page)} >= {"label", "image-alt"}
    assert any("example.org" in line for line in blocked(page))
    assert any(line.startswith("script-src-attr") for line in blocked(page))


@pytest.mark.parametrize("name", ["index", "pledges", "source"])
def test_every_stop_of_the_tab_key_shows_where_it_is(page: Page, origin: str, briefing: str, name: str) -> None:
    page.goto(f"{origin}/en/{briefing}/{name}.html")
    stops = []
    for _ in range(30):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUS))
        if stops[-1] is None:
            break
    assert len(stops) > 10
    assert [stop for stop in stops if stop] == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_search_with_results_breaks_no_rule(page: Page, origin: str, briefing: str, edition: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{origin}/{edition}/{briefing}/figures.html")
    page.locator("header label.md-header__button[for=__search]").click()
    expect(page.locator(".md-search__inner")).to_have_css("opacity", "1")  # it fades in, pale until then
    for query in ("产业", "智改数专"):
        page.locator("[name=query]").fill(query)
        expect(page.locator("a.md-search-result__link").first).to_be_visible()
        page.evaluate(SHORTEN)
        for scheme in ("default", "slate"):
            page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme }", scheme)
            assert violated(page) == []


def test_a_wrong_address_is_told_in_every_language(page: Page, origin: str) -> None:
    page.goto(f"{origin}/404.html")
    told = page.locator("main [lang]").evaluate_all("parts => parts.map(part => part.lang)")
    assert {*EDITIONS.values()} <= {*told, page.locator("html").get_attribute("lang")}
    for edition in EDITIONS:
        assert page.locator(f"main a[href*='{edition}/']").count() > 0


def test_nothing_moves_for_readers_who_ask_for_less_motion(chromium: Browser, origin: str, briefing: str) -> None:
    found = {}
    wishes: tuple[Literal["no-preference", "reduce"], ...] = ("no-preference", "reduce")
    for wish in wishes:
        page = chromium.new_page(reduced_motion=wish)
        page.goto(f"{origin}/en/{briefing}/pledges.html")
        found[wish] = page.evaluate(MOVING)
        page.context.close()
    assert found["no-preference"] > found["reduce"] == 0


@pytest.mark.parametrize("place", ["http", "file"])
def test_readers_can_search_filter_switch_and_follow_links_within_the_site(
    chromium: Browser, origin: str, built: Path, briefing: str, place: str
) -> None:
    root = origin if place == "http" else built.as_uri()
    context, seen = chromium.new_context(), Seen()
    seen.watch(context)
    page = context.new_page()
    for edition, other in zip(EDITIONS, reversed([*EDITIONS]), strict=True):
        page.goto(f"{root}/{edition}/{briefing}/pledges.html")
        _search(page)
        page.keyboard.press("Escape")
        page.locator(".scheme").click()
        shown = page.locator("main tbody tr:visible")
        before = shown.count()
        page.locator("main select").first.select_option(index=1)
        expect(shown).not_to_have_count(before)
        assert blocked(page) == []
        if other != edition:
            page.locator(f".editions a[hreflang={EDITIONS[other]}]").click()
            page.wait_for_url(f"{root}/{other}/{briefing}/pledges.html*")
        page.locator(".sections a[href$='figures.html']").click()
        page.wait_for_url("**/figures.html")
        page.goto(f"{root}/{edition}/index.html")
        _search(page)
        assert blocked(page) == []
    context.close()
    assert (seen.left(root), seen.failures, seen.errors) == ([], [], [])


def _search(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("750")
    expect(page.locator("a.md-search-result__link")).to_have_count(1)
