"""Bodies that speak without a name, and bodies that a heading names."""

import re
from collections.abc import Iterator

from generator.lexicon import alternatives, fold
from generator.parse import kinds
from generator.parse.page import Line, Span
from generator.parse.people import bystanders
from generator.parse.people.mentions import Person
from generator.parse.people.names import MIDDLE, SAY
from generator.parse.people.plausible import is_body, name_start
from generator.parse.people.selves import alias

COLLECTIVE = (
    "(?:[\u4e00-\u9fff]{2,4}|全)?[省市区县州旗](?![级直内里属政场民区县城镇乡委])(?:(?![各等和与及市区县镇级])[\u4e00-\u9fff]){2,7}"
    "(?<!有关)(?<!相关)(?<!主管)(?<!职能)(?<!责任)(?:部门|(?<!监控)(?<!信息)(?<!管理)(?<!服务)(?<!平台)(?<!网络)(?<![给排供]水)系统)"
)  # 市交通部门, 全县教育系统
NAME = rf"(?P<org>{COLLECTIVE}|[\u4e00-\u9fff]{{1,18}}?{alternatives('orgs')})"
FIRM = rf"(?P<org>[\u4e00-\u9fff]{{1,8}}?{alternatives('trades')})"
FIRM_SAYS = re.compile(
    rf"(?:^|(?<=[。；！？”\n]))(?:{alternatives('lead_in')}，?)*{FIRM}(?:公司|集团)?(?:项目|工厂|现场|生产|车间)?(?:的?(?:有关|相关)?负责人|的?负责同志|(?:新闻)?发言人)"
    rf"(?:{MIDDLE}[^，。：；“”]{{0,24}}?)?(?<!的)(?P<say>{SAY})(?:[，：:](?:“(?!□))?|“(?!□))"
)  # 一丰食品项目负责人告诉记者，…
STAFF = (
    "(?:的|有关|相关|值班|带班|一位|一名|窗口)*(?:同志|工作人员|人士|领导|人员|干部|民警|经办人|值班员|调度员|接线员)"
)
SAYS = re.compile(
    rf"(?:^|(?<=[，。；！？”\n]))(?:[^，。；：“”]{{1,12}}[后前时中上]，)?(?:{alternatives('lead_in')}，?)*{NAME}(?![民户们]|[^，。：；“”]{{0,2}}{bystanders.WHO})(?:方面)?(?:{STAFF}[^。；：“”]{{0,30}}?)?"
    rf"(?:{MIDDLE}[^，。：；“”]{{0,24}}?)?(?<!的)(?P<say>{SAY})(?:(?<=[答回][复覆应])[^，。：；“”]{{1,12}}?)?(?:[，：:](?:“(?!□))?|“(?!□))"
)
LEAD = "(?:(?:有关|相关|主要)?(?:负责人|负责同志|(?:新闻)?发言人))"
SAYS_STRAIGHT = re.compile(
    rf"(?:^|(?<=[，。；！？”]))(?:{alternatives('lead_in')}，?)*{NAME}(?:方面)?(?:则|也|还|亦|均|今|昨)?"
    "(?P<say>指(?![标数导定挥引南派示望认名责出向])|称(?![号职霸呼赞量重心为])|说(?!明(?!年)|法|服|话|到|起)|(?:表示|承诺|坦言|透露|回应称?|强调)(?![了过的：:]))"
    "(?=(?:目前|现在|[^，。；：“”]{0,10}(?:将|会(?![议员])|要(?!求)|拟|预计|计划|已|正|朝|往|[今明后]年|年[底内]))[^，。；：“”]{2})"
)  # 交通局指朝设立方向前进
ONE_OF = rf"[\u4e00-\u9fff]{{2,24}}?{alternatives('orgs')}(?:{LEAD})?"
TOGETHER = re.compile(
    rf"(?:^|(?<=[，。；！？”\n]))(?P<list>(?:{ONE_OF}、){{0,8}}{ONE_OF}[、和与及])"
    rf"{NAME}(?:{LEAD}|{STAFF})?(?:[^，。；：“”]{{0,12}}?(?:均|都|共同|一致|分别|先后|也|相继))?(?P<say>{SAY})[，：:](?:“(?!□))?"
)  # 某社区、市政局负责人均表示，…
JOINS = re.compile("、")
JOINED = re.compile(f"{LEAD}?[、和与及]$")
SAYS_BEFORE = re.compile(
    rf"(?<=”)(?:(?:[^。！？；：“”，]|“□+”){{1,40}}，)?(?:{alternatives('lead_in')}，?)*{NAME}(?:方面|{STAFF}|有关负责人|相关负责人)?"
    rf"(?:这样|如是)?(?P<say>{SAY})(?:道)?。"
)  # “…。”在发布会上，市水利局表示。
LEARNED = re.compile(
    rf"(?:^|(?<=[。；！？\n，]))(?:[^，。；]{{0,12}}(?:记者|笔者)[^，。；]{{0,8}}?|[昨今]?[天日]?)从{NAME}(?:方面)?(?P<say>获悉|了解到|得知|处?获知)[，：]?"
)
NEWS_FROM = re.compile(
    rf"(?:^|(?<=[。；！？\n]))(?:又|另)?据{NAME}(?:方面|最新|官[方网微]|微信)*(?P<say>消息|公告|通报|通告|通知|公示)，"
)
SPOKEN = alternatives("spoken")
SAYS_LATER = re.compile(
    rf"(?:^|(?<=[。；！？”\n]))(?:{alternatives('lead_in')}，?)*{NAME}(?!公司)(?:{LEAD}|{STAFF})?(?![^，。：；“”]{{0,20}}{alternatives('ranks')})"
    r"(?:\d{1,2}月\d{1,2}日|\d{1,2}日|[昨今]天|[昨今]日|近日|日前|当天)?(?P<acts>[^，。：；“”]{2,30}?)(?:，(?:并|同时|还|也)?|(?<=[明告报信复息文知函]))"
    r"(?P<say>称|表示|承诺|答复|回应|说(?!明|法|服))(?![了过的感])[，：:]?(?:“(?!□))?"
)  # 市地铁公司回应市民关切，称…
NO_TELLING = "要点|清单|名单|如下|记者|主播|观众|消息|讯"
TELLS = re.compile(
    rf"(?:^|(?<=[。；！？”\n]))(?:{alternatives('lead_in')}，?)*{NAME}(?!长|[^，。；：“”]{{0,20}}{alternatives('ranks')})"
    rf"(?:的{SPOKEN}[^，。：；？！“”]{{0,8}}?(?:是[，：]?|：)|(?![^，。；：“”]{{0,14}}(?:{NO_TELLING}))[^，。；：“”]{{2,14}}：)"
    r"(?:“(?!□))?(?P<say>)"
)
SHORTEST = 3  # 公司 and 本局 are nobody in particular
ANSWERING = re.compile(
    rf"(?:^|(?<=[，。：]))(?:{alternatives('lead_in')}，?)*{NAME}(?:有关|相关|主要)?(?:负责人|负责同志|新闻发言人|发言人)"
    r"[^。]{0,50}(?:答[^，。]{0,6}问|接受[^，。]{0,10}采访|回答[^。]{0,8}提问)"
)
ROLE = r"(?:(?:承诺|责任|牵头|答复|回复|表态|发言|主办|承办|实施)(?:单位|部门|主体)[:：]\s*)?"
HEADING = re.compile(
    rf"[【\[（(■●◆▲★▶►▸◇○△☆◎※]?\s*(?:[（(]?[一二三四五六七八九十\d]{{1,2}}[）)、．.])?\s*{ROLE}{NAME}\s*(?:[：:|｜—\-\s].{{0,24}})?[】\])）]?"
)


