"""How records read in one edition: languages of runs, dates, deadlines and figures."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.model.briefing import LANGUAGES, Chinese, Deadline, Pledge, Quantity, Text
from generator.pdf.document import Run, Runs, Wording

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
    """An edition's language, the language set beside it ('' for none), the article's script and the words."""

    main: str
    beside: str
    script: str
    words: Mapping[str, Any]

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

    def say(self, record: str, text: Text) -> Wording:
        """`text` in the edition's language and the one beside it. Missing English is marked, the Chinese stands in."""
        beside = self.runs(text[self.beside], self.beside) if self.beside else ()
        if text[self.main]:
            return Wording(record, self.runs(text[self.main], self.main), beside)
        return Wording(record, () if beside else self.runs(text[self.chinese], self.chinese), beside, missing=True)

    def maybe(self, record: str, text: Text | None) -> Wording | None:
        """As `say`; None when there are no words in any language."""
        return self.say(record, text) if text and any(text[language] for language in LANGUAGES) else None

    def name(self, record: str, text: Text) -> Wording:
        """A name or title: English editions always give the Chinese one beside it."""
        said = self.say(record, text)
        if said.beside or said.missing or self.main != "en":
            return said
        return Wording(record, said.main, self.runs(text[self.chinese], self.chinese))

    def join(self, record: str, texts: Iterable[Text]) -> Wording:
        """Several texts as one, with the language's own separator between them."""
        texts = tuple(texts)
        separator = {"en": ", ", "zh-Hans": "、", "zh-Hant": "、"}
        joined = {lang: separator[lang].join(filter(None, (text[lang] for text in texts))) for lang in separator}
        return self.name(record, Text(**{"hans": joined["zh-Hans"], "hant": joined["zh-Hant"], "en": joined["en"]}))

    def ui(self, text: str) -> Wording:
        """Words of the interface as a wording."""
        return Wording("", self.runs(text, self.main))

    def note(self, record: str, text: str) -> Wording | None:
        """A note is in the language its author wrote it in."""
        if not text:
            return None
        language = self.chinese if len("".join(HAN.findall(text))) * 2 > len(text) else "en"
        return Wording(record, self.runs(text, language))

    def day(self, date: str) -> str:
        """'2021', '2021-12' or '2021-12-30' in words."""
        words = self.words["site"]["date"]
        parts = date.split("-")
        values = {"y": parts[0]}
        if len(parts) > 1:
            values["month"], values["m"] = words["months"][int(parts[1]) - 1], str(int(parts[1]))
        if len(parts) > 2:
            values["d"] = str(int(parts[2]))
        return str(words[("year", "month", "day")[len(parts) - 1]].format(**values))

    def due(self, deadline: Deadline, plan_year: int | None) -> str:
        """A deadline in words that claim no more than the source."""
        shape = ("year", "month", "day")[deadline.resolves.count("-")]
        if deadline.resolves == str(plan_year):
            shape = "plan_year"
        return str(self.words["site"]["due"][shape].format(date=self.day(deadline.resolves)))

    def figure(self, pledge: Pledge, quantity: Quantity) -> Wording:
        """A figure: as printed in Chinese, as number with its bound in English."""
        if self.main != "en":
            return Wording(pledge.id, self.runs(self.printed(pledge, quantity.text, self.main), self.main))
        sign = "%" if quantity.unit in {"%", "％"} else ""
        bound = self.words["site"]["bound"][quantity.bound]
        if isinstance(quantity.value, tuple):
            low, high = quantity.value
            text = bound.format(low=plain(low), high=plain(high) + sign)
        else:
            text = bound.format(n=plain(quantity.value) + sign)
        return Wording(pledge.id, self.runs(text, "en"))

    def printed(self, pledge: Pledge, words: str, language: str) -> str:
        """`words` as printed in the article, in `language`'s script: read off the pledge's text at the same place."""
        for text in filter(None, (pledge.text, pledge.frame)):
            found = in_script(Chinese(hans=text.hans, hant=text.hant), words, self.script, language)
            if found:
                return found
        return words


def in_script(text: Chinese, words: str, printed: str, language: str) -> str:
    """Where `words` stand in `text[printed]`, what `text[language]` has there; '' unless both run in step."""
    start = text[printed].find(words)
    if start < 0 or len(text[printed]) != len(text[language]):
        return ""
    return text[language][start : start + len(words)]


def plain(value: Decimal) -> str:
    """A number with thousands separators and without an exponent."""
    return f"{value:,f}"


def count(words: object, n: int) -> str:
    """“1 pledge”, “2 pledges”: the form for one and the form for the others, or the one form there is."""
    form = words[n != 1] if isinstance(words, list) else words
    return str(form).format(n=n)
