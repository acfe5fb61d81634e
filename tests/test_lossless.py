"""No character is lost: what repair hands on rebuilds the text that was read, character for character."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.model.repaired import Repaired
from generator.project import HOME
from generator.read import read
from generator.repair import repair
from tests.article_strategies import damaged_articles, wild_texts

WHITE_OR_MARK = '，；：、。！？“”（）,.;:!?()"'


def articles() -> list[Path]:
    found = [*(HOME / "seeds").glob("*.txt"), *(HOME / "tests" / "cases" / "parse").rglob("*.txt")]
    assert len(found) > 40
    return sorted(found)


def holds(seed: str, mended: Repaired) -> None:
    """The seed comes back from what is kept of it; edits that are no repairs are marks and white space."""
    assert mended.rebuilt() == seed
    repaired = {at for item in mended.repairs if item.applied for at in range(*item.seed)}
    loose = {char for edit in mended.edits for at, char in enumerate(edit.printed, edit.at) if at not in repaired}
    assert all(char.isspace() or char in WHITE_OR_MARK for char in loose), loose


def undone(mended: Repaired) -> list[str]:
    """The paragraphs as printed, marks and spaces tidied: every repair that was made taken back."""
    texts = [paragraph.text for paragraph in mended.paragraphs]
    for item in reversed([item for item in mended.repairs if item.applied]):
        text, end = texts[item.paragraph - 1], item.start + len(item.corrected)
        assert text[item.start : end] == item.corrected
        texts[item.paragraph - 1] = text[: item.start] + item.found + text[end:]
    return texts


@pytest.mark.parametrize("path", articles(), ids=lambda path: path.stem)
def test_articles_are_rebuilt_to_the_character(path: Path) -> None:
    seed = read(path.read_bytes()).text
    holds(seed, repair(seed))


@settings(max_examples=300, deadline=None)
@given(st.one_of(damaged_articles, wild_texts))
def test_any_text_is_rebuilt_to_the_character(seed: str) -> None:
    try:
        mended = repair(seed)
    except SeedError:
        return
    holds(seed, mended)


@settings(max_examples=150, deadline=None)
@given(damaged_articles)
def test_a_repair_that_is_taken_back_gives_what_was_printed(seed: str) -> None:
    try:
        mended = repair(seed)
    except SeedError:
        return
    rejected = {(item.found, item.corrected): False for item in mended.repairs}
    plain = repair(seed, rejected)
    if not any(item.applied for item in plain.repairs):
        assert undone(mended) == [paragraph.text for paragraph in plain.paragraphs]


@settings(max_examples=150, deadline=None)
@given(damaged_articles)
def test_what_is_read_from_bytes_is_rebuilt(article: str) -> None:
    try:
        seed = read(article.encode()).text
        mended = repair(seed)
    except SeedError:
        return
    holds(seed, mended)
