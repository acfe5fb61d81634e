"""`jianbao check`: every mistake an editor can make is told, where it stands and how to mend it, word for word."""

import json
import re
import shutil
from pathlib import Path

import pytest

from generator.check import as_github, as_json, check, to_translate
from generator.check.layout import laid_out
from generator.errors import JianbaoError, Problem
from generator.project import Project
from generator.published import FILES
from generator.yamlfile import read
from tests.conftest import BRIEFING, Run

BROKEN = sorted((Path(__file__).parent / "cases" / "broken").glob("*.yml"))


def put(project: Project, case: Path) -> None:
    """Put a broken file, named kind.what.yml, in the place of the sound one."""
    kind = case.name.partition(".")[0]
    sound = project.glossary if kind == "glossary" else project.briefing(BRIEFING) / f"{kind}.yml"
    shutil.copy(case, sound)


def told(problem: Problem) -> str:
    """A problem on one line, its file without the folder."""
    return str(problem).removeprefix("data/").removeprefix(f"{BRIEFING}/").replace("\n    ", " / ")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def form_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the checks of words, which have tests of their own."""
    monkeypatch.setattr("generator.check.quality", lambda *_: ())


def test_there_are_broken_files() -> None:
    assert len(BROKEN) > 60


@pytest.mark.usefixtures("form_only")
@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case.stem)
def test_a_broken_file_gives_the_problems_in_its_first_line(case: Path, project: Project) -> None:
    put(project, case)
    first = case.read_bytes().splitlines()[0].decode("utf-8-sig")
    assert " ;; ".join(told(problem) for problem in check(project)) == first.removeprefix("# ")


def test_the_sound_project_has_no_problem(project: Project) -> None:
    assert check(project, strict=True) == ()


def test_the_published_data_has_no_problem(published: Project) -> None:
    assert check(published, strict=True) == ()


def test_an_unknown_briefing_is_told_with_the_nearest(project: Project) -> None:
    with pytest.raises(
        JianbaoError, match=re.escape("There is no briefing '2027-03-05-qinge'. Did you mean '2027-03-05-qinghe'?")
    ):
        check(project, ["2027-03-05-qinge"])


@pytest.mark.usefixtures("form_only")
def test_a_file_that_is_missing_is_told(project: Project) -> None:
    (project.briefing(BRIEFING) / "themes.yml").unlink()
    assert (
        "themes.yml:1:1: the file cannot be read: No such file or directory / Run `jianbao import` to write it anew."
        in {told(problem) for problem in check(project)}
    )


@pytest.mark.usefixtures("form_only")
def test_a_briefing_whose_article_is_missing_is_not_passed_over(project: Project) -> None:
    (project.briefing(BRIEFING) / "article.yml").unlink()
    assert [told(problem) for problem in check(project)] == [
        "article.yml:1:1: the file cannot be read: No such file or directory / Run `jianbao import` to write it anew."
    ]


@pytest.mark.usefixtures("form_only")
def test_a_file_too_large_is_not_read(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.yamlfile.reading.LARGEST", 4000)
    (project.briefing(BRIEFING) / "themes.yml").write_bytes(b"# " + b"x" * 4000)
    assert "themes.yml:1:1: the file has 0 MB, more than any briefing / Is it the right file?" in {
        told(problem) for problem in check(project)
    }


@pytest.mark.usefixtures("form_only")
class TestMissingEnglish:
    @pytest.fixture(autouse=True)
    def _gaps(self, project: Project) -> None:
        folder = project.briefing(BRIEFING)
        edit(folder / "pledges.yml", "en: Explore charging farm households by their own meters", "en: ''")
        edit(folder / "pledges.yml", "en: Build at least 40 km of new sewers", "en:")
        edit(folder / "article.yml", "en: Clean Water to Every Door", "en: ''")
        edit(project.glossary, "en: Each river has a plan of its own.", "en: ''")

    def test_is_no_problem_but_a_list_with_the_most_important_first(self, project: Project) -> None:
        assert check(project) == ()
        assert [told(problem) for problem in to_translate(project)] == [
            "article.yml:8:7: 2027-03-05-qinghe: title.en is to be translated / 把干净的水送到每家门口",
            "pledges.yml:12:8: water-1: text.en is to be translated / 新建污水管网40公里以上",
            "pledges.yml:100:9: liuxi-2: text.en is to be translated / 探索农户分户计量收费",
            "glossary.yml:15:9: yi-he-yi-ce: meaning.en is to be translated / 每条河有自己的治理方案。",
        ]

    def test_is_a_problem_when_strict(self, project: Project) -> None:
        assert set(to_translate(project)) == set(check(project, strict=True))


@pytest.mark.usefixtures("form_only")
def test_open_reviews_are_problems_only_when_strict(project: Project) -> None:
    edit(project.briefing(BRIEFING) / "pledges.yml", "review: []", "review: [text.en]")
    assert check(project) == ()
    assert [told(problem) for problem in check(project, strict=True)] == [
        "pledges.yml:37:12: water-1: text.en is still to be reviewed"
        " / Read it against the article, then take it out of review."
    ]


@pytest.mark.usefixtures("form_only")
class TestAgainstTheLastImport:
    """What only parsed/ can tell."""

    @pytest.fixture(autouse=True)
    def _imported(self, project: Project) -> None:
        folder = project.briefing(BRIEFING)
        (folder / "parsed").mkdir()
        for name in ("article", "themes", "agencies", "pledges"):
            shutil.copy(folder / f"{name}.yml", folder / "parsed" / f"{name}.yml")

    def problems(self, project: Project) -> list[str]:
        return [told(problem) for problem in check(project)]

    def test_a_sound_copy_is_fine(self, project: Project) -> None:
        assert self.problems(project) == []

    def test_a_changed_id_is_told(self, project: Project) -> None:
        edit(project.briefing(BRIEFING) / "pledges.yml", "id: water-1\n", "id: water-7\n")
        assert self.problems(project) == [
            "pledges.yml:4:7: water-7: id 'water-7' was 'water-1' when this sentence was imported"
            " / Ids are permanent: put water-1 back."
        ]

    def test_ids_that_changed_places_are_told(self, project: Project) -> None:
        pledges = project.briefing(BRIEFING) / "pledges.yml"
        text = pledges.read_text(encoding="utf-8")
        pledges.write_text(
            text.replace("id: liuxi-1", "id: x").replace("id: liuxi-2", "id: liuxi-1").replace("id: x", "id: liuxi-2")
        )
        assert self.problems(project) == [
            "pledges.yml:73:7: liuxi-2: id 'liuxi-2' belongs to another sentence: “探索农户分户计量收费”"
            " / Put liuxi-1 back.",
            "pledges.yml:92:7: liuxi-1: id 'liuxi-1' belongs to another sentence: “继续坚持“一河一策””"
            " / Put liuxi-2 back.",
        ]

    def test_the_id_of_a_sentence_that_left_the_article_stays_taken(self, project: Project) -> None:
        parsed = project.briefing(BRIEFING) / "parsed" / "pledges.yml"
        text = parsed.read_text(encoding="utf-8").replace("继续坚持“一河一策”", "实施百村供水工程")
        parsed.write_text(text.replace("review: []", "review: [gone]"), encoding="utf-8")
        assert self.problems(project) == [
            "pledges.yml:73:7: liuxi-1: id 'liuxi-1' belongs to another sentence: “实施百村供水工程”"
            " / Give this record a number that was not used before."
        ]

    def test_a_stale_copy_is_told(self, project: Project) -> None:
        article = project.briefing(BRIEFING) / "parsed" / "article.yml"
        edit(article, "sha256: 1ae2", "sha256: 0000")
        assert self.problems(project) == [
            "parsed/article.yml:30:11: 2027-03-05-qinghe: this is from another version of the seed than the edited"
            " files / Run `jianbao import seeds/2027-03-05-qinghe.txt`; it keeps every edit."
        ]

    def test_a_broken_copy_is_told(self, project: Project) -> None:
        edit(project.briefing(BRIEFING) / "parsed" / "themes.yml", "id: pipes", "id: [")
        assert len(self.problems(project)) == 1


def test_json_has_every_part_of_a_problem() -> None:
    problem = Problem("data/x/pledges.yml", 4, 9, "water-1", "“甲” is wrong", "Write 乙.")
    assert json.loads(as_json([problem])) == [
        {
            "file": "data/x/pledges.yml",
            "line": 4,
            "column": 9,
            "record": "water-1",
            "message": "“甲” is wrong",
            "hint": "Write 乙.",
        }
    ]
    assert json.loads(as_json([])) == []


def test_github_shows_problems_beside_their_lines() -> None:
    problem = Problem("data/a,b.yml", 4, 9, "water-1", "100% wrong", "Mend it.")
    assert as_github([problem]) == "::error file=data/a%2Cb.yml,line=4,col=9,title=water-1::100%25 wrong%0AMend it."
    assert as_github([Problem("x.yml", 1, 1, "", "empty")]) == "::error file=x.yml,line=1,col=1::empty"


class TestTheCommand:
    def test_says_when_there_is_nothing_to_mend(self, run: Run) -> None:
        assert run("check", "--strict") == (0, "", "No problems.\n")

    def test_tells_each_problem_and_fails(self, run: Run, project: Project) -> None:
        edit(project.briefing(BRIEFING) / "pledges.yml", "agency: water", "agency: watr")
        code, out, err = run("check")
        assert code == 1
        assert out == (
            f"data/{BRIEFING}/pledges.yml:5:11: water-1: agency 'watr' is not in agencies.yml\n"
            "    Did you mean 'water'?\n"
        )
        assert err == "1 problem to mend.\n"

    def test_fix_brings_keys_and_layout_into_form_and_nothing_else(self, run: Run, project: Project) -> None:
        path = project.briefing(BRIEFING) / "pledges.yml"
        tidy = path.read_text(encoding="utf-8")
        edit(path, "- id: water-1\n  agency: water\n", "- agency: water\n  id: water-1\n")
        path.write_bytes("\ufeff".encode() + path.read_bytes().replace(b"\n\n- id", b"\n- id").replace(b"\n", b"\r\n"))
        (project.data / "schema" / "themes.json").unlink()
        code, out, _ = run("check", "--fix")
        assert (code, out) == (
            0,
            f"data/{BRIEFING}/pledges.yml: brought into the usual form\n"
            "data/schema/themes.json: brought into the usual form\n",
        )
        assert path.read_text(encoding="utf-8") == tidy
        assert run("check", "--fix")[1] == ""

    def test_fix_leaves_what_is_not_yaml_alone(self, run: Run, project: Project) -> None:
        path = project.briefing(BRIEFING) / "pledges.yml"
        path.write_text("- id: [\n", encoding="utf-8")
        code, out, _ = run("check", "--fix")
        assert code == 1
        assert "pledges.yml:2:1" in out
        assert path.read_text(encoding="utf-8") == "- id: [\n"


def test_the_published_files_are_in_the_usual_form(published: Project) -> None:
    for kind in FILES:
        for id in published.briefings():
            path = published.briefing(id) / f"{kind.name}.yml"
            document = read(path.read_bytes(), path.name)
            assert laid_out(document, kind, "") == document.text, "Run `jianbao check --fix`."
