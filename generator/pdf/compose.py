"""From records to the printed document of one edition."""

from dataclasses import replace

from generator.model import briefing as model
from generator.pdf import document as printed
from generator.pdf.front import Setting, citation, cover, document_date
from generator.pdf.sections import Sections
from generator.pdf.spans import located, paragraphs
from generator.pdf.voice import Voice, resolve
from generator.wording import Wording

BILINGUAL = "bilingual"
EDITIONS = (*model.EDITIONS, BILINGUAL)
"""The PDFs of a briefing: one for each edition, and the bilingual one."""


def compose(
    briefing: model.Briefing, glossary: tuple[model.Term, ...], edition: str, setting: Setting
) -> printed.Document:
    """One edition as data for the template."""
    article = briefing.article
    language = model.EDITIONS.get(edition, "en")
    beside = article.script if edition == BILINGUAL else ""
    voice = Voice(language, beside, article.script, Wording(setting.words, language, article.script))
    source = paragraphs(briefing, voice.chinese)
    shown = located(source)
    title = _title(article, voice)
    sections = Sections(briefing, voice, edition, setting, shown)
    return printed.Document(
        lang=language,
        source=voice.chinese,
        script=article.script,
        edition=edition,
        paper=setting.paper,
        date=document_date(article, setting.data_date),
        title=title,
        running_title=_shorten(title.main),
        author=article.publisher[language] or article.publisher[voice.chinese],
        words={part: resolve(setting.words[part], language) for part in ("site", "pdf")},
        cover=tuple(cover(article, voice, edition, setting)),
        summary=_summary(voice, article.summary),
        note=voice.note("article", article.note),
        agencies=tuple(sections.section(agency) for agency in briefing.agencies),
        terms=_terms(article, glossary, voice),
        paragraphs=source,
        repairs=tuple(_repair(repair, voice, shown) for repair in article.repairs if repair.applied),
        suggested=tuple(_repair(repair, voice, shown) for repair in article.repairs if not repair.applied),
        changes=tuple(_change(change, voice) for change in article.normalised),
        boilerplate=tuple(voice.runs(line.text, voice.script) for line in article.boilerplate),
        citation=tuple(citation(briefing, voice, edition, setting)),
    )


def _title(article: model.Article, voice: Voice) -> printed.Phrase:
    """The title in the edition's language and, where that differs, as printed."""
    title = voice.name("article", article.title)
    if title.beside or title.missing or voice.main == voice.script:
        return title
    return printed.Phrase("article", title.main, voice.runs(article.title[voice.script], voice.script))


def _shorten(title: printed.Runs) -> printed.Runs:
    """As much of the title as fits into a line: 45 Chinese characters or twice as many letters."""
    room = 90
    kept: list[printed.Run] = []
    for run in title:
        width = 1 if run.lang == "en" else 2
        if len(run.text) * width > room:
            return (*kept, printed.Run(run.lang, run.text[: room // width].rstrip() + "…"))
        kept.append(run)
        room -= len(run.text) * width
    return tuple(kept)


def _summary(voice: Voice, summary: model.Text) -> tuple[printed.Phrase, ...]:
    """The summary by paragraphs; a line end divides them, in each language."""
    columns = [[line for line in summary[language].splitlines() if line.strip()] for language in model.LANGUAGES]
    length = max(map(len, columns))
    rows = zip(*([*column, *[""] * (length - len(column))] for column in columns), strict=True)
    return tuple(voice.say("article", model.Text(en=en, hans=hans, hant=hant)) for en, hans, hant in rows)


def _terms(article: model.Article, glossary: tuple[model.Term, ...], voice: Voice) -> tuple[printed.Term, ...]:
    """The terms that occur in the article: by the alphabet in English, else in the order they appear."""
    text = "\n".join(paragraph.text[article.script] for paragraph in article.paragraphs)
    found = [term for term in glossary if term.term[article.script] and term.term[article.script] in text]
    if voice.main == "en":
        found.sort(key=lambda term: term.term.en.casefold())
    else:
        found.sort(key=lambda term: text.index(term.term[article.script]))
    return tuple(_term(term, replace(voice, beside="")) for term in found)


def _term(term: model.Term, voice: Voice) -> printed.Term:
    others = [language for language in model.LANGUAGES if term.term[language] not in ("", term.term[voice.main])]
    forms = {term.term[language]: language for language in reversed(others)}
    return printed.Term(
        term=voice.say(term.id, term.term),
        forms=tuple(printed.Phrase(term.id, voice.runs(form, language)) for form, language in reversed(forms.items())),
        meaning=voice.maybe(term.id, term.meaning),
        note=voice.note(term.id, term.note),
    )


def _repair(repair: model.Repair, voice: Voice, shown: frozenset[str]) -> printed.Repair:
    return printed.Repair(
        id=repair.id,
        paragraph=repair.paragraph,
        printed=voice.runs(repair.found, voice.script),
        read=voice.runs(repair.corrected, voice.script),
        why=voice.maybe(repair.id, repair.reason),
        is_shown=repair.id in shown,
    )


def _change(change: model.Normalised, voice: Voice) -> printed.Change:
    places = voice.ui.count("site.count.places", change.count)
    return printed.Change(voice.say(change.id, change.text), voice.runs(places, voice.main))
