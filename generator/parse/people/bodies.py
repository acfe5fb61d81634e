"""Where the name of a body that speaks without a person's may stand, and bodies that a heading names."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.lexicon import HAN, alternatives, fold
from generator.parse.page import BULLETS, Line, Span
from generator.parse.people import units
from generator.parse.people.mentions import Person
from generator.parse.people.plausible import HEADED, is_body, name_start, whole_end
from generator.parse.people.selves import alias

COLLECTIVE = (
    f"(?:{HAN}{{2,4}}|全)?[省市区县州旗](?![级直内里属政场民区县城镇乡委])(?:(?![各等和与及市区县镇级]){HAN}){{2,7}}"
    "(?<!有关)(?<!相关)(?<!主管)(?<!职能)(?<!责任)(?:部门|(?<!监控)(?<!信息)(?<!管理)(?<!服务)(?<!平台)(?<!网络)(?<![给排供]水)系统)"
)  # 市交通部门, 全县教育系统
NAME = rf"(?P<org>{COLLECTIVE}|{HAN}{{1,18}}?{alternatives('orgs')})"
HEARD = r"[^，。；]{0,10}(?:代读|宣读|转读|转述|念)了?|[^，。；]{0,12}(?:记者|笔者)[^，。；]{0,8}?从|从|[又另]?据"
OPENING = re.compile(
    rf"(?:^|(?<=[，。；！？”：】\n]))(?:(?:{HEARD}|{alternatives('lead_in')})，?)*(?P<run>{HAN}{{2,24}})"
)
OF_MANY = re.compile(COLLECTIVE)
KIND = re.compile(f"(?=({alternatives('orgs')}))")
TRADE = re.compile(f"(?=({alternatives('trades')}))")
GOES_ON = ("公司", "集团", "中心")  # 县供电公司 is not 县供电
MODIFIER = re.compile(
    f"{HAN}{{3,14}}(?:到场|到会|出席|参会|露面|牵头|负责|主管|点名|关注|回应|承办|管辖|隔壁|同行|在场|列席|缺席)的(?={HAN}{{3}})"
)
SHORTEST = 3  # 公司 and 本局 are nobody in particular
PARTICULAR = re.compile("[省市区县州旗镇乡村]|.{5}")  # 博物馆 is none in particular
LONGEST = 20
LONGEST_FIRM = 10
NUMBER = rf"[【\[（({BULLETS}]?\s*(?:[（(]?[一二三四五六七八九十\d]{{1,2}}[）)、．.])?\s*"
OPENS_HEADING = re.compile(NUMBER + NAME)
ROLE = r"(?:(?:承诺|责任|牵头|答复|回复|表态|发言|主办|承办|实施|主管|办理)(?:单位|部门|主体)[:：】]\s*)?"
HEADING = re.compile(rf"{NUMBER}{ROLE}{NAME}\s*(?:[：:|｜—\-\s].{{0,24}})?[】\])）]?")


LABELLED = re.compile(
    rf"(?:【[^【】]{{2,8}}】|——)?\s*[{BULLETS}]*\s*(?:[（(]?[一二三四五六七八九十\d]{{1,3}}[）).、．]\s*)?{NAME}[：:](?=.{{6}})"
)
BRACKETED = re.compile(rf"[（(【〔\[]{NAME}[）)】〕\]]\s*[：:]?(?=.{{6}})")  # （县交通局）年内…
SPACED = re.compile(rf"{NAME}\u3000+(?=.{{10}})")  # 县交通局　年内…
ANSWERED = re.compile(
    rf"{HAN}{{0,6}}(?:[回答][应复答]|[答作]|解答|表态|承诺|反馈|说明|意见|打算|举措)\s*（{NAME}）\s*[：:](?=.{{6}})"
)  # 部门回应（县水利局）：
REPLY = re.compile(rf"【{NAME}(?:书面)?(?:[回答][应复覆答音]|解答|反馈|说明)】[：:]?(?=.{{6}})")  # 【县水利局回复】…


ADDRESSED = re.compile(
    rf"（{ROLE}{NAME}(?:答复|回复|解答|回应|作答|承办|办理)?）\s*$"
)  # 充电难何时缓解？（责任单位：市住建局）


class Stretch(NamedTuple):
    """Where the name of a body may stand: from where a clause opens to where the name begins and where it may end.

    `heard` says that something is heard from the body; `firm_ends` are the ends that only a firm's name has.
    """

    opens: int
    heard: bool
    start: int
    ends: tuple[int, ...]
    firm_ends: tuple[int, ...]


def stretches(line: Line) -> tuple[Stretch, ...]:
    """Each place of a paragraph where a clause may open with the name of a body."""
    if "stretches" not in line.found:
        line.found["stretches"] = tuple(_stretches(line))
    return line.found["stretches"]


def _stretches(line: Line) -> Iterator[Stretch]:
    for opening in OPENING.finditer(line.masked):
        start, end = opening.span("run")
        start += _modified(line.plain[start:end])
        ends = _ends(KIND, line.masked, start, min(end, start + LONGEST))
        many = OF_MANY.match(line.masked, start, end)
        firms = _ends(TRADE, line.masked, start, min(end, start + LONGEST_FIRM))
        if ends or many or firms:
            heard = start > opening.start() and line.masked[start - 1] in "从据读述念了"
            yield Stretch(opening.start(), heard, start, (many.end(), *ends) if many else ends, firms)


def _modified(run: str) -> int:
    """The length of what tells of a body before its name: 未能到场的 in 因会期冲突未能到场的市民政局."""
    match = MODIFIER.match(run)
    return match.end() if match else 0


def _ends(kind: re.Pattern[str], text: str, start: int, end: int) -> tuple[int, ...]:
    ends = tuple(dict.fromkeys(match.end(1) for match in kind.finditer(text, start + 1, end)))
    return tuple(end for end in ends if not any(text[end:longer] in GOES_ON for longer in ends))


def labelled(line: Line) -> tuple[Person, Span] | None:
    """The body whose name with a colon opens a paragraph, and where that stands."""
    ways = (pattern.match(line.plain) for pattern in (LABELLED, ANSWERED, REPLY, BRACKETED, SPACED))
    match = next(filter(None, ways), None)
    body = named(line, Span(*match.span("org"))) if match else None
    return (body, Span(*match.span())) if match and body else None


def is_named(title: Line, org: str) -> bool:
    """Whether a title names a body, perhaps by a shorter name: 冲刺四季度　市住建局完成任务."""
    runs = (match["org"] for match in re.finditer(NAME, title.plain))
    names = (run[name_start(run) :] for run in runs)
    return any(name == fold(org) or alias(name, fold(org)) for name in names if len(name) >= SHORTEST)


def of_heading(line: Line) -> Person | None:
    """The body that a heading names: 【市水利局】, 二、清溪镇."""
    match = HEADING.fullmatch(line.plain)
    return named(line, Span(*match.span("org"))) if match else None


def opening(line: Line) -> str:
    """The body that a heading begins with: 县水利局 of ●县水利局：把水引到田头; '' if it begins with none."""
    match = OPENS_HEADING.match(line.plain)
    start = match.start("org") if match else 0
    end = whole_end(line.plain, start, match.end("org")) if match else 0
    plain = line.plain[start:end]
    named = len(plain) >= SHORTEST and PARTICULAR.search(plain) and is_body(plain)
    return line.text[start:end] if named and not HEADED.match(line.plain, end) else ""


def of_question(line: Line) -> Person | None:
    """The body in brackets behind a question, which is to answer it."""
    match = ADDRESSED.search(line.plain)
    return named(line, Span(*match.span("org"))) if match else None


def named(line: Line, span: Span) -> Person | None:
    """The body whose name a stretch is, if it can be one."""
    org = line.plain[span.start : span.end]
    if not is_body(org.removeprefix("全") if re.fullmatch(COLLECTIVE, org) else org):
        return None
    return Person("", line.text[span.start : span.start + units.body_end(org)], ())
