"""The kinds of file that go out and come back, and which is which."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath

from generator.errors import JianbaoError
from generator.project import Project
from generator.published import load_glossary
from generator.translators import po, table, xliff
from generator.translators.comments import Comments
from generator.translators.units import Entry, Outdated, Unit, sheets, units
from generator.yamlfile.reading import LARGEST

FORMS: Mapping[str, Callable[[Sequence[Unit], str], str]] = {
    "po": po.write,
    "xliff": xliff.write_1_2,
    "xliff2": xliff.write_2_0,
    "csv": table.write,
}
"""What can be asked for, and its writer."""

READERS: Mapping[str, Callable[[bytes, str], list[Entry]]] = {
    ".po": po.read,
    ".xliff": xliff.read,
    ".xlf": xliff.read,
    ".csv": table.read,
}
"""By the end of a file's name."""


def export(project: Project, form: str, id: str, outdated: Outdated) -> str:
    """Every English text of a briefing or the glossary (with '' of all) as one file in one of FORMS.

    An unknown id raises JianbaoError, unusable data raises ProblemsFound.
    """
    comments = Comments(load_glossary(project).terms)
    found = [unit for sheet in sheets(project, id, outdated) for unit in units(sheet, comments)]
    scripts = {unit.sheet.script for unit in found}
    return FORMS[form](found, scripts.pop() if len(scripts) == 1 else "zh")


def read(raw: bytes, name: str) -> list[Entry]:
    """The entries of a file, which its name tells the kind of. Raises JianbaoError if it cannot be read."""
    reader = READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        raise JianbaoError(f"{name} ends in none of {', '.join(READERS)}. Give it the ending of its kind.")
    if len(raw) > LARGEST:
        raise JianbaoError(f"{name} has {len(raw) / 1e6:.0f} MB, more than any translation. Is it the right file?")
    return reader(raw, name)
