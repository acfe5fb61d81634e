"""How likely characters are in given names, as the names in the word list have it."""

import math
from collections import Counter
from functools import cache

from generator.lexicon import words
from generator.parse.shapes import SURNAMES

LENGTHS = {1: (1.9, 0.2), 2: (0.5, 1.0)}  # of a given name of one and of two characters, by length of surname


def cost(char: str) -> float:
    """What it costs that a character is the second of a given name; 摆 and 说 hardly are."""
    count, total = _counted()[char], _counted().total()
    return math.log(total / count) if count else math.log(total) + 1


@cache
def _counted() -> Counter[str]:
    """How often each character stands in the given names of the word list."""
    names = (word for word, (_, _, tag) in words().entries.items() if tag == "nr" and len(word) == 3)
    return Counter(char for name in names if name[0] in SURNAMES for char in name[1:])
