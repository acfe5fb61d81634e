"""A unigram model of Chinese: how common a word is, and its part of speech.

`words.txt.gz` is pruned from the dictionary of jieba 0.42.1 (see `words.LICENSE`): frequency of at least 3, at most
six characters; frequencies rounded to two figures. A line is `frequency tag word word …`. `words_genre.txt` adds to it.
"""

import gzip
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from generator.lexicon.files import HOME

LONGEST = 6
NOTHING = (0, "")
GENRE_COUNT = 300


@dataclass(frozen=True)
class Words:
    """Words with their cost: the negative logarithm of their share. A single character not among them costs `unknown`.

    `kinds` has frequency and tag (n noun, v verb, d adverb, nr name …) of each; `own` are words of an article, which
    come before the others.
    """

    cost: Mapping[str, float]
    kinds: Mapping[str, tuple[int, str]]
    unknown: float
    own: Mapping[str, float] = field(default_factory=dict)

    def frequency(self, word: str) -> int:
        """How often it was counted, 0 if never."""
        return self.kinds.get(word, NOTHING)[0]

    def tag(self, word: str) -> str:
        """Its part of speech, '' if it is no word."""
        return self.kinds.get(word, NOTHING)[1]

    def costs(self, run: str) -> list[float]:
        """The cheapest cost of each prefix of a run of characters, from the empty one on."""
        return self.best(run)[0]

    def segment(self, run: str) -> list[tuple[int, int]]:
        """The cheapest cut of a run into words, as (start, end)."""
        _, starts = self.best(run)
        end, spans = len(run), []
        while end:
            spans.append((starts[end], end))
            end = starts[end]
        return spans[::-1]

    def best(self, run: str) -> tuple[list[float], list[int]]:
        """For each prefix, its cheapest cost and where its last word starts."""
        known, own, costs, starts = self.cost.get, self.own.get, [0.0], [0]
        for end in range(1, len(run) + 1):
            at = end - 1
            best = costs[at] + own(run[at], known(run[at], self.unknown))
            for start in range(max(0, end - LONGEST), end - 1):
                cost = own(run[start:end], known(run[start:end]))
                if cost is not None and costs[start] + cost < best:
                    best, at = costs[start] + cost, start
            costs.append(best)
            starts.append(at)
        return costs, starts


def _genre() -> list[list[str]]:
    """The words of the genre, in lines as those of the dictionary, which lacks them."""
    text = (HOME / "words_genre.txt").read_text(encoding="utf-8")
    return [[str(GENRE_COUNT), *line.split(" ")] for line in text.splitlines() if not line.startswith("#")]


@cache
def words() -> Words:
    """The word list, read once."""
    text = gzip.decompress((HOME / "words.txt.gz").read_bytes()).decode("utf-8")
    lines = [line.split(" ") for line in text.splitlines()] + _genre()
    log_total = math.log(sum(int(count) * len(members) for count, _, *members in lines))
    cost: dict[str, float] = {}
    kinds: dict[str, tuple[int, str]] = {}
    for count, tag, *members in lines:
        cost.update(dict.fromkeys(members, log_total - math.log(int(count))))
        kinds.update(dict.fromkeys(members, (int(count), tag)))
    return Words(cost, kinds, log_total - math.log(0.5))
