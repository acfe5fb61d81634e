"""Whether a statement renders each term and name as the glossary does."""

import re
from collections.abc import Iterable, Iterator

from generator.check.finding import Finding
from generator.model.briefing import Term


def misrendered(hans: str, en: str, terms: Iterable[Term]) -> Iterator[Finding]:
    """Terms of the Chinese that the English renders otherwise; inside a longer term a shorter one does not count."""
    said = _plain(en)
    for term in terms_in(hans, terms):
        if not any(_says(said, form) for form in (term.term.en, *term.also)):
            kind = "name" if term.kind == "name" else "term"
            message = f"{term.term.hans} is not rendered as the glossary says"
            yield Finding(kind, term.term.hans, message, f"Say “{term.term.en}” (glossary.yml: {term.id}).")


def terms_in(hans: str, terms: Iterable[Term]) -> list[Term]:
    """The terms with an English form that stand in a text, longest first."""
    there = []
    for term in sorted(terms, key=lambda term: -len(term.term.hans)):
        if term.term.en and term.term.hans and term.term.hans in hans:
            there.append(term)
            hans = hans.replace(term.term.hans, "□")
    return there


def _says(said: str, form: str) -> bool:
    words = [rf"{re.escape(word)}(?:e?s)?" if word.isalpha() else re.escape(word) for word in _plain(form).split()]
    return bool(re.search(rf"(?<!\w){' '.join(words)}(?!\w)", said))


def _plain(text: str) -> str:
    """Lower case without marks: quotes, commas and hyphens are typography."""
    return " ".join(re.sub(r"[“”‘’'\",.:;()\[\]–—-]", " ", text.lower()).split())
