"""From one script to the other: overrides, locked terms, people, quotation marks."""

from pathlib import Path
from typing import Literal

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.briefing import Term, Text
from generator.script import Convert, converter, doubtful

CASES = Path(__file__).parent / "cases" / "script"
WHOLE = converter((), ["范于", "余丰"])


def rows(name: str) -> list[list[str]]:
    lines = (CASES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    found = [line.split("\t") for line in lines if not line.startswith("#")]
    assert found, f"{name}.tsv has no cases"
    return found


def term(hans: str, hant: str, kind: Literal["term", "name"] = "term", lock: bool = True) -> Term:
    empty = Text(hans="", hant="", en="")
    return Term(
        id="x", kind=kind, lock=lock, term=Text(hans=hans, hant=hant, en=""), also=(), meaning=empty, review=(), note=""
    )


@pytest.fixture(scope="module")
def plain() -> Convert:
    return converter((), ())


@pytest.mark.parametrize(("hans", "hant"), rows("words"))
def test_words_convert_as_official_text_is_printed(plain: Convert, hans: str, hant: str) -> None:
    assert plain(hans) == hant


@pytest.mark.parametrize(("people", "hans", "hant"), rows("names"))
def test_names_keep_their_characters_beside_words_that_do_not(people: str, hans: str, hant: str) -> None:
    assert converter((), people.split())(hans) == hant


@pytest.mark.parametrize(("people", "hant", "hans"), rows("traditional_source"))
def test_a_traditional_source_becomes_simplified(people: str, hant: str, hans: str) -> None:
    assert converter((), people.split(), "zh-Hant")(hant) == hans


def test_without_our_entries_the_converter_would_be_wrong() -> None:
    """The control: each of these is why an entry exists."""
    convert = opencc.OpenCC("s2tw").convert
    doubtful_ones = ("新征程", "一个中国", "被发明", "全市制造业", "局长范志于")
    assert [convert(each) for each in doubtful_ones] == ["新徵程", "一箇中國", "被髮明", "全市制造業", "局長範志於"]


def test_a_locked_term_wins_over_a_longer_word_and_over_our_own_overrides() -> None:
    convert = converter([term("项目", "專案"), term("征程", "徵程")], ())
    assert convert("项目组踏上新征程") == "專案組踏上新徵程"


def test_a_term_that_is_not_locked_changes_nothing() -> None:
    assert converter([term("项目", "專案", lock=False)], ())("项目组") == "項目組"


def test_the_longest_locked_term_wins() -> None:
    convert = converter([term("台州", "台州"), term("台州湾", "台洲灣")], ())
    assert convert("台州湾和台州") == "台洲灣和台州"


def test_a_locked_name_of_two_characters_is_not_seen_across_words() -> None:
    convert = converter([term("于海", "于海", kind="name")], ())
    assert convert("位于海边，于海说") == "位於海邊，于海說"


def test_a_lock_holds_for_a_traditional_source_too() -> None:
    assert converter([term("余于珍", "余于珍", kind="name"), term("专案", "專案")], (), "zh-Hant")("專案") == "专案"


def test_empty_text_stays_empty_and_lines_stay(plain: Convert) -> None:
    assert plain("") == ""
    assert plain("一行\n\n　二行") == "一行\n\n　二行"


def test_a_given_name_that_stands_for_two_is_doubtful_only_in_simplified() -> None:
    assert doubtful("钟云", "zh-Hans") == ("云",)
    assert doubtful("余丰", "zh-Hans") == ("丰",)
    assert doubtful("鍾雲", "zh-Hant") == ()
    assert doubtful("芮卫国", "zh-Hans") == ()


@given(st.text(alphabet=st.characters(codec="utf-8") | st.sampled_from("后里干发征“”‘’范于余个中一"), max_size=40))
def test_conversion_loses_no_character_of_any_text(text: str) -> None:
    assert len(WHOLE(text)) == len(text)
