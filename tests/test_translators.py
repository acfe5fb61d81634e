"""The English on its way to translators' tools and back: nothing is lost, and nothing changes that nobody changed."""

import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]

from generator import translators
from generator.check import check, remember, to_translate
from generator.check.scope import Scope
from generator.check.texts import places
from generator.errors import JianbaoError
from generator.model.briefing import Text
from generator.project import Project
from generator.published import load_glossary
from generator.translators import formats, units
from generator.translators.comments import Comments
from generator.yamlfile.characters import forbidden
from tests.conftest import BRIEFING, Run
from tests.translators_fixtures import FORMS, Edits, read_back, translated

BROKEN = sorted(
    path
    for path in (Path(__file__).parent / "cases" / "translators" / "broken").iterdir()
    if path.suffix != ".expected"
)
PLEDGE = f"{BRIEFING}:pledges:water-1:text"
ENGLISH = "Build at least 40 km of new sewers"
BETTER = "Lay at least 40 km of new sewers: “no less”"
CHINESE = "新建污水管网40公里以上"

Export = Callable[..., str]


def nothing(briefing: str) -> tuple[units.Place, ...]:
    """No English is older than its Chinese."""
    return ()


def edit(project: Project, old: str, new: str, file: str = "pledges.yml") -> None:
    path = project.briefing(BRIEFING) / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def flag(project: Project, fields: str = "text.en") -> None:
    """Have the first pledge reviewed."""
    edit(project, "review: []", f"review: [{fields}]  # by hand")


def snapshot(project: Project) -> dict[Path, bytes]:
    return {
        path: path.read_bytes()
        for path in project.root.rglob("*")
        if path.is_file() and path.suffix in (".yml", ".json")
    }


def changed_lines(before: dict[Path, bytes], after: dict[Path, bytes]) -> list[tuple[str, str]]:
    """(old line, new line) of whatever changed, in files that keep their number of lines."""
    assert before.keys() == after.keys()
    pairs = [pair for path in before for pair in zip(before[path].split(b"\n"), after[path].split(b"\n"), strict=True)]
    return [(old.decode().strip(), new.decode().strip()) for old, new in pairs if old != new]


@pytest.fixture(params=list(FORMS))
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def exported(project: Project, run: Run, form: str) -> Export:
    """`exported(edits)` exports the project, translates, and returns the name of the file."""

    def call(edits: Edits | None = None, id: str = "") -> str:
        name = f"out.{FORMS[form]}"
        code, _, errors = run("export", form, *([id] if id else []), "-o", str(project.root / name))
        assert (code, errors) == (0, "")
        path = project.root / name
        if edits:
            path.write_bytes(translated(form, path.read_text(encoding="utf-8"), edits).encode())
        return name

    return call


def entries(project: Project, form: str, id: str = "") -> list[dict[str, Any]]:
    return read_back(form, translators.export(project, form, id, nothing))


