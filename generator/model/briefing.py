"""What is published, as read from YAML: the article, its themes, agencies and pledges, and the shared glossary.

Every record has every key. Text fields are '' when unknown; only fields typed `| None` may be `null`.
The docstrings and descriptions here become the JSON Schemas that editors complete and explain from.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, field

from generator.model.parsed import Bound, Kind, Modality, RepairKind, Script

Id = Annotated[str, Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$", description="Permanent: addresses and citations use it.")]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", description="YYYY-MM-DD, in quotes.")]
Period = Annotated[
    str, Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="YYYY, YYYY-MM or YYYY-MM-DD, in quotes.")
]
Review = Annotated[tuple[str, ...], Meta(description="Fields to look at; take one out once it is settled.")]
Note = Annotated[str, Meta(description="What readers should know beside the text; shown with the record.")]


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of everything read from YAML."""


class Text(Record):
    """The same words in the three languages."""

    hans: str = field(name="zh-Hans")
    hant: str = field(name="zh-Hant")
    en: str

    def __getitem__(self, language: str) -> str:
        return {"zh-Hans": self.hans, "zh-Hant": self.hant, "en": self.en}[language]


class Chinese(Record):
    """The article's own words in both scripts."""

    hans: str = field(name="zh-Hans")
    hant: str = field(name="zh-Hant")

    def __getitem__(self, language: str) -> str:
        return {"zh-Hans": self.hans, "zh-Hant": self.hant}[language]


class Source(Record):
    """Where it stands: the paragraph's number and a literal quotation from it, in the article's script."""

    paragraph: int
    quote: str


class Quantity(Record):
    """A figure: as printed, as data, and what it counts."""

    text: str
    value: Annotated[
        Decimal | tuple[Decimal, Decimal], Meta(description="The number, in quotes; a range is a list of two.")
    ]
    unit: Annotated[str, Meta(description="The measure word as printed; 万 and 亿 are in the value.")]
    bound: Bound
    label: Annotated[Text, Meta(description="What is counted, for the figure cards.")]


class Deadline(Record):
    """A time as printed, the last day or period it means, and how that was worked out."""

    text: str
    resolves: Period
    basis: Text


class Pledge(Record):
    """One thing an agency said it would do, reach or hold to."""

    id: Id
    agency: Id
    theme: Id
    kind: Kind
    modality: Modality
    text: Text
    frame: Text | None
    quantities: tuple[Quantity, ...]
    deadline: Deadline | None
    documents: tuple[Text, ...]
    source: Source
    review: Review
    note: Note

    @property
    def number(self) -> str:
        """The number within the agency, as on page and paper: the last part of the id."""
        return self.id.rpartition("-")[2]


class Official(Record):
    """A speaker with all posts; `name` is empty in every language when only the post is printed."""

    name: Text
    posts: tuple[Text, ...]


class Agency(Record):
    """A body that speaks. `short` is its name in citations, such as “Dongbang” in “Dongbang 15”."""

    id: Id
    name: Text
    short: Text
    officials: tuple[Official, ...]
    clause: Annotated[Text | None, Meta(description="The clause of the report it answers; null when none is named.")]
    summary: Text
    source: Source
    review: Review
    note: Note


class Theme(Record):
    """A subject that pledges share."""

    id: Id
    name: Text
    summary: Text
    review: Review
    note: Note


class Seed(Record):
    """The file the briefing was made from, and its SHA-256 at the last import."""

    file: str
    sha256: str


class Paragraph(Record):
    """A paragraph of the article, repaired; `n` counts from 1 after the title."""

    n: int
    text: Chinese


class Repair(Record):
    """Damage of copying: what was printed, how we read it and why. Set `applied: false` to reject one."""

    id: Id
    paragraph: int
    start: Annotated[int, Meta(description="Offset of the corrected words in the paragraph, in characters.")]
    found: str
    corrected: str
    kind: RepairKind
    confidence: Annotated[Decimal, Meta(description="From 0 to 1.")]
    applied: bool
    reason: Text


class Normalised(Record):
    """A class of harmless changes made everywhere: how many, not each."""

    id: Id
    count: int
    text: Text


class Boilerplate(Record):
    """Page furniture taken out of the article, as printed."""

    id: Id
    text: str


class Unassigned(Record):
    """A sentence of the article that is no pledge, and why."""

    id: Id
    paragraph: int
    text: Chinese
    why: str


class Article(Record):
    """The article a briefing is made from, and what we say of it."""

    id: Id
    title: Text
    publisher: Text
    reporters: tuple[Text, ...]
    meeting: Text
    script: Script
    date: Day | None
    date_basis: Text
    plan_year: int | None
    seed: Seed
    summary: Text
    paragraphs: tuple[Paragraph, ...]
    repairs: tuple[Repair, ...]
    normalised: tuple[Normalised, ...]
    boilerplate: tuple[Boilerplate, ...]
    unassigned: tuple[Unassigned, ...]
    review: Review
    note: Note


class Term(Record):
    """A term, slogan or name with its one English rendering and its meaning here.

    `also` lists other English forms that may stand for it. `lock` keeps `term.zh-Hant` from conversion, everywhere.
    """

    id: Id
    kind: Literal["term", "slogan", "name", "place", "body", "plan"]
    lock: bool
    term: Text
    also: tuple[str, ...]
    meaning: Text
    review: Review
    note: Note


class Briefing(Record):
    """Everything published from one article."""

    article: Article
    themes: tuple[Theme, ...]
    agencies: tuple[Agency, ...]
    pledges: tuple[Pledge, ...]

    def of_agency(self, agency: str) -> tuple[Pledge, ...]:
        """Its pledges, in article order."""
        return tuple(pledge for pledge in self.pledges if pledge.agency == agency)

    def of_theme(self, theme: str) -> tuple[Pledge, ...]:
        """The pledges on a theme, in article order."""
        return tuple(pledge for pledge in self.pledges if pledge.theme == theme)


Words = Mapping[str, Any]
"""UI words: key → language → text, from templates/words.yml."""

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
EDITIONS: Mapping[str, str] = {"en": "en", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant"}
"""Edition (the first part of an address) → its language."""
