"""What may stand before the pledge in a clause: numbers and links, the speaker, 将 and 要, a time."""

import re

from generator.lexicon import HAN, alternatives, matcher, words
from generator.parse import kinds
from generator.parse.clauses.frames import leading_time
from generator.parse.clauses.reading import Reading
from generator.parse.page import Line, Span
from generator.parse.times import deadlines

MODAL = re.compile(
    r"(?<!不)(?:还|也|均|都|仍|则|并|亦|既|又)?(?:将会(?![同商诊])|将要|将|要|(?<![机社协大集委全都开学议代事工商散灯庙歌舞晚赛酒乐诗宴聚例误领运博晨布谈峰览聘介])会(?![后上前中间外场同商诊]))(?![来军士素求点闻害道件议计面的])"
)
ORDINAL = re.compile(
    r"(?:(?:第?[一二三四五六七八九十]|首先|其次|再次|最后)(?:是|要)|其[一二三四五]是?|第[一二三四五六七八九十]，"
    r"|第[一二三四五六七八九十]{1,3}条\s+|(?:任务|项目|事项|承诺|目标|举措)[一二三四五六七八九十\d]{1,3}[:：、]"
    r"|[（(][一二三四五六七八九十\d]+[）)]|之[一二三四五六七八九十][:：、，]|[①-⑳]|[一二三四五六七八九十\d]{1,2}[、．.](?!\d))(?!指)(?=.{3})"
)
# 2．128个 and 2.6月底前 begin with a number of their own
NUMBERED = re.compile(r"(?:^|(?<=[。；：]))\d{1,3}(?:．|[.、](?=\d{1,2}月|20\d\d年))")
LINK = re.compile(
    r"(?:同时|此外|以及|另外(?![\d一二三四五六七八九十两几])|而且|并且|与此同时|下一?步|下一?阶段|接下[来去]|首先|其次|最后|今后|因此|为此|而|但|那么|届时|到时|另(?![外行有一类])|后续|随后|之后|[并并](?![轨网购行入列联案举重存不非肩且]))(?=.{3})"
)
REPORTING = re.compile(
    r"(?:但|并|又|也|亦|还|他|她|同时)*(?:强调|表示|指出|坦言|重申|承诺(?!件|书|事项|制|单位|人|期|时限|内容|清单)|透露|预料(?=将|会|在|今|明|年|\d|短期|最快)|提出(?=将|要|[全今明]年|力争|到|[^，]*\d)|称(?![号职霸呼赞量重心为得])|(?<=[他她又并还亦也])[指称说](?![定标引导服明教]))(?:说|道)?(?=[^，]{4})"
    r"|说(?![明法服到起])(?=[^，]{4})"
)
IS_TO = re.compile("(?:就|便|正)?是(?=把|将|对|给|要|尽快|抓紧|加快|抓[^，]{2})")  # 接下来要做的，是把…
BINDING = re.compile("(?:关键|重点|核心|首要(?:的|任务)?|当务之急)(?:就|还)?[是在]?要(?=[^，]{4})")  # 关键是要抓好落实
PLANNED = re.compile(
    "(?:现在|目前|眼下|当前|接下来|下一?步)?(?:我们?|我[局县市区镇]|[局署处]方|本局)?(?:现在|目前|今年|下一?步)?(?:(?:治本|根本|长远|最终|最好|唯一|应急|过渡)的?)?的?"
    "(?:(?<=们)(?:唯一|首先|马上|立即|现在|眼下)?(?:[能可]以?|要|想|准备|打算|该|必须)[做办干]的|办法|做法|打算|想法|思路|对策|举措|法子|安排|答案|回答|出路|之[策计])(?:就|还|只)?是(?:要)?(?=[^，。：的]{4})"
)
FROM_NOW = re.compile("今后|下一?步|下一?阶段|接下[来去]")
BARELY = re.compile(f"(?:^|{kinds.ADVERB}地?)$")
SIDE = re.compile(r"(?:一方面|另一方面)(?=.)")
DISPOSAL = re.compile(rf"将[^，]{{2,50}}{alternatives('disposal')}")
MUST = re.compile("要|应|须|必须|需|不能|不得")
TOLD = re.compile(rf"{HAN}{{1,12}}?{alternatives('orgs')}(?:也|还|更|都|均)?(?:要|应|须|必须|需)(?![求素点])")
TELLS_OTHERS = re.compile("要求|[^，]{0,8}?责成")
FORBIDS = re.compile(
    "(?P<who>(?![对向在把从到与])[^，]{2,14}?(?<![期间时前后中内上下的]))(?:也|都|均|一律|更|还)?(?:不得|不许|不准|严禁)"
)
SUBJECT_REACH = 24


