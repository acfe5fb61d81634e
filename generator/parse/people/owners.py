"""The body of somebody whose post stands apart from it: 平蓼县的代县长, 石浦镇由人大主席, 市水务集团…坐的是总工程师."""

import re

from generator.lexicon import HAN, alternatives
from generator.parse.page import Line
from generator.parse.people.plausible import TELLING, is_body, name_start, whole_end

ORGS = alternatives("orgs")
CALLED = "(?:[新老]?(?:发言人|代表|当家人|掌门人|带头人|一把手|联系人|领队)(?:就|正)?是)"
SENT = (
    f"(?:的{CALLED}?|[当任做]|[担出]任|由|派(?!出所)出?来?的?|委派的?|委托的?|指派的?|让|请"
    "|[见遇碰找]到了?|[遇碰]见了?|采访到?了?|拜访了?)"
)
SIDE = "(?:[这那](?:边|头|里|一方)|方面)?"
OWNED = re.compile(rf"(?P<run>{HAN}{{2,20}}?){SIDE}{SENT}$")
ENDS = re.compile(rf"{ORGS}$")
HEADED = re.compile(rf"(?P<run>{HAN}{{1,8}}(?P<level>[市区县州镇乡]))(?:(?P=level)长|(?P=level)?委书记)")
OPENS = re.compile(
    rf"(?:^|(?<=[，。；！？：]))(?:{alternatives('lead_in')}，?)*(?P<run>{HAN}{{2,16}}?{ORGS})(?!长|主任|书记|负责)"
)
POSTED = re.compile(
    rf"(?:^|(?<=[，。；！？：”]))(?:{alternatives('lead_in')}，?)*(?P<run>{HAN}{{2,16}}?{ORGS})"
    "(?=(?:派驻|派往|派到|常驻|驻|委派|分管|负责|主管|牵头|联系|挂点|包保|新任|新来|刚上任)[^，。；：]{0,16}的$)"
)  # 青崖供电公司派驻园区的服务专员
HEADS = re.compile(
    rf"(?:主持|负责|代表)(?P<run>{HAN}{{2,16}}?{ORGS})"
    "(?=(?:(?:全面|日常|行政|党务|党组|党委)*工作|(?:作|做|出席|参加|发言|表态|上台|接访|到会|前来)[^，。；：]{0,10})的$)"
)  # 主持云溪县水利局工作的副局长
CALLED_SHORT = re.compile(rf"(?P<run>{HAN}{{2,20}})（(?:以下)?[简下]?称[：:]?“?{HAN}{{2,10}}”?）$")
GENERAL = re.compile(
    f"(?:(?:党组|党委|党工委|党总支)?(?:常务)?副?书记|(?:常务)?副?主任|(?:常务)?副?总经理|副?经理|(?:副)?董事长|副?总工|副?总{HAN}{{1,3}}师"
    f"|(?:新闻)?发言人|{HAN}{{0,6}}负责(?:人|同志)|总监|(?:党组|党委|党工委)(?:委员|成员)|副职|副手|副?秘书长|(?:常务)?副?(?:理事长|主席|会长)|(?:一|二|三|四)级(?:调研员|主任科员)"
    f"|(?:局长|院长|校长|主任|总经理)助理|{HAN}{{2,6}}?(?:科|股|处|室|部)(?:副?[科股处室部]长|副?主任))"
)
STANDS_FOR = re.compile(
    rf"代表(?P<run>{HAN}{{2,16}}?{ORGS})(?={HAN}*[，。：]|[作向在表发做说承对同与就签上接宣出参领])(?!长|代表)"
)
HANDED = re.compile(
    rf"(?<=[由归给向到找问])(?P<run>{HAN}{{2,16}}?{ORGS})(?=[，。；：？！”]|负责|牵头|承|管|主[管办]|实施|运营|经营|的)"
)  # 桥由县交通局负责。总工程师…
LONGEST = 24
LONGEST_PARAGRAPH = 200
REACH = 200  # so far back a sentence is looked through


def split(org: str) -> tuple[str, str]:
    """A body and what is printed of a post behind it: 石浦镇, 人大 of 石浦镇由人大; ('', '') if it is no such thing."""
    match = re.fullmatch(rf"(?P<run>{HAN}{{2,}}?){SIDE}{SENT}(?P<rest>{HAN}*)", org)
    return (match["run"], match["rest"]) if match and ENDS.search(match["run"]) and is_body(match["run"]) else ("", "")


def before(line: Line, start: int) -> str:
    """The body right before posts that begin at `start`: 平蓼县 of 平蓼县的代县长; '' if there is none."""
    begin = max(0, start - LONGEST)
    found = filter(None, (pattern.search(line.plain, begin, start) for pattern in (OWNED, POSTED, HEADS, CALLED_SHORT)))
    return next(filter(None, (_name(line, match) for match in found)), "")


def stood_for(line: Line, end: int) -> str:
    """The body that somebody named up to `end` speaks for: 副局长解冬代表县林业局作表态发言; '' if none is named."""
    match = STANDS_FOR.match(line.plain, end)
    return _name(line, match) if match else ""


def in_sentence(line: Line, start: int, leads: bool) -> str:
    """The body that the sentence up to `start` is about: the place of the one a deputy stands in for, if it `leads`.

    If there is none, it is the last that a sentence before it in the paragraph opens with.
    """
    for begin in (max(line.sentence_of(start).start, start - REACH), start if leads else max(0, start - REACH)):
        found = list((HEADED if leads else OPENS).finditer(line.plain, begin, start))
        if name := next(filter(None, (_name(line, match) for match in reversed(found))), ""):
            return name
    return ""


def in_paragraph(line: Line, start: int) -> str:
    """The body that an earlier sentence of the paragraph opens with, 石浦镇来了两个人。党委书记…, or hands over to."""
    for pattern in (OPENS, HANDED):
        found = [*pattern.finditer(line.plain, max(0, start - LONGEST_PARAGRAPH), start)]
        if name := next((name for match in reversed(found) if (name := _name(line, match))), ""):
            return name
    return ""


def _name(line: Line, match: re.Match[str]) -> str:
    run = match["run"]
    begin = name_start(run)
    if not ENDS.search(run) or not is_body(run[begin:]) or run[begin] in TELLING:
        return ""
    start = match.start("run") + begin
    return line.text[start : whole_end(line.plain, start, match.end("run"))]
