"""Who speaks when: each stretch of speech with its speakers, in text order."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.lexicon import alternatives, fold
from generator.parse.page import Line, Span
from generator.parse.people import bodies, bystanders, reached, voiced
from generator.parse.people.known import Known, lacks_body, within
from generator.parse.people.mentions import Mention, Person, mentions
from generator.parse.people.names import FOLLOWS
from generator.parse.people.posts import RANK
from generator.parse.people.standing import is_leader
from generator.parse.turns import narrated, quotations
from generator.parse.turns.opened import LINKED_ON, opened
from generator.parse.turns.turn import Turn, sentence_at

LINKED = re.compile(r"\s*[、和与及，]\s*")
MEETING_SAYS = re.compile(
    "(?<=[。！”])(?:会议|大会|全会|座谈会|推进会|调度会)(?:还|最后|同时|就[^，。]{1,12})?"
    "(?:强调|要求|指出|认为|明确|决定|号召|审议|通报|听取)"
    "|(?<=[。！”])(?:记者|笔者)(?:在[^，。]{1,16})?(?:注意到|看到|发现|见到)"
    f"|(?<=[。！？”]){alternatives('scene')}"
)
COLON_NEXT = re.compile("[^，。：；“”]{1,16}[：:](?=“?[^“”]{4})")
INDEFINITE = ("其", "对方")


def in_line(line: Line, known: Known, current: tuple[Person, ...]) -> list[Turn]:
    """The turns that begin in a paragraph; each speech ends where the next turn's lead begins."""
    named = list(mentions(line))
    lay = [who.start for who, _ in bystanders.find(line) if not any(who.start < m.end <= who.end for m in named)]
    found = [*_named(line, named, known, lay), *_again(line, named, known, current, lay), *_bodies(line, named, known)]
    found += [*_others(line, known, named, found)]
    kept: list[Turn] = []
    for turn in sorted(found, key=lambda t: (t.speech.start, t.lead.start, -len(t.people), t.speech.end)):
        begun = kept[-1].speech.start if kept else 0
        if kept and turn.lead.start < begun < turn.lead.end and line.plain[turn.lead.end - 1] in "，；：”":
            turn = replace(turn, lead=Span(turn.lead.end, turn.lead.end))  # …表示…，县林业局局长昝岗表示…
        if not kept or (turn.lead.start >= begun and turn.speech.start > begun):
            kept.append(turn)
    ends = [*(turn.lead.start for turn in kept[1:]), len(line.plain)][: len(kept)]
    return [*_resumed([_cut(turn, end) for turn, end in zip(kept, ends, strict=True)], ends, current)]


def _others(line: Line, known: Known, named: list[Mention], found: list[Turn]) -> Iterator[Turn]:
    """Turns, of nobody in office, where no one in office is named."""
    taken = [
        *(Span(m.start, m.end) for m in named),
        *(Span(turn.lead.end, turn.speech.start) for turn in found if not turn.told),
    ]
    taken += [Span(*match.span()) for match in known.named(line.plain)]
    for who, speech in bystanders.find(line):
        if not any(span.start < who.end and who.start < span.end for span in taken):
            yield Turn((), line, Span(min(who.start, speech.start), min(who.end, speech.start)), speech, "")


def _resumed(turns: list[Turn], ends: list[int], current: tuple[Person, ...]) -> Iterator[Turn]:
    """The turns, with what is told, behind what others say, of whoever spoke before them."""
    people = current
    for turn, end in zip(turns, ends, strict=True):
        yield turn
        people = turn.people or people
        rest = Span(turn.speech.end, end)
        if not turn.people and people and turn.line.plain[rest.start : rest.end].strip("”。 \u3000"):
            yield Turn(people, turn.line, Span(rest.start, rest.start), rest, "", told=True)


def _cut(turn: Turn, end: int) -> Turn:
    """A turn up to `end`, or to where the article goes on with what the meeting called for or the reporter saw."""
    start = turn.speech.start
    meeting = MEETING_SAYS.search(turn.line.masked, start, max(start, end))
    return replace(turn, speech=Span(start, max(start, min(turn.speech.end, meeting.start() if meeting else end))))


