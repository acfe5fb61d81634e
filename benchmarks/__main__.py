"""The command: runs what is asked for, prints tables, writes JSON."""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path

from benchmarks.live import live, rival_servers
from benchmarks.sites import Figures, compare, growth, repeat
from benchmarks.stages import stages

RESULTS = Path(__file__).parent / "results"
PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "hugo", "jieba", "Markdown", "Jinja2", "typst")
SIZES = [1, 10, 100]


def main() -> None:
    """Measure, print and save."""
    arguments = _arguments()
    rounds = arguments.rounds
    kinds: Mapping[str, Callable[[Path], Figures]] = {
        "sites": lambda folder: compare(folder, rounds),
        "warm": lambda folder: repeat(folder, rounds),
        "live": lambda folder: _live(folder, rounds),
        "stages": lambda folder: stages(folder, rounds),
        "growth": lambda folder: growth(folder, arguments.sizes),
    }
    for kind in arguments.kinds or kinds:
        with tempfile.TemporaryDirectory(prefix="jianbao-bench-") as folder:
            figures = kinds[kind](Path(folder))
        _print(kind, figures)
        _save(arguments.output, kind, figures)


def _live(folder: Path, rounds: int) -> Figures:
    ours = {
        f"jianbao, archive of {count}, {what}": row
        for count in (1, 10)
        for what, row in live(folder, rounds, count).items()
    }
    return ours | rival_servers(folder, rounds)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure jianbao, and others beside it.")
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="sites, warm, live, stages or growth (default: all)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is run (default: 5)")
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=SIZES, help="briefings in an archive (default: 1 10 100)"
    )
    parser.add_argument("-o", dest="output", type=Path, default=RESULTS, metavar="DIR", help="folder for the JSON")
    return parser.parse_args()


def _print(kind: str, figures: Figures) -> None:
    print(f"\n{kind}")
    for name, row in figures.items():
        print(f"  {name}")
        for key, value in row.items() if isinstance(row, dict) else ():
            print(f"    {key:36} {value}")


def _save(folder: Path, kind: str, figures: Figures) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    record = {
        "command": " ".join(["python -m benchmarks", *sys.argv[1:]]),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}",
        "python": platform.python_version(),
        "packages": {name: version(name) for name in PACKAGES},
        "figures": figures,
    }
    (folder / f"{kind}.json").write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error}\n{error.output.decode()}")
