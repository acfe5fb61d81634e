"""Writing files so that a kill at any moment leaves each of them old or new, never half."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.errors import JianbaoError
from generator.project import Project


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


def refuse_uncommitted(project: Project, paths: Iterable[Path]) -> None:
    """Raise JianbaoError if git knows of changes in these files that are not committed. No git, nothing to refuse."""
    names = [path.relative_to(project.root).as_posix() for path in paths]
    command = ["git", "-C", str(project.root), "status", "--porcelain", "-z", "--untracked-files=all", "--", *names]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        return
    dirty = [entry[3:] for entry in answer.stdout.split("\0") if entry] if names and answer.returncode == 0 else []
    if dirty:
        verb = "has changes that are" if len(dirty) == 1 else "have changes that are"
        raise JianbaoError(
            f"{', '.join(sorted(dirty))} {verb} not committed, and this import would change the same file. "
            "Commit first, or add --force: your words are kept either way."
        )
