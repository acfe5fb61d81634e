"""Words behind a name that a longer name would swallow: 解冬头一个上台, 对解冬来说, 见到解冬时."""

import re

from generator.parse.page import Line

NEXT_TO_ACT = re.compile("头一[个次回]|紧接着|紧跟着|紧随其后|跟帖|跟着|正(?=[在埋忙打指蹲站坐])")
MET = re.compile("(?:[见遇碰找看]到|[遇碰]见|采访|拜访|说起|问起)[^，。；“”]*$")
FOR = re.compile("来[说讲看]，|而言，")
FOR_WHOM = re.compile("(?:对于?|在)[^，。；“”]{0,40}$")
NEARBY = 60


def ends_name(line: Line, begin: int, end: int) -> bool:
    """Whether such words stand behind a name from `begin` to `end`."""
    met = line.plain.startswith("时", end) and MET.search(line.plain, max(0, begin - NEARBY), begin)
    return bool(NEXT_TO_ACT.match(line.plain, end) or met) or is_for_whom(line, begin, end)


def is_for_whom(line: Line, begin: int, end: int) -> bool:
    """Whether a name is that of the one for whom something is so: 对解冬来说."""
    before = FOR.match(line.plain, end) and FOR_WHOM.search(line.plain, max(0, begin - NEARBY), begin)
    return bool(before)
