"""A Markdown extension that takes HTML blocks out of pages like ours quickly, as the stock one would slowly.

Our pages are HTML elements at the start of a line, with headings between them. Finding where each element ends takes a
regular expression; the stock extension parses the whole page, which is most of the time a page takes. Whatever is not
of that plain kind (comments, scripts, code, HTML inside a line, `markdown` attributes) is left to the stock one.
"""

import re
from collections.abc import Iterator
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

TAG = re.compile(r"""<(/?)([a-zA-Z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>""")
BLANK_LINE = re.compile(r"\n *\n")
INTRICATE = re.compile(
    r"`|<[!?]|<(?:script|style|textarea|title|hr)\b|\smarkdown\s*=|<\w+[^<>]*\smarkdown[\s>]", re.IGNORECASE
)


class Blocks(Preprocessor):
    """Stands before the stock preprocessor of HTML blocks and spares it pages of the plain kind."""

    def __init__(self, md: Markdown, stock: Preprocessor) -> None:
        super().__init__(md)
        self.stock = stock

    def run(self, lines: list[str]) -> list[str]:
        source = "\n".join(lines)
        try:
            pieces = [] if INTRICATE.search(source) else [*self._pieces(source)]
        except _NotPlain:
            pieces = []
        if not pieces:
            return self.stock.run(lines)
        store = self.md.htmlStash.store
        return "".join(f"\n{store(text)}\n\n" if html else text for html, text in pieces).split("\n")

    def _pieces(self, source: str) -> Iterator[tuple[bool, str]]:
        """(whether it is an element, text) from the beginning to the end of a page."""
        at = 0
        while at < len(source):
            if source[at] == "<":
                end = self._end(source, at)
                yield True, source[at:end] + ("\n" if BLANK_LINE.match(source, end) else "")
            else:
                end = source.find("\n", at) + 1 or len(source)
                if "<" in source[at:end]:
                    raise _NotPlain
                yield False, source[at:end]
            at = end

    def _end(self, source: str, start: int) -> int:
        """Where the element ends that begins at `start`, which must be a block and the last thing on its line."""
        open_tags: list[str] = []
        for tag in TAG.finditer(source, start):
            name = tag[2].lower()
            if tag.start() == start and (tag[1] or not self.md.is_block_level(name)):
                raise _NotPlain
            if not tag[1] and not tag[3].endswith("/"):
                open_tags.append(name)
            elif tag[1] and name in open_tags:
                while open_tags.pop() != name:
                    pass
            if not open_tags:
                if source[tag.end() : tag.end() + 1] != "\n":
                    raise _NotPlain
                return tag.end()
        raise _NotPlain


class _NotPlain(Exception):
    """The page holds something the quick way does not know."""


class BlocksExtension(Extension):
    """Name it after all extensions that deal with HTML."""

    def extendMarkdown(self, md: Markdown) -> None:
        stock = md.preprocessors["html_block"]
        md.preprocessors.register(Blocks(md, stock), "html_block", 20)


def makeExtension(**settings: Any) -> BlocksExtension:
    """What Python-Markdown calls."""
    return BlocksExtension(**settings)
