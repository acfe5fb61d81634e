"""What search needs to know of the characters of a text: their Traditional forms and their pinyin."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from opencc import OpenCC

from generator.pinyin import syllables

HAN = r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
"""A Chinese character, in a regular expression."""

_VARIANTS = {"著": "着", "牠": "它", "衞": "卫"}
"""Forms of Taiwan and Hong Kong that OpenCC's plain Traditional does not hold."""


@lru_cache(maxsize=1)
def spoken(texts: tuple[str, ...]) -> str:
    """“ai爱-愛 an安按 …”: the Simplified characters of the texts by how they are read there.

    The first time, `-` and each Traditional form follow.
    """
    read: dict[str, set[str]] = {}
    for character, syllable in _read(texts):
        read.setdefault(_typed(syllable), set()).add(character)
    forms = dict(_forms())
    return " ".join(
        syllable + "".join(character + forms.pop(character, "") for character in sorted(characters))
        for syllable, characters in sorted(read.items())
    )


def variants(characters: Iterable[str]) -> str:
    """“爱-愛备-備 …” without the pinyin: those of the characters that have Traditional forms."""
    return "".join(character + _forms()[character] for character in sorted({*characters} & _forms().keys()))


@cache
def simplified() -> Mapping[str, str]:
    """Every Traditional character whose Simplified form is one other character, and that form."""
    han = [chr(code) for code in range(0x4E00, 0xA000)]
    simple = OpenCC("t2s").convert("\n".join(han)).split("\n")
    return {t: s for t, s in zip(han, simple, strict=True) if t != s and len(s) == 1} | _VARIANTS


@cache
def _forms() -> Mapping[str, str]:
    """Simplified character → `-` and each Traditional form."""
    forms: dict[str, str] = {}
    for traditional, simple in simplified().items():
        forms[simple] = f"{forms.get(simple, '')}-{traditional}"
    return forms


def _read(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    for run in dict.fromkeys(run for text in texts for run in re.findall(HAN + "+", text)):
        said = syllables(run)
        yield from zip(run, said, strict=True) if len(run) == len(said) else ()


def _typed(syllable: str) -> str:
    """A syllable as it is typed without marks: lü as lu (the browser reads lv so, too)."""
    return syllable.replace("ü", "u").replace("ê", "e")
