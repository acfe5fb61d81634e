"""Whether a clause without a plain sign tells of things or of what will be done: small marks of both are weighed."""

import re
from collections.abc import Sequence

from generator.lexicon import HAN, holds
from generator.parse import kinds
from generator.parse.clauses import refusals
from generator.parse.clauses.states import is_state, subject_opens, undertakes
from generator.parse.page import Line, Span

OTHERS = re.compile(
    "(?:[^，]{1,8}[的里])?(?:有的(?!放矢)|有些|有人|个别|许多|很多|多数|大多|大部分|人家|别人|隔壁|邻[县市镇村乡]|外地|外[省县]|周边[几县市]"
    "|专家|媒体|网友|顾客|游客|乘客|客商|老板|厂家|商家|商户|住户|居民|村民|市民|群众|老?百姓|乡亲|家长|农户|农民|业主|患者|病人|学生|孩子|老人"
    "|工人|职工|司机|官兵|战士|部队|志愿者|司机|中介)"
)
HABIT = re.compile(
    r"(?:一(?:[年天月夜晚]|个[人月村家县镇]|趟|单|亩|户|次)|每[天日年月晚]|日均|人均|平均|动不动|从来|常年|年年|天天)[^，]*[\d一二两三四五六七八九十百千万半]"
)
GOES_ON = re.compile("[也都还却而又]|其中|有的|结果")
WHENEVER = re.compile(f"一{HAN}{{1,7}}就(?!近)")
POINTS_BACK = re.compile("这(?:一点|[就才也]?是|种|笔账|件事|事|些|样)")
BY_THEN = re.compile("[将把给向让由]|先|再|全部|全都|统一|[逐按]|不再|[都全]配|目标")
PLAINLY = re.compile(
    rf"必须|务必|我们|我和|[下上]调|[升降提压扩延增减冻改发]{HAN}{{0,2}}[到至]|冻涨|延长|\d个?(?:小时|分钟|天|日|工作日)(?:之|以)?内"
)
HAPPENS = re.compile("(?:排队?|涌进|挤|等|花|耗|亏|赔|欠|漏|跑|走|坏|死|堵|停)[^，]{0,4}[\\d一二两三四五六七八九十半]")


def told_until(line: Line, clauses: Sequence[Span]) -> int:
    """Up to where a sentence only tells how things are, as a later clause says: 排队半小时，接待能力跟不上."""
    until = 0
    for clause in clauses:
        masked = line.masked[clause.start : clause.end]
        if refusals.is_planned(line, clause) or (undertakes(masked, by_figure=False) and not HABIT.search(masked)):
            break
        if is_state(masked, 0) or holds("now", masked) or POINTS_BACK.match(masked):
            until = clause.start
    return until


def leans(masked: str, *, timed: bool, due: bool, coming: bool, own: bool, told: bool, told_next: bool) -> int:
    """What the marks of a clause come to: below zero it tells how things are.

    `timed` says that it names a time, `due` that this is ahead, `coming` that it has a sign of the future, `own` that
    its subject is the body; `told` and `told_next` that what stands before it, or behind, tells how things are.
    """
    acts = kinds.begins_with_verb(masked)
    plans = 2 * due + timed + 2 * coming + own + acts + 2 * undertakes(masked) + bool(BY_THEN.search(masked))
    plans += 2 * bool(PLAINLY.search(masked))
    tells = bool(OTHERS.match(masked)) + bool(HABIT.search(masked)) + bool(HAPPENS.search(masked))
    tells += bool(WHENEVER.match(masked))
    tells += told_next + (told and not acts) + (told and bool(GOES_ON.match(masked))) + subject_opens(masked)
    return plans - tells
