"""Names by the national standard, and syllables for search."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator import pinyin

CASES = Path(__file__).parent / "cases" / "pinyin"


def rows(name: str) -> list[list[str]]:
    lines = (CASES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    found = [line.split("\t") for line in lines if not line.startswith("#")]
    assert found, f"{name}.tsv has no cases"
    return found


@pytest.mark.parametrize(("name", "reading", "doubts"), [[*row, ""][:3] for row in rows("names")])
def test_a_name_is_read_surname_first_and_doubtful_readings_are_told(name: str, reading: str, doubts: str) -> None:
    found = pinyin.personal(name)
    assert (found.text, "".join(found.doubts)) == (reading, doubts)


@pytest.mark.parametrize(("text", "syllables"), rows("syllables"))
def test_text_is_read_in_toneless_syllables(text: str, syllables: str) -> None:
    assert " ".join(pinyin.syllables(text)) == syllables


def test_a_place_is_one_word_with_an_apostrophe_where_it_could_be_misread() -> None:
    assert pinyin.place("董浜") == "Dongbang"
    assert pinyin.place("西安") == "Xi'an"


def test_a_compound_surname_needs_a_given_name_after_it() -> None:
    assert pinyin.surname("欧阳恩") == "欧阳"
    assert pinyin.surname("东方") == "东"


def test_importing_the_module_does_not_load_the_dictionaries() -> None:
    code = "import sys, generator.pinyin; sys.exit('pypinyin' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
