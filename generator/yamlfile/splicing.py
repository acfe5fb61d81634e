"""Changing a file by splicing: a new value takes the place of an old one, and every other byte stays."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.yamlfile import dumping
from generator.yamlfile.nodes import BLOCK, FLOW, FOLDS, Document, Path, line_end


@dataclass(frozen=True)
class _Edit:
    """Put `new` in place of text[start:end]."""

    start: int
    end: int
    new: str


def splice(document: Document, changes: Mapping[Path, object], additions: Mapping[Path, Sequence[object]]) -> str:
    """The text with new values at some places and more items at the end of some lists.

    The places have to be there, and none may lie inside another.
    """
    edits = [edit for path, value in changes.items() for edit in _replace(document, path, value)]
    edits += [edit for path, items in additions.items() if items for edit in _append(document, path, items)]
    return _apply(document.text, edits)


def remove(document: Document, paths: Iterable[Path]) -> str:
    """The text without some items of block lists; each list has to keep at least one."""
    return _apply(document.text, [_cut(document, path) for path in paths])


def _apply(text: str, edits: list[_Edit]) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    pieces, position = [], 0
    for edit in sorted(edits, key=lambda edit: edit.start):  # stable: insertions at one place keep their order
        pieces += [text[position : edit.start], edit.new.replace("\n", newline)]
        position = edit.end
    return "".join([*pieces, text[position:]])


def _replace(document: Document, path: Path, value: object) -> list[_Edit]:
    text, span = document.text, document.values[path]
    if not path:
        return [_Edit(span.start, span.end, dumping.dump(value).rstrip("\n"))]
    if _in_flow(document, path):
        blank = " " if text[span.start - 1] == ":" else ""
        return [_Edit(span.start, span.end, blank + dumping.flow(value))]
    marker = _marker(document, path)
    start = span.start if text[marker : span.start].strip(" \r\n") else marker
    first, *below = _lines(document, path, value)
    if start != marker and span.style == BLOCK:  # the new value goes before the comment behind the key
        end = len(text[: span.start].rstrip(" \r\n"))
        return [_Edit(marker, marker, first), _Edit(end, span.end, "".join(f"\n{line}" for line in below))]
    if start != marker:
        first = first.lstrip(" ")
    if span.style == BLOCK or span.style in FOLDS:
        return [_Edit(start, span.end, "\n".join([first + _header_comment(document, path), *below]))]
    # What follows on the line can only be a comment; it stays there.
    return [_Edit(start, span.end, first), _insert_below(text, span.end, below)]


def _append(document: Document, path: Path, items: Sequence[object]) -> list[_Edit]:
    text, span = document.text, document.values[path]
    last = _last_item(document, path)
    if last is None:
        return _replace(document, path, items)
    if span.style == FLOW:
        end = document.values[last].end
        return [_Edit(end, end, "".join(f", {dumping.flow(item)}" for item in items))]
    if not path:
        apart = "\n" if text.endswith("\n") else "\n\n"
        return [_Edit(len(text), len(text), apart + dumping.dump(items))]
    indent = _column(text, _marker(document, last) - 1)
    lines = [line for item in items for line in dumping.item(item, indent)]
    return [_insert_below(text, span.end, lines)]


def _insert_below(text: str, offset: int, lines: Sequence[str]) -> _Edit:
    end = line_end(text, offset)
    return _Edit(end, end, "".join(f"\n{line}" for line in lines))


def _cut(document: Document, path: Path) -> _Edit:
    text, span = document.text, document.values[path]
    dash = _marker(document, path) - 1
    end = line_end(text, span.end)
    after = len(text) - len(text[end:].removeprefix("\r").removeprefix("\n"))
    return _Edit(dash - _column(text, dash), after, "")


def _lines(document: Document, path: Path, value: object) -> list[str]:
    """The value in block style: what follows its marker, then the lines below."""
    if isinstance(path[-1], str):
        return dumping.entry(value, document.keys[path].column - 1)
    indent = _column(document.text, _marker(document, path) - 1)
    first, *below = dumping.item(value, indent)
    return [first[indent + 1 :], *below]


def _marker(document: Document, path: Path) -> int:
    """The offset just after the colon or dash that a value belongs to."""
    if path in document.keys:
        return document.text.index(":", document.keys[path].end) + 1
    return document.text.rindex("-", 0, document.values[path].start) + 1


def _header_comment(document: Document, path: Path) -> str:
    """The comment on the first line of a folded text, which would go with it."""
    span = document.values[path]
    if span.style not in FOLDS:
        return ""
    header = document.text[span.start : line_end(document.text, span.start)]
    return "  " + header[header.index("#") :] if "#" in header else ""


def _in_flow(document: Document, path: Path) -> bool:
    return any(document.values[path[:length]].style == FLOW for length in range(len(path)))


def _last_item(document: Document, path: Path) -> Path | None:
    items = [inner for inner in document.values if len(inner) == len(path) + 1 and inner[:-1] == path]
    return items[-1] if items else None


def _column(text: str, offset: int) -> int:
    """The column of an offset, from 0."""
    return offset - text.rfind("\n", 0, offset) - 1
