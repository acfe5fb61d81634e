"""What a clause states without a mark of time, seen by what stands around it: topics, results, conditions."""

import re
from collections.abc import Sequence

from generator.lexicon import HAN, entries, holds, matcher, words
from generator.parse import kinds, quantities
from generator.parse.clauses import asides, refusals
from generator.parse.clauses.states import has_subject
from generator.parse.page import Line, Span

TOPIC_NEXT = re.compile(
    f"我们|咱们|我|这|那|哪|谁(?![^，]{{1,4}}谁)|最|更|很|太|没|却|都(?!将|要)|至今|仍|{HAN}{{1,5}}?(?:太|最|很|更|难|没)[^，]{{1,4}}$"
)
LONGEST_TOPIC, SHORTEST_NOUN, NEAR = 6, 2, 8
DESCRIBED = re.compile(f"(?P<what>(?:(?![不把将对给让要会]){HAN}){{2,6}})的(?P<head>{HAN}{{2,4}})")
OURS = re.compile(
    "(?:[村镇乡县市区城局校院里][里内上]|全?[市县镇村区])的(?P<what>[\u4e00-\u9fff、]{2,14})"
)  # 村里的供热管道
HAN_RUN = re.compile(f"{HAN}+(?:、{HAN}+)*")
POINT_NEXT = re.compile("(?:关键|重点|核心|根本|难点|前提|出路)(?:还|就|主要)?(?:[是在]|要)")  # 抓好落实，关键是要…
NEEDED_NEXT = re.compile(
    "(?:老百姓|百姓|群众|大家|企业|市民|居民|村民|家长|农民)(?:心里|们)?(?:最|更|都|也)[^，]{2,6}$|[^，]{2,16}(?:势在必行|刻不容缓|迫在眉睫|至关重要|(?:尤为|十分|非常|极其)(?:重要|必要|关键)|缺一不可|必不可少|密不可分|任重道远)$"
)  # 改变观念，转变方式势在必行
AIM = re.compile("(?:[也亦更并]|从而|进而)*为(?![了此主])[^，将]{2,30}")
AIM_SERVED = re.compile(
    "[^，将]{2,30}(?:贡献[^，]{0,8}(?:力量|智慧|方案)|(?:作出|做出)[^，]{0,8}贡献|(?:奠定|打下)[^，]{0,8}基础|提供[^，]{0,8}(?:支撑|保障))"
)
SELF = "(?:我们|咱们|我[局镇区县市委办]?|[局县区市镇院所]里|公司|本人|他们?|她)"
THEN = re.compile(
    f"{SELF}?(?:一定|必须|肯定|随时|马上|立即|立刻|当场)?就(?![是业医学近地读餐任职势诊座此像要有能不算得])"
)
WE = re.compile(f"{SELF}(?:[也都会]|一定)?(?!深知|认为|觉得|知道|[也都]?是|在|有|就是)[^，]{{2,14}}$")
UNMET = re.compile(
    f"{refusals.FAILS}|"
    f"{HAN}{{2,8}}?(?:不(?:同意|肯|愿)[^，]*|不(?!断|仅|但|是|论|管|过|少|同|等|只){HAN}{{1,4}}|上不来|低于[^，]+|高于[^，]+|超过[^，]+|不到[^，]+"
    "|到账|到位|签字|同意|过半|停[电水气]|占道|偷排|超标|违规|违约|违法|逾期|不够|不足|报警|投诉|举报|来电|求助|报修)"
)
CAUSES = re.compile("造成|导致|引发|引起|致使")  # tells what happened
BREAKS = re.compile(
    f"{HAN}{{0,6}}(?:[坏冻堵漏断爆停塌裂黑丢](?:了|掉了?)|[坏漏断堵缺少空差]一{HAN}{{1,2}})"
)  # 灯坏了，当天修; 缺一种，24小时内调到
SOON = re.compile(
    r"(?:我们|[局镇村]里)?(?:\d+|[一两三四五六七八九十半]{1,3})个?(?:小时|分钟|钟头|天|工作日)(?:之|以)?内"
    "|当[天日场晚]|立即|马上|立刻|随时|连夜|次日|第二天|补一"
)
COMING_NEXT = re.compile("(?:也|都|均|还|全部|预计)?(?:将(?!其|这|它)|预计)")
LONGEST_SUBJECT = 30
DATED = re.compile(r"\d[年月日]|[上下]半年|年[底内初末]|季度|期间")
LISTED = re.compile("[、和及]")
COUNTED = re.compile(rf"[\d一二两三四五六七八九十百千万余多]{{1,8}}{HAN}")
STRONG = re.compile("今年|今[春夏秋冬]")


def is_topic(line: Line, clause: Span, behind: Sequence[Span]) -> bool:
    """Whether a short noun only says what is told behind it, as a clause there shows: 维修基金，动用手续太长.

    What is a verb with its object elsewhere may be a noun here: 独居老人，留守儿童，这两类人我们….
    """
    text = line.masked[clause.start : clause.end]
    if behind and POINT_NEXT.match(line.masked, behind[0].start, behind[0].end):
        return line.plain[clause.end] == "，" and not matcher("gate").search(text)
    if behind and NEEDED_NEXT.fullmatch(line.masked, behind[0].start, behind[0].end):
        return line.plain[clause.end] == "，" and not matcher("gate").search(text)
    if line.plain[clause.end] != "，" or not (_is_phrase(text) or _is_noun(text)):
        return False
    if _is_phrase(text):
        return True
    for after in behind[:NEAR]:
        if TOPIC_NEXT.match(line.masked, after.start, after.end):
            return True
        if not _is_noun(line.masked[after.start : after.end]):
            return False
    return False


