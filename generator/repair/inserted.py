"""Junk of two to four characters inside a word, found without a list of junk.

For each stretch: does the text become much likelier, as words go, if it is left out and one word closes over the gap?
"""

import re
from collections.abc import Iterator

from generator.lexicon import Words, alternatives, fold, matcher
from generator.repair.finding import Finding

HAN_RUN = re.compile("[\u3400-\u9fff]{4,}")
SHORTEST, LONGEST = 2, 4
PER_CHARACTER = 5.0  # what a deletion costs, in nats a character
SURE, WORTH_SHOWING = 15.0, 12.0
REJOINED_FREQUENCY = 30  # of the word that closes over the gap
SOLID_FREQUENCY = 200  # a stretch that cuts through so common a word is no junk
QUOTE_REACH = 40
CAUTION = 8.0
COMMITTEE = re.compile("[省市区县州旗]委")  # 市卫健委, 县文旅委 are bodies of their own, no 市委 with junk inside
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
    before, cuts = words.best(run)
    after: list[float] = []
    for start, end in _loose(run, cuts, words):
        rejoined = list(_rejoined(run, start, end, words))
        if not rejoined:
            continue
        after = after or _costs_to_end(run, words)
        cost, left, right = min((before[a] + words.cost[word] + after[b], a, b) for a, b, word in rejoined)
        score = before[-1] - cost - PER_CHARACTER * (end - start)
        at = low + start
        if score >= WORTH_SHOWING + _caution(text, at) and not _repeated(text, at, low + end) and not _name(text, at):
            yield score, at, low + end, low + left, low + right


def _loose(run: str, cuts: list[int], words: Words) -> Iterator[tuple[int, int]]:
    """The stretches that no common word runs through."""
    solid = bytearray(len(run))
    end = len(run)
    while end:
        start = cuts[end]
        if end - start > 1 and words.frequency(run[start:end]) >= SOLID_FREQUENCY:
            solid[start:end] = b"\1" * (end - start)
        end = start
    for start in range(1, len(run) - 2):
        for end in range(start + SHORTEST, min(start + LONGEST, len(run) - 1) + 1):
            if any(solid[start:end]):
                break
            yield start, end


def _rejoined(run: str, start: int, end: int, words: Words) -> Iterator[tuple[int, int, str]]:
    """The words that close over the gap if run[start:end] is left out: (left, right, word)."""
    for left in range(max(0, start - 4), start):
        for right in range(end + 1, min(len(run), end + 4) + 1):
            word = run[left:start] + run[end:right]
            if words.frequency(word) >= REJOINED_FREQUENCY and not COMMITTEE.fullmatch(word):
                yield left, right, word


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
