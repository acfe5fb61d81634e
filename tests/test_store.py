"""Importing again: hand edits win, nothing is lost, ids stay, and the machine's news still arrive."""

import itertools
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator import store
from generator.errors import JianbaoError, ProblemsFound
from generator.model.briefing import Briefing, Pledge
from generator.project import Project
from generator.store.rule import MISSING, Verdict, three_way
from tests.conftest import BRIEFING
from tests.store_fixtures import convert, imported, machine, replace, reworded, text, with_pledges

SIDES = (MISSING, "甲", "乙", "丙")


@pytest.mark.parametrize(("base", "ours", "theirs"), list(itertools.product(SIDES, repeat=3)))
def test_the_three_way_rule(base: Any, ours: Any, theirs: Any) -> None:
    verdict = three_way(base, ours, theirs)
    if theirs in (base, ours):
        assert verdict is Verdict.KEEP
    elif ours == base:
        assert verdict is Verdict.TAKE
    else:
        assert verdict is Verdict.CONFLICT


def test_an_empty_first_proposal_says_nothing() -> None:
    assert three_way(MISSING, "Build sewers", "") is Verdict.KEEP
    assert three_way("建", "Build sewers", "") is Verdict.CONFLICT


@pytest.fixture
def draft(project: Project) -> Briefing:
    """The project freshly imported, without English."""
    return imported(project)


@pytest.fixture
def pledges(project: Project) -> Path:
    return project.briefing(BRIEFING) / "pledges.yml"


def edit(path: Path, old: str, new: str) -> str:
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), encoding="utf-8")
    return path.read_text(encoding="utf-8")


def again(project: Project, draft: Briefing, **how: Any) -> list[str]:
    return [str(change) for change in store.import_(project, draft, convert, **how)]


def now(project: Project) -> dict[str, Pledge]:
    return {pledge.id: pledge for pledge in store.load(project, BRIEFING).briefing.pledges}


class TestFirstImport:
    def test_writes_the_four_files_and_the_machines_own(self, project: Project, draft: Briefing) -> None:
        folder = project.briefing(BRIEFING)
        assert sorted(path.name for path in folder.glob("*.yml")) == [
            "agencies.yml",
            "article.yml",
            "pledges.yml",
            "themes.yml",
        ]
        assert len(list((folder / "parsed").iterdir())) == 4
        assert store.load(project, BRIEFING).briefing == draft

    def test_tells_what_it_wrote(self, project: Project) -> None:
        new = replace(machine(project), article=replace(machine(project).article, id="2027-03-06-qinghe"))
        assert again(project, new) == [
            "data/2027-03-06-qinghe/themes.yml: written anew, 2 records",
            "data/2027-03-06-qinghe/agencies.yml: written anew, 2 records",
            "data/2027-03-06-qinghe/pledges.yml: written anew, 4 records",
            "data/2027-03-06-qinghe/article.yml: written anew",
        ]

    def test_each_file_says_what_it_is_and_whose(self, project: Project, draft: Briefing) -> None:
        folder = project.briefing(BRIEFING)
        for path in (*folder.glob("*.yml"), *folder.glob("parsed/*.yml")):
            schema, owner, help_line = path.read_text(encoding="utf-8").splitlines()[:3]
            named = (path.parent / schema.removeprefix("# yaml-language-server: $schema=")).resolve()
            assert named == project.data / "schema" / f"{path.stem}.json"
            assert ("never edited" in owner) == (path.parent.name == "parsed")
            assert ("Yours to edit" in owner) == (path.parent.name != "parsed")
            assert help_line.startswith("# Help: ")

    def test_the_same_again_changes_nothing(self, project: Project, draft: Briefing) -> None:
        before = snapshot(project)
        assert again(project, draft) == []
        assert snapshot(project) == before


def snapshot(project: Project) -> dict[str, bytes]:
    return {
        str(path.relative_to(project.root)): path.read_bytes() for path in project.data.rglob("*") if path.is_file()
    }


