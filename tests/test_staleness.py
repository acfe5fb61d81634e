"""English that was written before its Chinese was changed."""

from pathlib import Path

import pytest

from generator.check import check, remember, to_translate
from generator.check.staleness import FILE
from generator.project import Project
from tests.conftest import BRIEFING

ENGLISH = "Build at least 40 km of new sewers"
CHINESE = "新建污水管网40公里以上"


@pytest.fixture
def remembered(project: Project) -> Project:
    """The sample project after an import."""
    (project.briefing(BRIEFING) / "parsed").mkdir(exist_ok=True)
    remember(project)
    return project


def edit(project: Project, old: str, new: str) -> None:
    path = project.briefing(BRIEFING) / "pledges.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def change_chinese(project: Project) -> None:
    edit(project, f"zh-Hans: {CHINESE}", "zh-Hans: 再建污水管网40公里以上")
    edit(project, "zh-Hant: 新建汙水管網40公里以上", "zh-Hant: 再建汙水管網40公里以上")


def stale(project: Project) -> list[str]:
    return [f"{each.record}: {each.message}" for each in to_translate(project)]


def file(project: Project) -> Path:
    return project.briefing(BRIEFING) / "parsed" / FILE


def test_nothing_is_stale_after_an_import(remembered: Project) -> None:
    assert stale(remembered) == []


def test_english_is_stale_once_its_chinese_is_changed(remembered: Project) -> None:
    change_chinese(remembered)
    assert stale(remembered) == ["water-1: this English was written before the Chinese was changed"]


def test_stale_english_can_still_be_shown_but_fails_a_strict_check(remembered: Project) -> None:
    change_chinese(remembered)
    stops = [problem.message for problem in check(remembered) if "before the Chinese" in problem.message]
    strict = [problem.message for problem in check(remembered, strict=True) if "before the Chinese" in problem.message]
    assert (len(stops), len(strict)) == (0, 1)


def test_a_changed_english_is_up_to_date_again(remembered: Project) -> None:
    change_chinese(remembered)
    edit(remembered, ENGLISH, "Build at least 40 km of sewers more")
    assert stale(remembered) == []


def test_another_import_does_not_forget_what_is_stale(remembered: Project) -> None:
    change_chinese(remembered)
    remember(remembered)
    assert len(stale(remembered)) == 1


def test_stale_english_that_is_right_is_accepted_until_either_changes(remembered: Project) -> None:
    change_chinese(remembered)
    (found,) = to_translate(remembered)
    name = found.hint.partition("finding ")[2].partition(",")[0]
    path = remembered.briefing(BRIEFING) / "accepted.yml"
    path.write_text(
        f"- record: water-1\n  field: text.en\n  finding: {name}\n  reason: 再 and 新 are one here\n", encoding="utf-8"
    )
    assert stale(remembered) == []
    edit(remembered, ENGLISH, "Build at least 40 km of sewers more")
    assert "no longer occurs" in "".join(problem.message for problem in check(remembered))


def test_what_is_remembered_stays_byte_for_byte_when_nothing_changed(remembered: Project) -> None:
    before = file(remembered).read_bytes()
    remember(remembered)
    assert file(remembered).read_bytes() == before


def test_a_damaged_memory_is_made_anew(remembered: Project) -> None:
    file(remembered).write_text("{", encoding="utf-8")
    assert stale(remembered) == []
    remember(remembered)
    change_chinese(remembered)
    assert len(stale(remembered)) == 1
