"""A bar of bamboo slips, one a pledge: the firmer the promise, the more ink."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.briefing import Pledge

STEP = 12
INK = {"target": "M{0} .5h8v29h-8z", "action": "M{1} 15h7v14h-7z", "stance": ""}


@dataclass(frozen=True)
class Slips:
    """Width in pixels (height is 30), and two SVG paths: outlines to stroke and ink to fill."""

    width: int
    line: str
    ink: str


def slips(pledges: Sequence[Pledge]) -> Slips:
    """Draws the pledges in the order given."""
    line = "".join(f"M{n * STEP + 1} 1h7v28h-7z" for n, pledge in enumerate(pledges) if pledge.kind != "target")
    ink = "".join(INK[pledge.kind].format(n * STEP, n * STEP + 1) for n, pledge in enumerate(pledges))
    return Slips(max(len(pledges) * STEP - 3, 0), line, ink)