class TestFields:
    def test_a_persons_words_stay_when_the_article_is_the_same(
        self, project: Project, draft: Briefing, pledges: Path
    ) -> None:
        edited = edit(pledges, "en: ''", "en: 'Build sewers' # checked by phone")
        assert again(project, draft) == []
        assert pledges.read_text(encoding="utf-8") == edited

    def test_new_wording_reaches_what_nobody_touched(self, project: Project, draft: Briefing, pledges: Path) -> None:
        first, *rest = draft.pledges
        before = pledges.read_text(encoding="utf-8")
        told = again(project, with_pledges(draft, reworded(first, "新建污水管网45公里以上"), *rest))
        assert told == [
            "water-1 text.zh-Hans: “新建污水管网45公里以上”, as the article now has it; was “新建污水管网40公里以上”",
            "water-1 text.zh-Hant: “«新建污水管网45公里以上»”, as the article now has it;"
            " was “«新建污水管网40公里以上»”",
            "water-1 source.quote: “新建污水管网45公里以上”, as the article now has it; was “新建污水管网40公里以上”",
        ]
        after = before.replace("新建污水管网40公里以上", "新建污水管网45公里以上")
        assert pledges.read_text(encoding="utf-8") == after

    def test_where_both_changed_the_person_wins_and_the_field_is_flagged(
        self, project: Project, draft: Briefing, pledges: Path
    ) -> None:
        edited = edit(pledges, "zh-Hans: 年底前完成3座老旧泵站改造", "zh-Hans: 年底前改造3座老旧泵站")
        first, second, *rest = draft.pledges
        new = with_pledges(draft, first, replace(second, text=text("年底前完成5座老旧泵站改造")), *rest)
        told = again(project, new)
        assert told == [
            "water-2 text.zh-Hans: yours stays: “年底前改造3座老旧泵站”;"
            " the article now gives “年底前完成5座老旧泵站改造”; noted in review",
            "water-2 text.zh-Hant: “«年底前改造3座老旧泵站»”, converted anew",
        ]
        assert now(project)["water-2"].text.hans == "年底前改造3座老旧泵站"
        assert now(project)["water-2"].review == ("text.zh-Hans",)
        assert [
            line for line in edited.splitlines() if line not in pledges.read_text(encoding="utf-8").splitlines()
        ] == [
            "    zh-Hant: «年底前完成3座老旧泵站改造»",
        ]

    def test_a_flag_that_was_cleared_does_not_come_back(self, project: Project, draft: Briefing, pledges: Path) -> None:
        edit(pledges, "zh-Hans: 年底前完成3座老旧泵站改造", "zh-Hans: 年底前改造3座老旧泵站")
        first, second, *rest = draft.pledges
        new = with_pledges(draft, first, replace(second, text=text("年底前完成5座老旧泵站改造")), *rest)
        again(project, new)
        edit(pledges, "review: [text.zh-Hans]", "review: []")
        assert again(project, new) == []

    def test_when_both_made_the_same_change_nothing_is_flagged(
        self, project: Project, draft: Briefing, pledges: Path
    ) -> None:
        edit(pledges, "kind: stance", "kind: action")
        new = with_pledges(draft, *(replace(p, kind="action") if p.id == "liuxi-1" else p for p in draft.pledges))
        again(project, new)
        assert now(project)["liuxi-1"].review == ()

    def test_english_under_a_changed_source_is_flagged_as_stale(
        self, project: Project, draft: Briefing, pledges: Path
    ) -> None:
        edit(pledges, "en: ''", "en: Build at least 40 km of sewers")
        first, *rest = draft.pledges
        told = again(project, with_pledges(draft, reworded(first, "新建污水管网45公里以上"), *rest))
        assert "water-1 text.en: the Chinese has changed since this was written; noted in review" in told
        assert now(project)["water-1"].review == ("text.en",)
        assert now(project)["water-2"].review == ()

    def test_a_structure_comes_and_goes_with_the_article(self, project: Project, draft: Briefing) -> None:
        first, second, third, fourth = draft.pledges
        fourth = replace(fourth, deadline=first.deadline, quantities=first.quantities, frame=first.frame)
        new = with_pledges(draft, replace(first, deadline=None, quantities=(), frame=None), second, third, fourth)
        again(project, new)
        assert store.load(project, BRIEFING).briefing == new
        again(project, draft)
        assert store.load(project, BRIEFING).briefing == draft

    def test_a_structure_with_a_comment_inside_is_left_to_a_person(
        self, project: Project, draft: Briefing, pledges: Path
    ) -> None:
        edit(pledges, "    - text: 40公里以上", "    # as told by the bureau\n    - text: 40公里以上")
        first, *rest = draft.pledges
        again(project, with_pledges(draft, replace(first, quantities=()), *rest))
        assert "# as told by the bureau" in pledges.read_text(encoding="utf-8")
        assert now(project)["water-1"].review == ("quantities",)

    def test_what_the_machine_wants_looked_at_is_added_once(
        self, project: Project, draft: Briefing, pledges: Path
    ) -> None:
        first, *rest = draft.pledges
        new = with_pledges(draft, replace(first, review=("text.zh-Hans",)), *rest)
        again(project, new)
        assert now(project)["water-1"].review == ("text.zh-Hans",)
        edit(pledges, "review: [text.zh-Hans]", "review: []")
        again(project, new)
        assert now(project)["water-1"].review == ()


