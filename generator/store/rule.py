"""The three-way rule on one value: the last parse, the person's file, the new parse."""

from enum import Enum
from typing import Any, Final


class Missing(Enum):
    """Says that a side has no such value."""

    MISSING = "missing"


MISSING: Final = Missing.MISSING


class Verdict(Enum):
    """What happens to the person's value."""

    KEEP = "keep"
    TAKE = "take the new one"
    CONFLICT = "keep, and have a person look"


def three_way(base: Any, ours: Any, theirs: Any) -> Verdict:
    """Nothing new from the machine, or both agree: keep. Only the machine moved: take. Both moved apart: conflict."""
    if theirs in (base, ours):
        return Verdict.KEEP
    if ours == base:
        return Verdict.TAKE
    if base is MISSING and theirs in ("", [], None):
        return Verdict.KEEP  # an empty first proposal says nothing
    return Verdict.CONFLICT
