"""Reading the lists of the lexicon, each once."""

import re
from collections.abc import Mapping, Set
from functools import cache, lru_cache
from pathlib import Path

from generator.lexicon.characters import HAN

HOME = Path(__file__).resolve().parent


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of `<name>.txt`, in file order."""
    text = (HOME / f"{name}.txt").read_text(encoding="utf-8")
    found = (entry for line in text.splitlines() for entry in line.partition("#")[0].split())
    return tuple(entry.replace(r"[\u4e00-\u9fff]", HAN) for entry in found)


@cache
def pairs(name: str) -> Mapping[str, str]:
    """The entries of `<name>.txt`, each written `key=value`."""
    return dict(entry.split("=", 1) for entry in entries(name))


@cache
def alternatives(*names: str) -> str:
    """The entries of the lists as one regular-expression group that prefers the longest.

    An entry may itself be a pattern: it is taken as written, and sorted by its length.
    """
    found = _longest_first({entry for name in names for entry in entries(name)})
    return f"(?:{'|'.join(found)})"


@cache
def matcher(name: str, before: str = "", after: str = "") -> re.Pattern[str]:
    """The list `name` as a compiled pattern between `before` and `after`."""
    return re.compile(f"{before}{alternatives(name)}{after}")


@lru_cache(maxsize=256)  # asked again while a sentence is read
def holds(name: str, text: str) -> bool:
    """Whether a text holds an entry of the list; those that begin with ^ are only tried where it begins."""
    whole, inside = _divided(name)
    return bool(whole.match(text) or inside.search(text))


@cache
def _divided(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The entries that begin with ^, and the others, as patterns."""
    found = _longest_first(set(entries(name)))
    whole, inside = ([e for e in found if e.startswith("^") is start] for start in (True, False))
    return re.compile("|".join(whole)), re.compile("|".join(inside))


def _longest_first(found: Set[str]) -> list[str]:
    """Entries by length, the same way in every run."""
    return sorted(found, key=lambda entry: (-len(entry), entry))
