"""The figures of an English sentence: digits, words and ordinals, with what stands around them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.check.translation.figures import Claims, Figure
from generator.tables import table

NUMERALS = table(__file__, "english")
TENS = {word: 10 * value for value, word in enumerate(NUMERALS["tens"].split(), 2)}
WORDS = {word: value for value, word in enumerate(NUMERALS["units"].split())} | TENS
SCALES = {word: int(value) for word, value in NUMERALS["scales"].items()}
ORDINALS = {word: Decimal(value) for value, word in enumerate(NUMERALS["ordinals"].split(), 1)}
MULTIPLES = {word: Decimal(value) for word, value in NUMERALS["multiples"].items()}
MONTHS = NUMERALS["months"].split()

PLAN = re.compile(rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)|({'|'.join(ORDINALS)}))[- ](?:Five|5)[- ]Year[- ]Plan", re.I)
CODE = re.compile(r"\b[A-Z]{1,5}-?\d+(?:\.\d+)?\b|\b\d[A-Z]\b|\b[A-Z]{2,6}\b")
DIGITS = re.compile(
    rf"(?<![\w.])(\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(st|nd|rd|th)?\b(?:[ -]?({'|'.join(SCALES)})\b)?", re.I
)
ONE_WORD = "|".join(sorted((*WORDS, *SCALES), key=len, reverse=True))
SPELLED = re.compile(
    rf"\b(?:a (?=hundred|thousand|million|billion))?(?:{ONE_WORD})(?:(?:[ -]|,? and )(?:{ONE_WORD}))*\b", re.I
)
OTHER = re.compile(rf"\b(?:{'|'.join(sorted((*ORDINALS, *MULTIPLES), key=len, reverse=True))})\b", re.I)
MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")


def figures(text: str) -> tuple[Figure, ...]:
    """All figures; `firm` ones must have a source in the Chinese."""
    claims = Claims(text)
    readers = (_plans, _codes, _months, _digits, _spelled, _others)
    return tuple(figure for reader in readers for figure in reader(text) if claims.take(figure.start, figure.end))


def _plans(text: str) -> Iterator[Figure]:
    for match in PLAN.finditer(text):
        value = Decimal(match[1]) if match[1] else ORDINALS[match[2].lower()]
        yield Figure("plan", match[0], value, *match.span())


def _codes(text: str) -> Iterator[Figure]:
    for match in CODE.finditer(text):
        yield Figure("code", match[0], Decimal(0), *match.span(), firm=any(c.isdigit() for c in match[0]))


def _months(text: str) -> Iterator[Figure]:
    for match in MONTH.finditer(text):
        yield Figure("month", match[0], Decimal(MONTHS.index(match[0]) + 1), *match.span())


def _digits(text: str) -> Iterator[Figure]:
    for match in DIGITS.finditer(text):
        value = Decimal(match[1].replace(",", "")) * SCALES.get((match[3] or "").lower(), 1)
        year = len(match[1]) == 4 and not match[2] and not match[3] and 1900 <= value < 2100
        yield Figure("year" if year else "number", match[0], value, *match.span(), "ordinal" if match[2] else "")


def _spelled(text: str) -> Iterator[Figure]:
    for match in SPELLED.finditer(text):
        words = re.findall("[a-z]+", match[0].lower())
        value = _value([word for word in words if word not in ("and", "a")])
        yield Figure("number", match[0], value, *match.span(), firm=value != 1)


def _value(words: list[str]) -> Decimal:
    """two hundred and five thousand → 205000"""
    total = section = 0
    for word in words:
        if word in WORDS:
            section += WORDS[word]
        elif word == "hundred":
            section = (section or 1) * 100
        else:
            total, section = total + (section or 1) * SCALES[word], 0
    return Decimal(total + section)


def _others(text: str) -> Iterator[Figure]:
    for match in OTHER.finditer(text):
        word = match[0].lower()
        value = ORDINALS.get(word) or MULTIPLES[word]
        ordinal = word in ORDINALS
        yield Figure("number", match[0], value, *match.span(), "ordinal" if ordinal else "", firm=ordinal and value > 2)
