"""The builder: what it makes, what it leaves alone, and what stands when it fails."""

import gc
import os
import random
import signal
import subprocess
import sys
import weakref
from pathlib import Path
from typing import ClassVar

import pytest

from generator import workers
from generator.errors import JianbaoError, Problem, ProblemsFound
from generator.project import Project
from generator.site import Part, build, handwritten
from generator.site.part import Content, Files
from tests.site_fixtures import Library, page, part, tree

BRIEFINGS = ("2021-a", "2022-b", "2023-c")


def library() -> Library:
    briefings: dict[str, dict[str, Content]] = {
        id: {f"en/{id}/index.md": page(id), f"en/{id}/more.md": page("More")} for id in BRIEFINGS
    }
    return Library({**briefings, "lists": {"index.md": page("Home"), "en/index.md": page("List")}})


def failing(error: Exception) -> Files:
    raise error


def broken(name: str, error: Exception) -> Part:
    return Part(name, "changed", lambda: failing(error))


def test_a_site_holds_the_pages_of_all_parts_the_theme_and_what_hosts_read(tmp_path: Path) -> None:
    built = library().build(tmp_path)
    site = tree(tmp_path / "site")
    assert {"index.html", "en/index.html", "en/2021-a/more.html", "404.html", "robots.txt", "_headers"} <= site.keys()
    assert (built.made, built.kept) == (len(site), 0)


def test_nothing_changed_means_nothing_is_touched(tmp_path: Path) -> None:
    pages = library()
    pages.build(tmp_path)
    before = {file: file.stat().st_mtime_ns for file in (tmp_path / "site").rglob("*")}
    assert pages.build(tmp_path).made == 0
    assert {file: file.stat().st_mtime_ns for file in (tmp_path / "site").rglob("*")} == before


def test_only_what_changed_is_made_again(tmp_path: Path) -> None:
    pages = library()
    pages.build(tmp_path)
    site = tmp_path / "site/en/2021-a"
    kept, made = (site / "index.html").stat().st_ino, (site / "more.html").stat().st_ino
    pages.parts["2021-a"]["en/2021-a/more.md"] = page("More", "News")
    pages.build(tmp_path)
    assert b"News" in (site / "more.html").read_bytes()
    assert (site / "index.html").stat().st_ino == kept
    assert (site / "more.html").stat().st_ino != made


def test_parts_that_did_not_change_are_not_asked_for_their_files(tmp_path: Path) -> None:
    pages = library()
    pages.build(tmp_path)
    same = [part(name, files) for name, files in pages.parts.items()]
    untouchable = [Part(each.name, each.inputs, lambda: failing(AssertionError())) for each in same[1:]]
    changed = part(same[0].name, {**same[0].files(), "en/2021-a/third.md": page("Third")})
    build(Project(tmp_path), [changed, *untouchable])
    assert (tmp_path / "site/en/2021-a/third.html").exists()


def test_an_incremental_build_is_a_clean_build_byte_for_byte(tmp_path: Path) -> None:
    chance, pages = random.Random(7), library()
    for step in range(7):
        edit(pages, chance, step)
        pages.build(tmp_path / "kept")
        pages.build(tmp_path / f"clean-{step}")
        assert tree(tmp_path / "kept/site") == tree(tmp_path / f"clean-{step}/site"), f"after edit {step}"


def edit(pages: Library, chance: random.Random, step: int) -> None:
    """A change as people make them: a page, a new page, a page less, another file, a briefing more or less."""
    name = chance.choice([name for name in pages.parts if name != "lists"])
    files = pages.parts[name]
    match chance.randrange(5):
        case 0:
            files[f"en/{name}/index.md"] = page(name, f"Edit {step}")
        case 1:
            files[f"en/{name}/page-{step}.md"] = page(f"Page {step}", "[back](index.md)")
        case 2:
            files.pop(f"en/{name}/more.md", None)
        case 3:
            files[f"en/{name}/search.js"] = f"add({step})"
        case _:
            if name.startswith("new"):
                del pages.parts[name]
            else:
                pages.parts[f"new-{step}"] = {f"en/new-{step}/index.md": page("New")}


def test_a_file_that_was_lost_or_changed_in_the_site_is_made_again(tmp_path: Path) -> None:
    pages = library()
    pages.build(tmp_path)
    good = tree(tmp_path / "site")
    (tmp_path / "site/en/2021-a/index.html").unlink()
    (tmp_path / "site/404.html").write_text("defaced", encoding="utf-8")
    pages.build(tmp_path)
    assert tree(tmp_path / "site") == good


