"""What the checks look at: one briefing as far as it can be read, or the glossary."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import msgspec

from generator.errors import Problem
from generator.model.briefing import Agency, Article, Chinese, Pledge, Record, Term, Text, Theme
from generator.project import Project
from generator.published.files import FILES, GLOSSARY, DataFile
from generator.published.loading import Places, read_files

PARSED = "parsed"


@dataclass(frozen=True)
class Scope(Places):
    """The records that fit the model (the others are in `form`, the problems of form), and where everything stands."""

    project: Project
    folder: Path
    contents: Mapping[str, Any]
    form: tuple[Problem, ...]

    @classmethod
    def briefing(cls, project: Project, id: str) -> "Scope":
        return cls.read(project, project.briefing(id), FILES)

    @classmethod
    def glossary(cls, project: Project) -> "Scope":
        return cls.read(project, project.data, (GLOSSARY,) if project.glossary.exists() else ())

    @classmethod
    def read(cls, project: Project, folder: Path, kinds: tuple[DataFile, ...]) -> "Scope":
        documents, contents, problems = read_files(project, folder, kinds)
        return cls(documents, project, folder, contents, problems)

    @property
    def article(self) -> Article | None:
        article: Article | None = self.contents.get("article")
        return article

    @property
    def themes(self) -> tuple[Theme, ...]:
        return self._all("themes")

    @property
    def agencies(self) -> tuple[Agency, ...]:
        return self._all("agencies")

    @property
    def pledges(self) -> tuple[Pledge, ...]:
        return self._all("pledges")

    @property
    def terms(self) -> tuple[Term, ...]:
        return self._all("glossary")

    def _all(self, kind: str) -> tuple[Any, ...]:
        return tuple(self.contents.get(kind, ()))

    @cached_property
    def paragraphs(self) -> Mapping[int, str]:
        """Number → text in the article's script."""
        article = self.article
        return {each.n: each.text[article.script] for each in article.paragraphs} if article else {}

    @cached_property
    def parsed(self) -> "Scope | None":
        """The machine's own copy, if the article was imported."""
        folder = self.folder / PARSED
        return self.read(self.project, folder, FILES) if folder.is_dir() else None

    def named(self) -> Iterator[tuple[str, Any]]:
        """Every record with the name that `locate` knows it by, in file order."""
        if self.article:
            yield "article", self.article
        for kind in ("themes", "agencies", "pledges", "glossary"):
            yield from ((f"{kind}/{record.id}", record) for record in self.contents.get(kind, ()))


def texts(record: Record | tuple[Any, ...], name: str = "") -> Iterator[tuple[str, Text | Chinese]]:
    """Every text inside a record with its dotted name, in the order of the fields."""
    for part, value in _parts(record):
        path = f"{name}.{part}" if name else part
        if isinstance(value, Text | Chinese):
            yield path, value
        elif isinstance(value, Record | tuple):
            yield from texts(value, path)


def _parts(record: Record | tuple[Any, ...]) -> Iterator[tuple[str, Any]]:
    """Fields by name; the items of a list by `id`, by `n` or by place, as `locate` takes them."""
    if isinstance(record, tuple):
        for place, item in enumerate(record):
            yield str(getattr(item, "id", getattr(item, "n", place))), item
    else:
        for name, written in _fields(type(record)):
            yield written, getattr(record, name)


@cache
def _fields(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """The fields of a kind of record: (name in Python, name in the file)."""
    return tuple((field.name, field.encode_name) for field in msgspec.structs.fields(kind))
