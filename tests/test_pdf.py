"""The printed briefings: complete, in order, tagged, archivable, the same each time, and never with an empty box."""

import hashlib
import importlib.util
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pytest
import typst
from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from msgspec.structs import replace

from generator import pdf
from generator.errors import JianbaoError
from generator.model.briefing import Briefing, Official, Quantity, Text
from generator.pdf import fonts
from generator.pdf.sections import span
from generator.pdf.spans import paragraphs
from generator.project import HOME
from generator.settings import words
from tests.pdf_fixtures import (
    LANGUAGE,
    REAL,
    SAMPLE,
    SITE,
    body,
    briefing,
    languages,
    line_edges,
    lines,
    made,
    make,
    pages,
    read,
    terms,
)

EMPTY = Text(en="", hans="", hant="")
EDITIONS = pdf.EDITIONS


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def opened(edition: str) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made()[edition].bytes))


def change_first(records: Briefing, **fields: object) -> Briefing:
    """The records with fields of the first pledge changed."""
    return replace(records, pledges=(replace(records.pledges[0], **fields), *records.pledges[1:]))


# What a reader gets


def find_in_order(text: str, parts: list[str]) -> list[str]:
    """The parts that do not follow the one before."""
    at, lost = 0, []
    for part in parts:
        found = text.find(part, at)
        at = found + len(part) if found >= 0 else at
        lost += [] if found >= 0 else [part]
    return lost


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_pledge_can_be_copied_whole_and_in_order(edition: str) -> None:
    pledges = [squeezed(pledge.text[LANGUAGE[edition]]) for pledge in briefing().pledges]
    assert len(pledges) > 100
    assert find_in_order(read(made()[edition].bytes), pledges) == []
    assert find_in_order(read(made()[edition].bytes), pledges[::-1]) != []  # control


def test_the_bilingual_edition_has_the_chinese_of_every_pledge_after_its_english() -> None:
    pairs = [squeezed(pledge.text[language]) for pledge in briefing().pledges for language in ("en", "zh-Hans")]
    assert find_in_order(read(made()["bilingual"].bytes), pairs) == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_source_paragraph_can_be_copied_whole(edition: str) -> None:
    script = "zh-Hant" if edition == "zh-hant" else "zh-Hans"
    paragraphs = [squeezed(paragraph.text[script]) for paragraph in briefing().article.paragraphs]
    assert find_in_order(body(made()[edition].bytes), paragraphs) == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_margin_numbers_every_pledge_where_it_begins(edition: str) -> None:
    margin = read(made()[edition].bytes, "-r", "72", "-x", "460", "-y", "66", "-W", "140", "-H", "706")
    per_agency = [len(briefing().of_agency(agency.id)) for agency in briefing().agencies]
    assert [margin.count(f",{n}") > 0 or str(n) in margin for n in per_agency] == [True] * len(per_agency)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_outline_names_every_section_and_agency(edition: str) -> None:
    language = LANGUAGE[edition]
    with opened(edition).open_outline() as outline:
        chapters = [item.title for item in outline.root]
        agencies = [child.title for child in outline.root[1].children]
    assert chapters == [
        words(REAL)[part][key][language] if not inner else words(REAL)[part][key][inner][language]
        for part, key, inner in (
            ("pdf", "summary", ""),
            ("pdf", "agencies", ""),
            ("pdf", "targets", ""),
            ("site", "glossary", "title"),
            ("pdf", "source", ""),
            ("site", "corrections", "title"),
            ("pdf", "cite", ""),
        )
    ]
    assert agencies == [agency.name[language] for agency in briefing().agencies]


def test_contents_and_pledges_are_linked() -> None:
    with opened("en") as document:
        annotations = [note for page in document.pages for note in page.get("/Annots", [])]
    outside = {str(note.A.URI) for note in annotations if "/A" in note and "/URI" in note.A}
    pledges = briefing().pledges
    assert outside >= {f"{SITE}en/{briefing().article.id}/agencies/{p.agency}.html#{p.id}" for p in pledges}


