"""Importing a parsed article into the edited files of its briefing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec

from generator.errors import ProblemsFound
from generator.model.briefing import Briefing
from generator.model.parsed import Script
from generator.project import Project
from generator.published.files import FILES, DataFile
from generator.published.loading import read_files
from generator.published.schemas import schemas
from generator.published.writing import write
from generator.store import changes
from generator.store.changes import Change
from generator.store.guard import refuse_uncommitted
from generator.store.identity import PARTS, adopt
from generator.store.merging import Convert
from generator.store.records import FileMerge, Merged, by_id, plain
from generator.yamlfile import Document, dump

PARSED = "parsed"
"""The folder of the machine's own copy, beside the edited files."""

ORDER = tuple(sorted(FILES, key=lambda kind: kind.name == "article"))
"""A briefing is there once its article is: that file is written last."""


@dataclass(frozen=True)
class Import:
    """What an import would do. `files` holds new texts in the order they have to be written."""

    files: Mapping[Path, str]
    edited: tuple[Path, ...]
    changes: tuple[Change, ...]


def import_(
    project: Project, draft: Briefing, convert: Convert, *, write_files: bool = True, force: bool = False
) -> tuple[Change, ...]:
    """Merge a new draft of a briefing into the YAML, and tell each change; hand edits win and are never lost.

    `convert` turns the article's script into the other one. Raises ProblemsFound if the files on disk cannot be read,
    JianbaoError if one that would change has changes that git has not recorded (unless `force`). Nothing is written
    in these cases, nor with `write_files=False`.
    """
    plan = prepare(project, draft, convert)
    if write_files:
        if not force:
            refuse_uncommitted(project, plan.edited)
        write(plan.files)
    return plan.changes


def prepare(project: Project, draft: Briefing, convert: Convert) -> Import:
    """Work out everything before the first byte is written."""
    folder = project.briefing(draft.article.id)
    ours, base = _on_disk(project, folder), _on_disk(project, folder / PARSED)
    theirs = adopt(_known(base, ours), _plain(draft))
    edited: dict[Path, str] = {}
    proposed: dict[Path, str] = {}
    told: list[Change] = []
    for kind in ORDER:
        before = base[kind.name].data if kind.name in base else None
        one = _File(project, kind, folder / f"{kind.name}.yml", ours.get(kind.name))
        named = _newly_named(kind, base, theirs)
        merged = one.merged(before, theirs[kind.name], draft.article.script, convert, named)
        edited[one.path] = merged.text
        proposed[folder / PARSED / one.path.name] = kind.parsed_head(f"{folder.name}/{PARSED}") + dump(merged.proposed)
        told += merged.told
    edited, proposed = _new(edited), _new(proposed)
    if proposed and not told:
        parsed = (folder / PARSED).relative_to(project.root).as_posix()
        told.append(Change(parsed, "", "", changes.PARSED))
    return Import({**edited, **proposed, **_new(schemas(project))}, tuple(edited), tuple(told))


@dataclass(frozen=True)
class _Content:
    """A file that is on disk: as read, and as plain data."""

    document: Document
    data: Any


@dataclass(frozen=True)
class _File:
    """One edited file, on disk or to be made."""

    project: Project
    kind: DataFile
    path: Path
    ours: _Content | None

    def merged(self, base: Any, theirs: Any, script: Script, convert: Convert, named: frozenset[str]) -> Merged:
        if self.ours is None:
            return self._made(theirs)
        merge = FileMerge(self.kind, self.ours.document, script, convert, named)
        if base is not None:
            return merge.run(base, theirs)
        merged = merge.run(theirs, theirs)  # never imported before: take the file as it stands
        return Merged(merged.text, (*merged.told, *self._left_out(theirs)), merged.proposed)

    def _made(self, theirs: Any) -> Merged:
        text = self.kind.head(self.path.parent.name) + dump(theirs)
        name = self.path.relative_to(self.project.root).as_posix()
        written = Change(name, "", "", changes.written(len(theirs) if isinstance(theirs, list) else 1))
        return Merged(text, (written,), theirs)

    def _left_out(self, theirs: Any) -> list[Change]:
        if self.ours is None or not isinstance(theirs, list):
            return []
        here = by_id(self.ours.data)
        file = self.ours.document.file
        return [Change(file, record["id"], "", changes.LEFT_OUT) for record in theirs if record["id"] not in here]


def _newly_named(kind: DataFile, base: Mapping[str, _Content], theirs: Mapping[str, Any]) -> frozenset[str]:
    """The themes or agencies of pledges that are new, or that the machine now puts elsewhere."""
    field = {"themes": "theme", "agencies": "agency"}.get(kind.name)
    if field is None or "pledges" not in base:
        return frozenset()
    before = {record["id"]: record[field] for record in base["pledges"].data}
    return frozenset(record[field] for record in theirs["pledges"] if before.get(record["id"]) != record[field])


def _on_disk(project: Project, folder: Path) -> dict[str, _Content]:
    """The files that are there. Raises ProblemsFound if one of them is no use."""
    kinds = [kind for kind in FILES if (folder / f"{kind.name}.yml").exists()]
    documents, _, problems = read_files(project, folder, kinds)
    if problems and folder.name == PARSED:
        hint = f"Bring it back from git, or delete {PARSED}/ to have the edited files taken as they stand."
        problems = tuple(replace(problem, hint=hint) for problem in problems)
    if problems:
        raise ProblemsFound(problems)
    return {kind.name: _Content(documents[kind.name], plain(documents[kind.name], kind)) for kind in kinds}


def _known(base: Mapping[str, _Content], ours: Mapping[str, _Content]) -> dict[str, Any]:
    """Every record that has an id already: the machine's as it last read them, then those a person added."""
    known: dict[str, Any] = {}
    for kind in FILES:
        sides = [side[kind.name].data for side in (base, ours) if kind.name in side]
        known[kind.name] = _articles(sides) if kind.name == "article" else _united(sides)
    return known


def _articles(sides: list[Any]) -> dict[str, list[Any]]:
    return {name: _united([side[name] for side in sides]) for name in PARTS}


def _united(lists: list[list[Any]]) -> list[Any]:
    records: dict[str, Any] = {}
    for side in lists:
        records = by_id(side) | records
    return list(records.values())


def _plain(draft: Briefing) -> dict[str, Any]:
    """The draft as lists, mappings and scalars, in the layout of the files."""
    data: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(draft))
    return data


def _new(files: Mapping[Path, str]) -> dict[Path, str]:
    """Those that differ from what is on disk."""
    return {path: text for path, text in files.items() if not path.exists() or path.read_bytes() != text.encode()}
