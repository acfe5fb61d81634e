"""What a site is put together from, and how to tell whether it changed."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

from generator.model.briefing import EDITIONS
from generator.project import HOME, Project

Ready = str | bytes
"""Text of a page or another file, or bytes."""

Content = Ready | Callable[[], Ready]
"""What is in a file, or how to make it: work for whoever needs that file."""

Files = Mapping[str, Content]
"""Path in docs/, such as `en/about.md` → Markdown of a page, or the content of any other file of the site."""

PINNED = ("mkdocs", "mkdocs-material", "Markdown", "Jinja2", "pymdown-extensions", "Pygments")


FURNITURE = "furniture"
"""Name of the part that every site has: the theme's assets, the page for wrong addresses, what `publish` adds."""


@dataclass(frozen=True)
class Part:
    """Some files of the site that are made from the same sources, such as one briefing.

    `inputs` is a hash of those sources and options (see `fingerprint`). `files` is called only when it changed; it
    should be quick when the part is `shared` out among workers, its files then being made one by one. The part of a
    briefing bears its id; the files of the others lie outside the briefings' folders. Markdown links may lead to pages
    of the same part, to lists of briefings and to hand-written pages.
    """

    name: str
    inputs: str
    files: Callable[[], Files]
    shared: bool = True


def ready(content: Content) -> Ready:
    """The content, made now if need be."""
    return content() if callable(content) else content


def fingerprint(*sources: Path | str | bytes) -> str:
    """A hash of texts, of bytes, and of files; a folder stands for the names and bytes of all files in it."""
    digest = blake2b(digest_size=16)
    for source in sources:
        for content in _contents(source):
            digest.update(b"%d:" % len(content))
            digest.update(content)
    return digest.hexdigest()


def handwritten(project: Project) -> dict[str, Ready]:
    """The pages people wrote (docs/<edition>/*.md) and the files beside them, without generated ones."""
    folders = [project.docs / edition for edition in EDITIONS]
    found = sorted(path for folder in folders for path in folder.glob("*") if path.is_file())
    return {
        path.relative_to(project.docs).as_posix(): _content(path)
        for path in found
        if path.name != "index.md" and not path.name.startswith(".")
    }


def machinery(project: Project) -> str:
    """A hash of what every page depends on: theme, words, settings, code, pins, and which hand-written pages exist."""
    settings = project.mkdocs.read_text(encoding="utf-8")
    variables = [f"{name}={os.environ.get(name)}" for name in re.findall(r"!ENV \[?(\w+)", settings)]
    return fingerprint(settings, *variables, *_pins(), *handwritten(project), project.templates, HOME / "generator")


@cache
def _pins() -> tuple[str, ...]:
    from importlib.metadata import version

    return tuple(f"{name}=={version(name)}" for name in PINNED)


def _contents(source: Path | str | bytes) -> Iterator[bytes]:
    if not isinstance(source, Path):
        yield source.encode() if isinstance(source, str) else source
    else:
        for file in [source] if source.is_file() else sorted(source.rglob("*")):
            if file.suffix != ".pyc" and file.is_file():
                stat = file.stat()
                yield file.relative_to(source.parent).as_posix().encode()
                yield _digest(file, stat.st_size, stat.st_mtime_ns)


@cache
def _digest(file: Path, size: int, time: int) -> bytes:
    """A hash of a file's bytes, which a process that stays works out once for each time the file is saved."""
    return blake2b(file.read_bytes(), digest_size=16).digest()


def _content(path: Path) -> Ready:
    return path.read_text(encoding="utf-8-sig") if path.suffix == ".md" else path.read_bytes()
