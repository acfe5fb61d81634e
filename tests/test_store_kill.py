"""A kill at any moment of an import loses nothing, and the next import finishes the work."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import store
from generator.lock import locked
from generator.model.briefing import Briefing
from generator.project import HOME, Project
from generator.published.writing import write
from generator.store.importing import prepare
from tests.conftest import BRIEFING
from tests.store_fixtures import convert, imported, replace, reworded

KILLS = 200

State = dict[str, bytes]


@pytest.fixture
def news(project: Project) -> Briefing:
    """A project imported and then edited, and a new draft that changes all of its files."""
    draft = imported(project)
    pledges = project.briefing(BRIEFING) / "pledges.yml"
    text = pledges.read_text(encoding="utf-8")
    pledges.write_text(text.replace("en: ''", "en: Build sewers  # by phone", 1), encoding="utf-8")
    first, *rest = draft.pledges
    new: Briefing = replace(
        draft,
        article=replace(draft.article, plan_year=2028),
        themes=tuple(replace(theme, note="新") for theme in draft.themes),
        agencies=tuple(replace(agency, note="新") for agency in draft.agencies),
        pledges=(reworded(first, "新建污水管网45公里以上"), *rest[:-1]),
    )
    return new


def state(folder: Path) -> State:
    """What people and programs see: every file but the hidden ones."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def in_child(work: Callable[[], object]) -> int:
    """Do something in a process of its own, and return the process id."""
    if child := os.fork():
        return child
    try:
        work()
    finally:
        os._exit(0)


class Trial:
    """Starts from the same state again and again, and knows what the undisturbed import makes of it."""

    def __init__(self, project: Project, draft: Briefing) -> None:
        self.project, self.draft = project, draft
        self.folder = project.briefing(BRIEFING)
        self.kept = project.root / "kept"
        shutil.copytree(self.folder, self.kept)
        self.before = state(self.folder)
        self.run()
        self.after = state(self.folder)
        assert all(self.before[file] != self.after[file] for file in self.before)

    def run(self) -> None:
        store.import_(self.project, self.draft, convert, force=True)

    def reset(self) -> None:
        shutil.rmtree(self.folder)
        shutil.copytree(self.kept, self.folder)

    def judge(self) -> str:
        """Check what a kill left behind, then finish; returns how far the killed one had come."""
        left = state(self.folder)
        new = [file for file in left if left[file] == self.after[file]]
        assert left.keys() == self.before.keys()
        assert all(left[file] in (self.before[file], self.after[file]) for file in left)
        edited = [file for file in left if not file.startswith("parsed/")]
        assert not any(file.startswith("parsed/") for file in new) or set(edited) <= set(new)
        self.run()
        assert state(self.folder) == self.after
        assert not list(self.folder.rglob(".*"))
        return "untouched" if not new else "done" if len(new) == len(left) else "between"


def test_two_hundred_kills_lose_nothing(project: Project, news: Briefing) -> None:
    trial = Trial(project, news)
    chance = random.Random(8)
    longest = 0.03
    outcomes = []
    for _ in range(KILLS):
        trial.reset()
        started = time.monotonic()
        child = in_child(trial.run)
        time.sleep(chance.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):  # it was done before the kill: try shorter
            longest = min(longest, time.monotonic() - started) * 0.95
        else:
            longest *= 1.05
        outcomes.append(trial.judge())
    assert "between" in outcomes


def test_an_end_at_every_single_step_loses_nothing(
    project: Project, news: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial = Trial(project, news)
    steps = ("open", "fsync", "close")
    reached = 0

    def stop_at(last: int) -> Callable[[], None]:
        def work() -> None:
            count = iter(range(last + 1))

            def counted(real: Callable[..., object]) -> Callable[..., object]:
                def call(*arguments: object, **named: object) -> object:
                    if next(count, last) == last:
                        os._exit(9)
                    return real(*arguments, **named)

                return call

            for name in steps:
                monkeypatch.setattr(os, name, counted(getattr(os, name)))
            monkeypatch.setattr(Path, "replace", counted(Path.replace))
            trial.run()

        return work

    for last in range(200):
        trial.reset()
        _, status = os.waitpid(in_child(stop_at(last)), 0)
        trial.judge()
        if os.waitstatus_to_exitcode(status) == 0:
            reached = last
            break
    assert reached >= 4 * len(trial.before)


def test_a_first_import_that_was_killed_is_finished_by_the_next(project: Project) -> None:
    draft = imported(project)
    folder = project.briefing(BRIEFING)
    whole = state(folder)
    for count in range(len(whole)):
        shutil.rmtree(folder)
        plan = prepare(project, draft, convert)
        write(dict(list(plan.files.items())[:count]))
        assert (BRIEFING in project.briefings()) == (count >= 4)
        store.import_(project, draft, convert)
        assert state(folder) == whole


def test_an_import_waits_for_another_one(tmp_path: Path) -> None:
    empty = Project(tmp_path)
    empty.seeds.mkdir()
    shutil.copy(next((HOME / "seeds").glob("*.txt")), empty.seeds / "a.txt")
    command = [sys.executable, "-m", "generator", "-C", str(empty.root), "import", "seeds/a.txt"]
    with locked(empty.root), pytest.raises(subprocess.TimeoutExpired):
        subprocess.run(command, cwd=HOME, timeout=5, capture_output=True, check=True)
    assert not empty.briefings()
    subprocess.run(command, cwd=HOME, capture_output=True, check=True)
    assert len(empty.briefings()) == 1
