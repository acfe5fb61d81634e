"""Who speaks for no body, residents, reporters or guests: what they say ends where their quotation does."""

import re
from collections.abc import Iterator

from generator.lexicon import HAN, alternatives
from generator.parse.page import Line, Span
from generator.parse.people.names import SAY

WHO = alternatives("laypeople")
NOT_ABOUT = r"(?:(?!受(?!邀|访|聘|众)|[对向给为让把就由将与]|面对|回应|针对|关于|我们?代表)[^。！？；“”：，]){0,16}?"
BEFORE = re.compile(
    rf"(?:^|(?<=[。！？；”\s]))(?:[^。！？；“”：，]{{1,16}}，)?(?P<who>{NOT_ABOUT}{WHO})[^。！？；“”：]{{0,30}}?"
    r"(?P<mark>：(?:“(?!□))?|，“(?!□)|(?<=[说道问])“(?!□))"
)
VOICE = rf"(?:{SAY}|{alternatives('voicing')})"
AFTER = re.compile(
    rf"”{NOT_ABOUT}{WHO}[^。！？；“”：，]{{0,16}}?{VOICE}(?:[^。！？；“”：，]{{0,8}}[。！？]|，[^。！？“”]{{1,200}}[。！？])"
)
INDIRECT = re.compile(
    rf"(?:^|(?<=[。！？；”]))[^。！？；“”：，向对]{{0,16}}?{WHO}[^。！？；“”：，]{{0,12}}?{SAY}，(?![“])"
)
LED = (
    "(?:(?:在场|现场|一旁|参会|列席|当地|附近|前来[^，。]{1,6}|来自[^，。]{2,10}|家住[^，。]{2,10}|住在[^，。]{2,10})的?"
    f"|{HAN}{{2,8}}?(?:的|村|镇|社区|小区)|有?[一几两]?[位名])?"
)
CALLER = re.compile(
    rf"【(?![^】]*(?:记者|主持))[^】]{{0,20}}{WHO}[^】]{{0,6}}】(?<![局委办厅处署院镇乡县区市]】)"
)  # 【9:06　白先生】…
ASKS = "问(?!题)|提问|[提抛][了出][^，。]{0,6}问题|询问|质询|请教|求助|投诉"  # who is asked answers: 居民问起水价。他说
SUBJECT = re.compile(
    rf"(?:^|(?<=[。！？；”]))(?!记者|主持人){LED}(?:{WHO}|议员|专家|教授)(?:(?!{ASKS})[^。！？；“”：])*。(?=[他她])"
)


def meant(line: Line) -> Iterator[Span]:
    """Whom 他 at the end of a stretch means if nobody in office is named in it: 村民老王家住山脚。他说…."""
    return (Span(*match.span()) for match in SUBJECT.finditer(line.plain))


OPENS = re.compile(rf"(?:[^。！？；“”：，]{{1,16}}，)?{NOT_ABOUT}{WHO}(?![们的]|代表|[^。！？；“”：，]{{0,16}}[：:])")


def opens(line: Line) -> bool:
    """Whether a paragraph begins with what somebody in no office does: 守在屏幕前的葛大爷很激动，…."""
    return bool(OPENS.match(line.masked))


def is_caller(line: Line) -> bool:
    """Whether a label in brackets gives a paragraph to somebody in no office."""
    return bool(CALLER.match(line.plain))


def find(line: Line) -> Iterator[tuple[Span, Span]]:
    """Whoever speaks so: (what names them, what they say), in text order."""
    for match in BEFORE.finditer(line.masked):
        start = match.end()
        quoted = match["mark"].endswith("“")
        if match.start() == 0 and match["mark"] == "：":  # 记者：… is a label, and all of the paragraph is theirs
            yield Span(0, start), Span(start, len(line.plain))
            return
        close = line.masked.find("”", start) if quoted else line.sentence_of(max(match.start(), start - 1)).end
        if close > start and not _open(line, match.start()):
            yield Span(match.start("who"), start), Span(start, close + quoted)
    for match in INDIRECT.finditer(line.masked):
        if not _open(line, match.start()):
            yield Span(*match.span()), Span(match.end(), line.sentence_of(match.end()).end)
    for match in AFTER.finditer(line.masked):
        opening = _opening(line, match.start())
        if opening is not None:
            yield Span(match.start() + 1, match.end()), Span(opening + 1, match.end())


def _opening(line: Line, close: int) -> int | None:
    """Where the quotation opens that ends at `close` and is speech."""
    at = line.masked.rfind("“", 0, close)
    return at if at >= 0 and "”" not in line.masked[at:close] and line.masked[at + 1] != "□" else None


def _open(line: Line, at: int) -> bool:
    return line.masked.rfind("“", 0, at) > line.masked.rfind("”", 0, at)
