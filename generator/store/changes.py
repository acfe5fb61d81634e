"""What an import does to the data, one sentence a change."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """One thing an import does. Prints as `dongbang-15 text.zh-Hans: new wording from the article`.

    `file` is relative to the project; `record` is an id ('' for the whole file), `field` a dotted name ('' for the
    whole record).
    """

    file: str
    record: str
    field: str
    message: str

    def __str__(self) -> str:
        place = " ".join(part for part in (self.record, self.field) if part) or self.file
        return f"{place}: {self.message}"


def taken(was: object, becomes: object) -> str:
    return f"{_quoted(becomes)}, as the article now has it; was {_quoted(was)}"


def derived(becomes: object) -> str:
    return f"{_quoted(becomes)}, converted anew"


def conflict(ours: object, theirs: object) -> str:
    return f"yours stays: {_quoted(ours, None)}; the article now gives {_quoted(theirs, None)}; noted in review"


def written(records: int) -> str:
    return "written anew" if records == 1 else f"written anew, {records} records"


PARSED = "the machine's own copy is brought up to date"
STALE = "the Chinese has changed since this was written; noted in review"
GONE = "no longer in the article; kept, and noted in review"
REMOVED = "no longer in the article; taken out"
NEW = "new from the article"
LEFT_OUT = "in the article but not in your file; stays out"


def _quoted(value: object, longest: int | None = 60) -> str:
    """A value in a sentence; text longer than `longest` is cut."""
    if isinstance(value, str):
        return f"“{value}”" if longest is None or len(value) <= longest else f"“{value[: longest - 1]}…”"
    if isinstance(value, list):
        return "[" + ", ".join(_quoted(part, longest) for part in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_quoted(part, longest)}" for key, part in value.items()) + "}"
    return "nothing" if value is None else str(value).lower()
