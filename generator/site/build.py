"""One build: find out what changed, have workers make that, link the rest, swap the new site in."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator import workers
from generator.project import Project
from generator.site.folder import assembling, claimed
from generator.site.part import FURNITURE, Part, fingerprint, machinery
from generator.site.state import Made, Standing, State

if TYPE_CHECKING:
    from generator.site.tasks import Batch, Bench

TASKS = 6
"""Tasks for each worker, at least, so that all workers end at about the same time."""

Progress = Callable[[int, int], None]
"""Hears how many of how many tasks are done."""


@dataclass(frozen=True)
class Built:
    """How many files of the site a build made, and how many it kept."""

    made: int
    kept: int


def build(
    project: Project,
    parts: Sequence[Part],
    progress: Progress = lambda done, total: None,
    checks: Sequence[Part] = (),
) -> Built:
    """Bring the site up to date with its parts; when nothing changed, nothing is touched.

    `checks` are parts without files, which run beside the others and may stop the build.
    Raises `JianbaoError`, or `ProblemsFound` when makers find problems in the data; the old site then stays.
    """
    with claimed(project.site, project.cache):
        standing = State(project.cache / "state", project.site)
        common = machinery(project)
        inputs = {FURNITURE: common} | {part.name: fingerprint(part.inputs, common) for part in (*parts, *checks)}
        fresh = {name for name, key in inputs.items() if standing.inputs.get(name) == key} - {FURNITURE}
        if inputs == standing.inputs:
            return Built(0, sum(len(standing.files(name)) for name in inputs))
        with assembling(project.site, project.cache) as new:
            bench = cache(partial(_bench, project, new, common, standing))
            files = _assemble(bench, parts, checks, fresh, progress)
            _complete(bench(), files, fresh)
        built = _count(standing, files, fresh)
        standing.save({name: Standing(inputs[name], made) for name, made in files.items()})
        standing.forget(standing.inputs.keys() - inputs)
    return built


def _bench(project: Project, new: Path, common: str, standing: State) -> "Bench":
    # MkDocs takes a sixth of a second to import, which a build with nothing to do can spare.
    from generator.site.press import Press
    from generator.site.tasks import Bench

    return Bench(project, new, Press(project, new, project.cache / "templates"), common, standing)


def _assemble(
    bench: Callable[[], "Bench"],
    parts: Sequence[Part],
    checks: Sequence[Part],
    fresh: Collection[str],
    progress: Progress,
) -> dict[str, dict[str, Made]]:
    """Fill the new folder; part → the files made for it, for all but the fresh parts.

    Checks need no MkDocs, and begin before it is loaded.
    """
    files: dict[str, dict[str, Made]] = {}
    work: list[Callable[[], Batch]] = []

    def pieces() -> Iterator[Callable[[], "Batch"]]:
        from generator.site.tasks import furniture, tasks

        files[FURNITURE] = furniture(bench())
        work.extend(tasks(bench(), [part for part in parts if part.name not in fresh], TASKS * workers.cores()))
        yield from work

    beside = [partial(_check, part) for part in checks if part.name not in fresh]
    for done, (name, batch) in enumerate(workers.each(pieces(), workers.cores(), beside), 1):
        files.setdefault(name, {}).update(batch)
        progress(done, len(work) + len(beside))
    return files


def _check(part: Part) -> "Batch":
    part.files()
    return part.name, {}


def _complete(bench: "Bench", files: dict[str, dict[str, Made]], fresh: Iterable[str]) -> None:
    """Link the files of the fresh parts, and add what names all pages."""
    from generator.site.publish import extras

    kept = [path for name in fresh for path in bench.standing.files(name)]
    for path in kept:
        bench.keep(path)
    made = [path for batch in files.values() for path in batch]
    for path, content in extras(
        [path for path in (*made, *kept) if path.endswith(".html")], bench.press.config
    ).items():
        bench.write(path, content)
        files[FURNITURE][path] = Made.now(bench.common, bench.new / path)


def _count(old: State, made: Mapping[str, Mapping[str, Made]], fresh: Iterable[str]) -> Built:
    linked = sum(len(old.files(name)) for name in fresh)
    before = {name: old.files(name) for name in made}
    same = sum(before[name].get(path) == file for name, files in made.items() for path, file in files.items())
    return Built(sum(map(len, made.values())) - same, linked + same)
