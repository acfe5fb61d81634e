"""Puts pages on disk: writes what changed, takes away what nobody renders any more."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.model.briefing import EDITIONS
from generator.project import Project


def changes(project: Project, pages: Mapping[str, str]) -> list[str]:
    """The paths that `write` would write or take away, in order; an empty list when docs/ is up to date."""
    different = [path for path, text in pages.items() if _read(project.root / path) != text]
    return sorted([*different, *_stale(project, pages)])


def write(project: Project, pages: Mapping[str, str]) -> list[str]:
    """Makes docs/ hold these pages; hand-written pages beside them stay. Returns the paths that changed."""
    changed = changes(project, pages)
    for path in changed:
        if path in pages:
            _write(project.root / path, pages[path])
        else:
            (project.root / path).unlink()
    _remove_empty_folders(project)
    return changed


def put(project: Project, path: str, text: str) -> str:
    """Make a single page of docs/ hold this text, and hand the text on."""
    if _read(project.root / path) != text:
        _write(project.root / path, text)
    return text


def _stale(project: Project, pages: Mapping[str, str]) -> Iterator[str]:
    """Files nobody renders any more: of the briefings rendered here, of those gone, of an older archive search."""
    shards = [path for path in pages if path.startswith("docs/search/")]
    if shards:
        found = (file.relative_to(project.root).as_posix() for file in project.docs.glob("search/**/*.js"))
        yield from sorted(set(found) - set(shards))
    rendered = {path.split("/")[2] for path in pages if path.count("/") > 2}
    elsewhere = set(project.briefings()) - rendered
    for edition in EDITIONS:
        for file in (project.docs / edition).glob("*/**/*"):
            path = file.relative_to(project.root).as_posix()
            if file.is_file() and path not in pages and path.split("/")[2] not in elsewhere:
                yield path


def _remove_empty_folders(project: Project) -> None:
    for top in (*EDITIONS, "search"):
        for folder in sorted((project.docs / top).glob("**/"), reverse=True):
            if not any(folder.iterdir()):
                folder.rmdir()


def _read(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.is_file() else None


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.new")
    draft.write_text(text, encoding="utf-8", newline="\n")
    draft.replace(file)
