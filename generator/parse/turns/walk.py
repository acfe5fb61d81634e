"""Through the article once: which stretches belong to which speaker, and which to none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.lexicon import fold
from generator.parse import kinds
from generator.parse.clauses import plans
from generator.parse.forms import charge, lists
from generator.parse.page import Line, Span
from generator.parse.people import bodies, bystanders, selves, voiced
from generator.parse.people.fullnames import FullNames
from generator.parse.people.known import Known, named_later
from generator.parse.people.mentions import Person, is_delegate, mentions
from generator.parse.turns import attributed, continuing, interviewed, outside, quotations
from generator.parse.turns.opening import Turn, in_line

QUESTIONS = re.compile("(?:问题|提问|质询|口头质询|书面质询)[:：]")
ANSWERS = re.compile("(?:答[复覆]|回[复应答]|答案)[:：]")
ANSWERED = re.compile("(?:答|A|【答】|\\[答\\])\\s*[:：]")
INTERVIEW = re.compile(r"(?:问|记者问?|主持人|Q\d*|【问】)\s*[:：]")


@dataclass
class Speech:
    """All that one group of speakers says in a row."""

    people: tuple[Person, ...]
    label: bool
    turns: list[Turn] = field(default_factory=list)


@dataclass(frozen=True)
class Loose:
    """A stretch that no speaker says, and why it holds no pledge ('' for what leads up to a speech)."""

    line: Line
    span: Span
    reason: str


def walk(title: Line, lines: Sequence[Line]) -> list[Speech | Loose]:
    """The speeches and what stands between them, in text order; the title may name who is interviewed."""
    return _Walk(title, lines).through(lines)


class _Walk:
    def __init__(self, title: Line, lines: Sequence[Line]) -> None:
        self.items: list[Speech | Loose] = []
        self.known = Known(FullNames([title, *lines]))
        self.known.add([mention.person for mention in mentions(title)])
        self.known.add([*named_later(lines)])
        self.current: Speech | None = None
        self.first_question = 0
        self.answering = list(filter(None, map(voiced.answering, (title, *lines[:4]))))[:1]
        self.hosts = outside.hosts(lines)
        self.naming = charge.naming(lines)
        self.form = lists.read(title, lines)
        self.title = title
        self.interviewed = interviewed.by_body(title, lines)
        self.attributed = attributed.read(lines)
        self.asking = False  # in the question that an answer is headed to follow

    def through(self, lines: Sequence[Line]) -> list[Speech | Loose]:
        questions = (line.n for line in lines if INTERVIEW.match(line.plain))
        self.first_question = next(questions, 0)
        if signer := interviewed.signer(lines):
            self._begin((signer,), label=True)
        for line in lines:
            if self._of_form(line):
                continue
            self.asking = (self.asking or bool(QUESTIONS.fullmatch(line.plain))) and not ANSWERS.fullmatch(line.plain)
            if self.asking:
                self.items.append(Loose(line, Span(0, len(line.plain)), "question"))
                continue
            if self.current and outside.NOTE.match(line.plain):
                self._aside(line, Span(0, len(line.plain)))
                self.current = None
                continue
            if self.current and not self.current.label and "“" in line.plain and bystanders.opens(line):
                self.current = None
            if bystanders.is_caller(line):
                self._aside(line, Span(0, len(line.plain)))
                self.current = None
                continue
            if self._in_charge(line) or self._signed(line):
                continue
            found = in_line(line, self.known, self.current.people if self.current else ())
            kind = kinds.of_line(line)
            if kind and (not found or kind == "byline"):
                self.items.append(Loose(line, Span(0, len(line.plain)), kind))
                self._heading(line, kind)
            else:
                self._running(line, found)
        return self.items

    def _of_form(self, line: Line) -> bool:
        """A paragraph that a form has divided into what is promised and what is not; who answers for it may change."""
        people = self.form.begins.get(line.n)
        if people:
            self.known.add(people)
            self.known.heading = people[0].org
            self._begin(people, label=True)
        elif people is not None:
            self.current = None
        parts = self.form.parts.get(line.n, ())
        for span, why in parts:
            if why or not self.current:
                self.items.append(Loose(line, span, why or "heading"))
            else:
                turn = Turn(self.current.people, line, Span(span.start, span.start), span, "", label=True, listed=True)
                self._take(turn)
        return bool(parts)

    def _in_charge(self, line: Line) -> bool:
        """A heading that says who answers for the list below it."""
        people = () if kinds.of_line(line) == "byline" else charge.of_heading(line, self.naming)
        if people:
            self.known.add(people)
            self.known.heading = people[0].org
            self.items.append(Loose(line, Span(0, len(line.plain)), "heading"))
            self._begin(people, label=True)
        return bool(people)

    def _signed(self, line: Line) -> bool:
        """What names behind it who answers for it, or says it; what stands below is said by somebody else."""
        signed = charge.signed(line, self.known.heading) or self.attributed.get(line.n)
        if signed:
            people = tuple(self.known.completed(person, line, 0, signed[1].start) for person in signed[0])
            self.known.add(people)
            if people:
                self._take(Turn(people, line, Span(0, 0), Span(0, signed[1].start), "", label=True))
            self.items += [Loose(line, signed[1], "byline")] * (signed[1].start < signed[1].end)
            self.current = None
        return bool(signed)

    def _heading(self, line: Line, kind: str) -> None:
        """A heading that names a body lets it speak until another does."""
        body = bodies.of_heading(line) if kind == "heading" else None
        if body:
            self.known.heading = body.org
            self._begin((body,), label=True)

    def _begin(self, people: tuple[Person, ...], label: bool) -> Speech:
        self.current = Speech(people, label)
        self.items.append(self.current)
        return self.current

    def _running(self, line: Line, found: list[Turn]) -> None:
        before = found[0].lead.start if found else len(line.plain)
        if (
            found and not found[0].told and found[0].speech.start == len(line.plain)
        ):  # the paragraph is a label, perhaps behind a heading
            self.items += [Loose(line, Span(0, before), "heading")] if before else []
        elif before and found and found[0].people and quotations.opens(line, before):
            close = line.masked.index("”") + 1
            self._take(Turn(found[0].people, line, Span(0, 0), Span(0, close), "", told=True))
            self._aside(line, Span(close, before))
        elif before:
            self._before(line, Span(0, before), found)
        for turn, until in zip(found, [*(after.lead.start for after in found[1:]), len(line.plain)], strict=False):
            if turn.lead.start < turn.lead.end:
                self.items.append(Loose(line, turn.lead, ""))
            self._take(turn)
            rest = Span(turn.speech.end, until)
            if not turn.people and not self.current and plans.told(line, rest):
                self._bodies(line, rest)  # behind what delegates or residents say
        if people := interviewed.in_lead(line):
            self._begin(people, label=False)
        if self.current and interviewed.is_introduced(line):
            self.current.label = True

    def _before(self, line: Line, span: Span, found: Sequence[Turn]) -> None:
        """What stands before the first turn of a paragraph."""
        plan = plans.told(line, span)
        others = span.end == len(line.plain) and any(True for _ in mentions(line))
        quoted = bool(quotations.OPENING.search(line.masked, 0, span.end))
        if line.n < self.first_question and self._subtitled():
            self._aside(line, span)  # what leads up to an interview
        elif quotations.OF_OTHERS.match(line.plain, 0, span.end) or self._of_another(line, found):
            self._aside(line, span)
            self.current = None
        elif (
            self.current
            and not others
            and not (plan and self._is_item_of_another(line, plan[0]))
            and (self.current.label or quoted or continuing.goes_on(line, self.current.turns[-1:]))
        ):
            self.current.turns.append(self._going_on(self.current, line, span, quoted))
        elif plan:
            self._bodies(line, span)
        elif ANSWERED.match(line.plain) and (answering := self.known.people[:1] or self.answering):
            self._take(Turn(tuple(answering), line, Span(0, 0), span, "", label=True))
        elif self.current and not others and self._is_own_report(self.current):
            self._report(self.current, line, span)
        else:
            self._aside(line, span)

    def _is_item_of_another(self, line: Line, body: Person) -> bool:
        """Whether an item of a list turns to a body, with plans of its own, that the speaker now is not of."""
        people = self.current.people if self.current else ()
        ours = any(selves.alias(fold(body.org), fold(person.org)) for person in people)
        return bool(lists.ITEM.match(line.plain)) and not ours

    def _going_on(self, speech: Speech, line: Line, span: Span, quoted: bool) -> Turn:
        """The turn in which a speaker goes on; between quotations it is told, unless a label gives the floor."""
        say = speech.turns[-1].say if speech.turns else ""
        named = speech.label and any(person.name for person in speech.people)
        told = (not named and (span.end < len(line.plain) or quoted)) or _is_about(speech.people, line, span)
        listed = line.n in self.form.listed
        return Turn(speech.people, line, Span(span.start, span.start), span, say, told=told, listed=listed)

    def _is_own_report(self, speech: Speech) -> bool:
        """Whether the title names the body that speaks, and nobody of it is named: all of the article is its report."""
        body = next((person for person in speech.people if not person.name), None)
        return body is not None and bodies.is_named(self.title, body.org)

    def _report(self, speech: Speech, line: Line, span: Span) -> None:
        """A paragraph of what a body has done: from a sign of the future on, it tells what the body will do."""
        for part in plans.parts(line, span):
            start = plans.coming(line, part)
            self._aside(line, Span(part.start, start))
            if start < part.end:
                self._take(Turn(speech.people, line, Span(start, start), Span(start, part.end), "", told=True))

    def _of_another(self, line: Line, found: Sequence[Turn]) -> bool:
        """Whether a quotation opens a paragraph in which the next to speak is not the one before."""
        people = self.current.people if self.current else ()
        return line.plain.startswith("“") and bool(found) and found[0].people != people

    def _subtitled(self) -> bool:
        """Whether the speaker now was named by a subtitle; a body that a heading names has said nothing yet."""
        turns = self.current.turns if self.current else []
        return bool(turns) and turns[0].line.plain.startswith("—")

    def _bodies(self, line: Line, span: Span) -> None:
        """A stretch of what bodies will do."""
        for plan, part in plans.each(line, span):
            if plan:
                people, begin = self._meant(plan[0], line, part.start), max(part.start, plan[1])
                self._take(Turn(people, line, Span(part.start, begin), Span(begin, part.end), ""))
            else:
                self._aside(line, part)

    def _meant(self, body: Person, line: Line, start: int) -> tuple[Person, ...]:
        """Who speaks for a body whose plans are told: whoever speaks now, if it is the end of that body's name."""
        body = self.known.completed(body, line, start, start)
        people = self.current.people if self.current else ()
        if any(fold(person.org).endswith(fold(body.org)) for person in people):
            return people
        return (self.interviewed.get(body.org, body),)

    def _aside(self, line: Line, span: Span) -> None:
        self.items += [
            Loose(line, part, outside.reason_of(line, part)) for part in line.sentences(span.start, span.end)
        ]

    def _take(self, turn: Turn) -> None:
        if not turn.people:
            self._aside(turn.line, Span(turn.lead.start, turn.speech.end))
            return
        delegates = all(is_delegate(person) for person in turn.people if person.posts)
        if (delegates and any(p.posts for p in turn.people)) or any(
            p.name in self.hosts for p in turn.people if p.name
        ):
            self.current = None
            self._bodies(turn.line, Span(turn.lead.start, turn.speech.end))
            return
        speech = self.current
        if speech is None or speech.people != turn.people or self.items[-1] is not speech:
            same = speech is not None and speech.people == turn.people
            speech = self._begin(turn.people, turn.label or (same and speech is not None and speech.label))
        speech.turns.append(turn)


def _is_about(people: Sequence[Person], line: Line, span: Span) -> bool:
    """Whether a stretch names somebody with posts, and so tells of them: 商务部部长解冬3日首次亮相。他说，…"""
    names = {person.name for person in people if person.name}
    return any(m.start in span and m.end <= span.end and m.person.name in names for m in mentions(line))
