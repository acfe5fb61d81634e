"""How well a parse agrees with a careful reading, on the measures of the parser's bars.

A reading (`*.expected`) is a text file: `key value` lines for the head, then for each agency
`# body`, `@ name: post、post`, `~ report clause`, and for each pledge `+ kind[/modality] text` with
`= figure | value[,value] | unit | bound`, `! time | resolves`, `< frame` and `《document》` lines below it;
`- reason: words` names something that is no pledge.
"""

import datetime as dt
import difflib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.parsed import Parsed
from generator.parse import parse
from generator.read import read
from generator.repair import repair

LIKE = 0.6


@dataclass
class Pledge:
    kind: str
    modality: str
    text: str
    frame: str | None = None
    quantities: list[tuple[str, str, str, str]] = field(default_factory=list)
    deadline: tuple[str, str] | None = None
    documents: list[str] = field(default_factory=list)


@dataclass
class Body:
    org: str
    officials: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    theme: str | None = None
    pledges: list[Pledge] = field(default_factory=list)


@dataclass
class Reading:
    head: dict[str, str] = field(default_factory=dict)
    bodies: list[Body] = field(default_factory=list)
    no_pledges: list[tuple[str, str]] = field(default_factory=list)


def reading(path: Path) -> Reading:
    """The careful reading in a `.expected` file."""
    return reading_of(path.read_text(encoding="utf-8").splitlines())


def reading_of(lines: Iterable[str]) -> Reading:
    """The careful reading that lines give."""
    out = Reading()
    for line in lines:
        mark, _, rest = line.strip().partition(" ")
        if mark == "#":
            out.bodies.append(Body(rest))
        elif mark == "-":
            reason, _, words = rest.partition(": ")
            out.no_pledges.append((reason, words))
        elif mark == "@":
            name, _, posts = rest.partition(":")
            out.bodies[-1].officials.append((name.strip(), tuple(posts.strip().split("、"))))
        elif mark == "~":
            out.bodies[-1].theme = rest
        elif mark == "+":
            kind, _, words = rest.partition(" ")
            kind, _, modality = kind.partition("/")
            out.bodies[-1].pledges.append(Pledge(kind, modality or "commitment", words))
        elif mark in ("<", "=", "!") or line.strip().startswith("《"):
            _detail(out.bodies[-1].pledges[-1], mark, rest, line.strip())
        elif mark:
            out.head[mark] = rest
    return out


def _detail(pledge: Pledge, mark: str, rest: str, line: str) -> None:
    parts = tuple(part.strip() for part in rest.split("|"))
    if mark == "<":
        pledge.frame = rest
    elif mark == "=":
        pledge.quantities.append((parts[0], parts[1], parts[2], parts[3]))
    elif mark == "!":
        pledge.deadline = (parts[0], parts[1])
    else:
        pledge.documents.append(line)


def parsed(path: Path, expected: Reading) -> Parsed:
    """What the program makes of the article beside a reading."""
    day = expected.head.get("option")
    return parse(repair(read(path.read_bytes()).text), dt.date.fromisoformat(day) if day else None)


def found(article: Parsed) -> Reading:
    """A parse in the shape of a reading."""
    bodies = [
        Body(
            agency.org,
            [(official.name, official.posts) for official in agency.officials],
            agency.theme_clause,
            [
                Pledge(
                    pledge.kind,
                    pledge.modality,
                    pledge.text,
                    pledge.frame,
                    [(q.text, _value(q.value), q.unit, q.bound) for q in pledge.quantities],
                    (pledge.deadline.text, pledge.deadline.resolves) if pledge.deadline else None,
                    list(pledge.documents),
                )
                for pledge in agency.pledges
            ],
        )
        for agency in article.agencies
    ]
    return Reading({}, bodies, [(item.why, item.text) for item in article.unassigned])


def _value(value: object) -> str:
    return ",".join(str(part) for part in value) if isinstance(value, tuple) else str(value)


