"""What a sentence counts, dates or names with a number, in either language."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal["number", "year", "month", "plan", "code"]
Bound = Literal["exact", "min", "max", "approx"]


@dataclass(frozen=True)
class Figure:
    """A figure as printed. `plan` is the number of a five-year plan, `code` a road, norm or acronym such as S342.

    `firm` figures of the Chinese must stand in the English; the others (五大, 第一) may. `unit` is the printed one.
    """

    kind: Kind
    text: str
    value: Decimal
    start: int
    end: int
    unit: str = ""
    bound: Bound = "exact"
    firm: bool = True


class Claims:
    """The parts of a sentence already read, so that the 14 of 14th Five-Year Plan is not read again."""

    def __init__(self, text: str) -> None:
        self._taken = bytearray(len(text))

    def take(self, start: int, end: int) -> bool:
        """Whether the span was free; it is taken now."""
        if any(self._taken[start:end]):
            return False
        self._taken[start:end] = b"1" * (end - start)
        return True
