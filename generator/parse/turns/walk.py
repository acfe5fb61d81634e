"""Through the article once: which stretches belong to which speaker, and which to none."""

import re
from collections.abc import Sequence

from generator.lexicon import fold
from generator.parse import kinds
from generator.parse.clauses import plans
from generator.parse.forms import bylines, charge, lists
from generator.parse.page import Line, Span
from generator.parse.people import bodies, bystanders, selves, voiced
from generator.parse.people.fullnames import FullNames
from generator.parse.people.known import Known, named_later
from generator.parse.people.mentions import Person, mentions
from generator.parse.turns import attributed, continuing, interviewed, outside, quotations, unopened
from generator.parse.turns.opening import in_line
from generator.parse.turns.speeches import Loose, Speech, Speeches
from generator.parse.turns.turn import Turn

QUESTIONS = re.compile("(?:问题|提问|质询|口头质询|书面质询)[:：]")
ANSWERS = re.compile("(?:答[复覆]|回[复应答]|答案)[:：]")
ANSWERED = re.compile(r"(?:回?答|A\d*|[【\[]回?答[】\]])\s*[:：]|[【\[]回?答[】\]]")
INTERVIEW = re.compile(r"(?:问题?|记者问?|主持人|Q\d*|[【\[]问[】\]])\s*[:：]|[【\[]问[】\]]")


def walk(title: Line, lines: Sequence[Line]) -> list[Speech | Loose]:
    """The speeches and what stands between them, in text order; the title may name who is interviewed."""
    return _Walk(title, lines).through(lines)


