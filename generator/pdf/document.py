"""The printed briefing as data: what the Typst template receives as JSON, with every run of text marked by language."""

from typing import Any

from msgspec import Struct


class Run(Struct, frozen=True):
    """Words in one language (`en`, `zh-Hans` or `zh-Hant`)."""

    lang: str
    text: str


Runs = tuple[Run, ...]


class Phrase(Struct, frozen=True):
    """One thing said in the edition's language and, if `beside` is not empty, in the other language too.

    `missing` says that the edition's language has no words yet; `main` then holds the Chinese ones.
    `record` is the id of the record the words come from.
    """

    record: str
    main: Runs
    beside: Runs = ()
    missing: bool = False


class Fact(Struct, frozen=True):
    """A labeled line of the cover."""

    label: str
    value: Phrase
    note: Phrase | None = None
    url: str = ""


class Figure(Struct, frozen=True):
    """A figure as the edition writes it (its bound before, its equivalent after), and what it counts.

    `is_key` says that it belongs in the summary.
    """

    before: Runs
    value: Phrase
    after: Runs
    label: Phrase | None
    is_key: bool


class Due(Struct, frozen=True):
    """A deadline in words and as the span of time it leaves open, in years (2022.0 is the start of 2022)."""

    when: Phrase
    printed: Phrase
    basis: Phrase | None
    begins: float
    ends: float
    is_day: bool


class Pledge(Struct, frozen=True):
    """A row of an agency's table. `number` is the one in the id; `url` its place on the site, or ''."""

    id: str
    number: str
    ref: Phrase
    url: str
    kind: str
    modality: str
    text: Phrase
    frame: Phrase | None
    documents: tuple[Phrase, ...]
    figures: tuple[Figure, ...]
    due: Due | None
    paragraph: int
    located: bool
    review: bool
    note: Phrase | None


class Official(Struct, frozen=True):
    """A speaker; `name` is None when the article prints only the post."""

    name: Phrase | None
    posts: Phrase | None


class Agency(Struct, frozen=True):
    """A section: who spoke, what the report asked of them, and what they pledged."""

    id: str
    name: Phrase
    short: Phrase
    officials: tuple[Official, ...]
    clause: Phrase | None
    summary: Phrase | None
    pledges: tuple[Pledge, ...]
    review: bool
    note: Phrase | None


class Term(Struct, frozen=True):
    """An entry of the glossary: `forms` are its Chinese ones, each in its script."""

    term: Phrase
    forms: tuple[Phrase, ...]
    meaning: Phrase | None
    note: Phrase | None


class Span(Struct, frozen=True):
    """A stretch of a source paragraph. `kind` is that of the pledge it belongs to, or ''; `is_repaired` says whether
    the words are a reading. `opens` is the pledge that begins with it, or ''; `mends` are the repairs that do, `cuts`
    those that only left out what was printed before it."""

    text: str
    kind: str
    is_repaired: bool
    opens: str
    mends: tuple[str, ...]
    cuts: tuple[str, ...]


class Paragraph(Struct, frozen=True):
    """A numbered paragraph of the source, cut where pledges and repairs begin and end."""

    n: int
    spans: tuple[Span, ...]


class Repair(Struct, frozen=True):
    """A line of the corrections table. `is_shown` says that the source text shows it."""

    id: str
    paragraph: int
    printed: Runs
    read: Runs
    why: Phrase | None
    is_shown: bool


class Change(Struct, frozen=True):
    """Something changed throughout the source, and in how many places."""

    text: Phrase
    places: Runs


class Document(Struct, frozen=True):
    """One edition of one briefing. `words` are the interface's, in the edition's language; `source` is the script the
    article is shown in and `script` the one it was printed in; `date` is the document's (YYYY-MM-DD)."""

    lang: str
    source: str
    script: str
    edition: str
    paper: str
    date: str
    title: Phrase
    running_title: Runs
    author: str
    words: dict[str, Any]
    cover: tuple[Fact, ...]
    summary: tuple[Phrase, ...]
    note: Phrase | None
    agencies: tuple[Agency, ...]
    terms: tuple[Term, ...]
    paragraphs: tuple[Paragraph, ...]
    repairs: tuple[Repair, ...]
    suggested: tuple[Repair, ...]
    changes: tuple[Change, ...]
    boilerplate: tuple[Runs, ...]
    citation: tuple[Phrase, ...]
