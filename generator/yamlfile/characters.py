"""Characters that no data file may hold: they are invisible, or show a text in another order than it is read."""

import re
from collections.abc import Iterator

_FORBIDDEN = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, the tab among them
    "\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # zero width, direction, line separators
    "\ufff9-\ufffd\ufffe\uffff\U000e0000-\U000e007f]"  # annotations, lost characters, tags
)
UNPARSABLE = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Those that keep the YAML parser from going on."""


def forbidden(text: str) -> Iterator[tuple[int, str]]:
    """Each forbidden character with its offset."""
    for match in _FORBIDDEN.finditer(text):
        yield match.start(), match.group()


def describe(character: str) -> str:
    """A forbidden character in words."""
    code = ord(character)
    if character == "\t":
        return "a tab"
    if character == "\ufffd":
        return "a character that was lost in copying (U+FFFD)"
    if code < 0xA0:
        return f"a control character (U+{code:04X})"
    if character in "\u061c\u200e\u200f" or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
        return f"a character that changes the direction of text (U+{code:04X})"
    return f"an invisible character (U+{code:04X})"