class TestExport:
    def test_holds_every_english_text_once_in_document_order(self, project: Project, form: str) -> None:
        found = [(entry["source"], entry["target"]) for entry in entries(project, form)]
        assert found == texts(project)
        assert len(found) > 20

    def test_holds_every_english_text_of_the_published_data(self, published: Project, form: str) -> None:
        found = [(entry["source"], entry["target"]) for entry in entries(published, form)]
        assert found == texts(published)
        assert len(found) > 400

    def test_of_one_briefing_leaves_the_glossary_out_and_the_other_way(self, project: Project, form: str) -> None:
        briefing, glossary = (entries(project, form, id) for id in (BRIEFING, "glossary"))
        assert [*briefing, *glossary] == entries(project, form)
        assert [entry["key"] for entry in glossary] == ["glossary:yi-he-yi-ce:term", "glossary:yi-he-yi-ce:meaning"]

    def test_equal_chinese_in_two_places_stays_two_entries(self, project: Project, form: str) -> None:
        edit(project, "zh-Hans: 探索农户分户计量收费", f"zh-Hans: {CHINESE}")
        found = [entry for entry in entries(project, form) if entry["source"] == CHINESE]
        assert [entry["key"] for entry in found] == [PLEDGE, f"{BRIEFING}:pledges:liuxi-2:text"]
        assert found[0]["target"] != found[1]["target"]

    def test_tells_translators_the_frame_the_terms_and_the_note(self, project: Project, form: str) -> None:
        edit(project, "note: ''", "note: The plan of 2026 said 30 km.")
        notes = {entry["key"]: entry["notes"] for entry in entries(project, form)}
        assert "Frame: 2027年 — In 2027" in notes[PLEDGE]
        assert "Note: The plan of 2026 said 30 km." in notes[PLEDGE]
        assert "Term: 一河一策 — a plan for each river" in notes[f"{BRIEFING}:pledges:liuxi-1:text"]
        assert "Term:" not in notes[PLEDGE]

    def test_a_text_in_review_arrives_fuzzy(self, project: Project, form: str) -> None:
        flag(project, "text.en, note")
        assert [entry["key"] for entry in entries(project, form) if entry["fuzzy"]] == [PLEDGE]

    def test_english_older_than_its_chinese_arrives_fuzzy(self, project: Project, exported: Export, form: str) -> None:
        change_chinese(project)
        text = (project.root / exported()).read_text(encoding="utf-8")
        assert [entry["key"] for entry in read_back(form, text) if entry["fuzzy"]] == [PLEDGE]

    def test_missing_english_is_empty_and_not_fuzzy(self, project: Project, form: str) -> None:
        edit(project, ENGLISH, "''")
        flag(project)
        (found,) = [entry for entry in entries(project, form) if entry["key"] == PLEDGE]
        assert (found["target"] or "", found["fuzzy"]) == ("", False)

    def test_chinese_comes_in_the_script_of_the_article(self, project: Project, form: str) -> None:
        edit(project, "script: zh-Hans", "script: zh-Hant", "article.yml")
        found = {entry["key"]: entry["source"] for entry in entries(project, form)}
        assert found[PLEDGE] == "新建汙水管網40公里以上"

    def test_the_same_data_makes_the_same_file(self, project: Project, form: str) -> None:
        assert translators.export(project, form, "", nothing) == translators.export(project, form, "", nothing)

    def test_without_a_file_goes_to_standard_output(self, project: Project, run: Run, form: str) -> None:
        assert run("export", form) == (0, translators.export(project, form, "", nothing), "")

    def test_an_unknown_briefing_is_told(self, run: Run) -> None:
        code, out, errors = run("export", "po", "2030-01-01-elsewhere")
        assert (code, out) == (1, "")
        assert "There is no briefing '2030-01-01-elsewhere'" in errors


def test_xliff_names_the_language_of_each_file_or_of_all(project: Project) -> None:
    edit(project, "script: zh-Hans", "script: zh-Hant", "article.yml")
    old = etree.fromstring(translators.export(project, "xliff", "", nothing).encode())
    languages = [(file.get("source-language"), file.get("target-language")) for file in old]
    assert languages == [("zh-Hant", "en")] * 4 + [("zh-Hans", "en")]
    assert etree.fromstring(translators.export(project, "xliff2", "", nothing).encode()).get("srcLang") == "zh"
    assert (
        etree.fromstring(translators.export(project, "xliff2", BRIEFING, nothing).encode()).get("srcLang") == "zh-Hant"
    )


