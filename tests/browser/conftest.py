"""The published site and a small invented one in one folder, and one Chromium that opens it over HTTP and from disk."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator import site
from generator.model.briefing import EDITIONS
from generator.parts import parts
from generator.project import HOME, Project
from tests.conftest import SAMPLE


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site built from the published data, and from the sample as a second briefing."""
    root = tmp_path_factory.mktemp("published")
    shutil.copytree(SAMPLE / "data", root / "data")
    shutil.copytree(HOME / "data", root / "data", dirs_exist_ok=True)
    project = with_pages(root)
    site.build(project, parts(project))
    return project.site


def with_pages(root: Path) -> Project:
    """A project folder with the hand-written pages of ours."""
    for edition in EDITIONS:
        (root / "docs" / edition).mkdir(parents=True)
        for page in ("about.md", "correct.md"):
            shutil.copy(HOME / "docs" / edition / page, root / "docs" / edition)
    return Project(root)


@pytest.fixture(scope="session")
def briefing() -> str:
    """The id of the briefing that this repository publishes."""
    return Project(HOME).briefings()[0]


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serves a folder and says at which address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def origin(built: Path) -> Iterator[str]:
    """The address the site is served from."""
    with serve(built) as address:
        yield address


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page in a fresh context; a script error on it fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert not errors
