"""The one layout of a data file: keys in the order of the model, two blanks a step, a blank line between records.

Every scalar keeps its very characters, and every comment stays with what it stands before or behind.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from generator.published.files import DataFile
from generator.published.typed import alternatives
from generator.yamlfile import Document, Path, Span, read
from generator.yamlfile.nodes import BLOCK, FLOW

Schema = Mapping[str, Any]


def laid_out(document: Document, kind: DataFile, head: str) -> str | None:
    """The file's text in the usual form, or None if values or comments would not come out as they were."""
    text = _Layout(document, kind).text()
    again = read(text.encode(), document.file)
    if again.problems or again.data != document.data or _comments(again) != _comments(document):
        return None
    return text if text.startswith("# yaml-language-server:") else head + text


def _comments(document: Document) -> list[str]:
    return sorted(document.text[start:end].rstrip() for start, end in document.comments)


class _Layout:
    def __init__(self, document: Document, kind: DataFile) -> None:
        self.document = document
        self.schema = kind.schema
        self.before: dict[Path, list[str]] = {}
        self.behind: dict[Path, str] = {}
        self.top: list[str] = []
        self.end: list[str] = []
        for start, end in document.comments:
            self._place(start, document.text[start:end].rstrip())

    def text(self) -> str:
        """The whole file."""
        data = self.document.data
        if isinstance(data, list):
            records = [self._item((place,), self.schema.get("items", {}), 0) for place in range(len(data))]
            body = "\n\n".join("\n".join(record) for record in records) if records else "[]"
        else:
            body = "\n".join(self._mapping((), self.schema, 0))
        return "\n".join([*self.top, body, *self.end]) + "\n"

    # Comments

    @cached_property
    def tokens(self) -> list[tuple[int, int, Path]]:
        """(start, end, path) of every key and of every value on its line, in file order."""
        keys = [(span.start, span.end, path) for path, span in self.document.keys.items()]
        values = [(s.start, s.end, path) for path, s in self.document.values.items() if s.style != BLOCK]
        return sorted(keys + values)

    @cached_property
    def children(self) -> Mapping[Path, list[str]]:
        """The keys of every mapping, in file order."""
        found: dict[Path, list[str]] = {}
        for path in self.document.keys:
            found.setdefault(path[:-1], []).append(str(path[-1]))
        return found

    def _place(self, start: int, comment: str) -> None:
        """Say what a comment belongs to: what it follows on its line, else what comes next."""
        text = self.document.text
        if any(begin < start < end for begin, end, _ in self.tokens):
            return  # inside a text or a bracket that is kept as it is
        last = max((token for token in self.tokens if token[0] < start), default=None)
        if last and "\n" not in text[last[1] : start]:
            self.behind[self._whole(last[2])] = comment
            return
        following = min((token for token in self.tokens if token[0] > start), default=None)
        if last is None and following and self._is_head(start):
            self.top.append(comment)
        elif following:
            self.before.setdefault(self._owner(following[2]), []).append(comment)
        else:
            self.end.append(comment)

    def _is_head(self, start: int) -> bool:
        """The three lines that every file begins with."""
        return self.document.text.count("\n", 0, start) < 3

    def _whole(self, path: Path) -> Path:
        """The outermost bracket around a value, or the value."""
        around = (path[:length] for length in range(len(path)))
        return next((outer for outer in around if self.document.values[outer].style == FLOW), path)

    def _owner(self, path: Path) -> Path:
        """The list item that a key begins, or the key."""
        item = path[:-1]
        begins = bool(item) and isinstance(item[-1], int) and self.children[item][0] == path[-1]
        return item if begins else path

    # Layout

    def _mapping(self, path: Path, schema: Schema, indent: int) -> list[str]:
        lines: list[str] = []
        for key, of in self._ordered(path, schema):
            inner = (*path, key)
            first, *below = self._value(inner, of, indent)
            span = self.document.keys[inner]
            written = self.document.text[span.start : span.end]
            lines += [f"{' ' * indent}{comment}" for comment in self.before.get(inner, ())]
            lines += [f"{' ' * indent}{written}:{first}", *below]
        return lines

    def _ordered(self, path: Path, schema: Schema) -> Iterator[tuple[str, Schema]]:
        """Keys in the order of the model, those it does not know last."""
        here = self.children[path]
        properties: Mapping[str, Schema] = self._known(schema, "properties")
        for key in (*(name for name in properties if name in here), *(name for name in here if name not in properties)):
            yield key, properties.get(key, {})

    def _known(self, schema: Schema, part: str) -> Any:
        return next((one[part] for one in alternatives(schema, self.schema) if one.get(part)), {})

    def _value(self, path: Path, schema: Schema, indent: int) -> list[str]:
        """What follows a key's colon or an item's dash that stands in column `indent`, then the lines below."""
        span = self.document.values[path]
        comment = f"  {self.behind[path]}" if path in self.behind else ""
        if span.style != BLOCK:
            first, *below = self._shifted(path, span, indent)
            written = f" {first}" if first else ""
            return [written, *below[:-1], below[-1] + comment] if below and comment else [written + comment, *below]
        items = self._items(path)
        if not items:
            return [comment, *self._mapping(path, schema, indent + 2)]
        of = self._known(schema, "items")
        return [comment, *(line for item in items for line in self._item(item, of, indent + 2))]

    def _items(self, path: Path) -> Sequence[Path]:
        data = self.document.data
        for part in path:
            data = data[part]  # type: ignore[index]
        return [(*path, place) for place in range(len(data))] if isinstance(data, list) else []

    def _item(self, path: Path, schema: Schema, indent: int) -> list[str]:
        lines = [f"{' ' * indent}{comment}" for comment in self.before.get(path, ())]
        if self.document.values[path].style == BLOCK and not self._items(path):
            first, *below = self._mapping(path, schema, indent + 2)
            while first.lstrip().startswith("#"):  # a comment before the key that now comes first
                lines.append(first.removeprefix("  "))
                first, *below = below
            return [*lines, f"{' ' * indent}- {first[indent + 2 :]}", *below]
        first, *below = self._value(path, schema, indent)
        return [*lines, f"{' ' * indent}-{first}", *below]

    def _shifted(self, path: Path, span: Span, indent: int) -> list[str]:
        """The lines of a value as written, moved along with its key or dash."""
        lines = self.document.text[span.start : span.end].split("\n")
        if len(lines) == 1:
            return lines
        key = self.document.keys.get(path)
        line_start = self.document.text.rfind("\n", 0, span.start) + 1
        was = key.column - 1 if key else self.document.text.index("-", line_start) - line_start
        return [lines[0], *(_moved(line, indent - was) for line in lines[1:])]


def _moved(line: str, by: int) -> str:
    if not line.strip(" "):
        return line
    return " " * by + line if by >= 0 else line.removeprefix(" " * -by)
