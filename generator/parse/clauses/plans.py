"""Bodies whose plans the article tells by itself: 市水利局将…; 市水利局召开会议，部署全年工作，计划….."""

import re
from collections.abc import Iterator

from generator.lexicon import HAN, alternatives, matcher, words
from generator.parse import kinds
from generator.parse.clauses import asides, openings, states
from generator.parse.page import Line, Span
from generator.parse.people.bodies import COLLECTIVE, NAME, ROLE, SHORTEST, named
from generator.parse.people.mentions import Person
from generator.parse.people.names import SAY

NEXT = (
    r"(?:[在于到]?(?:下一?步|今年|明年|接下来|今后|未来|随后|近期|[今明]?年内|[上下]半年|[一二三四]季度|年底"
    r"|\d{1,2}月(?:底|初|中旬)?)之?前?)"
)
LEADS_UP = f"(?:(?:{alternatives('lead_in')}|{NEXT})，?)*"
WILL = re.compile(
    rf"{LEADS_UP}{NAME}(?:{NEXT}|还|也|则|已?正|同时)*"
    r"(?:将(?![近军领])|(?:计划|拟|打算|准备|力争|争取|承诺|(?<![委事员社])会(?![同商诊议员长计])|(?<=[年步后月期前来])要(?!求))"
    "(?!议|系|学|书|案|处|科|局|委))"
)
GOES_ON = re.compile(
    rf"{LEADS_UP}{NAME}(?:{NEXT}|还|也)*(?:继续|全力|着力|重点|聚焦|围绕|紧扣|坚持|深入|加快|大力|持续)"
)  # 今年市水利局继续…, but without a time it may tell of what is done
ACTS_THEN = re.compile(
    rf"{LEADS_UP}{NAME}(?:明年|年内|下一?步|接下来|今后|下半年|[一二三四]季度|(?:\d{{1,2}}月|年|季度)(?:底|末|初|中旬)?之?前)(?=(?P<acts>{HAN}{{2,}}))"
)  # 县林业局年内造林2000亩
LED_BY = re.compile(
    rf"(?:由|{ROLE}){NAME}(?:牵头|负责|主办|承办|承担|领办|具体|组织|实施|落实|办理)*$"
)  # 由县林业局牵头，…
TIME = re.compile(NEXT)
SUBJECT = re.compile(rf"{LEADS_UP}(?P<run>{HAN}{{3,40}})")
OF_MANY = re.compile(COLLECTIVE)
KIND = re.compile(alternatives("orgs"))
BEFORE_VERB = re.compile(rf"(?:(?:有关|相关)?负责人)?(?:{NEXT}|[昨今][天日]|近日|日前|已)?")
GOES_ON_TO = re.compile(
    rf"(?:并|同时|还|且|也|又|现)*(?:{NEXT}，?)?(?:将(?!近|其|于\d)|计划(?!生育|外|内|单列)|拟(?!定了|合)|打算|准备(?!金|好|就绪)|力争)"
)
SAID_BEFORE = re.compile(f"{SAY}[，：]$")
ARRANGED = re.compile(
    "(?:排|制|订|定|拟|列|明确|确定|安排|敲定|拿|出台|公布|公开|晒)[好出定了]*(?:了|新的|详细|具体|今年的?|下一?步的?)*"
    "(?:工作)?(?:计划|方案|时间表|日程表?|工期|安排|打算|任务书|路线图|进度表|清单)$"
)  # 县供电公司已排定计划，7月底前…
REPORTED = re.compile("据[^，]{2,14}(?:社|报|网|台|媒体)(?:报道|消息|电)")
LONGEST_NAME = 20
Plan = tuple[Person, int]
"""A body, and where in a paragraph its plans begin."""


def told(line: Line, span: Span) -> Plan | None:
    """The body whose plans a clause of a stretch tells, 按照计划，市水利局将…, unless somebody else says so."""
    for sentence in line.sentences(span.start, span.end):
        if plan := _in_sentence(line, sentence):
            return plan
    return None


def parts(line: Line, span: Span) -> Iterator[Span]:
    """The sentences of a stretch, divided at semicolons too."""
    for sentence in line.sentences(span.start, span.end):
        semicolons = [at for at in range(sentence.start, sentence.end) if line.masked[at] == "；"]
        starts, ends = [sentence.start, *(at + 1 for at in semicolons)], [*semicolons, sentence.end]
        yield from map(Span, starts, ends)


