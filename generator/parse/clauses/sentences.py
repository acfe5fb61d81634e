"""What each clause of a speech is: a pledge, the frame of one, something that belongs to one, or no pledge and why."""

import re
from collections.abc import Iterator

from generator.lexicon import HAN, alternatives, matcher, words
from generator.parse import quantities
from generator.parse.clauses import facts, frames, items, modality, openings, refusals, states, weighing
from generator.parse.clauses.asides import (
    COMING,
    CORRELATIVE,
    is_due,
    is_over,
    told_as_done,
    undertaken,
    why_no_pledge,
)
from generator.parse.clauses.elapsed import is_of_last_year, over
from generator.parse.clauses.reading import Piece, Reading
from generator.parse.page import Line, Span
from generator.parse.people.names import MIDDLE, SAY
from generator.parse.times import deadlines

SAYING = re.compile(
    rf"(?:但|并|又|也|还|随后|最后|同时)?(?:他|她|其|对方|我们?|[本该我][局镇区县市委办院校])?(?:郑重|在此)*(?:必须|想|要|在此)?(?:{MIDDLE}[^，。]{{0,12}}?)?{SAY}(?:道|说)?|(?![^，]*[当即时限][天日时期]){HAN}{{2,4}}(?:表示|说|指出|介绍|称|坦言|回答|回应|回复|答复)"
)
COMMAND = re.compile("[给向对][^，]{1,8}(?:下了?|立下?|定下?|提出?)了?[^，]{0,2}(?:死?命令|军令|规矩|要求|任务)$")
VOUCHES = re.compile(
    "(?:但|这里|今天|在此)*(?:我们?|本人)?(?:也|可以|敢|能|敢于|郑重)*(?:保证|承诺|打包票|打保票|拍胸脯|立军令状)"
)
TURNS = re.compile(rf"起|{alternatives('gate')}")  # from such a frame on, what is told is no more of the past
IF_THEN = re.compile(
    "(?:若|如|倘|一旦|待)[^，]{3,16}?(?=(?:[将便]|(?<![机社协大集委全都开学议代事散灯庙歌舞晚赛酒乐诗宴聚例误领运博晨法工商])会)(?![议员同合来利])[^，]{4})"
)
GRANTED = re.compile(
    "(?:到位|通过|同意|点头|落实|具备|成熟|允许|齐全|齐备|过关|批准|核定|签字|许可|达标|满足|符合要求)$"
)
AGREED = re.compile(
    "(?:谈妥|谈好|商定|说好|敲定|约定|定好|(?:想|盘算|合计|筹划|谋划|考虑)(?:好|清楚|妥当)了?|拿定了?主意|主意(?:已|早)定|下了?(?:定)?决心|达成(?:一致|共识|协议|意向))$"
)  # what follows is to be done
IF = re.compile("[^，]{0,8}(?:若(?!干)|(?<![需主重只必首])要不?是|如果|倘|一旦|只要|万一|达不到|完不成|办不成|修不好)")
STARTS_IF = re.compile("如果|要不?是|若(?!干)|倘|一旦|万一|只要")
REVIEW = re.compile(
    "着落|(?<![得要须])兑现|办结|账|数据|数字|对比|家底|底数|痛点|原因|难处|苦水|成效|成绩|成果|亮点|变化|体现|做了|开展了|问题|不足|短板|困难"
)
IS_SO = re.compile(
    "(?:既|就|也|正|才|不)?是|不如|胜过|好过|强过|强似|(?:技术|理论|操作|工程|政策|法律|道理)上[^，将要]{1,6}$"
)
IS_AIM = re.compile("(?:这?就|也|正)?是[^，]{0,12}(?:目标|任务|打算|计划|承诺|安排|硬指标|重头戏)(?:之一)?$")
IS_PROMISE = re.compile(
    "(?:这?就|也|正)?是[^，]{0,4}(?:给|对|向)[^，]{1,8}的(?:交代|承诺|准信|答复|保证|许诺|回答|约定)$"
)  # 把冷库建起来，是我给大伙的交代
BY_WHEN = re.compile("[前底末]|[日号]$|最迟|最晚|至迟|下[个周月半]|明[年天日]|后年")  # but 一季度 may be over
ENDS = frozenset("。；！")  # nothing that is said follows: 我当面跟大家解释。
TELLING = frozenset(("background", "past result", "praise"))  # what goes on from it may be more of it
ONCE = re.compile("[^，]{1,8}一[来到通下]$")  # 病一来: in what is told of the past it came
TOO_SHORT = 1
NO_WORDS = re.compile(r"（□*）|〔□*〕|[\d\W]+")
SHORTEST = 2  # two characters that make no word say nothing
ASKED = re.compile("[？?][？?！!”’」』]*$")


