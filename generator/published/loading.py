"""Loading: typed records and the place of each in its file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as File
from typing import Any

import msgspec

from generator.errors import JianbaoError, Problem, ProblemsFound
from generator.model.briefing import Briefing, Term
from generator.project import Project
from generator.published.files import FILES, GLOSSARY, DataFile
from generator.published.typed import records
from generator.yamlfile import Document, Path, read
from generator.yamlfile.nodes import record_id, value_at


@dataclass(frozen=True)
class Places:
    """Where records stand. A record is named by its id, 'article' for the article; agencies and themes that share an
    id, or any record, can be named with its file: 'themes/industry'."""

    documents: Mapping[str, Document]

    @cached_property
    def lines(self) -> Mapping[str, tuple[str, int]]:
        """Record → (file relative to the project, line from 1)."""
        return {
            name: (self.documents[kind].file, self.documents[kind].line(path))
            for name, (kind, path) in self._paths.items()
        }

    def locate(self, record: str, field: str = "") -> tuple[str, int, int]:
        """(file, line, column) of a field, such as 'text.en', 'quantities.0.label.en' or 'paragraphs.3.text.zh-Hans'.

        Inside a list, a field is named by position, or by `id` or `n` where the items have one. A field that is not
        there is placed at the nearest thing around it; an unknown record raises KeyError.
        """
        document, path = self._find(record, field)
        span = document.at(path)
        return document.file, span.line, span.column

    def problem(self, record: str, field: str, message: str, hint: str = "") -> Problem:
        """A problem at a field of a record."""
        document, path = self._find(record, field)
        return document.problem(path, message, hint)

    def _find(self, record: str, field: str) -> tuple[Document, Path]:
        kind, path = self._paths[record]
        document = self.documents[kind]
        return document, (*path, *field_path(document.data, path, field))

    def has(self, record: str, field: str) -> bool:
        """Whether a record has such a field."""
        kind, path = self._paths[record]
        return len(field_path(self.documents[kind].data, path, field)) == field.count(".") + 1

    @cached_property
    def _paths(self) -> Mapping[str, tuple[str, Path]]:
        found: dict[str, tuple[str, Path]] = {}
        for kind, document in self.documents.items():
            if isinstance(document.data, dict):
                found[kind] = (kind, ())
            for place in range(len(document.data)) if isinstance(document.data, list) else ():
                id = record_id(document.data, (place,))
                found[id] = found[f"{kind}/{id}"] = (kind, (place,))
        return found


@dataclass(frozen=True)
class Loaded(Places):
    """A briefing as published."""

    briefing: Briefing


@dataclass(frozen=True)
class LoadedGlossary(Places):
    """The glossary shared by all briefings."""

    terms: tuple[Term, ...]


def load(project: Project, id: str) -> Loaded:
    """Read one briefing; an unknown id raises JianbaoError, unusable files raise ProblemsFound with every problem."""
    if id not in project.briefings():
        known = ", ".join(project.briefings()) or "none yet"
        raise JianbaoError(f"There is no briefing '{id}' in {project.data.name}/. Briefings here: {known}.")
    documents, content, problems = read_files(project, project.briefing(id), FILES)
    if problems:
        raise ProblemsFound(problems)
    return Loaded(documents, msgspec.convert(content, Briefing, from_attributes=True))


def load_glossary(project: Project) -> LoadedGlossary:
    """Read the glossary; a project without one has no terms. Unusable files raise ProblemsFound."""
    if not project.glossary.exists():
        return LoadedGlossary({}, ())
    documents, content, problems = read_files(project, project.data, (GLOSSARY,))
    if problems:
        raise ProblemsFound(problems)
    return LoadedGlossary(documents, content["glossary"])


def read_files(
    project: Project, folder: File, kinds: Iterable[DataFile]
) -> tuple[dict[str, Document], dict[str, Any], tuple[Problem, ...]]:
    """The documents, the typed contents (None where unusable) and all problems of form of some files in a folder."""
    documents, contents, problems = {}, {}, list[Problem]()
    for kind in kinds:
        path = folder / f"{kind.name}.yml"
        name = path.relative_to(project.root).as_posix()
        try:
            raw = path.read_bytes()
        except OSError as error:
            hint = "Run `jianbao import` to write it anew."
            problems.append(Problem(name, 1, 1, "", f"the file cannot be read: {error.strerror}", hint))
            continue
        documents[kind.name] = read(raw, name)
        contents[kind.name], found = records(documents[kind.name], kind)
        problems += found
    return documents, contents, tuple(sorted(problems))


def field_path(data: Any, path: Path, field: str) -> Path:
    """The path below `path` that a dotted field name means, as far as it leads."""
    data = value_at(data, path)
    found: list[str | int] = []
    for name in field.split(".") if field else ():
        step = _position(data, name) if isinstance(data, list) else name
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            break
        found.append(step)
    return tuple(found)


def _position(items: list[Any], name: str) -> int:
    for place, item in enumerate(items):
        if isinstance(item, dict) and name in (item.get("id"), item.get("n")):
            return place
    return int(name) if name.isdigit() else len(items)
