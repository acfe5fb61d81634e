"""Small sites: parts made of given pages, built in a folder of their own and compared file by file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator.project import Project
from generator.site import Built, Part, build, fingerprint
from generator.site.part import Content


def page(title: str, body: str = "") -> str:
    """A page as the theme expects it."""
    return f'---\ntitle: "{title}"\nlang: en\nedition: en\n---\n\n# {title}\n\n{body}\n'


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder: relative path → bytes."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@dataclass
class Library:
    """The pages of a site by part, and how often each part was asked for them."""

    parts: dict[str, dict[str, Content]] = field(default_factory=dict)

    def build(self, root: Path) -> Built:
        """Bring the site in `root` up to date with these pages."""
        (root / "docs").mkdir(parents=True, exist_ok=True)
        return build(Project(root), [part(name, files) for name, files in self.parts.items()])


def part(name: str, files: Mapping[str, Content]) -> Part:
    """A part whose inputs are the very texts of its files."""
    texts = (f"{path}={content!r}" for path, content in sorted(files.items()))
    return Part(name, fingerprint(*texts), partial(dict, files))
