"""The command `jianbao`: reads the command line, runs a command, and turns what went wrong into plain sentences."""

import argparse
import datetime
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator import __version__
from generator.errors import JianbaoError, ProblemsFound, SeedError
from generator.project import Project

DEBUG = "show where a fault arose"

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command. 0: done; 1: something to mend; 2: unreadable seed or wrong usage; 130: interrupted."""
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(_project(arguments.directory), arguments))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever reads our output has stopped reading
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if arguments.debug:
            raise
        print(_sentence(error), file=sys.stderr)
        return 2 if isinstance(error, SeedError) else 1


def _sentence(error: Exception) -> str:
    if isinstance(error, ProblemsFound):
        count = len(error.problems)
        return f"{error}\n{count} problem{'s' * (count != 1)} to mend."
    if isinstance(error, JianbaoError):
        return f"jianbao: {error}"
    if isinstance(error, OSError):
        return f"jianbao: {error.filename or 'A file'} could not be used: {error.strerror or error}."
    return (
        f"jianbao: a fault in the program ({type(error).__name__}: {error}). Run it again with --debug and report it."
    )


def _project(directory: str) -> Project:
    root = Path(directory).resolve()
    if not root.is_dir():
        raise SystemExit(f"jianbao: There is no folder '{directory}'.")
    return Project(root)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jianbao", description="Bilingual briefings from Chinese local-government news articles."
    )
    parser.add_argument("--version", action="version", version=f"jianbao {__version__}")
    parser.add_argument("-C", dest="directory", metavar="DIR", default=".", help="work in this project folder")
    parser.add_argument("--debug", action="store_true", help=DEBUG)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for add in (_parse, _import, _check, _render, _build, _pdf, _serve, _export, _import_translations):
        add(commands)
    for command in commands.choices.values():
        command.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help=DEBUG)
    return parser


def _parse(commands: "Commands") -> None:
    parser = commands.add_parser("parse", help="print a parsed article as JSON")
    parser.add_argument("seed", metavar="SEED", help="file of the article, or - for standard input")
    parser.add_argument("--date", type=_day, help="day of the article (YYYY-MM-DD), when its text does not say")
    parser.set_defaults(run=_run("parse"))


def _import(commands: "Commands") -> None:
    parser = commands.add_parser("import", help="make or update the YAML of a briefing from its article")
    parser.add_argument("seeds", metavar="SEED", nargs="*", help="files (default: what is new or changed in seeds/)")
    parser.add_argument("--id", help="id of the briefing (default: from the file's name)")
    parser.add_argument("--date", type=_day, help="day of the article (YYYY-MM-DD), when its text does not say")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the data would change")
    parser.add_argument("--dry-run", action="store_true", help="write nothing; tell each change")
    parser.add_argument("--force", action="store_true", help="also touch files with changes that git has not recorded")
    parser.set_defaults(run=_run("import_"))


def _check(commands: "Commands") -> None:
    parser = commands.add_parser("check", help="report every problem in the YAML")
    _ids(parser)
    parser.add_argument("--strict", action="store_true", help="also fail on missing English and open reviews")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print a JSON list")
    form.add_argument("--github", action="store_true", help="print annotations for GitHub Actions")
    form.add_argument("--fix", action="store_true", help="first bring keys and layout into the usual form")
    parser.set_defaults(run=_run("check"))


def _render(commands: "Commands") -> None:
    parser = commands.add_parser("render", help="write the Markdown pages under docs/")
    _ids(parser)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if pages are out of date")
    parser.set_defaults(run=_run("render"))


def _build(commands: "Commands") -> None:
    parser = commands.add_parser("build", help="check, render, and build site/ with its PDFs")
    _ids(parser)
    parser.add_argument("--no-pdf", action="store_true", help="leave the PDFs out")
    parser.set_defaults(run=_run("build"))


def _pdf(commands: "Commands") -> None:
    parser = commands.add_parser("pdf", help="make the PDFs alone")
    _ids(parser)
    parser.add_argument("--edition", action="append", metavar="E", help="en, zh-hans, zh-hant or bilingual")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="sheet (default: a4)")
    parser.add_argument("-o", dest="output", type=Path, metavar="DIR", help="folder for them (default: site/)")
    parser.set_defaults(run=_run("pdf"))


def _serve(commands: "Commands") -> None:
    parser = commands.add_parser("serve", help="show the site live while you edit")
    parser.add_argument("--port", type=int, default=8000, help="default: 8000")
    parser.set_defaults(run=_run("serve"))


def _export(commands: "Commands") -> None:
    parser = commands.add_parser("export", help="write the English for translators' tools")
    parser.add_argument("form", choices=("po", "xliff", "xliff2", "csv"), help="gettext, XLIFF 1.2, XLIFF 2.0, table")
    parser.add_argument("id", metavar="ID", nargs="?", default="", help="briefing, or glossary (default: all, in one)")
    parser.add_argument("-o", dest="output", type=Path, metavar="FILE", help="file to write (default: print it)")
    parser.set_defaults(run=_run("export"))


def _import_translations(commands: "Commands") -> None:
    parser = commands.add_parser("import-translations", help="take a translated file back into the YAML")
    parser.add_argument("file", metavar="FILE", help="a .po, .xliff, .xlf or .csv file made by `jianbao export`")
    parser.add_argument("--dry-run", action="store_true", help="write nothing; tell each change")
    parser.add_argument("--force", action="store_true", help="also touch files with changes that git has not recorded")
    parser.set_defaults(run=_run("import_translations"))


def _ids(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", metavar="ID", nargs="*", help="briefings (default: all)")


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is no day; write it as 2022-01-31") from None


class _run:
    """A command, loaded when it runs: `jianbao --help` need not load the whole pipeline."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, project: Project, arguments: argparse.Namespace) -> int:
        from generator import commands

        return int(getattr(commands, self._name)(project, arguments))
