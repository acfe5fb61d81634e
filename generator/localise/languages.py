"""One way to say each thing in three languages: the article's script, the other one, English where it is certain."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator import pinyin
from generator.model.briefing import Chinese, Term, Text
from generator.model.parsed import Script
from generator.script import Convert, converter, doubtful
from generator.tables import table

REASONS = table(__file__, "reasons")

NOTHING = Text(hans="", hant="", en="")


@dataclass(frozen=True)
class Languages:
    """How the words of one article are put into the three languages."""

    source: Script
    convert: Convert
    english: Mapping[str, str]
    """Simplified → English: what the glossary knows."""

    def chinese(self, words: str) -> Chinese:
        """`words`, in the article's script, in both scripts."""
        other = self.convert(words)
        return Chinese(hans=words, hant=other) if self.source == "zh-Hans" else Chinese(hans=other, hant=words)

    def text(self, words: str | None, english: str = "") -> Text:
        """`words` in both scripts; the English is the glossary's, else the one given, else missing."""
        both = self.chinese(words or "")
        return Text(hans=both.hans, hant=both.hant, en=self.english.get(both.hans) or english)

    def simplified(self, words: str) -> str:
        return self.chinese(words).hans

    def person(self, name: str) -> Text:
        """A personal name; its English is pinyin."""
        return self.text(name, pinyin.personal(self.simplified(name)).text) if name else NOTHING

    def doubts(self, name: str, field: str) -> tuple[str, ...]:
        """The languages of a name, as paths below `field`, that a person should confirm."""
        hant = ("zh-Hant",) if doubtful(name, self.source) else ()
        english = ("en",) if name and pinyin.personal(self.simplified(name)).doubts else ()
        known = self.english.get(self.simplified(name))
        return () if known else tuple(f"{field}.{language}" for language in hant + english)


def languages(source: Script, terms: Iterable[Term], names: Iterable[str]) -> Languages:
    """`terms` is the glossary, `names` are the people of the article."""
    terms = tuple(terms)
    return Languages(source, converter(terms, names, source), {t.term.hans: t.term.en for t in terms if t.term.en})


def reason(kind: str, rule: str, words: str, **values: object) -> Text:
    """The sentence for a rule of the parser, from the table; an unknown rule keeps the parser's own English words."""
    known: Mapping[str, str] | None = REASONS[kind].get(rule)
    if known is None:
        return Text(hans="", hant="", en=words)
    said = {language: sentence.format_map(values) for language, sentence in known.items()}
    return Text(hans=said["zh-Hans"], hant=said["zh-Hant"], en=said["en"])
