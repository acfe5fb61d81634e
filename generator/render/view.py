"""One briefing as one edition shows it: what the templates ask for, already worked out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markupsafe import Markup

from generator.model.briefing import EDITIONS, Agency, Article, Briefing, Pledge, Quantity, Term, Text, Theme
from generator.published import Loaded
from generator.render.escape import escape
from generator.render.glossary import Glossary
from generator.render.links import edit_link
from generator.render.options import Download, Options
from generator.render.phrases import KINDS, counts, kinds_in_words, source_line
from generator.render.quotations import Quotations
from generator.render.script import shown
from generator.render.sentences import Coverage, coverage
from generator.render.slips import Slips, slips
from generator.render.terms import Use, uses
from generator.render.timeline import Timeline, timeline
from generator.wording import Wording

TIME_UNITS = ("年", "月", "个月", "個月", "天", "日")


@dataclass(frozen=True)
class View:
    """One briefing in one language; `other` is the language shown beneath it."""

    loaded: Loaded
    found: tuple[Use, ...]
    say: Wording
    beneath: Wording
    edition: str
    language: str
    other: str
    options: Options

    @property
    def briefing(self) -> Briefing:
        return self.loaded.briefing

    @property
    def article(self) -> Article:
        return self.loaded.briefing.article

    @property
    def printed_in(self) -> str:
        """The language tag of quotations as printed."""
        return self.article.script

    @property
    def source_language(self) -> str:
        """The script this edition shows the article in: its own, or the printed one."""
        return self.article.script if self.language == "en" else self.language

    @cached_property
    def agencies(self) -> Mapping[str, Agency]:
        return {agency.id: agency for agency in self.briefing.agencies}

    @cached_property
    def themes(self) -> Mapping[str, Theme]:
        return {theme.id: theme for theme in self.briefing.themes}

    @property
    def downloads(self) -> tuple[Download, ...]:
        return self.options.downloads.get(self.edition, ())

    def counts(self, pledges: tuple[Pledge, ...]) -> Mapping[str, int]:
        return counts(pledges)

    def firmest_first(self, pledges: tuple[Pledge, ...]) -> list[Pledge]:
        return sorted(pledges, key=lambda pledge: KINDS.index(pledge.kind))

    def kinds_in_words(self, pledges: tuple[Pledge, ...]) -> str:
        return kinds_in_words(self.say, counts(pledges))

    def name(self, text: Text) -> str:
        """A text in this edition's language, or else in the other, without markup."""
        return text[self.language] or text[self.other]

    @property
    def publisher(self) -> str:
        return self.name(self.article.publisher)

    @property
    def source(self) -> str:
        return source_line(self.say, self.publisher, self.article.date)

    @property
    def changed(self) -> str:
        """“Data of November 24, 2026”, or ''."""
        day = self.options.changed
        return self.say("site.footer.data", date=self.say.date(day)) if day else ""

    @property
    def standfirst(self) -> str:
        """What this is, in two sentences."""
        paper = self.say("site.overview.in_paper", publisher=self.publisher)
        return self.say(
            "site.overview.standfirst",
            source=paper if self.publisher else self.say("site.overview.in_article"),
            agencies=self.say.count("site.count.agencies", len(self.briefing.agencies)),
            pledges=self.say.count("site.count.pledges", len(self.briefing.pledges)),
        )

    @property
    def found_words(self) -> str:
        """“{n} of {all} pledges”, for the filter to fill in."""
        return str(self.say.find("site.pledges.found"))

    def size(self, count: int) -> str:
        return f"{max(round(count / 1000), 1):,} kB"

    def of(self, agency: Agency, theme: Theme) -> list[Pledge]:
        return [pledge for pledge in self.briefing.of_agency(agency.id) if pledge.theme == theme.id]

    def why(self, reason: str) -> Markup:
        """Why a sentence holds no pledge; a reason the interface has no words for stands as it is."""
        known = self.say.words["site"]["why"].get(reason)
        return escape(known[self.language]) if known else self.prose(reason)

    def slips(self, pledges: Sequence[Pledge]) -> Slips:
        return slips(pledges)

    def who(self, agency: Agency) -> str:
        """The names of those who spoke for an agency, or its own name."""
        names = [self.name(official.name) for official in agency.officials]
        known = [name for name in names if name]
        return self.say("site.separator").join(known) or self.name(agency.name)

    def citation(self, pledge: Pledge) -> str:
        """“Dongbang 15”."""
        return self.say("site.citation", agency=self.name(self.agencies[pledge.agency].short), n=pledge.number)

    @cached_property
    def quantified(self) -> list[tuple[Pledge, Quantity]]:
        return [(pledge, quantity) for pledge in self.briefing.pledges for quantity in pledge.quantities]

    @property
    def key_figures(self) -> list[tuple[Pledge, Quantity]]:
        """The first figures that count something; lengths of time are in the timeline."""
        return [(pledge, quantity) for pledge, quantity in self.quantified if quantity.unit not in TIME_UNITS][:9]

    @property
    def documents(self) -> list[tuple[Pledge, Text]]:
        return [(pledge, document) for pledge in self.briefing.pledges for document in pledge.documents]

    @cached_property
    def quotes(self) -> Quotations:
        """The article's own words, in the script this edition shows them in."""
        return Quotations(self.briefing, self.source_language)

    @cached_property
    def glossary(self) -> Glossary:
        return Glossary(self.found, self.language)

    @cached_property
    def timeline(self) -> Timeline | None:
        return timeline(self.briefing.pledges, self.article.plan_year)

    @cached_property
    def coverage(self) -> Coverage:
        return coverage(self.briefing)

    def figure(self, pledge: Pledge, quantity: Quantity) -> str:
        """The figure in words: worked out in English, as printed in Chinese."""
        if self.language == "en":
            return self.say.amount(quantity)
        return self.quotes.as_printed(pledge, quantity.text)

    def figure_parts(self, pledge: Pledge, quantity: Quantity) -> tuple[str, str, str]:
        """The figure with its bound before it and its equivalent after it."""
        if self.language == "en":
            return self.say.amount_parts(quantity)
        return "", self.quotes.as_printed(pledge, quantity.text), ""

    def due(self, pledge: Pledge) -> str:
        return self.say.due(pledge.deadline, self.article.plan_year) if pledge.deadline else ""

    def correct(self, record: str) -> str:
        """Where the record's YAML can be edited, or ''."""
        place = self.loaded.lines.get(record)
        return edit_link(self.options.repository, self.options.edit_uri, *place) if place else ""

    def show(self, text: Text | Any, language: str) -> Markup:
        """A text in one language; Chinese words inside English are marked as Chinese."""
        return shown(text[language], language, self.article.script)

    def prose(self, words: str) -> Markup:
        """Words in a language nobody named: runs of Chinese are marked as such."""
        return shown(words, self.language, self.article.script)


def views(
    loaded: Loaded, glossary: tuple[Term, ...], words: Mapping[str, Any], options: Options | None = None
) -> list[View]:
    """The briefing in each edition."""
    found = uses(loaded.briefing, glossary)
    script = loaded.briefing.article.script
    made = []
    for edition, language in EDITIONS.items():
        other = script if language == "en" else "en"
        say, beneath = Wording(words, language, script), Wording(words, other, script)
        made.append(View(loaded, found, say, beneath, edition, language, other, options or Options()))
    return made
