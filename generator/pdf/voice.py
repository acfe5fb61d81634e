"""How an edition speaks: every run of text in its language, another language beside it, gaps marked."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.model.briefing import LANGUAGES, Pledge, Quantity, Text
from generator.passages import part
from generator.pdf.document import Phrase, Run, Runs
from generator.wording import Wording

HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]+")


def resolve(words: Any, language: str) -> Any:
    """The words of one language: every {en, zh-Hans, zh-Hant} leaf is replaced by what it says in `language`."""
    if not isinstance(words, Mapping):
        return words
    if words.keys() <= set(LANGUAGES):
        return words[language]
    return {key: resolve(value, language) for key, value in words.items()}


@dataclass(frozen=True)
class Voice:
    """An edition's language, the language set beside it ('' for none), the article's script, the interface's words."""

    main: str
    beside: str
    script: str
    ui: Wording

    @property
    def chinese(self) -> str:
        """The script in which this edition shows the article."""
        return self.script if self.main == "en" else self.main

    def runs(self, text: str, language: str) -> Runs:
        """`text` cut where its language changes: Chinese inside English is a run of its own."""
        if language != "en" or not HAN.search(text):
            return (Run(language, text),) if text else ()
        pieces = re.split(f"({HAN.pattern})", text)
        return tuple(Run(self.chinese if HAN.match(piece) else "en", piece) for piece in pieces if piece)

    def say(self, record: str, text: Text) -> Phrase:
        """`text` in the edition's language and the one beside it. Missing English is marked, the Chinese stands in."""
        beside = self.runs(text[self.beside], self.beside) if self.beside else ()
        if text[self.main]:
            return Phrase(record, self.runs(text[self.main], self.main), beside)
        return Phrase(record, () if beside else self.runs(text[self.chinese], self.chinese), beside, missing=True)

    def maybe(self, record: str, text: Text | None) -> Phrase | None:
        """As `say`; None when there are no words in any language."""
        return self.say(record, text) if text and any(text[language] for language in LANGUAGES) else None

    def name(self, record: str, text: Text) -> Phrase:
        """A name or title, never empty: English editions give the Chinese one beside it, or in its place."""
        said = replace(self, beside="").say(record, text)
        if said.missing or self.main != "en":
            return said
        return Phrase(record, said.main, self.runs(text[self.chinese], self.chinese))

    def join(self, record: str, texts: Iterable[Text]) -> Phrase:
        """Several names as one, with each language's own separator between them."""
        listed = tuple(texts)
        joined = {
            language: Wording(self.ui.words, language)("site.separator").join(
                filter(None, (t[language] for t in listed))
            )
            for language in LANGUAGES
        }
        return self.name(record, Text(en=joined["en"], hans=joined["zh-Hans"], hant=joined["zh-Hant"]))

    def plain(self, text: str, record: str = "") -> Phrase:
        """Words that are already in the edition's language."""
        return Phrase(record, self.runs(text, self.main))

    def note(self, record: str, text: str) -> Phrase | None:
        """A note is in the language its author wrote it in."""
        if not text:
            return None
        language = self.chinese if len("".join(HAN.findall(text))) * 2 > len(text) else "en"
        return Phrase(record, self.runs(text, language))

    def amount(self, pledge: Pledge, quantity: Quantity) -> tuple[str, str, str]:
        """A figure: as printed in Chinese; in English its bound, the number with its unit, and what that equals."""
        return self.ui.amount_parts(quantity) if self.main == "en" else ("", self.printed(pledge, quantity.text), "")

    def printed(self, pledge: Pledge, words: str) -> str:
        """Words of the pledge as the article prints them, in the script this edition shows the article in."""
        texts = filter(None, (pledge.text, pledge.frame))
        found = (part(text[self.script], text[self.chinese], words) for text in texts)
        return next(filter(None, found), words)