def test_without_a_site_nothing_links_outside() -> None:
    with pikepdf.open(io.BytesIO(make(briefing(SAMPLE), "en"))) as document:
        annotations = [note for page in document.pages for note in page.get("/Annots", [])]
    assert annotations
    assert not [note for note in annotations if "/A" in note and "/URI" in note.A]


def test_every_page_but_the_cover_says_its_number_and_how_many_there_are() -> None:
    pdf = made()["en"]
    pages = lines(pdf.bytes).split("\f")[:-1]
    assert len(pages) == pdf.pages
    assert [f"Page {n} of {pdf.pages}" in page for n, page in enumerate(pages, 1)] == [False] + [True] * (pdf.pages - 1)


def test_the_running_header_names_the_section_at_the_end_of_the_page() -> None:
    pages = lines(made()["en"].bytes, "-r", "72", "-x", "0", "-y", "0", "-W", "595", "-H", "66").split("\f")[1:-1]
    sections = [page.strip().splitlines()[0] for page in pages]
    sections = [section.removesuffix(" Jianbao") for section in sections]
    assert sections[0] == "Contents"
    assert {agency.name.en for agency in briefing().agencies} & set(sections)
    assert sections[-1] == "How to cite"


def test_pledges_that_are_no_plain_commitments_say_so() -> None:
    records = briefing(SAMPLE)
    kinds = ("directive", "conditional", "negative")
    changed = tuple(replace(p, modality=kind) for p, kind in zip(records.pledges, kinds, strict=False))
    assert len(changed) == len(kinds)
    made_plain = pdf.build_all(records, (), words(REAL))
    made_changed = pdf.build_all(replace(records, pledges=changed), (), words(REAL))
    for edition in EDITIONS:
        said = [squeezed(words(REAL)["site"]["modality"][kind][LANGUAGE[edition]]) for kind in kinds]
        text, plain = read(made_changed[edition].bytes), read(made_plain[edition].bytes)
        assert [part in text for part in said] == [True, True, True]
        assert [part in plain for part in said] == [False, False, False]  # control


def test_a_note_is_printed_and_an_open_review_is_marked() -> None:
    text = read(make(change_first(briefing(SAMPLE), note="A note 附言 here.", review=("text.en",)), "en"))
    assert "Anote附言here." in text
    assert "[Underreview]" in text


def test_missing_english_is_a_marked_gap_with_the_chinese() -> None:
    records = briefing(SAMPLE)
    text = records.pledges[0].text
    bare = change_first(records, text=replace(text, en=""))
    gap = f"[{words(REAL)['site']['gap']['en']}]"
    assert squeezed(gap + text.hans) in read(make(bare, "en"))
    assert squeezed(gap) not in read(make(records, "en"))  # control


def test_the_glossary_has_only_terms_of_the_article() -> None:
    absent = replace(terms()[0], id="absent", term=Text(en="absent term", hans="不在文中", hant="不在文中"))
    text = read(make(briefing(), "en", (*terms()[:3], absent)))
    assert squeezed(terms()[0].term.en) in text
    assert "absentterm" not in text


# Records of other articles


def bare(records: Briefing) -> Briefing:
    """The least a briefing can have: no date, figures, deadlines, names, English, summaries or repairs."""
    article = replace(
        records.article,
        title=replace(records.article.title, en=""),
        date=None,
        plan_year=None,
        date_basis=EMPTY,
        meeting=EMPTY,
        reporters=(),
        summary=EMPTY,
        repairs=(),
        normalised=(),
        boilerplate=(),
    )
    nobody = Official(name=EMPTY, posts=(Text(en="", hans="局长", hant="局長"),))
    agencies = tuple(
        replace(agency, clause=None, summary=EMPTY, officials=(nobody,), name=replace(agency.name, en=""))
        for agency in records.agencies
    )
    pledges = tuple(
        replace(pledge, kind="action", quantities=(), deadline=None, frame=None, documents=())
        for pledge in records.pledges
    )
    return Briefing(article=article, themes=(), agencies=agencies, pledges=pledges)


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_briefing_that_lacks_all_it_may_lack_is_set(edition: str) -> None:
    records = bare(briefing(SAMPLE))
    assert records.article.title[LANGUAGE[edition]] or edition in ("en", "bilingual")
    assert (
        find_in_order(read(make(records, edition)), [squeezed(p.text[LANGUAGE[edition]]) for p in records.pledges])
        == []
    )


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_briefing_without_any_pledge_or_agency_is_set(edition: str) -> None:
    assert make(replace(briefing(SAMPLE), pledges=()), edition)
    assert make(replace(briefing(SAMPLE), agencies=(), pledges=()), edition)