def read(line: Line, span: Span, reading: Reading) -> Iterator[Piece]:
    """The pieces of one sentence of a speech, in text order; what is asked promises nothing."""
    if ASKED.search(line.masked[span.start : span.end]):
        reading.opens_list = states.announces_plans(line.plain[span.start : span.end].rstrip("？?”"))
        reading.armed = reading.armed or reading.opens_list
        yield from (Piece(clause, reason="question") for clause in line.clauses(span))
        return
    reading.directive = reading.directive and reading.telling
    reading.asking = reading.pleading
    sign = matcher("gate").search(line.masked, span.start, span.end)
    reading.promise = sign.start() if sign else None
    clauses = list(line.clauses(span))
    item = items.opens(line, span)
    if item and reading.itemised:
        reading.aside = ""
    reading.dated = any(is_due(line, clause, reading.calendar) for clause in clauses)
    coming = reading.promising or (reading.dated and not any(_tells_results(line, clause) for clause in clauses))
    if coming or (reading.armed and (reading.aside != "past result" or not quantities.find(line, span))):
        reading.aside = ""
    said = [line.masked[clause.start : clause.end] for clause in clauses]
    if any(map(undertaken, said)) and (undertaken(said[0]) or not any(map(is_over, said))):
        reading.aside = ""
    reading.listing = reading.opens_list or reading.listed
    reading.opens_list = False
    if clauses and (section := states.section(line, clauses[0])) is not None:
        reading.section = section
        reading.armed = reading.armed or not section
        yield Piece(clauses.pop(0), reason="background")
    if reading.section:
        yield from (Piece(clause, reason=reading.section) for clause in clauses)
        return
    if len(clauses) == 1 and items.is_heading(line, clauses[0], span, reading):
        yield Piece(clauses.pop(), reason="heading")
    reading.conditional = reading.given = reading.last_year = False
    reading.results = facts.results_until(line, clauses)
    reading.told, reading.told_until = False, weighing.told_until(line, clauses)
    excuses = refusals.excuses(line, clauses, reading)
    yield from (Piece(clause, reason="refusal") for clause in clauses[:excuses])
    del clauses[:excuses]
    while clauses:
        clause = clauses.pop(0)
        if line.plain[clause.start - 1] == "；":
            reading.asking = reading.pleading or (reading.asking and not reading.given)
            reading.given = reading.told = False
        if clauses and IS_SO.match(line.plain, clauses[0].start, clauses[0].end):
            aim = IS_AIM.match(line.plain, clauses[0].start, clauses[0].end) and quantities.find(line, clause)
            if aim or IS_PROMISE.match(line.plain, clauses[0].start, clauses[0].end):
                reading.armed = True
                yield from _clause(line, clause, span.start, reading)
                clause = clauses.pop(0)
            yield Piece(clause, reason="background")
        elif clauses and facts.is_topic(line, clause, clauses):
            yield Piece(clause, reason="background")
        elif clauses and facts.is_condition(line, clause, clauses[0]):
            reading.armed, reading.aside, reading.conditional = True, "", True
            yield Piece(clause, "condition", "conditional")
        elif clauses and (
            facts.goes_on_listing(line, clause, clauses)
            or (
                facts.is_subject(line, clause, clauses[0])
                and not reading.selves.own(line.plain[clause.start : clause.end])
            )
        ):
            yield from _clause(line, Span(clause.start, clauses.pop(0).end), span.start, reading)
        elif clauses and reading.given and facts.serves(line, clause, clauses[0]):
            yield Piece(Span(clause.start, clauses.pop(0).end), "tail")
        elif clauses and frames.opens_frame(line, clause, clauses[0]):
            yield Piece(Span(clause.start, clauses.pop(0).end), "frame")
        else:
            yield from _clause(line, clause, span.start, reading)
    reading.itemised = reading.given if item else reading.itemised


