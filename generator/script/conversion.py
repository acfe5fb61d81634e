"""The other script: OpenCC word by word, with our overrides, locked terms and names, then the quotation marks.

OpenCC finds words greedily from the left and so reads over their boundaries (全市|制造业 becomes 全市制 造業). The
words are therefore cut first, by how common they are, and each is converted alone.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache, lru_cache

import opencc

from generator.lexicon import Words, fold, words
from generator.model.briefing import Term
from generator.model.parsed import Script
from generator.script.names import name_entries
from generator.tables import table

TABLE = table(__file__, "conversion")
Convert = Callable[[str], str]

CONFIGS: Mapping[Script, tuple[str, ...]] = {"zh-Hans": ("s2tw",), "zh-Hant": ("tw2s", "hk2s")}
"""Source script → OpenCC configurations. Never s2twp: it swaps words (项目 → 專案), even in the titles of plans.
A Traditional source may use either standard of glyphs (衛, 衞)."""
COST = 8.0
"""What a name or override costs in cutting words: as much as a word of middling frequency."""
HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]+")


def converter(terms: Iterable[Term], names: Iterable[str], source: Script = "zh-Hans") -> Convert:
    """A function from `source` script to the other one.

    `terms` is the glossary, of which the locked ones count; `names` are the people of the article, in `source` script.
    """
    terms = tuple(terms)
    locked = {term.term[source]: term.term[_other(source)] for term in terms if term.lock and term.term[source]}
    people = {term.term[source] for term in terms if term.kind == "name"}
    overrides: Mapping[str, str] = TABLE["overrides"] if source == "zh-Hans" else {}
    entries = {**overrides, **name_entries(names, lambda text: _plain(text, source), source), **locked}
    parted = {word: form for word, form in entries.items() if not HAN.fullmatch(word)}
    whole = parted | {word: form for word, form in locked.items() if len(word) != 2 or word not in people}
    dictionary = _with(entries)
    quotes = _quotes(source)

    def by_word(run: re.Match[str]) -> str:
        parts = [run[0][start:end] for start, end in dictionary.segment(fold(run[0]))]
        return "".join(entries.get(part) or _plain(part, source) for part in parts)

    around = _around(whole, lambda text: HAN.sub(by_word, text))
    return lambda text: _quoted(around(text), quotes)


def _other(script: Script) -> Script:
    return "zh-Hant" if script == "zh-Hans" else "zh-Hans"


def _with(entries: Iterable[str]) -> Words:
    """The word list, with our entries as words."""
    known = words()
    ours = {fold(entry): min(COST, known.cost(entry) or COST) for entry in entries}
    return replace(known, own=ours)


@cache
def _opencc(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config)


@lru_cache(maxsize=16_384)
def _plain(text: str, source: Script) -> str:
    """What OpenCC makes of a word."""
    for config in CONFIGS[source]:
        text = _opencc(config).convert(text)
    return text


def _around(whole: Mapping[str, str], convert: Convert) -> Convert:
    """Convert what lies between the fixed words; the longest of those wins.

    They are locked terms and names with a space inside. A person of two characters is not among them: those may meet
    by accident (于海 in 位于海边), so the cutting of words decides.
    """
    if not whole:
        return convert
    fixed = re.compile("(" + "|".join(map(re.escape, sorted(whole, key=len, reverse=True))) + ")")
    return lambda text: "".join(whole[part] if part in whole else convert(part) for part in fixed.split(text))


def _quotes(source: Script) -> dict[int, str]:
    pairs: dict[str, str] = TABLE["quotes"]
    return str.maketrans(pairs if source == "zh-Hans" else {hant: hans for hans, hant in pairs.items()})


def _quoted(text: str, quotes: Mapping[int, str]) -> str:
    """Typographic quotes; the apostrophe inside a Latin word is none."""
    return re.sub(r"(?<![A-Za-z])[“”‘’「」『』]|[“”‘’「」『』](?![A-Za-z])", lambda m: m[0].translate(quotes), text)
