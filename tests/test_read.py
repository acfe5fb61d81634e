"""Reading: bytes in any common encoding become characters, or a plain sentence says why not."""

from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.read import read

CASES = Path(__file__).parent / "cases"
SIMPLIFIED = (CASES / "parse" / "headings-11.txt").read_text(encoding="utf-8")
TRADITIONAL = (CASES / "parse" / "policy-address-14.txt").read_text(encoding="utf-8").replace("○", "零")
SHORT = "市水利局局长张三说，将治理河道。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [SIMPLIFIED, SHORT])
def test_simplified_text_is_read_in_each_common_encoding(text: str, encoding: str) -> None:
    assert read(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "big5hkscs", "gb18030", "utf-16"])
def test_traditional_text_is_read_in_each_common_encoding(encoding: str) -> None:
    assert read(TRADITIONAL.encode(encoding)).text == TRADITIONAL


def test_the_encoding_is_told() -> None:
    assert read(SIMPLIFIED.encode("gbk")).encoding == "gb18030"
    assert read(b"\xef\xbb\xbf" + SIMPLIFIED.encode()).encoding == "utf-8"


def test_of_a_saved_page_the_main_text_is_kept_and_the_furniture_dropped() -> None:
    page = read((CASES / "read" / "saved-page.html").read_bytes())
    assert page.text.startswith("青崖县晒出水利工作清单\n")
    assert "治理河道35公里" in page.text
    assert "力争农村自来水普及率达到95%" in page.text
    assert not any(word in page.text for word in ("首页", "分享到", "热门推荐", "_hmt", "<p>"))
    assert page.notes == ("The seed is a web page; its main text was kept.",)


def test_remnants_of_html_in_text_are_taken_out_and_counted() -> None:
    found = read("<p>市水利局&nbsp;局长张三说：</p>将治理河道&amp;水库，a<b。<br/>".encode())
    assert found.text == "\n市水利局 局长张三说：\n将治理河道&水库，a<b。\n"
    assert found.notes == ("5 HTML tags and entities were taken out.",)


def test_a_few_control_characters_are_taken_out_with_a_note() -> None:
    found = read(f"{SHORT * 20}\x00\x08\u200b".encode())
    assert found.text == SHORT * 20
    assert found.notes == ("3 control characters were taken out.",)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "The seed is empty. Put the article's text into it."),
        (b" \r\n\t", "The seed is empty. Put the article's text into it."),
        (b"%PDF-1.7 ...", "The seed is a PDF, not text. Save the article as plain text or as a web page."),
        (b"abc" + bytes(40), "The seed is a binary file, not text. Save the article as plain text or as a web page."),
        (
            bytes(range(128, 256)) * 3,
            "The seed is in no encoding we can read (tried UTF-8, GB18030, Big5, UTF-16). Save it as UTF-8.",
        ),
        (b"\xff\xfe\x00", "The seed says it is utf-16 but is damaged at byte 2. Save it again."),
        (b"<html><body></body></html>", "The seed holds no text. Put the article's text into it."),
    ],
)
def test_what_is_no_text_is_refused_in_plain_words(data: bytes, message: str) -> None:
    with pytest.raises(SeedError) as caught:
        read(data)
    assert str(caught.value) == message