class _Walk:
    def __init__(self, title: Line, lines: Sequence[Line]) -> None:
        self.known = Known(FullNames([title, *lines]))
        self.said = Speeches(self.known, outside.hosts(lines), interviewed.by_body(title, lines))
        self.known.add([mention.person for mention in mentions(title)])
        self.known.add([*named_later(lines)])
        self.first_question = 0
        self.asked: tuple[Person, ...] = tuple(filter(None, map(voiced.answering, (title, *lines[:4]))))[:1]
        self.naming = charge.naming(lines)
        self.form = lists.read(title, lines)
        self.title = title
        self.attributed = attributed.read(lines)
        self.topic = (0, "")  # the last heading, and the body that it begins with
        self.asking = False  # in the question that an answer is headed to follow

    def through(self, lines: Sequence[Line]) -> list[Speech | Loose]:
        questions = (line.n for line in lines if INTERVIEW.match(line.plain))
        self.first_question = next(questions, 0)
        if signer := interviewed.signer(lines):
            self.said.begin((signer,), label=True)
        for line in lines:
            if self._of_form(line):
                continue
            self.asking = (self.asking or bool(QUESTIONS.fullmatch(line.plain))) and not ANSWERS.fullmatch(line.plain)
            if self.asking:
                self.said.items.append(Loose(line, Span(0, len(line.plain)), "question"))
                continue
            if (self.said.current and outside.NOTE.match(line.plain)) or bystanders.is_caller(line):
                self.said.aside(line, Span(0, len(line.plain)))
                self.said.current = None
                continue
            if self.said.current and not self.said.current.label and "“" in line.plain and bystanders.opens(line):
                self.said.current = None
            if self._in_charge(line) or self._signed(line) or self._named_alone(line):
                continue
            self._introduce(line)
            self._headed(line)
            found = in_line(line, self.known, self.said.current.people if self.said.current else ())
            kind = kinds.of_line(line)
            if kind == "heading":
                self.topic = (line.n, bodies.opening(line))
            if people := interviewed.dictating(line) if len(line.plain) <= kinds.SUBTITLE_LENGTH else ():
                self.known.add(people)
                self.said.items.append(Loose(line, Span(0, len(line.plain)), "byline"))
                self.said.begin(people, label=True)
            elif kind and (not found or kind == "byline"):
                self.said.items.append(Loose(line, Span(0, len(line.plain)), kind))
                self._heading(line, kind)
            else:
                self._running(line, found)
        return self.said.items

    def _introduce(self, line: Line) -> None:
        """Who is named before questions answers those whose answers have no name: 问：…. 答：…."""
        named = None if INTERVIEW.match(line.plain) or ANSWERED.match(line.plain) else interviewed.one(line)
        if named:
            self.asked = (self.known.completed(named.person, line, named.start, named.end),)

    def _of_form(self, line: Line) -> bool:
        """A paragraph that a form has divided into what is promised and what is not; who answers for it may change."""
        people = self.form.begins.get(line.n)
        if people:
            self.known.add(people)
            self.known.heading = people[0].org
            self.said.begin(people, label=True)
        elif people is not None:
            self.said.current = None
        parts = self.form.parts.get(line.n, ())
        for span, why in parts:
            if why or not self.said.current:
                self.said.items.append(Loose(line, span, why or "heading"))
            else:
                turn = Turn(
                    self.said.current.people, line, Span(span.start, span.start), span, "", label=True, listed=True
                )
                self.said.take(turn)
        return bool(parts)

    def _in_charge(self, line: Line) -> bool:
        """A heading that says who answers for the list below it."""
        people = () if kinds.of_line(line) == "byline" else charge.of_heading(line, self.naming)
        if people:
            self.known.add(people)
            self.known.heading = people[0].org
            self.asked = people
            self.said.items.append(Loose(line, Span(0, len(line.plain)), "heading"))
            self.said.begin(people, label=True)
        return bool(people)

    def _signed(self, line: Line) -> bool:
        """What names behind it who answers for it, or says it; what stands below is said by somebody else."""
        signed = charge.signed(line, self.known.heading) or self.attributed.get(line.n)
        if signed:
            people = tuple(self.known.completed(person, line, 0, signed[1].start) for person in signed[0])
            self.known.add(people)
            if people:
                self.said.take(Turn(people, line, Span(0, 0), Span(0, signed[1].start), "", label=True))
            self.said.items += [Loose(line, signed[1], "byline")] * (signed[1].start < signed[1].end)
            self.said.current = None
        return bool(signed)

    def _named_alone(self, line: Line) -> bool:
        """A line that holds nothing but who speaks below it, perhaps without the body, which the heading names."""
        topic = self.topic[1] if self.topic[0] == line.n - 1 else None
        people = bylines.labelled(line, topic)
        if people:
            self.known.add(people)
            self.asked = people
            self.said.items.append(Loose(line, Span(0, len(line.plain)), "byline"))
            self.said.begin(people, label=True)
        return bool(people)

    def _headed(self, line: Line) -> None:
        """A paragraph in the first person below a heading that begins with a body is what that body says."""
        org = self.topic[1] if self.topic[0] == line.n - 1 else ""
        people = self.said.current.people if self.said.current else ()
        if org and not any(person.org == org for person in people) and attributed.FIRST_PERSON.search(line.masked):
            self.said.begin((Person("", org, ()),), label=True)

    def _heading(self, line: Line, kind: str) -> None:
        """A heading that names a body lets it speak until another does."""
        body = bodies.of_question(line) or (bodies.of_heading(line) if kind == "heading" else None)
        if body:
            self.known.heading = body.org
            self.said.begin((body,), label=True)

    def _running(self, line: Line, found: list[Turn]) -> None:
        if found and found[0].label and kinds.of_line(line) == "heading" and (body := bodies.of_heading(line)):
            self.known.heading = body.org  # 县水利局：守护一泓清水
        before = found[0].lead.start if found else len(line.plain)
        if (
            found and not found[0].told and found[0].speech.start == len(line.plain)
        ):  # the paragraph is a label, perhaps behind a heading
            self.said.items += [Loose(line, Span(0, before), "heading")] if before else []
        elif before and found and found[0].people and quotations.opens(line, before):
            close = line.masked.index("”") + 1
            self.said.take(Turn(found[0].people, line, Span(0, 0), Span(0, close), "", told=True))
            self.said.aside(line, Span(close, before))
        elif before:
            self._before(line, Span(0, before), found)
        for turn, until in zip(found, [*(after.lead.start for after in found[1:]), len(line.plain)], strict=False):
            if turn.lead.start < turn.lead.end:
                self.said.items.append(Loose(line, turn.lead, ""))
            self.said.take(turn)
            rest = Span(turn.speech.end, until)
            if not turn.people and not self.said.current and plans.told(line, rest):
                self.said.bodies(line, rest)  # behind what delegates or residents say
        if people := interviewed.in_lead(line):
            self.said.begin(people, label=False)
        if self.said.current and interviewed.is_introduced(line):
            self.said.current.label = True

    def _before(self, line: Line, span: Span, found: Sequence[Turn]) -> None:
        """What stands before the first turn of a paragraph."""
        plan = plans.told(line, span)
        others = span.end == len(line.plain) and any(True for _ in mentions(line))
        quoted = bool(quotations.OPENING.search(line.masked, 0, span.end))
        if line.n < self.first_question and self._subtitled():
            self.said.aside(line, span)  # what leads up to an interview
        elif quotations.OF_OTHERS.match(line.plain, 0, span.end) or self._of_another(line, found):
            self.said.aside(line, span)
            self.said.current = None
        elif (answer := ANSWERED.match(line.plain)) and not found and self.asked:
            self.said.take(Turn(self.asked, line, Span(0, 0), Span(answer.end(), span.end), "", label=True))
        elif (
            self.said.current
            and not others
            and not (plan and self._is_item_of_another(line, plan[0]))
            and (self.said.current.label or quoted or continuing.goes_on(line, self.said.current.turns[-1:]))
        ):
            self.said.current.turns.append(self._going_on(self.said.current, line, span, quoted))
        elif plan:
            self.said.bodies(line, span)
        elif self.said.current and not others and self._is_own_report(self.said.current):
            self.said.report(self.said.current, line, span)
        elif not found and (owner := unopened.owner(line, self.known)):
            self.said.aside(line, Span(0, owner[1]))
            self.said.take(Turn(owner[0], line, Span(owner[1], owner[1]), Span(owner[1], span.end), "", told=True))
        else:
            self.said.aside(line, span)

    def _is_item_of_another(self, line: Line, body: Person) -> bool:
        """Whether an item of a list turns to a body, with plans of its own, that the speaker now is not of."""
        people = self.said.current.people if self.said.current else ()
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

    def _of_another(self, line: Line, found: Sequence[Turn]) -> bool:
        """Whether a quotation opens a paragraph in which the next to speak is not the one before."""
        people = self.said.current.people if self.said.current else ()
        return line.plain.startswith("“") and bool(found) and found[0].people != people

    def _subtitled(self) -> bool:
        """Whether the speaker now was named by a subtitle; a body that a heading names has said nothing yet."""
        turns = self.said.current.turns if self.said.current else []
        return bool(turns) and turns[0].line.plain.startswith("—")


def _is_about(people: Sequence[Person], line: Line, span: Span) -> bool:
    """Whether a stretch names somebody with posts, and so tells of them: 商务部部长解冬3日首次亮相。他说，…"""
    names = {person.name for person in people if person.name}
    return any(m.start in span and m.end <= span.end and m.person.name in names for m in mentions(line))
