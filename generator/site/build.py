"""One build: find out what changed, have workers make that, link the rest, swap the new site in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import workers
from generator.project import Project
from generator.site import state
from generator.site.folder import assembling, claimed
from generator.site.part import FURNITURE, Part, fingerprint, machinery
from generator.site.state import Made, Standing, State

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
        standing = state.load(project.cache / "site.json", project.site)
        common = machinery(project)
        inputs = {FURNITURE: common} | {part.name: fingerprint(part.inputs, common) for part in (*parts, *checks)}
        if inputs == {name: part.inputs for name, part in standing.items()}:
            return _count(standing, standing)
        with assembling(project.site, project.cache) as new:
            files = _assemble(project, new, parts, checks, inputs, standing, progress)
        made = {name: Standing(inputs[name], files[name]) for name in inputs}
        state.save(project.cache / "site.json", made)
    return _count(standing, made)


def _assemble(
    project: Project,
    new: Path,
    parts: Sequence[Part],
    checks: Sequence[Part],
    inputs: Mapping[str, str],
    standing: State,
    progress: Progress,
) -> dict[str, dict[str, Made]]:
    """Fill the new folder; part → its files."""
    # MkDocs takes a sixth of a second to import, which a build with nothing to do can spare.
    from generator.site.press import Press
    from generator.site.publish import extras
    from generator.site.tasks import Bench, tasks, whole

    common = inputs[FURNITURE]
    bench = Bench(project, new, Press(project, new, project.cache / "templates"), common, standing)
    fresh = {name for name, part in standing.items() if part.inputs == inputs.get(name)} - {FURNITURE}
    work = [*tasks(bench, [part for part in parts if part.name not in fresh], TASKS * workers.cores())]
    beside = [whole(bench, part) for part in checks if part.name not in fresh]
    files: dict[str, dict[str, Made]] = {name: {} for name in inputs}
    for done, (name, batch) in enumerate(workers.each(work, workers.cores(), beside), 1):
        files[name] |= batch
        progress(done, len(work) + len(beside))
    for name in fresh:
        files[name] = standing[name].files
        for path in files[name]:
            bench.keep(path)
    pages = [path for batch in files.values() for path in batch if path.endswith(".html")]
    for path, content in extras(pages, bench.press.config).items():
        bench.write(path, content)
        files[FURNITURE][path] = Made.now(common, new / path)
    return files


def _count(old: State, new: State) -> Built:
    before = {path: made for part in old.values() for path, made in part.files.items()}
    after = {path: made for part in new.values() for path, made in part.files.items()}
    kept = sum(before.get(path) == made for path, made in after.items())
    return Built(len(after) - kept, kept)
