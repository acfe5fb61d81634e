"""Junk of two to four characters inside a word, found without a list of junk.

For each stretch: does the text become much likelier, as words go, if it is left out and one word closes over the gap?
"""

import re
from collections.abc import Iterator

from generator.lexicon import Words, alternatives, fold, matcher
from generator.repair.finding import Finding

HAN_RUN = re.compile("[\u3400-\u9fff]{4,}")
LENGTHS = range(2, 5)
PER_CHARACTER = 5.0  # what a deletion costs, in nats a character
SURE, WORTH_SHOWING = 15.0, 12.0
REJOINED_FREQUENCY = 30  # of the word that closes over the gap
SOLID_FREQUENCY = 200  # a stretch that cuts through so common a word is no junk
QUOTE_REACH = 40
CAUTION = 8.0
REASON = "characters that belong to no word, inside a word"


def find(text: str, words: Words) -> list[Finding]:
    """The best findings that do not overlap, in text order."""
    plain = fold(text)
    scored = [item for run in HAN_RUN.finditer(plain) for item in _candidates(plain, run.start(), run.end(), words)]
    kept: list[tuple[float, int, int, int, int]] = []
    for item in sorted(scored, reverse=True):
        if not any(item[3] < other[4] and other[3] < item[4] for other in kept):
            kept.append(item)
    return [_finding(plain, *item) for item in sorted(kept, key=lambda item: item[1])]


def _finding(text: str, score: float, start: int, end: int, left: int, right: int) -> Finding:
    applied = score >= SURE + _caution(text, start)
    return Finding(start, end, "", left, right, "inserted", 0.9 if applied else 0.5, applied, REASON)


def _candidates(text: str, low: int, high: int, words: Words) -> Iterator[tuple[float, int, int, int, int]]:
    """(score, start, end, left, right) of each stretch in a run that may be junk inside the word from left to right."""
    run = text[low:high]
    solid = [False] * len(run)
    for a, b in words.segment(run):
        if b - a > 1 and words.frequency.get(run[a:b], 0) >= SOLID_FREQUENCY:
            solid[a:b] = [True] * (b - a)
    if all(solid[i] or solid[i + 1] for i in range(len(run) - 1)):
        return
    before, after = words.costs(run), _costs_to_end(run, words)
    for start in range(1, len(run) - 2):
        for end in (start + length for length in LENGTHS if start + length < len(run)):
            if any(solid[start:end]):
                break
            best = _rejoined(run, start, end, before, after, words)
            if best is None:
                continue
            score = before[-1] - best[0] - PER_CHARACTER * (end - start)
            if score < WORTH_SHOWING + _caution(text, low + start):
                continue
            if not _repeated(text, low + start, low + end) and not _name(text, low + start):
                yield score, low + start, low + end, low + best[1], low + best[2]


def _costs_to_end(run: str, words: Words) -> list[float]:
    """The cheapest cost of each suffix."""
    best = [0.0] * (len(run) + 1)
    for start in range(len(run) - 1, -1, -1):
        options = [words.cost.get(run[start], words.unknown) + best[start + 1]]
        for end in range(start + 2, min(start + 6, len(run)) + 1):
            cost = words.cost.get(run[start:end])
            if cost is not None:
                options.append(cost + best[end])
        best[start] = min(options)
    return best


def _rejoined(
    run: str, start: int, end: int, before: list[float], after: list[float], words: Words
) -> tuple[float, int, int] | None:
    """The cheapest way to leave out run[start:end] with one word across the gap: (cost, left, right)."""
    options = []
    for left in range(max(0, start - 4), start):
        for right in range(end + 1, min(len(run), end + 4) + 1):
            word = run[left:start] + run[end:right]
            if words.frequency.get(word, 0) >= REJOINED_FREQUENCY:
                options.append((before[left] + words.cost[word] + after[right], left, right))
    return min(options, default=None)


def _repeated(text: str, start: int, end: int) -> bool:
    """Junk does not recur with its neighbours; names and coinages do."""
    return text.count(text[start - 1 : start + 1]) > 1 or text.count(text[end - 1 : end + 1]) > 1


def _name(text: str, at: int) -> bool:
    """Behind a post comes a name, which no dictionary holds."""
    surname = f"[ \u3000]*{alternatives('surnames')}[\u4e00-\u9fff]?$"
    return bool(matcher("ranks", after=surname).search(text[max(0, at - 12) : at]))


def _caution(text: str, at: int) -> float:
    """Coinages abound inside quotation marks and brackets: there the evidence must be stronger."""
    near = text[max(0, at - QUOTE_REACH) : at]
    quoted = near.count("“") > near.count("”") or near.count("（") > near.count("）")
    return CAUTION if quoted else 0.0
