"""A briefing of many times the content, and what its PDF costs a process of its own."""

import json
import random
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.archive import Exchange
from generator import pdf, published
from generator.model.briefing import Briefing
from generator.project import HOME, Project
from generator.settings import words

TIMES = 10


def cost(folder: Path, edition: str) -> tuple[float, float]:
    """Milliseconds on the clock for the PDF of an edition, and MB of memory at its peak."""
    file = folder / "tenfold.json"
    if not file.exists():
        project = Project(HOME)
        briefing = published.load(project, project.briefings()[0]).briefing
        file.write_bytes(msgspec.json.encode(enlarged(briefing, TIMES)))
    command = [sys.executable, "-m", "benchmarks.tenfold", str(file), edition]
    milliseconds, memory = json.loads(subprocess.run(command, cwd=HOME, capture_output=True, check=True).stdout)
    return milliseconds, memory


def enlarged(briefing: Briefing, times: int) -> Briefing:
    """The briefing followed by copies of itself, each in other words."""
    whole, *copies = [_copy(briefing, number) for number in range(times)]
    for copy in copies:
        for part in ("agencies", "pledges"):
            whole[part] += copy[part]
        for part in ("paragraphs", "repairs"):
            whole["article"][part] += copy["article"][part]
    return msgspec.convert(whole, Briefing, strict=False)


def _copy(briefing: Briefing, number: int) -> dict[str, Any]:
    data = json.loads(msgspec.json.encode(briefing))
    if number == 0:
        return data  # type: ignore[no-any-return]
    copy: dict[str, Any] = Exchange(random.Random(str(number)))(data)
    shift = number * len(briefing.article.paragraphs)
    for agency in copy["agencies"]:
        agency["id"] += f"-copy-{number}"
        agency["source"]["paragraph"] += shift
    for pledge in copy["pledges"]:
        pledge["agency"] += f"-copy-{number}"
        pledge["id"] = f"{pledge['agency']}-{pledge['id'].rpartition('-')[2]}"
        pledge["source"]["paragraph"] += shift
    for paragraph in copy["article"]["paragraphs"]:
        paragraph["n"] += shift
    for repair in copy["article"]["repairs"]:
        repair["id"] += f"-copy-{number}"
        repair["paragraph"] += shift
    return copy


def _main(file: Path, edition: str) -> None:
    project = Project(HOME)
    briefing = msgspec.json.decode(file.read_bytes(), type=Briefing)
    terms, said = published.load_glossary(project).terms, words(project)
    began = time.perf_counter()
    pdf.build_all(briefing, terms, said, [edition])
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(json.dumps([seconds * 1000, peak]))


if __name__ == "__main__":
    _main(Path(sys.argv[1]), sys.argv[2])
