"""What a YAML file holds and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.errors import Problem

Value = str | list["Value"] | dict[str, "Value"]
"""What a file says: nothing but text, lists and mappings."""

Path = tuple[str | int, ...]
"""Keys and list positions from the top of a file to a value, such as (14, 'text', 'en')."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value stands: `line` and `column` count from 1, `start` and `end` are offsets in characters.

    `style` is the quoting of a scalar: '', a quote, '|' or '>'; of a list or mapping: '' for block, '[' for flow.
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


def record_id(data: object, path: Path) -> str:
    """The id of the top record that a path leads into, or '' when it has none."""
    if path and isinstance(path[0], int) and isinstance(data, list) and path[0] < len(data):
        data = data[path[0]]
    found = data.get("id") if isinstance(data, dict) else None
    return found if isinstance(found, str) else ""
