"""What the stages know of Chinese beforehand, as data files: one entry a line (or several, by spaces), `#` a comment.

All entries are Simplified; `fold` gives any text a Simplified shadow of the same length to match them against.
"""

from generator.lexicon.characters import HAN, HANZI
from generator.lexicon.files import alternatives, entries, holds, matcher, pairs
from generator.lexicon.fold import fold, is_traditional
from generator.lexicon.words import Words, words

__all__ = [
    "HAN",
    "HANZI",
    "Words",
    "alternatives",
    "entries",
    "fold",
    "holds",
    "is_traditional",
    "matcher",
    "pairs",
    "words",
]
