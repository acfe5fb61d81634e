"""What both a briefing's own pages and the lists say of it."""

from collections.abc import Iterable, Mapping

from generator.model.briefing import Pledge
from generator.wording import Wording

KINDS = ("target", "action", "stance")


def counts(pledges: Iterable[Pledge]) -> dict[str, int]:
    """How many pledges of each kind."""
    kinds: list[str] = [pledge.kind for pledge in pledges]
    return {kind: kinds.count(kind) for kind in KINDS}


def kinds_in_words(say: Wording, counted: Mapping[str, int]) -> str:
    """“3 targets, 10 actions, 2 stances”: what a bar of slips shows."""
    said = [say.count(f"site.kind_count.{kind}", counted[kind]) for kind in KINDS if counted[kind]]
    return say("site.separator").join(said)


def source_line(say: Wording, publisher: str, date: str | None) -> str:
    """“Changshu Daily, December 30, 2021”: as much of it as is known."""
    return say("site.pause").join(filter(None, (publisher, say.date(date) if date else "")))