class TestTheOtherScript:
    def test_follows_a_mended_source(self, project: Project, draft: Briefing, pledges: Path) -> None:
        edit(pledges, "zh-Hans: 新建污水管网", "zh-Hans: 新修污水管网")
        assert again(project, draft) == ["water-1 text.zh-Hant: “«新修污水管网40公里以上»”, converted anew"]
        assert again(project, draft) == []

    def test_stays_when_set_by_hand(self, project: Project, draft: Briefing, pledges: Path) -> None:
        edit(pledges, "zh-Hans: 新建污水管网", "zh-Hans: 新修污水管网")
        edited = edit(pledges, "zh-Hant: «新建污水管网40公里以上»", "zh-Hant: 新修汙水管網")
        again(project, draft)
        assert pledges.read_text(encoding="utf-8") == edited

    def test_is_flagged_when_set_by_hand_under_a_new_wording(
        self, project: Project, draft: Briefing, pledges: Path
    ) -> None:
        edit(pledges, "zh-Hant: «新建污水管网40公里以上»", "zh-Hant: 新建汙水管網40公里以上")
        first, *rest = draft.pledges
        again(project, with_pledges(draft, reworded(first, "新建污水管网45公里以上"), *rest))
        assert now(project)["water-1"].text.hant == "新建汙水管網40公里以上"
        assert now(project)["water-1"].review == ("text.zh-Hant",)

    def test_is_converted_anew_when_emptied(self, project: Project, draft: Briefing, pledges: Path) -> None:
        edit(pledges, "zh-Hant: «新建污水管网40公里以上»", "zh-Hant:")
        again(project, draft)
        assert now(project)["water-1"].text.hant == "«新建污水管网40公里以上»"

    def test_is_made_for_a_summary_that_a_person_writes(self, project: Project) -> None:
        draft = machine(project)
        draft = replace(draft, themes=tuple(replace(theme, summary=text("")) for theme in draft.themes))
        for path in project.briefing(BRIEFING).iterdir():
            path.unlink()
        again(project, draft)
        edit(project.briefing(BRIEFING) / "themes.yml", "summary:\n    zh-Hans: ''", "summary:\n    zh-Hans: 两项目标")
        assert again(project, draft) == ["pipes summary.zh-Hant: “«两项目标»”, converted anew"]

    def test_is_simplified_for_a_traditional_article(self, project: Project, draft: Briefing, pledges: Path) -> None:
        flipped = replace(draft, article=replace(draft.article, script="zh-Hant"))
        edit(pledges, "zh-Hant: «新建", "zh-Hant: «新修")
        again(project, flipped)
        assert now(project)["water-1"].text.hans == "««新修污水管网40公里以上»»"


