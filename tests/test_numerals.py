"""Numerals as printed, as exact decimals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.numerals import NUMERAL, number

VALUES = {
    "750": "750",
    "1,200.5": "1200.5",
    "２０": "20",
    "1.2万": "12000",
    "35.8亿": "3580000000",
    "2億8千萬": "280000000",
    "3亿5000万": "350000000",
    "两万亿": "2000000000000",
    "一千二百": "1200",
    "三十万": "300000",
    "一亿两千万": "120000000",
    "一点五亿": "150000000",
    "二○二八": "2028",
    "〇": "0",
    "十五": "15",
    "六十萬": "600000",
    "半": "0.5",
    "百": "100",
}


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_a_numeral_has_its_exact_value(text: str, value: str) -> None:
    assert number(text) == Decimal(value)
    match = NUMERAL.match(text)
    assert match is not None
    assert match[0] == text


@pytest.mark.parametrize("text", ["", "个", "三个", "12月", "万年青", "x", "点五"])
def test_what_is_no_numeral_has_no_value(text: str) -> None:
    assert number(text) is None


@given(st.integers(0, 10**12))
def test_arabic_figures_keep_their_value(value: int) -> None:
    assert number(str(value)) == number(f"{value:,}") == value


@given(st.text("0123456789０９.,，零〇一二两三九十百千万亿半点億萬", max_size=12))
def test_any_text_of_digits_has_a_value_or_none(text: str) -> None:
    found = number(text)
    assert found is None or found >= 0
