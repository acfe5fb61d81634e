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
Entry = tuple[float, int, str]
"""Cost, frequency, tag."""
NOTHING: Entry = (0.0, 0, "")
GENRE_COUNT = 300


@dataclass(frozen=True)
class Words:
    """Words, each with its cost (the negative logarithm of its share), its frequency and its tag (n, v, d, nr name …).

    A single character that is no word costs `unknown`; `own` are the costs of an article's words, before the others.
    """

    entries: Mapping[str, Entry]
    unknown: float
    own: Mapping[str, float] = field(default_factory=dict)

    def frequency(self, word: str) -> int:
        """How often it was counted, 0 if never."""
        return self.entries.get(word, NOTHING)[1]

    def tag(self, word: str) -> str:
        """Its part of speech, '' if it is no word."""
        return self.entries.get(word, NOTHING)[2]

    def cost(self, word: str) -> float | None:
        """What it costs, None if it is no word."""
        entry = self.entries.get(word)
        return entry[0] if entry else None

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
        known, own, costs, starts = self.entries.get, self.own, [0.0], [0]
        alone = (self.unknown, 0, "")
        for end in range(1, len(run) + 1):
            at = end - 1
            best = costs[at] + (own.get(run[at]) or known(run[at], alone)[0])
            for start in range(max(0, end - LONGEST), end - 1):
                word = run[start:end]
                cost = own[word] if word in own else entry[0] if (entry := known(word)) else None
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
    entries: dict[str, Entry] = {}
    for count, tag, *members in lines:
        entries.update(dict.fromkeys(members, (log_total - math.log(int(count)), int(count), tag)))
    return Words(entries, log_total - math.log(0.5))
