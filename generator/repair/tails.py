"""Junk after the last full stop: a few characters that end in no stop."""

import re

from generator.repair.finding import Finding

TAIL = re.compile(r"(?<=[。！？!?…])[”’」』）)]?([\u4e00-\u9fff]{1,6})\s*$")
REASON = "characters after the last full stop of the article"
REASON_INSIDE = "characters after the last full stop of a paragraph"


def find(text: str, last: bool) -> list[Finding]:
    """The tail of a paragraph; `last` says whether it is the article's last, where a tail is certain to be junk."""
    match = TAIL.search(text)
    if not match:
        return []
    start, end = match.span(1)
    confidence, reason = (0.9, REASON) if last else (0.6, REASON_INSIDE)
    return [Finding(start, end, "", start, end, "tail", confidence, last, reason)]
