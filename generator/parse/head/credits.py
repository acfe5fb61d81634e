"""Who published an article and who wrote it, as the dateline, a by-line or a credit in brackets says."""

import re
from collections.abc import Sequence

from generator.lexicon import HAN, fold
from generator.parse.page import Line
from generator.parse.shapes import SURNAMES, surname

PAPER = (
    f"{HAN}{{2,10}}?(?:日报|晚报|晨报|时报|早报|快报|商报|都市报|周报|周刊|月刊|杂志|画报|电台(?:新闻部)?|新闻办(?:公室)?|新闻网|融媒体中心|融媒|广播电视台|电视台|新闻社|通讯社"
    "|新闻|在线|发布|政府(?:门户)?网站?|网|报)"
)
NO_NAME = re.compile("[报報]?[导導道]$|摄|攝|整理|编辑|編輯")
DATELINE = re.compile(
    rf"(?P<paper>{PAPER})?(?:(?:20\d\d年)?\d{{1,2}}月\d{{1,2}}日)?(?:专?讯|消息|电)(?=[（(\s　】]|\d|$)"
)
SOURCE = re.compile(r"(?:[来來]源|稿源|信息[来來]源)[:：]\s*(?P<paper>[\u4e00-\u9fffA-Za-z]{2,16})")
BYLINE = re.compile(
    rf"\W*(?P<paper>{PAPER})(?:《[^》]{{2,12}}》|·{HAN}{{2,8}})?[》（(\s]*(?:{HAN}{{0,4}}记者|\d{{4}}[年/.-]|二[○〇零])"
)
REPRINTED = re.compile(rf"\W*原载于?(?:20\d\d年\d{{1,2}}月\d{{1,2}}日)?\W*(?P<paper>{PAPER})》")
DATED = re.compile(
    rf"20\d\d[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?(?:\s*星期[一二三四五六日])?\s*(?:\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?)?\s*(?P<paper>{PAPER})(?!{HAN})"
)
AGENCY = re.compile(rf"[（(【〔]\s*(?P<paper>{PAPER}|{HAN}{{2}}社)\s*记者")
PLACE = re.compile(rf"(?<={HAN}{{3}}){HAN}{{2,4}}(?:[报報][导導道]|\d{{1,2}}日[电電])$")
SIGNED = re.compile(r"[（(]\s*([\u3400-\u9fff·]{2,4}(?:[ 　、][\u3400-\u9fff·]{1,4})*)\s*[)）]$")
NAMED = re.compile(rf"\s*(?P<paper>{PAPER})\s*")
MASTHEAD = re.compile(rf"(?P<paper>{HAN}{{3,10}})\s*20\d\d年\d{{1,2}}月\d{{1,2}}日\s*(?:星期|第)")
ISSUED = re.compile(rf"(?P<paper>{HAN}{{3,20}})\s+(?:发布|发表|更新)?(?:时间|日期)\s*[:：]\s*20\d\d")
BYLINE_LENGTH = 40
CREDIT = re.compile(
    r"[（(【〔]([^（）()〔〕]{0,16}(?:记者|通讯员|作者|撰文|实习生|采写|供稿)[^（）()〔〕]{2,60})[)）】〕]"
)
WRITER = re.compile(
    rf"(?:^|(?<=[\s□■◆●▲★：:]))(?:本报|{HAN}{{2,8}})?(?:记者|作者|通讯员)"
    r"|^(?:文|图|文[/／]图|图[/／]文|撰文|采写|文字)\s*[:：]"
)
LABELLED = re.compile(
    r"(?:记者|作者)[:：]\s*[\u3400-\u9fff·]{2,4}(?:[ 　、][\u3400-\u9fff·]{2,4}(?![\u3400-\u9fff·:：]))*"
)
BETWEEN_NAMES = re.compile(
    rf"{HAN}{{0,14}}?(?:记者|記者|通讯员|通訊員|作者|撰文|实习生|實習生|采写|採寫|供稿|摄影|文/图)[:：]?|"
    rf"(?<!{HAN})[文图](?=[:：/／\s])[:：]?|[ 　、，,;；/／∕]+"
)
SPACED = re.compile(f"(?<!{HAN})({HAN})[ 　]+({HAN})(?!{HAN})")


