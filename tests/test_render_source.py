"""The article cut into runs, its sentences accounted for, its deadlines on an axis."""

from pathlib import Path

import msgspec
import pytest
import yaml

from generator.model.briefing import Briefing, Pledge, Repair
from generator.project import Project
from generator.published import load, load_glossary
from generator.render.links import edit_link
from generator.render.sentences import coverage
from generator.render.source import Across, mark, part, runs, spans
from generator.render.terms import Linker
from generator.render.timeline import timeline

LINKS = yaml.safe_load((Path(__file__).parent / "cases" / "render" / "edit_links.yml").read_text(encoding="utf-8"))


def briefing(project: Project) -> Briefing:
    return load(project, project.briefings()[0]).briefing


def repair(found: str, corrected: str, applied: bool = True) -> Repair:
    three = {"zh-Hans": "", "zh-Hant": "", "en": ""}
    plain = {"id": "r", "paragraph": 1, "start": 3, "found": found, "corrected": corrected, "kind": "typo"}
    return msgspec.convert(plain | {"confidence": "1", "applied": applied, "reason": three}, Repair, strict=False)


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_runs_put_together_are_the_paragraph(published: Project, language: str) -> None:
    data = briefing(published)
    for paragraph in data.article.paragraphs:
        held = [pledge for pledge in data.pledges if pledge.source.paragraph == paragraph.n]
        cut = runs(paragraph, data.article, held, language)
        assert "".join(run.text for run in cut) == paragraph.text[language]
        assert [run.pledge for run in cut if run.opens] == held
        assert [run.pledge for run in cut if run.closes] == held


def test_pledges_in_traditional_script_are_what_the_source_marks(published: Project) -> None:
    data = briefing(published)
    for paragraph in data.article.paragraphs:
        held = [pledge for pledge in data.pledges if pledge.source.paragraph == paragraph.n]
        cut = runs(paragraph, data.article, held, "zh-Hant")
        for pledge in held:
            quote = part(paragraph.text.hans, paragraph.text.hant, pledge.source.quote)
            assert "".join(run.text for run in cut if run.pledge is pledge) == quote


def test_every_applied_repair_shows_what_was_printed(published: Project) -> None:
    data = briefing(published)
    shown = {
        printed.repair.id: printed.found
        for paragraph in data.article.paragraphs
        for run in runs(paragraph, data.article, data.pledges, "zh-Hans")
        for printed in run.printed
    }
    assert set(shown) == {each.id for each in data.article.repairs if each.applied}
    assert {"diyi", "套粒既", "织汤"} <= set(shown.values())


@pytest.mark.parametrize(
    ("found", "corrected", "struck", "span"),
    [("扎套粒既实", "扎实", "套粒既", (4, 4)), ("diyi梯队", "第一梯队", "diyi", (3, 5)), ("织汤", "", "织汤", (3, 3))],
)
def test_a_repair_strikes_only_what_differs(found: str, corrected: str, struck: str, span: tuple[int, int]) -> None:
    cut = mark(repair(found, corrected))
    assert (cut.found, (cut.start, cut.end)) == (struck, span)


def test_a_suspected_misprint_is_marked_where_it_stands() -> None:
    cut = mark(repair("服务类较低", "服务量较低", applied=False))
    assert (cut.found, cut.start, cut.end) == ("类", 5, 6)


def test_a_quotation_printed_twice_is_found_at_its_turn(project: Project) -> None:
    first, second, *_ = briefing(project).pledges
    twice = [
        msgspec.structs.replace(p, source=msgspec.structs.replace(p.source, quote="做好")) for p in (first, second)
    ]
    assert [(span.start, span.end) for span in spans("要做好，再做好。", twice)] == [(1, 3), (5, 7)]


def test_offsets_follow_a_text_whose_length_changes() -> None:
    simplified, traditional = "在台中心里建", "在臺中的心裡建"
    across = Across(simplified, traditional)
    assert traditional[across(5) :] == "建"
    assert part(simplified, traditional, "建") == "建"
    assert part(simplified, traditional, "没有") == ""


def test_sentences_that_hold_nothing_are_left_over(project: Project) -> None:
    data = briefing(project)
    assert coverage(data).percent == 100
    bare = msgspec.structs.replace(data, article=msgspec.structs.replace(data.article, unassigned=()))
    assert [paragraph for paragraph, _ in coverage(bare).left] == [1]
    assert coverage(bare).percent == 66


def dated(project: Project, *periods: str) -> list[Pledge]:
    some = next(pledge for pledge in briefing(project).pledges if pledge.deadline)
    assert some.deadline
    return [
        msgspec.structs.replace(some, deadline=msgspec.structs.replace(some.deadline, resolves=period))
        for period in periods
    ]


def test_a_day_is_a_point_and_a_year_is_a_box(project: Project) -> None:
    line = timeline(dated(project, "2028", "2027-12-31"), 2027)
    assert line
    assert [(tick.year, tick.at) for tick in line.ticks] == [(2027, 0.0), (2028, 49.93)]
    assert [(row.start, row.end, row.by_day) for row in line.rows] == [(49.93, 49.93, True), (49.93, 100.0, False)]


def test_a_far_deadline_does_not_crowd_the_axis(project: Project) -> None:
    line = timeline(dated(project, "2060-06"), 2027)
    assert line
    assert len(line.ticks) <= 7


def test_without_deadlines_there_is_no_timeline(project: Project) -> None:
    assert timeline([], 2027) is None


def test_a_term_is_linked_once_and_only_as_a_whole_word(project: Project) -> None:
    terms = load_glossary(project).terms
    term = msgspec.structs.replace(terms[0], kind="term", also=("mu",))
    link = Linker([term], "en")
    assert [piece.text for piece in link("Communes of 5 mu and 6 mu") if piece.term] == ["mu"]
    assert not any(piece.term for piece in link("7 mu"))


@pytest.mark.parametrize(("repository", "edit_uri", "link"), LINKS)
def test_edit_links_suit_the_host(repository: str, edit_uri: str, link: str) -> None:
    assert edit_link(repository, edit_uri, "data/x/pledges.yml", 12) == link
