"""The article cut into runs: pledges and repairs where they stand, in either script."""

import msgspec
import pytest

from generator.model.briefing import Briefing, Repair
from generator.passages import Across, mark, part, runs, spans
from generator.project import Project
from generator.published import load


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
