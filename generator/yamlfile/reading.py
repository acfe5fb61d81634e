"""Reading: from the bytes of a file to text, lists and mappings that know where they stand."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import yaml

from generator.errors import Problem
from generator.yamlfile import characters
from generator.yamlfile.nodes import BLOCK, FLOW, FOLDS, Document, Path, Span, Value, record_id
from generator.yamlfile.wording import UNCLOSED, syntax_problem

LARGEST = 16_000_000
"""Bytes a data file may have: several times what an article of 1 MB becomes."""

DEEPEST = 16
"""Lists and mappings inside one another; the model needs half of that."""


def read(raw: bytes, file: str) -> Document:
    """Read one file. Whatever is wrong with it is in the result's `problems`; `data` is None if it cannot be used."""
    if len(raw) > LARGEST:
        size = f"{len(raw) / 1e6:.0f} MB"
        return _unreadable(file, 1, 1, f"the file has {size}, more than any briefing", "Is it the right file?")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return _unreadable(file, line, column, "the file is not UTF-8 from here on", "Save it as UTF-8.")
    return _Reader(file, text).document()


def _unreadable(file: str, line: int, column: int, message: str, hint: str) -> Document:
    return Document(file, "", None, {}, {}, (Problem(file, line, column, "", message, hint),))


BOM = "\ufeff"
_BLANK_LINES = re.compile(r"(\r?\n *)+\Z")


class _TooDeep(Exception):
    """Stops reading; the problem is on record."""


