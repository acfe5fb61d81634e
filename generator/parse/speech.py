"""From the pieces of a speech to its pledges."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from generator.lexicon import fold, matcher
from generator.model.parsed import Pledge
from generator.model.repaired import Text
from generator.parse.clauses import asides, built, openings, refusals, sentences, states, themes
from generator.parse.clauses.reading import Piece, Reading
from generator.parse.page import Line, Span
from generator.parse.people.agencies import leads
from generator.parse.people.selves import Selves
from generator.parse.times import deadlines
from generator.parse.times.calendar import Calendar
from generator.parse.turns import narrated, turning
from generator.parse.turns.speeches import Speech
from generator.parse.turns.turn import Turn

ACCOUNT = re.compile(
    "(?:报|算|晒|亮|交|摆)[了出]?[^，。：“”]{0,8}(?:账本?|成绩单|家底|数据|数字)[：:]“?$"
    "|(?:回顾|盘点|回忆|回望|细数)[^，。：“”]{0,14}[，：:]?“?$"
    "|(?:通报|回顾|晒出?|报告|盘点|总结)了?[^，。：]{0,4}(?:上[周月季年]|去年|过去)[^，。：]{0,12}[：:]“?$"
)  # 他先报了一笔账：
COMPLAINS = re.compile(
    "(?:诉求|难处|烦恼|苦恼|困难|难题|心事|心病|担忧|顾虑|愿望|心愿|苦水)[^，。：“”]{0,8}[：:]$"
)  # 他的诉求很具体：
LONGEST_HEADING = 24
HEARSAY = (
    "消息",
    "公告",
    "通报",
    "通告",
    "通知",
    "公示",
    "获悉",
    "了解到",
    "得知",
    "处获悉",
    "处获知",
    "处了解到",
    "处得知",
)
EXPLAINS = re.compile("澄清|解释")  # how it is, until the speech turns to what will be done


@dataclass
class Outcome:
    """What a speech holds: pledges, the report clause it quotes, and the rest with the reason.

    `late_theme` is quoted behind pledges and so belongs to whoever speaks next; `used` is all that was understood.
    """

    pledges: list[Pledge] = field(default_factory=list)
    themes: list[Span] = field(default_factory=list)
    theme: str | None = None
    late_theme: str | None = None
    armed: bool = False
    rest: list[tuple[Line, Span, str]] = field(default_factory=list)
    used: list[tuple[Line, Span]] = field(default_factory=list)


def read(speech: Speech, texts: tuple[Text, ...], calendar: Calendar, armed: bool) -> Outcome:
    """Read a speech clause by clause; `armed` says that its speakers have turned to their plans before."""
    said = "\n".join(turn.line.masked[turn.speech.start : turn.speech.end] for turn in speech.turns)
    selves = Selves(tuple(fold(p.org) for p in speech.people), tuple(fold(p.name) for p in speech.people))
    reading = Reading(selves, calendar, armed=armed or not matcher("gate").search(said))
    reading.leading = all(map(leads, speech.people))
    out = Outcome()
    review = turning.review(speech, calendar)
    for turn, reported in zip(speech.turns, turning.reported(speech, calendar), strict=True):
        out.used.append((turn.line, Span(turn.lead.start, turn.speech.start)))
        reading.telling = reading.addressing or bool(matcher("say_directive", after="$").match(turn.say))
        reading.pleading = bool(matcher("pleading", after="$").match(turn.say))
        reading.directive = bool(matcher("demanding", after="$").match(turn.say))
        reading.section = ""
        reading.hearsay = turn.say in HEARSAY and not any(person.name for person in turn.people)
        reading.armed = reading.armed and not (reading.hearsay or EXPLAINS.match(turn.say))
        refused = refusals.refused_to(turn.line, turn.lead, turn.speech)
        reading.listed = turn.listed
        item = speech.label and openings.ORDINAL.match(turn.line.plain, turn.speech.start)
        if item or turn.listed:
            reading.armed, reading.opens_list, reading.aside = True, True, ""
        if states.announces_plans(turn.line.plain[turn.lead.end : turn.speech.start].rstrip("：:“。")):
            reading.armed, reading.opens_list, reading.aside = True, True, ""
        elif ACCOUNT.search(turn.line.plain, turn.lead.end, turn.speech.start):
            reading.armed, reading.aside = False, "past result"
        elif COMPLAINS.search(turn.line.plain, turn.lead.end, turn.speech.start):
            reading.armed, reading.aside = False, "background"
        if _is_heading(turn):
            out.used.append((turn.line, turn.speech))
            out.rest.append((turn.line, Span(turn.lead.start, turn.speech.end), "heading"))
            continue
        for sentence in turn.line.sentences(turn.speech.start, turn.speech.end):
            first = sentence.start <= turn.speech.start + 1
            shown = Span(turn.lead.start if first else sentence.start, sentence.end)
            if sentence.start < refused and not refusals.is_planned(turn.line, sentence):
                out.used.append((turn.line, shown))
                out.rest.append((turn.line, shown, "refusal"))
                continue
            looked_back = (turn.line.n, sentence.end) <= review and turning.looks_back(turn.line, sentence)
            if looked_back or (sentence.start < reported and not themes.find(turn.line, sentence)):
                out.used.append((turn.line, shown))
                out.rest.append((turn.line, shown, "past result"))
                continue
            if turn.told and not _is_speech(turn.line, sentence, calendar):
                out.used.append((turn.line, shown))
                if quoted := themes.find(turn.line, sentence):
                    out.late_theme = turn.line.text[quoted[1].start : quoted[1].end]
                else:
                    out.rest.append((turn.line, shown, "background"))
                continue
            _sentence(turn.line, sentence, shown, out, reading, texts[turn.line.n - 1])
    out.armed = reading.armed
    return out


def _is_speech(line: Line, sentence: Span, calendar: Calendar) -> bool:
    """Whether a sentence that tells of somebody gives what they say: it is quoted, or about what will be done."""
    near = max(0, sentence.start - narrated.LONGEST_QUOTATION)
    opened = line.plain.rfind("“", near, sentence.start + 1)
    colon = line.masked.find("：", sentence.start, sentence.end)
    if colon >= 0 and states.announces_plans(line.plain[sentence.start : colon]):
        return True
    quoted = opened > line.plain.rfind("”", near, sentence.start) and line.masked[opened + 1 : opened + 2] != "□"
    if quoted or matcher("gate").search(line.masked, sentence.start, sentence.end):
        return True
    return any(asides.is_due(line, clause, calendar) for clause in line.clauses(sentence))


def _is_heading(turn: Turn) -> bool:
    """Whether a label stands before a slogan only: 市水务局：守护一泓清水."""
    said = turn.line.plain[turn.speech.start : turn.speech.end]
    return turn.label and 0 < len(said) <= LONGEST_HEADING and not re.search(r"[。；！？，\d]", said)


def _sentence(line: Line, sentence: Span, shown: Span, out: Outcome, reading: Reading, text: Text) -> None:
    """One sentence; `shown` is what stands for it if all of it is no pledge."""
    start = sentence.start
    quoted = themes.find(line, sentence)
    if quoted:
        theme = line.text[quoted[1].start : quoted[1].end]
        if out.theme is None and not out.pledges:
            out.theme = theme
        else:
            out.late_theme = theme
        start = quoted[1].end
        if matcher("gate").search(line.masked, sentence.start, quoted[0].start):
            reading.armed, reading.aside = True, ""  # 接下来，我们将根据报告提出的…
    pieces = list(sentences.read(line, Span(start, sentence.end), reading))
    out.used += ((line, piece.span) for piece in pieces)
    if quoted:
        out.used.append((line, quoted[1]))
    out.pledges += built.pledges(line, pieces, text, reading.calendar)
    labelled = deadlines.labelled(line, sentence, reading.calendar)
    if labelled and out.pledges:
        out.pledges[-1] = built.dated(out.pledges[-1], labelled)
    out.rest += _rest(line, shown, pieces, whole=quoted is None)


def _rest(line: Line, sentence: Span, pieces: list[Piece], whole: bool) -> Iterator[tuple[Line, Span, str]]:
    """The stretches that are no pledge: the sentence if all of it is for one reason, else clause by clause."""
    reasons = {piece.reason for piece in pieces if piece.reason}
    if whole and len(reasons) == 1 and not any(piece.role in ("pledge", "condition") for piece in pieces):
        yield line, sentence, reasons.pop()
        return
    for reason, run in groupby(pieces, key=lambda piece: piece.reason):
        stretch = list(run)
        if reason:
            yield line, Span(stretch[0].span.start, stretch[-1].span.end), reason
