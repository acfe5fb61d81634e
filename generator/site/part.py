"""What a site is put together from, and how to tell whether it changed."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from generator.model.briefing import EDITIONS
from generator.project import HOME, Project

Content = str | bytes | Callable[[], bytes]
"""Text (of a page or another file), bytes, or how to get the bytes when it takes long, as for a PDF."""

Files = Mapping[str, Content]
"""Path in docs/, such as `en/about.md` → Markdown of a page, or the content of any other file of the site."""

PINNED = ("mkdocs", "mkdocs-material", "Markdown", "Jinja2", "pymdown-extensions", "Pygments")


FURNITURE = "furniture"
"""Name of the part that every site has: the theme's assets, the page for wrong addresses, what `publish` adds."""


@dataclass(frozen=True)
class Part:
    """Some files of the site that are made from the same sources, such as one briefing.

    `inputs` is a hash of those sources and options (see `fingerprint`). `make` is called only when it changed, in a
    worker, more than once when the part is shared out: what it calls for should be ready or quick, slow files lazy.
    Markdown links may lead to pages of the same part, to lists of briefings and to hand-written pages.
    """

    name: str
    inputs: str
    make: Callable[[], Files]


def fingerprint(*sources: Path | str | bytes) -> str:
    """A hash of texts, of bytes, and of files; a folder stands for the names and bytes of all files in it."""
    digest = blake2b(digest_size=16)
    for source in sources:
        for content in _contents(source):
            digest.update(b"%d:" % len(content))
            digest.update(content)
    return digest.hexdigest()


def handwritten(project: Project) -> dict[str, Content]:
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
    from importlib.metadata import version

    settings = project.mkdocs.read_text(encoding="utf-8")
    variables = [f"{name}={os.environ.get(name)}" for name in re.findall(r"!ENV \[?(\w+)", settings)]
    pins = [f"{name}=={version(name)}" for name in PINNED]
    return fingerprint(settings, *variables, *pins, *handwritten(project), project.templates, HOME / "generator")


def _contents(source: Path | str | bytes) -> Iterator[bytes]:
    if not isinstance(source, Path):
        yield source.encode() if isinstance(source, str) else source
    elif not source.is_dir():
        yield source.read_bytes()
    else:
        for file in sorted(file for file in source.rglob("*") if file.suffix != ".pyc" and file.is_file()):
            yield file.relative_to(source).as_posix().encode()
            yield file.read_bytes()


def _content(path: Path) -> str | bytes:
    return path.read_text(encoding="utf-8-sig") if path.suffix == ".md" else path.read_bytes()
