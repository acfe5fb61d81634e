"""The pages of a briefing."""

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from generator import render
from generator.model.briefing import EDITIONS, LANGUAGES, Briefing
from generator.model.parsed import REASONS
from generator.project import Project
from generator.published import Loaded
from generator.published import load as load_briefing
from generator.settings import words
from tests.render_fixtures import changed, elements, front_matter, html, pages, published_pages

HAN = re.compile(r"[\u3400-\u9fff]")


def ids(page: str) -> list[str]:
    return [found.attributes["id"] for found in elements(page) if "id" in found.attributes]


def test_every_pledge_is_an_anchor_on_its_agency_page_in_every_edition(published: Project) -> None:
    made, briefing = published_pages(), load(published).briefing
    assert len(briefing.pledges) > 100
    for edition in EDITIONS:
        for agency in briefing.agencies:
            found = ids(made[f"{edition}/{briefing.article.id}/agencies/{agency.id}.md"])
            assert [pledge.id for pledge in briefing.of_agency(agency.id)] == [
                id for id in found if id in claims(briefing)
            ]


def test_every_pledge_is_marked_in_the_source_of_every_edition(published: Project) -> None:
    made, briefing = published_pages(), load(published).briefing
    for edition in EDITIONS:
        found = ids(made[f"{edition}/{briefing.article.id}/source.md"])
        assert {f"s-{id}" for id in claims(briefing)} <= set(found)


def test_editions_have_the_same_pages_with_the_same_ids() -> None:
    made = published_pages()
    for path in (path for path in made if path.startswith("en/")):
        own, *others = ([*ids(made[path.replace("en/", f"{edition}/", 1)])] for edition in EDITIONS)
        assert all(sorted(other) == sorted(own) for other in others), path


def test_no_id_is_used_twice_on_a_page() -> None:
    for path, page in published_pages().items():
        found = ids(page)
        assert len(found) == len(set(found)), path


def test_chinese_on_english_pages_is_marked_as_chinese() -> None:
    for path, page in published_pages().items():
        if path.startswith("en/"):
            unmarked = [e.text for e in elements(page) if HAN.search(e.text) and not e.language.startswith("zh")]
            assert not unmarked, path


def test_english_on_chinese_pages_is_marked_as_english(published: Project) -> None:
    briefing = load(published).briefing
    for edition in ("zh-hans", "zh-hant"):
        page = elements(published_pages()[f"{edition}/{briefing.article.id}/pledges.md"])
        marked = {element.text for element in page if element.language == "en"}
        assert {pledge.text.en for pledge in briefing.pledges} <= marked


def test_links_between_pages_lead_somewhere() -> None:
    made = published_pages()
    anchors = {path: set(ids(page)) for path, page in made.items()}
    for path, page in made.items():
        for link in (e.attributes["href"] for e in elements(page) if e.tag == "a"):
            if not link.startswith("https:"):
                target, _, anchor = link.partition("#")
                there = resolve(path, target)
                assert there in made, f"{path}: {link}"
                assert not anchor or anchor in anchors[there], f"{path}: {link}"


def resolve(path: str, link: str) -> str:
    if not link:
        return path
    parts = path.split("/")[:-1]
    for part in link.split("/"):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts).removesuffix(".html") + ".md"


def test_each_page_has_a_title_and_a_description_in_its_language() -> None:
    seen: dict[tuple[str, str], set[str]] = {}
    for path, page in published_pages().items():
        meta = front_matter(page)
        assert meta["lang"] == EDITIONS[path.split("/")[0]]
        for key in ("title", "description"):
            text = str(meta[key])
            assert text
            assert bool(HAN.search(text)) == (meta["lang"] != "en"), path
            seen.setdefault((str(meta["lang"]), key), set()).add(text)
    assert all(len(texts) > 20 for texts in seen.values())


