"""From the save of a text to the changed page: served in every edition, and seen in an open browser."""

import re
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from os import environ
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

from benchmarks.archive import make
from benchmarks.measure import QUIET, run
from benchmarks.rivals import rivals
from benchmarks.sites import JIANBAO, Figures
from generator.model.briefing import EDITIONS

with socket.create_server(("127.0.0.1", 0)) as free:
    PORT: int = free.getsockname()[1]
HERE = f"http://127.0.0.1:{PORT}/"
PAUSE = 1.5
"""Seconds between edits, so that each begins when the last is over, checks included."""

Edit = Callable[[str], None]
"""Saves a file with a word in it that was not there before."""


def live(folder: Path, rounds: int, briefings: int) -> Figures:
    """Seconds from a save in jianbao's YAML until the page is served in all editions, and until Chromium shows it."""
    project = make(folder / f"live-{briefings}", briefings)
    id = project.briefings()[0]
    file = project.briefing(id) / "pledges.yml"
    text = file.read_text(encoding="utf-8")
    agency = text.partition("\n  agency: ")[2].partition("\n")[0]
    pages = [f"{edition}/{id}/agencies/{agency}.html" for edition in EDITIONS]

    def edit(word: str) -> None:
        file.write_text(re.sub(r"(?m)^(    en: )", rf"\g<1>{word} ", text, count=1), encoding="utf-8")

    command = [sys.executable, "-m", "generator", "serve", "--port", str(PORT)]
    with _serving(command, project.root, pages):
        served = [_served(edit, pages, f"Served{chr(97 + number)}") for number in range(rounds)]
        with _browser() as page:
            page.goto(HERE + pages[0])
            seen = [_seen(edit, page, f"Seen{chr(97 + number)}") for number in range(rounds)]
    return {"served in all editions": _summary(served), "seen in the browser": _summary(seen)}


def rival_servers(folder: Path, rounds: int) -> Figures:
    """The same for the servers of MkDocs and Hugo, from a save in a page's Markdown until that page is served."""
    project = make(folder / "pages", 1)
    run([*JIANBAO, "--no-pdf"], project.root)
    rivals(project.docs, folder / "rivals")
    id = project.briefings()[0]
    address = [f"en/{id}/figures.html"]
    commands = {
        "plain/docs": [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{PORT}"],
        "hugo/content": [str(Path(sys.executable).with_name("hugo")), "server", "--quiet", "-p", str(PORT)],
    }
    figures: Figures = {}
    for place, command in commands.items():
        file = folder / "rivals" / place / f"en/{id}/figures.md"
        text = file.read_text(encoding="utf-8")
        with _serving(command, file.parents[3], address):
            edit = partial(_append, file, text)
            figures[place.partition("/")[0]] = _summary([_served(edit, address, f"Word{n}x") for n in range(rounds)])
    return figures


def _append(file: Path, text: str, word: str) -> None:
    file.write_text(f"{text}\n\n{word}\n", encoding="utf-8")


@contextmanager
def _serving(command: Sequence[str], folder: Path, pages: Sequence[str]) -> Iterator[None]:
    """The server, from the moment it has served these pages once."""
    silent = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=folder, env=environ | QUIET, stdout=silent, stderr=silent) as server:
        try:
            for page in pages:
                _wait(page, "</html>")
            time.sleep(PAUSE)
            yield
        finally:
            server.terminate()


@contextmanager
def _browser() -> Iterator[Page]:
    with sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser.new_page()
        browser.close()


def _served(edit: Edit, pages: Sequence[str], word: str) -> float:
    began = time.perf_counter()
    edit(word)
    for page in pages:
        _wait(page, word)
    return _rest(began)


def _seen(edit: Edit, page: Page, word: str) -> float:
    time.sleep(PAUSE)
    began = time.perf_counter()
    edit(word)
    page.get_by_text(word).first.wait_for()
    return _rest(began)


def _rest(began: float) -> float:
    seconds = time.perf_counter() - began
    time.sleep(PAUSE)
    return seconds


def _wait(page: str, word: str) -> None:
    limit = time.perf_counter() + 60
    while time.perf_counter() < limit:
        try:
            with urlopen(HERE + page, timeout=30) as answer:
                if word.encode() in answer.read():
                    return
        except OSError:
            pass
        time.sleep(0.005)
    raise TimeoutError(f"{page} was not served with {word}")


def _summary(seconds: Sequence[float]) -> dict[str, float]:
    figures = {"median": statistics.median(seconds), "least": min(seconds), "greatest": max(seconds)}
    return {name: round(value, 3) for name, value in figures.items()}
