"""Where a speech that reports what was done turns to what is planned: 已建成…，成效明显。…。下一步，….

A list of what was done has few signs of the past in it (一是狠抓项目，二是积极争取): it is known by what stands
behind it.
"""

import re
from collections.abc import Iterator

from generator.lexicon import matcher
from generator.parse import quantities
from generator.parse.clauses import asides, openings
from generator.parse.page import Line, Span
from generator.parse.times.calendar import Calendar
from generator.parse.turns.speeches import Speech

TURN = re.compile(
    "[“”‘’]?(?:(?:在此基础上|展望[^，。]{0,8}|面向未来)，?)?(?:我们?[局镇区县市]?)?"
    "(?:下一?步|下[一个]?阶段|接下来|今后|下半年|明年|来年|新的一年|站在新的?起点)(?!来)"
)
NEXT = "明年|来年|新的一年|新一年|下一步|下一阶段|接下来|今后|未来|说打算|谈打算|的打算|十五五"
OF_THE_YEAR = re.compile("预计|年内|今年|承诺|全年")
BEFORE = re.compile("[年月日节底季]前(?!后)")
LEAST = 2  # signs of the past before the turn


def reported(speech: Speech, calendar: Calendar) -> list[int]:
    """For each turn of a speech, up to where it only reports; its start if it does not."""
    until = [turn.speech.start for turn in speech.turns]
    over = 0
    for at, turn in enumerate(speech.turns):
        for sentence in turn.line.sentences(turn.speech.start, turn.speech.end):
            if TURN.match(turn.line.plain, sentence.start):
                if over >= LEAST:
                    until[:at] = [before.speech.end for before in speech.turns[:at]]
                    until[at] = sentence.start
                return until
            for clause in turn.line.clauses(sentence):
                if _promises(turn.line, clause, calendar):
                    return until
                over += asides.is_over(turn.line.masked[clause.start : clause.end])
    return until


def _promises(line: Line, clause: Span, calendar: Calendar) -> bool:
    """Whether a clause has a sign of plans; 将 that means 把 is none."""
    if asides.is_due(line, clause, calendar):
        return True
    signs: Iterator[re.Match[str]] = matcher("gate").finditer(line.masked, clause.start, clause.end)
    return any(not (sign[0] == "将" and openings.is_disposal(line, Span(sign.start(), clause.end))) for sign in signs)


def review(speech: Speech, calendar: Calendar) -> tuple[int, int]:
    """Up to where a speech looks back on a year that ends: to its first sign of the next one; (0, 0) if it does not."""
    if calendar.date is None or calendar.plan is None or calendar.plan <= calendar.date.year:
        return (0, 0)
    for turn in speech.turns:
        ahead = re.search(rf"{NEXT}|{calendar.plan}年", turn.line.plain[turn.speech.start : turn.speech.end])
        if ahead:
            return (turn.line.n, turn.speech.start + ahead.start())
    return (0, 0)


def looks_back(line: Line, sentence: Span) -> bool:
    """Whether a sentence tells what a year brought: figures or things done, and no time or plan but for that year."""
    masked = OF_THE_YEAR.sub("", line.masked[sentence.start : sentence.end])
    if matcher("gate").search(masked) or BEFORE.search(masked):
        return False
    return bool(matcher("past").search(masked) or quantities.find(line, sentence))
