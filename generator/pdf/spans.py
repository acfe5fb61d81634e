"""Where pledges and repairs stand in the source text, and the text cut there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.model import briefing as model
from generator.pdf.document import Paragraph, Span


@dataclass(frozen=True)
class Stretch:
    """A pledge or repair in a paragraph, from `start` to before `end`, in characters."""

    id: str
    kind: str
    start: int
    end: int


def paragraphs(briefing: model.Briefing, language: str) -> tuple[Paragraph, ...]:
    """The source in `language`'s script, with its pledges and repairs marked."""
    return tuple(
        Paragraph(paragraph.n, tuple(_cut(paragraph.text[language], *_stretches(briefing, paragraph, language))))
        for paragraph in briefing.article.paragraphs
    )


def located(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """The ids of pledges and repairs that the source text shows."""
    spans = [span for paragraph in paragraphs for span in paragraph.spans]
    return frozenset(id for span in spans for id in (span.opens, span.mends) if id)


def _stretches(
    briefing: model.Briefing, paragraph: model.Paragraph, language: str
) -> tuple[list[Stretch], list[Stretch]]:
    return (
        list(_pledges(briefing, paragraph, language)),
        [
            Stretch(repair.id, "", repair.start, repair.start + len(repair.corrected))
            for repair in briefing.article.repairs
            if repair.paragraph == paragraph.n and repair.applied and repair.corrected and _in_step(paragraph)
        ],
    )


def _pledges(briefing: model.Briefing, paragraph: model.Paragraph, language: str) -> Iterator[Stretch]:
    """A pledge stands where its quotation does; a text whose scripts differ in length is searched for its own words."""
    script = briefing.article.script
    searched = script if _in_step(paragraph) else language
    end = 0
    for pledge in briefing.pledges:
        if pledge.source.paragraph != paragraph.n:
            continue
        words = pledge.source.quote if searched == script else pledge.text[language]
        text = paragraph.text[searched]
        start = text.find(words, end) if words in text[end:] else text.find(words)
        if words and start >= 0:
            end = start + len(words)
            yield Stretch(pledge.id, pledge.kind, start, end)


def _in_step(paragraph: model.Paragraph) -> bool:
    return len(paragraph.text.hans) == len(paragraph.text.hant)


def _cut(text: str, pledges: list[Stretch], repairs: list[Stretch]) -> Iterator[Span]:
    edges = {0, len(text)} | {edge for stretch in (*pledges, *repairs) for edge in (stretch.start, stretch.end)}
    cuts = sorted(edge for edge in edges if edge <= len(text))
    opened = {pledge.start: pledge.id for pledge in pledges}
    mended = {repair.start: repair.id for repair in repairs}
    for start, end in pairwise(cuts):
        pledge = _at(pledges, start)
        yield Span(
            text=text[start:end],
            kind=pledge.kind if pledge else "",
            is_repaired=_at(repairs, start) is not None,
            opens=opened.get(start, ""),
            mends=mended.get(start, ""),
        )


def _at(stretches: list[Stretch], place: int) -> Stretch | None:
    return next((stretch for stretch in stretches if stretch.start <= place < stretch.end), None)
