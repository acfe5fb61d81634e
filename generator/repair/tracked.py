"""Text whose every character knows where in the decoded seed it came from."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.model.repaired import seed_span


@dataclass(frozen=True)
class Tracked:
    """Characters and, for each, its offset in the decoded seed. Replaced characters share the place they stand for."""

    text: str
    offsets: Sequence[int]

    @classmethod
    def of(cls, seed: str) -> "Tracked":
        return cls(seed, range(len(seed)))

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, part: slice) -> "Tracked":
        return Tracked(self.text[part], self.offsets[part])

    def __add__(self, other: "Tracked") -> "Tracked":
        return Tracked(self.text + other.text, (*self.offsets, *other.offsets))

    def seed_span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to `end` stand in the seed, as (start, end)."""
        return seed_span(self.offsets, start, end)

    def stripped(self) -> "Tracked":
        """Without white space at both ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self[start : len(self.text.rstrip())] if start < len(self) else self[:0]

    def replaced(self, changes: Sequence[tuple[int, int, str]]) -> "Tracked":
        """With each (start, end, new) put in; changes are sorted and do not overlap."""
        text: list[str] = []
        offsets: list[int] = []
        at = 0
        for start, end, new in changes:
            text += (self.text[at:start], new)
            offsets += self.offsets[at:start]
            offsets += [self.offsets[min(start + i, end - 1)] for i in range(len(new))]
            at = end
        return Tracked("".join((*text, self.text[at:])), (*offsets, *self.offsets[at:]))

    def substituted(self, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> tuple["Tracked", int]:
        """With every match replaced by what `new` makes of it, and how many of them changed."""
        found = [(m.start(), m.end(), new(m)) for m in pattern.finditer(self.text) if m.end() > m.start()]
        changes = [change for change in found if self.text[change[0] : change[1]] != change[2]]
        return (self.replaced(changes) if changes else self), len(changes)
