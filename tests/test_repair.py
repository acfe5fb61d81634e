"""Repair: what copying did is mended or suggested, on record, and led back to the seed's own characters."""

import random
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.lexicon import words
from generator.model.repaired import Repaired
from generator.repair import repair

CASES = Path(__file__).parent / "cases"
DAMAGED = ("76-onsite", "81-farm-plenum", "96-headings", "146-reposted-page")
DEVELOPED = [path for path in (CASES / "parse" / "developed").glob("*.txt") if path.stem not in DAMAGED]
ARTICLES = sorted([*(CASES / "parse").glob("*.txt"), *DEVELOPED])
"""Articles without damage; some of those in `once_unseen` are copies with much of it, in several encodings."""
CLEAN = (CASES / "repair" / "clean.txt").read_text(encoding="utf-8").splitlines()
RARE = [char for char, (_, frequency, _) in words().entries.items() if len(char) == 1 and frequency < 300]
COMMON = [char for char, (_, frequency, _) in words().entries.items() if len(char) == 1 and frequency >= 300]
TITLE = "青崖县部门谈打算"


def _texts(repaired: Repaired) -> list[str]:
    return [paragraph.text for paragraph in repaired.paragraphs]


def _one(paragraph: str) -> Repaired:
    return repair(f"{TITLE}\n{paragraph}\n青崖县各部门将抓好落实。")


def test_there_are_clean_texts_to_measure_on() -> None:
    assert len(ARTICLES) >= 20
    assert len(CLEAN) >= 10


def test_clean_text_is_left_alone() -> None:
    for path in ARTICLES:
        assert [item for item in repair(path.read_text(encoding="utf-8")).repairs if item.applied] == []
    assert repair("\n".join([TITLE, *CLEAN])).repairs == ()


def _damaged(rng: random.Random, paragraph: str, characters: Sequence[str], longest: int) -> str:
    """A paragraph with two to `longest` of the characters as junk inside one of its words."""
    model = words()
    inside = [
        run.start() + cut
        for run in re.finditer("[\u4e00-\u9fff]+", paragraph)
        for start, end in model.segment(run[0])
        for cut in range(start + 1, end)
        if model.frequency(run[0][start:end]) >= 30
    ]
    at = rng.choice(inside)
    return paragraph[:at] + "".join(rng.choices(characters, k=rng.randint(2, longest))) + paragraph[at:]


@pytest.mark.parametrize(
    ("characters", "longest"), [(COMMON, 2), (COMMON, 4), (RARE, 5)], ids=["two common", "common", "rare"]
)
def test_junk_inside_words_is_found_and_little_else(characters: Sequence[str], longest: int) -> None:
    rng = random.Random(20260101)
    exact = found = 0
    tries = [paragraph for paragraph in CLEAN for _ in range(20)]
    for paragraph in tries:
        mended = _one(_damaged(rng, paragraph, characters, longest))
        found += sum(item.applied for item in mended.repairs)
        exact += _texts(mended)[0] == paragraph
    assert exact / len(tries) >= 0.80
    assert exact / found >= 0.95


def test_junk_after_the_last_stop_is_found() -> None:
    rng = random.Random(7)
    tails = ["".join(rng.choices(COMMON, k=rng.randint(1, 6))) for _ in range(100)]
    mended = [repair(f"{TITLE}\n{CLEAN[n % len(CLEAN)]}{tail}") for n, tail in enumerate(tails)]
    exact = [_texts(each)[0] == CLEAN[n % len(CLEAN)] for n, each in enumerate(mended)]
    assert sum(exact) >= 98


def test_a_tail_inside_the_article_is_only_suggested() -> None:
    mended = _one("我们将抓好落实。织汤")
    assert _texts(mended)[0] == "我们将抓好落实。织汤"
    assert [(item.kind, item.found, item.applied) for item in mended.repairs] == [("tail", "织汤", False)]


def test_a_long_tail_is_only_suggested() -> None:
    mended = repair(f"{TITLE}\n我们将抓好落实。青崖县融媒体中心供稿")
    assert [(item.kind, item.found, item.applied) for item in mended.repairs] == [
        ("tail", "青崖县融媒体中心供稿", False)
    ]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("跻身全省diyi方阵", "跻身全省第一方阵"),
        ("建设zui美乡村", "建设最美乡村"),
        ("打造weiyi品牌", "打造唯一品牌"),
        ("跻身全省dìyī方阵", "跻身全省第一方阵"),
        ("跻身全省dì yī方阵", "跻身全省第一方阵"),
        ("建设zuì美乡村", "建设最美乡村"),
        ("依靠村*支部和*员", "依靠村党支部和党员"),
    ],
)
def test_words_that_filters_hold_back_are_mended(printed: str, read: str) -> None:
    mended = _one(f"我们将{printed}。")
    assert _texts(mended)[0] == f"我们将{read}。"
    assert {(item.kind, item.applied) for item in mended.repairs} == {("masked", True)}


