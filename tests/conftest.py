"""A tiny complete project (an invented town), the command line called in-process, and the real published data."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from generator.project import HOME, Project

# Property tests try the same examples every time, however slow the machine is.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

SAMPLE = Path(__file__).parent / "project"
BRIEFING = "2027-03-05-qinghe"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Two agencies, four pledges, one term, everything filled in: a copy that a test may change."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return Project(tmp_path)


@pytest.fixture(scope="session")
def published() -> Project:
    """The data that this repository publishes; not to be changed."""
    return Project(HOME)


@pytest.fixture
def run(project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run('check', '--strict')` → (exit code, standard output, standard error) of `jianbao` in the sample project."""
    monkeypatch.setitem(os.environ, "NO_COLOR", "1")

    def call(*argv: str) -> tuple[int, str, str]:
        from generator.cli import main

        capsys.readouterr()
        code = main(["-C", str(project.root), *argv])
        return code, *capsys.readouterr()

    return call


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests: the system's."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()
