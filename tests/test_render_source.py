"""The article's sentences accounted for, its deadlines on an axis, its terms and records linked."""

from pathlib import Path

import msgspec
import pytest
import yaml

from generator.model.briefing import Briefing, Pledge
from generator.project import Project
from generator.published import load, load_glossary
from generator.render.links import edit_link
from generator.render.sentences import coverage
from generator.render.terms import Linker
from generator.render.timeline import timeline

LINKS = yaml.safe_load((Path(__file__).parent / "cases" / "render" / "edit_links.yml").read_text(encoding="utf-8"))


def briefing(project: Project) -> Briefing:
    return load(project, project.briefings()[0]).briefing


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
