"""Times by which something is to be done, found in a clause and resolved to the last day or period they mean."""

import re
from functools import lru_cache

from generator.model.parsed import Deadline
from generator.parse.page import Line, Span
from generator.parse.times.calendar import Calendar
from generator.parse.times.phrases import READINGS

BASELINE_BEFORE = re.compile(
    "(?:较|比|相比|高于|低于|优于|好于|以|同|与|和|其|紧盯|盯紧|紧扣|锚定|聚焦|抢抓|抓住|把握|纳入|列入|编入|写入|排入)(?:于)?$"
)
BASELINE_AFTER = re.compile(r"的?(?:[\d.一二两三四五六七八九十]+倍|基础上|水平|同期|相比|(?<=年)为基[数准期])")
OPEN_PERIOD = ("年", "月", "周")
STARTS = re.compile("起(?=[，每全陆逐正将开在对实启推])|开始(?=[，每])")
DONE_BY = re.compile(
    "(?:[前内]|以前|之前)?(?:完成|建成|完工|竣工|投用|投入使用|启用|开工|启动|办结|落实|到位|实施|开通)?[）；，]"
)
LABEL = re.compile(
    "(?:^|(?<=[。；，（(\\s\u3000]))(?:(?:完成|办结|办理|整改|承诺|兑现|推进|实施|竣工|交付|落实)(?:时限|时间|期限|节点|日期)|时间节点|时限|工期要求)(?:[为是][:：]?|[:：])"
)
STEP = re.compile("(?<=[工用产运成车水电放付购营批标计入动设])、")  # 年底开工、明年6月完工
OF_TIME = re.compile("[年月周季期前内末五拜天日晚夜早晨]")  # one of these is in every time
OF_WHAT = re.compile(
    r"的?(?![^，]{0,8}(?:基础|目标|任务|计划|水平|同期|账|第))[^，。；]{2,12}?"
    r"(?:不(?:会|得)?(?:低于|少于|超过)|将|要|力争|确保|预计|会|达到|增加到|提高到|增至|突破)[^，。；]{0,12}\d"
)  # 今年的研发投入不会低于2.4亿元
OF_A_PLAN = re.compile(
    "[”’」』]?(?:规划(?!期)|纲要|蓝图)|的?(?:各项|主要|重点)?(?:[^，]{0,8}(?:目标任务|任务目标)|任务|目标(?!新|完|是|为|在|达|于|定))"
)


def labelled(line: Line, span: Span, calendar: Calendar) -> Deadline | None:
    """The time that a label gives for what stands before it: 新建水厂2座。完成时限：6月底前。"""
    label = LABEL.search(line.plain, span.start, span.end)
    found = find(line, Span(label.end(), span.end), calendar) if label else None
    return found[1] if found else None


@lru_cache(maxsize=1024)
def find(line: Line, span: Span, calendar: Calendar) -> tuple[Span, Deadline] | None:
    """The first time in a clause that can be resolved, and where it stands; a year gives way to a part of it.

    Of steps in a row the last counts: 年内开工、明年6月底完工.
    """
    if not OF_TIME.search(line.plain, span.start, span.end):
        return None
    found = _first(line, span, calendar)
    for mark in STEP.finditer(line.masked, found[0].end, span.end) if found else ():
        then = _first(line, Span(mark.end(), span.end), calendar)
        if then and found and then[0].start == mark.end() and then[1].resolves > found[1].resolves:
            found = then
    return found


def _first(line: Line, span: Span, calendar: Calendar) -> tuple[Span, Deadline] | None:
    found = []
    for pattern, meaning in READINGS:
        for match in pattern.finditer(line.plain, span.start, span.end):
            resolved = None if _in_title(line, match) or _is_baseline(line, match) else meaning(match, calendar)
            if resolved:
                found.append((match.start(), -match.end(), resolved))
                break
    if not found:
        return None
    first = min(found)
    start, end, resolved = min((each for each in found if _is_part(each[2].resolves, first[2].resolves)), default=first)
    text = line.text[start:-end]
    return Span(start, -end), Deadline(text, resolved.resolves, resolved.basis, resolved.rule)


def _is_part(resolves: str, whole: str) -> bool:
    return len(whole) == 4 and len(resolves) > 4 and resolves.startswith(whole)


def _in_title(line: Line, match: re.Match[str]) -> bool:
    """Inside a title or brackets a time is part of a name, unless they only say by when: （6月底前完成）.

    In quotation marks only “十五五” is one.
    """
    hidden = line.masked[match.end() - 1] == "□" or line.masked[match.start()] == "□"
    opens = line.masked[match.start() - 1] == "（" or any(
        label.end() == match.start() for label in LABEL.finditer(line.plain, max(0, match.start() - 12), match.start())
    )
    return hidden and not (opens and DONE_BY.match(line.plain, match.end()))


def _is_baseline(line: Line, match: re.Match[str]) -> bool:
    """A time that something is compared with, watched or planned for: 较2025年, 今年的1.5倍, 全年目标任务."""
    if match[0].endswith(OPEN_PERIOD) and STARTS.match(line.plain, match.end()):
        return True
    if match[0].endswith("的") or line.plain.startswith("的", match.end()):
        return not (match[0].rstrip("的") in ("今年", "明年") and OF_WHAT.match(line.plain, match.end()))
    if OF_A_PLAN.match(line.plain, match.end()) or BASELINE_AFTER.match(line.plain, match.end()):
        return True
    return bool(BASELINE_BEFORE.search(line.plain, max(0, match.start() - 4), match.start()))
