"""The repaired article: what `repair` hands to `parse`."""

from collections.abc import Sequence

from msgspec import Struct

from generator.model.parsed import Normalised, Repair


class Text(Struct, frozen=True):
    """Repaired characters and, for each, its offset in the decoded seed."""

    text: str
    offsets: tuple[int, ...]

    def seed_span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to `end` stand in the decoded seed, as (start, end)."""
        return seed_span(self.offsets, start, end)


class Repaired(Struct, frozen=True):
    """The title ('' if none), the paragraphs after it, and everything that was done to them.

    `boilerplate` holds page furniture as printed, `furniture` where each piece stood in the decoded seed.
    """

    title: Text
    paragraphs: tuple[Text, ...]
    repairs: tuple[Repair, ...]
    normalised: tuple[Normalised, ...]
    boilerplate: tuple[str, ...]
    furniture: tuple[tuple[int, int], ...]


def seed_span(offsets: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """The stretch of the seed behind the characters from `start` to `end`; an empty one has no length there either."""
    if start < end:
        return offsets[start], offsets[end - 1] + 1
    if not offsets:
        return 0, 0
    at = offsets[start] if start < len(offsets) else offsets[-1] + 1
    return at, at
