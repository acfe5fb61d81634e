"""Findings that a person accepts, with a reason, and acceptances that outlive theirs."""

from pathlib import Path

from generator.check import check
from generator.project import Project

BRIEFING = "2027-03-05-qinghe"
HEAD = "# what was accepted\n"
ENTRY = """- record: water-1
  field: text.en
  finding: missing 40公里以上
  reason: the length is given in the card beside it
"""


def spoil(project: Project) -> None:
    """Take the figure out of the English of water-1."""
    path = project.briefing(BRIEFING) / "pledges.yml"
    text = path.read_text(encoding="utf-8")
    spoiled = text.replace("en: Build at least 40 km of new sewers", "en: Build new sewers", 1)
    assert spoiled != text
    path.write_text(spoiled, encoding="utf-8")


def accept(project: Project, text: str) -> Path:
    path = project.briefing(BRIEFING) / "accepted.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_finding_says_how_to_accept_it(project: Project) -> None:
    spoil(project)
    (problem,) = check(project)
    assert str(problem) == (
        f"data/{BRIEFING}/pledges.yml:{problem.line}:9: water-1: 40公里以上 is missing from the English\n"
        f"    If it is right, accept it in data/{BRIEFING}/accepted.yml: record water-1, field text.en, "
        "finding missing 40公里以上, and a reason."
    )


def test_an_accepted_finding_is_silent(project: Project) -> None:
    spoil(project)
    accept(project, HEAD + ENTRY)
    assert check(project) == ()


def test_an_acceptance_that_no_longer_applies_is_a_problem_at_its_line(project: Project) -> None:
    accept(project, HEAD + ENTRY)
    (problem,) = check(project)
    assert str(problem) == (
        f"data/{BRIEFING}/accepted.yml:4:12: the accepted finding “missing 40公里以上” of water-1, text.en, "
        "no longer occurs\n    Take the entry out, or mend what it names."
    )


def test_an_acceptance_needs_a_reason(project: Project) -> None:
    spoil(project)
    accept(project, HEAD + ENTRY.replace("the length is given in the card beside it", "''"))
    (problem,) = check(project)
    assert (problem.line, problem.message) == (5, "reason is empty")


def test_the_glossary_has_acceptances_of_its_own(project: Project) -> None:
    (project.data / "accepted.yml").write_text(HEAD + ENTRY, encoding="utf-8")
    (problem,) = check(project)
    assert problem.file == "data/accepted.yml"
