"""Whether a promise keeps its strength: each verb of the table in the English it is given there."""

import re
from collections.abc import Iterator
from functools import cache

from generator.check.finding import Finding
from generator.tables import table

TABLE = table(__file__, "verbs")

QUOTED = re.compile("“[^”]*”|《[^》]*》")
"""Slogans and titles follow the glossary."""


def weakened(hans: str, en: str, terms: tuple[str, ...]) -> Iterator[Finding]:
    """Verbs rendered otherwise than the table says, and English verbs of commitment with nothing behind them.

    `terms` are Chinese terms of the glossary: what stands inside one follows the glossary.
    """
    plain = QUOTED.sub("□", hans)
    for term in terms:
        plain = plain.replace(term, "□")
    for match in re.finditer(_chinese(), plain):
        forms = _forms()[match[0]]
        if not re.search(_pattern(forms), en, re.I):
            yield Finding("verb", match[0], f"{match[0]} is not rendered as the verb table says", f"Say “{forms[0]}”.")
    for verb, words in TABLE["reserved"].items():
        said = re.search(_pattern((verb,)), en, re.I)
        if said and not any(word in hans for word in words.split()):
            message = f"“{said[0]}” is firmer or weaker than the Chinese, which has none of {words.replace(' ', ', ')}"
            yield Finding(
                "strength", said[0].lower(), message, "Use the verb that the table gives for the Chinese one."
            )


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Chinese verb → its renderings, the rule first."""
    rows = TABLE["verbs"].items()
    return {verb: tuple(form.strip() for form in forms.split(";")) for verbs, forms in rows for verb in verbs.split()}


@cache
def _chinese() -> str:
    return "|".join(sorted(_forms(), key=len, reverse=True))


@cache
def _pattern(forms: tuple[str, ...]) -> str:
    return rf"\b(?:{'|'.join(_inflected(form) for form in forms)})\b"


def _inflected(form: str) -> str:
    """A pattern for a phrase whose first word is a verb in any regular form."""
    verb, *rest = form.split()
    stem = re.escape(verb)
    variants = [f"{stem}(?:e?s|e?d|ing|ation|{stem[-1]}ing|{stem[-1]}ed)?"]
    if verb.endswith("e"):
        variants.append(f"{stem[:-1]}(?:ing|ion)")
    if verb.endswith("y"):
        variants.append(f"{stem[:-1]}ie[sd]")
    return rf"(?:{'|'.join(variants)})" + "".join(rf"\s+{re.escape(word)}" for word in rest)
