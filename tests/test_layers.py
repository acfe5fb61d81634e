"""The layout of the house: stages do not know one another, and what all may use knows no stage."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.project import HOME

STAGES = ("read", "repair", "parse", "localise", "store", "check", "render", "site", "pdf")
SHARED = (
    "errors",
    "lock",
    "model",
    "project",
    "yamlfile",
    "published",
    "passages",
    "script",
    "numerals",
    "pinyin",
    "lexicon",
    "tables",
    "wording",
    "workers",
    "translators",
)
GENERATOR = HOME / "generator"


def modules(name: str) -> list[Path]:
    """The files of a module or package of the generator."""
    package = GENERATOR / name
    return sorted(package.rglob("*.py")) if package.is_dir() else [package.with_suffix(".py")]


def imported(file: Path) -> Iterator[str]:
    """The first-level names of the generator that a file imports."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "generator":
            inner = (node.module or "").split(".")[1:2]
            yield from inner or [alias.name for alias in node.names]


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_no_other_stage(stage: str) -> None:
    files = modules(stage)
    assert files
    others = {name for file in files for name in imported(file)} & set(STAGES) - {stage}
    assert not others


@pytest.mark.parametrize("name", SHARED)
def test_what_all_may_use_imports_no_stage(name: str) -> None:
    files = modules(name)
    assert files
    assert not {other for file in files for other in imported(file)} & set(STAGES)


def test_the_commands_know_every_stage() -> None:
    """Control: the reader of imports does find them."""
    assert set(STAGES) <= {name for file in modules("commands") for name in imported(file)}


def test_the_package_tells_the_stages_in_their_order() -> None:
    text = ast.get_docstring(ast.parse((GENERATOR / "__init__.py").read_text(encoding="utf-8"))) or ""
    places = [text.index(f"`{stage}`") for stage in STAGES]
    assert places == sorted(places)


ROOMS = ("shapes", "page", "times", "kinds", "labels", "quantities", "people", "clauses", "forms", "turns", "head")
"""The rooms of the parser, each of which knows only those before it."""


@pytest.mark.parametrize("room", ROOMS)
def test_rooms_of_the_parser_know_only_those_before_them(room: str) -> None:
    known = {f"generator.parse.{name}" for name in ROOMS[: ROOMS.index(room) + 1]}
    for file in modules(f"parse/{room}"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("generator.parse"):
                names = [node.module] if node.module.count(".") > 1 else [f"{node.module}.{a.name}" for a in node.names]
                assert {".".join(name.split(".")[:3]) for name in names} <= known, f"{file.name}: {names}"
