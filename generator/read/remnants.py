"""What does not belong to the characters of a text: control characters, tags and entities."""

import html
import re

from generator.errors import SeedError
from generator.read.encodings import BINARY, too_many_nuls

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff]")
BLOCK_TAG = re.compile(r"</?(?:p|br|div|h[1-6]|li|tr|table|ul|ol|section|article)\b[^<>]*>", re.IGNORECASE)
TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|<!--.*?-->", re.DOTALL)
ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[0-9A-Fa-f]{1,5});")


def without_controls(text: str, notes: list[str]) -> str:
    """Without control characters; of some a note is added, so many that it cannot be text raise SeedError."""
    if too_many_nuls(text):
        raise SeedError(BINARY)
    plain, count = CONTROL.subn("", text)
    if count > len(text) * 0.1:
        raise SeedError("The seed is full of control characters and cannot be text. Save the article as plain text.")
    if count:
        notes.append(f"{count} control characters were taken out.")
    return plain


def without_remnants(text: str, notes: list[str]) -> str:
    """Tags and entities left over in plain text."""
    plain, blocks = BLOCK_TAG.subn("\n", text)
    plain, tags = TAG.subn("", plain)
    plain, entities = ENTITY.subn(lambda match: _meant(match[0]), plain)
    if blocks + tags + entities:
        notes.append(f"{blocks + tags + entities} HTML tags and entities were taken out.")
    return plain


def _meant(entity: str) -> str:
    """The characters an entity stands for, save those that may not stand in a text either way."""
    return CONTROL.sub("", html.unescape(entity).replace("\xa0", " "))
