"""The data this repository publishes: complete, in every language, true to its article, and none of it elsewhere."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from generator.check import check
from generator.cli import main
from generator.model.briefing import Text
from generator.parts import pages
from generator.project import HOME, Project
from generator.published import Loaded, load, load_glossary

HAN = re.compile("[\u3400-\u9fff]")
SIMPLIFIED_QUOTES = re.compile("[“”‘’]")


@pytest.fixture(scope="module")
def briefing() -> Loaded:
    """The first briefing: Changshu, December 30, 2021."""
    return load(Project(HOME), "2021-12-30-changshu")


def texts(record: object) -> Iterator[Text]:
    """Every text in three languages inside a record."""
    if isinstance(record, Text):
        yield record
    elif isinstance(record, msgspec.Struct):
        for name in record.__struct_fields__:
            yield from texts(getattr(record, name))
    elif isinstance(record, tuple):
        for part in record:
            yield from texts(part)


def test_everything_is_checked_translated_and_settled(published: Project) -> None:
    assert check(published, strict=True) == ()


def test_the_article_imports_without_a_change(published: Project, capsys: pytest.CaptureFixture[str]) -> None:
    seeds = [str(path) for path in sorted(published.seeds.iterdir())]
    assert seeds
    assert main(["-C", str(published.root), "import", *seeds, "--check"]) == 0, capsys.readouterr().out


def test_it_holds_what_the_article_holds(briefing: Loaded) -> None:
    content = briefing.briefing
    assert len(content.agencies) == 8
    assert sum(agency.clause is None for agency in content.agencies) == 2
    assert len(content.pledges) == 105
    assert sum(len(pledge.quantities) for pledge in content.pledges) == 10
    assert len({document.hans for pledge in content.pledges for document in pledge.documents}) == 6


def test_ids_are_unique(briefing: Loaded) -> None:
    content = briefing.briefing
    for ids in ([p.id for p in content.pledges], [a.id for a in content.agencies], [t.id for t in content.themes]):
        assert ids
        assert len(ids) == len(set(ids))


def test_every_quote_is_a_literal_part_of_its_paragraph(briefing: Loaded) -> None:
    content = briefing.briefing
    paragraphs = {paragraph.n: paragraph.text[content.article.script] for paragraph in content.article.paragraphs}
    sources = [*(pledge.source for pledge in content.pledges), *(agency.source for agency in content.agencies)]
    assert [source for source in sources if source.quote not in paragraphs[source.paragraph]] == []


def test_english_is_complete_and_pledges_in_english_hold_no_chinese(briefing: Loaded, published: Project) -> None:
    found = [*texts(briefing.briefing), *(text for term in load_glossary(published).terms for text in texts(term))]
    assert len(found) > 400
    assert [text.hans for text in found if text.hans and not text.en] == []
    pledges = briefing.briefing.pledges
    assert [text.en for pledge in pledges for text in texts((pledge.text, pledge.frame)) if HAN.search(text.en)] == []


def test_traditional_uses_its_own_quotation_marks(briefing: Loaded) -> None:
    found = [text.hant for text in texts(briefing.briefing)]
    assert not [text for text in found if SIMPLIFIED_QUOTES.search(text)]
    assert any("「" in text for text in found)


def test_names_keep_their_characters_in_traditional(briefing: Loaded) -> None:
    content = msgspec.json.encode(briefing.briefing).decode()
    assert [name for name in ("芮衛國", "顧曉丹", "姚衛東", "董浜鎮", "新征程") if name not in content] == []
    assert "新徵程" not in content


def test_the_summary_is_as_long_as_a_summary(briefing: Loaded) -> None:
    assert 150 <= len(briefing.briefing.article.summary.en.split()) <= 220


def test_the_glossary_explains_each_entry_in_three_languages(published: Project) -> None:
    terms = load_glossary(published).terms
    assert len(terms) >= 60
    assert [term.id for term in terms if not (term.meaning.en and term.meaning.hans and term.meaning.hant)] == []


def test_nothing_of_this_city_gets_into_the_briefing_of_another(published: Project, tmp_path: Path) -> None:
    other = Project(tmp_path)
    other.data.mkdir()
    shutil.copy(published.glossary, other.glossary)
    article = Path(__file__).parent / "cases" / "parse" / "headings-11.txt"
    assert main(["-C", str(tmp_path), "import", str(article), "--id", "jiangdu"]) == 0
    made = {path: text for path, text in pages(other).items() if "/jiangdu/" in path}
    files = {str(path): path.read_text(encoding="utf-8") for path in other.briefing("jiangdu").rglob("*.yml")}
    assert len(made) > 30
    assert len(files) > 4
    assert [path for path, text in (made | files).items() if re.search("Changshu|常熟", text)] == []