LABELLED = re.compile(
    rf"[■●◆▲★·▪▶►▸◇○□△☆◎※]*\s*(?:[（(]?[一二三四五六七八九十\d]{{1,3}}[）).、．]\s*)?{NAME}[：:](?=.{{6}})"
)
ANSWERED = re.compile(
    rf"[\u4e00-\u9fff]{{0,6}}(?:[回答][应复答]|[答作]|解答|表态|承诺|反馈|说明|意见|打算|举措)\s*（{NAME}）\s*[：:](?=.{{6}})"
)  # 部门回应（县水利局）：


def labelled(line: Line) -> tuple[Person, Span] | None:
    """The body whose name with a colon opens a paragraph, and where that stands."""
    match = LABELLED.match(line.plain) or ANSWERED.match(line.plain)
    body = _body(line, match) if match else None
    return (body, Span(*match.span())) if match and body else None


def answering(line: Line) -> Person | None:
    """The body that a title or an introduction says answers questions: 市水利局有关负责人就供水答记者问."""
    match = ANSWERING.search(line.masked)
    return _body(line, match) if match else None


def says(line: Line) -> Iterator[tuple[Person, Span, str]]:
    """Each body that says something: (the body, from its name to behind the say-verb, that verb)."""
    for match in (
        match
        for pattern in (SAYS, SAYS_STRAIGHT, FIRM_SAYS, SAYS_LATER, LEARNED, NEWS_FROM, TELLS)
        for match in pattern.finditer(line.masked)
    ):
        acts = match.groupdict().get("acts")
        body = _body(line, match) if not acts or kinds.begins_with_verb(acts) else None
        if body:
            yield body, Span(match.start("org"), match.end()), match["say"]


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
    for match in SAYS_BEFORE.finditer(line.masked):
        body = _body(line, match)
        if body:
            yield body, Span(*match.span()), match["say"]


def is_named(title: Line, org: str) -> bool:
    """Whether a title names a body, perhaps by a shorter name: 冲刺四季度　市住建局完成任务."""
    runs = (match["org"] for match in re.finditer(NAME, title.plain))
    names = (run[name_start(run) :] for run in runs)
    return any(name == fold(org) or alias(name, fold(org)) for name in names if len(name) >= SHORTEST)


def of_heading(line: Line) -> Person | None:
    """The body that a heading names: 【市水利局】, 二、清溪镇."""
    match = HEADING.fullmatch(line.plain)
    return _body(line, match) if match else None


def _body(line: Line, match: re.Match[str]) -> Person | None:
    return named(line, Span(*match.span("org")))


def named(line: Line, span: Span) -> Person | None:
    """The body whose name a stretch is, if it can be one."""
    org = line.plain[span.start : span.end]
    if not is_body(org.removeprefix("全") if re.fullmatch(COLLECTIVE, org) else org):
        return None
    return Person("", line.text[span.start : span.end], ())
