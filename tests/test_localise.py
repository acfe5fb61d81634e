"""From the parser's findings to records in three languages."""

from decimal import Decimal

import msgspec
import pytest

from generator.localise import localise, suggestions
from generator.localise.bodies import body, unique_ids
from generator.localise.languages import REASONS
from generator.localise.subjects import THEMES, theme
from generator.model.briefing import Agency, Briefing, Id, Seed, Term, Text
from generator.model.parsed import Parsed
from generator.parse import DATE_RULES, DEADLINE_RULES
from generator.project import Project
from generator.published import load, load_glossary
from tests.localise_fixtures import CASES, parsed

SEED = Seed(file="seeds/2025-01-08-x.txt", sha256="0" * 64)


def briefing(name: str, glossary: tuple[Term, ...] = ()) -> Briefing:
    return localise(parsed(name), "2025-01-08-x", SEED, glossary)


def agency(name: str, id: str) -> Agency:
    return next(agency for agency in briefing(name).agencies if agency.id == id)


def rows(name: str) -> list[list[str]]:
    lines = (CASES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    found = [(line + "\t\t").split("\t")[:3] for line in lines if not line.startswith("#")]
    assert found, f"{name}.tsv has no cases"
    return found


@pytest.mark.parametrize("name", ["changshu", "bureaus", "policy-address"])
def test_a_draft_fits_the_model_and_misses_no_pledge(name: str) -> None:
    draft = briefing(name)
    assert msgspec.convert(msgspec.to_builtins(draft, builtin_types=(Decimal,)), Briefing) == draft
    assert len(draft.pledges) == sum(len(agency.pledges) for agency in parsed(name).agencies)


@pytest.mark.parametrize("name", ["changshu", "bureaus", "policy-address"])
def test_every_quote_is_a_literal_part_of_its_paragraph(name: str) -> None:
    draft = briefing(name)
    texts = {paragraph.n: paragraph.text[draft.article.script] for paragraph in draft.article.paragraphs}
    sources = [record.source for record in draft.agencies] + [record.source for record in draft.pledges]
    assert all(source.quote in texts[source.paragraph] for source in sources)


@pytest.mark.parametrize("name", ["changshu", "bureaus", "policy-address"])
def test_pledges_are_numbered_within_their_agency_and_only_used_themes_are_listed(name: str) -> None:
    draft = briefing(name)
    for one in draft.agencies:
        assert [pledge.id for pledge in draft.of_agency(one.id)] == [
            f"{one.id}-{n}" for n in range(1, len(draft.of_agency(one.id)) + 1)
        ]
    assert {pledge.theme for pledge in draft.pledges} == {theme.id for theme in draft.themes}


def test_the_introduction_of_a_speaker_is_found_before_the_speech_and_with_a_space_in_the_name() -> None:
    assert agency("bureaus", "transport").source.quote == "市交通运输局局长郁　岚"
    assert agency("bureaus", "industry").source.paragraph == 4
    assert agency("changshu", "dongbang").source.quote == "董浜镇党委书记朱晓峰"


def test_the_introduction_begins_at_the_last_mention_of_the_body() -> None:
    article = parsed("bureaus")
    heading = msgspec.structs.replace(article.paragraphs[6], text="【市交通运输局】市交通运输局局长郁　岚：")
    paragraphs = (*article.paragraphs[:6], heading, *article.paragraphs[7:])
    draft = localise(msgspec.structs.replace(article, paragraphs=paragraphs), "2025-01-08-x", SEED, ())
    assert draft.agencies[1].source.quote == "市交通运输局局长郁　岚"


def test_an_article_without_a_day_counts_from_the_year_of_its_plans() -> None:
    article = msgspec.structs.replace(parsed("policy-address"), date=None)
    pledge = article.agencies[0].pledges[0]
    assert pledge.deadline is not None
    dated = msgspec.structs.replace(pledge, deadline=msgspec.structs.replace(pledge.deadline, rule="next year"))
    agency = msgspec.structs.replace(article.agencies[0], pledges=(dated,))
    draft = localise(msgspec.structs.replace(article, agencies=(agency,)), "2025-01-08-x", SEED, ())
    assert draft.pledges[0].deadline is not None
    assert draft.pledges[0].deadline.basis.en.startswith("Counted from 2025,")
    assert draft.article.review == ("date",)


def test_english_is_written_only_where_it_is_certain() -> None:
    draft = briefing("changshu")
    assert draft.article.publisher.en == "Changshu Daily"
    assert [reporter.en for reporter in draft.article.reporters] == ["Zhang Lüyi", "Yang Zhizhou", "Cheng Yao", "Xu He"]
    assert (draft.article.title.en, draft.article.meeting.en, draft.article.summary.en) == ("", "", "")
    assert {pledge.text.en for pledge in draft.pledges} == {""}


def test_the_glossary_gives_its_english_and_its_locked_traditional() -> None:
    term = Term(
        id="x",
        kind="name",
        lock=True,
        term=Text(hans="钟云", hant="鐘雲", en="Zhong Yun"),
        also=(),
        meaning=Text(hans="", hant="", en=""),
        review=(),
        note="",
    )
    draft = briefing("bureaus", (term,))
    assert draft.article.reporters[0].hant == "鐘雲"
    assert "reporters.0.zh-Hant" not in draft.article.review


def test_names_nobody_can_know_from_simplified_are_to_be_reviewed() -> None:
    draft = briefing("bureaus")
    assert [(reporter.hans, reporter.hant) for reporter in draft.article.reporters] == [
        ("钟云", "鍾雲"),
        ("余丰", "余豐"),
        ("万千", "萬千"),
    ]
    assert draft.article.review == ("reporters.0.zh-Hant", "reporters.1.zh-Hant")


def test_a_traditional_article_keeps_its_words_and_derives_the_simplified() -> None:
    draft = briefing("policy-address")
    official = draft.agencies[1].officials[0]
    assert (official.name.hans, official.name.hant, official.name.en) == ("余于珍", "余于珍", "Yu Yuzhen")
    assert draft.article.title.hant == parsed("policy-address").title
    assert draft.article.title.hans == "施政报告出炉　多位司局长承诺落实"
    assert draft.pledges[0].source.quote == parsed("policy-address").agencies[0].pledges[0].text


def test_a_suggested_repair_puts_its_pledge_under_review_and_else_the_article() -> None:
    article = parsed("changshu")
    assert briefing("changshu").article.review == ("repairs.r8",)
    dongbang = article.agencies[0]
    first = dongbang.pledges[0]
    repair = msgspec.structs.replace(article.repairs[7], paragraph=first.paragraph, start=first.start)
    moved: Parsed = msgspec.structs.replace(article, repairs=(repair,))
    draft = localise(moved, "2025-01-08-x", SEED, ())
    assert draft.article.review == ()
    assert draft.pledges[0].review == ("text.zh-Hans",)


def test_every_rule_of_the_parser_has_its_reason_in_three_languages() -> None:
    assert set(REASONS["deadline"]) == set(DEADLINE_RULES)
    assert set(REASONS["date"]) == set(DATE_RULES)
    for sentences in (sentence for kind in REASONS.values() for sentence in kind.values()):
        assert set(sentences) == {"en", "zh-Hans", "zh-Hant"}


@pytest.mark.parametrize(("org", "id", "english"), rows("bodies"))
def test_a_body_is_known_by_its_name(org: str, id: str, english: str) -> None:
    assert (body(org).id, body(org).name) == (id, english)


def test_two_bodies_of_one_kind_are_told_apart_without_a_number() -> None:
    names = ["市卫健委", "县卫健局", "常熟高新区", "昆山高新区", "市卫健委", "市卫健委"]
    assert unique_ids([body(name) for name in names]) == (
        "health",
        "county-health",
        "hightech",
        "kunshan-hightech",
        "municipal-health",
        "health-b",
    )


def test_ids_of_bodies_and_themes_can_stand_in_an_address() -> None:
    ids = [*(entry["id"] for entry in THEMES), body("市第5人民医院集团").id, body("ABC集团").id, body("吕四港镇").id]
    for id in ids:
        msgspec.convert(id, Id)
    assert len(set(entry["id"] for entry in THEMES)) == len(THEMES)


@pytest.mark.parametrize(("pledge", "main", "expected"), rows("themes"))
def test_a_pledge_keeps_its_agencys_theme_unless_another_is_clearly_ahead(
    pledge: str, main: str, expected: str
) -> None:
    assert theme(pledge, main) == expected


def test_the_import_suggests_terms_the_glossary_does_not_know() -> None:
    found = suggestions(briefing("changshu"), ())
    assert [str(each) for each in found][:2] == ["“六美集大美” (slogan, 2 times)", "“十四五” (slogan, 2 times)"]
    assert [each.count for each in found] == sorted((each.count for each in found), reverse=True)
    assert {each.kind for each in found} == {"slogan", "plan", "body"}


def test_nothing_known_is_suggested(published: Project) -> None:
    loaded = load(published, "2021-12-30-changshu")
    glossary = load_glossary(published).terms
    known = {term.term.hans for term in glossary}
    assert not known & {each.term for each in suggestions(loaded.briefing, glossary)}
