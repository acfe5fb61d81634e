"""Taking a translated file back: what it changes, what it leaves, and the new text of each data file."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path as File
from typing import Any

from generator.errors import JianbaoError, Problem, ProblemsFound
from generator.project import Project
from generator.published.typed import coerce
from generator.translators import formats
from generator.translators.comments import Comments
from generator.translators.units import GLOSSARY_ID, Entry, Outdated, Sheet, Unit, sheets, units
from generator.translators.weighing import Approved, weigh
from generator.yamlfile import Document, Path, characters, read, splice
from generator.yamlfile.nodes import value_at


@dataclass(frozen=True)
class Plan:
    """What an import does: the texts that are approved, and the entries left out, each in a sentence.

    `files` holds the new text of each data file that changes.
    """

    approved: tuple[Approved, ...]
    left: tuple[str, ...]
    files: Mapping[File, str]

    @property
    def briefings(self) -> tuple[str, ...]:
        """Those whose English is approved."""
        scopes = dict.fromkeys(each.unit.sheet.scope for each in self.approved)
        return tuple(scope for scope in scopes if scope != GLOSSARY_ID)

    @property
    def settled(self) -> Collection[tuple[str, str]]:
        """What is approved as it stands: briefing, and record with field."""
        units = [each.unit for each in self.approved if not each.changed]
        return {(unit.sheet.scope, f"{_record(unit)} {unit.field}") for unit in units}


def prepare(project: Project, name: str, raw: bytes, outdated: Outdated) -> Plan:
    """Work out what a file changes, and write nothing.

    Raises JianbaoError if the file cannot be read or is not of this project, ProblemsFound if its texts hold what no
    data file may hold or the data cannot be read.
    """
    entries = formats.read(raw, name)
    _refuse(entries, name)
    known = {
        unit.key: unit
        for scope in _scopes(project, entries, name)
        for sheet in sheets(project, scope, outdated)
        for unit in units(sheet, Comments(()))
    }
    weighed = [weigh(entry, known.get(entry.key)) for entry in entries]
    approved = [each for each in weighed if isinstance(each, Approved)]
    left = tuple(each for each in weighed if isinstance(each, str))
    return Plan(tuple(approved), left, dict(_files(project, approved)))


def _files(project: Project, approved: Iterable[Approved]) -> Iterator[tuple[File, str]]:
    """The data files that change, with their new text."""
    by_file = sorted(approved, key=lambda each: each.unit.sheet.document.file)
    for file, group in groupby(by_file, key=lambda each: each.unit.sheet.document.file):
        here = list(group)
        sheet = here[0].unit.sheet
        changes: dict[Path, Any] = {(*each.unit.path, "en"): each.english for each in here if each.changed}
        changes |= _reviews(sheet, [each.unit for each in here])
        if changes:
            yield project.root / file, _spliced(sheet, changes)


def _reviews(sheet: Sheet, approved: Iterable[Unit]) -> dict[Path, list[str]]:
    """Each record's `review` without the English that is approved."""
    left: dict[Path, list[str]] = {}
    for unit in approved:
        path: Path = (*unit.top, "review")
        listed = left.get(path, value_at(sheet.document.data, path))
        if f"{unit.field}.en" in listed:
            left[path] = [each for each in listed if each != f"{unit.field}.en"]
    return left


def _spliced(sheet: Sheet, changes: Mapping[Path, Any]) -> str:
    """The new text of a file, read back and compared with what was meant."""
    text = splice(sheet.document, changes, {})
    again = read(text.encode(), sheet.document.file)
    meant = _typed(sheet.document, sheet)
    for path, value in changes.items():
        value_at(meant, path[:-1])[path[-1]] = value
    if again.problems or _typed(again, sheet) != meant:
        raise JianbaoError(
            f"{sheet.document.file} could not be changed safely, so nothing was written. "
            "Run `jianbao check --fix` to bring it into the usual layout, then import again."
        )
    return text


def _typed(document: Document, sheet: Sheet) -> Any:
    """The content of a file as plain data, typed by the schema."""
    return coerce(document.data, sheet.kind.schema, sheet.kind.schema, document.values, ())


def _record(unit: Unit) -> str:
    """A record as `locate` knows it."""
    return f"{unit.sheet.kind.name}/{unit.record}" if unit.record else unit.sheet.kind.name


def _scopes(project: Project, entries: Iterable[Entry], name: str) -> list[str]:
    """The briefings that a file is for, and the glossary if it is. Raises JianbaoError when it is for none of ours."""
    asked = sorted({entry.key.partition(":")[0] for entry in entries if ":" in entry.key})
    here = (*project.briefings(), GLOSSARY_ID)
    if found := [scope for scope in asked if scope in here]:
        return found
    if not asked:
        raise JianbaoError(f"{name} holds no text of a briefing. Export one with `jianbao export`, and translate that.")
    raise JianbaoError(f"{name} is for {', '.join(asked)}. {project.data.name}/ has {', '.join(here)}.")


def _refuse(entries: Iterable[Entry], name: str) -> None:
    """Raise ProblemsFound for characters that no data file may hold, and for texts that stand twice."""
    problems: list[Problem] = []
    first: dict[str, int] = {}
    for entry in entries:
        for _, character in characters.forbidden(entry.key + entry.chinese + entry.english):
            problems.append(
                _problem(entry, name, f"{characters.describe(character)} is not allowed here", "Delete it.")
            )
        if entry.key in first:
            hint = f"The first is on line {first[entry.key]}; keep one."
            problems.append(_problem(entry, name, "this text stands twice", hint))
        first[entry.key or f"without a key, line {entry.line}"] = entry.line
    if problems:
        raise ProblemsFound(tuple(problems))


def _problem(entry: Entry, name: str, message: str, hint: str) -> Problem:
    shown = "".join(each for each in entry.key if each.isprintable())
    return Problem(name, entry.line, 1, shown, message, hint)
