"""Dates, deadlines and figures in each language's own form."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
import yaml

from generator.model.briefing import LANGUAGES, Deadline, Quantity
from generator.project import HOME, Project
from generator.settings import words
from generator.wording import Wording

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "render" / "wording.yml").read_text(encoding="utf-8"))
BLANK = {"zh-Hans": "", "zh-Hant": "", "en": ""}


def sayings() -> list[Wording]:
    return [Wording(words(Project(HOME)), language) for language in LANGUAGES]


@pytest.mark.parametrize(("day", "expected"), [(day, said) for day, *said in CASES["dates"]])
def test_dates_are_written_as_the_language_does(day: str, expected: list[str]) -> None:
    assert [say.date(day) for say in sayings()] == expected


@pytest.mark.parametrize(("resolves", "expected"), [(day, said) for day, *said in CASES["deadlines"]])
def test_deadlines_claim_no_more_than_the_source(resolves: str, expected: list[str]) -> None:
    deadline = msgspec.convert({"text": "", "resolves": resolves, "basis": BLANK}, Deadline)
    assert [say.due(deadline, 2022) for say in sayings()] == expected


@pytest.mark.parametrize(("figure", "expected"), [(figure, said) for figure, *said in CASES["figures"]])
def test_figures_carry_their_bound_and_unit(figure: list[str], expected: list[str]) -> None:
    value, unit, bound = figure
    plain = {"text": "", "value": value, "unit": unit, "bound": bound, "label": BLANK}
    assert [say.amount(msgspec.convert(plain, Quantity, strict=False)) for say in sayings()] == expected


def test_money_of_an_article_in_traditional_characters_is_not_called_yuan() -> None:
    plain = {"text": "", "value": "250000", "unit": "元", "bound": "exact", "label": BLANK}
    figure = msgspec.convert(plain, Quantity, strict=False)
    said = [replace(say, script="zh-Hant").amount(figure) for say in sayings()]
    assert said[0] == "250,000 in local currency"
    assert [say.amount(figure) for say in sayings()] == ["250,000 yuan", *said[1:]]


def test_one_thing_is_singular() -> None:
    english = sayings()[0]
    assert [english.count("site.count.pledges", n) for n in (0, 1, 2)] == ["0 pledges", "1 pledge", "2 pledges"]
