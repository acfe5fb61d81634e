"""Who speaks when: each stretch of speech with its speakers, in text order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.lexicon import alternatives, fold, matcher, pairs
from generator.parse.page import Line, Span
from generator.parse.people import MIDDLE, SAY, Mention, Person, is_delegate, mentions

STRAIGHT_SAY = "表示|承诺|强调|坦言|透露|认为|指出|允诺|重申|直言|称"
AFTER = "(?:（□*）)?(?:同志|女士|先生|代表|委员)?"
SAID = re.compile(
    rf"{AFTER}(?:(?:{MIDDLE}[^，。：；“”]{{0,30}}?)(?:，[^，。：；“”]{{0,30}}?)?)?"
    rf"(?:(?P<say>{SAY})(?P<mark>[，：:]“?|“|(?=。|$))|(?P<straight>{STRAIGHT_SAY})(?!了|过|的))"
)
SAID_LATER = re.compile(rf"{AFTER}，[^，。：；“”]{{0,30}}?(?P<say>{SAY})(?P<mark>[，：:]“?|“)")
LABEL = re.compile(rf"{AFTER}\s*[：:]")
LINKED = re.compile(r"\s*[、和与及，]\s*")
OPENED = re.compile("[“]$")
PRONOUN = "他|她|他们|她们|对方|该负责人|该局负责人|其|这位负责人|上述负责人"
BODY_NAME = rf"[\u4e00-\u9fff]{{1,18}}?{alternatives('orgs')}"
BODY_SAYS = re.compile(
    rf"(?:^|(?<=[。；！？”\n]))(?:{alternatives('lead_in')}，?)*(?P<org>{BODY_NAME})(?P<role>(?:有关|相关|主要)?(?:负责人|负责同志|发言人)|方面)?(?:{MIDDLE}[^，。：；“”]{{0,24}}?)?(?P<say>{SAY})(?P<mark>[，：:]“?|“)"
)
BODY_WILL = re.compile(
    rf"(?:^|(?<=[。！？\n]))(?P<org>{BODY_NAME})(?P<will>(?:下一步|今年|明年|接下来)?(?:还|也)?(?:将|计划|拟)(?![议]))"
)
HEADING = re.compile(
    rf"[【\[（(■●◆▲★]?\s*(?:[一二三四五六七八九十\d]{{1,2}}[、．.])?\s*(?P<org>{BODY_NAME})\s*(?:[：:|｜—\-\s].{{0,24}})?[】\])）]?"
)


LONGEST_HEADING = 20


@dataclass(frozen=True)
class Turn:
    """What somebody says in one stretch of a paragraph. `lead` is what stands before it in the same sentence."""

    people: tuple[Person, ...]
    line: Line
    lead: Span
    speech: Span
    say: str
    label: bool = False


@dataclass
class Known:
    """Everybody named so far, so that later mentions by name, surname or post only find them."""

    people: list[Person] = field(default_factory=list)

    def add(self, people: Sequence[Person]) -> None:
        for person in people:
            if person.name and person not in self.people:
                self.people.append(person)

    def by_name(self, name: str) -> Person | None:
        return next((person for person in reversed(self.people) if fold(person.name) == name), None)

    def by_surname(self, surname: str, post: str) -> Person | None:
        fitting = [p for p in reversed(self.people) if fold(p.name).startswith(surname)]
        return next(
            (p for p in fitting if any(post in fold(held) for held in p.posts)), fitting[0] if fitting else None
        )


def in_line(line: Line, known: Known, current: tuple[Person, ...]) -> list[Turn]:
    """The turns that begin in a paragraph; each speech ends where the next turn's lead begins."""
    found = sorted([*_named(line, known), *_again(line, known), *_bodies(line)], key=lambda t: t.speech.start)
    kept: list[Turn] = []
    for turn in found:
        if kept and turn.lead.start < kept[-1].speech.start:
            continue
        people = turn.people or (kept[-1].people if kept else current)
        if people:
            kept.append(replace(turn, people=people))
    ends = [*(turn.lead.start for turn in kept[1:]), len(line.plain)][: len(kept)]
    return [
        Turn(t.people, line, t.lead, Span(t.speech.start, min(t.speech.end, max(end, t.speech.start))), t.say, t.label)
        for t, end in zip(kept, ends, strict=True)
    ]


def _named(line: Line, known: Known) -> Iterator[Turn]:
    """Turns opened by a post and a name."""
    found = list(mentions(line))
    group: list[Mention] = []
    for at, mention in enumerate(found):
        person = mention.person
        if group and _lacks_body(person):
            person = person._replace(org=group[-1].person.org)
        group.append(mention._replace(person=person))
        after = found[at + 1] if at + 1 < len(found) else None
        if after and LINKED.fullmatch(line.plain, mention.end, after.start):
            continue
        people = tuple(_remembered(member.person, known) for member in group if not is_delegate(member.person))
        known.add(people)
        if people:
            yield from _opened(line, people, group[0].start, mention.end, after.start if after else len(line.plain))
        group = []


