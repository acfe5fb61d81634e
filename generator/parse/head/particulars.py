"""Title, newspaper, reporters, meeting, day and plan year: what the article says about itself."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.lexicon import HAN, fold
from generator.numerals import number
from generator.parse.head import credits
from generator.parse.page import Line
from generator.parse.times import days
from generator.parse.times.days import DateRule

YEAR = re.compile(r"(?P<year>20\d\d|二[〇零][〇零一二三四五六七八九]{2})年?(?P<after>度?，?[^，。；、]{0,14})")
NO_PLAN = re.compile(r"(?<=[到至自从于—-])$|(?:截至|早在|始于|建于|总结|回顾|回望|回首|盘点|告别|走过|总结了|回顾了)$")
NOT_THE_PLANS = re.compile(
    r"[底末前]|以来|[起至到—-]|年|\d{1,2}月|[〇一二三四五六七八九十]{1,2}月|第?[一二三四]季(?!度?[“”\u4e00-\u9fff]{0,8}(?:动员|部署|开门红|推进)[”大会])|[上下]半年|期间|完成了"
)
OF_PLANS = re.compile(
    r"工作|目标|任务|计划|打算|安排|重点|举措|实事|会议|大会|报告|预算|施政|财政|(?<!高)新|开[局年]|全年|民生|会(?=[。，召]|$)|是.{0,12}(?:开局|起步)|要|将|承诺|怎么干|^，[^，。；]{0,6}(?:继续|力争|计划|拟|准备|打算)"
)
REVIEWED = re.compile(
    r"(?:总结|回顾|盘点)了?(?P<year>20\d\d)年度?(?![^，。；]{0,24}\d{4}年)"
    r"|对(?P<of>20\d\d)年(?:(?!安排|打算|计划|部署|任务|目标|重点)[^，。；]){0,24}(?:进行|作|做)了?[^，。；]{0,6}(?:总结|回顾|通报|介绍|盘点|汇报)"
)  # what is reviewed is the year before that of the plans
NEXT_YEAR = re.compile(
    "(?:部署|谋划|安排|研究|交代|布局|展望|谈)[^，。；]{0,8}明年[^，。；]{0,8}(?:工作|任务|目标|重点|打算)"
)
AHEAD = re.compile("(?:[谈话]|展望|奋战|奋进|逐梦|决胜|冲刺|迎战|迈向|建功|干在|赢在|看我的)$")
DATED_LENGTH = 80
PRINTED_LINE = re.compile(
    rf"\W*(?:{HAN}{{2,12}}[^\w。，]*)?(?:20\d\d|(?<=[:：])1[0-4]\d)[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}"
)
HELD = re.compile(r"\W*(?:会议|发布会|活动|访谈|发布|举行|召开|采访)?(?:时间|日期)\s*[:：]")
NEAR_TITLE = 200
FURTHEST = 16
LATE_MONTH = 12
OPENS = re.compile(
    ".*(?:举行|举办|召开|出席|参加|主持|列席|贯彻(?:落实)?|学习(?!贯彻)|传达|宣讲|围绕|聚焦|深化|迎接|筹备|随后|近日|日前|当[日天]|落实(?=[^，]*届))"
)
MEETING = re.compile(
    rf"(?P<meeting>(?:[^的日月从在，。；：、—〕】）／/\s]{{0,12}}?(?:委|人大|政协|议会|立法会|代表会|人民代表大会|代表大会|委员会|省|市|区|县|州|镇|乡))?第?[一二三四五六七八九十]{{1,3}}届(?:{HAN}{{0,8}}?)(?:第?[一二三四五六七八九十]{{1,3}}次)(?:全体|全|定期|临时)?(?:\s?（扩大）)?(?:会议|会|代表大会)"
    r"|[^的日月从在，。；：、—〕】）／/\s]{0,12}(?:新闻发布会|工作会议|推进会|动员会|动员大会|座谈会|部署会|现场会|经济工作会议|两会|人代会|誓师大会|调度会|大会(?=[召在上精，。（暨])|工作会(?=[召在上，。（])))"
)


ALSO = re.compile("暨[^，。；：、]{2,30}?(?:会议|大会|动员会|推进会|部署会|表彰会|启动仪式|会)(?![议场展])")
LONGEST_SLOGAN = 24


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
    edges = (line for line in (*lines[:4], *lines[-4:]) if not HELD.match(line.plain))
    printed = [line for line in edges if _is_short(line) and _is_printed(line)]
    opening = "\n".join(line.plain for line in _opening(lines) if line not in printed)[:1200]
    around = "\n".join(boilerplate)
    ending = [line for line in lines[-2:] if _is_short(line) and line not in printed]
    dated = "\n".join((around, *(line.plain for line in (*printed, *ending))))
    text = fold(title) + "\n" + "\n".join(line.plain for line in lines)
    plans = _plan_years(text)
    plan_year, plan_words = plans[0] if plans else (None, "")
    date, rule, basis = days.find(opening, fold(dated), given, plan_year, plan_words)
    if date and plan_year and plan_year < date.year:  # what is over is reviewed, and the plans come after it
        plan_year = next((year for year, _ in plans if year >= date.year), None)
    if date and not plan_year and _plans_next_year(date, text, fold(title) + "\n" + opening):
        plan_year = date.year + 1
    return Head(
        credits.publisher(lines, around),
        credits.reporters(lines, around),
        _meeting(lines),
        date,
        basis,
        rule,
        plan_year or (date.year if date else None),
    )


def _opening(lines: Sequence[Line]) -> list[Line]:
    """The first lines; where a page prints many of its own above the report, as far as its first two paragraphs."""
    prose = [n for n, line in enumerate(lines[:FURTHEST]) if "。" in line.plain][:2]
    return list(lines[: max(3, prose[-1] + 1 if prose else 0)])


def _is_printed(line: Line) -> bool:
    """Whether a line gives the day on which the article was printed."""
    return bool(PRINTED_LINE.match(line.plain) or days.DATE_LINE.fullmatch(line.plain))


def _is_short(line: Line) -> bool:
    return len(line.plain) < DATED_LENGTH and "。" not in line.plain


def _meeting(lines: Sequence[Line]) -> str | None:
    for line in lines[:4]:
        if line.plain.startswith("—"):
            continue
        match = MEETING.search(line.plain)
        if match:
            opens = OPENS.match(line.plain, match.start(), match.end())
            start = _with_slogan(line, opens.end() if opens else match.start(), match.end())
            also = ALSO.match(line.plain, match.end())
            return line.text[start : also.end() if also else match.end()].replace(" ", "")
    return None


def _with_slogan(line: Line, start: int, end: int) -> int:
    """Where the name of a meeting begins that has a slogan in it: at its quotation mark, not behind it."""
    opening = line.plain.rfind("“", max(0, start - LONGEST_SLOGAN), start)
    inside = opening >= 0 and "”" not in line.plain[opening:start] and "”" in line.plain[start:end]
    return opening if inside else start


def _plan_years(text: str) -> list[tuple[int, str]]:
    """The years that the article plans for (or reviews), in text order, and the words that say so."""
    found = []
    reviewed = {match.start("year" if match["year"] else "of"): match for match in REVIEWED.finditer(text)}
    for match in YEAR.finditer(text):
        if match.start() in reviewed:
            continue
        before, after = text[max(0, match.start() - NEAR_TITLE) : match.start()], match["after"]
        if NO_PLAN.search(before[-4:]) or NOT_THE_PLANS.match(after) or _in_title(before):
            continue
        if OF_PLANS.search(after) or AHEAD.search(before):
            found.append((int(number(match["year"]) or 0), match[0]))
    return found or [(int(match["year"] or match["of"]) + 1, match[0]) for match in reviewed.values()][-1:]


def _plans_next_year(date: dt.date, text: str, opening: str) -> bool:
    """Whether next year's work is planned: the opening says so, or at the end of a year the speakers do."""
    return bool(NEXT_YEAR.search(opening)) or (date.month >= LATE_MONTH and "明年" in text)


def _in_title(before: str) -> bool:
    """Inside a title with a span of years, such as a plan's; a report's own title names its year."""
    return before.rfind("《") > before.rfind("》") and not re.search("《[^》]{0,4}$", before)