def publisher(lines: Sequence[Line], around: str) -> str | None:
    """The newspaper in the dateline, the source line or a by-line, as printed."""
    opening = "\n".join(line.plain for line in lines[:3])[:1200]
    printed = "\n".join(line.text for line in lines[:3])[:1200]
    dateline = DATELINE.search(opening)
    if dateline and dateline["paper"] and dateline["paper"] != "本报":
        return printed[dateline.start("paper") : dateline.end("paper")]
    if source := SOURCE.search(opening):
        return printed[source.start("paper") : source.end("paper")]
    for line in lines[:3]:  # a portal's own head goes before the office that sent it the text, as its foot says
        match = _of_line(line.plain) if len(line.plain) < BYLINE_LENGTH else None
        if match and match["paper"].endswith("网站"):
            return line.text[match.start("paper") : match.end("paper")]
    for text in around.split("\n"):
        if source := SOURCE.search(text) or _of_line(fold(text)) or NAMED.fullmatch(fold(text)):
            return text[source.start("paper") : source.end("paper")]
    for line in lines[:3]:
        if agency := AGENCY.match(line.plain):
            return line.text[agency.start("paper") : agency.end("paper")]
    short = (line for line in edges(lines) if len(line.plain) < BYLINE_LENGTH)
    named = ((line, _of_line(line.plain)) for line in short)
    alone = ((line, NAMED.fullmatch(line.plain)) for line in lines[:2])
    return next(
        (line.text[match.start("paper") : match.end("paper")] for line, match in (*named, *alone) if match), None
    )


def _of_line(plain: str) -> re.Match[str] | None:
    return (
        BYLINE.match(plain)
        or REPRINTED.match(plain)
        or DATED.match(plain)
        or MASTHEAD.match(plain)
        or ISSUED.match(plain)
    )


def reporters(lines: Sequence[Line], around: str) -> tuple[str, ...]:
    """The names in a credit: （记者 张三 李四 通讯员 王五）, at the beginning or the end, or in what stood around."""
    for line in edges(lines):
        for credited in CREDIT.finditer(line.plain):
            names = _names(line.text[credited.start(1) : credited.end(1)])
            if names:
                return names
    for line in edges(lines):
        if len(line.plain) < BYLINE_LENGTH and "。" not in line.plain and (match := WRITER.search(line.plain)):
            return _names(line.text[match.start() :])
    credit = LABELLED.search(around)
    return _names(credit[0]) if credit else _signed(lines)


def _signed(lines: Sequence[Line]) -> tuple[str, ...]:
    """Names in brackets and nothing else, below or behind the last words: （李晓岚）."""
    for line in lines[-2:]:
        signed = SIGNED.search(line.plain)
        if signed and (signed.start() == 0 or line.plain[signed.start() - 1] in "。”！？"):
            names = _names(line.text[signed.start(1) : signed.end(1)])
            return names if all(surname(fold(name)) in SURNAMES for name in names) else ()
    return ()


def edges(lines: Sequence[Line]) -> Sequence[Line]:
    """The first and last paragraphs, where an article is credited and dated."""
    return [*lines[:3], *lines[-2:]]


def _names(credit: str) -> tuple[str, ...]:
    parts = (PLACE.sub("", part.strip()) for part in BETWEEN_NAMES.split(SPACED.sub(r"\1\2", credit)))
    names = [part.strip() for part in parts if part and 2 <= len(part.strip()) <= 4 and not NO_NAME.search(part)]
    return tuple(dict.fromkeys(name for name in names if re.fullmatch("[\u3400-\u9fff·]{2,4}", name)))
