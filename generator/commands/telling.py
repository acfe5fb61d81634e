"""How commands speak: results on standard output, everything else on standard error."""

import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic


def tell(text: str) -> None:
    print(text, file=sys.stderr)


def count(number: int, word: str) -> str:
    plural = f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
    return f"{number:,} {word if number == 1 else plural}"


def shown(path: Path) -> str:
    """A path as people would type it from here."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else str(path)


def progress(what: str) -> Callable[[int, int], None]:
    """Tells, on a terminal, how far work has come that takes longer than a second."""
    began = monotonic()

    def tell(done: int, total: int) -> None:
        if sys.stderr.isatty() and monotonic() - began > 1:
            end = "\n" if done == total else ""
            print(f"\r{what}: {done:,} of {total:,}", end=end, file=sys.stderr, flush=True)

    return tell
