"""Figures and times have to say what their printed words say, however those are printed."""

from pathlib import Path

import pytest

from generator.check import check
from generator.project import Project
from tests.conftest import BRIEFING

PRINTED = "新建污水管网40公里以上"


@pytest.fixture(autouse=True)
def _form_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.check.quality", lambda *_: ())


def problems(project: Project, *edits: tuple[str, str]) -> list[str]:
    """The messages about the first pledge once some of its text is replaced, in the article too."""
    for name in ("pledges.yml", "article.yml"):
        path = project.briefing(BRIEFING) / name
        text = path.read_text(encoding="utf-8")
        for old, new in edits:
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
    return [problem.message for problem in check(project)]


@pytest.mark.parametrize(
    ("printed", "value", "unit", "bound"),
    [
        ("1.2万个", "'12000'", "个", "exact"),
        ("三千五百亩", "'3500'", "亩", "exact"),
        ("两千亿元", "'200000000000'", "元", "exact"),
        ("40千米", "'40'", "千米", "exact"),
        ("500千瓦时", "'500'", "千瓦时", "exact"),
        ("3至5家", "['3', '5']", "家", "range"),
        ("5至10亿元", "['500000000', '1000000000']", "元", "range"),
        ("1,200户", "'1200'", "户", "exact"),
        ("零突破", "'1'", "", "min"),
        ("翻一番", "'2'", "倍", "exact"),
        ("八成", "'80'", "%", "exact"),
        ("四分之一", "'25'", "%", "exact"),
        ("半年", "'0.5'", "年", "exact"),
    ],
)
def test_a_figure_that_fits_its_words_is_fine(
    printed: str, value: str, unit: str, bound: str, project: Project
) -> None:
    edits = (("40公里以上", printed), ("value: '40'", f"value: {value}"), ("unit: 公里", f"unit: '{unit}'"))
    assert problems(project, *edits, ("bound: min", f"bound: {bound}")) == []


@pytest.mark.parametrize(
    ("printed", "value", "message"),
    [
        ("1.2万个", "'1.2'", "value '1.2' is not what “1.2万个” says"),
        ("三千五百亩", "'350'", "value '350' is not what “三千五百亩” says"),
        ("500万元", "'500'", "value '500' is not what “500万元” says"),
        ("40公里", "'NaN'", "value 'NaN' is not a number"),
    ],
)
def test_a_figure_that_does_not_fit_is_told(printed: str, value: str, message: str, project: Project) -> None:
    assert problems(project, ("40公里以上", printed), ("value: '40'", f"value: {value}")) == [message]


@pytest.mark.parametrize(
    ("printed", "resolves"),
    [
        ("2026年至2028年", "2028"),
        ("2028年前", "2027-12-31"),
        ("2027年度", "2028-03-31"),
        ("2026年起三年内", "2028"),
        ("2027年6月底前", "2027-06-30"),
        ("6月至9月", "2027-09"),
        ("国庆节前", "2027-09-30"),
        ("年底前", "2027-12-31"),
    ],
)
def test_a_time_that_fits_its_words_is_fine(printed: str, resolves: str, project: Project) -> None:
    assert problems(project, *deadline(printed, resolves)) == []


@pytest.mark.parametrize(
    ("printed", "resolves", "message"),
    [
        ("2027年底", "2028-12-31", "'2028-12-31' is not in 2027, as printed"),
        ("2026年至2028年", "2029", "'2029' is not in 2026 or 2028, as printed"),
        ("6月底前", "2027-07-31", "'2027-07-31' is not in month 6, as printed"),
        ("6月底前", "2027-06-31", "there is no day 2027-06-31"),
    ],
)
def test_a_time_that_does_not_fit_is_told(printed: str, resolves: str, message: str, project: Project) -> None:
    assert problems(project, *deadline(printed, resolves)) == [message]


def deadline(printed: str, resolves: str) -> tuple[tuple[str, str], ...]:
    return (
        ("    text: 2027年\n", f"    text: {printed}\n"),
        ("zh-Hans: 2027年\n", f"zh-Hans: {printed}\n"),
        ("resolves: '2027'\n", f"resolves: '{resolves}'\n"),
    )


def test_the_sample_prints_what_these_tests_replace(project: Project) -> None:
    assert PRINTED in Path(project.briefing(BRIEFING) / "pledges.yml").read_text(encoding="utf-8")
