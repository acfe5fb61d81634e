"""Work shared out among forked processes: each starts warm, takes the next task when free, and sends results back."""

import gc
import os
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from multiprocessing.connection import Connection, Pipe, wait
from typing import Any, NoReturn, TypeVar

from generator.errors import JianbaoError, ProblemsFound

Result = TypeVar("Result")

BATCHES = 10_000
"""Batches are numbered, four bytes each, in a pipe that must hold all of them (64 kB)."""


GENERATIONS = 10
"""After how many of its lesser searches for objects that refer to one another a worker makes a full one."""


class _Fault(Exception):
    """An error nobody foresaw, in one line, and where it arose in the worker: that is shown to those who debug."""

    def __init__(self, what: str, where: str) -> None:
        super().__init__(what, where)
        self.what = what

    def __str__(self) -> str:
        return str(self.args[1])


def cores() -> int:
    """How many processes can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def each(
    tasks: Iterable[Callable[[], Result]], count: int, apart: Sequence[Callable[[], Result]] = ()
) -> Iterator[Result]:
    """The results of all tasks, as they come, from `count` processes.

    Tasks `apart` have as many processes of their own: what they load does not come on top of what the others load.
    They begin at once, and run while `tasks` are still being made. Raises when all have ended: `ProblemsFound` with the
    problems that any task found, or a `JianbaoError` that says what went wrong. For one process, for a single task, and
    without `os.fork` (Windows), the tasks run here, one by one.
    """
    if count < 2 or not hasattr(os, "fork"):
        yield from (task() for task in chain(apart, tasks))
        return
    running: dict[Connection, int] = {}
    failures = []
    try:
        running.update(_fork(apart, count))
        made = [*tasks]
        if not running and len(made) == 1:
            yield made[0]()
            return
        running.update(_fork(made, count))
        for result, failure in _messages(running):
            if failure:
                failures.append(failure)
            else:
                yield result
    finally:
        for pid in running.values():
            os.kill(pid, signal.SIGTERM)
            os.waitpid(pid, 0)
    _raise(failures)


def _fork(tasks: Sequence[Callable[[], Result]], count: int) -> Iterator[tuple[Connection, int]]:
    """Start up to `count` processes; for each, where its results come from, and its number."""
    batches = min(len(tasks), BATCHES)
    queue, end = os.pipe()
    os.write(end, b"".join(number.to_bytes(4) for number in range(batches)))
    os.close(end)
    for _ in range(min(count, batches)):
        ours, theirs = Pipe(duplex=False)
        pid = os.fork()
        if not pid:
            _work([tasks[number::batches] for number in range(batches)], queue, theirs)
        theirs.close()
        yield ours, pid
    os.close(queue)


def _work(batches: Sequence[Sequence[Callable[[], Any]]], queue: int, results: Connection) -> NoReturn:
    """The life of a worker. ^C is for the parent, which then ends us.

    What tasks leave behind, such as the pages of MkDocs, which refer to one another, would pile up to 50 MB and more
    before Python looks for it by itself: it waits until that is a quarter of all there is, and we are born with much.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    code = 1
    try:
        while number := os.read(queue, 4):
            for task in batches[int.from_bytes(number)]:
                results.send(_attempt(task))
                if gc.get_count()[-1] >= GENERATIONS:
                    gc.collect()
        code = 0
    finally:
        os._exit(code)


def _attempt(task: Callable[[], Any]) -> tuple[Any, Any]:
    """(result, None) or (None, what went wrong), in a form that travels between processes."""
    try:
        return task(), None
    except ProblemsFound as error:
        return None, error.problems
    except JianbaoError as error:
        return None, str(error)
    except Exception as error:
        return None, _Fault(f"{type(error).__name__}: {error}", traceback.format_exc())


def _messages(running: dict[Connection, int]) -> Iterator[tuple[Any, Any]]:
    """What the processes send until the last has ended; each that ends is taken out of `running`."""
    while running:
        ready = wait([*running])
        for results in [results for results in running if results in ready]:
            try:
                yield results.recv()
            except EOFError:
                _, status = os.waitpid(running.pop(results), 0)
                if status:
                    yield None, f"A worker of the build was stopped ({_reason(status)}). Is there enough memory?"


def _reason(status: int) -> str:
    code = os.waitstatus_to_exitcode(status)
    return f"exit code {code}" if code >= 0 else signal.Signals(-code).name


def _raise(failures: Sequence[Any]) -> None:
    """Problems in the data come first: they explain whatever else went wrong."""
    if problems := [problem for failure in failures if isinstance(failure, tuple) for problem in failure]:
        raise ProblemsFound(tuple(dict.fromkeys(problems)))
    if texts := [failure for failure in failures if isinstance(failure, str)]:
        raise JianbaoError("\n".join(dict.fromkeys(texts)))
    if failures:
        raise JianbaoError(f"The build met a fault of its own: {failures[0].what}. Please report it.") from failures[0]
