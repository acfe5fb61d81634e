"""What clauses are taken for, and where a speaker has got to."""

from dataclasses import dataclass
from typing import Literal

from generator.model.parsed import Modality
from generator.parse.page import Span
from generator.parse.people.selves import Selves
from generator.parse.times.calendar import Calendar

Role = Literal["pledge", "frame", "condition", "tail", "other"]


@dataclass(frozen=True)
class Piece:
    """A stretch of a speech and what it is; a tail goes with the words of the pledge before it.

    `reason` says why it is no pledge ('' if it belongs to one)."""

    span: Span
    role: Role = "other"
    modality: Modality = "commitment"
    reason: str = ""


@dataclass
class Reading:
    """Where a speaker has got to: has the speech turned to what will be done, and are others being told what to do?

    `promise` is where the present sentence holds its first sign of the future, if it does. `aside` says why what is
    being said now is no pledge ('' if it may be one), `asking` that the present sentence asks people outside for
    something, `pleading` that all of the speech does. `section` says why nothing behind a label such as 工作成绩： is a
    pledge, `listing` that the present sentence lists what was announced: 办法是…：;
    `listed` that all of the paragraph does, as an item of a form;
    `opens_list` says so of the next sentence, `conditional` that the present one has named a condition, `hearsay` that
    the reporter passes on what a body let be known: news, until it turns to what will be done; `given` that the present
    part of a sentence, up to a semicolon, has given a pledge; `results` up to where its figures are results,
    `dated` that the present sentence names a time ahead; `leading` that the speakers lead a city or county,
    `addressing` that they have begun to tell others what to do;
    `itemised` that the last item, 首先 or 一是, gave a pledge;
    `told` that the clause before, in the same part of a sentence, tells how things are, `told_until` up to where the
    present sentence does, as a later clause says;
    `last_year` that the present sentence tells of the year before that of the plans.
    """

    selves: Selves
    calendar: Calendar
    armed: bool
    telling: bool = False
    promise: int | None = None
    aside: str = ""
    directive: bool = False
    asking: bool = False
    pleading: bool = False
    section: str = ""
    listing: bool = False
    listed: bool = False
    opens_list: bool = False
    conditional: bool = False
    hearsay: bool = False
    given: bool = False
    results: int = 0
    dated: bool = False
    leading: bool = False
    addressing: bool = False
    itemised: bool = False
    last_year: bool = False
    told: bool = False
    told_until: int = 0

    @property
    def promising(self) -> bool:
        """Whether the present sentence holds a sign of the future."""
        return self.promise is not None

    def vouching(self, end: int) -> bool:
        """Whether the sentence is, up to `end`, about what will be done, by the speaker or by others."""
        return self.telling or self.given or self.conditional or (self.promise is not None and self.promise < end)
