"""Bodies that a reporter calls or visits, and whose staff answers: 记者致电市燃气公司，工作人员表示，…."""

import re
from collections.abc import Iterator
from functools import cache

from generator.lexicon import HAN, alternatives, matcher
from generator.parse.page import Line, Span
from generator.parse.people.bodies import named
from generator.parse.people.mentions import Person
from generator.parse.people.names import SAY
from generator.parse.people.plausible import name_start
from generator.parse.people.voiced import LATER, SPEECH

ASKED = alternatives("reaching")
THERE = (
    "(?:的?(?:客服|服务|监督|咨询|值班|办公|投诉|抢修|公开)*(?:热线|电话|大厅|窗口|前台|现场|工地|办公室|办事处|营业厅|公众号)"
    "|(?:核实|求证|了解|咨询|反映|询问|采访|反馈|投诉|探访)[^，。；：“”]{0,10})"
)
SECTION = f"(?:{HAN}{{2,6}}?(?:科|股|处|室|部|窗口|大厅|前台|岗|队))"
WHICH = (
    "(?:有关|相关|主要|值班|当班|现场|窗口|客服|热线|服务|一[位名]|[几多]名|姓.|分管|的"
    "|不愿(?:具名|透露姓名|公开姓名))*"
)
STAFF = (
    "(?:负责人|负责同志|(?:工作|客服|值班|服务|接待|管理)人员|接线员|话务员|值班员|调度员|办事员|客服|前台"
    "|值班干部|经办人|民警|发言人|同志)"
)
WHO = rf"(?:(?:该|这家|其){HAN}{{0,4}}?)?(?:{SECTION}的?)?{WHICH}{STAFF}"
ANSWERED = "(?:被告知|(?:得到|收到|获得)的?(?:[^，。；：“”]{0,4}的)?(?:答复|回复|回应|说法|解释)(?:就|则)?是)"
STAFF_OR_ANSWER = re.compile(rf"{STAFF}|对方|被告知|答复|回复|回应|说法|解释")


def answers(line: Line) -> Iterator[tuple[Person, Span, str]]:
    """Each body whose staff answers a reporter: (the body, from its name to behind the say-verb, that verb)."""
    if not (matcher("reaching").search(line.masked) and STAFF_OR_ANSWER.search(line.masked)):
        return
    for match in _reached().finditer(line.masked):
        begin = match.start("org") + name_start(match["org"])
        if body := named(line, Span(begin, match.end("org"))):
            yield body, Span(begin, match.end()), match["say"] or match["straight"] or "答复"


@cache
def _reached() -> re.Pattern[str]:
    """Matches from how a body is reached to how its staff answers; made only for an article that needs it."""
    return re.compile(
        rf"{ASKED}(?P<org>(?!了解|情况){HAN}{{1,18}}?{alternatives('orgs', 'venues')}){THERE}?[，。]"
        rf"(?:[^，。；：“”]{{0,10}}，)?(?:(?:{WHO}|对方)(?:{LATER}{SPEECH}|(?P<straight>{SAY})(?=[^，。：；“”]{{4}}))|(?P<answer>{ANSWERED})[，：]?)(?:“(?!□))?"
    )
