"""Bodies that say something without a person's name: 市水利局表示，…; 记者从市水利局获悉，…; “…。”市水利局回应。"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.lexicon import HAN, alternatives
from generator.parse import kinds
from generator.parse.page import Line, Span
from generator.parse.people import bystanders
from generator.parse.people.bodies import NAME, Stretch, named, stretches
from generator.parse.people.mentions import Person
from generator.parse.people.names import MIDDLE, SAY
from generator.parse.people.plausible import is_body

STAFF = (
    "(?:的|有关|相关|值班|带班|一位|一名|窗口)*(?:同志|工作人员|人士|领导|人员|干部|民警|经办人|值班员|调度员|接线员)"
)
BOTH = (
    "(?:党(?:工?委|组)(?:、|和|与)?(?:镇|乡)?(?:政府|办事处|管委会|行政班子)|(?:“□+”|两委|党[委组]|领导)班子|党[委组])"
)
SECTION = f"(?:(?!会){HAN}{{2,6}}?(?:科|股|处|室|窗口|大厅)的?)"
LEAD = "(?:(?:有关|相关|主要)?(?:负责人|负责同志|(?:新闻)?发言人))"
ONE_OF = rf"{HAN}{{2,24}}?{alternatives('orgs')}(?:{LEAD})?"
TOGETHER = re.compile(
    rf"(?:^|(?<=[，。；！？”\n]))(?P<list>(?:{ONE_OF}、){{0,8}}{ONE_OF}[、和与及])"
    rf"{NAME}(?:{LEAD}|{STAFF})?(?:[^，。；：“”]{{0,12}}?(?:均|都|共同|联合|联名|一道|一同|齐声|一致|分别|先后|也|相继))?(?P<say>{SAY})[，：:](?:“(?!□))?"
)  # 某社区、市政局负责人均表示，…
JOINS = re.compile("、")
JOINED = re.compile(f"{LEAD}?[、和与及]$")
SPEECH = "(?:[，：:](?:“(?!□))?|“(?!□))"
LATER = rf"(?:{MIDDLE}[^，。：；“”]{{0,24}}?)?(?<!的)(?P<say>{SAY})"
SPOKEN = alternatives("spoken")
LONGEST_CLAUSE = 44
ACTS_NOT = re.compile("[未没]")
NO_TELLING = "要点|清单|名单|如下|记者|主播|观众|消息|讯"
SENTENCE = "。；！？”】\n"
CLAUSE = f"，{SENTENCE}"


class Way(NamedTuple):
    """A way to say that a body says something: the marks its clause may stand behind, what stands behind its name."""

    marks: str
    behind: re.Pattern[str]
    of_firms: bool = False
    heard: bool = False


WAYS = (
    Way(
        CLAUSE,
        re.compile(
            rf"(?![民户们]|(?!告诉|回[应复])[^，。：；“”]{{0,2}}{bystanders.WHO})(?:方面|{BOTH})?(?:{SECTION}?{STAFF}[^。；：“”]{{0,30}}?)?"
            rf"{LATER}(?:(?<=[答回][复覆应])[^，。：；“”]{{1,12}}?)?{SPEECH}"
        ),
    ),
    Way(
        CLAUSE,  # 交通局指朝设立方向前进
        re.compile(
            "(?:方面)?(?:则|也|还|亦|均|今|昨)?"
            "(?P<say>指(?![标数导定挥引南派示望认名责出向])|称(?![号职霸呼赞量重心为])|说(?!明(?!年)|法|服|话|到|起)|(?:表示|承诺|坦言|透露|回应称?|强调)(?![了过的：:]))"
            "(?=(?:目前|现在|[^，。；：“”]{0,10}(?:将|会(?![议员])|要(?!求)|拟|预计|计划|已|正|朝|往|[今明后]年|年[底内]))[^，。；：“”]{2})"
        ),
    ),
    Way(
        SENTENCE,  # 一丰食品项目负责人告诉记者，…
        re.compile(
            "(?:公司|集团)?(?:项目|工厂|现场|生产|车间)?(?:的?(?:有关|相关)?负责人|的?负责同志|(?:新闻)?发言人)"
            f"{LATER}{SPEECH}"
        ),
        of_firms=True,
    ),
    Way(
        SENTENCE,  # 市地铁公司回应市民关切，称…
        re.compile(
            rf"(?!公司)(?:{LEAD}|{STAFF})?(?![^，。：；“”]{{0,20}}{alternatives('ranks')})"
            r"(?:\d{1,2}月\d{1,2}日|\d{1,2}日|[昨今]天|[昨今]日|近日|日前|当天)?(?P<acts>[^，。：；“”]{2,30}?)(?:，(?:并|同时|还|也)?|(?<=[明告报信复息文知函料]))"
            r"(?P<say>称|表示|承诺|答复|回应|说(?!明|法|服))(?![了过的感])[，：:]?(?:“(?!□))?"
        ),
    ),
    Way(
        SENTENCE,  # 市公交公司没有派人到场，书面回复说，…
        re.compile(
            rf"(?!公司)(?:{LEAD}|{STAFF})?(?![^，。：；“”]{{0,20}}{alternatives('ranks')})"
            rf"(?P<acts>[^，。：；“”]{{2,30}}?)，(?:[^，。：；“”]{{2,20}}，)?(?:但|只|仅|则|并|同时|还|也)?(?:[以用]?书面|通过[^，。：；“”]{{2,10}}?)?(?!会上|会议){LATER}(?:(?<=[答回][复覆应])[^，。：；“”]{{1,12}}?)?{SPEECH}"
        ),
    ),
    Way(
        SENTENCE,  # 市水利局的答复是：…
        re.compile(
            rf"(?!长|[^，。：；“”]{{0,20}}{alternatives('ranks')})"
            rf"(?:(?:[今明]年|下一?步|目前|现在|年内|近期|当前)?的{SPOKEN}[^，。：；？！“”]{{0,8}}?，?(?:是[，：]?|：)|{alternatives('giving')}的[^，。：；？！“”]{{2,6}}?(?:就|正|便|则)?是[，：]?|(?![^，。：；“”]{{0,14}}(?:{NO_TELLING}))(?:[^，。；：“”]|“□+”){{2,14}}："
            r"|的(?:态度|立场|答复|回应|说法)[^，。：；“”]{0,6}(?:明确|坚决|干脆|肯定|清楚|明朗)[，：])(?:“(?!□))?(?P<say>)"
        ),
    ),
    Way(
        SENTENCE,  # 县交通局昨晚发布通告，…
        re.compile(
            r"(?:[昨今]?[天日晚早夜]+|近日|日前|当天|当晚|随后|已|\d{1,2}月\d{1,2}日|\d{1,2}日)*(?:在[^，。：；“”]{1,12})?"
            "(?:发布|发出|贴出|公布|推送|下发|印发|挂出)[^，。：；“”]{0,10}?"
            "(?P<say>通告|公告|通报|消息|通知|声明|公示|说明|告示|回应|倡议书|公开信)[，：]"
        ),
    ),
    Way(
        "，。；！？\n",  # 记者从市水利局获悉，…
        re.compile(
            "(?:方面)?(?P<say>获悉|了解到|得知|处?获知)[，：]?"
            f"|的(?:书面)?(?:[回答][复覆]|说明|材料|来信)，(?:该{HAN}{{1,2}}|其)?(?P<tells>称|表示|说|指)"
            "|(?:方面|最新|官[方网微]|微信|传来|传出|送来|带来|发布|的|好)*(?P<news>消息|公告|通报|通告|通知|公示)，"
        ),
        heard=True,
    ),
)
QUOTED_BEFORE = re.compile("”(?:(?:[^。！？；：“”，]|“□+”){1,40}，)?$")  # “…。”在发布会上，市水利局表示。
SAID = re.compile(rf"(?:方面|{STAFF}|有关负责人|相关负责人)?(?:这样|如是)?(?P<say>{SAY})(?:道)?。")
ANSWERS = re.compile(
    "(?:有关|相关|主要)?(?:负责人|负责同志|新闻发言人|发言人)"
    "[^。]{0,50}(?:答[^，。]{0,6}问|接受[^，。]{0,10}采访|回答[^。]{0,8}提问)"
)


def answering(line: Line) -> Person | None:
    """The body that a title or an introduction says answers questions: 市水利局有关负责人就供水答记者问."""
    places = (place for place in stretches(line) if _stands_behind(line, place, "，。："))
    found = (_body_before(line, place, ANSWERS) for place in places)
    return next((body for body, _ in filter(None, found)), None)


def says(line: Line) -> Iterator[tuple[Person, Span, str]]:
    """Each body that says something: (the body, from its name to behind the say-verb, that verb)."""
    places = stretches(line)
    for way in WAYS:
        at = 0
        for place in places:
            if place.opens < at or place.heard < way.heard or not _stands_behind(line, place, way.marks):
                continue
            if found := _body_before(line, place, way.behind, way.of_firms):
                body, match = found
                at = match.end()
                yield body, Span(place.start, at), match[match.lastgroup or "say"]


def _stands_behind(line: Line, place: Stretch, marks: str) -> bool:
    return not place.opens or line.masked[place.opens - 1] in marks


def together(line: Line) -> Iterator[tuple[tuple[Person, ...], Span, str]]:
    """Bodies that say something together: (the bodies, from the first name to behind the say-verb, that verb)."""
    for match in TOGETHER.finditer(line.masked):
        cuts = {*(cut.end() for cut in JOINS.finditer(line.plain, *match.span("list"))), match.end("list")}
        starts = [match.start("list"), *sorted(cuts)]
        ends = [*sorted(cuts), match.end("org")]
        names = [JOINED.sub("", line.plain[start:end]) for start, end in zip(starts, ends, strict=True)]
        people = tuple(
            Person("", line.text[start : start + len(name)], ())
            for start, name in zip(starts, names, strict=True)
            if is_body(name)
        )
        if len(people) == len(starts):
            yield people, Span(match.start("list"), match.end()), match["say"]


def says_before(line: Line) -> Iterator[tuple[Person, Span, str]]:
    """Each body that says what a quotation before it holds: (the body, all that stands behind it, the verb)."""
    for place in stretches(line):
        quoted = QUOTED_BEFORE.search(line.masked, max(0, place.opens - LONGEST_CLAUSE), place.opens)
        if quoted and (found := _body_before(line, place, SAID)):
            body, match = found
            yield body, Span(quoted.start() + 1, match.end()), match["say"]


def _body_before(
    line: Line, place: Stretch, behind: re.Pattern[str], of_firms: bool = False
) -> tuple[Person, re.Match[str]] | None:
    """The body whose name a stretch opens with, up to what is to stand behind it, and that."""
    for end in place.firm_ends if of_firms else place.ends:
        match = behind.match(line.masked, end)
        acts = match and match.groupdict().get("acts")
        if match and (not acts or ACTS_NOT.match(acts) or kinds.begins_with_verb(acts)):
            body = named(line, Span(place.start, end))
            return (body, match) if body else None
    return None