class TestRecords:
    def test_a_new_one_is_appended_with_the_next_number(self, project: Project, draft: Briefing, pledges: Path) -> None:
        before = pledges.read_text(encoding="utf-8")
        first, *rest = draft.pledges
        added = reworded(replace(first, id="water-1"), "推进智慧水务平台建设")
        assert again(project, with_pledges(draft, added, replace(first, id="water-2"), *rest)) == [
            "water-3: new from the article"
        ]
        assert pledges.read_text(encoding="utf-8").startswith(before + "\n- id: water-3\n")

    def test_one_that_a_person_deleted_stays_deleted(self, project: Project, draft: Briefing, pledges: Path) -> None:
        whole = pledges.read_text(encoding="utf-8")
        pledges.write_text(whole[: whole.index("\n- id: liuxi-2")], encoding="utf-8")
        assert again(project, draft) == []
        new = with_pledges(draft, *draft.pledges[:3], reworded(draft.pledges[3], "探索农户分户计量收费办法"))
        again(project, new)
        assert list(now(project)) == ["water-1", "water-2", "liuxi-1"]

    def test_one_that_left_the_article_is_kept_and_flagged_once(
        self, project: Project, draft: Briefing, pledges: Path
    ) -> None:
        shorter = with_pledges(draft, *draft.pledges[:3])
        assert again(project, shorter) == ["liuxi-2: no longer in the article; kept, and noted in review"]
        assert now(project)["liuxi-2"].review == ("source",)
        edit(pledges, "review: [source]", "review: []")
        assert again(project, shorter) == []

    def test_an_id_is_never_used_again(self, project: Project, draft: Briefing, pledges: Path) -> None:
        again(project, with_pledges(draft, *draft.pledges[:3]))
        whole = pledges.read_text(encoding="utf-8")
        pledges.write_text(whole[: whole.index("\n- id: liuxi-2")], encoding="utf-8")
        added = reworded(draft.pledges[3], "建设美丽河湖示范段")
        again(project, with_pledges(draft, *draft.pledges[:3], added))
        assert list(now(project)) == ["water-1", "water-2", "liuxi-1", "liuxi-3"]

    def test_one_that_comes_back_has_its_id_again(self, project: Project, draft: Briefing) -> None:
        again(project, with_pledges(draft, *draft.pledges[:3]))
        again(project, draft)
        assert list(now(project)) == ["water-1", "water-2", "liuxi-1", "liuxi-2"]

    def test_one_that_a_person_added_keeps_its_id_from_the_machine(
        self, project: Project, draft: Briefing, pledges: Path
    ) -> None:
        whole = pledges.read_text(encoding="utf-8")
        own = (
            whole[whole.index("- id: liuxi-2") :]
            .replace("liuxi-2", "liuxi-3")
            .replace("探索农户分户计量收费", "柳溪镇")
        )
        pledges.write_text(f"{whole}\n{own}", encoding="utf-8")
        again(project, with_pledges(draft, *draft.pledges, reworded(draft.pledges[3], "建设美丽河湖示范段")))
        assert now(project)["liuxi-3"].text.hans == "柳溪镇"
        assert now(project)["liuxi-4"].text.hans == "建设美丽河湖示范段"

    def test_ids_follow_sentences_that_moved_or_were_reworded(self, project: Project, draft: Briefing) -> None:
        first, second, third, fourth = draft.pledges
        new = with_pledges(
            draft,
            replace(reworded(first, "全新的一项工程"), id="water-1"),
            replace(reworded(second, "年底前全面完成3座老旧泵站改造"), id="water-2"),
            replace(first, id="water-3"),
            replace(fourth, id="liuxi-1"),
            replace(third, id="liuxi-2"),
        )
        again(project, new)
        words = {id: pledge.text.hans for id, pledge in now(project).items()}
        assert words == {
            "water-1": first.text.hans,
            "water-2": "年底前全面完成3座老旧泵站改造",
            "liuxi-1": third.text.hans,
            "liuxi-2": fourth.text.hans,
            "water-3": "全新的一项工程",
        }

    def test_ids_of_agencies_follow_their_names(self, project: Project, draft: Briefing) -> None:
        water, liuxi = draft.agencies
        new = replace(
            draft,
            agencies=(replace(water, id="shuiwuju"), liuxi),
            pledges=tuple(
                replace(pledge, agency="shuiwuju", id=pledge.id.replace("water", "shuiwuju"))
                if pledge.agency == "water"
                else pledge
                for pledge in draft.pledges
            ),
        )
        assert again(project, new) == []

    def test_a_theme_that_a_person_deleted_comes_back_for_a_new_pledge(self, project: Project, draft: Briefing) -> None:
        folder = project.briefing(BRIEFING)
        whole = (folder / "themes.yml").read_text(encoding="utf-8")
        (folder / "themes.yml").write_text(whole[: whole.index("\n- id: villages")], encoding="utf-8")
        text_ = (folder / "pledges.yml").read_text(encoding="utf-8")
        (folder / "pledges.yml").write_text(text_.replace("theme: villages", "theme: pipes"), encoding="utf-8")
        assert again(project, draft) == []
        added = replace(reworded(draft.pledges[3], "建设美丽河湖示范段"), id="liuxi-3")
        assert again(project, with_pledges(draft, *draft.pledges, added)) == [
            "villages: new from the article",
            "liuxi-3: new from the article",
        ]


