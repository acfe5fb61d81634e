"""Junk of two to five characters inside a word, found without a list of junk.

For each stretch: does the text become much likelier, as words go, if it is left out and one word closes over the gap?
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.lexicon import HAN, Words, alternatives, entries, fold, matcher
from generator.repair.finding import Finding

HAN_RUN = re.compile(f"{HAN}{{4,}}")
SHORTEST, LONGEST = 2, 5
SURE, WORTH_SHOWING = 13.0, 11.0
REJOINED_FREQUENCY = 30  # of the word that closes over the gap
SOLID_FREQUENCY = 200  # a stretch that cuts through so common a word is no junk
REACH = 14
QUOTED, ENDED = re.compile("[“（][^“”（）]*$"), re.compile("[^“”（）]*[”）]")
CAUTION = 8.0
WORD_INSIDE, WORD_OVER_END = 6.0, 4.0  # seldom by chance: junk of common characters has a word inside in 1.5 of 100
NAME_TAGS = ("nr", "ns")
LEVELS = frozenset("省市区县州旗镇乡村")
AGAIN = "再"  # 年底前再增闢石磳線
COMMITTEE = re.compile("[省市区县州旗]委")  # 市卫健委, 县文旅委 are bodies of their own, no 市委 with junk inside
SERIES = re.compile("(?:vo){3,}")
REASON = "characters that belong to no word, inside a word"


@dataclass(frozen=True, order=True)
class Stretch:
    """What may be junk, from `start` to `end`, in a word from `left` to `right`; `score` is how much speaks for it."""

    score: float
    start: int
    end: int
    left: int
    right: int


def find(text: str, words: Words, article: str) -> list[Finding]:
    """The best findings in a paragraph that do not overlap, in text order; what the `article` has again is no junk."""
    plain = fold(text)
    scored = [item for run in HAN_RUN.finditer(plain) for item in _candidates(plain, run.start(), run.end(), words)]
    kept: list[Stretch] = []
    for item in sorted(scored, reverse=True):
        if not _elsewhere(text, item, article) and not any(
            item.left < other.right and other.left < item.right for other in kept
        ):
            kept.append(item)
    return [_finding(item) for item in sorted(kept, key=lambda item: item.start)]


def _finding(item: Stretch) -> Finding:
    applied = item.score >= SURE
    confidence = 0.9 if applied else 0.5
    return Finding(item.start, item.end, "", item.left, item.right, "inserted", confidence, applied, REASON)


def _candidates(text: str, low: int, high: int, words: Words) -> Iterator[Stretch]:
    """The stretches in a run that may be junk inside a word."""
    run = text[low:high]
    before, cuts = words.best(run)
    after: list[float] = []
    for start, end in _loose(run, cuts, words):
        rejoined = list(_rejoined(run, start, end, words))
        if not rejoined:
            continue
        after = after or _costs_to_end(run, words)
        cost, left, right, word = min((before[a] + cost + after[b], a, b, word) for a, b, word, cost in rejoined)
        score = before[-1] - cost - _price(end - start)
        item = Stretch(score, low + start, low + end, low + left, low + right)
        if item.score >= WORTH_SHOWING and not _repeated(text, item) and not _name(text, item.start):
            item = replace(item, score=item.score - _caution(text, item, words, word))
            if item.score >= WORTH_SHOWING:
                yield item


def _price(characters: int) -> float:
    """What leaving out so many characters costs, in nats. Phrases no dictionary holds are often long, junk seldom."""
    return 5 + 1.2 * characters**2


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
        if run[start] == AGAIN:
            continue
        for end in range(start + SHORTEST, min(start + LONGEST, len(run) - 1) + 1):
            if any(solid[start:end]):
                break
            yield start, end


def _rejoined(run: str, start: int, end: int, words: Words) -> Iterator[tuple[int, int, str, float]]:
    """The words that close over the gap if run[start:end] is left out: (left, right, word, its cost)."""
    known = words.entries.get
    behind = [(right, run[end:right]) for right in range(end + 1, min(len(run), end + 4) + 1)]
    for left in range(max(0, start - 4), start):
        ahead = run[left:start]
        for right, rest in behind:
            entry = known(ahead + rest)
            if entry and entry[1] >= REJOINED_FREQUENCY and not COMMITTEE.fullmatch(ahead + rest):
                yield left, right, ahead + rest, entry[0]


def _costs_to_end(run: str, words: Words) -> list[float]:
    """The cheapest cost of each suffix."""
    known, alone = words.entries.get, (words.unknown, 0, "")
    best = [0.0] * (len(run) + 1)
    for start in range(len(run) - 1, -1, -1):
        options = [known(run[start], alone)[0] + best[start + 1]]
        for end in range(start + 2, min(start + 6, len(run)) + 1):
            if entry := known(run[start:end]):
                options.append(entry[0] + best[end])
        best[start] = min(options)
    return best


def _repeated(text: str, item: Stretch) -> bool:
    """Junk does not recur with its neighbours; names and coinages do. Nor does it echo the words around it."""
    start, end = item.start, item.end
    around = text[max(0, item.left - 1) : start] + text[end : item.right + 1]
    return (
        text.count(text[start - 1 : start + 1]) > 1
        or text.count(text[end - 1 : end + 1]) > 1
        or len(set(text[start:end])) < end - start
        or not set(text[start:end]).isdisjoint(around)
        or text[start - 1] == text[end]
    )


def _elsewhere(text: str, item: Stretch, article: str) -> bool:
    """Whether the article has it again with the character before it, 海屿经开区 say: a name and no junk."""
    return article.count(text[item.start - 1 : item.start + 2]) > 1


def _name(text: str, at: int) -> bool:
    """Behind a post comes a name, which no dictionary holds; 代主席蘭曉彤稱 has both in one stretch."""
    surname = f"[ \u3000]*{alternatives('surnames')}"
    behind = matcher("ranks", after=f"{surname}{HAN}?$").search(text[max(0, at - 12) : at + 1])
    return bool(behind or matcher("ranks", after=surname).match(text, at))


def _caution(text: str, item: Stretch, words: Words, word: str) -> float:
    """How much stronger the evidence must be where coinages, names and phrases abound, which no dictionary holds."""
    junk = text[item.start : item.end]
    quoted = QUOTED.search(text[max(0, item.start - REACH) : item.start]) and ENDED.match(text[item.end :][:REACH])
    phrase = not set(entries("particles")).isdisjoint(junk)
    # 张(学仁王)良 is two people, 美(伊两)国 two countries; the word that closes over the gap is a name by chance.
    named = words.tag(word).startswith(NAME_TAGS)
    # 某乡(刘楼)村: the name of a place stands between two of the words that places end in.
    places = text[item.start - 1] in entries("places") and not set(entries("places")).isdisjoint(
        text[item.end - 1 : item.end + 1]
    )
    # 罗(塘区)网信办, 城(寺泉)乡: a place with its level, and a body or a word behind it that closes over by chance.
    level = not LEVELS.isdisjoint(text[item.end - 1 : item.end + 1])
    foreign = sum(char in entries("sounds") for char in junk) * 3 >= len(junk) * 2
    # 访(企入村交)问 is short for 访企、入村、交问: verbs with their objects, one after the other.
    signs = bool(quoted) + phrase / 2 + named + 2 * places + level + foreign + 2 * _in_series(text, item, words)
    return CAUTION * signs + _sense(text, item, words)


def _sense(text: str, item: Stretch, words: Words) -> float:
    """How much speaks for words: one within (分片 in 农技员分片驻村), or one over an end of the stretch."""

    def is_word(at: int) -> bool:
        return words.frequency(text[at : at + 2]) > 0

    within = any(is_word(at) for at in range(item.start, item.end - 1))
    return WORD_INSIDE * within + WORD_OVER_END * (is_word(item.start - 1) + is_word(item.end - 1))


def _in_series(text: str, item: Stretch, words: Words) -> bool:
    """Whether most of a stretch belongs to a run of three verbs or more, each with a noun or the like behind it."""
    begin = max(0, item.start - 2)
    tags = ["v" if words.tag(char) == "v" else "o" for char in text[begin : item.end + 2]]
    found = (match.span() for match in SERIES.finditer("".join(tags)))
    return any(min(b + begin, item.end) - max(a + begin, item.start) > 2 for a, b in found)
