"""Who speaks, and whose pledges they are: single sentences and short articles of every form."""

import datetime as dt
from pathlib import Path

import pytest

from generator.model.parsed import Agency
from generator.parse import parse
from generator.repair import repair

CASES = Path(__file__).parent / "cases" / "parse"
OTHER = "城北街道"  # always speaks last, so that an article in which nobody else does is one all the same


def _cases(name: str) -> list[tuple[str, str]]:
    rows = (CASES / name).read_text(encoding="utf-8").splitlines()
    split = (row.partition("=>") for row in rows if row and not row.startswith("#"))
    return [(text.strip(), want.strip()) for text, _, want in split]


SPEAKERS, SHARES = _cases("speakers.txt"), _cases("shares.txt")


def _agencies(text: str) -> list[Agency]:
    paragraphs = [part.strip() for part in text.split("\\n")]
    seed = "\n".join(["部门谈打算", *paragraphs, f"{OTHER}党工委书记冼兵表示，今年将新建公园1个。"])
    return [agency for agency in parse(repair(seed), dt.date(2026, 1, 10)).agencies if agency.org != OTHER]


def _speakers(agency: Agency) -> str:
    officials = "；".join(f"{official.name} {'、'.join(official.posts)}" for official in agency.officials)
    return f"{agency.org} {officials}".strip()


def test_there_are_cases() -> None:
    assert len(SPEAKERS) > 100
    assert len(SHARES) > 30


@pytest.mark.parametrize(("text", "want"), SPEAKERS)
def test_a_speaker_is_found_in_every_form(text: str, want: str) -> None:
    assert " ＆ ".join(map(_speakers, _agencies(text))) == want


@pytest.mark.parametrize(("text", "want"), SHARES)
def test_each_body_has_its_own_pledges(text: str, want: str) -> None:
    assert {f"{agency.org}:{len(agency.pledges)}" for agency in _agencies(text)} == set(want.split())
