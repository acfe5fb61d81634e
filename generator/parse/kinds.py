"""What kind of pledge a clause is, and what kind of line a paragraph is."""

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.lexicon import HAN, alternatives, entries, matcher, words
from generator.model.parsed import Deadline, Kind, Quantity
from generator.numerals import number
from generator.parse.page import Line
from generator.parse.times.days import DATE_LINE

ADVERB = alternatives("adverbs")
OPENING_ADVERBS = re.compile(rf"(?:{ADVERB}地?)*")
SMALL = re.compile(f"[一二两三四五六七八九十]+{HAN}{{1,2}}$")
THERE = re.compile("(?:等|[对把将给向让与在]|该[^，]{0,6}|现有|原有|上述|这|那)$")
TITLE_OF_PLAN = re.compile("《[^》]{0,200}》")

BYLINE = re.compile(
    rf"[（(【]?\s*(?:{HAN}{{0,8}}(?:记者|通讯员|作者|撰文|来源|编辑))[^。]{{0,60}}[）)】]?$"
    r"|[（(][\u4e00-\u9fff 　]{2,20}[）)]$"
    r"|.{0,40}(?:发布时间|发布日期|字号[:：]|浏览次数|阅读量|点击数).{0,60}$|\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?[^。]{0,60}$"
)
SUBTITLE = re.compile(r"^(?:——|--|—|―)")
QUESTION = re.compile(
    rf"^(?:问|记者问?|提问|主持人|{HAN}{{2,10}}记者|Q\d*|【问】|《[^》]{{2,12}}》(?:记者)?|\[问\])\s*[:：]|[？?]”?$"
    r"|^[【\[]?(?:读者|网友|市民|听众|观众|群众|居民)?(?:来信|来电|留言|诉求|投诉|咨询)(?:内容|摘要)?(?:[】\]]|[:：])"
)
HALF_YEAR = re.compile("[上下]半年[内里]?$|今年起?$")
HEADING_LENGTH = 40
SUBTITLE_LENGTH = 60
ADDRESS_LENGTH = 20


def of_line(line: Line) -> str:
    """heading, subtitle, byline or question; '' for running text."""
    if SUBTITLE.match(line.plain) and len(line.plain) <= SUBTITLE_LENGTH:
        return "subtitle"
    if QUESTION.search(line.plain):
        return "question"
    if BYLINE.fullmatch(line.plain) or DATE_LINE.fullmatch(line.plain):
        return "byline"
    if len(line.plain) <= ADDRESS_LENGTH and re.search("[：:]$", line.plain):
        return "background"
    if len(line.plain) <= HEADING_LENGTH and not re.search("[。！；，：:]$|。", line.plain):
        return "heading"
    return ""


def of_pledge(text: str, quantities: Sequence[Quantity], deadline: Deadline | None, framed: bool) -> Kind:
    """target for a figure, a deadline or a state to reach, stance for an attitude, else action.

    Takes Simplified text; `framed` says that the deadline stands before the clause: a year, or half of one, there
    makes no target.
    """
    bare = TITLE_OF_PLAN.sub("", text)
    if framed and deadline and (len(deadline.resolves) == 4 or HALF_YEAR.search(deadline.text)):
        deadline = None
    if deadline or matcher("target").search(bare) or any(_aims(bare, quantity) for quantity in quantities):
        return "target"
    return "stance" if _is_stance(bare) else "action"


def without_adverbs(text: str) -> str:
    """The clause from its verb on."""
    opening = OPENING_ADVERBS.match(text)
    return text[opening.end() :] if opening else text


@lru_cache(maxsize=64)  # asked again while its sentence is read
def begins_with_verb(masked: str) -> bool:
    """Whether a clause begins with a verb, behind adverbs if any: then it says what is to be done."""
    rest = without_adverbs(masked)
    run = re.match(f"{HAN}{{1,6}}", rest)
    if rest.startswith("不"):
        return True
    if not run:
        return len(rest) < len(masked)
    if run[0][:2] in entries("acts"):
        return True
    start, end = words().segment(run[0])[0]
    tag = "v" if run[0][start:end] in entries("acts") else words().tag(run[0][start:end])
    return len(rest) < len(masked) or tag == "p" or (end - start > 1 and tag == "v")


def _is_stance(text: str) -> bool:
    return bool(matcher("stance").match(text) or matcher("stance").match(without_adverbs(text)))


def _aims(text: str, quantity: Quantity) -> bool:
    """A small number in words only counts what is there already, unless something is made; so does 对32个项目."""
    if quantity.bound == "exact" and THERE.search(text.partition(quantity.text)[0]):
        return False
    if quantity.bound != "exact" or not SMALL.fullmatch(quantity.text) or (number(quantity.text[:-1]) or 0) > 12:
        return True
    before, _, after = text.partition(quantity.text)
    return not re.match(HAN, after) or bool(matcher("making", after="$").search(before))
