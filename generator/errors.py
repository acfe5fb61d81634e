"""What can go wrong, in words for the person who can mend it. Imports nothing of the project."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


class JianbaoError(Exception):
    """The work cannot go on; the text says why and what to do, in one or two plain sentences."""


class SeedError(JianbaoError):
    """A seed cannot be read or holds no article of this kind."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend in a file. Prints as `file:line:col: record: message`, with the hint below it.

    `file` is relative to the project; `line` and `column` count from 1; `record` is an id, or '' for the whole file.
    """

    file: str
    line: int
    column: int
    record: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        record = f"{self.record}: " if self.record else ""
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {record}{self.message}{hint}"


class ProblemsFound(JianbaoError):
    """Problems in the data that stop the work; carries all of them, in file order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint that asks for the nearest known word, else the other hint."""
    near = get_close_matches(word, list(known), 1, 0.6)
    return f"Did you mean '{near[0]}'?" if near else otherwise
