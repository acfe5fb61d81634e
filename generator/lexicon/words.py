"""A unigram model of Chinese: how common a word is, and its part of speech.

`words.txt.gz` is pruned from the dictionary of jieba 0.42.1 (see `words.LICENSE`): frequency of at least 3, at most
six characters; frequencies rounded to two figures. A line is `frequency tag word word …`.
"""

import gzip
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.lexicon.files import HOME

LONGEST = 6


@dataclass(frozen=True)
class Words:
    """Words with frequency, cost (negative logarithm of their share) and tag (n noun, v verb, d adverb, nr name …)."""

    frequency: Mapping[str, int]
    cost: Mapping[str, float]
    tag: Mapping[str, str]
    unknown: float

    def costs(self, run: str) -> list[float]:
        """The cheapest cost of each prefix of a run of characters, from the empty one on."""
        return [cost for cost, _ in self._best(run)]

    def segment(self, run: str) -> list[tuple[int, int]]:
        """The cheapest cut of a run into words, as (start, end)."""
        best, end, spans = self._best(run), len(run), []
        while end:
            start = best[end][1]
            spans.append((start, end))
            end = start
        return spans[::-1]

    def _best(self, run: str) -> list[tuple[float, int]]:
        best = [(0.0, 0)]
        for end in range(1, len(run) + 1):
            options = [(best[end - 1][0] + self.cost.get(run[end - 1], self.unknown), end - 1)]
            for start in range(max(0, end - LONGEST), end - 1):
                cost = self.cost.get(run[start:end])
                if cost is not None:
                    options.append((best[start][0] + cost, start))
            best.append(min(options))
        return best


@cache
def words() -> Words:
    """The word list, read once."""
    frequency: dict[str, int] = {}
    tag: dict[str, str] = {}
    for line in gzip.decompress((HOME / "words.txt.gz").read_bytes()).decode("utf-8").splitlines():
        count, kind, *members = line.split(" ")
        frequency.update(dict.fromkeys(members, int(count)))
        tag.update(dict.fromkeys(members, kind))
    log_total = math.log(sum(frequency.values()))
    known = {count: log_total - math.log(count) for count in set(frequency.values())}
    return Words(frequency, {word: known[count] for word, count in frequency.items()}, tag, log_total - math.log(0.5))
