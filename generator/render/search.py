"""What the search box finds in one briefing, as one script file for each edition.

Only the words of the article and of its translation are in it, each once, and those of the glossary; summaries repeat
them and stay out. The words of an edition come with those of the other language its pages show. Two small tables,
limited to the characters that occur, let the browser fold Traditional into Simplified and read Chinese as pinyin. The
file only calls `jianbaoSearch.add` with JSON, so it also loads from a folder and under a strict
Content-Security-Policy.
"""

import json
from collections.abc import Iterable

from generator.model.briefing import EDITIONS, Agency, Briefing, Chinese, Official, Paragraph, Pledge, Term, Text, Theme
from generator.render.characters import fold_table, pinyin_table
from generator.render.escape import visible
from generator.render.source import runs

Json = dict[str, object]
"""A record of a page: `id`, `title` in the language of the edition, `names` it also has, `text`, and `other`: its words
in the other language. The last three are lines. A pledge is a list: number, text, other."""


def files(briefing: Briefing, terms: Iterable[Term]) -> dict[str, str]:
    """`docs/<edition>/<id>/search.js` → its text. `terms` are those of the briefing's glossary page."""
    terms = tuple(terms)
    chinese = [text.hans for text in _texts(briefing, terms)]
    shared = {"fold": fold_table(chinese), "pinyin": pinyin_table(chinese)}
    return {
        f"docs/{edition}/{briefing.article.id}/search.js": script(
            "add", shared | _Edition(briefing, language).data(terms)
        )
        for edition, language in EDITIONS.items()
    }


def script(call: str, data: object) -> str:
    """A script that hands `data` to `jianbaoSearch.<call>`."""
    return f"jianbaoSearch.{call}({json.dumps(data, ensure_ascii=False, separators=(',', ':'))})\n"


class _Edition:
    """A briefing in the language of an edition and the other one of its pages: English, or Chinese as printed."""

    def __init__(self, briefing: Briefing, language: str) -> None:
        self.briefing = briefing
        self.main = language
        self.other = briefing.article.script if language == "en" else "en"
        self.chinese = self.other if language == "en" else language

    def data(self, terms: Iterable[Term]) -> Json:
        article = self.briefing.article
        return {
            "languages": [self.main, self.other, self.chinese],
            "briefing": self._record("", article.title, [article.publisher, article.meeting]),
            "agencies": [self._agency(agency) for agency in self.briefing.agencies],
            "themes": [self._theme(theme) for theme in self.briefing.themes],
            "terms": [self._term(term) for term in terms],
            "source": [text for paragraph in article.paragraphs if (text := self._unpledged(paragraph))[1]],
        }

    def _agency(self, agency: Agency) -> Json:
        texts = [*(_person(official) for official in agency.officials), *_if(agency.clause)]
        names = [agency.short, *(official.name for official in agency.officials)]
        return self._record(agency.id, agency.name, texts, names) | {
            "short": [visible(agency.short[language]) for language in (self.main, self.other)],
            "pledges": [self._pledge(pledge) for pledge in self.briefing.of_agency(agency.id)],
        }

    def _pledge(self, pledge: Pledge) -> list[str]:
        texts = [pledge.text, *_if(pledge.frame), *pledge.documents]
        return [pledge.number, *(_lines(text[language] for text in texts) for language in (self.main, self.other))]

    def _theme(self, theme: Theme) -> Json:
        return self._record(theme.id, theme.name)

    def _term(self, term: Term) -> Json:
        return self._record(term.id, term.term, also=term.also) | {"text": visible(term.meaning[self.main])}

    def _unpledged(self, paragraph: Paragraph) -> tuple[int, str]:
        """The words of a paragraph that belong to no pledge: the pledges are found by themselves."""
        pledges = [pledge for pledge in self.briefing.pledges if pledge.source.paragraph == paragraph.n]
        cut = runs(paragraph, self.briefing.article, pledges, self.chinese)
        return paragraph.n, _lines(run.text for run in cut if not run.pledge and len(run.text) > 1)

    def _record(
        self, id: str, title: Text, texts: Iterable[Text] = (), names: Iterable[Text] = (), also: Iterable[str] = ()
    ) -> Json:
        texts, shown = tuple(texts), visible(title[self.main] or title[self.chinese])
        called = [name[language] for name in (title, *names) for language in (self.main, self.other)]
        return {
            "id": id,
            "title": shown,
            "names": _lines(name for name in (*called, *also) if visible(name) != shown),
            "text": _lines(text[self.main] for text in texts),
            "other": _lines(text[self.other] for text in texts),
        }


def _lines(texts: Iterable[str]) -> str:
    """The texts that say something, a line each; none that only repeats a part of one before it."""
    lines: list[str] = []
    for line in map(visible, texts):
        if line.strip() and not any(line in before for before in lines):
            lines.append(line)
    return "\n".join(lines)


def _if(text: Text | None) -> tuple[Text, ...]:
    return (text,) if text else ()


def _person(official: Official) -> Text:
    """A name and its posts in one line."""
    texts = (official.name, *official.posts)
    hans, hant, en = ([text[language] for text in texts if text[language]] for language in ("zh-Hans", "zh-Hant", "en"))
    return Text(hans="，".join(hans), hant="，".join(hant), en=", ".join(en))


def _texts(briefing: Briefing, terms: Iterable[Term]) -> Iterable[Text | Chinese]:
    """All texts that the records are made from."""
    article = briefing.article
    yield from (article.title, article.publisher, article.meeting)
    for paragraph in article.paragraphs:
        yield paragraph.text
    for agency in briefing.agencies:
        yield from (agency.name, agency.short, *_if(agency.clause), *map(_person, agency.officials))
    for theme in briefing.themes:
        yield theme.name
    for term in terms:
        yield from (term.term, term.meaning)
    for pledge in briefing.pledges:
        yield from (pledge.text, *_if(pledge.frame), *pledge.documents)