def test_a_long_title_and_a_range_are_set() -> None:
    records = briefing(SAMPLE)
    title = Text(en="A very long title of many words " * 12, hans="很长的标题" * 30, hant="很長的標題" * 30)
    quantity = Quantity(text="三至五万", value=(Decimal(3), Decimal(50000)), unit="人", bound="range", label=EMPTY)
    records = replace(change_first(records, quantities=(quantity,)), article=replace(records.article, title=title))
    assert "3to50,000" in read(make(records, "en"))
    assert squeezed(title.hant) in read(make(records, "zh-hant"))


def test_a_traditional_article_is_shown_as_printed_beside_the_english() -> None:
    records = briefing(SAMPLE)
    source = records.pledges[0].source
    article = replace(records.article, script="zh-Hant")
    taiwan = replace(change_first(records, source=replace(source, quote=records.pledges[0].text.hant)), article=article)
    with pikepdf.open(io.BytesIO(content := make(taiwan, "bilingual"))) as document:
        assert languages(document) == {"en-US", "zh-TW"}
    assert squeezed(records.pledges[0].text.hant) in read(content)


def test_the_cover_gives_the_title_as_printed_too() -> None:
    title = briefing().article.title
    for edition, pair in (("en", title.en + title.hans), ("zh-hant", title.hant + title.hans)):
        assert squeezed(pair) in read(made()[edition].bytes, "-l", "1")


def test_a_converted_source_says_that_it_is_converted() -> None:
    said = words(REAL)["site"]["source"]["derived"]
    assert squeezed(said["zh-Hant"]) in read(made()["zh-hant"].bytes)
    assert squeezed(said["zh-Hans"]) not in read(made()["zh-hans"].bytes)  # control: as printed


def test_a_repair_across_the_edge_of_a_pledge_is_shown_once_and_linked() -> None:
    records = briefing(SAMPLE)
    quote = records.pledges[0].source.quote
    paragraph = next(p for p in records.article.paragraphs if quote in p.text.hans)
    start = paragraph.text.hans.index(quote) - 1
    repair = replace(
        briefing().article.repairs[0],
        paragraph=paragraph.n,
        start=start,
        corrected=paragraph.text.hans[start : start + 3],
        applied=True,
    )
    assert make(replace(records, article=replace(records.article, repairs=(repair,))), "zh-hans")


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_the_source_text_shows_every_repair_made(language: str) -> None:
    repairs = briefing().article.repairs
    spans = [span for paragraph in paragraphs(briefing(), language) for span in paragraph.spans]
    mended, cut = {id for span in spans for id in span.mends}, {id for span in spans for id in span.cuts}
    assert mended | cut == {repair.id for repair in repairs if repair.applied}
    assert {repair.id for repair in repairs if repair.applied and not repair.corrected} <= cut
    assert not mended & cut
    assert mended
    suspected = {repair.id for repair in repairs if not repair.applied}
    assert suspected
    assert not suspected & (mended | cut)


def test_only_the_characters_that_were_read_anew_are_tinted() -> None:
    source = [span for paragraph in paragraphs(briefing(), "zh-Hans") for span in paragraph.spans]
    assert {span.text for span in source if span.is_repaired} == {"第一", "最"}


def test_a_stroke_stands_where_words_were_left_out() -> None:
    """It is drawn by the page, so that the words around it are copied as one."""
    records = briefing(SAMPLE)
    paragraph = records.article.paragraphs[-1]
    some = briefing().article.repairs[0]
    junk = replace(some, paragraph=paragraph.n, start=2, found="杂", corrected="", applied=True)
    cut = replace(records, article=replace(records.article, repairs=(junk,)))
    whole = replace(records, article=replace(records.article, repairs=()))
    with_stroke, without = make(cut, "zh-hans"), make(whole, "zh-hans")
    assert strokes(with_stroke) == strokes(without) + 1
    assert squeezed(paragraph.text.hans) in body(with_stroke)


