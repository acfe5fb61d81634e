"""What workers do: make some files of a part, and keep those whose own source is unchanged."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.project import Project
from generator.site.folder import link, write
from generator.site.part import FURNITURE, Content, Files, Part, fingerprint
from generator.site.press import Press
from generator.site.state import Made, Standing

Batch = tuple[str, dict[str, Made]]
"""Some files made for a part: its name, and path in the site → record."""


@dataclass(frozen=True)
class Bench:
    """What all tasks of a build share. `common` is a hash of what every file depends on."""

    project: Project
    new: Path
    press: Press
    common: str
    standing: Mapping[str, Standing]

    def keep(self, part: str, path: str) -> Made:
        """Take a file over from the old site."""
        link(self.project.site / path, self.new / path)
        return self.standing[part].files[path]

    def write(self, path: str, content: bytes, key: str) -> Made:
        """Put a new file into the new site."""
        write(self.new / path, content)
        return Made.now(key, self.new / path)


def tasks(bench: Bench, stale: Sequence[Part], wanted: int) -> Iterator[Callable[[], Batch]]:
    """The work of a build in about `wanted` pieces or more: the parts, sliced when they are few."""
    yield partial(_furniture, bench)
    slices = max(1, wanted // max(1, len(stale)))
    for part in stale:
        for number in range(slices):
            yield partial(_slice, bench, part, number, slices)


def _furniture(bench: Bench) -> Batch:
    return FURNITURE, {path: Made.now(bench.common, bench.new / path) for path in bench.press.furniture()}


def _slice(bench: Bench, part: Part, number: int, slices: int) -> Batch:
    """Every `slices`-th file of a part; those that take long come first."""
    files = part.make()
    shape = fingerprint(bench.common, *sorted(files))
    mine = sorted(files, key=lambda path: (not callable(files[path]), path))[number::slices]
    keys = {path: fingerprint(shape, path, _source(part, files[path])) for path in mine}
    return part.name, dict(_made(bench, part.name, files, keys))


def _made(bench: Bench, part: str, files: Files, keys: Mapping[str, str]) -> Iterator[tuple[str, Made]]:
    old = bench.standing.get(part, Standing("", {})).files
    addresses = {path: bench.press.address(path) for path in keys}
    same = [path for path, key in keys.items() if (made := old.get(addresses[path])) and made.key == key]
    yield from ((addresses[path], bench.keep(part, addresses[path])) for path in same)
    new = [path for path in keys if path not in same]
    bench.press.pages(
        {path: _text(content) for path, content in files.items()}, [path for path in new if path.endswith(".md")]
    )
    for path in new:
        address = addresses[path]
        if path.endswith(".md"):
            yield address, Made.now(keys[path], bench.new / address)
        else:
            yield address, bench.write(address, _bytes(files[path]), keys[path])


def _source(part: Part, content: Content) -> str | bytes:
    """What a file is made from; for a slow one, all that its part is made from."""
    return part.inputs if callable(content) else content


def _text(content: Content) -> str:
    return content if isinstance(content, str) else ""


def _bytes(content: Content) -> bytes:
    if callable(content):
        return content()
    return content if isinstance(content, bytes) else content.encode()
