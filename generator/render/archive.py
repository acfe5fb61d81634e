"""Which briefings hold a word: the index behind the search over all of them.

The browser asks it for the briefings that hold every word of a query, and then searches their own files, newest first.
Words are spread over shards by how they begin, and there are more shards the more there is to hold: what a query loads
stays the same however many briefings there are, but for the list of their ids and the characters in use.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import product
from unicodedata import combining, normalize

from generator.render.characters import HAN, simplified, variants
from generator.render.search import script

SHARD = 16_000
"""About how many characters a shard holds."""

_SILENT = "'\"“”‘’「」『』《》〈〉"
_WORDS = re.compile(rf"[a-z]+|\d+(?:\.\d+)*|{HAN}+")


def files(ids: Iterable[str], words_of: Callable[[str], Iterable[str]]) -> dict[str, str]:
    """`docs/search/…` → text. `words_of` tells the `words` of a briefing, one briefing at a time."""
    ids = sorted(ids)
    holders: dict[str, list[int]] = defaultdict(list)
    for place, id in enumerate(ids):
        for word in words_of(id):
            holders[word].append(place)
    count = _shards(holders)
    directory = {"briefings": ids, "shards": count, "characters": variants(set().union(*holders))}
    return {
        "docs/search/directory.js": script(directory),
        **{f"docs/search/{count}/{shard}.js": script(held) for shard, held in enumerate(_spread(holders, count))},
    }


def words(text: str) -> set[str]:
    """What the words of an English search file, which has every word in both languages, are looked up by.

    Latin words and numbers; of Chinese, every two neighbors and the last character, in Simplified; and `~guidao`, the
    pinyin of two neighbors.
    """
    data = json.loads(text.partition("(")[2].rpartition(")")[0])
    readings = _readings(data.pop("characters"))
    found = set(_WORDS.findall(_folded("\n".join(_strings(data)))))
    latin = {word for word in found if word.isascii()}
    pairs = {word[at : at + 2] for word in found - latin for at in range(len(word))}
    spoken = {
        f"~{first}{second}"
        for pair in pairs
        for first, second in product(readings.get(pair[0], ()), readings.get(pair[1:], ()))
    }
    return latin | pairs | spoken


def shard_of(word: str, count: int) -> int:
    """The shard of a word. The browser does the same sum (templates/theme/assets/search-archive.js)."""
    letters = word.removeprefix("~")
    first, second = ord(letters[0]), ord(letters[1]) if letters[0].isascii() and len(letters) > 1 else 0
    return (first * 31 + second) % count


def _shards(holders: Mapping[str, list[int]]) -> int:
    """A power of two, so that it seldom changes as briefings are added."""
    size = sum(len(word) + 5 + 3 * len(places) for word, places in holders.items())
    return 1 << (size // SHARD).bit_length()


def _spread(holders: Mapping[str, list[int]], count: int) -> list[dict[str, list[int]]]:
    spread: list[dict[str, list[int]]] = [{} for _ in range(count)]
    for word in sorted(holders):
        spread[shard_of(word, count)][word] = holders[word]
    return spread


def _strings(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from _strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value)


def _folded(text: str) -> str:
    """Lower case without diacritics, Simplified, thousands without commas: what the browser makes of it."""
    plain = "".join(char for char in normalize("NFKD", text).lower() if not combining(char) and char not in _SILENT)
    return re.sub(r"(?<=\d),(?=\d)", "", plain).translate(_simplifying())


@cache
def _simplifying() -> Mapping[int, str]:
    return {ord(traditional): simple for traditional, simple in simplified().items()}


def _readings(table: str) -> dict[str, list[str]]:
    readings: dict[str, list[str]] = defaultdict(list)
    for syllable, characters in re.findall(r"([a-z]+)([^ ]+)", table):
        for character in re.sub("-.", "", characters):
            readings[character].append(syllable)
    return readings
