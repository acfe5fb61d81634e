"""The whole parse: head, speeches, agencies, and an account of everything else."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from generator.errors import SeedError
from generator.lexicon import HAN, is_traditional, matcher
from generator.model.parsed import Paragraph, Parsed, Unassigned
from generator.model.repaired import Repaired
from generator.parse import page, speech
from generator.parse.clauses import themes
from generator.parse.head import particulars
from generator.parse.people.agencies import Body
from generator.parse.people.mentions import Person
from generator.parse.speech import Outcome
from generator.parse.times.calendar import Calendar
from generator.parse.turns.speeches import Loose, Speech
from generator.parse.turns.walk import walk

HOST = re.compile(f"(?P<name>{HAN}{{2,4}})主持(?!召开|人|制定|设计)[^，。]{{0,12}}(?=[。；，]|$)")
EVE = re.compile("昨[晚夜天日]")
OPENING = 3
Rest = tuple[page.Line, page.Span, str]
"""A stretch of a paragraph that is no pledge, and why."""


def parse(repaired: Repaired, date: dt.date | None = None) -> Parsed:
    """Find who pledges what. `date` is the day of the article, if the user names one.

    Raises SeedError if nobody speaks in it.
    """
    lines = page.lines([text.text for text in repaired.paragraphs])
    title = page.lines([repaired.title.text])[0]
    about = particulars.read(repaired.title.text, lines, repaired.boilerplate, date)
    eve = about.date_rule == "printed" and any(EVE.search(line.plain) for line in lines[:OPENING])
    calendar = Calendar(about.date, about.plan_year, eve)
    bodies, unassigned = _gathered(title, lines, repaired, calendar)
    if not bodies:
        raise SeedError(
            "The article names nobody who speaks for an agency. Is it a report of what heads of agencies said?"
        )
    return Parsed(
        repaired.title.text,
        about.publisher,
        about.reporters,
        about.meeting,
        "zh-Hant" if is_traditional("\n".join(line.text for line in lines)) else "zh-Hans",
        about.date.isoformat() if about.date else None,
        about.date_basis,
        about.date_rule,
        about.plan_year,
        tuple(Paragraph(line.n, line.text) for line in lines),
        repaired.repairs,
        repaired.normalised,
        repaired.boilerplate,
        tuple(body.done() for body in bodies),
        tuple(unassigned),
    )


def _gathered(
    title: page.Line, lines: Sequence[page.Line], repaired: Repaired, calendar: Calendar
) -> tuple[list[Body], list[Unassigned]]:
    """The bodies that speak, and every stretch that is no pledge, in text order."""
    bodies: dict[str, Body] = {}
    rest: list[Rest] = []
    used: list[tuple[page.Line, page.Span]] = []
    pending: str | None = None
    armed: set[tuple[Person, ...]] = set()
    for item in walk(title, lines):
        if isinstance(item, Loose):
            quoted = themes.find(item.line, item.span)
            if quoted:
                pending = item.line.text[quoted[1].start : quoted[1].end]
            elif item.reason:
                rest.append((item.line, item.span, item.reason))
            used.append((item.line, item.span))
            continue
        outcome = speech.read(item, repaired.paragraphs, calendar, item.people in armed)
        if outcome.armed and outcome.pledges:
            armed.add(item.people)
        heard = _is_heard(item, outcome)
        if heard:
            _add(bodies, item, outcome, pending)
        pending = outcome.late_theme if heard else outcome.late_theme or outcome.theme or pending
        rest += outcome.rest
        used += outcome.used
    rest += _forgotten(lines, used)
    hosts = [match["name"] for line in lines for match in HOST.finditer(line.text)]
    speaking = [body for body in bodies.values() if body.speaks(hosts)]
    told = (pledge for body in bodies.values() if body not in speaking for pledge in body.pledges)
    rest += ((lines[pledge.paragraph - 1], page.Span(pledge.start, pledge.end), "directive") for pledge in told)
    rest.sort(key=lambda item: (item[0].n, item[1].start))
    return speaking, [Unassigned(line.n, line.text[span.start : span.end], why) for line, span, why in rest]


def _forgotten(lines: Sequence[page.Line], used: Sequence[tuple[page.Line, page.Span]]) -> Iterator[Rest]:
    """Sentences of which nothing was taken for anything, so that none is lost."""
    taken: dict[int, bytearray] = {line.n: bytearray(len(line.text)) for line in lines}
    for line, span in used:
        taken[line.n][span.start : span.end] = b"\1" * (span.end - span.start)
    for line in lines:
        for sentence in line.sentences():
            if not any(taken[line.n][sentence.start : sentence.end]):
                yield line, sentence, "background"


def _is_heard(said: Speech, outcome: Outcome) -> bool:
    """Whether there is a pledge, or somebody says something that does not just ask it of others; else it is told."""
    speaking = (turn.label or (turn.say and not matcher("pleading", after="$").match(turn.say)) for turn in said.turns)
    return bool(outcome.pledges) or not said.turns or any(speaking)


def _add(bodies: dict[str, Body], said: Speech, outcome: Outcome, pending: str | None) -> None:
    """Give a speech to the bodies of its speakers; what several say together counts for the first."""
    for at, person in enumerate(said.people):
        org = person.org or (person.posts[0] if person.posts else "")
        paragraph = said.turns[0].line.n if said.turns else 1
        body = bodies.setdefault(org, Body(org, paragraph))
        if person.name or person.posts:
            before = body.people.get(person.name or person.posts[0])
            if not before or len(person.posts) > len(before.posts):
                body.people[person.name or person.posts[0]] = person
        if at == 0:
            body.theme = body.theme or outcome.theme or pending
            body.pledges += outcome.pledges
            body.told += sum(reason == "directive" for _, _, reason in outcome.rest)
