"""The live site: what shows after a save, what stays when a save is wrong, and what open pages hear."""

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.errors import JianbaoError, Problem, ProblemsFound
from generator.project import HOME, Project
from generator.serve.explain import explain
from generator.serve.live import EVERYWHERE, Change, Live
from generator.serve.server import Server
from generator.serve.watch import watching
from generator.site import Part
from tests.conftest import BRIEFING
from tests.site_fixtures import Library, page, part

WRONG = Problem("data/x.yml", 3, 5, "x", "no such agency 'y'", "Did you mean 'z'?")


class Desk(Library):
    """Pages that a test edits; a part named in `wrong` cannot be made."""

    wrong: set[str]

    def ask(self) -> list[Part]:
        good = [part(name, files) for name, files in self.parts.items()]
        return [Part(one.name, f"wrong {one.inputs}", refuse) if one.name in self.wrong else one for one in good]


def refuse() -> dict[str, str]:
    raise ProblemsFound((WRONG,))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "data/2021-a").mkdir(parents=True)
    (tmp_path / "data/2021-a/article.yml").touch()
    (tmp_path / "docs").mkdir()
    made = Desk({"2021-a": {"en/2021-a/index.md": page("A", "first")}, "lists": {"en/index.md": page("List")}})
    made.wrong = set()
    return made


@pytest.fixture
def live(desk: Desk, tmp_path: Path) -> Iterator[Live]:
    with Live(Project(tmp_path), desk.ask) as made:
        yield made


OPEN = ["en/2021-a/index.html"]


def test_a_page_is_the_one_that_was_saved_last(live: Live, desk: Desk) -> None:
    assert b"first" in (live.read(OPEN[0]) or b"")
    desk.parts["2021-a"]["en/2021-a/index.md"] = page("A", "second")
    assert [*live.refresh(OPEN)] == [Change(tuple(OPEN), ())]
    assert b"second" in (live.read(OPEN[0]) or b"")


def test_a_save_that_changes_nothing_tells_nothing(live: Live) -> None:
    live.read(OPEN[0])
    assert [*live.refresh(OPEN)] == []


def test_a_page_that_nobody_looks_at_is_not_told_of_but_current(live: Live, desk: Desk) -> None:
    live.read(OPEN[0])
    desk.parts["2021-a"]["en/2021-a/index.md"] = page("A", "second")
    assert [*live.refresh([])] == []
    assert b"second" in (live.read(OPEN[0]) or b"")


def test_a_wrong_save_is_told_and_the_last_good_page_stays_until_it_is_mended(live: Live, desk: Desk) -> None:
    live.read(OPEN[0])
    desk.wrong.add("2021-a")
    assert [*live.refresh(OPEN)] == [Change((), (str(WRONG),))]
    assert b"first" in (live.read(OPEN[0]) or b"")
    desk.wrong.clear()
    assert [*live.refresh(OPEN)] == [Change((), ())]


def test_a_page_that_cannot_be_made_is_told_and_the_others_are_current(live: Live, desk: Desk) -> None:
    live.read(OPEN[0])
    desk.parts["2021-a"]["en/2021-a/index.md"] = lambda: str(1 / 0)
    assert [*live.refresh(OPEN)] == [Change((), ("ZeroDivisionError: division by zero",))]
    assert b"first" in (live.read(OPEN[0]) or b"")


def test_what_a_check_finds_is_told_once_and_before_the_page_that_cannot_be_made(live: Live, desk: Desk) -> None:
    live.read(OPEN[0])
    fault = "ZeroDivisionError: division by zero"
    assert [*live.examine(lambda id: [WRONG])] == []
    desk.parts["2021-a"]["en/2021-a/index.md"] = lambda: str(1 / 0)
    assert [change.problems for change in live.refresh(OPEN)] == [(fault,)]
    assert [*live.examine(lambda id: [WRONG])] == [Change((), (str(WRONG), fault))]
    assert [*live.examine(lambda id: [])] == []
    desk.parts["2021-a"]["en/2021-a/index.md"] = page("A", "first")
    assert [change.problems for change in live.refresh(OPEN)] == [(str(WRONG),)]
    assert [*live.examine(lambda id: [])] == [Change((), ())]


