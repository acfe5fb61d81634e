"""Files as people name them on the command line."""

from pathlib import Path

from generator.project import Project

STANDARD_INPUT = "-"


def given(project: Project, name: str) -> Path:
    """A file as named: from the project folder, or else from where the command was given."""
    return inside if (inside := project.root / name).exists() else Path(name)