def test_a_failed_build_leaves_the_old_site_and_nothing_else(tmp_path: Path) -> None:
    pages = library()
    pages.build(tmp_path)
    before = tree(tmp_path / "site")
    parts = [part(name, files) for name, files in pages.parts.items()]
    with pytest.raises(JianbaoError, match=r"^The build met a fault of its own: ZeroDivisionError: no\. Please"):
        build(Project(tmp_path), [*parts, *(broken(name, ZeroDivisionError("no")) for name in ("2024-d", "2024-e"))])
    assert tree(tmp_path / "site") == before
    assert not [*(tmp_path / ".cache").glob("site-*")]


def test_problems_that_several_workers_find_are_told_together(tmp_path: Path) -> None:
    found = [Problem("data/x.yml", line, 1, "x", f"wrong {line}") for line in (2, 1)]
    parts = [broken(f"2024-{n}", ProblemsFound((problem,))) for n, problem in enumerate(found)]
    with pytest.raises(ProblemsFound) as caught:
        build(Project(prepared(tmp_path)), parts)
    assert caught.value.problems == tuple(sorted(found))


def test_a_worker_that_dies_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 2)
    dying = Part("2024-d", "new", lambda: os.kill(os.getpid(), signal.SIGKILL) or {}, shared=False)  # type: ignore[func-returns-value]
    with pytest.raises(JianbaoError, match=r"^A worker of the build was stopped \(SIGKILL\)"):
        build(Project(prepared(tmp_path)), [dying, part("lists", {"index.md": page("Home")})])


def test_a_link_that_leads_nowhere_fails_the_build(tmp_path: Path) -> None:
    pages = library()
    pages.parts["lists"]["en/index.md"] = page("List", "[x](gone.md)")
    with pytest.raises(JianbaoError, match=r"'en/index.md' contains a link 'gone.md'"):
        pages.build(tmp_path)
    pages.parts["lists"]["en/index.md"] = page("List", "[x](../index.md)")
    pages.build(tmp_path)


def test_one_process_makes_what_many_make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library().build(tmp_path / "many")
    monkeypatch.delattr(os, "fork")
    library().build(tmp_path / "one")
    assert tree(tmp_path / "one/site") == tree(tmp_path / "many/site")


def test_a_build_killed_at_any_moment_leaves_a_whole_site_and_the_next_one_finishes(tmp_path: Path) -> None:
    pages = library()
    pages.build(tmp_path)
    whole = [tree(tmp_path / "site")]
    chance = random.Random(3)
    for step in range(4):
        pages.parts["2021-a"]["en/2021-a/index.md"] = page("A", f"Edit {step}")
        child = subprocess.Popen([sys.executable, "-c", BUILD, str(tmp_path), str(step)], start_new_session=True)
        try:
            child.wait(chance.uniform(0.3, 1.2))
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
        standing = tree(tmp_path / "site")
        pages.build(tmp_path)
        whole.append(tree(tmp_path / "site"))
        assert standing in whole[-2:]
        assert {path.name for path in (tmp_path / ".cache").iterdir()} == {"state", "templates"}


BUILD = """
import sys
import weakref
from pathlib import Path
from typing import ClassVar
from tests.site_fixtures import page
from tests.test_site import library
pages = library()
pages.parts["2021-a"]["en/2021-a/index.md"] = page("A", f"Edit {sys.argv[2]}")
pages.build(Path(sys.argv[1]))
"""


def test_hand_written_pages_are_those_beside_the_list_of_an_edition(tmp_path: Path) -> None:
    for path in ("index.md", "en/index.md", "en/about.md", "en/map.png", "en/.draft.md", "en/2021-a/index.md"):
        (tmp_path / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / path).write_text("x", encoding="utf-8")
    assert handwritten(Project(tmp_path)) == {"en/about.md": "x", "en/map.png": b"x"}


def prepared(root: Path) -> Path:
    (root / "docs").mkdir()
    return root


class Cycle:
    """Refers to itself, as the pages of MkDocs refer to one another."""

    alive: ClassVar[list[weakref.ref["Cycle"]]] = []

    def __init__(self) -> None:
        self.myself = self
        self.alive.append(weakref.ref(self))


def test_what_tasks_leave_behind_does_not_pile_up_in_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    def task() -> int:
        before = sum(reference() is not None for reference in Cycle.alive)
        Cycle()
        return before

    gc.disable()
    try:
        monkeypatch.setattr(gc, "get_count", lambda: (0, 0, workers.GENERATIONS))
        assert [*workers.each([task] * 8, 2)] == [0] * 8
        monkeypatch.setattr(gc, "get_count", lambda: (0, 0, workers.GENERATIONS - 1))
        assert max(workers.each([task] * 8, 2)) > 0
    finally:
        gc.enable()