class TestRoundTrip:
    def test_changes_no_byte(self, project: Project, run: Run, exported: Export) -> None:
        flag(project)
        before = snapshot(project)
        name = exported()
        assert run("import-translations", name) == (0, f"{name}: nothing to change\n", "")
        assert snapshot(project) == before

    def test_changes_no_byte_when_a_tool_writes_the_file_anew(
        self, project: Project, run: Run, exported: Export
    ) -> None:
        before = snapshot(project)
        name = exported({"no such key": (None, False)})
        assert run("import-translations", name) == (0, f"{name}: nothing to change\n", "")
        assert snapshot(project) == before

    def test_changes_nothing_of_the_published_data(self, published: Project, form: str) -> None:
        raw = translators.export(published, form, "", nothing).encode()
        plan = translators.prepare(published, f"all.{FORMS[form]}", raw, nothing)
        assert (plan.approved, plan.left, plan.files) == ((), (), {})


class TestImport:
    def test_writes_approved_english_and_no_other_byte(self, project: Project, run: Run, exported: Export) -> None:
        edit(project, f"en: {ENGLISH}", f'en: "{ENGLISH}"   # as in the plan')
        before = snapshot(project)
        code, out, errors = run("import-translations", exported({PLEDGE: (BETTER, False)}))
        assert (code, out, errors) == (0, f"{PLEDGE}: “{BETTER}”; was “{ENGLISH}”\n", "")
        assert changed_lines(before, snapshot(project)) == [
            (f'en: "{ENGLISH}"   # as in the plan', f"en: '{BETTER}'   # as in the plan")
        ]

    def test_takes_approved_english_out_of_review(self, project: Project, run: Run, exported: Export) -> None:
        flag(project, "quantities, text.en")
        before = snapshot(project)
        assert run("import-translations", exported({PLEDGE: (BETTER, False)}))[0] == 0
        assert changed_lines(before, snapshot(project)) == [
            (f"en: {ENGLISH}", f"en: '{BETTER}'"),
            ("review: [quantities, text.en]  # by hand", "review: [quantities]  # by hand"),
        ]

    def test_takes_english_approved_as_it_stands_out_of_review(
        self, project: Project, run: Run, exported: Export
    ) -> None:
        flag(project)
        edit(project, f"en: {ENGLISH}", f'en: "{ENGLISH}"')
        before = snapshot(project)
        code, out, _ = run("import-translations", exported({PLEDGE: (None, False)}))
        assert (code, out) == (0, f"{PLEDGE}: approved as it stands: “{ENGLISH}”\n")
        assert changed_lines(before, snapshot(project)) == [("review: [text.en]  # by hand", "review: []  # by hand")]

    def test_settles_english_that_was_older_than_its_chinese(
        self, project: Project, run: Run, exported: Export
    ) -> None:
        change_chinese(project)
        assert len(to_translate(project)) == 1
        assert run("import-translations", exported({PLEDGE: (None, False)}))[0] == 0
        assert to_translate(project) == ()

    def test_remembers_which_chinese_new_english_belongs_to(self, project: Project, run: Run, exported: Export) -> None:
        (project.briefing(BRIEFING) / "parsed").mkdir()
        remember(project)
        run("import-translations", exported({PLEDGE: (BETTER, False)}))
        edit(project, f"zh-Hans: {CHINESE}", "zh-Hans: 再建污水管网40公里以上")
        assert len(to_translate(project)) == 1

    def test_leaves_a_fuzzy_text_and_its_review_alone(self, project: Project, run: Run, exported: Export) -> None:
        flag(project)
        before = snapshot(project)
        code, out, _ = run("import-translations", exported({PLEDGE: (BETTER, True)}))
        assert (code, out) == (1, f"{PLEDGE}: still marked as needing work; left out: “{BETTER}”\n")
        assert snapshot(project) == before

    def test_does_without_its_marks_what_the_file_says(self, project: Project, run: Run, exported: Export) -> None:
        """Some tools drop comments: then fuzzy is fuzzy, and all other English is the translator's."""
        flag(project)
        label = f"{BRIEFING}:pledges:water-2:text"
        path = project.root / exported({PLEDGE: (None, True), label: (BETTER, False)})
        path.write_text(path.read_text(encoding="utf-8").replace("Exported: ", "Sent: "), encoding="utf-8")
        before = snapshot(project)
        assert run("import-translations", path.name)[0] == 0
        assert [new for _, new in changed_lines(before, snapshot(project))] == [f"en: '{BETTER}'"]

    def test_fills_in_missing_english(self, project: Project, run: Run, exported: Export) -> None:
        edit(project, ENGLISH, "''")
        assert run("import-translations", exported({PLEDGE: (BETTER, False)}))[1] == f"{PLEDGE}: “{BETTER}”\n"
        assert f"en: '{BETTER}'\n" in (project.briefing(BRIEFING) / "pledges.yml").read_text(encoding="utf-8")

    def test_does_not_take_an_emptied_text(self, project: Project, run: Run, exported: Export) -> None:
        before = snapshot(project)
        code, out, _ = run("import-translations", exported({PLEDGE: (" ", False)}))
        assert (code, out) == (1, f"{PLEDGE}: empty in the file; here it stays “{ENGLISH}”\n")
        assert snapshot(project) == before

    def test_takes_the_glossary_and_the_parts_of_lists(self, project: Project, run: Run, exported: Export) -> None:
        keys = (
            "glossary:yi-he-yi-ce:term",
            f"{BRIEFING}:article:reporters.0",
            f"{BRIEFING}:pledges:water-2:quantities.0.label",
        )
        before = snapshot(project)
        assert run("import-translations", exported({key: ("Other words", False) for key in keys}))[0] == 0
        assert [new for _, new in changed_lines(before, snapshot(project))] == ["en: Other words"] * 3
        assert not [problem for problem in check(project) if "form" in problem.message]

    def test_skips_a_text_whose_chinese_has_changed_and_takes_the_rest(
        self, project: Project, run: Run, exported: Export
    ) -> None:
        other = f"{BRIEFING}:pledges:liuxi-2:text"
        name = exported({PLEDGE: (BETTER, False), other: ("Try charging by meter", False)})
        edit(project, f"zh-Hans: {CHINESE}", "zh-Hans: 再建污水管网40公里以上")
        code, out, _ = run("import-translations", name)
        assert code == 1
        assert f"{PLEDGE}: its Chinese has changed since it was exported; left out: export it again\n" in out
        text = (project.briefing(BRIEFING) / "pledges.yml").read_text(encoding="utf-8")
        assert (ENGLISH in text, "Try charging by meter" in text) == (True, True)

    def test_skips_a_text_that_is_gone(self, project: Project, run: Run, exported: Export) -> None:
        name = exported({PLEDGE: (BETTER, False)})
        edit(project, "id: water-1", "id: water-9")
        before = snapshot(project)
        assert run("import-translations", name)[:2] == (1, f"{PLEDGE}: not a text of the data; left out\n")
        assert snapshot(project) == before

    def test_keeps_english_that_changed_here_while_the_file_was_away(
        self, project: Project, run: Run, exported: Export
    ) -> None:
        name = exported()
        edit(project, ENGLISH, "Mine")
        before = snapshot(project)
        assert run("import-translations", name)[:2] == (0, f"{name}: nothing to change\n")
        assert snapshot(project) == before

    def test_keeps_english_that_changed_on_both_sides_and_tells(
        self, project: Project, run: Run, exported: Export
    ) -> None:
        name = exported({PLEDGE: (BETTER, False)})
        edit(project, ENGLISH, "Mine")
        before = snapshot(project)
        told = f"{PLEDGE}: changed here since it was exported; here it stays “Mine”, the file has “{BETTER}”\n"
        assert run("import-translations", name)[:2] == (1, told)
        assert snapshot(project) == before

    def test_a_dry_run_tells_and_writes_nothing(self, project: Project, run: Run, exported: Export) -> None:
        flag(project)
        before = snapshot(project)
        name = exported({PLEDGE: (BETTER, False)})
        assert run("import-translations", name, "--dry-run") == (0, f"{PLEDGE}: “{BETTER}”; was “{ENGLISH}”\n", "")
        assert snapshot(project) == before

    def test_refuses_files_that_git_has_not_recorded_unless_forced(
        self, project: Project, run: Run, exported: Export
    ) -> None:
        git = ["git", "-C", str(project.root), "-c", "user.name=t", "-c", "user.email=t@example.org"]
        for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "all"]):
            subprocess.run([*git, *command], check=True)
        name = exported({PLEDGE: (BETTER, False)})
        edit(project, "note: ''", "note: mine")
        before = snapshot(project)
        code, out, errors = run("import-translations", name)
        assert (code, out) == (1, "")
        assert "pledges.yml has changes that are not committed" in errors
        assert snapshot(project) == before
        assert run("import-translations", name, "--force")[0] == 0
        assert BETTER in (project.briefing(BRIEFING) / "pledges.yml").read_text(encoding="utf-8")

    def test_other_uncommitted_files_do_not_matter(self, project: Project, run: Run, exported: Export) -> None:
        """Control: only a file that would change is looked at."""
        git = ["git", "-C", str(project.root), "-c", "user.name=t", "-c", "user.email=t@example.org"]
        for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "all"]):
            subprocess.run([*git, *command], check=True)
        edit(project, "note: ''", "note: mine", "themes.yml")
        assert run("import-translations", exported({PLEDGE: (BETTER, False)}))[0] == 0