class _Reader:
    """One pass over the parser's events: nothing is built that the file does not spell out."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.values: dict[Path, Span] = {}
        self.keys: dict[Path, Span] = {}
        self.problems: list[tuple[Path, Problem]] = []
        self.events: Iterator[Any] = iter(())

    def document(self) -> Document:
        data = None
        if self._characters():
            # The parser takes a BOM for nothing, so offsets would be one short: a blank keeps them right.
            parsable = self.text.replace(BOM, " ", 1) if self.text.startswith(BOM) else self.text
            self.events = yaml.parse(parsable, Loader=yaml.CBaseLoader)
            try:
                data = self._stream()
            except yaml.MarkedYAMLError as error:
                self.problems.append(((), self._syntax(error)))
            except _TooDeep:
                pass
        named = (replace(problem, record=record_id(data, path)) for path, problem in self.problems)
        return Document(self.file, self.text, data, self.values, self.keys, tuple(sorted(named)))

    def _syntax(self, error: yaml.MarkedYAMLError) -> Problem:
        """The problem at which the parser stopped; it may lie earlier, at a quote that was not closed."""
        last = max(self.values.values(), key=lambda span: span.start, default=None)
        if last and last.style in ("'", '"') and "\n" in self.text[last.start : last.end]:
            return Problem(self.file, last.line, last.column, "", *UNCLOSED)
        return syntax_problem(self.file, self.text, error)

    def _characters(self) -> bool:
        """Note forbidden characters; False if the parser would stop at one."""
        line, start, position = 1, 0, 0
        for offset, character in characters.forbidden(self.text):
            line += self.text.count("\n", position, offset)
            start, position = self.text.rfind("\n", 0, offset) + 1, offset
            if offset == 0 and character == BOM:
                self._problem(
                    1,
                    1,
                    "the file begins with a byte order mark",
                    "Run `jianbao check --fix`, or save it as UTF-8 without BOM.",
                )
                continue
            hint = "Indent with blanks." if character == "\t" else "Delete it; retype the words around it if need be."
            what = characters.describe(character)
            self._problem(line, offset - start + 1, f"{what} is not allowed here", hint)
        return not characters.UNPARSABLE.search(self.text)

    def _problem(self, line: int, column: int, message: str, hint: str = "", path: Path = ()) -> None:
        self.problems.append((path, Problem(self.file, line, column, "", message, hint)))

    def _at(self, event: Any, path: Path, message: str, hint: str) -> None:
        self._problem(event.start_mark.line + 1, event.start_mark.column + 1, message, hint, path)

    def _stream(self) -> Value | None:
        next(self.events)
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            self._problem(
                1, 1, "the file holds nothing", "Bring it back from git, or delete it and run `jianbao import`."
            )
            return None
        data = self._node(next(self.events), ())
        next(self.events)
        if not isinstance(event := next(self.events), yaml.StreamEndEvent):
            self._at(event, (), "a second document begins here", "Take the line `---` out: a file holds one document.")
            return None
        return data

    def _node(self, event: Any, path: Path) -> Value:
        if len(path) > DEEPEST:
            self._at(event, path, f"lists and mappings are nested more than {DEEPEST} deep", "Is a bracket too many?")
            raise _TooDeep
        self._refuse(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._collection(event, path, self._list(path))
        if isinstance(event, yaml.MappingStartEvent):
            return self._collection(event, path, self._mapping(path))
        value, style = getattr(event, "value", ""), getattr(event, "style", None) or ""
        start, end = event.start_mark.index, event.end_mark.index
        if style in FOLDS:
            end = start + len(_BLANK_LINES.sub("", self.text[start:end]))
        if style == '"':
            self._escapes(event, path)
        self.values[path] = Span(event.start_mark.line + 1, event.start_mark.column + 1, start, end, style)
        return str(value)

    def _collection(self, event: Any, path: Path, built: tuple[Value, int]) -> Value:
        value, end = built
        style = FLOW if event.flow_style else BLOCK
        mark = event.start_mark
        self.values[path] = Span(mark.line + 1, mark.column + 1, mark.index, end, style)
        return value

    def _refuse(self, event: Any, path: Path) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._at(
                event, path, f"aliases such as `*{event.anchor}` are not used in these files", "Write the value out."
            )
        elif event.anchor:
            self._at(event, path, f"anchors such as `&{event.anchor}` are not used in these files", "Take it out.")
        if tag := getattr(event, "tag", None):
            self._at(
                event, path, f"tags such as `{tag}` are not used in these files", "Take it out; put text in quotes."
            )

    def _escapes(self, event: Any, path: Path) -> None:
        spelled = self.text[event.start_mark.index : event.end_mark.index]
        for _, character in characters.forbidden(event.value):
            if character not in spelled:
                what = characters.describe(character)
                self._at(event, path, f"an escape in this value stands for {what}", "Take it out.")

    def _list(self, path: Path) -> tuple[list[Value], int]:
        """The items, and where the last one ends (or the closing bracket)."""
        items: list[Value] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._node(event, (*path, len(items))))
        return items, self._end(event, (*path, len(items) - 1))

    def _mapping(self, path: Path) -> tuple[dict[str, Value], int]:
        """The entries, and where the last one ends (or the closing brace)."""
        entries: dict[str, Value] = {}
        key: str | None = None
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event, path)
            if key is None:
                self._node(next(self.events), (*path, ""))
                continue
            if key in entries:
                first = self.keys[(*path, key)].line
                hint = f"The first is on line {first}; keep one."
                self._at(event, path, f"'{key}' stands twice in the same record", hint)
            else:
                mark, end = event.start_mark, event.end_mark
                self.keys[(*path, key)] = Span(mark.line + 1, mark.column + 1, mark.index, end.index)
            value = self._node(next(self.events), (*path, key))
            entries.setdefault(key, value)
        return entries, self._end(event, (*path, key or ""))

    def _end(self, closing: Any, last: Path) -> int:
        """A block has no closing mark, and the parser's lies beyond the blanks and comments after it."""
        in_flow = closing.start_mark.index < closing.end_mark.index
        return int(closing.end_mark.index) if in_flow or last not in self.values else self.values[last].end

    def _key(self, event: Any, path: Path) -> str | None:
        if isinstance(event, yaml.ScalarEvent):
            self._refuse(event, path)
            return str(event.value)
        self._at(event, path, "a key has to be one word", "Did you forget quotes around text that begins with [ or {?")
        self._node(event, (*path, ""))
        return None
