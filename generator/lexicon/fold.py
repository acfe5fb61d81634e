"""A Simplified shadow of any text, character for character, so that one set of rules reads both scripts."""

import unicodedata
from functools import cache, lru_cache

from opencc import OpenCC

SHORT = 60
WIDE = "".join(map(chr, (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)))) + "％．"
MARKS = str.maketrans(WIDE + "「」『』﹁﹂○Ｏ〇著牠佔□", unicodedata.normalize("NFKC", WIDE) + "“”‘’“”〇〇〇着它占■")


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


def fold(text: str) -> str:
    """Simplified characters, “” quotes, ASCII digits and letters: the same length, so offsets agree.

    Expects no NUL and no lone surrogate.
    """
    return _short(text) if len(text) <= SHORT else _folded(text)


def _folded(text: str) -> str:
    plain = _simplifier().convert(text) if is_traditional(text) else text
    if len(plain) != len(text):
        plain = "".join(_one(char) for char in text)
    return plain.translate(MARKS)


_short = lru_cache(maxsize=4096)(_folded)  # names and posts, again and again


def is_traditional(text: str) -> bool:
    """Whether more than one Chinese character in twenty changes when made Simplified."""
    sample = text[:20_000]
    simplified = _simplifier().convert(sample)
    if simplified == sample:
        return False
    changed = sum(a != b for a, b in zip(sample, simplified, strict=False))
    return bool(changed * 20 > sum("\u4e00" <= char <= "\u9fff" for char in sample))


def _one(char: str) -> str:
    plain = _simplifier().convert(char)
    return plain if len(plain) == 1 else char
