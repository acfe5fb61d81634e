"""From records to the printed document of one edition."""

from dataclasses import dataclass, replace

from generator.model import briefing as model
from generator.pdf import document as printed
from generator.pdf.front import citation, cover, document_date
from generator.pdf.spans import located, paragraphs
from generator.pdf.wording import Voice, count, resolve

BILINGUAL = "bilingual"
EDITIONS = (*model.EDITIONS, BILINGUAL)
"""The PDFs of a briefing: one for each edition, and the bilingual one."""


@dataclass(frozen=True)
class Setting:
    """What a document depends on besides the records: the words, the site's address, the sheet, the day of the data."""

    words: model.Words
    site_url: str
    paper: str
    data_date: str
    data_state: str


def compose(
    briefing: model.Briefing, glossary: tuple[model.Term, ...], edition: str, setting: Setting
) -> printed.Document:
    """One edition as data for the template."""
    article = briefing.article
    language = model.EDITIONS.get(edition, "en")
    words = {part: resolve(setting.words[part], language) for part in ("site", "pdf")}
    voice = Voice(language, article.script if edition == BILINGUAL else "", article.script, words)
    source = paragraphs(briefing, voice.chinese)
    pledges = _Pledges(briefing, voice, setting, "en" if edition == BILINGUAL else edition, located(source))
    return printed.Document(
        lang=language,
        source=voice.chinese,
        edition=edition,
        paper=setting.paper,
        date=document_date(article, setting.data_date),
        title=voice.name("article", article.title),
        author=article.publisher[language] or article.publisher[voice.chinese],
        words=words,
        cover=cover(briefing, voice, edition, setting.site_url, setting.data_date, setting.data_state),
        summary=_summary(voice, article.summary),
        note=voice.note("article", article.note),
        agencies=tuple(pledges.section(agency) for agency in briefing.agencies),
        terms=_terms(article, glossary, voice),
        paragraphs=source,
        repairs=tuple(_repair(repair, voice, located(source)) for repair in article.repairs if repair.applied),
        suggested=tuple(_repair(repair, voice, located(source)) for repair in article.repairs if not repair.applied),
        changes=tuple(_change(change, voice) for change in article.normalised),
        boilerplate=tuple(voice.runs(line.text, voice.script) for line in article.boilerplate),
        citation=citation(briefing, voice, edition, setting.site_url, setting.data_date, setting.data_state),
    )


@dataclass(frozen=True)
class _Pledges:
    """Composes the sections of agencies."""

    briefing: model.Briefing
    voice: Voice
    setting: Setting
    address: str
    located: frozenset[str]

    def section(self, agency: model.Agency) -> printed.Agency:
        voice = self.voice
        return printed.Agency(
            id=agency.id,
            name=voice.name(agency.id, agency.name),
            short=voice.say(agency.id, agency.short),
            officials=tuple(self._official(agency, official) for official in agency.officials),
            clause=voice.maybe(agency.id, agency.clause),
            summary=voice.maybe(agency.id, agency.summary),
            pledges=tuple(self._pledge(agency, pledge) for pledge in self.briefing.of_agency(agency.id)),
            review=bool(agency.review),
            note=voice.note(agency.id, agency.note),
        )

    def _official(self, agency: model.Agency, official: model.Official) -> printed.Official:
        return printed.Official(
            name=self.voice.name(agency.id, official.name) if self.voice.maybe(agency.id, official.name) else None,
            posts=self.voice.join(agency.id, official.posts) if official.posts else None,
        )

    def _pledge(self, agency: model.Agency, pledge: model.Pledge) -> printed.Pledge:
        voice = self.voice
        return printed.Pledge(
            id=pledge.id,
            number=pledge.number,
            ref=reference(agency, pledge, voice),
            url=self._url(pledge),
            kind=pledge.kind,
            modality="" if pledge.modality == "commitment" else pledge.modality,
            text=voice.say(pledge.id, pledge.text),
            frame=voice.maybe(pledge.id, pledge.frame),
            documents=tuple(voice.name(pledge.id, plan) for plan in pledge.documents if self._is_news(plan, pledge)),
            figures=tuple(
                printed.Figure(voice.figure(pledge, quantity), voice.maybe(pledge.id, quantity.label))
                for quantity in pledge.quantities
            ),
            due=self._due(pledge, pledge.deadline) if pledge.deadline else None,
            paragraph=pledge.source.paragraph,
            located=pledge.id in self.located,
            review=bool(pledge.review),
            note=voice.note(pledge.id, pledge.note),
        )

    def _url(self, pledge: model.Pledge) -> str:
        if not self.setting.site_url:
            return ""
        base = f"{self.setting.site_url.rstrip('/')}/{self.address}/{self.briefing.article.id}"
        return f"{base}/agencies/{pledge.agency}.html#{pledge.id}"

    def _is_news(self, plan: model.Text, pledge: model.Pledge) -> bool:
        """A Chinese edition does not repeat a title that the pledge itself names."""
        return self.voice.main == "en" or plan[self.voice.main] not in pledge.text[self.voice.main]

    def _due(self, pledge: model.Pledge, deadline: model.Deadline) -> printed.Due:
        voice = self.voice
        begins, ends = span(deadline.resolves)
        words = voice.printed(pledge, deadline.text, voice.chinese)
        return printed.Due(
            when=voice.ui(voice.due(deadline, self.briefing.article.plan_year)),
            printed=printed.Wording(pledge.id, voice.runs(words, voice.chinese)),
            basis=voice.maybe(pledge.id, deadline.basis),
            begins=begins,
            ends=ends,
            is_day=deadline.resolves.count("-") == 2,
        )


