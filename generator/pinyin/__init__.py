"""Chinese in Latin letters: personal and place names by the national standard, syllables for search.

The reading of a surname often differs from the character's common one (单 Shan, 仇 Qiu), and pypinyin has no mode for
surnames: `readings.yml` has them. Tones are left out, ü is kept.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from generator.tables import table

READINGS: dict[str, str] = table(__file__, "readings")
COMBINING_TONES = "\u0300\u0301\u0304\u030c"


@dataclass(frozen=True)
class Reading:
    """A romanised name, and the characters whose reading a person should confirm."""

    text: str
    doubts: tuple[str, ...] = ()


def surname(name: str) -> str:
    """The surname a Chinese name begins with: two characters if it is a compound one and a given name follows."""
    return name[:2] if len(name) > 2 and name[:2] in _pairs("surnames") else name[:1]


def personal(name: str) -> Reading:
    """A personal name in either script: surname first, given name joined (欧阳晓安 Ouyang Xiao'an)."""
    name = "".join(name.split())
    if "·" in name:  # not a Han name: no surname, parts as printed
        return Reading(" ".join(place(part) for part in name.split("·")))
    family = surname(name)
    given = name[len(family) :]
    readings = READINGS
    doubts = [c for c in family if c in readings["unsure-surnames"]] + [
        c for c in given if c in readings["unsure-given"]
    ]
    words = (_pairs("surnames").get(family) or _joined(syllables(family)), _joined(_given(given)))
    return Reading(" ".join(word.capitalize() for word in words if word), tuple(doubts))


def place(name: str) -> str:
    """A place name, without its 镇 or 市, as one word (董浜 Dongbang, 西安 Xi'an)."""
    return _joined(syllables(name)).capitalize()


def syllables(text: str) -> tuple[str, ...]:
    """The toneless syllables of `text` in lower case; a run of Latin letters or digits is one, punctuation is none."""
    return tuple(word for part in _pypinyin(text) for word in _words(part))


def _given(given: str) -> Iterable[str]:
    known = _pairs("given")
    return [known.get(character) or syllables(character)[0] for character in given]


def _joined(parts: Iterable[str]) -> str:
    """Syllables as one word, an apostrophe before a, e and o inside it."""
    return "".join(f"'{part}" if index and part[0] in "aeo" else part for index, part in enumerate(parts))


@cache
def _pairs(key: str) -> dict[str, str]:
    return dict(_split(pair) for pair in READINGS[key].split())


def _split(pair: str) -> tuple[str, str]:
    characters, _, reading = pair.partition(":")
    return characters, reading


@lru_cache(maxsize=4096)
def _pypinyin(text: str) -> Sequence[str]:
    lazy_pinyin, tone = _dictionary()
    syllables: list[str] = lazy_pinyin(text, style=tone)
    return syllables


@cache
def _dictionary() -> tuple[Any, Any]:
    # Imported late: its dictionaries take a fifth of a second, and most commands need no pinyin.
    from pypinyin import Style, lazy_pinyin, load_phrases_dict

    load_phrases_dict({word: [[s] for s in reading.split("_")] for word, reading in _pairs("words").items()})
    return lazy_pinyin, Style.TONE


def _words(part: str) -> list[str]:
    decomposed = unicodedata.normalize("NFD", part)
    toneless = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in COMBINING_TONES))
    return "".join(c if c.isalnum() else " " for c in toneless).lower().split()
