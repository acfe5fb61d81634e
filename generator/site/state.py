"""What the standing site was made from. Kept in .cache; losing it costs one full build and nothing else."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.site.folder import write


class Made(Struct, frozen=True, array_like=True):
    """One file of the site: a hash of what it was made from, its size in bytes and its time stamp in nanoseconds."""

    key: str
    size: int
    time: int

    @classmethod
    def now(cls, key: str, path: Path) -> "Made":
        """The record of a file just written."""
        stat = path.stat()
        return cls(key, stat.st_size, stat.st_mtime_ns)

    def intact(self, path: Path) -> bool:
        """Whether the file is still there as it was written."""
        try:
            return Made.now(self.key, path) == self
        except OSError:
            return False


class Standing(Struct, frozen=True):
    """One part of the site: a hash of its sources, and its files by path in the site."""

    inputs: str
    files: dict[str, Made]


class State:
    """The parts of the standing site, a file each: what workers inherit does not grow with the number of parts.

    `inputs` tells what a part was made from, '' when one of its files was changed or lost since.
    """

    def __init__(self, folder: Path, site: Path) -> None:
        self._folder, self._site = folder, site
        self.inputs = {file.stem: self._inputs(file.stem) for file in folder.glob("*.json")}

    def files(self, name: str) -> dict[str, Made]:
        """The files of a part, with those that are not as they were made."""
        return self._read(name).files

    def save(self, parts: Mapping[str, Standing]) -> None:
        """Put down what these parts are made from now. If we are killed, an old one fits no file of the site."""
        for name, part in parts.items():
            write(self._file(name), msgspec.json.encode(part))

    def forget(self, names: Iterable[str]) -> None:
        """These parts are gone."""
        for name in names:
            self._file(name).unlink(missing_ok=True)

    def _inputs(self, name: str) -> str:
        part = self._read(name)
        return part.inputs if all(made.intact(self._site / path) for path, made in part.files.items()) else ""

    def _read(self, name: str) -> Standing:
        try:
            return msgspec.json.decode(self._file(name).read_bytes(), type=Standing)
        except (OSError, msgspec.MsgspecError):
            return Standing("", {})

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.json"