def test_a_briefing_that_is_gone_is_gone(live: Live, desk: Desk) -> None:
    live.read(OPEN[0])
    assert live.read("en/index.html")
    del desk.parts["2021-a"]
    assert [*live.refresh([])] == []
    assert live.problems == ()


def test_a_file_of_the_theme_waits_for_no_part(tmp_path: Path, desk: Desk) -> None:
    lists = Part("lists", "slow", refuse)
    with Live(Project(tmp_path), lambda: [*desk.ask()[:1], lists]) as live:
        assert live.read("assets/look.css")
        assert [*live.problems] == []
        live.read("en/index.html")
        assert [*live.problems] == [str(WRONG)]


def test_a_changed_theme_concerns_every_page_and_a_broken_one_leaves_the_old(tmp_path: Path, desk: Desk) -> None:
    shutil.copytree(HOME / "templates", tmp_path / "templates")
    shutil.copy(HOME / "mkdocs.yml", tmp_path)
    (tmp_path / "generator").mkdir()
    shutil.copy(HOME / "generator/hooks.py", tmp_path / "generator")
    theme = tmp_path / "templates/theme/main.html"
    good = theme.read_text(encoding="utf-8")
    with Live(Project(tmp_path), desk.ask) as live:
        live.read(OPEN[0])
        theme.write_text(good + "{% block", encoding="utf-8")
        broken = [*live.refresh(OPEN)][-1]
        assert broken.problems[0].startswith(f"templates/theme/main.html:{good.count(chr(10)) + 1}: ")
        assert b"first" in (live.read(OPEN[0]) or b"")
        theme.write_text(good.replace("<title>", "<title>New "), encoding="utf-8")
        assert [*live.refresh(OPEN)][-1] == Change(EVERYWHERE, ())
        assert b"<title>New " in (live.read(OPEN[0]) or b"")


def test_what_went_wrong_is_told_by_file_and_line(tmp_path: Path) -> None:
    assert explain(ProblemsFound((WRONG,)), tmp_path) == (str(WRONG),)
    assert explain(JianbaoError("Port 1 is taken."), tmp_path) == ("Port 1 is taken.",)
    assert explain(KeyError("en"), tmp_path) == ("KeyError: 'en'",)


