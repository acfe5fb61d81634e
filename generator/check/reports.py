"""Problems for machines: as JSON for editors, and as annotations that GitHub shows beside the lines."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from generator.errors import Problem


def as_json(problems: Iterable[Problem]) -> str:
    """A list of objects with file, line, column, record, message and hint."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem]) -> str:
    """One workflow command a line."""
    return "\n".join(_command(problem) for problem in problems)


def _command(problem: Problem) -> str:
    place = f"file={_property(problem.file)},line={problem.line},col={problem.column}"
    title = f",title={_property(problem.record)}" if problem.record else ""
    text = f"{problem.message}\n{problem.hint}".strip()
    return f"::error {place}{title}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