def _named(line: Line, named: list[Mention], known: Known, lay: Sequence[int]) -> Iterator[Turn]:
    """Turns opened by posts and names; people in a row speak together. `lay` is where those in no office stand."""
    group: list[Mention] = []
    for at, mention in enumerate(named):
        person, after = mention.person, named[at + 1] if at + 1 < len(named) else None
        printed = line.text[mention.start : mention.end]
        person = within(person, named[at - 1].person, printed) if at else person
        if group and lacks_body(person) and not is_leader(person) and not lacks_body(group[-1].person):
            person = person._replace(org=group[-1].person.org)
        group.append(mention._replace(person=person))
        if after and LINKED.fullmatch(line.plain, mention.end, after.start):
            continue
        people = tuple(known.completed(member.person, line, member.start, member.end) for member in group)
        known.add(people)
        until = min(after.start if after else len(line.plain), _next(lay, mention.end, len(line.plain)))
        yield from opened(line, people, Span(group[0].start, mention.end), until, is_new=True)
        yield from _each(line, people, mention.end)
        group = []


def _each(line: Line, people: tuple[Person, ...], start: int) -> Iterator[Turn]:
    """Where heads of several bodies speak together: what each body is said to do by name."""
    orgs = {fold(person.org): person for person in people}
    if len(orgs) < 2 or "" in orgs:
        return
    named = "|".join(re.escape(org) for org in orgs)
    for match in re.finditer(rf"(?<=[。；：，])(?:{named})(?=[\u4e00-\u9fff\d])(?!{named})", line.plain[start:]):
        if not re.match(RANK, line.plain[start + match.end() :]):
            at = start + match.start()
            yield Turn((orgs[match[0]],), line, Span(at, at), Span(at, len(line.plain)), "")


def _next(places: Sequence[int], at: int, end: int) -> int:
    """The first of some places behind `at`, else the end."""
    return next((place for place in places if place >= at), end)


def _again(
    line: Line, named: list[Mention], known: Known, current: tuple[Person, ...], others: Sequence[int]
) -> Iterator[Turn]:
    """Turns opened by somebody already known: by name, by surname and post, or by pronoun."""
    last = current  # whom a pronoun means, unless somebody was named in the paragraph since
    since = 0
    ends = [mention.end for mention in named]
    lay = {span.end for span in bystanders.meant(line) if not any(mention.start in span for mention in named)}
    for match in [*known.named(line.plain)]:
        if line.masked[match.start()] == "□":
            continue
        if match.start() in lay:
            sentence = Span(match.start(), line.sentence_of(match.start()).end)
            yield Turn((), line, Span(match.start(), match.start()), sentence, "")
            continue
        at = bisect_right(ends, match.start())
        named_since = at > 0 and ends[at - 1] > since
        back = 2 if match["who"] == "前者" else 1 if named_since or match["who"] == "后者" else 0
        meant = named[at - back].person if match["pronoun"] and 0 < back <= at else None
        person = known.meant(meant) if meant else known.find(match["who"])
        if not last and match["who"].endswith("负责人"):
            last = tuple(known.people[-1:])
        people = (person,) if person else last if match["pronoun"] else ()
        if people:
            last, since = people, match.end()
        begin = sentence_at(line, match.start()).start
        opens = LINKED_ON.fullmatch(line.plain, begin, match.start()) and match["who"] not in INDEFINITE
        speaks = FOLLOWS.match(line.plain, match.end()) or COLON_NEXT.match(line.plain, match.end())
        if people and (opens or speaks or narrated.speaks(line, match.end())):
            until = _next(others, match.end(), len(line.plain))
            yield from opened(line, people, Span(*match.span()), until)


def _bodies(line: Line, named: list[Mention], known: Known) -> Iterator[Turn]:
    """Turns of bodies without a name."""
    labelled = bodies.labelled(line)
    if labelled and not any(mention.start == labelled[1].end for mention in named):
        yield Turn((labelled[0],), line, Span(0, 0), Span(labelled[1].end, len(line.plain)), "", label=True)
    for body, behind, say in voiced.says_before(line):
        quote = quotations.before(line, behind.start)
        if quote and not any(person.name == body.org for person in known.people):  # 蒲景行说。
            yield Turn((body,), line, Span(quote.start - 1, quote.start), quote, say)
            yield Turn((body,), line, behind, Span(behind.end, len(line.plain)), "", told=True)
    alone = [
        ((known.completed(body, line, opening.start, opening.start),), opening, say)
        for body, opening, say in voiced.says(line)
    ]
    alone += [((body,), opening, say) for body, opening, say in reached.answers(line)]
    for people, opening, say in [*voiced.together(line), *alone]:
        sentence = sentence_at(line, opening.start)
        yield Turn(people, line, Span(sentence.start, opening.start), Span(opening.end, len(line.plain)), say)
