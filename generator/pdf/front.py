"""The cover and the last page: what the briefing is, and how to cite it."""

from collections.abc import Iterator

from generator.model import briefing as model
from generator.pdf.document import Fact, Wording
from generator.pdf.wording import Voice

_UNDATED = "2000-01-01"
"""PDF/A asks for a date. An undated article of undated data gets this one, which the reader never sees in the text."""


def document_date(article: model.Article, data_date: str) -> str:
    """The day the data is of, else the article's: never today's, so that the same data makes the same file."""
    return data_date or article.date or _UNDATED


def cover(
    briefing: model.Briefing, voice: Voice, edition: str, site_url: str, data_date: str, data_state: str
) -> tuple[Fact, ...]:
    """The labeled lines of the cover."""
    return tuple(_facts(briefing.article, voice, edition, site_url, data(voice, data_date, data_state)))


def data(voice: Voice, date: str, state: str) -> str:
    """Which data: its day when known, and the fingerprint of the records."""
    words = voice.words["pdf"]
    return str(
        words["data_dated"].format(date=voice.day(date), state=state)
        if date
        else words["data_state"].format(state=state)
    )


def _facts(article: model.Article, voice: Voice, edition: str, site_url: str, data: str) -> Iterator[Fact]:
    labels, words = voice.words["site"]["article"], voice.words["pdf"]
    yield Fact(labels["publisher"], voice.name("article", article.publisher))
    date = voice.day(article.date) if article.date else labels["no_date"]
    yield Fact(labels["date"], voice.ui(date), voice.maybe("article", article.date_basis))
    if article.meeting[voice.chinese]:
        yield Fact(labels["meeting"], voice.name("article", article.meeting))
    if article.reporters:
        yield Fact(labels["reporters"], voice.join("article", article.reporters))
    yield Fact(words["edition"], voice.ui(words["editions"][edition]))
    yield Fact(words["data"], voice.ui(data))
    if site_url:
        url = address(article, edition, site_url)
        yield Fact(words["online"], voice.ui(url), url=url)


def address(article: model.Article, edition: str, site_url: str) -> str:
    """The briefing's page on the site."""
    folder = edition if edition in model.EDITIONS else "en"
    return f"{site_url.rstrip('/')}/{folder}/{article.id}/index.html"


def citation(
    briefing: model.Briefing, voice: Voice, edition: str, site_url: str, data_date: str, data_state: str
) -> tuple[Wording, ...]:
    """The paragraphs of “How to cite”."""
    return tuple(
        voice.ui(text) for text in _citation(briefing, voice, edition, site_url, data(voice, data_date, data_state))
    )


def _citation(briefing: model.Briefing, voice: Voice, edition: str, site_url: str, data: str) -> Iterator[str]:
    article, words, labels = briefing.article, voice.words["pdf"], voice.words["site"]["article"]
    if briefing.pledges:
        last = briefing.pledges[-1]
        agency = next(agency for agency in briefing.agencies if agency.id == last.agency)
        space = " " if voice.main == "en" else ""
        yield words["cite_pledge"].format(pledge=f"{_said(agency.short, voice)}{space}{last.number}")
    yield words["cite_briefing"]
    yield words["citation"].format(
        title=_said(article.title, voice),
        publisher=_said(article.publisher, voice),
        date=voice.day(article.date) if article.date else labels["no_date"],
        edition=words["editions"][edition],
        data=data,
    ) + (f" {address(article, edition, site_url)}" if site_url else "")
    yield words["wording"]


def _said(text: model.Text, voice: Voice) -> str:
    return text[voice.main] or text[voice.chinese]
