"""Tables for search that take a text's characters to the form they are found in: the other script, and pinyin."""

import re
from collections.abc import Iterable
from functools import cache

from opencc import OpenCC

from generator.pinyin import syllables

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")

_VARIANTS = {"著": "着", "牠": "它", "衞": "卫"}
"""Forms of Taiwan and Hong Kong that OpenCC's plain Traditional does not hold."""


def fold_table(texts: Iterable[str]) -> str:
    """Pairs “TS”: a Traditional character and the Simplified one it is found as, for the Simplified that occur."""
    used = set().union(*texts)
    return "".join(t + s for t, s in _simplified().items() if s in used)


def pinyin_table(texts: Iterable[str]) -> str:
    """“ai爱 an安按 …”: each syllable and the Simplified characters that are read so in the texts."""
    read: dict[str, set[str]] = {}
    for run in dict.fromkeys(run for text in texts for run in _HAN.findall(text)):
        said = syllables(run)
        for character, syllable in zip(run, said, strict=True) if len(run) == len(said) else ():
            read.setdefault(_typed(syllable), set()).add(character)
    return " ".join(syllable + "".join(sorted(characters)) for syllable, characters in sorted(read.items()))


@cache
def _simplified() -> dict[str, str]:
    """Every Traditional character whose Simplified form is one other character."""
    han = [chr(code) for code in range(0x3400, 0xA000)]
    simple = OpenCC("t2s").convert("\n".join(han)).split("\n")
    return {t: s for t, s in zip(han, simple, strict=True) if t != s and len(s) == 1} | _VARIANTS


def _typed(syllable: str) -> str:
    """A syllable as it is typed without marks: lü as lu (the browser reads lv so, too)."""
    return syllable.replace("ü", "u").replace("ê", "e")