def after_links(line: Line, clause: Span) -> int:
    """Where a clause begins behind 一是, （一）, 同时 and the like."""
    numbered = NUMBERED.match(line.text, clause.start, clause.end)
    start = numbered.end() if numbered else clause.start
    for pattern in (ORDINAL, LINK, REPORTING, IS_TO, PLANNED, BINDING):
        if match := pattern.match(line.plain, start, clause.end):
            start = match.end()
    return start


def turns_ahead(line: Line, clause: Span, rest: Span) -> bool:
    """Whether what stands before the rest of a clause turns to what will be done: 今后, 我们的打算是."""
    return bool(
        PLANNED.search(line.plain, clause.start, rest.start + 4)
        or FROM_NOW.search(line.plain, clause.start, rest.start)
    )


def without(line: Line, clause: Span, reading: Reading) -> tuple[Span | None, Span]:
    """The clause without self-reference and 将 or 要 in front; a time before them, or 一方面, is the frame."""
    start = clause.start
    frame: Span | None = None
    if match := SIDE.match(line.masked, start, clause.end):
        frame, start = Span(start, match.end()), match.end()
    time = leading_time(line, Span(start, clause.end), reading.calendar)
    body = time.end if time else start
    modal = MODAL.search(line.masked, body, min(clause.end, body + SUBJECT_REACH))
    if modal and not (
        BARELY.search(line.plain[body : modal.start()]) and is_disposal(line, Span(modal.start(), clause.end))
    ):
        subject = line.plain[body : modal.start()]
        if not subject:
            reading.directive = reading.directive or (reading.telling and "要" in modal[0])
            return frame, Span(start if time else modal.end(), clause.end)
        if reading.selves.own(subject, by_name=reading.telling and "要" in modal[0]):
            reading.directive = False
            return _behind_subject(line, Span(body, clause.end), modal.end(), time or frame, reading)
    own = reading.selves.prefix(line.plain[body : clause.end], reading.telling) or _before_time(
        line, Span(body, clause.end), reading
    )
    if own:
        reading.directive = False
        return _behind_subject(line, Span(body, clause.end), body + own, time or frame, reading)
    if TELLS_OTHERS.match(line.plain, body):
        reading.directive = True
    others = bool(matcher("others").match(line.plain, body)) or (reading.leading and TOLD.match(line.masked, body))
    if (reading.telling or others) and MUST.search(line.masked, body, clause.end):
        reading.directive = True
        reading.addressing = reading.telling = reading.telling or reading.leading
    if _forbids_others(line.masked[body : clause.end], reading):
        reading.directive = True
    return frame, Span(start, clause.end)


def _forbids_others(masked: str, reading: Reading) -> bool:
    """化工园区不得…, 未经检测的蔬菜不得…: others are told; without a subject the speaker promises it."""
    match = FORBIDS.match(masked)
    if not match or reading.selves.own(match["who"]):
        return False
    return not kinds.begins_with_verb(match["who"])


def _before_time(line: Line, clause: Span, reading: Reading) -> int:
    """The length of the speaker's name before a time: 工务局年底前增设…"""
    time = deadlines.find(line, clause, reading.calendar)
    subject = line.plain[clause.start : time[0].start] if time and time[0].start - clause.start <= SUBJECT_REACH else ""
    return len(subject) if subject and reading.selves.own(subject) else 0


def _behind_subject(
    line: Line, clause: Span, start: int, frame: Span | None, reading: Reading
) -> tuple[Span | None, Span]:
    """What is pledged behind a subject that ends at `start`; a time between them belongs to it."""
    time = deadlines.find(line, clause, reading.calendar)
    return frame, Span(time[0].start if time and time[0].end <= start else start, clause.end)


def is_disposal(line: Line, span: Span) -> bool:
    """将 that means 把, as in 将小站转为中心站, is part of what is done."""
    if not DISPOSAL.match(line.masked, span.start, span.end):
        return False
    rest = re.match(f"{HAN}+", line.plain[span.start + 1 : span.end])
    if not rest or rest[0].startswith("更多"):
        return True
    start, end = words().segment(rest[0][:8])[0]
    return words().tag(rest[0][start:end]) not in (("d", "v", "p", "a", "c") if end - start > 1 else ("d", "p"))
