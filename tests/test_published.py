"""Loading the data typed, and knowing where each record and field stands."""

import re
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import JianbaoError, ProblemsFound
from generator.project import Project
from generator.published import FILES, GLOSSARY, load, load_glossary
from generator.published.explaining import explain
from generator.published.typed import coerce, records
from generator.yamlfile import dump, read
from tests.conftest import BRIEFING, SAMPLE

KINDS = {kind.name: kind for kind in (*FILES, GLOSSARY)}


def test_scalars_are_what_the_model_says(project: Project) -> None:
    briefing = load(project, BRIEFING).briefing
    first, _, third, _ = briefing.pledges
    assert (briefing.article.plan_year, briefing.article.date) == (2027, "2027-03-05")
    assert first.deadline is not None
    assert first.deadline.resolves == "2027"
    assert (third.frame, third.deadline, third.quantities) == (None, None, ())
    assert load_glossary(project).terms[0].lock is False


@pytest.mark.parametrize(
    "text", ["no", "yes", "on", "12:30", "1.10", "003", "2027-03-01", "true", "1e3", "0x1f", "'null'"]
)
def test_text_is_text_whatever_it_looks_like(text: str, project: Project) -> None:
    path = project.briefing(BRIEFING) / "pledges.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("note: ''", f"note: {text}", 1), encoding="utf-8")
    assert load(project, BRIEFING).briefing.pledges[0].note == text.strip("'")


def test_a_record_is_found_by_its_id(project: Project) -> None:
    loaded = load(project, BRIEFING)
    assert loaded.lines["article"] == (f"data/{BRIEFING}/article.yml", 4)
    assert loaded.lines["water-2"] == (f"data/{BRIEFING}/pledges.yml", 40)
    assert loaded.lines["themes/pipes"] == loaded.lines["pipes"] == (f"data/{BRIEFING}/themes.yml", 4)
    assert load_glossary(project).lines["yi-he-yi-ce"] == ("data/glossary.yml", 4)


def test_an_agency_and_a_theme_of_one_id_are_told_apart_by_file(project: Project) -> None:
    for name in ("themes.yml", "pledges.yml"):
        path = project.briefing(BRIEFING) / name
        path.write_text(re.sub(r"(id|theme): pipes", r"\1: water", path.read_text(encoding="utf-8")), encoding="utf-8")
    lines = load(project, BRIEFING).lines
    assert lines["themes/water"] == (f"data/{BRIEFING}/themes.yml", 4)
    assert lines["agencies/water"] == (f"data/{BRIEFING}/agencies.yml", 4)


@pytest.mark.parametrize(
    ("record", "field", "place"),
    [
        ("water-1", "text.en", ("pledges.yml", 12, 9)),
        ("water-1", "quantities.0.label.en", ("pledges.yml", 25, 13)),
        ("article", "paragraphs.2.text.zh-Hans", ("article.yml", 42, 16)),
        ("article", "unassigned.u1.why", ("article.yml", 57, 10)),
        ("water-1", "quantities.7.text", ("pledges.yml", 18, 5)),
        ("water-1", "", ("pledges.yml", 4, 3)),
    ],
)
def test_a_field_is_found_by_its_dotted_name(
    record: str, field: str, place: tuple[str, int, int], project: Project
) -> None:
    file, line, column = load(project, BRIEFING).locate(record, field)
    assert (file.rpartition("/")[2], line, column) == place


def test_an_unknown_briefing_is_told(project: Project) -> None:
    with pytest.raises(JianbaoError, match=f"There is no briefing 'x' in data/. Briefings here: {BRIEFING}."):
        load(project, "x")


def test_every_problem_is_told_at_once(project: Project) -> None:
    for name in ("themes.yml", "pledges.yml"):
        path = project.briefing(BRIEFING) / name
        path.write_text(path.read_text(encoding="utf-8").replace("review: []", "review: x"), encoding="utf-8")
    with pytest.raises(ProblemsFound) as error:
        load(project, BRIEFING)
    assert len(error.value.problems) == 6


def test_a_project_without_a_glossary_has_no_terms(project: Project) -> None:
    project.glossary.unlink()
    assert load_glossary(project).terms == ()


SOUND: dict[str, Any] = {
    kind.name: coerce(document.data, kind.schema, kind.schema, document.values, ())
    for kind, path in ((kind, SAMPLE / "data" / BRIEFING / f"{kind.name}.yml") for kind in FILES)
    for document in [read(path.read_bytes(), path.name)]
}
VALUES: st.SearchStrategy[Any] = (
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.just([])
    | st.just({})
    | st.sampled_from(["", "x", "water-1", "A b", "min", "2027", "2027-1", "1.5", "id\n", "２０２７"])
)


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, part in inside for found in paths(part, (*path, key)))]


@given(st.sampled_from([(name, path) for name, data in SOUND.items() for path in paths(data) if path]), VALUES)
def test_whatever_does_not_fit_the_model_is_explained_and_nothing_else(
    where: tuple[str, tuple[Any, ...]], value: Any
) -> None:
    name, path = where
    data: Any = msgspec.json.decode(msgspec.json.encode(SOUND[name]))
    around = data
    for part in path[:-1]:
        around = around[part]
    around[path[-1]] = value
    kind, document = KINDS[name], read(dump(data).encode(), "x.yml")
    try:
        msgspec.convert(data, kind.type)
    except msgspec.ValidationError:
        assert explain(data, document, kind)
    else:
        assert not explain(data, document, kind)


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_bytes_are_too_strange_to_be_told_about(raw: bytes) -> None:
    content, problems = records(read(raw, "x.yml"), GLOSSARY)
    assert problems or content == ()
