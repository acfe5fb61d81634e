"""Text from the data stays text: a briefing with hostile strings in every field shows them and runs none."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from playwright.sync_api import Browser, Page

from generator import published, render, site
from generator.model.briefing import EDITIONS, Boilerplate, Briefing, Normalised, Repair, Text
from generator.project import Project
from generator.published import Loaded
from generator.render import archive, search
from generator.settings import words
from generator.site import Part
from generator.site.part import ready
from tests.browser.conftest import serve, with_pages
from tests.browser.walk import LISTEN, Seen, blocked, kinds
from tests.conftest import BRIEFING, SAMPLE

CASES = Path(__file__).parent.parent / "cases" / "attacks" / "strings.yml"
ATTACKS = yaml.safe_load(CASES.read_text(encoding="utf-8"))
HOSTILE = " ".join(["", *(attack["text"] for attack in ATTACKS), ""])
FREE = ("note", "also", "text", "unit", "found", "corrected", "why", "reporters")
"""Fields of text besides those in several languages."""

INTRUDERS = (
    "body :is(script:not([src], [type]), style, iframe, object), main :is(img, svg[onload], b[onmouseover]), "
    "[onclick], [onerror], [onload], [onmouseover], [href^='javascript:' i], :is([href], [src])[href*='example.org']"
)


def spoiled(value: Any, name: str = "") -> Any:
    """The same records with the hostile strings at the end of every text."""
    if isinstance(value, Text | msgspec.Struct):
        changed = {field: spoiled(getattr(value, field), field) for field in value.__struct_fields__}
        return msgspec.structs.replace(value, **changed)
    if isinstance(value, tuple):
        return tuple(spoiled(item, name) for item in value)
    return value + HOSTILE if isinstance(value, str) and name in (*FREE, "hans", "hant", "en") and value else value


def with_repairs(briefing: Briefing) -> Briefing:
    """The sample has none; one of each kind, so that their texts show."""
    reason = Text(hans="理由", hant="理由", en="reason")
    repairs = tuple(
        Repair(
            id=f"r{n}",
            paragraph=2,
            start=0,
            found="市",
            corrected="市",
            kind="typo",
            confidence=Decimal("0.5"),
            applied=applied,
            reason=reason,
        )
        for n, applied in enumerate((True, False), 1)
    )
    article = msgspec.structs.replace(
        briefing.article,
        repairs=repairs,
        normalised=(Normalised(id="n1", count=1, text=reason),),
        boilerplate=(Boilerplate(id="b1", text="版权"),),
        note="note",
    )
    return msgspec.structs.replace(briefing, article=article)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The folder of a hostile site with a public address, and where it is served."""
    project = with_pages(tmp_path_factory.mktemp("hostile"))
    sample = Project(SAMPLE)
    loaded = Loaded({}, spoiled(with_repairs(published.load(sample, BRIEFING).briefing)))
    terms = spoiled(published.load_glossary(sample).terms)
    made = render.pages(loaded, terms, words(project), project.templates)
    made |= render.index_pages([render.outline(loaded.briefing)], words(project), project.templates)
    found = archive.words(made[f"docs/en/{BRIEFING}/search.js"])
    made |= {path: str(ready(text)) for path, text in archive.files([BRIEFING], lambda id: found).items()}
    made |= search.sayings(words(project))
    files = {path.removeprefix("docs/"): text for path, text in made.items()} | site.handwritten(project)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", "https://briefings.example/")
        site.build(project, [Part("all", "", lambda: files)])
    with serve(project.site) as root:
        yield project.site, root


def pages(folder: Path) -> list[str]:
    made = kinds(folder, BRIEFING, ("en", "zh-hant"))
    return ["index.html", *(path for path in made if not re.search("about|correct\\.", path))]


def test_every_page_shows_the_strings_and_runs_none(chromium: Browser, hostile: tuple[Path, str]) -> None:
    folder, root = hostile
    context, seen = chromium.new_context(), Seen()
    seen.watch(context)
    page = context.new_page()
    page.on("dialog", lambda dialog: seen.errors.append(dialog.message))
    for path in pages(folder):
        page.goto(f"{root}/{path}")
        unharmed(page)
        if path != "index.html":
            shown(page)
    context.close()
    assert (seen.left(root), seen.failures, seen.errors) == ([], [], [])


def unharmed(page: Page) -> None:
    assert page.evaluate("window.attacked") is None
    assert page.locator(INTRUDERS).evaluate_all("found => found.map(element => element.outerHTML)") == []
    assert blocked(page) == []


def shown(page: Page) -> None:
    """Every string is on the page, each as often as the others."""
    text = " ".join(page.evaluate("document.querySelector('main').textContent").split())
    counts = {attack["text"]: text.count(attack.get("seen", attack["text"])) for attack in ATTACKS}
    assert min(counts.values()) > 0
    assert {attack: count for attack, count in counts.items() if count != max(counts.values())} == {}


@pytest.mark.parametrize("edition", EDITIONS)
def test_search_shows_the_strings_and_runs_none(page: Page, hostile: tuple[Path, str], edition: str) -> None:
    page.goto(f"{hostile[1]}/{edition}/{BRIEFING}/index.html?q=onerror")
    found = page.locator(".md-search-result__item")
    found.first.wait_for()
    assert '<img src=x onerror="window.attacked = 1">' in found.first.inner_text()
    page.locator("[name=query]").fill("<script>window.attacked = 1</script>")
    page.locator(".md-search-result mark", has_text="script").first.wait_for()
    assert page.locator(".md-search-result :is(script, img, svg, style, [onclick])").count() == 0
    assert page.evaluate("window.attacked") is None


def test_the_query_itself_is_text(page: Page, hostile: tuple[Path, str]) -> None:
    page.goto(f"{hostile[1]}/en/{BRIEFING}/index.html")
    page.keyboard.press("/")
    page.keyboard.insert_text("<img src=q onerror=window.attacked=1>zzzz")
    page.locator(".md-search-result__meta", has_text="<img src=q onerror=window.attacked=1>zzzz").wait_for()
    assert page.locator(".md-search-result img").count() == 0


def test_machine_readable_parts_hold_the_strings_whole(hostile: tuple[Path, str]) -> None:
    folder, _ = hostile
    agency = next((folder / "en" / BRIEFING / "agencies").glob("[!i]*.html")).read_text(encoding="utf-8")
    [linked] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', agency, re.DOTALL)
    assert ATTACKS[1]["text"] in json.dumps(json.loads(linked), ensure_ascii=False)
    description = re.findall('<meta name="description" content="([^"]*)">', agency)
    assert len(description) == 1
    data = (folder / "en" / BRIEFING / "search.js").read_text(encoding="utf-8")
    assert isinstance(json.loads(data.removeprefix("jianbaoSearch.add(").removesuffix(")\n")), dict)


def test_a_string_taken_for_markup_is_noticed(page: Page, hostile: tuple[Path, str]) -> None:
    """The control of the tests above."""
    page.add_init_script(LISTEN)
    page.goto(f"{hostile[1]}/en/index.html")
    for attack in ATTACKS[2:5]:
        page.evaluate("text => document.querySelector('main').insertAdjacentHTML('beforeend', text)", attack["text"])
        with pytest.raises(AssertionError):
            unharmed(page)
