"""Where a speaker refuses: what is done beside the words spoken, and the clauses that only give the reason."""

import re
from collections.abc import Sequence

from generator.lexicon import HAN, matcher
from generator.parse import kinds
from generator.parse.clauses.reading import Reading
from generator.parse.page import Line, Span
from generator.parse.times import deadlines

PLANNED = re.compile(
    r"(?<![即必行])将(?![来军士])|力争|确保|争取|(?<!原)计划|打算|准备|(?<![草模虚比])拟|承诺|预计|[们局方我]会"
    "|会(?:继续|尽快|加快|积极|认真|及时|把|在|对|给|为|向|与)"
)
OF_A_NOUN = re.compile("[^，]{0,6}(?<!是)的(?![话确])(?:一律|一概|全部|都|均|[^，]{5})")
FAILS = f"{HAN}不(?:了(?:{HAN}(?!的))?|完|好|成|到|下来|上来|动|住|齐)"
ELSE = re.compile(f"{FAILS}，我")  # 翻不完，我给家长鞠躬: the promise before it stands
WHILE = re.compile("(?:之前|以前|期间)$")  # 资金未到位之前
LONGEST_GESTURE = 24
END_OF_GESTURE = re.compile("[。！？；“：]")


def refuses(text: str) -> bool:
    """Whether a clause refuses something; what cannot be done may only describe a noun: 对当场不能答复的问题….

    `text` in Simplified characters.
    """
    match = matcher("refusal").search(text)
    return match is not None and not (OF_A_NOUN.match(text, match.end()) or WHILE.search(text, match.end()))


def refused_to(line: Line, lead: Span, speech: Span) -> int:
    """How far a speech is refused by what its speaker does or says beside it: 他摇摇头：“…”, “…”他摆摆手; 0 if not."""
    if matcher("refusing").search(line.masked, lead.end, speech.start):
        close = line.masked.find("”", speech.start, speech.end + 1)
        return close if close > 0 else line.sentence_of(speech.start).end
    if line.plain[speech.end : speech.end + 1] != "”":
        return 0
    stop = END_OF_GESTURE.search(line.masked, speech.end, speech.end + LONGEST_GESTURE)
    end = stop.start() if stop else speech.end + LONGEST_GESTURE
    return speech.end if matcher("refusing").search(line.masked, speech.end, end) else 0


def is_planned(line: Line, span: Span) -> bool:
    """Whether a stretch says plainly what will be done, whatever is refused beside it."""
    return bool(PLANNED.search(line.masked, span.start, span.end))


def excuses(line: Line, clauses: Sequence[Span], reading: Reading) -> int:
    """How many clauses at the head of a sentence only give the reason for what it refuses or puts off."""
    for count, clause in enumerate(clauses):
        masked = line.masked[clause.start : clause.end]
        refused = refuses(line.plain[clause.start : clause.end]) or matcher("postponed").search(masked)
        if refused:
            return 0 if masked.endswith("的") or ELSE.match(line.plain, clause.start) else count
        if is_planned(line, clause) or deadlines.find(line, clause, reading.calendar) or _is_done(masked, reading):
            return 0
    return 0


def _is_done(masked: str, reading: Reading) -> bool:
    """Whether a clause tells of the speaker or of something done, which its refusal may leave as it is."""
    return bool(reading.selves.prefix(masked)) or kinds.begins_with_verb(masked)
