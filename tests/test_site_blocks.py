"""The quick way to take HTML out of Markdown gives what the stock one gives, and knows what it must leave alone."""

from pathlib import Path

import pytest
from markdown import Markdown
from markdown.preprocessors import Preprocessor

from generator.site.blocks import Blocks
from tests.render_fixtures import published_pages

CASES = sorted((Path(__file__).parent / "cases/site/blocks").glob("*.md"))
STOCK = ["attr_list", "md_in_html", "tables", "toc"]
QUICK = [*STOCK, "generator.site.blocks"]


def html(text: str, extensions: list[str]) -> str:
    return Markdown(extensions=extensions).convert(text)


def plain(text: str) -> bool:
    """Whether the quick way was taken: the stock one would be called otherwise."""
    md = Markdown(extensions=QUICK)
    blocks = md.preprocessors["html_block"]
    assert isinstance(blocks, Blocks)
    blocks.stock = stock = _Witness(md, blocks.stock)
    md.convert(text)
    return not stock.asked


class _Witness(Preprocessor):
    """Notes whether it was asked, and passes the question on."""

    def __init__(self, md: Markdown, stock: Preprocessor) -> None:
        super().__init__(md)
        self.stock, self.asked = stock, False

    def run(self, lines: list[str]) -> list[str]:
        self.asked = True
        return self.stock.run(lines)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_comes_out_as_the_stock_extension_has_it(case: Path) -> None:
    text = case.read_text(encoding="utf-8")
    assert html(text, QUICK) == html(text, STOCK)
    assert plain(text) == case.stem.startswith("plain")


def test_there_are_cases_of_both_kinds() -> None:
    assert {case.stem.partition("-")[0] for case in CASES} == {"plain", "intricate"}


def test_every_published_page_comes_out_as_the_stock_extension_has_it_by_the_quick_way() -> None:
    for path, text in published_pages().items():
        body = text.split("---\n", 2)[2]
        assert html(body, QUICK) == html(body, STOCK), path
        assert plain(body), path
