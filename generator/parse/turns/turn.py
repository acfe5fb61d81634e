"""A stretch of a paragraph that somebody says."""

from dataclasses import dataclass

from generator.parse.page import Line, Span
from generator.parse.people.mentions import Person


@dataclass(frozen=True)
class Turn:
    """What somebody says in one stretch of a paragraph. `lead` is what stands before it in the same sentence.

    Without people it is said by nobody in office. A label, such as a name with a colon, holds for what follows.
    What is only `told` of somebody, without a verb to say, is speech where it is about what will be done or is quoted.
    What is `listed` stands behind a label that says it is promised.
    """

    people: tuple[Person, ...]
    line: Line
    lead: Span
    speech: Span
    say: str
    label: bool = False
    told: bool = False
    listed: bool = False


def sentence_at(line: Line, at: int) -> Span:
    """The sentence that holds `at`; a semicolon divides one too."""
    span = line.sentence_of(at)
    start = line.masked.rfind("；", span.start, at) + 1
    end = line.masked.find("；", at, span.end)
    return Span(max(start, span.start), span.end if end < 0 else end)
