"""A bar of bamboo slips, one a pledge: the firmer the promise, the more ink."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.briefing import Pledge

STEP = 12
BLANK = {"target": "", "action": "M{} 1v14", "stance": "M{} 1v28"}


@dataclass(frozen=True)
class Slips:
    """Width in pixels (height is 30), and the SVG path of what is left blank in a row of slips 8 wide and 4 apart."""

    width: int
    blank: str


def slips(pledges: Sequence[Pledge]) -> Slips:
    """Draws the pledges in the order given."""
    blank = "".join(BLANK[pledge.kind].format(n * STEP + 4) for n, pledge in enumerate(pledges))
    return Slips(max(len(pledges) * STEP - 4, 0), blank)