@pytest.fixture
def saves(tmp_path: Path) -> Iterator[SimpleQueue[bool]]:
    """What the watcher tells of data/ in a project folder."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/pledges.yml").write_text("old", encoding="utf-8")
    told: SimpleQueue[bool] = SimpleQueue()

    def listen(items: Iterator[bool]) -> None:
        for item in items:
            told.put(item)

    with watching(Project(tmp_path)) as items:
        Thread(target=listen, args=(items,), daemon=True).start()
        yield told


def count(told: SimpleQueue[bool]) -> int:
    """How many saves are told until it is quiet."""
    found = 0
    try:
        while told.get(timeout=1):
            found += 1
    except Empty:
        pass
    return found


def in_place(file: Path) -> None:
    file.write_text("new", encoding="utf-8")


def by_rename(file: Path) -> None:
    draft = file.with_name(f".{file.name}.swp")
    draft.write_text("new", encoding="utf-8")
    draft.replace(file)


def with_backup(file: Path) -> None:
    backup = file.with_name(f"{file.name}~")
    file.rename(backup)
    file.write_text("new", encoding="utf-8")
    backup.unlink()


def only_read(file: Path) -> None:
    file.read_text(encoding="utf-8")


def only_scratch(file: Path) -> None:
    file.with_name("4913").touch()
    file.with_name("#pledges.yml#").touch()


@pytest.mark.parametrize(
    ("act", "expected"),
    [(in_place, 1), (by_rename, 1), (with_backup, 1), (only_read, 0), (only_scratch, 0)],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_a_save_is_told_once_however_the_editor_writes(
    saves: SimpleQueue[bool], tmp_path: Path, act: Callable[[Path], None], expected: int
) -> None:
    act(tmp_path / "data/pledges.yml")
    assert count(saves) == expected


@pytest.fixture
def server(live: Live) -> Iterator[Server]:
    with Server(live, 0) as made:
        yield made


def get(server: Server, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    with closing(HTTPConnection(server.address.split("/")[2])) as connection:
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()


def test_pages_get_the_script_of_the_live_site_and_other_files_do_not(server: Server) -> None:
    assert b'<script src="/__live.js" data-page="en/2021-a/index.html"' in get(server, "/en/2021-a/")[2]
    assert b"__live" not in get(server, "/assets/look.css")[2]
    assert get(server, "/__live.js")[0] == 200


def test_a_wrong_address_gets_the_page_for_it_and_no_file_of_the_disk(server: Server) -> None:
    status, _, content = get(server, "/nowhere.html")
    assert (status, b"<html" in content) == (404, True)
    assert get(server, "/../../../../etc/passwd")[0] == 404
    assert get(server, "/%2e%2e/%2e%2e/pyproject.toml")[0] == 404


def test_a_file_the_browser_has_is_not_sent_again(server: Server) -> None:
    _, headers, content = get(server, "/assets/look.css")
    assert content
    assert get(server, "/assets/look.css", If_None_Match=headers["ETag"])[::2] == (304, b"")


def test_an_open_page_hears_what_concerns_it_also_what_it_missed(server: Server) -> None:
    with server.lines.line(OPEN[0], 0) as line:
        assert line.get() == {"reload": False, "problems": ()}
        server.lines.announce(Change(("en/about.html",), ("wrong",)))
        assert line.get() == {"reload": False, "problems": ("wrong",)}
        server.lines.announce(Change(tuple(OPEN), ()))
        assert line.get() == {"reload": True, "problems": ()}
    assert server.lines.looked_at() == frozenset()
    with server.lines.line(OPEN[0], 1) as line:
        assert line.get()["reload"]
    with server.lines.line(OPEN[0], 2) as line:
        assert not line.get()["reload"]


def test_a_port_that_is_taken_is_named(server: Server, live: Live) -> None:
    port = int(server.address.rstrip("/").rpartition(":")[2])
    with pytest.raises(JianbaoError, match=f"^Port {port} cannot be used: Address already in use. Choose another"):
        Server(live, port)


@contextmanager
def serving(root: Path) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """`jianbao serve` on a free port: its address and the process."""
    command = [sys.executable, "-m", "generator", "-C", str(root), "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stderr
        try:
            yield process.stderr.readline().split()[1], process
        finally:
            process.send_signal(signal.SIGINT)
    assert process.returncode == 130


@pytest.fixture
def browser_page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    yield page
    page.close()


def test_an_editor_sees_each_save_in_the_open_page_and_what_is_wrong_over_it(
    project: Project, browser_page: Page
) -> None:
    (project.docs / "en").mkdir(parents=True)
    file = project.briefing(BRIEFING) / "themes.yml"
    good = file.read_text(encoding="utf-8")
    name = good.partition("    en: ")[2].partition("\n")[0]
    complaints: list[str] = []
    loads: list[float] = []
    browser_page.on("console", lambda message: complaints.append(message.text))
    browser_page.on("load", lambda _: loads.append(time.monotonic()))
    with serving(project.root) as (address, process):
        browser_page.goto(f"{address}en/{BRIEFING}/themes/index.html")
        by_rename_to(file, good.replace(name, "Wholly new"))
        expect(browser_page.get_by_text("Wholly new").first).to_be_visible()
        for edition in ("zh-hans", "zh-hant", "en"):
            with urlopen(f"{address}{edition}/{BRIEFING}/themes/index.html") as answer:
                assert b"Wholly new" in answer.read()
        file.write_text(good.replace("  en: ", "  en: [", 1), encoding="utf-8")
        panel = browser_page.locator("#jianbao-live")
        expect(panel).to_contain_text(f"data/{BRIEFING}/themes.yml:")
        expect(browser_page.get_by_text("Wholly new").first).to_be_visible()
        file.write_text(good, encoding="utf-8")
        expect(panel).to_have_count(0)
        expect(browser_page.get_by_text(name).first).to_be_visible()
        browser_page.wait_for_load_state()
        assert len(loads) == 3
        assert complaints == []
        process.send_signal(signal.SIGINT)
        told = process.stderr.read() if process.stderr else ""
    assert f"data/{BRIEFING}/themes.yml:" in told


def by_rename_to(file: Path, text: str) -> None:
    draft = file.with_suffix(".new")
    draft.write_text(text, encoding="utf-8")
    draft.replace(file)
