"""One walk over every kind of page: what the browser sees and does there, for the tests of each quality."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # has no types
from playwright.sync_api import Browser, BrowserContext, Page, Request, ViewportSize

from generator.model.briefing import EDITIONS

WIDE: ViewportSize = {"width": 1280, "height": 800}
NARROW = (640, 320)
"""Widths in CSS pixels: a window of 1280 at 200 %, and a small phone."""

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ALL = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}
"""What depends on the color scheme."""

LISTEN = """
window.violations = []
document.addEventListener("securitypolicyviolation", event =>
  window.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`))
"""

OUTLINE = """() => [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")]
  .filter(heading => heading.checkVisibility()).map(heading => Number(heading.localName[1]))"""

STRANGERS = r"""() => {
  const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const text = walk.currentNode.data.trim(), element = walk.currentNode.parentElement
    if (!text || element.closest("script, style, code")) continue
    const chinese = element.closest("[lang]").lang.startsWith("zh-Han")
    const han = /\p{sc=Han}/u.test(text), english = /([a-z]+[ ,]+){3}[a-z]+/i.test(text) && !han
    if (han && !chinese || english && chinese) found.push(text)
  }
  return found
}"""

SHORTEN = """() => {
  for (const parent of document.querySelectorAll("main *"))
    for (const child of [...parent.children].slice(5)) child.remove()
}"""
"""Long lists are cut for axe, which takes its time: their lines are all made alike."""

TEXT = "document.querySelector('main').innerText"


@dataclass
class Seen:
    """What happened on pages: addresses asked for, answers that were errors, script errors."""

    requests: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> None:
        """Records all that happens in a context from now on."""
        context.add_init_script(LISTEN)
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("requestfailed", self._fail)
        context.on("response", lambda answer: self.failures.append(answer.url) if answer.status >= 400 else None)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))

    def left(self, root: str) -> list[str]:
        """The addresses outside the site."""
        return [url for url in self.requests if not url.startswith((root, "data:"))]

    def _fail(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # left the page meanwhile
            self.failures.append(request.url)


@dataclass
class Visit:
    """A page in light and dark, wide and narrow. `lost`: characters that a narrow page does not show."""

    path: str
    outline: list[int]
    strangers: list[str]
    light: list[tuple[str, str]] = field(default_factory=list)
    dark: list[tuple[str, str]] = field(default_factory=list)
    blocked: list[str] = field(default_factory=list)
    overflow: dict[int, int] = field(default_factory=dict)
    lost: dict[int, str] = field(default_factory=dict)


def walk(chromium: Browser, root: str, paths: Iterator[str], seen: Seen) -> list[Visit]:
    """Visits the pages, one load each."""
    context = chromium.new_context(viewport=WIDE, color_scheme="light", reduced_motion="reduce")
    seen.watch(context)
    page = context.new_page()
    visits = [_visit(page, root, path) for path in paths]
    context.close()
    return visits


def kinds(built: Path, briefing: str, editions: tuple[str, ...] = tuple(EDITIONS)) -> Iterator[str]:
    """One page of every kind in each edition."""
    for edition in editions:
        yield from (f"{edition}/{page}.html" for page in ("index", "about", "correct"))
        folder = built / edition / briefing
        pages = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
        first_of_kind = {re.sub("(agencies|themes)/(?!index).*", r"\1/*", page): page for page in reversed(pages)}
        yield from (f"{edition}/{briefing}/{page}" for page in sorted(first_of_kind.values()))


def violated(page: Page, options: dict[str, Any] = ALL) -> list[tuple[str, str]]:
    """Each rule of axe that the page breaks, with the first element that does."""
    axe = Axe("0") if page.evaluate("'axe' in window") else Axe()  # its script is large: once a page will do
    found = axe.run(page, options=options).response["violations"]
    return [(rule["id"], rule["nodes"][0]["html"]) for rule in found]


def blocked(page: Page) -> list[str]:
    """What the page's security policy has blocked on it."""
    found: list[str] = page.evaluate("window.violations")
    return found


def _visit(page: Page, root: str, path: str) -> Visit:
    page.goto(f"{root}/{path}")
    visit = Visit(path, page.evaluate(OUTLINE), page.evaluate(STRANGERS))
    shown = Counter(page.evaluate(TEXT))
    for width in NARROW:
        page.set_viewport_size({"width": width, "height": 600})
        visit.overflow[width] = page.evaluate("document.documentElement.scrollWidth") - width
        visit.lost[width] = "".join((shown - Counter(page.evaluate(TEXT))).elements()).strip()
    page.set_viewport_size(WIDE)
    page.evaluate(SHORTEN)
    visit.light = violated(page)
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    visit.dark = violated(page, CONTRAST)
    visit.blocked = blocked(page)
    return visit