class TestTheArticle:
    def test_its_parts_come_and_go_unless_a_person_touched_them(self, project: Project, draft: Briefing) -> None:
        article = draft.article
        rest = article.unassigned[0]
        longer = replace(
            article,
            paragraphs=(*article.paragraphs, replace(article.paragraphs[0], n=4)),
            unassigned=(rest, replace(rest, id="u2", paragraph=4, why="praise", text=replace(rest.text, hans="好"))),
        )
        told = again(project, replace(draft, article=longer))
        assert told == [
            f"{BRIEFING} paragraphs.4: new from the article",
            f"{BRIEFING} unassigned.u2: new from the article",
        ]
        edit(project.briefing(BRIEFING) / "article.yml", "why: praise", "why: thanks")
        told = again(project, draft)
        assert told == [
            f"{BRIEFING} paragraphs.4: no longer in the article; taken out",
            f"{BRIEFING} unassigned.u2: no longer in the article; kept, and noted in review",
        ]
        loaded = store.load(project, BRIEFING).briefing.article
        assert loaded.paragraphs == article.paragraphs
        assert loaded.review == ("unassigned.u2",)

    def test_the_last_part_of_a_list_may_go_too(self, project: Project, draft: Briefing) -> None:
        again(project, replace(draft, article=replace(draft.article, unassigned=())))
        assert store.load(project, BRIEFING).briefing.article.unassigned == ()


class TestFilesFromElsewhere:
    """An edited briefing without parsed/: the files are taken as they stand."""

    def test_every_byte_stays_and_ids_are_taken_from_them(self, project: Project) -> None:
        draft = machine(project)
        renamed = replace(
            draft,
            agencies=tuple(replace(agency, id=f"x-{agency.id}") for agency in draft.agencies),
            pledges=tuple(replace(p, id=f"x-{p.id}", agency=f"x-{p.agency}") for p in draft.pledges),
        )
        before = {path: path.read_bytes() for path in project.briefing(BRIEFING).iterdir()}
        assert again(project, renamed) == [f"data/{BRIEFING}/parsed: the machine's own copy is brought up to date"]
        assert {path: path.read_bytes() for path in before} == before
        assert again(project, renamed) == []

    def test_a_record_that_is_not_in_them_is_told_and_stays_out(self, project: Project, pledges: Path) -> None:
        draft = machine(project)
        whole = pledges.read_text(encoding="utf-8")
        pledges.write_text(whole[: whole.index("\n- id: liuxi-2")], encoding="utf-8")
        assert again(project, draft) == ["liuxi-2: in the article but not in your file; stays out"]
        assert again(project, draft) == []

    def test_a_file_that_is_missing_is_written(self, project: Project) -> None:
        draft = machine(project)
        (project.briefing(BRIEFING) / "themes.yml").unlink()
        assert again(project, draft) == [f"data/{BRIEFING}/themes.yml: written anew, 2 records"]


