"""What the standing site was made from. Kept in .cache; losing it costs one full build and nothing else."""

from collections.abc import Mapping
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


State = Mapping[str, Standing]
"""Part → what it was made from."""


def load(file: Path, site: Path) -> dict[str, Standing]:
    """The state of a site folder, without the files that were changed or lost since."""
    try:
        state = msgspec.json.decode(file.read_bytes(), type=dict[str, Standing])
    except (OSError, msgspec.MsgspecError):
        return {}
    return {name: _checked(part, site) for name, part in state.items()}


def save(file: Path, state: State) -> None:
    """Write it in one step."""
    write(file, msgspec.json.encode(state))


def _checked(part: Standing, site: Path) -> Standing:
    files = {path: made for path, made in part.files.items() if made.intact(site / path)}
    return part if len(files) == len(part.files) else Standing("", files)
