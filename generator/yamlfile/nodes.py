"""What a YAML file holds and where it stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.errors import Problem

_LINE = re.compile(r"[^\r\n]*")
_COMMENT = re.compile(r"#[^\r\n]*")

Value = str | list["Value"] | dict[str, "Value"]
"""What a file says: nothing but text, lists and mappings."""

Path = tuple[str | int, ...]
"""Keys and list positions from the top of a file to a value, such as (14, 'text', 'en')."""


BLOCK, FLOW, FOLDS = "-", "[", ("|", ">")
"""Styles: of lists and mappings on lines of their own or in brackets, and of text on the lines below its key."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value stands: `line` and `column` count from 1, `start` and `end` are offsets in characters.

    `style` is BLOCK or FLOW for lists and mappings; for text it is '', a quote, or one of FOLDS.
    """

    line: int
    column: int
    start: int
    end: int
    style: str = ""


@dataclass(frozen=True)
class Document:
    """A file as read. `keys` holds the place of each key, `values` that of each value; `data` is None if unreadable."""

    file: str
    text: str
    data: Value | None
    values: Mapping[Path, Span]
    keys: Mapping[Path, Span]
    problems: tuple[Problem, ...]

    @cached_property
    def comments(self) -> tuple[tuple[int, int], ...]:
        """Where each comment starts and ends, in offsets."""
        found, position = [], 0
        for span in self._scalars():
            found += _comments(self.text, position, span.start)
            if span.style in FOLDS:
                found += _comments(self.text, span.start, line_end(self.text, span.start))
            position = span.end
        return (*found, *_comments(self.text, position, len(self.text)))

    def has_comment(self, path: Path) -> bool:
        """Whether a comment stands after the key of a value, inside it or on its last line."""
        start = self.keys[path].end if path in self.keys else self.values[path].start
        end = line_end(self.text, self.values[path].end)
        return any(start <= comment < end for comment, _ in self.comments)

    def _scalars(self) -> list[Span]:
        spans = [*self.keys.values(), *(span for span in self.values.values() if span.style not in (BLOCK, FLOW))]
        return sorted(spans, key=lambda span: (span.start, span.end))

    def at(self, path: Path) -> Span:
        """The place of a value, or of the nearest thing around it that is there."""
        while path not in self.values and path:
            path = path[:-1]
        return self.values.get(path, Span(1, 1, 0, 0))

    def line(self, path: Path) -> int:
        """The line on which a value begins: that of its key, if it has one."""
        return (self.keys.get(path) or self.at(path)).line

    def record(self, path: Path) -> str:
        """The id of the record around a value, or '' when there is none."""
        return record_id(self.data, path)

    def problem(self, path: Path, message: str, hint: str = "", *, key: bool = False) -> Problem:
        """A problem at a value, or at its key."""
        span = self.keys[path] if key and path in self.keys else self.at(path)
        return Problem(self.file, span.line, span.column, self.record(path), message, hint)


def line_end(text: str, offset: int) -> int:
    """Where the line that holds an offset ends, its line break left out."""
    match = _LINE.match(text, offset)
    return match.end() if match else offset


def _comments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [match.span() for match in _COMMENT.finditer(text, start, end)]


def record_id(data: object, path: Path) -> str:
    """The id of the top record that a path leads into, or '' when it has none."""
    if path and isinstance(path[0], int) and isinstance(data, list) and path[0] < len(data):
        data = data[path[0]]
    found = data.get("id") if isinstance(data, dict) else None
    return found if isinstance(found, str) else ""


def value_at(data: Any, path: Path) -> Any:
    """The value that a path leads to."""
    for part in path:
        data = data[part]
    return data