def test_a_star_in_a_name_is_left() -> None:
    assert _one("张志*接过话茬，老3*4米的屋子要修。").repairs == ()


@pytest.mark.parametrize("latin", ["app", "wifi", "cpu", "vivo", "kpi", "ipo", "python", "5g", "logo"])
def test_latin_words_are_no_masks(latin: str) -> None:
    assert _one(f"我们将开发{latin}应用。").repairs == ()


def test_other_pinyin_is_only_suggested() -> None:
    mended = _one("我们将推进jianshe项目。")
    assert "jianshe" in _texts(mended)[0]
    assert [(item.kind, item.corrected, item.applied) for item in mended.repairs] == [("masked", "建设项目", False)]


def test_pinyin_behind_its_character_is_taken_out() -> None:
    mended = _one("郭某調(diào)研中心城區(qū)項目。")
    assert _texts(mended)[0] == "郭某調研中心城區項目。"
    assert {(item.kind, item.applied) for item in mended.repairs} == {("inserted", True)}


def test_a_bracket_that_is_no_reading_stays() -> None:
    assert _texts(_one("引进企业(ceo)一批。"))[0] == "引进企业（ceo）一批。"


def test_a_probable_slip_is_suggested_with_its_reason_and_never_made() -> None:
    mended = _one("将服务类较低的站点转型，工作量较大的站点扩容。")
    (item,) = mended.repairs
    assert (item.found, item.corrected, item.applied) == ("服务类较低", "服务量较低", False)
    assert item.reason == "probably 量; the parallel clause says 工作量较大的"


def test_proper_scales_are_no_slips() -> None:
    assert _one("将服务量较低的站点转型，工作量较大的站点扩容。").repairs == ()


def test_marks_are_widened_and_spaces_and_doubles_tidied_and_counted() -> None:
    mended = _one("会议(扩大)期间,全市 12 月完成1,000件,增长3.5%;;时间12:30。。")
    assert _texts(mended)[0] == "会议（扩大）期间，全市12月完成1,000件，增长3.5%；时间12:30。"
    assert {item.what: item.count for item in mended.normalised} == {
        "half-width punctuation widened": 6,
        "stray spaces taken out": 2,
        "doubled punctuation made single": 2,
    }


def test_a_narrow_point_between_clauses_is_a_stop_and_one_in_a_name_is_not() -> None:
    mended = _one("我们将治理河道三十五公里.全县还将新修水渠。县水利局局长买买提.艾山说，将修渠。")
    assert _texts(mended)[0] == "我们将治理河道三十五公里。全县还将新修水渠。县水利局局长买买提.艾山说，将修渠。"


def test_furniture_before_the_title_is_no_title() -> None:
    mended = repair(f"首页 > 新闻中心\n{TITLE}\n县水利局局长解冬说，将修渠。")
    assert mended.title.text == TITLE
    assert mended.boilerplate == ("首页 > 新闻中心",)


FURNITURE = (
    "版权声明:本文由某某网发布,如需转载请注明出处。400-0123-021",
    "责任编辑：小陶",
    "来源：青崖日报 发布时间：2026-01-02",
    "分享到：微博 微信",
    "扫一扫在手机打开当前页",
    "上一篇：县里下雪了",
    "http://www.example.com/news/1.html",
    "（责任编辑：小陶）",
    "◎欢迎参与讨论，请在这里发表您的看法。",
)


@pytest.mark.parametrize(
    "paragraph",
    ["评论员认为，此举可行。", "◎欢迎社会资本投资办学。", "投诉多的行业将重点整治。", "微博等平台将纳入监管。"],
)
def test_a_sentence_that_begins_like_a_button_stays(paragraph: str) -> None:
    assert _texts(_one(paragraph))[0] == paragraph


@pytest.mark.parametrize("line", FURNITURE)
def test_page_furniture_is_set_apart_as_printed(line: str) -> None:
    mended = repair(f"{TITLE}\n县水利局局长解冬说，将修渠。\n{line}\n")
    assert mended.boilerplate == (line,)
    assert len(mended.paragraphs) == 1


