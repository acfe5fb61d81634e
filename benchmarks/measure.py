"""One run of a command, measured; many runs, summed up."""

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}


@dataclass(frozen=True)
class Run:
    """Seconds on the clock, seconds of processor time of all processes, and the memory of the largest one in MB."""

    wall: float
    cpu: float
    memory: float


@dataclass(frozen=True)
class Summary:
    """Medians of some runs, and the least and the greatest time on the clock."""

    wall: float
    least: float
    greatest: float
    cpu: float
    memory: float
    runs: int

    def row(self) -> dict[str, float | int]:
        """For JSON."""
        return {name: round(value, 3) for name, value in asdict(self).items()}


LAUNCHER = """
import json, os, sys, time
began = time.perf_counter()
child = os.spawnv(os.P_NOWAIT, sys.argv[1], sys.argv[1:])
_, status, used = os.wait4(child, 0)
print(json.dumps([time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, status]))
"""
"""Starts a command and waits for it. A process begins with the memory of the one it was split off from, so that a
large one like ours would pass for every command's peak; this one has 10 MB."""


def run(command: Sequence[str], folder: Path) -> Run:
    """Run a command, named by its path, to its end. Raises CalledProcessError with what it said when it fails."""
    launch = [sys.executable, "-I", "-S", "-c", LAUNCHER, *command]
    done = subprocess.run(
        launch, cwd=folder, env=os.environ | QUIET, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True
    )
    *said, figures = done.stdout.splitlines()
    wall, cpu, memory, status = json.loads(figures)
    if status:
        raise subprocess.CalledProcessError(os.waitstatus_to_exitcode(status), command, b"\n".join(said))
    return Run(wall, cpu, memory)


def sum_up(runs: Sequence[Run]) -> Summary:
    """The medians."""
    walls = [run.wall for run in runs]
    middle = statistics.median
    cpu, memory = middle(run.cpu for run in runs), middle(run.memory for run in runs)
    return Summary(middle(walls), min(walls), max(walls), cpu, memory, len(runs))


def in_turn(contestants: Mapping[str, Callable[[], Run]], rounds: int) -> dict[str, list[Run]]:
    """Every contestant once a round, so that all meet the same disturbances."""
    runs: dict[str, list[Run]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, contestant in contestants.items():
            runs[name].append(contestant())
    return runs


def ratio(runs: Sequence[Run], base: Sequence[Run], of: str) -> tuple[float, float, float]:
    """Median, least and greatest ratio of two contestants' runs, round by round; `of` is wall, cpu or memory."""
    ratios = sorted(getattr(one, of) / getattr(other, of) for one, other in zip(runs, base, strict=True))
    return round(statistics.median(ratios), 3), round(ratios[0], 3), round(ratios[-1], 3)


def clear(*folders: Path) -> None:
    """So that a build begins from nothing."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def size(folder: Path, pattern: str = "*") -> int:
    """Bytes of all files below a folder."""
    return sum(file.stat().st_size for file in folder.rglob(pattern) if file.is_file())
