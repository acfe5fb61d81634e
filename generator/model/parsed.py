"""What the parser found. Every `start` and `end` is an offset in the repaired paragraph, in characters."""

from decimal import Decimal
from typing import Literal

from msgspec import Struct

Script = Literal["zh-Hans", "zh-Hant"]
Kind = Literal["target", "action", "stance"]
Modality = Literal["commitment", "directive", "conditional", "negative"]
Bound = Literal["exact", "min", "max", "approx", "range"]
RepairKind = Literal["inserted", "masked", "tail", "typo"]


class Paragraph(Struct, frozen=True):
    """One repaired paragraph; `n` counts from 1 after the title."""

    n: int
    text: str


class Repair(Struct, frozen=True):
    """Damage of copying: what was printed, how we read it and why. Not applied means only suggested.

    `start` is where the corrected words begin in the repaired paragraph; `seed` is where the printed ones stand
    in the decoded seed, as (start, end).
    """

    paragraph: int
    found: str
    corrected: str
    kind: RepairKind
    confidence: float
    applied: bool
    reason: str
    start: int
    seed: tuple[int, int]


class Normalised(Struct, frozen=True):
    """A class of harmless changes made everywhere, such as half-width marks widened: how many, not each."""

    what: str
    count: int


class Quantity(Struct, frozen=True):
    """A figure as printed and as data. A range holds two values, low and high. `unit` is the printed measure word."""

    text: str
    value: Decimal | tuple[Decimal, Decimal]
    unit: str
    bound: Bound


class Deadline(Struct, frozen=True):
    """A time as printed, the last day or period it means (YYYY[-MM[-DD]]) and how that was worked out.

    `rule` names the reason in `basis`, so that it can be told in each language.
    """

    text: str
    resolves: str
    basis: str
    rule: str


class Pledge(Struct, frozen=True):
    """One clause that commits the speaker. `text` is a literal substring of its paragraph."""

    text: str
    kind: Kind
    modality: Modality
    frame: str | None
    quantities: tuple[Quantity, ...]
    deadline: Deadline | None
    documents: tuple[str, ...]
    paragraph: int
    start: int
    end: int
    seed: tuple[int, int]


class Official(Struct, frozen=True):
    """A named speaker with every post given. `name` is '' when only the post is printed."""

    name: str
    posts: tuple[str, ...]


class Agency(Struct, frozen=True):
    """A body that speaks, with the report clause it answers, if the article says so."""

    org: str
    officials: tuple[Official, ...]
    theme_clause: str | None
    paragraph: int
    pledges: tuple[Pledge, ...]


REASONS = (
    "background",
    "past result",
    "praise",
    "everybody, no agency",
    "request",
    "directive",
    "refusal",
    "postponement",
    "describes the pledge before it",
    "question",
    "heading",
    "subtitle",
    "byline",
)
"""Why a stretch of the article is no pledge, in the words `Unassigned.why` uses."""


class Unassigned(Struct, frozen=True):
    """A sentence that is no pledge of a speaker, and why (one of the phrases in `REASONS`)."""

    paragraph: int
    text: str
    why: str


class Parsed(Struct, frozen=True):
    """The whole article, every sentence accounted for."""

    title: str
    publisher: str | None
    reporters: tuple[str, ...]
    meeting: str | None
    script: Script
    date: str | None
    date_basis: str
    date_rule: str
    plan_year: int | None
    paragraphs: tuple[Paragraph, ...]
    repairs: tuple[Repair, ...]
    normalised: tuple[Normalised, ...]
    boilerplate: tuple[str, ...]
    agencies: tuple[Agency, ...]
    unassigned: tuple[Unassigned, ...]
