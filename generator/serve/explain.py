"""What to mend, in sentences that begin with the file and line, whatever was raised."""

import traceback
from pathlib import Path

from jinja2 import TemplateSyntaxError

from generator.errors import JianbaoError, ProblemsFound


def explain(error: Exception, root: Path) -> tuple[str, ...]:
    """One text for each problem; a second line, if any, is the hint. Paths are relative to `root`."""
    if isinstance(error, ProblemsFound):
        return tuple(str(problem) for problem in error.problems)
    told = str(error) if isinstance(error, JianbaoError) else f"{type(error).__name__}: {error}"
    cause = error.__cause__ or error
    if isinstance(cause, TemplateSyntaxError) and cause.filename:
        return (_at(Path(cause.filename), cause.lineno, cause.message or told, root),)
    frames = [frame for frame in traceback.extract_tb(cause.__traceback__) if _is_template(frame.filename)]
    if frames:
        return (_at(Path(frames[-1].filename), frames[-1].lineno or 1, str(cause), root),)
    return tuple(told.splitlines())


def _at(file: Path, line: int, message: str, root: Path) -> str:
    name = file.relative_to(root) if file.is_relative_to(root) else file
    return f"{name.as_posix()}:{line}: {message}"


def _is_template(file: str) -> bool:
    return file.endswith((".html", ".j2"))