def _clause(line: Line, clause: Span, sentence_start: int, reading: Reading) -> Iterator[Piece]:
    span = Span(openings.after_links(line, clause), clause.end)
    if reading.selves.turns_to_self(line.plain[span.start : span.end]):
        reading.telling = reading.pleading = reading.asking = reading.directive = False
    if openings.turns_ahead(line, clause, span):
        reading.armed, reading.aside = True, ""
    if span.start > clause.start and states.ANSWER.match(line.plain, clause.start, span.start):
        reading.asking = False
    if line.plain[span.start - 1 : span.start] == "要" and span.start > clause.start:  # 一要
        reading.directive, reading.armed = reading.telling, True
    text = line.masked[span.start : span.end]
    if VOUCHES.fullmatch(text):
        reading.armed, reading.aside, reading.promise = True, "", span.start
        yield Piece(span, reason="background")
        return
    says = SAYING.fullmatch(text) and line.plain[span.end : span.end + 1] not in ENDS
    if says or reading.selves.says(line.plain[span.start : span.end]):
        reading.asking = bool(matcher("pleading", after="$").search(text))
        yield Piece(span)
        return
    if not quantities.BOUNDED.match(text) and any(at == span for at, _ in quantities.find(line, span)):
        yield Piece(span, reason="describes the pledge before it")  # 先修学校门口那段，1.2公里
        return
    if NO_WORDS.fullmatch(text) or (len(text) <= SHORTEST and not words().tag(text)):
        yield Piece(span, reason="background")
        return
    if matcher("connectives", after="$").match(text):
        yield Piece(span)
        return
    if (
        matcher("maxims", after="$").match(line.masked, clause.start, clause.end)
        or matcher("courtesy", after="$").match(text)
        or matcher("gestures", after="$").match(reading.selves.without_name(text))
    ):
        yield Piece(span, reason="background")
        return
    if (
        (AGREED.search(text) and not _is_condition(text, reading))
        or matcher("announcing", after="$").match(text)
        or items.announces(line, clause)
    ):
        reading.directive = reading.directive or bool(COMMAND.search(text))
        told = reading.aside == "past result" and not (matcher("gate").search(text) or states.announces_plans(text))
        reading.armed, reading.aside = True, "past result" if told or REVIEW.search(text) else ""
        reading.listing = reading.listing or states.announces_plans(line.plain[span.start : span.end])
        yield Piece(span, reason="background")
    elif not STARTS_IF.match(text) and frames.is_frame(line, span, reading.calendar) and not _is_told(text, reading):
        time = deadlines.find(line, span, reading.calendar)
        if time or reading.armed or TURNS.search(text):
            reading.aside = "past result" if time and over(time[1], reading.calendar) else ""
            reading.last_year = time is not None and is_of_last_year(time[1], reading.calendar)
        due = bool(BY_WHEN.search(text)) and is_due(line, span, reading.calendar)
        due = due or bool(frames.FROM_THEN.fullmatch(text) and text.endswith("起"))
        reading.armed = reading.armed or due or (not reading.aside and bool(matcher("gate").search(text)))
        if due and reading.promise is None:  # 最迟下周三，管网通水
            reading.promise = span.start
        reading.told = False
        yield Piece(span, "frame")
    elif _is_condition(text, reading):
        reading.armed, reading.aside, reading.conditional, reading.told = True, "", True, False
        head = IF_THEN.match(text)
        yield Piece(Span(span.start, span.start + head.end()) if head else span, "condition", "conditional")
        if head:
            yield from _said(line, Span(span.start + head.end(), span.end), reading, first=False)
    elif items.is_name(line, clause, span):
        reading.armed = True
        yield Piece(span, reason="heading")
    elif reason := why_no_pledge(line, span, reading):
        reading.told = reason in TELLING
        yield Piece(clause, reason=reason)
    else:
        yield from _said(line, span, reading, first=clause.start == sentence_start)


def _tells_results(line: Line, clause: Span) -> bool:
    masked = line.masked[clause.start : clause.end]
    return told_as_done(masked) or bool(matcher("compared").search(masked))


def _is_told(text: str, reading: Reading) -> bool:
    """Whether what looks like a frame tells of the past, or is a condition: 逾期仍不整改的."""
    if text.endswith(("的", "的时候")) and _is_condition(text, reading):
        return True
    return bool(matcher("past").search(text)) and not frames.FOR.fullmatch(text)


def _is_condition(text: str, reading: Reading) -> bool:
    """What something depends on; that which may fail is no refusal: 若协议不成."""
    if CORRELATIVE.search(text):
        return False
    if not (matcher("condition").match(text) or (reading.conditional and GRANTED.search(text))):
        return False
    if reading.aside == "past result" and not reading.promising and ONCE.fullmatch(text):
        return False
    return bool(IF.match(text) or not refusals.refuses(text))


def _said(line: Line, span: Span, reading: Reading, first: bool) -> Iterator[Piece]:
    """A clause that may be a pledge, without what stands before it."""
    frame, body = openings.without(line, span, reading)
    if frame is not None:
        yield Piece(frame, "frame")
    text = line.masked[body.start : body.end]
    if len(text) <= TOO_SHORT:
        yield Piece(body)
        return
    if frames.is_frame(line, body, reading.calendar):
        yield Piece(body, "frame")
    elif _is_joined(line, text, body) and body.start == span.start and not first:
        yield Piece(body, "tail" if matcher("serving").match(text) else "other")
    elif matcher("descriptive").match(text) and not (
        reading.promising and COMING.search(text) and not text.startswith(("比", "较"))
    ):
        yield Piece(body, reason="describes the pledge before it")
    elif reading.directive:
        yield Piece(body, reason="directive")
    else:
        reading.given, reading.told = True, False
        yield Piece(body, "pledge", modality.of_clause(text))


def _is_joined(line: Line, text: str, body: Span) -> bool:
    """A purpose of what was said before: 为群众提供方便; with a figure it is more than that."""
    return (
        bool(matcher("joined").match(text) or matcher("serving").match(text))
        and line.plain[body.start - 1] != "；"
        and not quantities.find(line, body)
    )
