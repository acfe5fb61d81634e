"""The speeches of an article as they are found, and the stretches between them that nobody says."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.lexicon import fold
from generator.parse.clauses import plans
from generator.parse.page import Line, Span
from generator.parse.people.known import Known
from generator.parse.people.mentions import Person
from generator.parse.people.standing import is_delegate
from generator.parse.turns import outside
from generator.parse.turns.turn import Turn


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


class Speeches:
    """Speeches and loose stretches in text order; `current` is who has the floor.

    `hosts` preside and promise nothing themselves; `interviewed` speak for their bodies.
    """

    def __init__(self, known: Known, hosts: frozenset[str], interviewed: Mapping[str, Person]) -> None:
        self.items: list[Speech | Loose] = []
        self.current: Speech | None = None
        self.known = known
        self.hosts = hosts
        self.interviewed = interviewed

    def begin(self, people: tuple[Person, ...], label: bool) -> Speech:
        """Give somebody the floor."""
        self.current = Speech(people, label)
        self.items.append(self.current)
        return self.current

    def take(self, turn: Turn) -> None:
        """Give a turn to its speakers; delegates and whoever presides only tell what bodies will do."""
        if not turn.people:
            self.aside(turn.line, Span(turn.lead.start, turn.speech.end))
            return
        delegates = all(is_delegate(person) for person in turn.people if person.posts)
        if (delegates and any(p.posts for p in turn.people)) or any(
            p.name in self.hosts for p in turn.people if p.name
        ):
            self.current = None
            self.bodies(turn.line, Span(turn.lead.start, turn.speech.end))
            return
        speech = self.current
        if speech is None or speech.people != turn.people or self.items[-1] is not speech:
            same = speech is not None and speech.people == turn.people
            speech = self.begin(turn.people, turn.label or (same and speech is not None and speech.label))
        speech.turns.append(turn)

    def bodies(self, line: Line, span: Span) -> None:
        """A stretch of what bodies will do."""
        for plan, part in plans.each(line, span):
            if plan:
                people, begin = self._meant(plan[0], line, part.start), max(part.start, plan[1])
                self.take(Turn(people, line, Span(part.start, begin), Span(begin, part.end), ""))
            else:
                self.aside(line, part)

    def report(self, speech: Speech, line: Line, span: Span) -> None:
        """A paragraph of what a body has done: from a sign of the future on, it tells what the body will do."""
        for part in plans.parts(line, span):
            start = plans.coming(line, part)
            self.aside(line, Span(part.start, start))
            if start < part.end:
                self.take(Turn(speech.people, line, Span(start, start), Span(start, part.end), "", told=True))

    def aside(self, line: Line, span: Span) -> None:
        """A stretch that nobody says."""
        self.items += [
            Loose(line, part, outside.reason_of(line, part)) for part in line.sentences(span.start, span.end)
        ]

    def _meant(self, body: Person, line: Line, start: int) -> tuple[Person, ...]:
        """Who speaks for a body whose plans are told: whoever speaks now, if it is the end of that body's name."""
        body = self.known.completed(body, line, start, start)
        people = self.current.people if self.current else ()
        if any(fold(person.org).endswith(fold(body.org)) for person in people):
            return people
        return (self.interviewed.get(body.org, body),)
