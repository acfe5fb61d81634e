"""Whether both languages carry the same figures, times, terms, names and strength."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.scope import Scope
from generator.check.texts import Place, places
from generator.check.translation import findings
from generator.check.translation.agreement import Strictness, Years, disagreements
from generator.check.translation.findings import OURS
from generator.check.translation.terms import misrendered
from generator.check.translation.verbs import TABLE, weakened
from generator.model.briefing import Term, Text
from generator.project import HOME, Project

CASES = Path(__file__).parent / "cases" / "translation"
BRIEFING = "2021-12-30-changshu"
YEARS = Years({"明年": 2022}, frozenset({2021, 2022, 2024}))
NUMBER = re.compile(
    r"\d+(?:,\d{3})*(?:\.\d+)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|third|fourth)\b", re.I
)
WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"]


def rows(name: str) -> list[list[str]]:
    lines = (CASES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    found = [line.split("\t") for line in lines if not line.startswith("#")]
    assert found, f"{name}.tsv has no cases"
    return found


def names(hans: str, en: str) -> str:
    return "; ".join(finding.name for finding in disagreements(hans, en, YEARS))


@pytest.mark.parametrize(("hans", "en"), rows("right"))
def test_a_right_translation_raises_no_doubt(hans: str, en: str) -> None:
    assert names(hans, en) == ""


def test_the_day_that_a_deadline_means_may_be_said() -> None:
    years = Years({}, frozenset({2025}), "2025-06-30")
    assert not list(disagreements("6月底前完成路基工程", "Complete the roadbed by June 30, 2025", years))
    assert not list(disagreements("一季度完成", "Complete it by March 31", Years({}, frozenset(), "2025-03-31")))
    assert list(disagreements("6月底前完成路基工程", "Complete the roadbed by June 30, 2025", YEARS))


@pytest.mark.parametrize(("hans", "en", "expected"), rows("wrong"))
def test_a_wrong_figure_time_unit_or_bound_is_named(hans: str, en: str, expected: str) -> None:
    assert names(hans, en) == expected


@pytest.mark.parametrize(("hans", "en", "expected"), [(*row, "")[:3] for row in rows("verbs")])
def test_a_verb_keeps_its_strength(hans: str, en: str, expected: str) -> None:
    assert "; ".join(finding.name for finding in weakened(hans, en, ())) == expected


def test_a_verb_inside_a_slogan_a_title_or_a_term_follows_the_glossary() -> None:
    assert not list(weakened("落实“加快推动”、《实施方案》", "Implement “faster,” the Action Plan", ()))
    assert not list(weakened("打造人才招引强磁场", "Build a magnet", ("人才招引",)))


def test_the_table_of_verbs_is_the_one_that_translators_read() -> None:
    style = (HOME / "data" / "STYLE.md").read_text(encoding="utf-8")
    section = style.partition("## Strength of the verb")[2].partition("\n## ")[0]
    told = dict(re.findall(r"^\| ([^|]*[一-鿿][^|]*) \| ([^|]+) \|$", section, re.M))
    assert told == TABLE["verbs"]


def term(hans: str, en: str, *also: str, kind: str = "term") -> Term:
    nothing = Text(hans="", hant="", en="")
    return Term(
        id="x",
        kind="name" if kind == "name" else "term",
        lock=False,
        term=Text(hans=hans, hant=hans, en=en),
        also=also,
        meaning=nothing,
        review=(),
        note="",
    )


@pytest.mark.parametrize(
    ("en", "right"),
    [
        ("Push “smart upgrading and digital transformation.”", True),
        ("Push the Smart Upgrading, and Digital Transformation", True),
        ("Push smart upgrades", False),
    ],
)
def test_a_term_is_rendered_as_the_glossary_says_whatever_the_marks(en: str, right: bool) -> None:
    known = [term("智改数转", "smart upgrading and digital transformation")]
    assert (not list(misrendered("推动“智改数转”", en, known))) is right


def test_other_forms_and_plurals_are_accepted_and_longer_terms_hide_shorter_ones() -> None:
    known = [term("独角兽", "unicorn"), term("工信局", "industry bureau", "bureau"), term("独角兽企业", "unicorn firm")]
    assert not list(misrendered("独角兽企业和工信局", "unicorn firms and the bureau", known))
    assert [each.name for each in misrendered("独角兽", "horned horses", known)] == ["term 独角兽"]


def test_the_published_briefing_raises_no_false_alarm(published: Project) -> None:
    glossary = Scope.glossary(published)
    scope = Scope.briefing(published, BRIEFING)
    assert [(each.record, each.field, each.finding.name) for each in findings(scope, glossary.terms)] == []


def test_a_name_has_its_one_form_in_pinyin(project: Project) -> None:
    path = project.briefing("2027-03-05-qinghe") / "agencies.yml"
    text = path.read_text(encoding="utf-8")
    scope = Scope.briefing(project, "2027-03-05-qinghe")
    name = scope.agencies[0].officials[0].name
    path.write_text(text.replace(f"en: {name.en}\n", "en: Some Body\n", 1), encoding="utf-8")
    found = list(findings(Scope.briefing(project, "2027-03-05-qinghe"), ()))
    assert [each.finding.name for each in found if each.field == "officials.0.name.en"] == [f"name {name.hans}"]


def test_a_name_of_two_readings_is_spelled_as_in_its_own_record(project: Project) -> None:
    path = project.briefing("2027-03-05-qinghe") / "agencies.yml"
    scope = Scope.briefing(project, "2027-03-05-qinghe")
    name = scope.agencies[0].officials[0].name
    text = path.read_text(encoding="utf-8").replace(name.hans, "乐嘉").replace(f"en: {name.en}\n", "en: Le Jia\n")
    path.write_text(text, encoding="utf-8")
    found = list(findings(Scope.briefing(project, "2027-03-05-qinghe"), ()))
    assert [each.finding.name for each in found if each.finding.kind == "name"] == []


def test_at_least_95_of_100_changed_numbers_are_caught(published: Project) -> None:
    glossary = Scope.glossary(published).terms
    translated = [
        place for place in places(Scope.briefing(published, BRIEFING)) if place.en and NUMBER.search(place.en)
    ]
    source = random.Random(20220101)
    missed = []
    for _ in range(100):
        place = source.choice(translated)
        changed = mutated(place.en, source)
        if not caught(place, changed, glossary):
            missed.append((place.record, place.field, changed))
    assert len(missed) <= 5, missed


def caught(place: Place, en: str, glossary: tuple[Term, ...]) -> bool:
    strict = OURS.get(place.field, Strictness())
    return bool([*disagreements(place.hans, en, YEARS, strict), *misrendered(place.hans, en, glossary)])


def mutated(en: str, source: random.Random) -> str:
    """The text with one number changed: another digit, a lost or added one, another word."""
    match = source.choice(list(NUMBER.finditer(en)))
    return en[: match.start()] + other(match[0], source) + en[match.end() :]


def other(number: str, source: random.Random) -> str:
    if number[0].isalpha():
        if number.lower() in ("third", "fourth"):
            return "ninth"
        return source.choice([word for word in WORDS if word != number.lower()])
    ways = [number + "0", str(int(number[0]) % 9 + 1) + number[1:]]
    if len(number) > 1:
        ways.append(number[:-1] + str((int(number[-1]) + source.randint(1, 9)) % 10))
    return source.choice(ways)


PIECES = [
    "3年",
    "500亩以上",
    "二",
    "十四五",
    "“354”",
    "S342",
    "翻一番",
    "two",
    "500 mu",
    "at least",
    "2022",
    "，",
    " ",
    "第",
    "万",
]
MIXED = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=12).map("".join)


@given(MIXED, MIXED)
def test_no_text_is_too_odd_to_be_compared(hans: str, en: str) -> None:
    assert all(each.name and each.message for each in [*disagreements(hans, en, YEARS), *weakened(hans, en, ())])
