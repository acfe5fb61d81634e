"""What holds for any text whatever: no crash, spans that are true, and an account of every sentence."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.model.parsed import REASONS, Parsed
from generator.model.repaired import Repaired
from generator.parse import DATE_RULES, DEADLINE_RULES, parse, to_json
from generator.parse.page import lines
from generator.repair import repair

PARTS = [
    "市水利局局长张三说，",
    "县教育局",
    "清溪镇党委书记",
    "欧阳\u3000剑",
    "王局长表示：",
    "报告提出，",
    "围绕报告提出的",
    "我们将",
    "要",
    "力争",
    "确保",
    "去年，",
    "完成了",
    "今年",
    "明年底前",
    "2025年",
    "“十五五”末",
    "3年内",
    "500亩以上",
    "翻一番",
    "零突破",
    "3—5家",
    "由6万元調升至八萬元",
    "《江渡市（试行）方案》",
    "“一图一表”",
    "“",
    "”",
    "（",
    "）",
    "《",
    "》",
    "「",
    "」",
    "，",
    "。",
    "；",
    "：",
    "！",
    "？",
    "\n",
    "\u3000",
    "、",
    "若",
    "须待批准后",
    "不",
    "绝不",
    "推迟",
    "暂无计划",
    "为人民提供服务",
    "推进产业发展",
    "建设",
    "diyi",
    "织汤",
    "問：",
    "答：",
    "一是",
    "【工业】",
    "——",
    "(记者 李四)",
    "400-0123-021",
    "责任编辑：王五",
    "&nbsp;",
    "<p>",
    "12月30日",
    "二〇二七／二八年度",
    "115年底",
    "他說，",
    "署方",
    "0",
    "％",
    "A",
    "𠀀",
    "́",
    "…",
    "·",
]
INTRODUCING = ["他", "說", "说", "表示", "答：", "問：", "王局长"]
prose = st.lists(st.sampled_from(PARTS), min_size=1, max_size=60).map("".join)
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
texts = st.one_of(prose, anything, st.tuples(prose, anything).map("\n".join))
days = st.one_of(st.none(), st.dates(dt.date(2015, 1, 1), dt.date(2035, 12, 31)))


def _parsed(seed: str, day: dt.date | None) -> tuple[Repaired, Parsed] | None:
    try:
        repaired = repair(seed)
        return repaired, parse(repaired, day)
    except SeedError:
        return None


@settings(max_examples=400, deadline=None)
@given(texts, days)
def test_any_text_is_parsed_or_refused_in_plain_words(seed: str, day: dt.date | None) -> None:
    made = _parsed("清溪镇镇长王五说，将修路。\n" + seed, day)
    assert made is None or to_json(made[1])


@settings(max_examples=300, deadline=None)
@given(texts, days)
def test_every_span_is_what_it_says_and_none_overlap(seed: str, day: dt.date | None) -> None:
    made = _parsed(seed, day)
    if made is None:
        return
    repaired, article = made
    taken: set[tuple[int, int]] = set()
    for agency in article.agencies:
        for pledge in agency.pledges:
            paragraph = article.paragraphs[pledge.paragraph - 1].text
            assert pledge.text == paragraph[pledge.start : pledge.end] != ""
            assert pledge.frame is None or pledge.frame in paragraph
            places = {(pledge.paragraph, at) for at in range(pledge.start, pledge.end)}
            assert not places & taken
            taken |= places
            assert pledge.seed == repaired.paragraphs[pledge.paragraph - 1].seed_span(pledge.start, pledge.end)


@settings(max_examples=300, deadline=None)
@given(texts, days)
def test_codes_and_reasons_come_from_the_fixed_sets(seed: str, day: dt.date | None) -> None:
    made = _parsed(seed, day)
    if made is None:
        return
    article = made[1]
    assert article.date_rule in DATE_RULES
    assert {item.why for item in article.unassigned} <= set(REASONS)
    pledges = [pledge for agency in article.agencies for pledge in agency.pledges]
    assert {pledge.deadline.rule for pledge in pledges if pledge.deadline} <= set(DEADLINE_RULES)


@settings(max_examples=300, deadline=None)
@given(texts, days)
def test_every_sentence_is_accounted_for(seed: str, day: dt.date | None) -> None:
    made = _parsed(seed, day)
    if made is None:
        return
    article = made[1]
    for line in lines([paragraph.text for paragraph in article.paragraphs]):
        known = [item.text for item in article.unassigned if item.paragraph == line.n]
        known += [agency.theme_clause for agency in article.agencies if agency.theme_clause]
        known += [p.frame for a in article.agencies for p in a.pledges if p.frame]
        known += [official.name for a in article.agencies for official in a.officials if official.name]
        known += [a.org for a in article.agencies]
        known += INTRODUCING
        starts = [(p.start, p.end) for a in article.agencies for p in a.pledges if p.paragraph == line.n]
        for sentence in line.sentences():
            words = line.text[sentence.start : sentence.end]
            pledged = any(start < sentence.end and sentence.start < end for start, end in starts)
            assert pledged or any(text in words or words in text for text in known), (line.text, words)
