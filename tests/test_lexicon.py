"""The lists of the lexicon: each entry once."""

from collections import Counter

import pytest

from generator.lexicon import entries
from generator.lexicon.files import HOME

LISTS = sorted(path.stem for path in HOME.glob("*.txt") if path.stem != "words_genre")  # which repeats its tags


def test_there_are_lists() -> None:
    assert len(LISTS) > 50


@pytest.mark.parametrize("name", LISTS)
def test_no_list_says_anything_twice(name: str) -> None:
    assert [entry for entry, times in Counter(entries(name)).items() if times > 1] == []
