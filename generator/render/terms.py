"""Which glossary terms a briefing uses, where, and where its text should lead to them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.briefing import Briefing, Pledge, Term


@dataclass(frozen=True)
class Use:
    """A term and the pledges that use it, in article order."""

    term: Term
    pledges: tuple[Pledge, ...]


@dataclass(frozen=True)
class Piece:
    """A piece of text, and the term it is the first use of, if any."""

    text: str
    term: Term | None


def uses(briefing: Briefing, glossary: Iterable[Term]) -> tuple[Use, ...]:
    """The terms that occur in the article or in its pledges, in glossary order."""
    script = briefing.article.script
    whole = "\n".join([briefing.article.title[script], *(p.text[script] for p in briefing.article.paragraphs)])
    held = [
        (pledge, pledge.text[script] + (pledge.frame[script] if pledge.frame else "")) for pledge in briefing.pledges
    ]
    found = []
    for term in glossary:
        word = term.term[script]
        pledges = tuple(pledge for pledge, text in held if word in text)
        if word and (pledges or word in whole):
            found.append(Use(term, pledges))
    return tuple(found)


class Linker:
    """Cuts texts at the first use of each term on a page; people and places need no explanation there."""

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        forms = [
            (form, term)
            for term in terms
            if term.kind not in ("name", "place")
            for form in ([term.term[language], *(term.also if language == "en" else ())])
            if form
        ]
        self._terms = {form.casefold(): term for form, term in forms}
        longest_first = sorted((form for form, _ in forms), key=len, reverse=True)
        whole = r"(?<!\w)(?:{})(?!\w)" if language == "en" else "{}"
        choice = "|".join(map(re.escape, longest_first))
        self._pattern = re.compile(whole.format(choice), re.IGNORECASE) if choice else None
        self._seen: set[str] = set()

    def __call__(self, text: str) -> list[Piece]:
        pieces: list[Piece] = []
        at = 0
        for found in self._pattern.finditer(text) if self._pattern else ():
            term = self._terms[found[0].casefold()]
            if term.id in self._seen:
                continue
            self._seen.add(term.id)
            pieces += [Piece(text[at : found.start()], None), Piece(found[0], term)]
            at = found.end()
        return [*(piece for piece in pieces if piece.text), Piece(text[at:], None)]
