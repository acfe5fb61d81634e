"""The source text as the PDF prints it: as read after repair, its pledges and repairs marked."""

from collections.abc import Iterable

from generator.model import briefing as model
from generator.passages import Run, runs
from generator.pdf.document import Paragraph, Span


def paragraphs(briefing: model.Briefing, language: str) -> tuple[Paragraph, ...]:
    """The source in `language`'s script, cut where pledges and repairs begin and end."""
    held: dict[int, list[model.Pledge]] = {}
    for pledge in briefing.pledges:
        held.setdefault(pledge.source.paragraph, []).append(pledge)
    return tuple(
        Paragraph(each.n, tuple(map(_span, runs(each, briefing.article, held.get(each.n, ()), language))))
        for each in briefing.article.paragraphs
    )


def located(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """The ids of pledges and repairs that the source text shows."""
    spans = [span for paragraph in paragraphs for span in paragraph.spans]
    return frozenset(id for span in spans for id in (span.opens, *span.cuts, *span.mends) if id)


def _span(run: Run) -> Span:
    return Span(
        text=run.text,
        kind=run.pledge.kind if run.pledge else "",
        is_repaired=run.repair is not None and run.repair.applied,
        opens=run.pledge.id if run.pledge and run.opens else "",
        mends=tuple(mark.repair.id for mark in run.printed if mark.start < mark.end),
        cuts=tuple(mark.repair.id for mark in run.printed if mark.start == mark.end),
    )