def reference(agency: model.Agency, pledge: model.Pledge, voice: Voice) -> printed.Wording:
    """“Dongbang 15”: how a pledge is cited across agencies."""
    short = agency.short[voice.main]
    runs = voice.runs(short or agency.short[voice.chinese], voice.main if short else voice.chinese)
    number = printed.Run(voice.main, (" " if voice.main == "en" else "") + pledge.number)
    return printed.Wording(pledge.id, (*runs, number), missing=not short)


def span(resolves: str) -> tuple[float, float]:
    """The time a deadline leaves open, in years: '2022' is 2022.0 to 2023.0; a day is a moment."""
    year, month, day = ([int(part) for part in resolves.split("-")] + [0, 0])[:3]
    if day:
        noon = year + (month - 1) / 12 + (day - 0.5) / 372
        return noon, noon
    return (year + (month - 1) / 12, year + month / 12) if month else (year, year + 1)


def _summary(voice: Voice, summary: model.Text) -> tuple[printed.Wording, ...]:
    """The summary by paragraphs; a blank line or a line end divides them, in each language."""
    columns = [[line for line in summary[lang].splitlines() if line.strip()] for lang in model.LANGUAGES]
    length = max(map(len, columns))
    lines = [[*column, *[""] * (length - len(column))] for column in columns]
    return tuple(
        voice.say("article", model.Text(en=en, hans=hans, hant=hant)) for en, hans, hant in zip(*lines, strict=True)
    )


def _terms(article: model.Article, glossary: tuple[model.Term, ...], voice: Voice) -> tuple[printed.Term, ...]:
    """The terms that occur in the article: by the alphabet in English, else in the order they appear."""
    text = "\n".join(paragraph.text[article.script] for paragraph in article.paragraphs)
    found = [term for term in glossary if term.term[article.script] and term.term[article.script] in text]
    if voice.main == "en":
        found.sort(key=lambda term: term.term.en.casefold())
    else:
        found.sort(key=lambda term: text.index(term.term[article.script]))
    return tuple(_term(term, voice) for term in found)


def _term(term: model.Term, voice: Voice) -> printed.Term:
    alone = replace(voice, beside="")
    others = [language for language in model.LANGUAGES if language != voice.main]
    return printed.Term(
        term=alone.say(term.id, term.term),
        forms=tuple(
            printed.Wording(term.id, voice.runs(term.term[language], language))
            for language in others
            if term.term[language] and term.term[language] != term.term[voice.main]
        ),
        meaning=alone.maybe(term.id, term.meaning),
        note=voice.note(term.id, term.note),
    )


def _repair(repair: model.Repair, voice: Voice, located: frozenset[str]) -> printed.Repair:
    return printed.Repair(
        id=repair.id,
        paragraph=repair.paragraph,
        printed=voice.runs(repair.found, voice.script),
        read=voice.runs(repair.corrected, voice.script),
        why=voice.maybe(repair.id, repair.reason),
        marked=repair.id in located,
    )


def _change(change: model.Normalised, voice: Voice) -> printed.Change:
    places = count(voice.words["site"]["count"]["places"], change.count)
    return printed.Change(voice.say(change.id, change.text), voice.runs(places, voice.main))
