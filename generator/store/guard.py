"""Keeping away from edits that git has not recorded yet."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

from generator.errors import JianbaoError
from generator.project import Project


def refuse_uncommitted(project: Project, paths: Iterable[Path]) -> None:
    """Raise JianbaoError if git knows of changes in these files that are not committed. No git, nothing to refuse."""
    names = [path.relative_to(project.root).as_posix() for path in paths]
    if not names:
        return
    command = ["git", "-C", str(project.root), "status", "--porcelain", "-z", "--untracked-files=all", "--", *names]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        return
    dirty = [entry[3:] for entry in answer.stdout.split("\0") if entry] if answer.returncode == 0 else []
    if dirty:
        verb = "has changes that are" if len(dirty) == 1 else "have changes that are"
        raise JianbaoError(
            f"{', '.join(sorted(dirty))} {verb} not committed, and this import would change the same file. "
            "Commit first, or add --force: your words are kept either way."
        )
