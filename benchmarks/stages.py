"""Each stage alone, in one process that has loaded what it needs."""

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.archive import make
from benchmarks.sites import Figures
from benchmarks.tenfold import cost
from generator import check, localise, parts, pdf, published, read, render, repair
from generator.model.briefing import Seed
from generator.parse import parse
from generator.render import archive, search
from generator.settings import words
from generator.site.part import ready

TENFOLD = ("zh-hans", "bilingual")
"""The shortest edition and the longest."""


def stages(folder: Path, rounds: int) -> Figures:
    """Milliseconds a stage takes for the published article or briefing: median, least, greatest."""
    project = make(folder / "stages", 1)
    seed = next(project.seeds.glob("*.txt")).read_bytes()
    id = project.briefings()[0]
    loaded, terms = published.load(project, id), published.load_glossary(project).terms
    article = read.read(seed).text
    parsed = parse(repair.repair(article))
    record = Seed(file="seeds/x.txt", sha256="0" * 64)
    english = search.text(loaded.briefing, terms, "en")
    work: dict[str, Callable[[], object]] = {
        "read": lambda: read.read(seed),
        "repair": lambda: repair.repair(article),
        "parse": lambda: parse(repair.repair(article)),
        "localise": lambda: localise.localise(parsed, id, record, terms),
        "load": lambda: published.load(project, id),
        "check": lambda: check.check(project),
        "render": lambda: render.pages(loaded, terms, words(project), project.templates),
        "search, one edition": lambda: search.text(loaded.briefing, terms, "en"),
        "search over all": lambda: [*map(ready, archive.files([id], lambda id: archive.words(english)).values())],
        "list parts": lambda: parts.parts(project),
        "PDFs, four": lambda: pdf.build_all(loaded.briefing, terms, words(project)),
    }
    figures: Figures = {name: _milliseconds(task, rounds) for name, task in work.items()}
    return figures | {f"PDF of ten times the content, {name}": _tenfold(folder, name, rounds) for name in TENFOLD}


def _tenfold(folder: Path, edition: str, rounds: int) -> dict[str, float]:
    """As the others, and the most memory its process held, in MB."""
    times, memory = zip(*(cost(folder, edition) for _ in range(rounds)), strict=True)
    return _summary(times) | {"memory": round(max(memory))}


def _milliseconds(task: Callable[[], object], rounds: int) -> dict[str, float]:
    task()
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        task()
        times.append((time.perf_counter() - began) * 1000)
    return _summary(times)


def _summary(times: Sequence[float]) -> dict[str, float]:
    return {
        "median": round(statistics.median(times), 2),
        "least": round(min(times), 2),
        "greatest": round(max(times), 2),
    }
