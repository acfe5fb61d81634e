"""Data becomes visible text: no markup, Markdown, template syntax or hidden character of it survives."""

import re
import unicodedata

from markupsafe import Markup

# `>` and quotes end tags and attributes; the others mean something to Markdown or to a template engine.
_MEANINGFUL = re.compile(r"""[&<>"'\\`*_{}\[\]!#~^=|$]""")
_BLANKS = re.compile(r"\s+")
_HIDDEN = ("Cc", "Cf", "Co", "Cs")


def visible(text: str) -> str:
    """One line of text; controls (bidi overrides, zero-width marks and the like) become `⟨U+202E⟩`."""
    line = _BLANKS.sub(" ", text)
    if line.isprintable():
        return line
    return "".join(_name(char) if unicodedata.category(char) in _HIDDEN else char for char in line)


def escape(value: object) -> Markup:
    """Text for a page, safe in HTML, in an attribute and in a Markdown heading alike."""
    if isinstance(value, Markup):
        return value
    return Markup(_MEANINGFUL.sub(lambda match: f"&#{ord(match[0])};", visible(str(value))))


def _name(char: str) -> str:
    return f"⟨U+{ord(char):04X}⟩"
