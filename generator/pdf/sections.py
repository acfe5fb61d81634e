"""The sections of the agencies: who spoke, and each pledge as a row."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import briefing as model
from generator.pdf import document as printed
from generator.pdf.front import Setting
from generator.pdf.voice import Voice


@dataclass(frozen=True)
class Sections:
    """Composes them for one edition. `located` are the pledges that the source text shows."""

    briefing: model.Briefing
    voice: Voice
    edition: str
    setting: Setting
    located: frozenset[str]

    def section(self, agency: model.Agency) -> printed.Agency:
        """An agency with its pledges, in article order."""
        voice = self.voice
        return printed.Agency(
            id=agency.id,
            name=voice.name(agency.id, agency.name),
            short=voice.say(agency.id, agency.short),
            officials=tuple(self._official(agency, official) for official in agency.officials),
            clause=voice.maybe(agency.id, agency.clause),
            summary=voice.maybe(agency.id, agency.summary),
            pledges=tuple(self._pledge(agency, pledge) for pledge in self.briefing.of_agency(agency.id)),
            review=bool(agency.review),
            note=voice.note(agency.id, agency.note),
        )

    def _official(self, agency: model.Agency, official: model.Official) -> printed.Official:
        voice = self.voice
        return printed.Official(
            name=voice.name(agency.id, official.name) if voice.maybe(agency.id, official.name) else None,
            posts=voice.join(agency.id, official.posts) if official.posts else None,
        )

    def _pledge(self, agency: model.Agency, pledge: model.Pledge) -> printed.Pledge:
        voice, article = self.voice, self.briefing.article
        url = self.setting.page(article, self.edition, f"agencies/{agency.id}.html")
        return printed.Pledge(
            id=pledge.id,
            number=pledge.number,
            ref=self._reference(agency, pledge),
            url=f"{url}#{pledge.id}" if url else "",
            kind=pledge.kind,
            modality="" if pledge.modality == "commitment" else pledge.modality,
            text=voice.say(pledge.id, pledge.text),
            frame=voice.maybe(pledge.id, pledge.frame),
            documents=tuple(self._plans(pledge)),
            figures=tuple(self._figure(pledge, quantity) for quantity in pledge.quantities),
            due=self._due(pledge, pledge.deadline) if pledge.deadline else None,
            paragraph=pledge.source.paragraph,
            located=pledge.id in self.located,
            review=bool(pledge.review),
            note=voice.note(pledge.id, pledge.note),
        )

    def _reference(self, agency: model.Agency, pledge: model.Pledge) -> printed.Phrase:
        """“Dongbang 15”: how a pledge is cited across agencies."""
        short = agency.short[self.voice.main] or agency.short[self.voice.chinese]
        return self.voice.plain(self.voice.ui("site.citation", agency=short, n=pledge.number), pledge.id)

    def _plans(self, pledge: model.Pledge) -> Iterator[printed.Phrase]:
        """The titles of the plans that a pledge names, as far as its own words do not give them."""
        voice = self.voice
        said = " ".join(text[voice.main] for text in (pledge.frame, pledge.text) if text).casefold()
        for plan in pledge.documents:
            if not plan[voice.main] or plan[voice.main].casefold() not in said:
                yield voice.name(pledge.id, plan)
            elif voice.main == "en" and not voice.beside:
                yield printed.Phrase(pledge.id, voice.runs(plan[voice.chinese], voice.chinese))

    def _figure(self, pledge: model.Pledge, quantity: model.Quantity) -> printed.Figure:
        """A length of time that is the deadline itself is no key figure; the timeline shows it."""
        before, value, after = self.voice.amount(pledge, quantity)
        return printed.Figure(
            before=self.voice.runs(before, self.voice.main),
            value=self.voice.plain(value, pledge.id),
            after=self.voice.runs(after, self.voice.main),
            label=self.voice.maybe(pledge.id, quantity.label),
            is_key=pledge.deadline is None or quantity.text not in pledge.deadline.text,
        )

    def _due(self, pledge: model.Pledge, deadline: model.Deadline) -> printed.Due:
        voice = self.voice
        begins, ends = span(deadline.resolves)
        return printed.Due(
            when=voice.plain(voice.ui.due(deadline, self.briefing.article.plan_year), pledge.id),
            printed=printed.Phrase(pledge.id, voice.runs(voice.printed(pledge, deadline.text), voice.chinese)),
            basis=voice.maybe(pledge.id, deadline.basis),
            begins=begins,
            ends=ends,
            is_day=deadline.resolves.count("-") == 2,
        )


def span(resolves: str) -> tuple[float, float]:
    """The time a deadline leaves open, in years: '2022' is 2022.0 to 2023.0; a day is a moment."""
    year, month, day = ([int(part) for part in resolves.split("-")] + [0, 0])[:3]
    if day:
        noon = year + (month - 1) / 12 + (day - 0.5) / 372
        return noon, noon
    return (year + (month - 1) / 12, year + month / 12) if month else (year, year + 1)
