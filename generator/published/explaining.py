"""What keeps a file from fitting the model, all of it at once, in words for the person who edits it."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError

from generator.errors import Problem, did_you_mean
from generator.published.files import DataFile
from generator.yamlfile import Document, Path

_formats = FormatChecker(formats=())

_FORMS = {
    "^[a-z0-9]": ("an id", "Ids are small letters and digits, with single hyphens between: dongbang-15."),
    "^[0-9]{4}-": ("a day", "Write it as '2021-12-30', in quotes."),
    "^[0-9]{4}(": ("a time", "Write '2022', '2022-06' or '2022-06-30', in quotes."),
}
"""How the patterns of the model begin: what they stand for, and the right form."""

_TYPES = {
    "string": ("text", "For no text write ''."),
    "integer": ("a whole number", "Write digits only, without quotes."),
    "boolean": ("true or false", "Write true or false, without quotes."),
    "array": ("a list", "For an empty list write []."),
    "object": ("a mapping", ""),
    "null": ("null", "Write null, without quotes."),
}


@_formats.checks("decimal", raises=InvalidOperation)
def _is_decimal(value: object) -> bool:
    return not isinstance(value, str) or Decimal(value).is_finite()


def explain(content: Any, document: Document, kind: DataFile) -> tuple[Problem, ...]:
    """Every problem of form, in file order. `content` is the coerced data of the document."""
    validator = Draft202012Validator(kind.schema, format_checker=_formats)
    found = {problem for error in validator.iter_errors(content) for problem in _reword(error, document)}
    return tuple(sorted(found))


def field_name(document: Document, path: Path) -> str:
    """The dotted name of a value inside its record: 'quantities.0.value'."""
    inside = path[1:] if isinstance(document.data, list) else path
    return ".".join(str(part) for part in inside)


def _reword(error: ValidationError, document: Document) -> Iterator[Problem]:
    path = tuple(error.absolute_path)
    if error.validator == "anyOf":
        yield from _choice(error, document)
    else:
        wording = _WORDINGS.get(str(error.validator))
        yield from wording(error, document, path) if wording else (document.problem(path, error.message),)


def _choice(error: ValidationError, document: Document) -> Iterator[Problem]:
    """Of several allowed forms, speak of the one that was meant: a mapping if there is one, a list if there is one."""
    tried = error.context or []
    meant = [part for part in tried if part.validator != "type"]
    for part in meant or tried[:1]:
        yield from _reword(part, document)


def _instance(error: ValidationError) -> Any:
    return error.instance


def _keys(error: ValidationError) -> list[str]:
    schema: Any = error.schema
    return list(schema["properties"])


def _missing(error: ValidationError, document: Document, path: Path) -> Iterator[Problem]:
    required: Any = error.validator_value
    for key in required:
        if key not in _instance(error):
            name = field_name(document, (*path, key))
            yield document.problem(path, f"{name} is missing", "Add it; every record has every key.")


def _unknown(error: ValidationError, document: Document, path: Path) -> Iterator[Problem]:
    known = _keys(error)
    for key in _instance(error):
        if key not in known:
            free = [name for name in known if name not in _instance(error)]
            hint = did_you_mean(key, free, f"Keys here: {', '.join(known)}.")
            name = field_name(document, (*path, key))
            yield document.problem((*path, key), f"unknown key {name}", hint, key=True)


def _not_allowed(error: ValidationError, document: Document, path: Path) -> Iterator[Problem]:
    values: Any = error.validator_value
    allowed = [str(value) for value in values]
    hint = did_you_mean(str(error.instance), allowed, "")
    listed = ", ".join(allowed)
    yield document.problem(path, f"{field_name(document, path)} '{error.instance}' is not one of {listed}", hint)


def _wrong_form(error: ValidationError, document: Document, path: Path) -> Iterator[Problem]:
    what, hint = next(form for start, form in _FORMS.items() if str(error.validator_value).startswith(start))
    yield document.problem(path, f"{field_name(document, path)} '{error.instance}' is not {what}", hint)


def _wrong_type(error: ValidationError, document: Document, path: Path) -> Iterator[Problem]:
    what, hint = _TYPES[str(error.validator_value)]
    if what == "a mapping":
        hint = f"Its keys are {', '.join(_keys(error))}, each on a line of its own."
    name = field_name(document, path) or ("the record" if path else "the file")
    yield document.problem(path, f"{name} has to be {what}", hint)


def _no_number(error: ValidationError, document: Document, path: Path) -> Iterator[Problem]:
    message = f"{field_name(document, path)} '{error.instance}' is not a number"
    yield document.problem(path, message, "Write digits with a decimal point at most, in quotes: '750', '8.5'.")


def _wrong_length(error: ValidationError, document: Document, path: Path) -> Iterator[Problem]:
    yield document.problem(
        path, f"{field_name(document, path)} has to hold two values", "First the low, then the high."
    )


_WORDINGS: Mapping[str, Callable[[ValidationError, Document, Path], Iterator[Problem]]] = {
    "required": _missing,
    "additionalProperties": _unknown,
    "enum": _not_allowed,
    "pattern": _wrong_form,
    "type": _wrong_type,
    "format": _no_number,
    "minItems": _wrong_length,
    "maxItems": _wrong_length,
    "items": _wrong_length,
}