def strokes(content: bytes) -> int:
    """How many upright lines as high as a line of text a file draws."""
    with pikepdf.open(io.BytesIO(content)) as document:
        drawn = b"".join(page.Contents.read_bytes() for page in document.pages)
    return len(re.findall(rb"0 0 m \S+ 12\.5 l\s", drawn))


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_page_between_the_agencies_is_left_half_empty(edition: str) -> None:
    with opened(edition) as document, document.open_outline() as outline:
        numbers = {page.objgen: number for number, page in enumerate(document.pages)}
        starts = [numbers[item.destination[0].objgen] for item in outline.root[1].children]  # type: ignore[index]
    last_lines = [max(word.middle for word in page if word.middle < 780) for page in pages(made()[edition].bytes)]
    between = last_lines[starts[0] : starts[-1]]
    assert len(between) > 3
    assert [line for line in between if line < 560] == []
    assert last_lines[1] < 560  # control: the contents


@pytest.mark.parametrize("count", [1, 8, 17, 44])
def test_tags_stay_whole_wherever_pages_break(count: int) -> None:
    """A drawing in the margin of a page on which a table breaks once tore the tag tree: the compiler refuses that."""
    assert make(briefing(), "zh-hans", terms()[:count])


# What the files promise


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_file_claims_and_keeps_archive_and_accessibility_standards(edition: str, tmp_path: Path) -> None:
    file = tmp_path / "briefing.pdf"
    file.write_bytes(made()[edition].bytes)
    report = pdfua.validate(str(file))
    assert list(report.findings) == []
    with pikepdf.open(file) as document, document.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"], metadata["pdfuaid:part"]) == ("2", "A", "1")
        assert document.Root.MarkInfo.Marked
        assert document.Root.ViewerPreferences.DisplayDocTitle


@pytest.mark.parametrize(("edition", "expected"), [("en", "en-US"), ("zh-hans", "zh-CN"), ("zh-hant", "zh-TW")])
def test_the_file_names_its_language_title_and_author(edition: str, expected: str) -> None:
    language = LANGUAGE[edition]
    with opened(edition) as document:
        assert str(document.Root.Lang) == expected
        assert str(document.docinfo.Title) == briefing().article.title[language]
        assert str(document.docinfo.Author) == briefing().article.publisher[language]
        assert len(document.pages) == made()[edition].pages


def test_runs_in_another_language_are_tagged_with_it() -> None:
    assert {edition: languages(opened(edition)) >= {"zh-CN"} for edition in EDITIONS} == dict.fromkeys(EDITIONS, True)
    assert languages(opened("en")) == {"en-US", "zh-CN", "zh-TW"}


@pytest.mark.parametrize("edition", EDITIONS)
def test_fonts_are_embedded_and_hold_only_the_characters_used(edition: str) -> None:
    with opened(edition) as document:
        found = [item for item in document.objects if isinstance(item, pikepdf.Dictionary) and "/FontName" in item]
        names = [str(item.FontName) for item in found]
        assert all({"/FontFile2", "/FontFile3"} & set(item.keys()) for item in found)
    assert names
    assert all(re.match(r"/[A-Z]{6}\+", name) for name in names)


def test_only_fonts_of_the_packages_and_the_compiler_are_used() -> None:
    folders = tuple(fonts._package_folders())
    assert len(folders) == len(fonts.PACKAGES)
    outside = [
        info.path
        for info in typst.Fonts(**fonts.load().opened).fonts()
        if info.path and not info.path.startswith(folders)
    ]
    assert outside == []


def test_the_paper_can_be_letter() -> None:
    sizes = {}
    for paper in pdf.PAPERS:
        with pikepdf.open(io.BytesIO(make(briefing(SAMPLE), "en", paper=paper))) as document:
            sizes[paper] = [round(float(edge)) for edge in document.pages[0].MediaBox]
    assert sizes == {"a4": [0, 0, 595, 842], "letter": [0, 0, 612, 792]}


