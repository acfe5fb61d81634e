"""Pages on disk."""

from generator import render
from generator.project import Project
from tests.conftest import BRIEFING

PAGES = {
    "docs/index.md": "choose\n",
    f"docs/en/{BRIEFING}/index.md": "one\n",
    f"docs/en/{BRIEFING}/agencies/a.md": "a\n",
}


def test_writing_the_same_pages_again_touches_nothing(project: Project) -> None:
    assert render.write(project, PAGES) == sorted(PAGES)
    before = {path: (project.root / path).stat().st_mtime_ns for path in PAGES}
    assert render.write(project, PAGES) == []
    assert {path: (project.root / path).stat().st_mtime_ns for path in PAGES} == before


def test_only_what_changed_is_written(project: Project) -> None:
    render.write(project, PAGES)
    page = f"docs/en/{BRIEFING}/index.md"
    assert render.changes(project, PAGES | {page: "two\n"}) == [page]
    assert render.write(project, PAGES | {page: "two\n"}) == [page]
    assert (project.root / page).read_text(encoding="utf-8") == "two\n"


def test_pages_nobody_renders_any_more_go_with_their_folder(project: Project) -> None:
    render.write(project, PAGES)
    stale = f"docs/en/{BRIEFING}/agencies/a.md"
    assert render.write(project, {path: text for path, text in PAGES.items() if path != stale}) == [stale]
    assert not (project.root / stale).parent.exists()


def test_the_folder_of_a_briefing_that_is_gone_goes_too(project: Project) -> None:
    gone = project.docs / "zh-hans" / "1999-01-01-gone" / "index.md"
    gone.parent.mkdir(parents=True)
    gone.write_text("old\n", encoding="utf-8")
    assert render.write(project, PAGES) == sorted([*PAGES, "docs/zh-hans/1999-01-01-gone/index.md"])
    assert not gone.parent.exists()


def test_handwritten_pages_and_other_briefings_stay(project: Project) -> None:
    (project.data / "2030-01-01-other").mkdir()
    (project.data / "2030-01-01-other" / "article.yml").write_text("", encoding="utf-8")
    for kept in ("docs/en/about.md", "docs/en/2030-01-01-other/index.md"):
        (project.root / kept).parent.mkdir(parents=True, exist_ok=True)
        (project.root / kept).write_text("kept\n", encoding="utf-8")
    assert render.write(project, PAGES) == sorted(PAGES)
