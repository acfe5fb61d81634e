"""What each clause of a speech is: a pledge, the frame of one, something that belongs to one, or no pledge and why."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.lexicon import matcher, words
from generator.model.parsed import Deadline, Modality
from generator.parse import deadlines, kinds, quantities
from generator.parse.calendar import Calendar
from generator.parse.names import MIDDLE, SAY
from generator.parse.page import Line, Span
from generator.parse.selves import Selves

Role = Literal["pledge", "frame", "condition", "other"]

MODAL = re.compile(
    r"(?<!不)(?:还|也|均|都|仍|则|并|亦)?(?:将会|将要|将|要|(?<![机社协大集委全都开学议])会)(?![来军士素求点闻害道件议计面])"
)
ORDINAL = re.compile(
    r"(?:第?[一二三四五六七八九十](?:是|要)|其[一二三四五]是?|第[一二三四五六七八九十]，|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]{1,2}[、．.](?!\d))(?=.{3})"
)
LINK = re.compile(
    r"(?:同时|此外|另外|而且|并且|与此同时|下一步|下一?阶段|接下来|首先|其次|最后|今后|因此|为此|而|但|那么)(?=.{3})"
)
REPORTING = re.compile(r"(?:但|并|又|也|还|他|她|同时)*(?:强调|表示|指出|坦言|重申|承诺|透露)(?:说|道)?(?=[^，]{4})")
SIDE = re.compile(r"(?:一方面|另一方面)(?=.)")
SAYING = re.compile(
    rf"(?:但|并|又|也|还|随后|最后|同时)?(?:他|她|其|对方|我)?(?:必须|想|要|在此)?(?:{MIDDLE}[^，。]{{0,12}}?)?{SAY}(?:道|说)?"
)
DISPOSAL = re.compile(
    r"将[^，]{2,50}(?:转型?为|转变为|转化为|打造成|打造为|建成|建设成|列为|列入|作为|纳入|融入|贯穿|落到|落实到|提升至|提升到"
    r"|降至|降到|控制在|缩短至|压缩至|延伸至|用于|结合|变为|变成|改造[成为]|升级为|摆在|放在|抓在|扛在)"
)
NOT = re.compile(r"不(?![断仅少低超忘懈负等辱停同光高多小大单折只靠但管论动足良合力久遗])|停止")
CONDITION = re.compile(
    r"若|如(?:果|能|获|需|有)|倘|一旦|只要|待[^，]{2,30}(?:后|时)|(?:但|惟|唯)?(?:须待|须经|需待|需经|有待|取决于|视乎"
    r"|(?:具体|最终)?(?:时间|日期|安排|方案|进度|规模)?(?:须|要|会|将)?视[^，]{2,20}(?:而定|调整|情况)|前提是|条件是)|在[^，]{2,30}(?:前提|条件|情况)下|经[^，]{2,20}(?:批准|同意|通过|审议)后"
)
COPULA = re.compile(
    r"[^，]{1,24}?(?<![就只还都不但可凡总于既若要])(?:是(?!否)|成为了?|关系着?到?|关乎|事关|离不开|意味着|体现了?|彰显了|象征)"
)
DONE = re.compile("已(?:经|于|完成|列|被|获|建|启|全)")
PROMISE = re.compile("将|要|力争|确保|会|预计")
COMING = re.compile(
    r"将|要|力争|确保|争取|预计|料|目标|计划|有望|可望|拟|(?<![机社协大集委全都开学议])会(?![议员场展])"
)
MUST = re.compile("要|应|须|必须|需|不能|不得")
OPENER = re.compile("围绕|结合|按照|对照|瞄准|针对")
HEAD_NOUN = re.compile(r"(?:这[一个些]*|等|的)?(?:目标|要求|部署|方面|任务|问题|定位|主题)$")
SUBJECT_REACH = 24
ITEM_HEADING = 10
LATE_MONTH = 11
ANNOUNCEMENT = 20


@dataclass(frozen=True)
class Piece:
    """A stretch of a speech and what it is; `reason` says why it is no pledge ('' if it belongs to one)."""

    span: Span
    role: Role = "other"
    modality: Modality = "commitment"
    reason: str = ""


@dataclass
class Reading:
    """Where a speaker has got to: has the speech turned to what will be done, and are others being told what to do?

    `promising` says that the present sentence holds a sign of the future, `aside` why what is being said now is no
    pledge ('' if it may be one).
    """

    selves: Selves
    calendar: Calendar
    armed: bool
    telling: bool = False
    promising: bool = False
    aside: str = ""
    directive: bool = False


def read(line: Line, span: Span, reading: Reading) -> Iterator[Piece]:
    """The pieces of one sentence of a speech, in text order."""
    reading.directive = False
    reading.promising = bool(matcher("gate").search(line.masked, span.start, span.end))
    if reading.armed:
        reading.aside = ""
    clauses = list(line.clauses(span))
    if len(clauses) == 1 and ORDINAL.match(line.plain, span.start) and span.end - span.start <= ITEM_HEADING:
        yield Piece(clauses.pop(), reason="heading")
    while clauses:
        clause = clauses.pop(0)
        if clauses and re.match("(?:既|就|也|正)?是", line.plain[clauses[0].start : clauses[0].end]):
            yield Piece(clause, reason="background")
        elif clauses and _opens_frame(line, clause, clauses[0]):
            yield Piece(Span(clause.start, clauses.pop(0).end), "frame")
        else:
            yield from _clause(line, clause, span.start, reading)


def _clause(line: Line, clause: Span, sentence_start: int, reading: Reading) -> Iterator[Piece]:
    span = Span(_after_links(line, clause), clause.end)
    if reading.telling and line.plain[span.start - 1 : span.start] == "要" and span.start > clause.start:
        reading.directive = reading.armed = True
    text = line.masked[span.start : span.end]
    if SAYING.fullmatch(text):
        yield Piece(span)
        return
    if matcher("connectives", after="$").match(text):
        yield Piece(span)
        return
    if matcher("courtesy", after="$").match(text):
        yield Piece(span, reason="background")
        return
    if matcher("announcing", after="$").match(text) or _announces(line, clause):
        reading.armed, reading.aside = True, ""
        yield Piece(span, reason="background")
    elif is_frame(line, span, reading.calendar) and not matcher("past").search(text):
        time = deadlines.find(line, span, reading.calendar)
        reading.aside = "past result" if time and _over(time[1], reading.calendar) else ""
        yield Piece(span, "frame")
    elif CONDITION.match(text) and not matcher("refusal").search(text):
        reading.armed, reading.aside = True, ""
        yield Piece(span, "condition", "conditional")
    elif reason := _no_pledge(line, span, reading):
        yield Piece(clause, reason=reason)
    else:
        yield from _said(line, span, reading, first=clause.start == sentence_start)


def _announces(line: Line, clause: Span) -> bool:
    """A short clause before a colon only says what is listed behind it."""
    return line.plain[clause.end : clause.end + 1] == "：" and clause.end - clause.start <= ANNOUNCEMENT


def _after_links(line: Line, clause: Span) -> int:
    """Where a clause begins behind 一是, （一）, 同时 and the like."""
    start = clause.start
    for pattern in (ORDINAL, LINK, REPORTING):
        if match := pattern.match(line.plain, start, clause.end):
            start = match.end()
    return start


def _said(line: Line, span: Span, reading: Reading, first: bool) -> Iterator[Piece]:
    """A clause that may be a pledge, without what stands before it."""
    frame, body = _without_opening(line, span, reading)
    if frame is not None:
        yield Piece(frame, "frame")
    text = line.masked[body.start : body.end]
    if not text:
        return
    if is_frame(line, body, reading.calendar):
        yield Piece(body, "frame")
    elif matcher("joined").match(text) and not first:
        yield Piece(body)
    elif matcher("descriptive").match(text):
        yield Piece(body, reason="describes the pledge before it")
    else:
        yield Piece(body, "pledge", _modality(text, reading))


def _no_pledge(line: Line, clause: Span, reading: Reading) -> str:
    """Why a clause cannot be a pledge, '' if it may be one. Keeps track of where the speech has got to."""
    text = line.plain[clause.start : clause.end]
    masked = line.masked[clause.start : clause.end]
    if matcher("refusal").search(text):
        return "refusal"
    if matcher("postponed").search(masked):
        return "postponement"
    time = deadlines.find(line, clause, reading.calendar)
    if time and not matcher("gate").search(masked.replace("今年", "")):
        reading.aside = "past result" if _over(time[1], reading.calendar) else ""
    if matcher("gate").search(masked) or (reading.telling and MUST.search(masked)):
        reading.armed = True
    coming = matcher("future").search(masked) and not (DONE.search(masked) and not PROMISE.search(masked))
    if matcher("praise").search(text) and not COMING.search(masked):
        return "praise"
    if matcher("everybody").match(masked) and not (reading.telling and MUST.search(masked)):
        return "everybody, no agency"
    if not coming:
        reading.aside = _aside(masked) or reading.aside
    else:
        reading.aside = ""
    if reading.aside:
        return reading.aside
    if COPULA.match(masked) and not COMING.search(masked):
        return "background"
    if not reading.armed and (_acts(masked) or (reading.promising and (time or quantities.find(line, clause)))):
        reading.armed = True
    return "" if reading.armed else "background"


def _over(time: Deadline, calendar: Calendar) -> bool:
    """Whether a time lies before the year that plans are for; at the end of a year, 今年 does."""
    late = time.rule == "article year" and calendar.date is not None and calendar.date.month >= LATE_MONTH
    return late or (calendar.plan is not None and time.resolves < str(calendar.plan))


def _acts(masked: str) -> bool:
    """Whether a clause begins with a verb, behind adverbs if any: then it says what is to be done."""
    rest = kinds.without_adverbs(masked)
    run = re.match("[\u4e00-\u9fff]{2,6}", rest)
    if not run:
        return len(rest) < len(masked)
    start, end = words().segment(run[0])[0]
    tag = words().tag(run[0][start:end])
    return len(rest) < len(masked) or tag == "p" or (end - start > 1 and tag == "v")


def _aside(masked: str) -> str:
    if matcher("past").search(masked):
        return "past result"
    return "background" if matcher("now").search(masked) else ""


def _modality(text: str, reading: Reading) -> Modality:
    if reading.directive:
        return "directive"
    return "negative" if matcher("never").search(text) or NOT.match(text) else "commitment"


def _without_opening(line: Line, clause: Span, reading: Reading) -> tuple[Span | None, Span]:
    """The clause without self-reference and 将 or 要 in front; a time before them, or 一方面, is the frame."""
    start = clause.start
    frame: Span | None = None
    if match := SIDE.match(line.masked, start, clause.end):
        frame, start = Span(start, match.end()), match.end()
    time = _leading_time(line, Span(start, clause.end), reading.calendar)
    body = time.end if time else start
    modal = MODAL.search(line.masked, body, min(clause.end, body + SUBJECT_REACH))
    if modal and not (modal.start() == body and _is_disposal(line, Span(body, clause.end))):
        subject = line.plain[body : modal.start()]
        if not subject:
            reading.directive = reading.directive or (reading.telling and "要" in modal[0])
            return frame, Span(start if time else modal.end(), clause.end)
        if reading.selves.own(subject) and not (reading.telling and matcher("others").match(subject)):
            reading.directive = False
            return (time or frame), Span(modal.end(), clause.end)
    own = reading.selves.prefix(line.plain[body : clause.end])
    if own:
        reading.directive = False
        return (time or frame), Span(body + own, clause.end)
    if line.plain.startswith("要求", body):
        reading.directive = True
    if (reading.telling or matcher("others").match(line.plain, body)) and MUST.search(line.masked, body, clause.end):
        reading.directive = True
    return frame, Span(start, clause.end)


def _leading_time(line: Line, span: Span, calendar: Calendar) -> Span | None:
    """A time at the head of a clause, before the subject."""
    found = deadlines.find(line, span, calendar)
    return found[0] if found and found[0].start == span.start else None


def _is_disposal(line: Line, span: Span) -> bool:
    """将 that means 把, as in 将小站转为中心站, is part of what is done."""
    if not DISPOSAL.match(line.masked, span.start, span.end):
        return False
    rest = re.match("[\u4e00-\u9fff]+", line.plain[span.start + 1 : span.end])
    if not rest:
        return True
    start, end = words().segment(rest[0][:8])[0]
    return words().tag(rest[0][start:end]) not in ("d", "v", "p", "a", "c")


def is_frame(line: Line, span: Span, calendar: Calendar) -> bool:
    """Whether a clause only sets the scene for the next one."""
    text = line.masked[span.start : span.end]
    if matcher("frame_word", after="$").match(text):
        return True
    time = deadlines.find(line, span, calendar)
    if time and re.fullmatch("[在到自从于]?(?:今后)?", line.plain[span.start : time[0].start]):
        rest = line.plain[time[0].end : span.end]
        if re.fullmatch("(?:[里内起前间]?|期间|开始|时期)(?:（[^）]*）)?", rest):
            return True
    if re.match("至于|关于|对于|为了|因(?!地制宜|时制宜|势|此)", text) or re.fullmatch(
        "(?:(?!是)[^，]){2,14}[者的]", text
    ):
        return True
    return bool(matcher("frame_start").match(text) and matcher("frame_end", after="$").search(text))


def _opens_frame(line: Line, clause: Span, after: Span) -> bool:
    """围绕A、B，持续做C这一目标: the frame's head noun comes a clause later."""
    text, next_text = line.masked[clause.start : clause.end], line.masked[after.start : after.end]
    if not OPENER.match(re.sub("^[将要]", "", text)) or matcher("frame_end", after="$").search(text):
        return False
    return bool(HEAD_NOUN.search(next_text)) and not re.search("将|要|力争|确保", next_text)
