"""The pledges that the pieces of a sentence make: words, frame, figures, deadline, documents."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from generator.model.parsed import Deadline, Modality, Pledge, Quantity
from generator.model.repaired import Text
from generator.parse import kinds, quantities
from generator.parse.clauses.reading import Piece
from generator.parse.page import Line, Span
from generator.parse.times import deadlines
from generator.parse.times.calendar import Calendar

TITLE = re.compile("《[^《》]*(?:《[^《》]*》[^《》]*)*》|〈[^〈〉]*〉")
TRAILING = re.compile(
    "但|惟|唯|须|需|取决|有待|前提是|条件是|(?:具体|最终|时间|日期|安排|方案|进度|规模)*(?:须|要|会|将)?视"
)
CHANGE = re.compile("[由从][^，]{0,40}$")
CHANGED_TO = re.compile("^[^，]{0,8}?[至到为成]")


def pledges(line: Line, pieces: list[Piece], text: Text, calendar: Calendar) -> Iterator[Pledge]:
    """The pledges that the pieces of a sentence make, with what belongs to each."""
    frames: list[Span] = []
    condition = False
    last: Pledge | None = None
    for piece in pieces:
        if piece.role == "tail" and last and not frames:
            last = _with_tail(line, last, piece.span, text)
        elif piece.role == "condition" and last and _trails(line, piece.span):
            last = replace(last, frame=line.text[piece.span.start : piece.span.end], modality="conditional")
            condition = False
        elif piece.role in ("frame", "condition"):
            frames.append(piece.span)
            condition = condition or piece.role == "condition"
        elif piece.role == "pledge":
            if last:
                yield last
            modality: Modality = "conditional" if condition else piece.modality
            last = _pledge(line, piece.span, frames, modality, text, calendar)
            frames, condition = [], False
    if last:
        yield last


def dated(pledge: Pledge, deadline: Deadline) -> Pledge:
    """A pledge with the time that a label behind it gives, unless it names one itself."""
    return pledge if pledge.deadline else replace(pledge, deadline=deadline, kind="target")


def _with_tail(line: Line, pledge: Pledge, tail: Span, text: Text) -> Pledge:
    """A pledge with the words behind it that say what it serves: …，为群众出行提供便利."""
    words, seed = line.text[pledge.start : tail.end], text.seed_span(pledge.start, tail.end)
    return replace(pledge, text=words, end=tail.end, seed=seed)


def _trails(line: Line, span: Span) -> bool:
    """Whether a condition belongs to the pledge before it; a semicolon begins a new thought."""
    return bool(TRAILING.match(line.plain, span.start)) and line.plain[span.start - 1] != "；"


def _pledge(line: Line, span: Span, frames: list[Span], modality: Modality, text: Text, calendar: Calendar) -> Pledge:
    frame = Span(frames[0].start, frames[-1].end) if frames else None
    inside = deadlines.find(line, span, calendar)
    found = inside or (deadlines.find(line, frame, calendar) if frame else None)
    figures = _figures(line, span, found)
    documents = [
        match[0] for part in (frame, span) if part for match in TITLE.finditer(line.text, part.start, part.end)
    ]
    plain = line.masked[span.start : span.end]
    deadline = found[1] if found else None
    return Pledge(
        line.text[span.start : span.end],
        kinds.of_pledge(plain, _plain_figures(line, figures), deadline, framed=inside is None),
        modality,
        line.text[frame.start : frame.end] if frame else None,
        tuple(quantity for _, quantity in figures),
        deadline,
        tuple(documents),
        line.n,
        span.start,
        span.end,
        text.seed_span(span.start, span.end),
    )


def _plain_figures(line: Line, figures: list[tuple[Span, Quantity]]) -> list[Quantity]:
    return [replace(quantity, text=line.plain[span.start : span.end]) for span, quantity in figures]


def _figures(line: Line, span: Span, found: tuple[Span, Deadline] | None) -> list[tuple[Span, Quantity]]:
    """The figures of a clause, but not those inside a deadline (unless it is a length) nor what is changed from."""
    out = []
    for at, quantity in quantities.find(line, span):
        inside = found and at.start < found[0].end and found[0].start < at.end
        if inside and found and found[1].rule != "years from plan year":
            continue
        if CHANGE.search(line.plain[span.start : at.start]) and CHANGED_TO.match(line.plain[at.end : span.end]):
            continue
        out.append((at, quantity))
    return out
