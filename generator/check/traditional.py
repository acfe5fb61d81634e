"""The check of the scripts: doubtful conversions, and characters of the one script left in the other.

It cannot say which side is right, only that a place is doubtful. A locked term of the glossary settles it everywhere.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import opencc

from generator.check.finding import Finding, Found
from generator.check.scope import Scope
from generator.check.texts import Place, people, places
from generator.lexicon import Words, words
from generator.lexicon.words import LONGEST
from generator.model.briefing import Term, Text
from generator.script import Convert
from generator.tables import table

TABLE = table(__file__, "traditional")
HAN = re.compile("[㐀-䶿一-鿿]+")
SETTLE = "Correct it, or settle the word for all briefings with a locked term in the glossary."
FAR = 8.0
"""How much more a cut must cost to be out of the question: as much as one more word of middling frequency."""
AROUND = 3
"""Characters shown on each side of a doubtful one."""


def findings(scope: Scope, terms: Sequence[Term], convert: Convert) -> Iterator[Found]:
    """What is doubtful in the scripts of a briefing or the glossary.

    `convert` turns Simplified into Traditional, with all terms and people that are settled; it is not asked about an
    article printed in Traditional.
    """
    printed = scope.article is not None and scope.article.script == "zh-Hant"
    machine = {(place.record, place.field): place.hant for place in places(scope.parsed)} if scope.parsed else {}
    mask = re.compile("|".join(sorted(_settled(terms, people(scope)), key=len, reverse=True)) or "(?!)")
    for place in places(scope):
        hans, hant = (mask.sub(lambda match: "□" * len(match[0]), text) for text in (place.hans, place.hant))
        by_hand = machine.get((place.record, place.field), place.hant) != place.hant
        derived = () if printed else _doubtful(place, hans, convert, by_hand)
        for finding in _left_in_simplified(hans):
            yield Found(place.record, f"{place.field}.zh-Hans", finding)
        for finding in (*_left_in_traditional(hant), *_differing(hans, hant), *derived):
            yield Found(place.record, f"{place.field}.zh-Hant", finding)


def _settled(terms: Iterable[Term], people: Iterable[Text]) -> frozenset[str]:
    """Patterns of what a person has settled, in both scripts: it is left out of the check."""
    locked = {form for term in terms if term.lock for form in (term.term.hans, term.term.hant)}
    names = {form for name in people for form in (name.hans, name.hant)}
    spaced = {"[ 　]*".join(map(re.escape, name)) for name in names if name}
    return frozenset({re.escape(form) for form in locked if form} | spaced)


def _left_in_traditional(hant: str) -> Iterator[Finding]:
    """Simplified characters, except in words that Traditional writes with them (拮据)."""
    suspects = [n for n, char in enumerate(hant) if _is_simplified(char)]
    again = _opencc("s2tw").convert(_opencc("tw2s").convert(hant)) if suspects else hant
    for n in suspects:
        char = hant[n]
        if len(again) != len(hant) or again[n] != char:
            yield Finding("simplified", char, f"{char} in {_around(hant, n)} is Simplified", _write(char, "s2tw"))
    yield from _marks(hant, "zh-Hant", "In Traditional text, quotation marks are 「」 and 『』.")


def _is_simplified(char: str) -> bool:
    return char not in TABLE["both"]["zh-Hant"] + TABLE["variants"] and _single(char) != char == _simple(char)


def _left_in_simplified(hans: str) -> Iterator[Finding]:
    plain = _opencc("t2s").convert(hans)
    for n, char in enumerate(hans):
        if len(plain) == len(hans) and plain[n] != char and char not in TABLE["both"]["zh-Hans"]:
            yield Finding("traditional", char, f"{char} in {_around(hans, n)} is Traditional", _write(char, "t2s"))
    yield from _marks(hans, "zh-Hans", "In Simplified text, quotation marks are “” and ‘’.")


def _marks(text: str, script: str, hint: str) -> Iterator[Finding]:
    for char in dict.fromkeys(char for char in text if char in TABLE["marks"][script]):
        yield Finding("mark", char, f"{char} is a mark of the other script", hint)


def _differing(hans: str, hant: str) -> Iterator[Finding]:
    """Where the two say different words: one was edited and the other was not."""
    first, other = _bare(hans), _bare(hant)
    if hans and hant and first != other:
        pairs = enumerate(zip(first, other, strict=False))
        n = next((n for n, (one, two) in pairs if one != two), min(len(first), len(other)))
        said = f"the Traditional says “{_around(other, n)}” where the Simplified says “{_around(first, n)}”"
        yield Finding("differs", _around(first, n), said, "Edit both, or empty the Traditional and import again.")


def _bare(text: str) -> str:
    """Simplified characters without quotation marks, to compare the two scripts by: one for all variants (衛, 衞)."""
    simplified: str = _opencc("tw2s").convert(text)
    return simplified.translate(_FOLDED)


class _Folds(dict[int, str]):
    """Character → what all its forms in both scripts have in common, worked out when first asked for."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = "" if char in "“”‘’「」『』" else TABLE["alike"].get(_simple(char), _simple(char))
        return self.setdefault(code, folded)


