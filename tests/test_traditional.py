"""The scripts: doubtful conversions, and characters of one script left in the other."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.check.scope import Scope
from generator.check.traditional import findings
from generator.model.briefing import Term, Text
from generator.project import Project
from generator.published import load
from generator.script import converter

CASES = Path(__file__).parent / "cases" / "traditional"
BRIEFING = "2021-12-30-changshu"
SAMPLE = "2027-03-05-qinghe"


def rows(name: str) -> list[list[str]]:
    lines = (CASES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    found = [[*line.split("\t"), ""][:3] for line in lines if not line.startswith("#")]
    assert found, f"{name}.tsv has no cases"
    return found


def term(hans: str, hant: str, lock: bool) -> Term:
    return Term(
        id="a",
        kind="term",
        lock=lock,
        term=Text(hans=hans, hant=hant, en=""),
        also=(),
        meaning=Text(hans="", hant="", en=""),
        review=(),
        note="",
    )


@dataclass(frozen=True)
class OneText:
    """A scope that holds a single text."""

    text: Text
    article: "Printed | None" = None
    agencies: tuple[()] = ()
    parsed: "OneText | None" = None

    def named(self) -> list[tuple[str, Term]]:
        return [("a", term(self.text.hans, self.text.hant, lock=False))]


def names(hans: str, hant: str, *terms: Term, machine: str | None = None) -> str:
    """The findings for a text; `machine` is what the import wrote as Traditional, if it was an import."""
    parsed = None if machine is None else OneText(Text(hans=hans, hant=machine, en=""))
    scope = OneText(Text(hans=hans, hant=hant, en=""), parsed=parsed)
    return "; ".join(each.finding.name for each in findings(scope, terms, converter(terms, ())))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Printed:
    """An article printed in Traditional."""

    script: str = "zh-Hant"
    reporters: tuple[()] = ()


def printed(hant: str, hans: str) -> str:
    """The findings for a text of an article printed in Traditional."""
    scope = OneText(Text(hans=hans, hant=hant, en=""), article=Printed())
    return "; ".join(each.finding.name for each in findings(scope, (), converter((), ())))  # type: ignore[arg-type]


@pytest.mark.parametrize(("hant", "expected"), [row[:2] for row in rows("printed")])
def test_a_printed_text_is_right_in_the_glyphs_of_any_place(hant: str, expected: str) -> None:
    assert printed(hant, converter((), (), "zh-Hant")(hant)) == expected


def test_two_glyphs_of_one_character_do_not_hide_an_edit_beside_them() -> None:
    assert printed("醫務衞生局", "医务卫生局") == ""
    assert printed("醫務衞生局", "医疗卫生局") == "differs 医疗卫生局"
    assert printed("醫務衞生局", "医务卫生署") == "differs 务卫生署"


@pytest.mark.parametrize(("hans", "hant", "expected"), rows("doubts"))
def test_each_doubt_about_the_scripts_is_named(hans: str, hant: str, expected: str) -> None:
    assert names(hans, hant) == expected


def test_a_character_that_is_a_word_of_its_own_is_doubtful_where_opencc_sees_a_longer_word() -> None:
    assert names("他叫于山", "他叫於山") == "doubtful 他叫于山"


def test_a_locked_term_settles_its_words() -> None:
    assert names("踏上新征程", "踏上新徵程", term("新征程", "新徵程", lock=True)) == ""
    assert names("踏上新征程", "踏上新徵程", term("新征程", "新徵程", lock=False)) == "unlike 踏上新征程"


def test_a_lock_that_a_text_does_not_follow_yet_is_told() -> None:
    assert names("踏上新征程", "踏上新征程", term("新征程", "新徵程", lock=True)) == "unlike 踏上新征程"


def test_a_character_set_by_hand_stands_unless_it_is_the_known_mistake() -> None:
    hans, machine = "著名平台在新征程上", "著名平臺在新征程上"
    assert names(hans, "著名平台在新征程上", machine=machine) == ""
    assert names(hans, "著名平台在新征程上", machine="著名平台在新征程上") == "unlike 著名平台在新征"
    assert names(hans, "著名平臺在新徵程上", machine=machine) == "unlike 台在新征程上"


def test_people_are_settled_by_their_own_records(project: Project) -> None:
    scope = Scope.briefing(project, SAMPLE)
    name = scope.agencies[0].officials[0].name
    path = project.briefing(SAMPLE) / "agencies.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace(f"zh-Hans: {name.hans}\n", "zh-Hans: 范云里\n").replace(
            f"zh-Hant: {name.hant}\n", "zh-Hant: 范雲里\n"
        ),
        encoding="utf-8",
    )
    scope = Scope.briefing(project, SAMPLE)
    found = findings(scope, (), converter((), ["范云里"]))
    assert [each.field for each in found if each.record.startswith("agencies")] == []


def test_the_published_data_raises_no_false_alarm(published: Project) -> None:
    glossary = Scope.glossary(published)
    scope = Scope.briefing(published, BRIEFING)
    people = [official.name.hans for agency in scope.agencies for official in agency.officials]
    convert = converter(glossary.terms, people)
    found = [*findings(scope, glossary.terms, convert), *findings(glossary, glossary.terms, convert)]
    assert [(each.record, each.field, each.finding.name) for each in found] == []


def test_the_published_traditional_is_what_conversion_makes(published: Project) -> None:
    """Control of the test above: with one character changed, the check speaks."""
    pledge = load(published, BRIEFING).briefing.pledges[0]
    assert names(pledge.text.hans, pledge.text.hant) == ""
    assert names(pledge.text.hans, pledge.text.hans) != ""
