"""What is published, as read from YAML: the article, its themes, agencies and pledges, and the shared glossary.

Every record has every key. Text fields are '' when unknown; only fields typed `| None` may be `null`.
The docstrings and descriptions here become the JSON Schemas that editors complete and explain from.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, field

from generator.model.parsed import Bound, Kind, Modality, RepairKind, Script

END = r"$(?!\n)"
"""The end of a text: in Python `$` alone also matches before a last line break."""

Id = Annotated[
    str, Meta(pattern=f"^[a-z0-9]+(-[a-z0-9]+)*{END}", description="Permanent: addresses and citations use it.")
]
Day = Annotated[str, Meta(pattern=f"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{END}", description="YYYY-MM-DD, in quotes.")]
Period = Annotated[
    str,
    Meta(
        pattern=f"^[0-9]{{4}}(-[0-9]{{2}}(-[0-9]{{2}})?)?{END}", description="YYYY, YYYY-MM or YYYY-MM-DD, in quotes."
    ),
]
Review = Annotated[tuple[str, ...], Meta(description="Fields to look at; take one out once it is settled.")]
Note = Annotated[str, Meta(description="What readers should know beside the text; shown with the record.")]


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of everything read from YAML."""


class Text(Record, frozen=True):
    """The same words in the three languages."""

    hans: str = field(name="zh-Hans")
    hant: str = field(name="zh-Hant")
    en: str

    def __getitem__(self, language: str) -> str:
        return {"zh-Hans": self.hans, "zh-Hant": self.hant, "en": self.en}[language]


class Chinese(Record, frozen=True):
    """The article's own words in both scripts."""

    hans: str = field(name="zh-Hans")
    hant: str = field(name="zh-Hant")

    def __getitem__(self, language: str) -> str:
        return {"zh-Hans": self.hans, "zh-Hant": self.hant}[language]


class Source(Record, frozen=True):
    """Where it stands: the paragraph's number and a literal quotation from it, in the article's script."""

    paragraph: Annotated[int, Meta(description="Number of the paragraph in article.yml.")]
    quote: Annotated[str, Meta(description="Copied from that paragraph to the letter.")]


class Quantity(Record, frozen=True):
    """A figure: as printed, as data, and what it counts."""

    text: Annotated[str, Meta(description="As printed in the pledge or its frame.")]
    value: Annotated[
        Decimal | tuple[Decimal, Decimal], Meta(description="The number, in quotes; a range is a list of two.")
    ]
    unit: Annotated[str, Meta(description="The measure word as printed; 万 and 亿 are in the value.")]
    bound: Annotated[
        Bound, Meta(description="exact; min (以上, 不少于); max (以内); approx (左右); range (two values).")
    ]
    label: Annotated[Text, Meta(description="What is counted, for the figure cards.")]


class Deadline(Record, frozen=True):
    """A time as printed, the last day or period it means, and how that was worked out."""

    text: Annotated[str, Meta(description="As printed.")]
    resolves: Annotated[Period, Meta(description="The last day or period it means.")]
    basis: Annotated[Text, Meta(description="How that was worked out.")]


class Pledge(Record, frozen=True):
    """One thing an agency said it would do, reach or hold to."""

    id: Id
    agency: Annotated[Id, Meta(description="Who says it: an id in agencies.yml.")]
    theme: Annotated[Id, Meta(description="What it is about: an id in themes.yml.")]
    kind: Annotated[
        Kind,
        Meta(description="target: a figure, a date or a state to reach; action: a thing to do; stance: an attitude."),
    ]
    modality: Annotated[
        Modality,
        Meta(description="commitment; directive (to others); conditional; negative (a promise not to do something)."),
    ]
    text: Annotated[Text, Meta(description="The pledge: one clause that begins with a verb.")]
    frame: Annotated[
        Text | None,
        Meta(description="The clause before it that only frames it (围绕…, 以…为…); null when there is none."),
    ]
    quantities: Annotated[tuple[Quantity, ...], Meta(description="Every figure in the text or the frame.")]
    deadline: Annotated[Deadline | None, Meta(description="When it is due; null when no time is given.")]
    documents: Annotated[tuple[Text, ...], Meta(description="The plans it names, with their 《》.")]
    source: Annotated[Source, Meta(description="Where the article says it.")]
    review: Review
    note: Note

    @property
    def number(self) -> str:
        """The number within the agency, as on page and paper: the last part of the id."""
        return self.id.rpartition("-")[2]


class Official(Record, frozen=True):
    """A speaker with all posts; `name` is empty in every language when only the post is printed."""

    name: Annotated[Text, Meta(description="Surname first.")]
    posts: Annotated[tuple[Text, ...], Meta(description="Every post that is printed.")]


class Agency(Record, frozen=True):
    """A body that speaks. `short` is its name in citations, such as “Dongbang” in “Dongbang 15”."""

    id: Id
    name: Annotated[Text, Meta(description="The full name in English, the printed one in Chinese.")]
    short: Annotated[Text, Meta(description="The name in citations, such as Dongbang in “Dongbang 15”.")]
    officials: Annotated[tuple[Official, ...], Meta(description="Who speaks for it.")]
    clause: Annotated[Text | None, Meta(description="The clause of the report it answers; null when none is named.")]
    summary: Annotated[Text, Meta(description="Our summary of its pledges.")]
    source: Annotated[Source, Meta(description="Where the speaker is introduced.")]
    review: Review
    note: Note


