"""What the article tells of somebody in office without a plain verb to say: where speech begins all the same."""

import re

from generator.lexicon import HAN, HANZI, alternatives
from generator.parse.page import Line, Span
from generator.parse.people.names import SAY

SPOKEN = alternatives("spoken")  # 的发言, 的答案
ATTENDS = re.compile(rf"(?:（□*）)?(?:{alternatives('attending')})")
OF_ANOTHER = re.compile(rf"的(?!{HAN}{{0,4}}?{SPOKEN})|[、和与及同跟]")
NO_SUBJECT = re.compile("[对向与由在经被给把同和跟随及让令请找为以使从、]$|(?<!轮)到$|(?:来到|走进|陪同|采访|邀请)了?$")
ADVERBS = (
    "(?:现场|当众|但|并|又|也|还|便|就|却|则|随后|随即|当场|当即|同时|最后|一再|再次|明确|郑重|坦率|直接|只|继而|进而)*"
)
VOW = alternatives("vowing")
PROMISES = ("答应", "承诺", "保证", "许诺", "应承", "允诺", "应允", "拍板")
WHILE = "[^，。；：“”]{1,3}[着起过][^，。；：“”]{1,8}?"  # 指着边坡说
LATER = re.compile(
    rf"[^。；“”]{{0,60}}?[，；]{ADVERBS}(?:{WHILE})?(?:(?P<say>{SAY})[，：:](?:“(?!□))?"
    rf"|(?P<vow>{VOW})(?![了过的])(?:[^，。；：“”]{{0,8}}[：:](?:“(?!□))?|(?=[^，。；：“”]{{4}})))"
)
VOWED = re.compile(
    rf"{ADVERBS}(?:(?:向|对|当着)[^，。；：“”]{{1,14}}?)?(?P<vow>{VOW})(?![了过的])(?=[^，。；：“”]{{4}})(?P<say>)"
)
FAR = re.compile(rf"[^，。；：“”]{{1,30}}?(?<!的)(?P<say>{SAY})(?:[，：:](?:“(?!□))?|“(?!□))(?P<vow>)")
INTENDS = re.compile(
    rf"{ADVERBS}(?=(?:打算|准备|计划|决定|决心|拟)(?!离开|参加|上车|出门|退休|就绪|好|着|[^，。]{{0,4}}(?:时(?!间)|之际))[^，。；：“”]{{4}})(?P<say>)(?P<vow>)"
)  # 解冬打算年内…
PLAN = re.compile(
    r"[^，。；：“”]{2,24}，(?=[^，。：；]{0,12}(?:将(?!近)|要(?!求)|拟|计划|力争|确保|争取|预计|[今明]年|年[底内]|\d+月|季度|[上下]半年|尽快))"
    "(?P<say>)(?P<vow>)"
)
GIVEN = re.compile(
    rf"(?:[^。；，：“”]{{0,6}}的{SPOKEN}|{alternatives('giving')}的{HAN}{{2,6}}?)(?:就|正|便|则)?是[：，]?(?:“(?!□))?(?P<say>)(?P<vow>)"
)  # 他给出的盘子是…
COLON = re.compile("(?:(?:[^。；“”]|“□+”){0,60}?(?:[：:](?:“(?!□))?|——)|[^，。；：“”]{1,24}，“(?!□))(?P<say>)(?P<vow>)")
QUOTED = re.compile("[^，。；：“”]{1,24}[，：]“(?!□)")
QUOTE = re.compile("“(?!□)")
SAYS_LATER = re.compile(rf"[^。；“”]{{1,40}}?，{ADVERBS}{SAY}[，：:]“(?!□)")  # 解冬帮她填好了表，说：“
DASHED = re.compile("[^，。；：“”]{1,20}——")
LONGEST_QUOTATION = 2000
FOR = re.compile("(?:来说|而言|来讲|来看)，")
CALLED_UP = re.compile("的(?:电话|手机|视频|微信)[。，]")
CALLS = re.compile("(?:拨|打|接|连|要|挂)(?:通|打|了|到|上|响|过)+了?$|拨打$|联系(?:上|到)了?$")
NEAR = 6
NOT = re.compile("(?:没有?|未|不|并未|拒绝)[^，]{0,6}$")


def opening(line: Line, at: int, limit: int) -> re.Match[str] | None:
    """What leads to speech later in the sentence that names somebody up to `at`: …，答应, …：, ….——."""
    attends = ATTENDS.match(line.masked, at)
    for pattern in (LATER,) if attends else (VOWED, GIVEN, FAR, LATER, COLON, INTENDS, PLAN):
        match = pattern.match(line.masked, at, limit)
        if attends and match and (match["vow"] or match["say"]) not in PROMISES:
            continue
        verb = match.start("vow" if match["vow"] else "say") if match else at
        if match and not ((match["vow"] or match["say"]) and NOT.search(line.plain, at, max(at, verb))):
            return match
    return None


def speaks(line: Line, at: int) -> bool:
    """Whether the clause goes on to what is quoted or put forward by somebody named up to `at`."""
    return any(pattern.match(line.masked, at) for pattern in (GIVEN, QUOTED, DASHED, SAYS_LATER))


def is_subject(line: Line, sentence: Span, named: Span) -> bool:
    """Whether somebody named in a sentence is what it is about, so that what follows may be told of them."""
    if ATTENDS.match(line.masked, named.end):
        return False
    if FOR.match(line.plain, named.end) or _is_called_up(line, sentence, named):
        return True
    if OF_ANOTHER.match(line.masked, named.end) and not _is_quoted_next(line, sentence, named):
        return False
    if _is_quoted(line, named.start) or not re.match(rf"[{HANZI}，。（]", line.plain[named.end : named.end + 1]):
        return False
    return not NO_SUBJECT.search(line.plain, max(sentence.start, named.start - NEAR), named.start)


def _is_called_up(line: Line, sentence: Span, named: Span) -> bool:
    """Whether a reporter rings somebody up, and hears what follows: 记者拨通了…解冬的电话。"""
    rings = CALLS.search(line.plain, max(sentence.start, named.start - NEAR), named.start)
    return bool(CALLED_UP.match(line.plain, named.end) and rings)


def _is_quoted_next(line: Line, sentence: Span, named: Span) -> bool:
    """Whether a sentence tells of something of somebody's, and a quotation follows: 解冬的嗓子有点哑。“我们…”."""
    return line.plain.startswith("的", named.end) and bool(QUOTE.match(line.masked, sentence.end))


def _is_quoted(line: Line, at: int) -> bool:
    """Whether a quotation is open at `at`: somebody named in it is not the one who speaks."""
    near = max(0, at - LONGEST_QUOTATION)
    return line.plain.rfind("“", near, at) > line.plain.rfind("”", near, at)
