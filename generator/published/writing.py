"""Writing files so that a kill at any moment leaves each of them old or new, never half."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path


def write(files: Mapping[Path, str]) -> None:
    """Write files in the order given; each appears whole or not at all, and after the ones before it."""
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, text.encode())


def _write(path: Path, content: bytes) -> None:
    path = path.resolve()  # through a link to the file itself
    beside = path.with_name(f".{path.name}.new")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        shutil.copymode(path, beside)
    beside.replace(path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):
        return  # a system on which folders cannot be opened keeps them safe by itself
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
