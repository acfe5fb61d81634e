"""Paragraphs as newspapers print them, with their speaker, and the pledges in them."""

import datetime as dt
from pathlib import Path

import pytest

from generator.parse import parse
from generator.repair import repair

CASES = (Path(__file__).parent / "cases" / "parse" / "paragraphs.txt").read_text(encoding="utf-8").split("\n\n")[1:]


def _pledges(paragraph: str) -> list[str]:
    article = parse(repair(f"青崖县部门谈打算\n{paragraph}"), dt.date(2026, 1, 10))
    return [
        pledge.text + ("" if pledge.modality == "commitment" else f" ({pledge.modality})")
        for agency in article.agencies
        for pledge in agency.pledges
    ]


def test_there_are_paragraphs() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("case", CASES, ids=[case[:16] for case in CASES])
def test_a_paragraph_holds_these_pledges(case: str) -> None:
    paragraph, *pledges = case.strip().split("\n")
    assert [f"+ {pledge}" for pledge in _pledges(paragraph)] == pledges