class Theme(Record, frozen=True):
    """A subject that pledges share."""

    id: Id
    name: Annotated[Text, Meta(description="A heading of few words.")]
    summary: Annotated[Text, Meta(description="Our summary of the pledges on it.")]
    review: Review
    note: Note


class Seed(Record, frozen=True):
    """The file the briefing was made from, and its SHA-256 at the last import."""

    file: Annotated[str, Meta(description="Its name, from the project folder.")]
    sha256: Annotated[str, Meta(description="Of its bytes when it was last imported.")]


class Paragraph(Record, frozen=True):
    """A paragraph of the article, repaired; `n` counts from 1 after the title."""

    n: Annotated[int, Meta(description="Its number.")]
    text: Annotated[Chinese, Meta(description="The paragraph, repaired.")]


class Repair(Record, frozen=True):
    """Damage of copying: what was printed, how we read it and why. Set `applied: false` to reject one."""

    id: Id
    paragraph: Annotated[int, Meta(description="Number of the paragraph.")]
    start: Annotated[int, Meta(description="Offset of the corrected words in the paragraph, in characters.")]
    found: Annotated[str, Meta(description="As it was printed in the seed.")]
    corrected: Annotated[str, Meta(description="As we read it.")]
    kind: Annotated[
        RepairKind,
        Meta(description="inserted: junk in a word; masked: pinyin for characters; tail: junk at the end; typo."),
    ]
    confidence: Annotated[Decimal, Meta(description="From 0 to 1.")]
    applied: Annotated[bool, Meta(description="false: the words stay as printed, and the repair is only a suggestion.")]
    reason: Annotated[Text, Meta(description="Why we read it like this.")]


class Normalised(Record, frozen=True):
    """A class of harmless changes made everywhere: how many, not each."""

    id: Id
    count: Annotated[int, Meta(description="How often it was made.")]
    text: Annotated[Text, Meta(description="What was changed.")]


class Boilerplate(Record, frozen=True):
    """Page furniture taken out of the article, as printed."""

    id: Id
    text: Annotated[str, Meta(description="As it was printed.")]


class Unassigned(Record, frozen=True):
    """A sentence of the article that is no pledge, and why."""

    id: Id
    paragraph: Annotated[int, Meta(description="Number of the paragraph.")]
    text: Annotated[Chinese, Meta(description="The sentence.")]
    why: Annotated[str, Meta(description="Why it is no pledge.")]


class Article(Record, frozen=True):
    """The article a briefing is made from, and what we say of it."""

    id: Id
    title: Annotated[Text, Meta(description="The headline.")]
    publisher: Annotated[Text, Meta(description="The newspaper.")]
    reporters: Annotated[tuple[Text, ...], Meta(description="The reporters, in printed order.")]
    meeting: Annotated[Text, Meta(description="The meeting it reports.")]
    script: Annotated[Script, Meta(description="The script it is written in; the other one is derived.")]
    date: Annotated[Day | None, Meta(description="The day of the meeting, else of the newspaper; null when unknown.")]
    date_basis: Annotated[Text, Meta(description="How the date was worked out.")]
    plan_year: Annotated[
        int | None, Meta(description="The year that pledges are for; null when the article names none.")
    ]
    seed: Annotated[Seed, Meta(description="The file it was made from.")]
    summary: Annotated[Text, Meta(description="Our executive summary.")]
    paragraphs: Annotated[tuple[Paragraph, ...], Meta(description="The article itself, in numbered paragraphs.")]
    repairs: Annotated[tuple[Repair, ...], Meta(description="Damage of copying, mended or only suspected.")]
    normalised: Annotated[tuple[Normalised, ...], Meta(description="Harmless changes made everywhere.")]
    boilerplate: Annotated[tuple[Boilerplate, ...], Meta(description="Page furniture that was taken out.")]
    unassigned: Annotated[tuple[Unassigned, ...], Meta(description="Every sentence that is no pledge.")]
    review: Review
    note: Note


class Term(Record, frozen=True):
    """A term, slogan or name with its one English rendering and its meaning here.

    `also` lists other English forms that may stand for it. `lock` keeps `term.zh-Hant` from conversion, everywhere.
    """

    id: Id
    kind: Annotated[
        Literal["term", "slogan", "name", "place", "body", "plan"], Meta(description="What sort of term it is.")
    ]
    lock: Annotated[bool, Meta(description="true: term.zh-Hant stands as it is and is never converted.")]
    term: Annotated[Text, Meta(description="The term and its one English rendering.")]
    also: Annotated[tuple[str, ...], Meta(description="Other English forms that may stand for it.")]
    meaning: Annotated[Text, Meta(description="What it means here, in a sentence.")]
    review: Review
    note: Note


class Acceptance(Record, frozen=True):
    """A finding of `jianbao check` that is fine after all, and why."""

    record: Annotated[str, Meta(description="As `jianbao check` names it: dongbang-15.")]
    field: Annotated[str, Meta(description="As `jianbao check` names it: text.en.")]
    finding: Annotated[str, Meta(description="As `jianbao check` names it: missing 500亩以上.")]
    reason: Annotated[str, Meta(description="Why the text is right all the same.")]

    @property
    def key(self) -> tuple[str, str, str]:
        """What a finding has to be to be meant."""
        return self.record, self.field, self.finding


class Briefing(Record, frozen=True):
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
