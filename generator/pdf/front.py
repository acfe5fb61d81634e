"""The cover and the last page: what the briefing is, and how to cite it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import briefing as model
from generator.pdf.document import Fact, Phrase
from generator.pdf.voice import Voice

_UNDATED = "2000-01-01"
"""PDF/A asks for a date. An undated article of undated data gets this one, which no reader sees in the text."""


@dataclass(frozen=True)
class Setting:
    """What a document depends on besides the records: the words, the site's address ('' for none), the sheet, and
    the day (YYYY-MM-DD, or '') and fingerprint of the data."""

    words: model.Words
    site_url: str
    paper: str
    data_date: str
    data_state: str

    def page(self, article: model.Article, edition: str, page: str) -> str:
        """The address of a briefing's page; '' without a site. The bilingual edition's pages are the English ones."""
        folder = edition if edition in model.EDITIONS else "en"
        return f"{self.site_url.rstrip('/')}/{folder}/{article.id}/{page}" if self.site_url else ""


def document_date(article: model.Article, data_date: str) -> str:
    """The day the data is of, else the article's: never today's, so that the same data makes the same file."""
    return data_date or article.date or _UNDATED


def cover(article: model.Article, voice: Voice, edition: str, setting: Setting) -> Iterator[Fact]:
    """The labeled lines of the cover."""
    say = voice.ui
    yield Fact(say("site.article.publisher"), voice.name("article", article.publisher))
    yield Fact(say("site.article.date"), voice.plain(_date(article, voice)), voice.maybe("article", article.date_basis))
    if article.meeting[voice.chinese]:
        yield Fact(say("site.article.meeting"), voice.name("article", article.meeting))
    if article.reporters:
        yield Fact(say("site.article.reporters"), voice.join("article", article.reporters))
    yield Fact(say("pdf.edition"), voice.plain(say(f"pdf.editions.{edition}")))
    yield Fact(say("pdf.data"), voice.plain(_data(voice, setting)))
    if url := setting.page(article, edition, "index.html"):
        yield Fact(say("pdf.online"), voice.plain(url), url=url)


def citation(briefing: model.Briefing, voice: Voice, edition: str, setting: Setting) -> Iterator[Phrase]:
    """The paragraphs of “How to cite”."""
    if briefing.pledges:
        yield voice.plain(voice.ui("pdf.cite_pledge", pledge=_example(briefing, voice)))
    yield voice.plain(voice.ui("pdf.cite_briefing"))
    article = briefing.article
    cited = voice.ui(
        "pdf.citation",
        title=article.title[voice.main] or article.title[voice.chinese],
        publisher=article.publisher[voice.main] or article.publisher[voice.chinese],
        date=_date(article, voice),
        edition=voice.ui(f"pdf.editions.{edition}"),
        data=_data(voice, setting),
    )
    yield voice.plain(f"{cited} {setting.page(article, edition, 'index.html')}".rstrip())
    yield voice.plain(voice.ui("pdf.wording"))


def _example(briefing: model.Briefing, voice: Voice) -> str:
    last = briefing.pledges[-1]
    short = next(agency.short for agency in briefing.agencies if agency.id == last.agency)
    return voice.ui("site.citation", agency=short[voice.main] or short[voice.chinese], n=last.number)


def _date(article: model.Article, voice: Voice) -> str:
    return voice.ui.date(article.date) if article.date else voice.ui("site.article.no_date")


def _data(voice: Voice, setting: Setting) -> str:
    """Which data: its day when known, and the fingerprint of the records."""
    if not setting.data_date:
        return voice.ui("pdf.data_state", state=setting.data_state)
    return voice.ui("pdf.data_dated", date=voice.ui.date(setting.data_date), state=setting.data_state)
