"""What a first visit costs: bytes, and whether anything moves while the page loads."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.model.briefing import EDITIONS

PICTURES = (".svg", ".png", ".ico")

SHIFT = """() => new Promise(resolve => new PerformanceObserver(list =>
    resolve(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
  .observe({type: "layout-shift", buffered: true}) || setTimeout(() => resolve(0), 200))"""


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_overview_weighs_at_most_75_kb(page: Page, origin: str, built: Path, briefing: str, edition: str) -> None:
    loaded = set[str]()
    page.on("requestfinished", lambda request: loaded.add(request.url.removeprefix(origin + "/")))
    page.goto(f"{origin}/{edition}/{briefing}/index.html", wait_until="networkidle")
    files = [path for path in loaded if not path.endswith(PICTURES)]
    assert len(files) > 5
    assert sum(len(gzip.compress((built / path).read_bytes(), mtime=0)) for path in files) <= 75_000


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["index", "pledges", "agencies/transport", "figures"])
def test_nothing_moves_while_a_page_loads(page: Page, origin: str, briefing: str, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{origin}/zh-hant/{briefing}/{name}.html")
    assert page.evaluate(SHIFT) < 0.01