class TestNothingIsWritten:
    def test_on_a_dry_run(self, project: Project, draft: Briefing) -> None:
        before = snapshot(project)
        assert again(project, with_pledges(draft, *draft.pledges[:3]), write_files=False) != []
        assert snapshot(project) == before

    @pytest.mark.parametrize("folder", ["", "parsed/"])
    def test_when_a_file_is_broken(self, folder: str, project: Project, draft: Briefing) -> None:
        edit(project.briefing(BRIEFING) / f"{folder}pledges.yml", "- id: water-1", "- id: [")
        before = snapshot(project)
        with pytest.raises(ProblemsFound):
            again(project, with_pledges(draft, *draft.pledges[:3]))
        assert snapshot(project) == before

    def test_when_git_has_not_recorded_the_edits_of_a_file_that_would_change(
        self, project: Project, draft: Briefing, pledges: Path
    ) -> None:
        commit(project)
        edit(pledges, "en: ''", "en: Build")
        before = snapshot(project)
        assert again(project, draft) == []
        shorter = with_pledges(draft, *draft.pledges[:3])
        with pytest.raises(JianbaoError, match="changes that are not committed") as error:
            again(project, shorter)
        assert str(error.value) == (
            f"data/{BRIEFING}/pledges.yml has changes that are not committed, and this import would change the same"
            " file. Commit first, or add --force: your words are kept either way."
        )
        assert snapshot(project) == before
        again(project, shorter, force=True)
        assert now(project)["water-1"].text.en == "Build"

    def test_committed_files_may_change(self, project: Project, draft: Briefing) -> None:
        commit(project)
        assert again(project, with_pledges(draft, *draft.pledges[:3])) != []


def commit(project: Project) -> None:
    git = ["git", "-C", str(project.root), "-c", "user.name=t", "-c", "user.email=t@example.org"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "all"]):
        subprocess.run([*git, *command], check=True)


def test_the_schemas_in_the_repository_are_those_of_the_model(published: Project) -> None:
    for path, schema in store.schemas(published).items():
        assert path.read_text(encoding="utf-8") == schema, "Run `jianbao check --fix`."


def test_every_published_file_names_its_schema_its_owner_and_where_help_is(published: Project) -> None:
    files = list(published.data.rglob("*.yml"))
    assert len(files) > 4
    for path in files:
        schema, owner, help_line = path.read_text(encoding="utf-8").splitlines()[:3]
        assert (path.parent / schema.removeprefix("# yaml-language-server: $schema=")).is_file()
        assert ("never edited" in owner) != ("Yours to edit" in owner)
        assert help_line.startswith("# Help: ")


def test_every_field_is_explained_in_its_schema(published: Project) -> None:
    silent = [f"{path.stem}.{name}" for path, name, field in fields(published) if "description" not in field]
    assert silent == []


def fields(project: Project) -> list[tuple[Path, str, dict[str, Any]]]:
    found = []
    for path, schema in store.schemas(project).items():
        for definition in json.loads(schema)["$defs"].values():
            if definition["title"] not in ("Text", "Chinese"):
                found += [
                    (path, f"{definition['title']}.{name}", field) for name, field in definition["properties"].items()
                ]
    return found