def test_missing_english_is_a_marked_gap(project: Project) -> None:
    loaded = load(project)
    blank = changed(loaded.briefing, lambda path, text: "" if path[-1] == "en" else text)
    control, made = pages(project), pages(project, Loaded({}, blank))
    agency = f"en/{blank.article.id}/agencies/{blank.agencies[0].id}.md"
    assert 'class="gap">Not in English yet<' in made[agency]
    assert blank.pledges[0].text.hans in made[agency]
    assert 'class="gap"' not in control[agency]


def test_a_record_under_review_says_so(project: Project) -> None:
    loaded = load(project)
    flagged = msgspec.structs.replace(
        loaded.briefing, pledges=tuple(msgspec.structs.replace(p, review=("text.en",)) for p in loaded.briefing.pledges)
    )
    page = f"zh-hans/{flagged.article.id}/pledges.md"
    assert "待核" in pages(project, Loaded({}, flagged))[page]
    assert "待核" not in pages(project)[page]


def test_correct_this_leads_to_the_line_of_the_record(project: Project) -> None:
    loaded = load(project)
    pledge = loaded.briefing.pledges[1]
    file, line = loaded.lines[pledge.id]
    page = elements(pages(project)[f"en/{loaded.briefing.article.id}/agencies/{pledge.agency}.md"])
    assert f"https://github.com/example/example/blob/main/{file}#L{line}" in [e.attributes.get("href") for e in page]


def test_figures_read_as_english_and_as_printed(project: Project) -> None:
    id = load(project).briefing.article.id
    made = pages(project)
    assert "at least 40 km" in made[f"en/{id}/figures.md"]
    assert "40公里以上" in made[f"zh-hant/{id}/figures.md"]


def test_every_sentence_is_accounted_for(published: Project) -> None:
    page = published_pages()[f"en/{load(published).briefing.article.id}/corrections.md"]
    assert "100&" not in page
    assert "100% accounted for" in html(page)


def test_a_briefing_renders_the_same_whatever_else_there_is(project: Project, published: Project) -> None:
    alone = pages(project)
    published_pages()
    assert pages(project) == alone


def test_index_pages_list_the_newest_briefing_first(project: Project, published: Project) -> None:
    made = render.index_pages(
        [render.outline(load(of).briefing) for of in (published, project)], words(project), project.templates
    )
    assert sorted(made) == ["docs/en/index.md", "docs/index.md", "docs/zh-hans/index.md", "docs/zh-hant/index.md"]
    older, newer = load(published).briefing.article.id, load(project).briefing.article.id
    assert made["docs/en/index.md"].index(newer) < made["docs/en/index.md"].index(older)
    for edition in EDITIONS:
        assert f'href="{edition}/index.html"' in made["docs/index.md"]


def test_an_empty_archive_says_so(project: Project) -> None:
    made = render.index_pages([], words(project), project.templates)
    assert "There is no briefing yet." in made["docs/en/index.md"]


def test_the_interface_has_every_word_in_every_language(project: Project) -> None:
    leaves = list(walk(words(project)))
    assert len(leaves) > 200
    for path, word in leaves:
        assert set(word) == set(LANGUAGES), path
        holes = {language: holes_of(word[language]) for language in LANGUAGES}
        assert holes["en"] == holes["zh-Hans"] == holes["zh-Hant"], path


def test_every_reason_why_a_sentence_is_no_pledge_has_words(project: Project) -> None:
    assert set(words(project)["site"]["why"]) == set(REASONS)


def holes_of(word: Any) -> set[str]:
    texts = word if isinstance(word, list) else [word]
    return set(re.findall(r"\{(?!month|y|m|d)(\w+)\}", " ".join(map(str, texts))))


def walk(node: Any, path: str = "") -> Any:
    if isinstance(node, Mapping) and "zh-Hans" not in node:
        for key, value in node.items():
            yield from walk(value, f"{path}.{key}")
    else:
        yield path, node


def claims(briefing: Briefing) -> set[str]:
    return {pledge.id for pledge in briefing.pledges}


def load(project: Project) -> Loaded:
    return load_briefing(project, project.briefings()[0])
