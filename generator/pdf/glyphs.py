"""Characters that no font of their language has. Asked only after the compiler has refused a document."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from generator.pdf.compiler import Refused, compiled
from generator.pdf.document import Document
from generator.pdf.fonts import FontSet

_PROBE = Path(__file__).with_name("probe.typ")


def explain_missing(document: Document, fonts: FontSet) -> str:
    """A sentence for each character without a glyph: character, code point, edition and record. Or ''."""
    return "\n".join(
        f"No font for the PDF of edition {document.edition} has '{character}' (U+{ord(character):04X}), "
        f"which {record or 'the interface'} has. "
        "Correct the character, or set JIANBAO_FONTS to a folder of fonts that have it."
        for character, record in _missing(document, fonts)
    )


def _missing(document: Document, fonts: FontSet) -> Iterator[tuple[str, str]]:
    used = _used(document)
    for language, places in used.items():
        stacks = _stacks(fonts, language, document)
        lacking = {character for stack in stacks for character in _unprintable("".join(sorted(places)), stack, fonts)}
        yield from ((character, places[character]) for character in sorted(lacking))


def _used(document: Document) -> Mapping[str, Mapping[str, str]]:
    """Language → character → the first record that has it."""
    used: dict[str, dict[str, str]] = {}
    for record, language, text in _texts(msgspec.to_builtins(document), "", document.lang, document.source):
        places = used.setdefault(language, {})
        for character in text:
            places.setdefault(character, record)
    return used


def _texts(node: Any, record: str, language: str, source: str) -> Iterator[tuple[str, str, str]]:
    """(record, language, text) of everything that is printed."""
    if isinstance(node, str):
        yield record, language, node
    elif isinstance(node, list | tuple):
        for item in node:
            yield from _texts(item, record, language, source)
    elif isinstance(node, dict):
        record = node.get("record") or node.get("id") or record
        language = node.get("lang", source if "spans" in node else language)
        for value in node.values():
            yield from _texts(value, record, language, source)


def _stacks(fonts: FontSet, language: str, document: Document) -> tuple[list[str], ...]:
    other = document.source if language == "en" else language
    beside_sans = "serif" if document.lang == "en" else "sans"
    pairs = (("serif", f"serif-{other}"), ("sans", f"{beside_sans}-{other}"))
    return tuple([fonts.families[latin], fonts.families[han], *fonts.own] for latin, han in pairs)


def _unprintable(characters: str, stack: list[str], fonts: FontSet) -> str:
    """Those of `characters` that the fonts of `stack` lack, found by halving."""
    if not characters or _prints(characters, stack, fonts):
        return ""
    if len(characters) == 1:
        return characters
    middle = len(characters) // 2
    return _unprintable(characters[:middle], stack, fonts) + _unprintable(characters[middle:], stack, fonts)


def _prints(characters: str, stack: list[str], fonts: FontSet) -> bool:
    inputs = {"characters": characters, "font": msgspec.json.encode(stack).decode()}
    try:
        compiled(_PROBE, fonts.opened, inputs, ["a-2u"])
    except Refused:
        return False
    return True
