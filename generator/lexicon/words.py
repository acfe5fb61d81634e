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
        return self._best(run)[0]

    def segment(self, run: str) -> list[tuple[int, int]]:
        """The cheapest cut of a run into words, as (start, end)."""
        _, starts = self._best(run)
        end, spans = len(run), []
        while end:
            spans.append((starts[end], end))
            end = starts[end]
        return spans[::-1]

    def _best(self, run: str) -> tuple[list[float], list[int]]:
        """For each prefix, its cheapest cost and where its last word starts."""
        known, costs, starts = self.cost.get, [0.0], [0]
        for end in range(1, len(run) + 1):
            at = end - 1
            best = costs[at] + known(run[at], self.unknown)
            for start in range(max(0, end - LONGEST), end - 1):
                cost = known(run[start:end])
                if cost is not None and costs[start] + cost < best:
                    best, at = costs[start] + cost, start
            costs.append(best)
            starts.append(at)
        return costs, starts


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
