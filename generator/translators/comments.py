"""What a translator is told beside a text: the terms in it with their one rendering, its frame, and its note."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from generator.model.briefing import Term
from generator.model.parsed import Script

STALE = "Read this English against the Chinese again: it may be the older of the two."


class Comments:
    """Comments on texts, with the terms of one glossary."""

    def __init__(self, glossary: Iterable[Term]) -> None:
        terms = tuple(glossary)
        self._renderings: Mapping[Script, Mapping[str, str]] = {
            "zh-Hans": {term.term.hans: term.term.en for term in terms if term.term.hans and term.term.en},
            "zh-Hant": {term.term.hant: term.term.en for term in terms if term.term.hant and term.term.en},
        }
        self._pattern = cache(self._find)

    def on(
        self, record: Mapping[str, Any], field: str, chinese: str, script: Script, *, stale: bool
    ) -> tuple[str, ...]:
        """The comments on one text of a record (as plain data)."""
        return tuple(self._lines(record, field, chinese, script, stale))

    def _lines(self, record: Mapping[str, Any], field: str, chinese: str, script: Script, stale: bool) -> Iterator[str]:
        if stale:
            yield STALE
        frame = record.get("frame")
        if field == "text" and isinstance(frame, dict):
            yield f"Frame: {frame[script]} — {frame['en']}" if frame["en"] else f"Frame: {frame[script]}"
        for term in dict.fromkeys(self._pattern(script).findall(chinese)):
            if term != chinese:
                yield f"Term: {term} — {self._renderings[script][term]}"
        if record["note"]:
            yield f"Note: {record['note']}"

    def _find(self, script: Script) -> re.Pattern[str]:
        """Finds the terms in a text, the longest first; nothing when there are none."""
        longest_first = sorted(self._renderings[script], key=len, reverse=True)
        return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")