def is_subject(line: Line, clause: Span, after: Span) -> bool:
    """Whether a clause is but the subject of the next one: 城东水厂二期扩建工程，将于6月底前通水."""
    text = line.masked[clause.start : clause.end]
    if line.plain[clause.end] != "，" or not COMING_NEXT.match(line.masked, after.start, after.end):
        return False
    if len(text) > LONGEST_SUBJECT or matcher("gate").search(text) or asides.is_over(text):
        return False
    if holds("now", text) or "作为" in text:
        return False
    if kinds.begins_with_verb(text) or matcher("frame_start").match(text):
        return False
    return _opens_with_noun(text) and _ends_with_noun(text)


def goes_on_listing(line: Line, clause: Span, behind: Sequence[Span]) -> bool:
    """Whether a clause lists things and the next one only more of them: 完成A、B两处泵站，19处管网和23座闸门的改造."""
    after = behind[0]
    text, more = line.masked[clause.start : clause.end], line.masked[after.start : after.end]
    if line.plain[clause.end] != "，" or not (LISTED.search(text) and LISTED.search(more)):
        return False
    if (
        not (kinds.begins_with_verb(text) or matcher("making").search(text))
        or matcher("gate").search(more)
        or kinds.begins_with_verb(more)
        or DATED.search(more)
    ):
        return False
    if len(behind) > 1 and COMING_NEXT.match(line.masked, behind[1].start, behind[1].end):
        return False
    return bool(COUNTED.match(more) or _opens_with_noun(more)) and _ends_with_noun(more) and not asides.is_over(more)


def serves(line: Line, clause: Span, after: Span) -> bool:
    """Whether two clauses together say what the pledge before them serves: 为建设大城市，打造范例贡献力量."""
    if line.plain[clause.end] != "，" or not AIM.fullmatch(line.masked, clause.start, clause.end):
        return False
    return bool(AIM_SERVED.fullmatch(line.masked, after.start, after.end))


def _opens_with_noun(text: str) -> bool:
    run = re.match(f"{HAN}+", text)
    if not run:
        return False
    start, end = words().segment(run[0])[0]
    return words().tag(run[0][start:end])[:1] == "n"


def _ends_with_noun(text: str) -> bool:
    """Whether a clause ends with a noun, or with what a 的 before it makes one: …的通行."""
    run = re.search(f"{HAN}+$", text)
    head = run[0][slice(*words().segment(run[0])[-1])] if run else ""
    if len(head) < SHORTEST_NOUN:
        return False
    return words().tag(head)[:1] == "n" or words().tag(head[-SHORTEST_NOUN:])[:1] == "n" or "的" + head in text


def _is_phrase(text: str) -> bool:
    """Whether a clause is a noun that a clause with a subject of its own describes: 社区开的检查单."""
    ours = OURS.fullmatch(text)
    if ours and words().tag(ours["what"][slice(*words().segment(ours["what"])[-1])])[:1] == "n":
        return True
    match = DESCRIBED.fullmatch(text)
    if not match:
        return False
    parts = [match["what"][start:end] for start, end in words().segment(match["what"])]
    heads = (words().tag(match["head"][start:end])[:1] for start, end in words().segment(match["head"]))
    subject, *verb = parts
    acts = len(verb) == 1 and words().tag(verb[0])[:1] == "v"
    return acts and words().tag(subject)[:1] == "n" and subject not in entries("acts") and all(h == "n" for h in heads)


def _is_noun(text: str) -> bool:
    """Whether a short clause ends with a noun and may be nothing else."""
    if (
        not HAN_RUN.fullmatch(text)
        or len(text) > LONGEST_TOPIC
        or text[0] in "不把将对给让"
        or matcher("condition").match(text)
    ):
        return False
    last = text[slice(*words().segment(text)[-1])]
    return words().tag(last)[:1] == "n" and len(last) >= SHORTEST_NOUN


def is_condition(line: Line, clause: Span, after: Span) -> bool:
    """Whether a clause is a condition by what follows it: 问题不解决，我不走; 气温连续三天低于5℃，就提前点火."""
    text, then = line.masked[clause.start : clause.end], line.masked[after.start : after.end]
    if line.plain[clause.end] == "，" and BREAKS.fullmatch(text) and SOON.match(then) and not asides.is_over(then):
        return True
    if line.plain[clause.end] != "，" or asides.is_over(text) or asides.is_over(then):
        return False
    if matcher("gate").search(text) or matcher("feelings").match(then) or holds("state", then):
        return False
    if THEN.match(then):
        return has_subject(text) or bool(UNMET.fullmatch(text))
    if CAUSES.match(text):
        return False
    return bool(UNMET.fullmatch(text) and WE.match(then)) and not matcher("refusal").search(then)


def results_until(line: Line, clauses: Sequence[Span]) -> int:
    """Up to where figures in a sentence are results, as a later clause says: 改造菜场12个，早餐点布了130个."""
    until = 0
    for clause in clauses if len(clauses) > 1 else ():
        masked = line.masked[clause.start : clause.end]
        if matcher("gate").search(STRONG.sub("", masked)):
            break
        if asides.told_as_done(masked) and quantities.find(line, clause):
            until = clause.start
    return until
