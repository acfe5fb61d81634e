"""From text to typed records: the schema says which scalars are numbers, yes or no, or nothing."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, get_args, get_origin

import msgspec

from generator.errors import Problem
from generator.published.files import DataFile
from generator.yamlfile import Document, Path, Span
from generator.yamlfile.nodes import BLOCK, FLOW, value_at

_INTEGER = re.compile("-?(0|[1-9][0-9]{0,17})")
_NULLS = ("null", "~")
_BOOLEANS = {"true": True, "false": False}


def records(document: Document, kind: DataFile) -> tuple[Any, tuple[Problem, ...]]:
    """The typed content of a file and everything wrong with its form.

    What does not fit is left out: a record from a list of records, or all of a single record (then None).
    """
    if document.data is None:
        return _fitting([], kind.type), document.problems
    plain = coerce(document.data, kind.schema, kind.schema, document.values, ())
    problems = (*document.problems, *repeated(document))
    try:
        return msgspec.convert(plain, kind.type), problems
    except msgspec.ValidationError:
        from generator.published.explaining import explain  # jsonschema is slow to import and seldom needed

        return _fitting(plain, kind.type), (*problems, *explain(plain, document, kind))


def _fitting(content: Any, wanted: Any) -> Any:
    if get_origin(wanted) is not tuple:
        return None
    fitting = []
    for record in content if isinstance(content, list) else ():
        with suppress(msgspec.ValidationError):
            fitting.append(msgspec.convert(record, get_args(wanted)[0]))
    return tuple(fitting)


def repeated(document: Document) -> Iterator[Problem]:
    """Every `id` or number `n` that stands twice in one list."""
    first: dict[tuple[Path, str, object], int] = {}
    for path, span in document.values.items():
        if path and path[-1] in ("id", "n") and len(path) > 1 and span.style not in (BLOCK, FLOW):
            value = value_at(document.data, path)
            if (line := first.setdefault((path[:-2], str(path[-1]), value), span.line)) != span.line:
                hint = f"The first is on line {line}; every {path[-1]} is used once, and never again."
                yield document.problem(path, f"{path[-1]} '{value}' is used twice", hint)


def coerce(value: Any, schema: Mapping[str, Any], root: Mapping[str, Any], spans: Mapping[Path, Span], at: Path) -> Any:
    """The value as the schema types it; whatever does not fit stays text."""
    choices = alternatives(schema, root)
    if isinstance(value, dict):
        known: Mapping[str, Any] = next((choice["properties"] for choice in choices if "properties" in choice), {})
        return {key: coerce(part, known.get(key, {}), root, spans, (*at, key)) for key, part in value.items()}
    if isinstance(value, list):
        of: Mapping[str, Any] = next((choice["items"] for choice in choices if choice.get("items")), {})
        return [coerce(part, of, root, spans, (*at, place)) for place, part in enumerate(value)]
    types = {choice.get("type") for choice in choices}
    if spans[at].style:
        return value
    if value in _NULLS or ("null" in types and not value):
        return None  # also where the model wants text: a page must not show the word “null” by mistake
    if "boolean" in types:
        return _BOOLEANS.get(value, value)
    if "integer" in types and _INTEGER.fullmatch(value):
        return int(value)
    return value


def alternatives(schema: Mapping[str, Any], root: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The schemas of which a value has to fit one, references followed."""
    if "$ref" in schema:
        return alternatives(root["$defs"][schema["$ref"].rpartition("/")[2]], root)
    if "anyOf" in schema:
        return [found for choice in schema["anyOf"] for found in alternatives(choice, root)]
    return [schema]