def _remembered(person: Person, known: Known) -> Person:
    """Somebody named again with fewer posts is the one we know."""
    before = known.by_name(person.name) if person.name else None
    return (
        before if before and (not person.org or person.org in before.org or before.org.endswith(person.org)) else person
    )


def _opened(line: Line, people: tuple[Person, ...], start: int, end: int, limit: int) -> Iterator[Turn]:
    """The turn that people named from `start` to `end` open, if they do."""
    sentence = _sentence(line, start)
    label = LABEL.match(line.masked, end)
    if label or _is_label(line, start, end):
        yield Turn(
            people, line, Span(start, start), Span(label.end() if label else len(line.plain), len(line.plain)), "", True
        )
        return
    said = SAID.match(line.masked, end, min(limit, sentence.end)) or SAID_LATER.match(
        line.masked, end, min(limit, sentence.end)
    )
    if not said:
        return
    quote = _quote_before(line, start)
    if quote:
        yield Turn(people, line, Span(quote.start, quote.start), quote, (said["say"] or said["straight"]))
        yield Turn(
            people, line, Span(start, start), Span(said.end(), len(line.plain)), (said["say"] or said["straight"])
        )
    else:
        yield Turn(
            people,
            line,
            Span(sentence.start, start),
            Span(said.end(), len(line.plain)),
            (said["say"] or said["straight"]),
        )


def _is_label(line: Line, start: int, end: int) -> bool:
    """A paragraph that is nothing but a speaker's posts and name, perhaps behind a heading."""
    rest = line.plain[end:].strip("】）)]」 \u3000")
    return not rest and start <= LONGEST_HEADING and not re.search("[，。；！？]", line.plain[:start])


def _sentence(line: Line, at: int) -> Span:
    """The sentence that holds `at`; a semicolon divides one too."""
    for span in line.sentences():
        if at < span.end:
            start = line.masked.rfind("；", span.start, at) + 1
            end = line.masked.find("；", at, span.end)
            return Span(max(start, span.start), span.end if end < 0 else end)
    return Span(at, len(line.plain))


def _quote_before(line: Line, start: int) -> Span | None:
    """The quotation that ends right before `start` and is speech."""
    close = start - 1
    if close < 1 or line.plain[close] != "”" or line.masked[close - 1] == "□":
        return None
    opening = line.plain.rfind("“", 0, close)
    while opening >= 0 and line.masked[opening + 1] == "□":
        opening = line.plain.rfind("“", 0, opening)
    return Span(opening + 1, close) if opening >= 0 else None


def _again(line: Line, known: Known) -> Iterator[Turn]:
    """Turns opened by somebody already known: by name, by surname and post, or by pronoun (then without people)."""
    options = [PRONOUN, *(re.escape(fold(person.name)) for person in known.people)]
    surnames = "".join({fold(person.name[0]) for person in known.people})
    if surnames:
        options.append(rf"[{surnames}](?:副)?{alternatives('ranks')}")
    who = "|".join(options)
    pattern = re.compile(rf"(?:^|(?<=[。；！？，”“\s]))(?P<who>{who})(?=[^\u4e00-\u9fff]|{SAY}|{MIDDLE})")
    for match in pattern.finditer(line.plain):
        if line.masked[match.start()] == "□":
            continue
        who_said = match["who"]
        pronoun = re.fullmatch(PRONOUN, who_said)
        person = None if pronoun else known.by_name(who_said) or known.by_surname(who_said[0], who_said[1:])
        if pronoun or person:
            yield from _opened(line, (person,) if person else (), match.start(), match.end(), len(line.plain))


def _bodies(line: Line) -> Iterator[Turn]:
    """Turns of bodies that speak without a name."""
    for match in BODY_SAYS.finditer(line.masked):
        if matcher("no_body").search(match["org"]):
            continue
        role = line.text[match.start("role") : match.end("role")] if match["role"] and match["role"] != "方面" else ""
        org = line.text[match.start("org") : match.end("org")]
        person = Person("", org, (role,) if role else ())
        sentence = _sentence(line, match.start("org"))
        yield Turn(
            (person,), line, Span(sentence.start, match.start("org")), Span(match.end(), len(line.plain)), match["say"]
        )


def will(line: Line) -> Turn | None:
    """The turn of a body whose plans open a paragraph: 市水利局将…"""
    match = BODY_WILL.match(line.masked)
    if not match or matcher("no_body").search(match["org"]) or matcher("others").match(match["org"]):
        return None
    org = line.text[match.start("org") : match.end("org")]
    return Turn((Person("", org, ()),), line, Span(0, 0), Span(0, len(line.plain)), "")


def heading_body(line: Line) -> Person | None:
    """The body that a heading names: 【市水利局】, 二、清溪镇."""
    match = HEADING.fullmatch(line.plain)
    if not match or matcher("no_body").search(match["org"]):
        return None
    return Person("", line.text[match.start("org") : match.end("org")], ())


def _lacks_body(person: Person) -> bool:
    """Only a post is printed: the body is that of the person named before."""
    return not person.org or person.org in pairs("seats").values()