_FOLDED = _Folds()


@cache
def _simple(char: str) -> str:
    """A character alone in Simplified, whichever standard it is from."""
    for config in ("tw2s", "hk2s", "t2s"):
        char = _opencc(config).convert(char)
    return char


def _doubtful(place: Place, open_words: str, convert: Convert, by_hand: bool) -> Iterator[Finding]:
    """Characters that are not what conversion makes of them, and those of unsettled words it has no word to go by.

    What a person set by hand is doubted only where it is what OpenCC alone would have written.
    """
    hans, hant = place.hans, place.hant
    ours, whole = convert(hans), _opencc("s2tw").convert(hans)
    if not len(hans) == len(hant) == len(ours) == len(whole):
        return
    alone = frozenset(_alone(open_words))
    for n, char in enumerate(hant):
        if not HAN.match(ours[n]):
            continue
        around = _around(hans, n)
        if char != ours[n] and not _is_simplified(char) and (char == whole[n] or not by_hand):
            yield Finding("unlike", around, f"{char} in {_around(hant, n)} converts to {ours[n]}", SETTLE)
        elif n in alone and whole[n] != char and not _far_fetched(open_words, n, whole[n]):
            yield Finding("doubtful", around, f"{char} in {_around(hant, n)} may have to be {whole[n]}", SETTLE)


def _alone(hans: str) -> Iterator[int]:
    """The places of characters that are a word of their own, so that no other tells which of two forms is meant."""
    for run in HAN.finditer(hans):
        yield from (run.start() + start for start, end in words().segment(run[0]) if end - start == 1)


def _far_fetched(hans: str, n: int, form: str) -> bool:
    """Whether the shortest word that would give a character this form cuts the text improbably (指|明了)."""
    run = next(run for run in HAN.finditer(hans) if run.start() <= n < run.end())
    at, text, known = n - run.start(), run[0], words()
    for length in range(2, LONGEST + 1):
        starts = range(max(0, at - length + 1), min(at, len(text) - length) + 1)
        spans = [(start, start + length) for start in starts]
        if cuts := [span for span in spans if _opencc("s2tw").convert(text[slice(*span)])[at - span[0]] == form]:
            return min(_cost(known, text, *span) for span in cuts) > known.costs(text)[-1] + FAR
    return False


def _cost(known: Words, text: str, start: int, end: int) -> float:
    """What it costs to cut a text so that one part of it is a word."""
    word = known.cost(text[start:end]) or known.unknown
    return known.costs(text[:start])[-1] + word + known.costs(text[end:])[-1]


def _around(text: str, n: int) -> str:
    return text[max(0, n - AROUND) : n + AROUND + 1]


def _write(char: str, config: str) -> str:
    return f"Write {_opencc(config).convert(char)}, or settle the word with a locked term in the glossary."


@cache
def _opencc(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config)


@cache
def _single(char: str) -> str:
    """The Traditional form of a character alone."""
    traditional: str = _opencc("s2tw").convert(char)
    return traditional