HASHES = """
import hashlib
from tests.pdf_fixtures import SAMPLE, briefing, make, terms
for edition in ("en", "zh-hant"):
    print(hashlib.sha256(make(briefing(SAMPLE), edition, terms(SAMPLE))).hexdigest())
"""


def test_the_same_records_make_the_same_bytes_anywhere(tmp_path: Path) -> None:
    here = [make(briefing(SAMPLE), edition, terms(SAMPLE)) for edition in ("en", "zh-hant")]
    elsewhere = os.environ | {"PYTHONHASHSEED": "17", "TZ": "Pacific/Kiritimati", "PYTHONPATH": str(HOME)}
    done = subprocess.run(
        [sys.executable, "-c", HASHES], cwd=tmp_path, env=elsewhere, capture_output=True, check=True, text=True
    )
    assert done.stdout.split() == [hashlib.sha256(content).hexdigest() for content in here]
    changed = change_first(briefing(SAMPLE), note="x")
    assert make(changed, "en", terms(SAMPLE)) != here[0]  # control


FORKS = """
import os
from tests.pdf_fixtures import SAMPLE, briefing, make
make(briefing(SAMPLE), "en")
child = os.fork()
if not child:
    make(briefing(SAMPLE), "en")
    os._exit(0)
print(os.waitpid(child, 0)[1])
"""


def test_a_process_that_has_made_a_pdf_can_still_fork_one_that_does(tmp_path: Path) -> None:
    """The site is built by forked workers; the compiler's threads would not be there for them."""
    done = subprocess.run(
        [sys.executable, "-c", FORKS],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(HOME)},
        capture_output=True,
        check=True,
        text=True,
        timeout=120,
    )
    assert done.stdout == "0\n"


# What stops the work


def test_a_character_no_font_has_is_named_with_its_edition_and_record() -> None:
    records = briefing(SAMPLE)
    broken = change_first(records, text=replace(records.pledges[0].text, hant="新建\ue000管網"))
    with pytest.raises(JianbaoError) as caught:
        make(broken, "zh-hant")
    assert str(caught.value) == (
        f"No font for the PDF of edition zh-hant has '\ue000' (U+E000), which {records.pledges[0].id} has. "
        "Correct the character, or set JIANBAO_FONTS to a folder of fonts that have it."
    )
    assert make(broken, "zh-hans")  # control: the other script is sound


def test_a_missing_character_in_english_and_in_a_note_is_named_too() -> None:
    records = change_first(briefing(SAMPLE), note="Bad \U0001f4a7 here \ue001.")
    with pytest.raises(JianbaoError) as caught:
        make(records, "en")
    assert [line[:61] for line in str(caught.value).splitlines()] == [
        "No font for the PDF of edition en has '\ue001' (U+E001), which wat",
        "No font for the PDF of edition en has '\U0001f4a7' (U+1F4A7), which wa",
    ]


def test_a_warning_of_the_compiler_is_an_error(tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(HOME / "templates" / "briefing", templates / "briefing")
    source = (HOME / "templates" / "briefing.typ").read_text(encoding="utf-8")
    (templates / "briefing.typ").write_text(
        source + '#text(font: ("Nowhere", "Libertinus Serif"))[x]', encoding="utf-8"
    )
    with pytest.raises(JianbaoError, match="gives a warning: unknown font family: nowhere"):
        make(briefing(SAMPLE), "en", templates=templates)


def test_a_mistake_in_the_template_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "briefing.typ").write_text("#nothing", encoding="utf-8")
    with pytest.raises(JianbaoError, match=r"unknown variable: nothing[\s\S]*briefing\.typ:1:1"):
        make(briefing(SAMPLE), "en", templates=tmp_path)