def test_titles_listed_behind_an_article_are_furniture() -> None:
    mended = repair(f"{TITLE}\n县水利局局长解冬说，将修渠。\n相关阅读：\n市医保局：3月起账户可共用\n青崖：下雪了")
    assert mended.boilerplate == ("相关阅读：", "市医保局：3月起账户可共用", "青崖：下雪了")


def test_a_sentence_below_such_a_list_stays() -> None:
    mended = repair(f"{TITLE}\n县水利局局长解冬说，将修渠。\n延伸阅读\n青崖：下雪了\n县林业局局长葛陌说，将植树。")
    assert _texts(mended)[-1] == "县林业局局长葛陌说，将植树。"


def test_a_line_with_the_day_of_printing_goes_on_in_no_other() -> None:
    dated = "青崖县融媒体中心　2026-01-09　09:12"
    assert _texts(repair(f"{TITLE}\n{dated}\n县水利局局长解冬说，将修渠。")) == [dated, "县水利局局长解冬说，将修渠。"]


def test_furniture_behind_the_last_sentence_is_cut_off() -> None:
    mended = repair(f"{TITLE}\n县水利局局长解冬说，将修渠。责任编辑：小陶")
    assert _texts(mended) == ["县水利局局长解冬说，将修渠。"]
    assert mended.boilerplate == ("责任编辑：小陶",)


def test_lines_broken_in_mid_sentence_are_joined() -> None:
    first = "县水利局局长解冬说，今年将治理河道三十五公里，年底前完成"
    seed = f"{TITLE}\r\n{first}\r\n三座水库除险加固，让群众安心。\r\n\r\n他说，将修渠。"
    assert _texts(repair(seed)) == [
        f"{first}三座水库除险加固，让群众安心。",
        "他说，将修渠。",
    ]


def test_points_of_unlike_length_without_stops_are_lines() -> None:
    points = [
        "輕軌東線明年二月開標　完成後處理污水廠",
        "內港工程分期按序進行，擋潮閘等防災基建稍後專門說明",
        "巴士路線調整社會有不同意見",
        "斜坡問題正與市政署商討　將制定清單",
    ]
    assert _texts(repair("\n".join((TITLE, "司長解冬回應：", *points, "他說，將修渠。"))))[1:5] == points


def test_a_decision_of_a_person_goes_before_our_confidence() -> None:
    rejected = repair(f"{TITLE}\n建设zui美乡村。\n抓落实。", {("zui美", "最美"): False})
    assert _texts(rejected)[0] == "建设zui美乡村。"


def test_nothing_but_furniture_is_refused() -> None:
    with pytest.raises(SeedError, match="no article"):
        repair("责任编辑：小陶")


@pytest.mark.parametrize("body", ["市卫健委", "县文旅委", "市经信委", "区建交委"])
def test_a_commission_named_only_once_is_no_party_committee_with_junk_inside(body: str) -> None:
    assert repair(f"部门谈打算\n{body}主任邰丽表示，今年将新建项目2个。").repairs == ()


def test_a_coined_name_that_comes_again_is_no_junk() -> None:
    article = "海屿经开区：塔吊不歇\n海屿经开区行政审批局局长全霜说，今年将新建项目2个。"
    assert repair(article).repairs == ()


def test_words_before_a_complement_are_no_junk() -> None:
    assert repair("部门谈打算\n局长苗亦青摊开图纸，拿红笔圈出六个点。").repairs == ()


def test_what_is_done_again_is_no_junk() -> None:
    repairs = repair("縣議會質詢\n交通處長簡至仁說，明年6月底前再增闢石磳線。").repairs
    assert not any(item.applied for item in repairs)


def test_what_somebody_will_do_is_no_junk_behind_the_modal() -> None:
    repairs = repair("文化局長談打算\n文化局局長梁硯秋說，局裡會先辦線上特展，同時編列預算。").repairs
    assert not any(item.applied for item in repairs)


@pytest.mark.parametrize(
    "coined",
    ["推动重点企业加力培优育强", "累计处理访企入村交问题19件", "派出30名农技员分片驻村", "研議延後放學至晚間七點"],
)
def test_words_that_no_dictionary_has_are_no_junk(coined: str) -> None:
    assert not any(item.applied for item in _one(f"该局表示，今年将{coined}。").repairs)


def test_a_name_behind_a_post_is_no_junk() -> None:
    assert _one("昨天，市委副书记、市长贡晓闻率住建、环保部门察看工地。").repairs == ()


@pytest.mark.parametrize("phrase", ["三是在加力培优育强上求突破。", "常态化开展访企入村交问活动。"])
def test_verbs_with_objects_in_a_row_are_no_junk(phrase: str) -> None:
    assert not any(item.applied for item in _one(phrase).repairs)
