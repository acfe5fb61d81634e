"""Which briefings hold a word: the index behind the search over all of them.

The browser asks it for the briefings that hold every word of a query, and then searches their own files, newest first.
Words are spread over shards by how they begin, and there are more shards the more there is to hold: what a query loads
stays the same however many briefings there are, but for the list of their ids and the characters in use.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import cache, partial
from itertools import product
from tempfile import TemporaryFile
from unicodedata import combining, normalize
from weakref import finalize

from generator.render.characters import HAN, simplified, variants
from generator.render.search import script

SHARD = 16_000
"""About how many characters a shard holds."""

ENTRY = 6
"""About how many characters it takes to say that a briefing holds a word."""

AT_ONCE = 125_000
"""About how many of them are in memory at once: 13 MB."""

_SILENT = "'\"“”‘’「」『』《》〈〉"
_WORDS = re.compile(rf"[a-z]+|\d+(?:\.\d+)*|{HAN}+")


def files(ids: Iterable[str], words_of: Callable[[str], Collection[str]]) -> dict[str, str | Callable[[], str]]:
    """`docs/search/…` → text, or how to make it. `words_of` tells the `words` of a briefing."""
    ids = sorted(ids)
    total, characters = 0, set[str]()
    for words in map(words_of, ids):
        total += len(words)
        characters.update(*words)
    directory = {"briefings": ids, "shards": _shards(total), "characters": variants(characters)}
    return {"docs/search/directory.js": script(directory), **_Shards(ids, words_of, total).makers()}


class _Shards:
    """Which shard says what, on disk until it is asked for: in memory, the words of 1,000 briefings take 200 MB."""

    def __init__(self, ids: Sequence[str], words_of: Callable[[str], Iterable[str]], total: int) -> None:
        self._count = _shards(total)
        in_order = sorted(range(self._count), key=str)
        each = max(1, self._count * AT_ONCE // max(total, 1))
        self._box_of = {shard: at // each for at, shard in enumerate(in_order)}
        with ExitStack() as stack:
            boxes = range(-(-self._count // each))
            self._boxes = [stack.enter_context(TemporaryFile("w+", encoding="utf-8")) for _ in boxes]
            finalize(self, stack.pop_all().close)
        self._open: tuple[int, Mapping[int, str]] = (-1, {})
        for place, id in enumerate(ids):
            for word in words_of(id):
                shard = shard_of(word, self._count)
                self._boxes[self._box_of[shard]].write(f"{shard} {place} {word}\n")

    def makers(self) -> dict[str, Callable[[], str]]:
        """Quickest in the order of the paths: those that lie in one box follow one another."""
        return {f"docs/search/{self._count}/{shard}.js": partial(self._text, shard) for shard in self._box_of}

    def _text(self, shard: int) -> str:
        box = self._box_of[shard]
        if self._open[0] != box:
            self._open = (-1, {})  # not two at once
            self._open = (box, {each: script(held) for each, held in self._unpacked(box).items()})
        return self._open[1][shard]

    def _unpacked(self, box: int) -> dict[int, dict[str, list[int]]]:
        """Shard → word → the places of the briefings that hold it."""
        held: dict[int, dict[str, list[int]]] = {shard: {} for shard, of in self._box_of.items() if of == box}
        self._boxes[box].seek(0)
        for line in self._boxes[box]:
            shard, place, word = line.split()
            held[int(shard)].setdefault(word, []).append(int(place))
        return {shard: dict(sorted(words.items())) for shard, words in held.items()}


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


def _shards(total: int) -> int:
    """A power of two, so that it seldom changes as briefings are added. `total` counts each word of each briefing."""
    return 1 << (total * ENTRY // SHARD).bit_length()


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