def each(line: Line, span: Span) -> Iterator[tuple[Plan | None, Span]]:
    """Whose plans each part of a stretch tells; a part that opens with another body is about that."""
    current: Plan | None = None
    for part in parts(line, span):
        current = told(line, part) or current
        yield current, part


def coming(line: Line, part: Span) -> int:
    """Where a report turns to what will be done: at a sign of it behind the last clause about something done."""
    clauses = list(line.clauses(part))
    done = max((c.end for c in clauses if asides.told_as_done(line.masked[c.start : c.end])), default=part.start)
    gates = (c.start for c in clauses if c.start >= done and matcher("gate").search(line.masked, c.start, c.end))
    return next(gates, part.end)


def _in_sentence(line: Line, sentence: Span) -> Plan | None:
    subject: Person | None = None
    for clause in line.clauses(sentence):
        if SAID_BEFORE.search(line.masked, max(sentence.start, clause.start - 8), clause.start):
            return None
        if REPORTED.fullmatch(line.plain, clause.start, clause.end):
            return None
        match = _acts(line, clause)
        if match and _is_somebody(match["org"]) and (body := named(line, Span(*match.span("org")))):
            return body, sentence.start
        if subject and _goes_on(line, clause):
            return subject, clause.start
        subject = _subject(line, clause) or subject
        mark = line.plain[clause.end : clause.end + 1]
        led = LED_BY.fullmatch(line.masked, clause.start, clause.end) if mark == "，" else None
        if led and (body := named(line, Span(*led.span("org")))):
            return body, clause.end + 1
        if subject and mark == "，" and ARRANGED.search(line.plain, clause.start, clause.end):
            return subject, clause.end + 1
        if subject and mark == "：" and _announces(line, clause):
            return subject, clause.end + 1
    return None


def _acts(line: Line, clause: Span) -> re.Match[str] | None:
    """What names a body in a clause that says what it will do."""
    if match := WILL.match(line.masked, clause.start, clause.end):
        return match
    match = GOES_ON.match(line.masked, clause.start, clause.end)
    if match and TIME.search(match[0]):
        return match
    match = ACTS_THEN.match(line.masked, clause.start, clause.end)
    over = match and asides.is_over(line.masked[clause.start : clause.end])
    return match if match and not over and kinds.begins_with_verb(match["acts"]) else None


def _is_somebody(org: str) -> bool:
    return len(org) >= SHORTEST and not matcher("others").match(org)


def _subject(line: Line, clause: Span) -> Person | None:
    """The body that acts in a clause: 市水利局召开会议."""
    match = SUBJECT.match(line.masked, clause.start, clause.end)
    run = Span(*match.span("run")) if match else Span(0, 0)
    limit = min(run.end, run.start + LONGEST_NAME)
    many = OF_MANY.match(line.masked, run.start, limit)
    for end in [many.end()] if many else (kind.end() for kind in KIND.finditer(line.masked, run.start, limit)):
        rest = BEFORE_VERB.sub("", line.masked[end : run.end], count=1)
        if _is_somebody(line.plain[run.start : end]) and _begins_with_act(rest):
            return named(line, Span(run.start, end))
    return None


def _begins_with_act(text: str) -> bool:
    """Whether words begin with a verb, or with how something is done: 认真研判."""
    run = re.match(f"{HAN}{{2,6}}", text)
    if not run or kinds.begins_with_verb(text):
        return bool(run)
    start, end = words().segment(run[0])[0]
    return end > 1 and words().tag(run[0][start:end])[:1] in ("a", "d")


def _goes_on(line: Line, clause: Span) -> bool:
    """Whether a clause without a subject turns to plans: …，计划全面实施五大工程; no …，将其抓获."""
    match = GOES_ON_TO.match(line.masked, clause.start, clause.end)
    if not match or openings.is_disposal(line, clause):
        return False
    return not match[0].endswith("将") or kinds.begins_with_verb(line.masked[match.end() : clause.end])


def _announces(line: Line, clause: Span) -> bool:
    """Whether what stands behind a clause lists what will be done: 确定了今年的目标任务：."""
    text = line.plain[clause.start : clause.end]
    return states.announces_plans(text) and bool(TIME.search(text))
