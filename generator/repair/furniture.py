"""Page furniture: what a site prints around an article."""

import re

from generator.lexicon import alternatives, entries, fold
from generator.repair.masthead import is_masthead
from generator.repair.tracked import Tracked

STOP = re.compile(r"(?<=[。！？!?])")
MARKS = "".join(entries("bullets")) + " "
LONGEST = 200
LONGEST_BUTTONS = 40
LONGEST_TITLE = 60
LIST = re.compile(
    "\\W*(?:相关|延伸|推荐|热门|精彩|更多|往期|编辑)(?:阅读|新闻|链接|推荐|报道|内容|文章|回顾|精选|资讯)\\W*"
)


def above(lines: list[Tracked]) -> tuple[list[Tracked], list[Tracked]]:
    """The furniture that stands above the title, and the lines from the title on."""
    count = 0
    while count < len(lines) and (is_furniture(lines[count].text) or _stands_above(lines[count : count + 2])):
        count += 1
    return [line.stripped() for line in lines[:count]], lines[count:]


def _stands_above(lines: list[Tracked]) -> bool:
    """Whether the first of two lines is a page's masthead: a title, or more of it, must follow."""
    follows = lines[-1].text.strip() if len(lines) > 1 else ""
    return is_masthead(lines[0].text) and 0 < len(follows) <= LONGEST_TITLE and not follows.endswith("。")


def split(paragraphs: list[Tracked]) -> tuple[list[Tracked], list[Tracked]]:
    """The article's paragraphs, and the furniture around and behind them."""
    kept: list[Tracked] = []
    furniture: list[Tracked] = []
    listed = False
    for paragraph in paragraphs:
        listed = bool(LIST.fullmatch(fold(paragraph.text).strip())) or (listed and _is_headline(paragraph.text))
        body, tail = (paragraph[:0], paragraph) if listed else _without_tail(paragraph)
        furniture += (part for part in (tail,) if len(part))
        kept += (part for part in (body,) if len(part))
    return kept, furniture


def _is_headline(text: str) -> bool:
    """Whether a line below 相关阅读 is one of the titles listed there."""
    return len(text) <= LONGEST_TITLE and "。" not in text


def is_furniture(text: str) -> bool:
    """Whether a line or sentence belongs to the page and not to the article."""
    plain = fold(text).strip().lstrip(MARKS)
    if re.match(alternatives("furniture_button"), plain) and len(plain) <= LONGEST_BUTTONS and not STOP.search(plain):
        return True
    if re.match(alternatives("furniture_start"), plain) and len(plain) <= LONGEST:
        return True
    return bool(re.search(alternatives("furniture_inside"), plain)) and len(plain) <= LONGEST


def _without_tail(paragraph: Tracked) -> tuple[Tracked, Tracked]:
    """A paragraph, and the furniture it ends in, possibly all of it."""
    if is_furniture(paragraph.text):
        return paragraph[:0], paragraph
    cut = len(paragraph)
    for match in reversed(list(STOP.finditer(paragraph.text))):
        rest = paragraph.text[match.start() : cut]
        if rest.strip() and not is_furniture(rest):
            break
        cut = match.start() if rest.strip() else cut
    return paragraph[:cut].stripped(), paragraph[cut:].stripped()
