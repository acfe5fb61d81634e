"""When something was saved: understands editors that write in place and those that write a new file and rename it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from queue import Empty, SimpleQueue

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.project import Project

QUIET = 0.015
"""Seconds without news after which a save is over: editors write, rename and set rights within a few milliseconds."""

IDLE = 0.4
"""Seconds after a save in which the open page has loaded again and there is time for slower work."""

CHANGES = {"created", "modified", "moved", "deleted"}


@contextmanager
def watching(project: Project) -> Iterator[Iterator[bool]]:
    """From here on, True for each save under data/, templates/ and docs/, or of mkdocs.yml; False once it is quiet."""
    news: SimpleQueue[None] = SimpleQueue()
    observer = Observer()
    for folder in (project.data, project.templates, project.docs):
        if folder.is_dir():
            observer.schedule(_Handler(news), str(folder), recursive=True)
    observer.schedule(_Handler(news, project.mkdocs.name), str(project.mkdocs.parent), recursive=False)
    observer.start()
    try:
        yield _saves(news)
    finally:
        observer.stop()
        observer.join()


def _saves(news: SimpleQueue[None]) -> Iterator[bool]:
    patience = None
    while True:
        saved = _heard(news, patience)
        while saved and _heard(news, QUIET):
            pass
        patience = IDLE if saved else None
        yield saved


def _heard(news: SimpleQueue[None], seconds: float | None) -> bool:
    try:
        news.get(timeout=seconds)
    except Empty:
        return False
    return True


class _Handler(FileSystemEventHandler):
    """Passes on that files changed, but not that they were read, nor the scratch files of editors."""

    def __init__(self, news: SimpleQueue[None], only: str = "") -> None:
        self._news, self._only = news, only

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.is_directory or event.event_type not in CHANGES:
            return
        names = {PurePath(str(path)).name for path in (event.src_path, event.dest_path) if path}
        if any(name == self._only if self._only else not _scratch(name) for name in names):
            self._news.put(None)


def _scratch(name: str) -> bool:
    return name.startswith((".", "#")) or name.endswith(("~", ".swp", ".swx", ".tmp", ".bak")) or name == "4913"