@dataclass
class Score:
    """Hits, what was found and what was expected, by measure; `misses` says in words what went wrong."""

    hits: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def add(self, measure: str, got: Iterable[object], want: Iterable[object]) -> None:
        mine, theirs = Counter(map(str, got)), Counter(map(str, want))
        self.hits[measure] += (mine & theirs).total()
        self.found[measure] += mine.total()
        self.wanted[measure] += theirs.total()
        self.misses += [f"{measure} extra {item}" for item in (mine - theirs)]
        self.misses += [f"{measure} missing {item}" for item in (theirs - mine)]

    def f1(self, measure: str) -> float:
        total = self.found[measure] + self.wanted[measure]
        return 2 * self.hits[measure] / total if total else 1.0


def score(got: Reading, want: Reading, total: Score) -> None:
    """Add one article's agreement to a score."""
    total.add("agency", (b.org for b in got.bodies), (b.org for b in want.bodies))
    total.add("official", _officials(got), _officials(want))
    total.add("theme", _themes(got), _themes(want))
    pairs = list(_paired(got, want))
    mine = [(b.org, p) for b in got.bodies for p in b.pledges]
    theirs = [(b.org, p) for b in want.bodies for p in b.pledges]
    total.add("pledge", [p.text for _, p in mine], [p.text for _, p in theirs])
    total.hits["pledge-lenient"] += len(pairs)
    total.found["pledge-lenient"] += len(mine)
    total.wanted["pledge-lenient"] += len(theirs)
    for a, b in pairs:
        total.add("kind", [f"{a.kind} {b.text}"], [f"{b.kind} {b.text}"])
        total.add("modality", [f"{a.modality} {b.text}"], [f"{b.modality} {b.text}"])
        total.add("frame", [f"{a.frame} {b.text}"], [f"{b.frame} {b.text}"])
    total.add("quantity", _quantities(got), _quantities(want))
    total.add("deadline", _deadlines(got), _deadlines(want))
    for reason, words in want.no_pledges:
        taken = any(words in p.text or p.text in words for _, p in mine)
        known = next((why for why, text in got.no_pledges if words in text or text in words), "nothing")
        total.add("no-pledge", [f"{'taken' if taken else 'left'} {words}"], [f"left {words}"])
        total.add("reason", [f"{known} {words}"], [f"{reason} {words}"])


def _officials(r: Reading) -> list[str]:
    return [f"{b.org} {name} {'、'.join(posts)}" for b in r.bodies for name, posts in b.officials]


def _themes(r: Reading) -> list[str]:
    return [f"{b.org} {b.theme}" for b in r.bodies if b.theme]


def _quantities(r: Reading) -> list[str]:
    return [" ".join(q) for b in r.bodies for p in b.pledges for q in p.quantities if not _length(q, p)]


def _length(quantity: tuple[str, str, str, str], pledge: Pledge) -> bool:
    """A length used as a deadline may be a figure too."""
    return pledge.deadline is not None and quantity[0] in pledge.deadline[0]


def _deadlines(r: Reading) -> list[str]:
    return [f"{p.deadline[1]} {p.text[:6]}" for b in r.bodies for p in b.pledges if p.deadline]


def _paired(got: Reading, want: Reading) -> Iterable[tuple[Pledge, Pledge]]:
    for body in want.bodies:
        free = [p for b in got.bodies if _same(b.org, body.org) for p in b.pledges]
        for wanted in body.pledges:
            best = max(free, key=lambda p: _likeness(p.text, wanted.text), default=None)
            if best is not None and _likeness(best.text, wanted.text) >= LIKE:
                free.remove(best)
                yield best, wanted


def _same(a: str, b: str) -> bool:
    return a in b or b in a


def _likeness(a: str, b: str) -> float:
    a, b = (re.sub(r"\s", "", text) for text in (a, b))
    shared = difflib.SequenceMatcher(None, a, b, autojunk=False).find_longest_match()
    return shared.size / max(len(a), len(b), 1)