@pytest.fixture
def without_package(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As if Noto Sans CJK and the system's fonts were not there."""
    find = importlib.util.find_spec

    def find_spec(name: str) -> ModuleSpec | None:
        return None if name == "manimgx_fonts_cjk" else find(name)

    def only(arguments: Mapping[str, Any]) -> list[str]:
        folders = [folder for folder in arguments["font_paths"] if "pylopdf" not in folder]
        return typst.Fonts(include_system_fonts=False, font_paths=folders).families()

    monkeypatch.setattr(importlib.util, "find_spec", find_spec)
    monkeypatch.setattr(fonts, "_families", only)
    fonts._load.cache_clear()
    yield
    fonts._load.cache_clear()


@pytest.mark.usefixtures("without_package")
def test_a_missing_font_package_is_named() -> None:
    with pytest.raises(JianbaoError) as caught:
        fonts.load()
    assert str(caught.value) == (
        "A font for the PDFs is neither installed nor on this system: "
        "Noto Serif SC (package pylopdf-fonts-zh-cn); Noto Serif TC (package pylopdf-fonts-zh-tw); "
        "Noto Sans CJK SC (package manimgx-fonts-cjk); Noto Sans CJK TC (package manimgx-fonts-cjk). "
        "Run: pip install -r requirements.txt"
    )


def tiny_font(folder: Path, family: str, *characters: str) -> None:
    """A font with a square for each of the characters."""
    builder = FontBuilder(1000)
    glyphs = {f"square{n}": ord(character) for n, character in enumerate(characters)}
    builder.setupGlyphOrder([".notdef", *glyphs])
    builder.setupCharacterMap({code: name for name, code in glyphs.items()})
    pen = TTGlyphPen(None)
    for step, point in enumerate(((0, 0), (0, 700), (700, 700), (700, 0))):
        (pen.lineTo if step else pen.moveTo)(point)
    pen.closePath()
    square = pen.glyph()
    builder.setupGlyf(dict.fromkeys([".notdef", *glyphs], square))
    builder.setupHorizontalMetrics(dict.fromkeys([".notdef", *glyphs], (800, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "psName": family.replace(" ", "")})
    builder.setupOS2()
    builder.setupPost()
    builder.save(folder / "tiny.ttf")


def test_a_font_of_ones_own_helps_out_with_a_character(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records = change_first(briefing(SAMPLE), note="Water \U0001f4a7 here.")
    with pytest.raises(JianbaoError):
        make(records, "en")
    tiny_font(tmp_path, "Tiny", "\U0001f4a7")
    monkeypatch.setenv("JIANBAO_FONTS", str(tmp_path))
    assert "Water\U0001f4a7here." in read(make(records, "en"))


def test_a_font_of_ones_own_takes_the_place_of_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny_font(tmp_path, "Source Han Serif SC", "字")
    monkeypatch.setenv("JIANBAO_FONTS", str(tmp_path))
    assert fonts.load().families["serif-zh-Hans"] == "Source Han Serif SC"
    assert fonts.load().families["serif-zh-Hant"] == "Noto Serif TC"
    monkeypatch.setenv("JIANBAO_FONTS", str(tmp_path / "nowhere"))
    with pytest.raises(JianbaoError, match="which is not a folder"):
        fonts.load()


# How Chinese is set


NEVER_FIRST = "。，、；：？！）》〉”’」』】·%…—"
NEVER_LAST = "（《〈“‘「『【"


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_line_begins_or_ends_with_a_mark_that_must_not(edition: str) -> None:
    first, last = line_edges(made()[edition].bytes)
    assert len(first) > 300
    assert [word for word in first if word[0] in NEVER_FIRST] == []
    assert [word for word in last if word[-1] in NEVER_LAST] == []


def test_a_middle_dot_never_begins_a_line_at_any_place() -> None:
    records = briefing(SAMPLE)
    for shift in (0, 3):
        text = "字" * shift + "苏州·中国声谷" * 24
        first, _ = line_edges(make(change_first(records, text=Text(en="x", hans=text, hant=text)), "zh-hans"))
        assert [word for word in first if word.startswith("·")] == []


# Time


def test_a_deadline_leaves_open_the_period_it_names() -> None:
    assert span("2024") == (2024, 2025)
    assert span("2024-12") == (2024 + 11 / 12, 2025)
    begins, ends = span("2024-12-31")
    assert 2024.99 < begins == ends < 2025
