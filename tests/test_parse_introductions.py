"""Who is introduced how in short reports, and what they promise; in some nobody promises anything."""

import datetime as dt
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.model.parsed import Agency
from generator.parse import parse
from generator.repair import repair

CASES = (Path(__file__).parent / "cases" / "parse" / "introductions.txt").read_text(encoding="utf-8").split("\n\n")[1:]
MARKS = ("= ", "+ ", "- ")


def _agencies(report: str) -> tuple[Agency, ...]:
    try:
        return parse(repair(f"某地召开会议\n2026年3月11日\n{report}"), dt.date(2026, 3, 11)).agencies
    except SeedError:
        return ()


def _told(agencies: tuple[Agency, ...]) -> list[str]:
    out = []
    for agency in agencies:
        officials = [f"{official.name}: {'、'.join(official.posts)}" for official in agency.officials]
        out.append("= " + " | ".join([agency.org, *officials]))
        for pledge in agency.pledges:
            out.append(f"+ {pledge.text}" + ("" if pledge.modality == "commitment" else f" ({pledge.modality})"))
    return out


def test_there_are_reports() -> None:
    assert len(CASES) > 140


@pytest.mark.parametrize("case", CASES, ids=[case[:16] for case in CASES])
def test_a_report_names_these_people_and_pledges(case: str) -> None:
    lines = case.strip().split("\n")
    report = [line for line in lines if not line.startswith(MARKS)]
    told = _told(_agencies("\n".join(report)))
    assert told == [line for line in lines if line.startswith(MARKS[:2])]
    left = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
    assert not [words for words in left for line in told if words in line]
