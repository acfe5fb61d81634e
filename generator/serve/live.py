"""The site as it is while people edit: the last good state of each part, and what is wrong now."""

import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from types import TracebackType

from generator.project import Project
from generator.serve.explain import explain
from generator.site.folder import write
from generator.site.part import Content, Files, Part, Ready, machinery, ready
from generator.site.press import Press

EVERYWHERE = ("*",)
"""Instead of addresses: the change may show on any page, as one of the theme does."""

THEME = "theme"
"""Under this name stands what is wrong with the theme; parts and pages have names of their own."""

CHECK = "check "
"""So begins the name under which stands what a check found; it sorts before the pages that fail because of it."""


@dataclass(frozen=True)
class Change:
    """Addresses of open pages that changed (`en/about.html`), and all there is to mend now."""

    pages: tuple[str, ...]
    problems: tuple[str, ...]


class Live:
    """Any thread may read, one refreshes. A page is made when somebody looks at it, and again when it changed."""

    def __init__(self, project: Project, parts: Callable[[], Sequence[Part]]) -> None:
        self._project, self._ask = project, parts
        project.cache.mkdir(parents=True, exist_ok=True)
        self._folder = Path(tempfile.mkdtemp(prefix="serve-", dir=project.cache))
        self._lock = RLock()
        self._parts = {part.name: part for part in parts()}
        self._stale = set(self._parts)
        self._unchecked: set[str] = set()
        self._files: dict[str, Files] = {}
        self._shown: dict[str, tuple[Content, Ready | None]] = {}
        self._wrong: dict[str, tuple[str, ...]] = {}
        self._machinery = machinery(project)
        self._press, self._furniture = self._set_up()

    def __enter__(self) -> "Live":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong with the theme and with what was looked at so far."""
        with self._lock:
            return tuple(dict.fromkeys(text for name in sorted(self._wrong) for text in self._wrong[name]))

    def read(self, address: str) -> bytes | None:
        """A file of the site as it is now or, if it cannot be made, as it last was; None if there is none."""
        path = _path(address)
        with self._lock:
            # The theme's own files wait for no part: one of them may take long to list what it has.
            for name in () if address in self._furniture else self._owners(path):
                if name in self._stale:
                    self._remake(name)
                if path in self._files.get(name, {}):
                    self._show(name, path)
        file = self._folder / address
        return file.read_bytes() if file.is_file() else None

    def refresh(self, looked_at: Collection[str]) -> Iterator[Change]:
        """Take in what was saved. Yields once for each part in use that it touches, and once for the theme.

        The part of a briefing is in use once one of its pages was looked at; other parts while one is.
        """
        before = self.problems
        everywhere = self._renew_theme()
        for name in self._touched(everywhere):
            own = [address for address in looked_at if name in self._owners(_path(address))]
            if own or (name in self._project.briefings() and (name in self._files or name in self._wrong)):
                self._remake(name)
                changed = tuple(address for address in own if self._show(name, _path(address)))
                if changed or self.problems != before:
                    before = self.problems
                    yield Change(changed, before)
        if everywhere or self.problems != before:
            yield Change(EVERYWHERE if everywhere else (), self.problems)

    def examine(self, check: Callable[[str], Sequence[object]]) -> Iterator[Change]:
        """Check the briefings that were saved since the last time; yields once for each with news."""
        while self._unchecked:
            name = self._unchecked.pop()
            before = self.problems
            with self._lock:
                self._wrong[CHECK + name] = tuple(map(str, check(name))) if name in self._parts else ()
            if self.problems != before:
                yield Change((), self.problems)

    def _touched(self, all_of_them: bool) -> list[str]:
        old, new = self._parts, {part.name: part for part in self._ask()}
        touched = [
            name for name, part in new.items() if all_of_them or name not in old or old[name].inputs != part.inputs
        ]
        with self._lock:
            self._parts = new
            self._stale |= set(touched)
            self._unchecked |= set(touched) & set(self._project.briefings())
            for name in old.keys() - new.keys():
                self._files.pop(name, None)
                self._wrong.pop(name, None)
        return touched

    def _owners(self, path: str) -> list[str]:
        """The parts that may have a file: that of its briefing, or those that are no briefing's."""
        folder = path.split("/")[1] if path.count("/") > 1 else ""
        return [folder] if folder in self._parts else [n for n in self._parts if n not in self._project.briefings()]

    def _remake(self, name: str) -> None:
        """Have a part say anew what files it has; when it cannot, the ones it had stay."""
        with self._lock:
            self._stale.discard(name)
            self._wrong.pop(name, None)
            try:
                self._files[name] = self._parts[name].files()
            except Exception as error:
                self._wrong[name] = explain(error, self._project.root)

    def _show(self, name: str, path: str) -> bool:
        """Bring a file up to date; True when it changed. When it cannot be made, the one there was stays."""
        with self._lock:
            content = self._files.get(name, {}).get(path)
            before, was = self._shown.get(path, (None, None))
            if content is None or content is before:
                return False
            self._wrong.pop(path, None)
            self._shown[path] = (content, was)
            try:
                made = ready(content)
                if made != was:
                    self._shown[path] = (content, made)
                    self._put(name, path, made)
            except Exception as error:
                self._wrong[path] = explain(error, self._project.root)
            return self._shown[path][1] != was

    def _put(self, name: str, path: str, made: Ready) -> None:
        if path.endswith(".md"):
            self._press.pages({**dict.fromkeys(self._files[name], ""), path: str(made)}, [path])
        else:
            write(self._folder / path, made if isinstance(made, bytes) else made.encode())

    def _renew_theme(self) -> bool:
        """Load theme and settings again if they changed; True when all pages are to be printed again."""
        state = machinery(self._project)
        if state == self._machinery:
            return False
        self._machinery = state
        try:
            press, furniture = self._set_up()
        except Exception as error:
            self._wrong[THEME] = explain(error, self._project.root)
            return False
        with self._lock:
            self._wrong.pop(THEME, None)
            self._press, self._furniture = press, furniture
            self._shown.clear()
        return True

    def _set_up(self) -> tuple[Press, frozenset[str]]:
        press = Press(self._project, self._folder, self._project.cache / "templates")
        return press, frozenset(press.furniture())


def _path(address: str) -> str:
    """What a file of the site is made from: `en/about.md` for `en/about.html`."""
    return f"{address.removesuffix('.html')}.md" if address.endswith(".html") else address
