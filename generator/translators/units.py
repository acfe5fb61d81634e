"""Every translatable text of the published data: its key, its Chinese, its English, and what helps to translate it."""

import hashlib
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.parsed import Script
from generator.project import Project
from generator.published import FILES, GLOSSARY, DataFile, load, load_glossary
from generator.translators.comments import Comments
from generator.yamlfile import Document, Path

GLOSSARY_ID = GLOSSARY.name
"""The glossary, where the id of a briefing is asked for."""

Place = tuple[str, int, int]
"""File relative to the project, line and column from 1, as problems have them."""

Outdated = Callable[[str], Collection[Place]]
"""Tells for a briefing or the glossary where English stands that is older than its Chinese."""

_DIGITS = 12
"""Of the hash: enough to tell the wordings of one text apart."""

_MARK = re.compile(rf"Exported: ([0-9a-f]{{{_DIGITS}}})( fuzzy)?")


@dataclass(frozen=True)
class Sheet:
    """One data file. `scope` is the id of its briefing, or GLOSSARY_ID; `script` that of its source texts;
    `outdated` are places of English that is to be read again, beside what `review` names."""

    scope: str
    kind: DataFile
    document: Document
    script: Script
    outdated: Collection[Place]


@dataclass(frozen=True)
class Unit:
    """One text to translate. `field` is dotted, without the language; `path` leads to its three languages in the file.

    `english` is '' when it is still to be written; `stale` when a person should read it against the Chinese again.
    """

    sheet: Sheet
    record: str
    field: str
    path: Path
    chinese: str
    english: str
    stale: bool
    comments: tuple[str, ...]

    @property
    def key(self) -> str:
        """What the text is known by in every file, such as `2021-12-30-changshu:pledges:dongbang-15:text`."""
        file = () if self.sheet.scope == GLOSSARY_ID else (self.sheet.kind.name,)
        record = (self.record,) if self.record else ()
        return ":".join((self.sheet.scope, *file, *record, self.field))

    @property
    def top(self) -> Path:
        """The path of the record around the text."""
        return self.path[:1] if self.record else ()

    @property
    def line(self) -> int:
        return self.sheet.document.line((*self.path, "en"))

    @property
    def notes(self) -> tuple[str, ...]:
        """The comments, and last a mark that tells on return whether the text was touched."""
        return (*self.comments, f"Exported: {fingerprint(self.english)}{' fuzzy' * self.stale}")


@dataclass(frozen=True)
class Entry:
    """One text as a translated file has it. `exported` is its mark: hash of the English, and whether it was fuzzy."""

    key: str
    chinese: str
    english: str
    fuzzy: bool
    line: int
    exported: tuple[str, bool] | None

    @property
    def untouched(self) -> bool:
        return self.exported == (fingerprint(self.english), self.fuzzy)


def entry(key: str, chinese: str, english: str, *, fuzzy: bool, line: int, notes: str) -> Entry:
    """An entry as read; text of blanks alone is no English, and only English can be fuzzy."""
    found = _MARK.search(notes)
    english = _lines(english) if english.strip() else ""
    mark = (found[1], bool(found[2])) if found else None
    return Entry(key, _lines(chinese), english, fuzzy and bool(english), line, mark)


def _lines(text: str) -> str:
    """The text with plain line ends, whatever system its tool ran on."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def fingerprint(english: str) -> str:
    return hashlib.sha256(english.encode()).hexdigest()[:_DIGITS]


def sheets(project: Project, id: str, outdated: Outdated) -> list[Sheet]:
    """The data files of one briefing or of the glossary (with '' all, the glossary last), in order.

    An unknown id raises JianbaoError, unusable files raise ProblemsFound.
    """
    found = []
    for each in () if id == GLOSSARY_ID else (id,) if id else project.briefings():
        loaded = load(project, each)
        script, places = loaded.briefing.article.script, outdated(each)
        found += [Sheet(each, kind, loaded.documents[kind.name], script, places) for kind in FILES]
    if id in ("", GLOSSARY_ID):
        places = outdated(GLOSSARY_ID)
        documents = load_glossary(project).documents.values()
        found += [Sheet(GLOSSARY_ID, GLOSSARY, document, "zh-Hans", places) for document in documents]
    return found


def units(sheet: Sheet, comments: Comments) -> Iterator[Unit]:
    """The texts of a file that have Chinese, in its order."""
    data: Any = sheet.document.data
    records = [((place,), record) for place, record in enumerate(data)] if isinstance(data, list) else [((), data)]
    for top, record in records:
        for field, path, text in _texts(record, top, ""):
            chinese = text[sheet.script] or text["zh-Hans"] or text["zh-Hant"]
            stale = bool(text["en"]) and _is_stale(sheet, record, field, path)
            if chinese:
                helps = comments.on(record, field, chinese, sheet.script, stale=stale)
                yield Unit(sheet, record["id"] if top else "", field, path, chinese, text["en"], stale, helps)


def _is_stale(sheet: Sheet, record: Mapping[str, Any], field: str, path: Path) -> bool:
    span = sheet.document.at((*path, "en"))
    return f"{field}.en" in record["review"] or (sheet.document.file, span.line, span.column) in sheet.outdated


def _texts(value: Any, path: Path, name: str) -> Iterator[tuple[str, Path, Mapping[str, str]]]:
    """Every text in three languages inside a value; the parts of a list are named by `id`, by `n` or by place."""
    if isinstance(value, dict) and {"zh-Hans", "zh-Hant", "en"} <= value.keys():
        yield name, path, value
        return
    parts: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, part in parts:
        known = part.get("id", part.get("n", step)) if isinstance(value, list) and isinstance(part, dict) else step
        yield from _texts(part, (*path, step), f"{name}.{known}" if name else str(known))
