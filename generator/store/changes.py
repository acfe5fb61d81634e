"""What an import does to the data, one sentence a change."""

from dataclasses import dataclass

LONG = 60
"""Characters of a text that are shown in full."""
CONTEXT = 6
"""Characters shown on each side of a change in a longer one."""


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
    if isinstance(was, str) and isinstance(becomes, str):
        was, becomes = _around_the_change(was, becomes)
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


def _around_the_change(was: str, becomes: str) -> tuple[str, str]:
    """Two long texts cut down to where they differ."""
    if max(len(was), len(becomes)) <= LONG:
        return was, becomes
    same = _alike(was, becomes)
    behind = _alike(was[same:][::-1], becomes[same:][::-1])
    return _part(was, same, behind), _part(becomes, same, behind)


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common from the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _part(text: str, same: int, behind: int) -> str:
    start, end = max(0, same - CONTEXT), min(len(text), len(text) - behind + CONTEXT)
    return f"{'…' * (start > 0)}{text[start:end]}{'…' * (end < len(text))}"


def _quoted(value: object, longest: int | None = LONG) -> str:
    """A value in a sentence; text longer than `longest` is cut."""
    if isinstance(value, str):
        return f"“{value}”" if longest is None or len(value) <= longest else f"“{value[: longest - 1]}…”"
    if isinstance(value, list):
        return "[" + ", ".join(_quoted(part, longest) for part in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_quoted(part, longest)}" for key, part in value.items()) + "}"
    return "nothing" if value is None else str(value).lower()
