"""The command line: exit codes, plain sentences, and what never happens (a traceback, a half-written project)."""

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main
from generator.project import HOME, Project
from tests.conftest import BRIEFING, Run

CASES = Path(__file__).parent / "cases" / "parse"
ARTICLE = CASES / "headings-11.txt"
TRADITIONAL = CASES / "policy-address-14.txt"
COMMANDS = ("parse", "import", "check", "render", "build", "pdf", "serve", "export", "import-translations")


@pytest.fixture
def empty(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A folder with nothing in it."""
    return Project(tmp_path_factory.mktemp("empty"))


def call(project: Project, capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    code = main(["-C", str(project.root), *argv])
    return code, *capsys.readouterr()


def tree(project: Project) -> dict[str, bytes]:
    files = (path for path in sorted(project.root.rglob("*")) if path.is_file())
    return {path.relative_to(project.root).as_posix(): path.read_bytes() for path in files}


def test_every_command_says_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--help"])
    assert stop.value.code == 0
    told = capsys.readouterr().out
    assert [command for command in COMMANDS if not re.search(rf"^    {command}\s+\w", told, re.MULTILINE)] == []


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", "--version"], capture_output=True, text=True, check=True, cwd=HOME
    )
    assert done.stdout.startswith("jianbao ")


def test_parse_prints_json_and_writes_nothing(empty: Project, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = call(empty, capsys, "parse", str(ARTICLE))
    assert code == 0
    assert [agency["org"] for agency in json.loads(out)["agencies"]][:2] == ["市工业和信息化局", "市交通运输局"]
    assert tree(empty) == {}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The seed is empty."),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "The seed is a picture, not text."),
        (bytes(range(256)) * 20, "The seed is in no encoding we can read"),
        ("标题\n今天天气很好，大家都很高兴。\n".encode(), "The article names nobody who speaks for an agency."),
    ],
)
@pytest.mark.parametrize("command", ["parse", "import"])
def test_a_seed_that_is_no_article_ends_in_a_sentence(
    empty: Project, capsys: pytest.CaptureFixture[str], command: str, content: bytes, sentence: str
) -> None:
    seed = empty.root / "bad.txt"
    seed.write_bytes(content)
    before = tree(empty)
    code, out, err = call(empty, capsys, command, "bad.txt")
    assert (code, out) == (2, "")
    assert sentence in err
    assert "Traceback" not in err
    assert tree(empty) == before


def test_a_missing_seed_is_named(empty: Project, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = call(empty, capsys, "import", "seeds/none.txt")
    assert (code, err) == (
        2,
        "jianbao: There is no file seeds/none.txt. Put the article into seeds/ and name it here.\n",
    )


def test_a_folder_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["-C", "nowhere", "check"])
    assert stop.value.code == "jianbao: There is no folder 'nowhere'."


@pytest.mark.parametrize("command", ["check", "render", "build", "pdf"])
def test_an_unknown_briefing_is_named_with_the_nearest(run: Run, command: str) -> None:
    code, _, err = run(command, "2027-03-05-qinghi")
    assert code == 1
    assert err == f"jianbao: There is no briefing '2027-03-05-qinghi'. Did you mean '{BRIEFING}'?\n"


def test_an_article_from_anywhere_becomes_a_briefing(empty: Project, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = call(empty, capsys, "import", str(ARTICLE), "--id", "2025-01-08-jiangdu")
    assert code == 0
    assert "2025-01-08-jiangdu: 19 pledges of 4 agencies" in out
    assert (empty.seeds / "2025-01-08-jiangdu.txt").read_bytes() == ARTICLE.read_bytes()
    assert call(empty, capsys, "check")[0] == 0
    assert call(empty, capsys, "check", "--strict")[0] == 1  # the English is still empty


def test_a_traditional_article_becomes_a_briefing(empty: Project, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = call(empty, capsys, "import", str(TRADITIONAL), "--id", "address", "--date", "2025-04-16")
    assert (code, err) == (0, "")
    assert call(empty, capsys, "check")[0] == 0


def test_an_article_without_a_day_says_so(empty: Project, capsys: pytest.CaptureFixture[str]) -> None:
    article = empty.root / "undated.txt"
    article.write_text("部门谈打算\n县水利局局长佴桂芳说，年底前将新建水站2座。\n", encoding="utf-8")
    told = f"{article} gives no day, so times such as 年底前 stay open. If you know it: add --date YYYY-MM-DD."
    assert told in call(empty, capsys, "import", str(article))[1].splitlines()
    assert told not in call(empty, capsys, "import", str(article), "--date", "2026-03-05", "--force")[1]


def test_without_a_name_every_new_article_in_seeds_is_imported_once(
    empty: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    empty.seeds.mkdir()
    for number, seed in enumerate((ARTICLE, TRADITIONAL)):
        (empty.seeds / f"2025-0{number + 1}-08-town.txt").write_bytes(seed.read_bytes())
    assert call(empty, capsys, "import")[0] == 0
    assert empty.briefings() == ("2025-02-08-town", "2025-01-08-town")
    code, out, err = call(empty, capsys, "import")
    assert (code, out, err) == (0, "", "Nothing new in seeds/.\n")


def test_an_article_from_standard_input_needs_a_name(
    empty: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.read_bytes())))
    code, _, err = call(empty, capsys, "import", "-")
    assert (code, err) == (1, "jianbao: An article from standard input needs a name: give it with --id.\n")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.read_bytes())))
    assert call(empty, capsys, "import", "-", "--id", "jiangdu")[0] == 0
    assert empty.briefings() == ("jiangdu",)


def test_check_and_dry_run_tell_what_an_import_would_do_and_write_nothing(
    empty: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    for option, expected in (("--check", 1), ("--dry-run", 0)):
        code, out, _ = call(empty, capsys, "import", str(ARTICLE), "--id", "jiangdu", option)
        assert code == expected
        assert "data/jiangdu/pledges.yml: written anew, 19 records" in out
        assert tree(empty) == {}
    call(empty, capsys, "import", str(ARTICLE), "--id", "jiangdu")
    code, out, _ = call(empty, capsys, "import", "seeds/jiangdu.txt", "--check")
    assert (code, out) == (0, "jiangdu: nothing to change\n")


def test_a_repair_that_a_person_rejects_is_not_made_again(empty: Project, capsys: pytest.CaptureFixture[str]) -> None:
    seed = empty.root / "town.txt"
    seed.write_text(
        ARTICLE.read_text(encoding="utf-8").replace("改造危桥", "打造diyi流的路，改造危桥"), encoding="utf-8"
    )
    assert call(empty, capsys, "import", "town.txt", "--id", "town")[0] == 0
    article = empty.briefing("town") / "article.yml"
    before = article.read_text(encoding="utf-8")
    assert before.count("applied: true") == 1
    article.write_text(before.replace("applied: true", "applied: false"), encoding="utf-8")
    assert call(empty, capsys, "import", "town.txt", "--id", "town")[0] == 0
    assert "applied: false" in article.read_text(encoding="utf-8")
    assert "打造diyi流的路" in article.read_text(encoding="utf-8")


def test_render_writes_pages_and_its_check_notices_a_change(run: Run, project: Project) -> None:
    assert run("render", "--check")[0] == 1
    assert run("render")[0] == 0
    assert run("render", "--check") == (0, "", "")
    page = project.docs / "en" / BRIEFING / "index.md"
    page.write_text("changed", encoding="utf-8")
    code, out, err = run("render", "--check")
    assert (code, out) == (1, f"docs/en/{BRIEFING}/index.md\n")
    assert err == "1 page out of date; run `jianbao render`.\n"


def test_a_build_ends_with_where_to_look_and_a_second_one_has_nothing_to_do(run: Run, project: Project) -> None:
    code, out, _ = run("build")
    assert code == 0
    assert out.endswith("index.html in a browser.\n")
    assert (project.site / "en" / BRIEFING / "briefing.pdf").read_bytes().startswith(b"%PDF")
    assert run("build")[2].startswith("0 files made, ")


def test_a_new_project_gets_the_pages_every_site_has_and_keeps_its_own(run: Run, project: Project) -> None:
    own = project.docs / "en" / "about.md"
    own.parent.mkdir(parents=True)
    own.write_text("---\ntitle: Ours\nlang: en\nedition: en\nsection: about\n---\n\n# Ours\n", encoding="utf-8")
    assert run("build", "--no-pdf")[0] == 0
    assert "# Ours" in own.read_text(encoding="utf-8")
    assert (project.site / "zh-hant" / "correct.html").exists()


def test_a_build_of_broken_data_tells_everything_and_leaves_the_old_site(run: Run, project: Project) -> None:
    assert run("build", "--no-pdf")[0] == 0
    before = {path: path.stat().st_mtime_ns for path in project.site.rglob("*.html")}
    pledges = project.briefing(BRIEFING) / "pledges.yml"
    pledges.write_text(pledges.read_text(encoding="utf-8").replace("kind: target", "kind: goal"), encoding="utf-8")
    code, _, err = run("build", "--no-pdf")
    assert code == 1
    assert f"data/{BRIEFING}/pledges.yml:" in err
    assert err.endswith("to mend.\n")
    assert "Traceback" not in err
    assert {path: path.stat().st_mtime_ns for path in project.site.rglob("*.html")} == before


def test_pdfs_go_where_they_are_asked_to(run: Run, project: Project) -> None:
    code, out, _ = run("pdf", "--edition", "en", "-o", str(project.root / "paper"))
    assert code == 0
    assert "briefing.pdf: " in out
    assert [path.name for path in (project.root / "paper").rglob("*.pdf")] == ["briefing.pdf"]
    assert run("pdf", "--edition", "fr")[2].startswith("jianbao: There is no edition 'fr'.")


def test_a_fault_of_the_program_is_told_in_a_sentence_and_shown_on_request(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(*_: object, **__: object) -> None:
        raise RuntimeError("an example")

    monkeypatch.setattr("generator.check.check", fault)
    code, _, err = run("check")
    assert code == 1
    assert (
        err == "jianbao: a fault in the program (RuntimeError: an example). Run it again with --debug and report it.\n"
    )
    for argv in (("--debug", "check"), ("check", "--debug")):
        with pytest.raises(RuntimeError):
            run(*argv)
