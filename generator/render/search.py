"""What the search box finds in one briefing, as one script file for each edition.

In it are the words of the article and of its translation, each once, and the names in the glossary. Summaries and
explanations repeat them and stay out: the file is small enough for a phone. The words of an edition come with those of
the other language of its pages, so that both find a record. A table of the characters that occur lets the browser fold
Traditional into Simplified and read Chinese as pinyin. The file only calls `jianbaoSearch.add` with JSON: it also loads
from a folder and under a strict Content-Security-Policy.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from generator.model.briefing import EDITIONS, Agency, Briefing, Chinese, Official, Paragraph, Pledge, Term, Text, Words
from generator.passages import runs
from generator.render.characters import spoken
from generator.render.escape import visible


def makers(briefing: Briefing, terms: Sequence[Term]) -> dict[str, Callable[[], str]]:
    """`docs/<edition>/<id>/search.js` → how to make its text. `terms` are those of the briefing's glossary page."""
    return {
        f"docs/{edition}/{briefing.article.id}/search.js": partial(text, briefing, terms, language)
        for edition, language in EDITIONS.items()
    }


def text(briefing: Briefing, terms: Sequence[Term], language: str) -> str:
    """The search file of the edition in `language`."""
    return script(_Edition(briefing, language).data(terms))


def sayings(words: Words) -> dict[str, str]:
    """`docs/search/<edition>.js` → what the search box says in the language of an edition."""
    return {
        f"docs/search/{edition}.js": script(
            {
                **{key: said[language] for key, said in words["search"]["says"].items()},
                "kinds": {kind: name[language] for kind, name in words["search"]["kinds"].items()},
                "paragraph": words["site"]["source"]["paragraph"][language],
            }
        )
        for edition, language in EDITIONS.items()
    }


def script(data: object) -> str:
    """A script that hands `data` to the search box."""
    return f"jianbaoSearch.add({json.dumps(data, ensure_ascii=False, separators=(',', ':'))})\n"


class _Edition:
    """A briefing in the language of an edition and the other one of its pages: English, or Chinese as printed."""

    def __init__(self, briefing: Briefing, language: str) -> None:
        self.briefing = briefing
        self.main = language
        self.other = briefing.article.script if language == "en" else "en"
        self.chinese = self.other if language == "en" else language

    def data(self, terms: Sequence[Term]) -> dict[str, object]:
        """The content of the file. A record is a list: id, title, names, text, other, as far as it has them."""
        article = self.briefing.article
        return {
            "date": article.date or "",
            "chinese": self.chinese,
            "characters": spoken(tuple(text.hans for text in _texts(self.briefing, terms))),
            "briefing": [*self._named("", article.title), *self._said(article.publisher, article.meeting)],
            "agencies": [self._agency(agency) for agency in self.briefing.agencies],
            "themes": [self._named(theme.id, theme.name) for theme in self.briefing.themes],
            "terms": [self._named(term.id, term.term, *term.also) for term in terms],
            "source": [words for paragraph in article.paragraphs if (words := self._unpledged(paragraph))[1]],
        }

    def _agency(self, agency: Agency) -> dict[str, object]:
        people = [person.name[language] for person in agency.officials for language in (self.main, self.other)]
        said = self._said(*map(_person, agency.officials), *_if(agency.clause))
        return {
            "agency": [*self._named(agency.id, agency.name, *people), *said],
            "short": [visible(agency.short[language]) for language in (self.main, self.other)],
            "pledges": [self._pledge(pledge) for pledge in self.briefing.of_agency(agency.id)],
        }

    def _pledge(self, pledge: Pledge) -> list[str]:
        """Number, text, other."""
        return [pledge.number, *self._said(pledge.text, *_if(pledge.frame), *pledge.documents)]

    def _unpledged(self, paragraph: Paragraph) -> tuple[int, str]:
        """The words of a paragraph that belong to no pledge: the pledges are found by themselves."""
        pledges = [pledge for pledge in self.briefing.pledges if pledge.source.paragraph == paragraph.n]
        cut = runs(paragraph, self.briefing.article, pledges, self.chinese)
        return paragraph.n, _lines(run.text for run in cut if not run.pledge and len(run.text) > 1)

    def _named(self, id: str, title: Text, *names: str) -> list[str]:
        """Id, title in the language of the edition, and the other names as lines."""
        shown = title[self.main] or title[self.chinese]
        return [id, visible(shown), _lines(name for name in (title[self.other], *names) if name != shown)]

    def _said(self, *texts: Text) -> list[str]:
        """The texts in the language of the edition and in the other one, as lines."""
        return [_lines(text[language] for text in texts) for language in (self.main, self.other)]


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
        yield term.term
    for pledge in briefing.pledges:
        yield from (pledge.text, *_if(pledge.frame), *pledge.documents)
