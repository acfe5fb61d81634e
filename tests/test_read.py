"""Reading: bytes in any common encoding become characters, or a plain sentence says why not."""

import re
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.read import read

CASES = Path(__file__).parent / "cases"
PAGES = CASES / "read" / "pages"
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
    page = read((PAGES / "article-tag.html").read_bytes())
    assert page.text.startswith("青崖县晒出水利工作清单\n")
    assert "治理河道35公里" in page.text
    assert "力争农村自来水普及率达到95%" in page.text
    assert not any(word in page.text for word in ("首页", "分享到", "热门推荐", "_hmt", "<p>"))
    assert page.notes == ("The seed is a web page; its main text was kept.",)


def pages() -> list[Path]:
    found = sorted(PAGES.glob("*.html"))
    assert len(found) > 5
    return found


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_a_page_becomes_title_by_line_and_body(page: Path) -> None:
    assert read(page.read_bytes()).text == page.with_suffix(".txt").read_text(encoding="utf-8").rstrip("\n")


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
@pytest.mark.parametrize("declared", [True, False])
def test_a_page_is_read_in_the_encodings_of_its_time(page: Path, declared: bool) -> None:
    encoding = "big5hkscs" if "big5" in page.stem else "gb18030"
    text = page.read_text(encoding="utf-8")
    text = text if declared else re.sub("<meta[^<>]*charset[^<>]*>", "", text)
    found = read(text.encode(encoding))
    assert found.encoding == encoding
    assert found.text == page.with_suffix(".txt").read_text(encoding="utf-8").rstrip("\n")


def test_a_page_that_declares_another_encoding_than_its_own_is_read_all_the_same() -> None:
    text = (PAGES / "head-outside-gbk.html").read_text(encoding="utf-8").replace("gb2312", "big5")
    assert read(text.encode("gb18030")).text.startswith("云屏市部署农田水利工作\n")


def test_a_date_that_only_the_head_of_a_page_gives_is_not_taken() -> None:
    text = (PAGES / "article-tag.html").read_text(encoding="utf-8")
    dated = text.replace("<title>", '<meta name="PubDate" content="2027-01-02"><title>')
    assert read(dated.encode()).text == read(text.encode()).text
    seen = text.replace("</h1>", "</h1><span>2027-01-02</span><span>来源：青崖日报</span>")
    assert read(seen.encode()).text.splitlines()[1] == "2027-01-02　来源：青崖日报"


def test_a_page_without_a_body_still_gives_its_words() -> None:
    page = read(f"<html><body><p>{SHORT}</p></body></html>".encode())
    assert page.text.strip() == SHORT


def test_remnants_of_html_in_text_are_taken_out_and_counted() -> None:
    found = read("<p>市水利局&nbsp;局长张三说：</p>将治理河道&amp;水库，a<b。<br/>".encode())
    assert found.text == "\n市水利局 局长张三说：\n将治理河道&水库，a<b。\n"
    assert found.notes == ("5 HTML tags and entities were taken out.",)


def test_an_entity_brings_no_control_character_in() -> None:
    assert read("市水利局&#8238;局长&zwj;张三说：将治理河道。".encode()).text == "市水利局局长张三说：将治理河道。"


def test_a_few_control_characters_are_taken_out_with_a_note() -> None:
    found = read(f"{SHORT * 20}\x00\x08\u200b".encode())
    assert found.text == SHORT * 20
    assert found.notes == ("3 control characters were taken out.",)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("place", [0, 5, len(SHORT)])
def test_a_stray_nul_is_taken_out_even_of_a_short_text(place: int, encoding: str) -> None:
    found = read(f"{SHORT[:place]}\x00{SHORT[place:]}".encode(encoding))
    assert (found.text, found.notes) == (SHORT, ("1 control characters were taken out.",))


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
