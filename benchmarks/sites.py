"""Building: the same pages with every generator from nothing, and jianbao again with little or nothing to do."""

import re
import shutil
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from benchmarks.archive import make
from benchmarks.measure import Run, clear, in_turn, ratio, run, size, sum_up
from benchmarks.rivals import rivals
from generator.project import Project

BASE = "mkdocs"
JIANBAO = [sys.executable, "-m", "generator", "build"]

Figures = dict[str, object]
"""Name → row of figures, ready for JSON."""


def compare(folder: Path, rounds: int) -> Figures:
    """Cold builds of one briefing in three editions, from YAML (jianbao) or from the pages rendered from it."""
    project = make(folder / "jianbao", 1)
    run(JIANBAO, project.root)
    others = rivals(project.docs, folder)
    runs = in_turn(
        {"jianbao": partial(cold, project, "--no-pdf"), "jianbao with PDFs": partial(cold, project), **others}, rounds
    )
    return {
        name: {
            **sum_up(these).row(),
            **{f"{of} against {BASE}": ratio(these, runs[BASE], of) for of in ("wall", "cpu", "memory")},
        }
        for name, these in runs.items()
    }


def repeat(folder: Path, rounds: int) -> Figures:
    """Builds with nothing changed, and after one edit, against a cold one."""
    project = make(folder / "repeat", 1)
    cold(project, "--no-pdf")
    again = partial(run, [*JIANBAO, "--no-pdf"], project.root)
    runs = in_turn(
        {"cold": partial(cold, project, "--no-pdf"), "unchanged": again, "edited": partial(_edited, project)}, rounds
    )
    return {
        name: {**sum_up(these).row(), "wall against cold": ratio(these, runs["cold"], "wall")}
        for name, these in runs.items()
    }


def growth(folder: Path, sizes: list[int]) -> Figures:
    """Archives of several sizes, each built once: time, memory and bytes for a page."""
    return {str(count): _grown(folder / f"archive-{count}", count) for count in sizes}


def cold(project: Project, *options: str) -> Run:
    """A build that finds nothing of an earlier one: no site, no pages, no cache."""
    clear(
        project.site,
        project.cache,
        *(path for path in project.docs.glob("*/*") if path.is_dir()),
        project.docs / "search",
    )
    return run([*JIANBAO, *options], project.root)


def _edited(project: Project) -> Run:
    file = project.briefing(project.briefings()[0]) / "themes.yml"
    file.write_text(
        re.sub(r"(?m)^(    en: [^'\"].*\.)$", r"\1 Indeed.", file.read_text(encoding="utf-8"), count=1),
        encoding="utf-8",
    )
    return run([*JIANBAO, "--no-pdf"], project.root)


def _grown(folder: Path, count: int) -> Mapping[str, float]:
    project = make(folder, count)
    first, second, edited = cold(project, "--no-pdf"), run([*JIANBAO, "--no-pdf"], folder), _edited(project)
    pages = [*project.site.rglob("*.html")]
    row = {
        "pages": len(pages),
        "wall": first.wall,
        "cpu": first.cpu,
        "cpu for a page, ms": first.cpu / len(pages) * 1000,
        "memory of the largest process, MB": first.memory,
        "HTML of a page, kB": size(project.site, "*.html") / len(pages) / 1000,
        "site, MB": size(project.site) / 1e6,
        "data, MB": size(project.data) / 1e6,
        "unchanged, wall": second.wall,
        "after one edit, wall": edited.wall,
    }
    shutil.rmtree(folder)
    return {name: round(value, 3) for name, value in row.items()}
