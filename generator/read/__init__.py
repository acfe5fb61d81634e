"""Stage 1: the bytes of a seed, text or saved web page in any common encoding, become characters."""

import re

from msgspec import Struct

from generator.errors import SeedError
from generator.read.encodings import OTHER_FORMATS, decode
from generator.read.remnants import without_controls, without_remnants

__all__ = ["Read", "read"]

PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


class Read(Struct, frozen=True):
    """The characters of a seed, the encoding they came in, and what was done to them, as sentences.

    This is the text that repair rebuilds to the character. Before it, and counted in `notes` only, reading drops a byte
    order mark, control characters and HTML tags, and turns entities into characters; of a web page it keeps the
    article. What was so dropped is in the seed's file alone, which nothing changes.
    """

    text: str
    encoding: str
    notes: tuple[str, ...]

    def __str__(self) -> str:
        return self.text


def read(data: bytes) -> Read:
    """Decode a seed; of a web page, keep title, by-line and main text.

    Raises SeedError for an empty or binary file and for bytes in no encoding we know.
    """
    if not data.strip():
        raise SeedError("The seed is empty. Put the article's text into it.")
    for magic, what in OTHER_FORMATS.items():
        if data.startswith(magic):
            raise SeedError(f"The seed is {what}, not text. Save the article as plain text or as a web page.")
    text, encoding = decode(data)
    notes: list[str] = []
    text = without_controls(text, notes)
    text = _article(text, notes) if PAGE.search(text[:5000]) else without_remnants(text, notes)
    if not text.strip():
        raise SeedError("The seed holds no text. Put the article's text into it.")
    return Read(text, encoding, tuple(notes))


def _article(page: str, notes: list[str]) -> str:
    from generator.read.webpage import article  # its library takes half a second to load; most seeds are plain text

    notes.append("The seed is a web page; its main text was kept.")
    return article(page) or without_remnants(re.sub(r"(?is)<(script|style|head)\b.*?</\1\s*>", "", page), notes)
