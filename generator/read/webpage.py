"""The article of a saved web page: its title, the line of date, source and reporters, and its body, as lines of text.

Trafilatura tells where the body is. It leaves out short paragraphs and what stands outside the body, so the lines are
taken from the page as it is seen.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

import trafilatura

HIDDEN = frozenset(("script", "style", "noscript", "template", "select", "button", "iframe", "textarea", "svg"))
INLINE = frozenset(
    ("a", "abbr", "b", "big", "em", "font", "i", "label", "mark", "small", "span", "strong", "time", "u")
)
LAYOUT = re.compile(r"<(/?)(?:table|tbody|thead|tr|td|th)\b[^<>]*>", re.IGNORECASE)
BREAKS = re.compile(r"(?:<br\b[^<>]*>\s*)+", re.IGNORECASE)
TITLES = ("og:title", "ArticleTitle")
"""Names of the meta tags that hold the title without the site's."""
SITE = re.compile(r"\s*[_|｜].*|\s+[-–—]\s.*|[-–—][^-–—]{2,14}$")
"""What follows the title in <title>."""
GAP = "\ue000"
"""Where an inline tag stood: in a by-line it parts the source from the reporters."""
BY_LINE = re.compile(r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}|来源|來源|记者|記者|作者|报道|報道")
SIGNATURE = re.compile("[（(【]?(?:本报|本報)?(?:记者|記者|通讯员|通訊員|来源|來源|作者)")
CLOSED = re.compile("[。！？…][”」』）]?$")
FURNITURE = re.compile("版权|版權|转载|轉載|免责|免責|编辑[：:]|編輯[：:]|备案|備案")
LONGEST_BY_LINE, LONGEST_TITLE = 100, 80
ABOVE = 5
"""How many lines above the body a by-line is looked for when the title is not seen."""


@dataclass
class Line:
    """A line as seen. `linked` is how many of its characters are links."""

    text: str = ""
    linked: int = 0
    heading: bool = False

    @property
    def plain(self) -> str:
        return _spaced(self.text.replace(GAP, ""))

    @property
    def key(self) -> str:
        return _key(self.text)

    @property
    def by_line(self) -> str:
        """The line, parts of it parted, if it gives a date, a source or reporters; else ''."""
        text = re.sub(r"([：:])\s+", r"\1", _spaced(re.sub(rf"[\s{GAP}]*{GAP}[\s{GAP}]*", "　", self.text)))
        return text if BY_LINE.search(text) and len(text) <= LONGEST_BY_LINE and not self.is_link(0.8) else ""

    @property
    def closed(self) -> bool:
        return bool(CLOSED.search(self.plain)) and not self.is_link() and not FURNITURE.search(self.text)

    def is_link(self, share: float = 0.5) -> bool:
        return self.linked > len(self.key) * share


class Page(HTMLParser):
    """The lines of a page, and what it says its title is."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.lines = [Line()]
        self.title = self.named = ""
        self._hidden = self._link = 0
        self._within = ""
        self.feed(page)
        self.close()
        self.lines = [line for line in self.lines if line.key]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag == "meta" and (known.get("property") or known.get("name")) in TITLES:
            self.named = self.named or known.get("content") or ""
        self._hidden += tag in HIDDEN
        self._link = 1 if tag == "a" else self._link
        self._within = tag if tag in ("title", "h1") else self._within
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._hidden = max(0, self._hidden - (tag in HIDDEN))
        self._link = 0 if tag == "a" else self._link
        self._within = "" if tag == self._within else self._within
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if self._within == "title":
            self.title += data
        elif not self._hidden:
            line = self.lines[-1]
            line.text += data
            line.linked += len(_key(data)) if self._link else 0
            line.heading |= self._within == "h1"

    def _part(self, tag: str) -> None:
        if tag not in INLINE:
            self.lines.append(Line())
        else:
            self.lines[-1].text += GAP


def article(page: str) -> str:
    """Title, by-line and body, a line each paragraph; '' where no body is found."""
    seen = Page(page)
    body = _body(page)
    found = [n for n, line in enumerate(seen.lines) if len(line.key) > 8 and line.closed and line.key in body]
    if not found:
        return ""
    first, last = found[0], _end(seen.lines, found[-1])
    at, title = _title(seen, seen.lines[:first])
    above = seen.lines[max(0, first - ABOVE) if at is None else at + 1 : first]
    head = [line.by_line or line.plain for line in above if line.by_line or line.closed]
    return "\n".join(
        filter(None, (title, *head, *(line.plain for line in seen.lines[first:last] if not line.is_link())))
    )


def _body(page: str) -> str:
    """The letters of what the library takes for the main text; it sees layout by tables and line breaks poorly."""
    plain = BREAKS.sub("</p><p>", LAYOUT.sub(r"<\1div>", page))
    found = trafilatura.bare_extraction(plain, include_comments=False, favor_precision=True)
    return _key(getattr(found, "text", None) or "")


def _end(lines: Sequence[Line], last: int) -> int:
    """Where the body ends: behind the closed sentences that follow it, and a signature."""
    end = last + 1
    while end < len(lines) and lines[end].closed:
        end += 1
    return end + (end < len(lines) and bool(SIGNATURE.match(lines[end].plain)) and not lines[end].is_link(0.8))


def _title(seen: Page, above: Sequence[Line]) -> tuple[int | None, str]:
    """The line above the body that is the title, with its number; else the title the page is said to have."""
    said = _spaced(seen.named or seen.title)
    short = [(n, line) for n, line in enumerate(above) if len(line.key) <= LONGEST_TITLE]
    headings = [(n, line) for n, line in short if line.heading]
    for lines in (headings, short):
        alike = [(len(line.key), n) for n, line in lines if len(line.key) > 3 and _key(said).startswith(line.key)]
        if alike:
            return max(alike)[1], above[max(alike)[1]].plain
        if lines is headings and headings:
            return headings[-1][0], headings[-1][1].plain
    return None, said if seen.named else SITE.sub("", said)


def _spaced(text: str) -> str:
    return re.sub(r"[ \t\r\n\xa0]+", " ", text).strip()


def _key(text: str) -> str:
    """A text without spaces and gaps, to compare by."""
    return re.sub(rf"[\s{GAP}]+", "", text)
