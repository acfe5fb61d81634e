"""What readers do: switch editions, filter, follow a pledge to its source and back, read on a phone and on paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from generator.model.briefing import EDITIONS

PHONE: ViewportSize = {"width": 390, "height": 844}
BACKGROUND = "element => getComputedStyle(element).backgroundColor"


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_switcher_stays_on_the_page(page: Page, origin: str, briefing: str, edition: str) -> None:
    for path in ("index.html", f"{briefing}/agencies/dongbang.html"):
        for other in EDITIONS:
            page.goto(f"{origin}/{edition}/{path}")
            expect(page.locator(".editions [aria-current]")).to_have_attribute("hreflang", EDITIONS[edition])
            page.locator(f".editions [data-edition={other}]").click()
            expect(page).to_have_url(f"{origin}/{other}/{path}")
            expect(page.locator("html")).to_have_attribute("lang", EDITIONS[other])


def test_the_chooser_remembers_the_edition_last_read(page: Page, origin: str) -> None:
    page.goto(f"{origin}/index.html")
    expect(page.locator(".chooser [aria-current]")).to_have_count(0)
    page.locator(".chooser [data-edition=zh-hant]").click()
    expect(page).to_have_url(f"{origin}/zh-hant/index.html")
    page.goto(f"{origin}/index.html")
    expect(page.locator(".chooser [aria-current]")).to_have_attribute("data-edition", "zh-hant")
    page.goto(f"{origin}/zh-hant/about.html")
    page.locator(".editions [data-edition=en]").click()
    page.wait_for_url(f"{origin}/en/about.html")
    page.goto(f"{origin}/index.html")
    expect(page.locator(".chooser [aria-current]")).to_have_attribute("data-edition", "en")


def test_choosing_and_reading_need_no_script(chromium: Browser, origin: str, briefing: str) -> None:
    context = chromium.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(f"{origin}/index.html")
    page.locator(".chooser [data-edition=en]").click()
    page.locator(f".briefings a[href*='{briefing}']").click()
    page.goto(f"{origin}/en/{briefing}/pledges.html")
    assert page.locator(".ledger [data-kind]:visible").count() == page.locator(".ledger [data-kind]").count() > 100
    expect(page.locator("form.filter")).to_be_hidden()
    assert page.locator("body").evaluate(BACKGROUND) == "rgb(18, 23, 21)"
    context.close()


def test_the_ledger_is_filtered_by_agency_theme_kind_figure_date_and_text(
    page: Page, origin: str, briefing: str
) -> None:
    page.goto(f"{origin}/en/{briefing}/pledges.html")
    rows, found = page.locator(".ledger [data-kind]:visible"), page.locator(".found output")
    total = rows.count()
    expect(found).to_have_text(f"{total} of {total} pledges")
    page.get_by_label("Agency").select_option("dongbang")
    expect(rows).to_have_count(15)
    expect(found).to_have_text(f"15 of {total} pledges")
    page.get_by_label("Kind").select_option("target")
    expect(rows).to_have_count(3)
    page.get_by_label("With a figure").check()
    page.get_by_label("With a date").check()
    expect(rows).to_have_count(2)
    page.get_by_label("Find in the text").fill("500 MU districts")
    expect(rows).to_have_count(1)
    page.get_by_label("Find in the text").fill("连片")
    expect(rows).to_have_count(1)
    page.get_by_label("Theme").select_option("health")
    expect(rows).to_have_count(0)
    expect(found).to_have_text("No pledge matches.")
    page.locator("form.filter button").click()
    expect(rows).to_have_count(total)


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_pledge_leads_to_its_words_in_the_source_and_back(
    page: Page, origin: str, briefing: str, edition: str
) -> None:
    page.goto(f"{origin}/{edition}/{briefing}/agencies/dongbang.html#dongbang-15")
    pledge = page.locator("#dongbang-15")
    expect(pledge).to_be_in_viewport()
    pledge.locator("summary").click()
    quoted = pledge.locator("mark").inner_text()
    assert "500" in quoted
    pledge.locator("blockquote + p a").first.click()
    expect(page).to_have_url(f"{origin}/{edition}/{briefing}/source.html#s-dongbang-15")
    marked = page.locator(":target")
    expect(marked).to_be_in_viewport()
    expect(marked).to_have_text(quoted)
    assert marked.evaluate(BACKGROUND) != page.locator("#s-dongbang-14").evaluate(BACKGROUND)
    marked.click()
    expect(page).to_have_url(f"{origin}/{edition}/{briefing}/agencies/dongbang.html#dongbang-15")


def test_copied_source_text_is_the_articles_own(page: Page, origin: str, briefing: str) -> None:
    page.goto(f"{origin}/en/{briefing}/source.html")
    copied = page.locator("#p3 > p").last.evaluate(
        "p => { getSelection().selectAllChildren(p); return `${getSelection()}` }"
    )
    assert "董浜镇将聚力聚焦“美图美业”，把落实“一图一表”作为重中之重" in copied


def test_a_phone_shows_rows_as_cards_that_are_still_a_table(chromium: Browser, origin: str, briefing: str) -> None:
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{origin}/en/{briefing}/pledges.html")
    row = page.get_by_role("row", name="Always persist")
    expect(row).to_be_visible()
    assert row.evaluate("row => getComputedStyle(row).display") == "flex"
    expect(row.get_by_role("cell")).to_have_count(3)
    context.close()


def test_the_drawer_opens_by_keyboard_on_a_phone(chromium: Browser, origin: str, briefing: str) -> None:
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{origin}/en/{briefing}/index.html")
    link = page.locator(".sections a", has_text="Glossary")
    expect(link).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(link).to_be_in_viewport()
    link.click()
    expect(page).to_have_url(f"{origin}/en/{briefing}/glossary.html")
    context.close()


def test_the_scheme_follows_the_system_until_a_reader_chooses(chromium: Browser, origin: str, briefing: str) -> None:
    context = chromium.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{origin}/en/{briefing}/index.html")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".scheme").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.goto(f"{origin}/en/{briefing}/source.html")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    context.close()


def test_navigation_does_not_grow_with_the_archive(built: Path, briefing: str) -> None:
    others = [path.name for path in (built / "en").iterdir() if path.is_dir() and path.name != briefing]
    assert others
    page = (built / "en" / briefing / "index.html").read_text(encoding="utf-8")
    assert not any(other in page for other in others)


def test_each_page_says_in_its_head_what_it_is(built: Path, briefing: str) -> None:
    page = (built / "zh-hans" / briefing / "agencies" / "dongbang.html").read_text(encoding="utf-8")
    assert '<html lang="zh-Hans"' in page
    assert re.search("<title>董浜镇 · [^<]+ · 简报</title>", page)
    assert re.search('<meta name="description" content="董浜镇：承诺15项，[^"]+">', page)
    assert '<meta property="og:locale" content="zh_CN">' in page


def test_paper_has_the_text_and_none_of_the_screen(page: Page, origin: str, briefing: str) -> None:
    page.goto(f"{origin}/en/{briefing}/agencies/dongbang.html")
    page.emulate_media(media="print", color_scheme="dark")
    for hidden in (".md-header", ".sections", ".src summary", ".neighbors"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator("#dongbang-15 .main")).to_be_visible()
    assert page.locator("body").evaluate(BACKGROUND) == "rgb(255, 255, 255)"


def test_everything_is_on_the_page_for_printing(page: Page, origin: str, briefing: str) -> None:
    page.goto(f"{origin}/en/{briefing}/print.html")
    expect(page.locator(".pledge")).to_have_count(105)
    for part in ("#summary", "#figures", "#deadlines", "#glossary", "#source", "#sentences"):
        expect(page.locator(part)).to_be_visible()
