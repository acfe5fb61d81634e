"""Punctuation and spaces as a Chinese typesetter would have them. Each class of change is counted, not each change."""

import re
from collections import Counter

from generator.lexicon import HANZI
from generator.repair.tracked import Tracked

WIDE = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！", ".": "。"}
NEAR = re.compile(f"[{HANZI}”“》《、。％%]")
REACH = 12

HALF_WIDTH = "half-width punctuation widened"
SPACES = "stray spaces taken out"
DOUBLED = "doubled punctuation made single"
QUOTES = "straight quotation marks made curly"

SPACE = re.compile(
    rf"(?<=[{HANZI}，。；：、（《“”）》]) +(?=[（《“，。；：、）》”])"
    rf"|(?<=[（《“，。；：、！？]) +(?=[{HANZI}0-9A-Za-z“《（])"
    rf"|(?<=[）》”]) +(?=[{HANZI}，。；：、）》”])"
    rf"|(?<=[{HANZI}])[ \xa0]+(?=\d)|(?<=\d)[ \xa0]+(?=[{HANZI}%])"
)
REPEATED = re.compile(r"([，；：、])\1+|([。！？])\2+(?!\2)|，(?=。)|、(?=[，。])|。(?=，)")
MARK = re.compile(r"[,;:()?!.]")
CLAUSE_BEFORE = re.compile(f"[{HANZI}]{{7}}$|[，,；;][{HANZI}]{{2,6}}$")
CLAUSE_AFTER = re.compile(f"[{HANZI}]{{4}}")
STRAIGHT = re.compile(r'"')


def tidied(paragraph: Tracked, counts: Counter[str]) -> Tracked:
    """The paragraph with proper marks; what was done is added to `counts`."""
    for name, pattern, new in (
        (HALF_WIDTH, MARK, _widened),
        (QUOTES, STRAIGHT, _curly),
        (SPACES, SPACE, lambda _: ""),
        (DOUBLED, REPEATED, _single),
    ):
        paragraph, changed = paragraph.substituted(pattern, new)
        counts[name] += changed
    return paragraph


def _widened(match: re.Match[str]) -> str:
    """The wide form of a mark that stands in Chinese text. Marks inside figures (1,000 12:30 3.5) and Latin stay."""
    mark, text, at = match[0], match.string, match.start()
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if mark in ",:.;" and before.isascii() and after.isascii() and before.isalnum() and after.isalnum():
        return mark
    if mark == "." and not (_is_stop(text, before, after) or _parts_clauses(text, at)):
        return mark
    return WIDE[mark] if NEAR.search(text[max(0, at - REACH) : at + REACH + 1]) else mark


def _is_stop(text: str, before: str, after: str) -> bool:
    """Whether a point ends a sentence: at the end of one, or between characters where only points do (and commas)."""
    if not re.match(f"[{HANZI}”）》%％]", before) or after == ".":
        return False
    return not re.match(r"\w", after) or bool(
        re.match(f"[{HANZI}\\d]", after) and "。" not in text and re.search("[,，;；]", text)
    )


def _parts_clauses(text: str, at: int) -> bool:
    """Whether a point stands between two clauses; parts of a name (买买提.艾山) and of a title are shorter."""
    return bool(CLAUSE_BEFORE.search(text[max(0, at - REACH) : at]) and CLAUSE_AFTER.match(text[at + 1 : at + REACH]))


def _curly(match: re.Match[str]) -> str:
    opened = match.string[: match.start()].count('"') % 2
    return "”" if opened else "“"


def _single(match: re.Match[str]) -> str:
    return match[1] or match[2] or ""
