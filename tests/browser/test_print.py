"""The browser's own print: every sheet says where it is from and when it was printed."""

import re
import subprocess
from datetime import date

import pytest
from playwright.sync_api import Page

from generator.model.briefing import EDITIONS

WORD = re.compile(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"')
FOOT = 842 - 18 / 25.4 * 72
"""Where the lower margin of a sheet begins, in points."""
PAGES = ("index", "agencies/dongbang", "source", "print")


def sheets(page: Page) -> list[tuple[str, str]]:
    """The body and the foot of each sheet, without spaces. No word stands in both."""
    content = page.pdf(prefer_css_page_size=True)
    assert all(float(bottom) <= FOOT or float(top) >= FOOT for top, bottom in WORD.findall(read(content, "-bbox")))
    body = read(content, "-r", "72", "-x", "0", "-W", "596", "-y", "0", "-H", f"{FOOT:.0f}")
    foot = read(content, "-r", "72", "-x", "0", "-W", "596", "-y", f"{FOOT:.0f}", "-H", "60")
    return list(zip(pages(body), pages(foot), strict=True))


def read(content: bytes, *options: str) -> str:
    done = subprocess.run(["pdftotext", "-raw", *options, "-", "-"], input=content, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def pages(text: str) -> list[str]:
    return [squeezed(page) for page in text.split("\f")[:-1]]


def squeezed(text: str | None) -> str:
    return re.sub(r"\s", "", text or "")


def days() -> set[str]:
    return {date.today().isoformat()}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_sheet_says_its_address_and_day(page: Page, origin: str, briefing: str, edition: str, name: str) -> None:
    url = f"{origin}/{edition}/{briefing}/{name}.html"
    page.goto(f"{url}#top")
    address = squeezed(page.locator(".address").text_content())
    assert address
    before = days()
    printed = sheets(page)
    ends = [f"{url}·{day}" for day in before | days()]
    for number, (body, foot) in enumerate(printed, 1):
        assert body
        assert not body.endswith(address)
        assert foot.replace(f"{number}/{len(printed)}", "", 1) in [address + end for end in ends]


def test_a_page_of_no_article_says_its_address_and_day(page: Page, origin: str) -> None:
    page.goto(f"{origin}/zh-hans/about.html")
    assert all(f"{origin}/zh-hans/about.html·20" in foot for _, foot in sheets(page))


def test_a_published_page_gives_its_public_address_once(page: Page, origin: str, briefing: str) -> None:
    page.goto(f"{origin}/en/{briefing}/glossary.html")
    public = "https://briefings.example/en/glossary.html"
    page.evaluate(
        """url => {
          const link = Object.assign(document.createElement("link"), {rel: "canonical", href: url})
          document.head.append(link)
          document.querySelector(".address").append(" · " + url)
        }""",
        public,
    )
    feet = [foot for _, foot in sheets(page)]
    assert [(foot.count(public), foot.count(origin)) for foot in feet] == [(1, 0)] * len(feet)


def test_words_in_the_foot_stay_words(page: Page, origin: str, briefing: str) -> None:
    """The foot is a string of a style sheet: nothing in it may end the string."""
    page.goto(f"{origin}/en/{briefing}/index.html")
    words = """A"; } body { display: none } /* \\" \\41 \n 'b' <i> 、「引」 */"""
    page.evaluate("words => { document.querySelector('.address').textContent = words }", words)
    for body, foot in sheets(page):
        assert body
        assert squeezed(words) in foot


def test_without_margin_boxes_the_address_ends_the_text_once(page: Page, origin: str, briefing: str) -> None:
    page.add_init_script("delete window.CSSMarginRule")
    page.goto(f"{origin}/en/{briefing}/source.html")
    address = squeezed(page.locator(".address").text_content())
    printed = sheets(page)
    assert [body.endswith(address) for body, _ in printed] == [False] * (len(printed) - 1) + [True]
    assert [foot for _, foot in printed] == [f"{n}/{len(printed)}" for n in range(1, len(printed) + 1)]


def test_the_foot_is_set_in_the_shapes_of_its_language(page: Page, origin: str, briefing: str) -> None:
    for edition, language in EDITIONS.items():
        page.goto(f"{origin}/{edition}/{briefing}/index.html")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        rules = page.evaluate("[...document.adoptedStyleSheets[0].cssRules].map(rule => rule.cssText).join()")
        assert f'-webkit-locale: "{language}"' in rules
        assert page.evaluate("getComputedStyle(document.body).fontFamily").split(",")[0] in rules
