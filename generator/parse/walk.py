"""Through the article once: which stretches belong to which speaker, and which to none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.lexicon import matcher
from generator.parse import kinds, turns
from generator.parse.page import Line, Span
from generator.parse.people import Person
from generator.parse.turns import Known, Turn

GOES_ON = re.compile(
    r"^(?:“|我们|我[局镇区县市委办]|本[局区镇]|同时|此外|另外|下一步|接下来|今后|今年|明年|未来|一是|二是|三是|四是|首先|其次|再次|最后|第[一二三四五]|（[一二三四五]）|[一二三四五六七八九十\d]{1,2}[、．.]|在[^，。]{2,20}方面|答[:：])"
)


@dataclass
class Speech:
    """All that one group of speakers says in a row: lines, where each turn's sentence begins, and what is said."""

    people: tuple[Person, ...]
    say: str
    label: bool
    turns: list[tuple[Line, int, Span]] = field(default_factory=list)


@dataclass(frozen=True)
class Loose:
    """A stretch that no speaker says, and why it holds no pledge."""

    line: Line
    span: Span
    reason: str
    lead: bool = False


def walk(lines: Sequence[Line]) -> list[Speech | Loose]:
    """The speeches and what stands between them, in text order."""
    return _Walk().through(lines)


class _Walk:
    def __init__(self) -> None:
        self.items: list[Speech | Loose] = []
        self.known = Known()
        self.current: Speech | None = None

    def through(self, lines: Sequence[Line]) -> list[Speech | Loose]:
        for line in lines:
            people = self.current.people if self.current else ()
            found = turns.in_line(line, self.known, people)
            kind = kinds.of_line(line)
            if kind and not found:
                self.items.append(Loose(line, Span(0, len(line.plain)), kind))
                self._heading(line, kind)
            else:
                self._running(line, found)
        return self.items

    def _heading(self, line: Line, kind: str) -> None:
        """A heading that names a body lets it speak until another does."""
        body = turns.heading_body(line) if kind == "heading" else None
        if body:
            self.current = Speech((body,), "", True)
            self.items.append(self.current)

    def _running(self, line: Line, found: list[Turn]) -> None:
        before = found[0].lead.start if found else len(line.plain)
        if before and found and found[0].speech.start == len(line.plain):
            self.items.append(Loose(line, Span(0, before), "heading"))
        elif before:
            self._before(line, Span(0, before))
        for turn in found:
            if turn.lead.start < turn.lead.end:
                self.items.append(Loose(line, turn.lead, "", lead=True))
            self._take(turn)

    def _before(self, line: Line, span: Span) -> None:
        """What stands before the first turn of a paragraph."""
        body = turns.will(line)
        if self.current and (self.current.label or GOES_ON.match(line.plain)):
            self.current.turns.append((line, span.start, span))
        elif body:
            self._take(replace(body, speech=span))
        else:
            self.items += [Loose(line, part, reason_of(line, part)) for part in line.sentences(span.start, span.end)]

    def _take(self, turn: Turn) -> None:
        if self.current is None or turn.people != self.current.people:
            self.current = Speech(turn.people, turn.say, turn.label)
            self.items.append(self.current)
        elif self.items[-1] is not self.current:
            self.current = Speech(turn.people, turn.say, turn.label or self.current.label)
            self.items.append(self.current)
        self.current.turns.append((turn.line, turn.lead.start, turn.speech))


def reason_of(line: Line, span: Span) -> str:
    """Why a sentence outside any speech is no pledge."""
    text = line.masked[span.start : span.end]
    if re.search("[？?]”?$", text):
        return "question"
    if matcher("refusal").search(text):
        return "refusal"
    if matcher("everybody").search(text) and matcher("gate").search(text):
        return "everybody, no agency"
    if matcher("praise").search(text):
        return "praise"
    return "past result" if matcher("past").search(text) and not matcher("gate").search(text) else "background"
