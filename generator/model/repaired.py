"""The repaired article: what `repair` hands to `parse`."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from generator.model.parsed import Normalised, Repair


class Text(Struct, frozen=True):
    """Repaired characters and, for each, its offset in the decoded seed."""

    text: str
    offsets: tuple[int, ...]

    def seed_span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to `end` stand in the decoded seed, as (start, end)."""
        return seed_span(self.offsets, start, end)


class Edit(Struct, frozen=True):
    """Characters as printed that the repaired article no longer has where they stood; `at` is their offset."""

    at: int
    printed: str


class Repaired(Struct, frozen=True):
    """The title ('' if none), the paragraphs after it, and everything that was done to them.

    `boilerplate` holds page furniture as printed, `furniture` where each piece stood in the decoded seed.
    `edits` holds every other character that was taken out or changed: the printed side of the repairs that were made,
    of marks (each, where `normalised` counts them) and of white space, line ends too. Nothing is folded: `rebuilt`
    gives the decoded seed character for character.
    """

    title: Text
    paragraphs: tuple[Text, ...]
    repairs: tuple[Repair, ...]
    normalised: tuple[Normalised, ...]
    boilerplate: tuple[str, ...]
    furniture: tuple[tuple[int, int], ...]
    edits: tuple[Edit, ...]

    def rebuilt(self) -> str:
        """The decoded seed, put together again from all that is kept of it here."""
        printed = dict(kept((self.title, *self.paragraphs)))
        printed |= {edit.at + n: char for edit in self.edits for n, char in enumerate(edit.printed)}
        for (start, end), text in zip(self.furniture, self.boilerplate, strict=True):
            free = (at for at in range(start, end) if at not in printed)
            printed |= zip(free, text, strict=True)
        return "".join(printed[at] for at in range(len(printed)))


def kept(texts: Iterable[Text]) -> Iterator[tuple[int, str]]:
    """Each offset that the texts have, with the first of the characters that stand for it."""
    last = -1
    for text in texts:
        for at, char in zip(text.offsets, text.text, strict=True):
            if at != last:
                yield at, char
            last = at


def seed_span(offsets: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """The stretch of the seed behind the characters from `start` to `end`; an empty one has no length there either."""
    if start < end:
        return offsets[start], offsets[end - 1] + 1
    if not offsets:
        return 0, 0
    at = offsets[start] if start < len(offsets) else offsets[-1] + 1
    return at, at
