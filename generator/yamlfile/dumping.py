"""Writing: the one layout of data files. Block style, two blanks, text on one line, quotes only where needed."""

import json
from collections.abc import Mapping, Sequence
from io import StringIO

from yaml.emitter import Emitter
from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

_analyst = Emitter(StringIO(), allow_unicode=True)
_resolver = Resolver()


def dump(data: object) -> str:
    """A whole file's content, without its head; the records of a list stand apart by a blank line."""
    if isinstance(data, Mapping):
        return "".join(f"{line}\n" for line in mapping(data, 0))
    if not isinstance(data, Sequence) or not data:
        return "[]\n"
    return "\n".join("".join(f"{line}\n" for line in item(record, 0)) for record in data)


def mapping(entries: Mapping[str, object], indent: int) -> list[str]:
    """The lines of a mapping whose keys stand in column `indent` (from 0)."""
    lines: list[str] = []
    for key, value in entries.items():
        first, *rest = entry(value, indent)
        lines += [f"{' ' * indent}{scalar(key)}:{first}", *rest]
    return lines


def entry(value: object, indent: int) -> list[str]:
    """A value after its key's colon: what follows on that line, then the lines below. Keys stand in column `indent`."""
    if isinstance(value, Mapping):
        return ["", *mapping(value, indent + 2)]
    if isinstance(value, Sequence) and not isinstance(value, str):
        if all(isinstance(part, str) for part in value):
            return [f" {flow(value)}"]
        return ["", *(line for part in value for line in item(part, indent + 2))]
    if isinstance(value, str) and (block := _block(value, indent + 2)):
        return block
    return [f" {scalar(value)}"]


def item(value: object, indent: int) -> list[str]:
    """The lines of one list item whose dash stands in column `indent`."""
    if isinstance(value, Mapping) and value:
        first, *rest = mapping(value, indent + 2)
        return [f"{' ' * indent}- {first[indent + 2 :]}", *rest]
    first, *rest = entry(value, indent)
    return [f"{' ' * indent}-{first}", *rest]


def flow(value: object) -> str:
    """A value in brackets, for a place inside brackets."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(key)}: {flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(flow(part) for part in value) + "]"
    return scalar(value, flow=True)


def scalar(value: object, *, flow: bool = False) -> str:
    """A scalar on one line, quoted if it could be taken for anything but this text."""
    if value is None:
        return "null"
    if isinstance(value, bool | int):
        return str(value).lower()
    text = str(value)
    analysis = _analyst.analyze_scalar(text)
    plain = analysis.allow_flow_plain if flow else analysis.allow_block_plain
    if plain and not analysis.multiline and _is_text(text):
        return text
    if analysis.allow_single_quoted and not analysis.multiline:
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=not text.isprintable() and "\n" not in text)


def _is_text(text: str) -> bool:
    tag = _resolver.resolve(ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return bool(tag == "tag:yaml.org,2002:str")


def _block(text: str, indent: int) -> list[str]:
    """Several lines as they are, if a block can hold them without a loss; else nothing."""
    lines = text.split("\n")
    if len(lines) < 2 or not all(line == line.strip() and line.isprintable() and line for line in lines):
        return []
    return [" |-", *(" " * indent + line for line in lines)]
