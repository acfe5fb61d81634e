"""What a detector reports: one piece of damage in a paragraph."""

from dataclasses import dataclass

from generator.model.parsed import RepairKind


@dataclass(frozen=True)
class Finding:
    """`start` to `end` should read `new`; it is shown with its surroundings from `left` to `right`."""

    start: int
    end: int
    new: str
    left: int
    right: int
    kind: RepairKind
    confidence: float
    applied: bool
    reason: str

    def printed(self, text: str) -> str:
        """The damaged words as they stand in `text`."""
        return text[self.left : self.right]

    def corrected(self, text: str) -> str:
        """The same words as we read them."""
        return text[self.left : self.start] + self.new + text[self.end : self.right]
