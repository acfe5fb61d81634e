"""Junk after the last full stop: a few characters that end in no stop. Longer ones may be a signature: suggested."""

import re

from generator.lexicon import HAN
from generator.repair.finding import Finding

TAIL = re.compile(rf"(?<=[。！？!?…])[”’」』）)]?({HAN}{{1,12}})\s*$")
LONGEST_SURE = 6
REASON = "characters after the last full stop of the article"
REASON_INSIDE = "characters after the last full stop of a paragraph"


def find(text: str, last: bool) -> list[Finding]:
    """The tail of a paragraph; in the article's `last` one a short tail is certain to be junk."""
    match = TAIL.search(text)
    if not match:
        return []
    start, end = match.span(1)
    sure = last and end - start <= LONGEST_SURE
    reason = REASON if last else REASON_INSIDE
    return [Finding(start, end, "", start, end, "tail", 0.9 if sure else 0.6, sure, reason)]