def test_the_command_line_offers_every_form(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run("export", "--help")
    assert "{" + ",".join(translators.FORMS) + "}" in capsys.readouterr().out


def test_a_missing_file_is_told(run: Run) -> None:
    assert run("import-translations", "none.po") == (1, "", "jianbao: There is no file none.po.\n")


def test_there_are_broken_files() -> None:
    assert len(BROKEN) > 15


@pytest.mark.parametrize("broken", BROKEN, ids=lambda path: path.name)
def test_a_broken_file_is_explained_and_changes_nothing(project: Project, broken: Path) -> None:
    expected = broken.with_name(f"{broken.name}.expected").read_text(encoding="utf-8")
    before = snapshot(project)
    with pytest.raises(JianbaoError) as error:
        translators.prepare(project, broken.name, broken.read_bytes(), nothing)
    assert f"{error.value}\n" == expected
    assert snapshot(project) == before


def test_an_enormous_file_is_not_read(project: Project) -> None:
    with pytest.raises(JianbaoError, match="17 MB, more than any translation"):
        translators.prepare(project, "big.po", b"#" * 17_000_000, nothing)


def test_xliff_with_marks_of_tools_inside_is_read_as_plain_text() -> None:
    inside = (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file><body><trans-unit id="a:b">'
        '<source>甲<g id="1">乙</g></source><target>A <mrk mtype="seg" mid="0">B</mrk><!-- C --> D</target>'
        "</trans-unit></body></file></xliff>"
    )
    (entry,) = formats.read(inside.encode(), "a.xlf")
    assert (entry.chinese, entry.english, entry.fuzzy) == ("甲乙", "A B D", False)


def test_xliff_2_in_several_segments_is_read_as_one_text_and_fuzzy_if_one_is() -> None:
    parts = (
        '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file><unit id="a:b">'
        '<segment state="translated"><source>甲。</source><target>A.</target></segment>'
        "<ignorable><source> </source><target> </target></ignorable>"
        '<segment state="initial"><source>乙。</source><target>B.</target></segment></unit></file></xliff>'
    )
    (entry,) = formats.read(parts.encode(), "a.xlf")
    assert (entry.chinese, entry.english, entry.fuzzy) == ("甲。 乙。", "A. B.", True)


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+1", "-1", "'=1", "''-1", "'quoted'"])
def test_a_table_holds_nothing_that_a_spreadsheet_would_calculate(project: Project, text: str) -> None:
    edit(project, f"en: {ENGLISH}", "en: '" + text.replace("'", "''") + "'")
    table = translators.export(project, "csv", "", nothing)
    cells = {entry["key"]: entry["target"] for entry in read_back("csv", table)}
    assert cells[PLEDGE][0] not in "=+-@"
    read = {entry.key: entry.english for entry in formats.read(table.encode(), "a.csv")}
    assert read[PLEDGE] == text


def test_a_file_may_begin_with_a_byte_order_mark() -> None:
    table = "\ufeffcontext,source,target\na:b,甲,A\n"
    catalog = '\ufeffmsgctxt "a:b"\nmsgid "甲"\nmsgstr "A"\n'
    for text, name in ((table, "a.csv"), (catalog, "a.po")):
        assert [(entry.key, entry.english) for entry in formats.read(text.encode(), name)] == [("a:b", "A")]


def test_line_ends_of_other_systems_are_read_as_plain_ones() -> None:
    (entry,) = formats.read('context,source,target\r\na:b,"甲\r\n乙","A\rB"\r\n'.encode(), "a.csv")
    assert (entry.chinese, entry.english) == ("甲\n乙", "A\nB")


def test_of_terms_inside_one_another_the_longest_is_told(published: Project) -> None:
    (term, *_) = load_glossary(published).terms
    city, bureau = (
        msgspec.structs.replace(term, term=Text(hans=hans, hant=hans, en=en))
        for hans, en in (("市水", "city water"), ("市水局", "Water Bureau"))
    )
    comments = Comments([city, bureau])
    told = comments.on({"note": ""}, "text", "市水局和市水局长", "zh-Hans", stale=False)
    assert told == ("Term: 市水局 — Water Bureau",)
    assert comments.on({"note": ""}, "term", "市水局", "zh-Hans", stale=False) == ()


@pytest.fixture(scope="module")
def sheet(published: Project) -> units.Sheet:
    return units.sheets(published, "glossary", nothing)[0]


TEXTS = st.text(st.characters(codec="utf-8"), min_size=1).filter(
    lambda text: not any(forbidden(text)) and "\r" not in text and bool(text.strip())
)


@pytest.mark.parametrize("each", list(FORMS))
@given(chinese=TEXTS, english=TEXTS)
def test_any_words_come_back_as_they_went(sheet: units.Sheet, each: str, chinese: str, english: str) -> None:
    unit = units.Unit(sheet, "a", "b", (0, "b"), chinese, english, True, ("Note: one\ntwo",))
    (entry,) = formats.read(translators.FORMS[each]([unit], "zh-Hans").encode(), f"a.{FORMS[each]}")
    assert (entry.key, entry.chinese, entry.english, entry.fuzzy) == (unit.key, chinese, english, True)
    assert entry.untouched


@pytest.mark.parametrize("each", list(formats.READERS))
@given(raw=st.binary() | st.text('msgidctr[]0123 "\\#~,.:<>/=?!&;xlf\n').map(str.encode))
def test_no_bytes_make_a_reader_fail_but_in_words(each: str, raw: bytes) -> None:
    with suppress(JianbaoError):
        formats.read(raw, f"a{each}")


def texts(project: Project) -> list[tuple[str, str]]:
    """(Chinese, English) of every text in three languages, as the checks walk the records; here all is Simplified."""
    scopes = [*(Scope.briefing(project, id) for id in project.briefings()), Scope.glossary(project)]
    return [(place.hans, place.en) for scope in scopes for place in places(scope) if place.hans and place.en]


def change_chinese(project: Project) -> None:
    """Import, then mend the Chinese of the first pledge by hand, in both scripts."""
    (project.briefing(BRIEFING) / "parsed").mkdir()
    remember(project)
    edit(project, f"zh-Hans: {CHINESE}", "zh-Hans: 再建污水管网40公里以上")
    edit(project, "zh-Hant: 新建汙水管網40公里以上", "zh-Hant: 再建汙水管網40公里以上")
