"""The terms that one briefing uses, as one edition lists and explains them."""

from functools import cache

from generator import pinyin
from generator.model.briefing import LANGUAGES, Term
from generator.render.script import has_chinese
from generator.render.terms import Linker, Use

TERM_KINDS = ("slogan", "term", "plan", "body", "place", "name")
"""The order of the glossary's parts."""


class Glossary:
    """The terms found in a briefing, in one language."""

    def __init__(self, found: tuple[Use, ...], language: str) -> None:
        self._found = found
        self._language = language

    def forms(self, term: Term) -> list[str]:
        """The languages of a term's other forms, each form once."""
        first = {term.term[language]: language for language in reversed(LANGUAGES) if language != self._language}
        return [language for form, language in reversed(first.items()) if form and form != term.term[self._language]]

    @property
    def groups(self) -> list[tuple[str, list[Use]]]:
        """The terms this briefing uses, by kind."""
        groups = ((kind, [use for use in self._found if use.term.kind == kind]) for kind in TERM_KINDS)
        return [(kind, sorted(found, key=self._alphabet)) for kind, found in groups if found]

    def _alphabet(self, use: Use) -> str:
        return use.term.term.en.casefold() if self._language == "en" else _pinyin(use.term.term.hans)

    def pinyin(self, term: Term) -> str:
        """The term's syllables, for those who read no characters; '' for a term such as “354”."""
        return _pinyin(term.term.hans)

    def linker(self) -> Linker:
        """Finds the first use of each glossary term on a page."""
        return Linker((use.term for use in self._found), self._language)


@cache
def _pinyin(words: str) -> str:
    return " ".join(pinyin.syllables(words)) if has_chinese(words) else ""
