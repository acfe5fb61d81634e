"""Times by which something is to be done, found in a clause and resolved to the last day or period they mean."""

import re
from functools import lru_cache

from generator.model.parsed import Deadline
from generator.parse.calendar import Calendar
from generator.parse.page import Line, Span
from generator.parse.times import READINGS


@lru_cache(maxsize=1024)
def find(line: Line, span: Span, calendar: Calendar) -> tuple[Span, Deadline] | None:
    """The first time in a clause that can be resolved, and where it stands."""
    found = []
    for pattern, meaning in READINGS:
        for match in pattern.finditer(line.plain, span.start, span.end):
            resolved = None if _in_title(line, match) else meaning(match, calendar)
            if resolved:
                found.append((match.start(), -match.end(), resolved))
                break
    if not found:
        return None
    start, end, resolved = min(found)
    text = line.text[start:-end]
    return Span(start, -end), Deadline(text, resolved.resolves, resolved.basis, resolved.rule)


def _in_title(line: Line, match: re.Match[str]) -> bool:
    """Inside a title or brackets a time is part of a name; in quotation marks only “十五五” is one."""
    return line.masked[match.end() - 1] == "□" or line.masked[match.start()] == "□"
