"""The new site is assembled beside the old one and takes its place in one step, or not at all."""

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.lock import locked

AT_FDCWD = -100
RENAME_EXCHANGE = 2


@contextmanager
def claimed(site: Path, cache: Path) -> Iterator[None]:
    """Wait until no other build of this project runs, and clear up after a killed one (the system frees its lock)."""
    cache.mkdir(parents=True, exist_ok=True)
    with locked(cache):
        _tidy(site, cache)
        yield


@contextmanager
def assembling(site: Path, cache: Path) -> Iterator[Path]:
    """An empty folder that becomes `site` when the block ends well; when it fails, or is killed, the old one stays."""
    new = Path(tempfile.mkdtemp(prefix="site-", dir=cache))
    new.chmod(0o755)
    try:
        yield new
        _swap(new, site)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def link(old: Path, new: Path) -> None:
    """Give an unchanged file a second name in the new site; copy it where the disk has no links."""
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def write(path: Path, content: bytes) -> None:
    """Write a file in one step: readers see the old content or the new, never half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_bytes(content)
    temporary.replace(path)


def _tidy(site: Path, cache: Path) -> None:
    """Take away what a killed build left; put the old site back if it was killed between the two renames."""
    kept = cache / "site-kept"
    if kept.exists() and not site.exists():
        kept.rename(site)
    for left in cache.glob("site-*"):
        shutil.rmtree(left, ignore_errors=True)


def _swap(new: Path, site: Path) -> None:
    if not site.exists():
        new.rename(site)
    elif not _exchange(new, site):
        kept = new.with_name("site-kept")
        site.rename(kept)
        new.rename(site)
        shutil.rmtree(kept, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in a single step of the system, where it can (Linux)."""
    if sys.platform != "linux":
        return False
    with suppress(AttributeError):
        rename = ctypes.CDLL(None, use_errno=True).renameat2
        return bool(rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)
    return False
