"""Title, newspaper, reporters, meeting, day and plan year: what the article says about itself."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Literal, NamedTuple, get_args

from generator.lexicon import fold
from generator.numerals import number
from generator.parse.page import Line

DateRule = Literal[
    "given", "printed", "year of the printed day", "year of the plans", "year before the plans", "unknown"
]
DATE_RULES: tuple[DateRule, ...] = get_args(DateRule)

PAPER = (
    "[\u4e00-\u9fff]{2,10}?(?:日报|晚报|晨报|时报|早报|快报|商报|都市报|周报|新闻网|融媒体中心|融媒|广播电视台|电视台|新闻社|通讯社"
    "|新闻|在线|发布|报)"
)
NO_NAME = re.compile("[报報]?[导導道]$|摄|攝|整理|编辑|編輯")
DATELINE = re.compile(rf"(?P<paper>{PAPER})?(?:\d{{1,2}}月\d{{1,2}}日)?(?:专?讯|消息|电)(?=[（(\s　】]|\d|$)")
SOURCE = re.compile(r"(?:[来來]源|稿源|信息[来來]源)[:：]\s*(?P<paper>[\u4e00-\u9fffA-Za-z]{2,16})")
DAY = re.compile(
    r"(?:(?P<year>20\d\d|二[〇零][〇零一二三四五六七八九]{2})年)?(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})日"
)
ISO_DAY = re.compile(r"(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})")
REVIEW = re.compile("进展|通报|总结|回顾|述职|评议|收官")
LATE_MONTH = 10  # from then on, articles look ahead to the next year
YEAR = re.compile(r"(?P<year>20\d\d|二[〇零][〇零一二三四五六七八九]{2})年?(?P<after>度?，?[^，。；、]{0,14})")
NO_PLAN = re.compile(r"(?<=[到至自从于—-])$|(?:截至|早在|始于|建于)$")
NOT_THE_PLANS = re.compile(
    r"[底末前]|以来|[起至到—-]|年|\d{1,2}月|[〇一二三四五六七八九十]{1,2}月|第?[一二三四]季|[上下]半年|期间|完成了"
)
OF_PLANS = re.compile(
    r"工作|目标|任务|计划|打算|安排|重点|举措|实事|会议|大会|报告|预算|施政|财政|新|全年|民生|会(?=[。，召]|$)|是.{0,12}(?:开局|起步)|要|将|怎么干"
)
MEETING = re.compile(
    r"(?P<meeting>(?:[^的日月从在，。；：、—\s]{0,12}?(?:委|人大|政协|人民代表大会|代表大会|委员会|省|市|区|县|州|镇|乡))?第?[一二三四五六七八九十]{1,3}届(?:[\u4e00-\u9fff]{0,8}?)(?:第?[一二三四五六七八九十]{1,3}次)(?:全体|全)?(?:\s?（扩大）)?(?:会议|会|代表大会)"
    r"|[^的日月，。；：、—\\s]{0,12}(?:新闻发布会|工作会议|推进会|动员会|动员大会|座谈会|部署会|现场会|经济工作会议|两会|人代会|誓师大会|调度会))"
)


class Head(NamedTuple):
    """What the article says about itself. `date_basis` puts `date_rule` into words."""

    publisher: str | None
    reporters: tuple[str, ...]
    meeting: str | None
    date: dt.date | None
    date_basis: str
    date_rule: DateRule
    plan_year: int | None


def read(title: str, lines: Sequence[Line], boilerplate: Sequence[str], given: dt.date | None) -> Head:
    """The head of an article; `given` is the day the user names, which goes before any printed one."""
    opening = "\n".join(line.plain for line in lines[:3])[:1200]
    around = "\n".join(boilerplate)
    plan_year, plan_words = _plan_year(fold(title) + "\n" + "\n".join(line.plain for line in lines))
    date, rule, basis = _date(opening, around, given, plan_year, plan_words)
    return Head(
        _publisher(opening, "\n".join(line.text for line in lines[:3])[:1200], around),
        _reporters(lines),
        _meeting(lines),
        date,
        basis,
        rule,
        plan_year or (date.year if date else None),
    )


def _publisher(opening: str, printed: str, around: str) -> str | None:
    """The newspaper in the dateline or the source line, as printed."""
    dateline = DATELINE.search(opening)
    if dateline and dateline["paper"] and dateline["paper"] != "本报":
        return printed[dateline.start("paper") : dateline.end("paper")]
    if source := SOURCE.search(opening):
        return printed[source.start("paper") : source.end("paper")]
    source = SOURCE.search(around)
    return source["paper"] if source else None


def _reporters(lines: Sequence[Line]) -> tuple[str, ...]:
    """The names in a credit: （记者 张三 李四 通讯员 王五）, at the beginning or the end."""
    edges = [*lines[:3], *lines[-2:]]
    for line in edges:
        for credited in re.finditer(
            r"[（(【〔]([^（）()〔〕]{0,6}(?:记者|通讯员|作者|撰文)[^（）()〔〕]{2,60})[）)】〕]", line.plain
        ):
            names = _names(line.text[credited.start(1) : credited.end(1)])
            if names:
                return names
    for line in edges:
        if len(line.plain) < 40 and (
            match := re.match(r"(?:本报|[\u4e00-\u9fff]{2,8})?(?:记者|作者|通讯员)", line.plain)
        ):
            return _names(line.text[match.start() :])
    return ()


def _names(credit: str) -> tuple[str, ...]:
    parts = re.split(
        r"[\u4e00-\u9fff]{0,14}?(?:记者|記者|通讯员|通訊員|作者|撰文|摄影|文/图|文|图)[:：]?|[ 　、，,/／]+", credit
    )
    names = [part.strip() for part in parts if part and 2 <= len(part.strip()) <= 4 and not NO_NAME.search(part)]
    return tuple(dict.fromkeys(name for name in names if re.fullmatch("[\u3400-\u9fff·]{2,4}", name)))


def _meeting(lines: Sequence[Line]) -> str | None:
    for line in lines[:4]:
        if line.plain.startswith("—"):
            continue
        match = MEETING.search(line.plain)
        if match:
            return line.text[match.start() : match.end()].replace(" ", "")
    return None


def _plan_year(text: str) -> tuple[int | None, str]:
    """The year that the article plans for (or reviews), and the words that say so."""
    for match in YEAR.finditer(text):
        before, after = text[: match.start()], match["after"]
        if NO_PLAN.search(before[-4:]) or NOT_THE_PLANS.match(after) or _in_title(before):
            continue
        signs = OF_PLANS.search(after)
        if signs:
            return int(number(match["year"]) or 0), match[0]
    return None, ""


def _in_title(before: str) -> bool:
    """Inside a title with a span of years, such as a plan's; a report's own title names its year."""
    return before.rfind("《") > before.rfind("》") and not re.search("《[^》]{0,4}$", before)


def _date(
    opening: str, around: str, given: dt.date | None, plan_year: int | None, plan_words: str
) -> tuple[dt.date | None, DateRule, str]:
    """The day of the meeting in the dateline, else the printed one."""
    if given:
        return given, "given", "given on the command line"
    printed = next(filter(None, (_iso(match) for match in ISO_DAY.finditer(opening + "\n" + around))), None)
    for match in DAY.finditer(opening):
        found = _from_dateline(match, printed, plan_year, plan_words)
        if found:
            return found
    if printed:
        return printed, "printed", f"{printed.isoformat()} is printed with the article"
    return None, "unknown", "no day is printed; give one with --date"


def _iso(match: re.Match[str]) -> dt.date | None:
    return _day(int(match[1]), int(match[2]), int(match[3]))


def _from_dateline(
    match: re.Match[str], printed: dt.date | None, plan_year: int | None, plan_words: str
) -> tuple[dt.date, DateRule, str] | None:
    month, day = int(number(match["month"]) or 0), int(number(match["day"]) or 0)
    if match["year"]:
        found = _day(int(number(match["year"]) or 0), month, day)
        return (found, "printed", f"{match[0]} is printed in the text") if found else None
    if printed:
        year = printed.year - ((month, day) > (printed.month, printed.day))
        found = _day(year, month, day)
        basis = f"{match[0]} has no year; the article was printed on {printed.isoformat()}"
        return (found, "year of the printed day", basis) if found else None
    if plan_year is None:
        return None
    before = month >= LATE_MONTH and not REVIEW.search(plan_words)
    found = _day(plan_year - before, month, day)
    if found is None:
        return None
    if before:
        basis = f"{match[0]} has no year; “{plan_words}” is planned at its end, so {found.year}"
        return found, "year before the plans", basis
    return found, "year of the plans", f"{match[0]} has no year; it is that of “{plan_words}”"


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
