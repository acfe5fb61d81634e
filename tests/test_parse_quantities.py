"""Figures with value, unit and bound, in both scripts, and numerals that are none."""

from decimal import Decimal

import pytest

from generator.parse import page, quantities

Figure = tuple[str, Decimal | tuple[Decimal, ...], str, str]


def _found(words: str) -> list[Figure]:
    (line,) = page.lines([words])
    found = quantities.find(line, page.Span(0, len(words)))
    return [(figure.text, figure.value, figure.unit, figure.bound) for _, figure in found]


FIGURES: dict[str, Figure] = {
    "单户额度最高50万元": ("最高50万元", Decimal(500_000), "元", "max"),
    "尿素每吨封顶2150元": ("封顶2150元", Decimal(2150), "元", "max"),
    "每日以八千人为上限": ("八千人为上限", Decimal(8000), "人", "max"),
    "总量跨过500亿元": ("跨过500亿元", Decimal(50_000_000_000), "元", "min"),
    "夏季空调不低于26摄氏度": ("不低于26摄氏度", Decimal(26), "摄氏度", "min"),
    "每个小组至少配备1名议事员": ("至少配备1名", Decimal(1), "名", "min"),
    "最高奖励100万元": ("最高奖励100万元", Decimal(1_000_000), "元", "max"),
    "減至不多於60題": ("不多於60題", Decimal(60), "題", "max"),
    "增設車位30格": ("30格", Decimal(30), "格", "exact"),
    "引进两三家企业": ("两三家", (Decimal(2), Decimal(3)), "家", "range"),
    "培育三五个品牌": ("三五个", (Decimal(3), Decimal(5)), "个", "range"),
    "诉求24小时办结": ("24小时", Decimal(24), "小时", "exact"),
    "24小时内办结": ("24小时内", Decimal(24), "小时", "max"),
    "达到3500元/亩": ("3500元/亩", Decimal(3500), "元/亩", "exact"),
    "新增30台（套）": ("30台（套）", Decimal(30), "台（套）", "exact"),
    "提高一个百分点": ("一个百分点", Decimal(1), "百分点", "exact"),
    "下降半个百分点": ("半个百分点", Decimal("0.5"), "百分点", "exact"),
    "新建百余个站点": ("百余个", Decimal(100), "个", "min"),
    "产值过10亿": ("过10亿", Decimal(1_000_000_000), "", "min"),
    "打造200亿级产业": ("200亿级", Decimal(20_000_000_000), "", "exact"),
    "税收突破3亿大关": ("突破3亿", Decimal(300_000_000), "", "min"),
    "产值突破百亿元": ("突破百亿元", Decimal(10_000_000_000), "元", "min"),
    "超千万元": ("超千万元", Decimal(10_000_000), "元", "min"),
    "产值翻一番以上": ("翻一番以上", Decimal(2), "倍", "min"),
    "增長一成二": ("一成二", Decimal("1.2"), "成", "exact"),
    "約一千四百個": ("約一千四百個", Decimal(1400), "個", "approx"),
    "1億2600萬元": ("1億2600萬元", Decimal(126_000_000), "元", "exact"),
    "更新器材500件套": ("500件套", Decimal(500), "件套", "exact"),
    "给每条支渠配一名管水员": ("一名", Decimal(1), "名", "exact"),
    "新装高清探头1200路": ("1200路", Decimal(1200), "路", "exact"),
    "年处理5000公噸以下": ("5000公噸以下", Decimal(5000), "公噸", "max"),
    "清淤30万方": ("30万方", Decimal(300_000), "方", "exact"),
    "铺设光缆120皮长公里": ("120皮长公里", Decimal(120), "皮长公里", "exact"),
    "增设监控探头600路": ("600路", Decimal(600), "路", "exact"),
    "建设充电枪400把": ("400把", Decimal(400), "把", "exact"),
    "栽植绿篱8000延米": ("8000延米", Decimal(8000), "延米", "exact"),
    "引进博士百名以上": ("百名以上", Decimal(100), "名", "min"),
    "车程压到2个半小时": ("2个半小时", Decimal("2.5"), "小时", "exact"),
    "新增算力500P": ("500P", Decimal(500), "P", "exact"),
    "每月走访两回": ("两回", Decimal(2), "回", "exact"),
    "补贴5万元至10万元": ("5万元至10万元", (Decimal(50_000), Decimal(100_000)), "元", "range"),
    "安排4名警力护学": ("4名", Decimal(4), "名", "exact"),
    "投入不会低于2.4亿元": ("不会低于2.4亿元", Decimal(240_000_000), "元", "min"),
    "停机不得超过3次": ("不得超过3次", Decimal(3), "次", "max"),
    "不会让老人等车超过20分钟": ("超过20分钟", Decimal(20), "分钟", "max"),
    "能停90辆车左右的车场": ("90辆车左右", Decimal(90), "辆", "approx"),
    "最高授信提高到1000万元": ("1000万元", Decimal(10_000_000), "元", "exact"),
    "达到99．5％": ("99．5％", Decimal("99.5"), "%", "exact"),
}


@pytest.mark.parametrize(("words", "figure"), FIGURES.items())
def test_a_figure_is_read(words: str, figure: Figure) -> None:
    assert _found(words) == [figure]


@pytest.mark.parametrize(
    "words",
    [
        "防洪标准达到50年一遇",
        "延长7路公交",
        "坚持两方面发力",
        "引进亿元以上项目",
        "两把关",
        "建设5G基站",
        "为70周岁以上老人发放",
        "打造15分钟便民生活圈",
        "提供24小时便民服务",
        "推行7×24小时服务",
        "开展100天攻坚行动",
        "做到三个到位",
        "进入全省前10名",
        "打造千亿级产业集群",
        "五月二十日完成",
        "建成5万吨级泊位",
        "建设三级医院",
        "做强四大产业",
        "‘文旅融合’四个字",
        "不裁撤任何一所学校",
        "落实中央八项规定精神",
        "做好五个强化",
        "实现五个新突破",
    ],
)
def test_a_numeral_that_names_a_thing_is_no_figure(words: str) -> None:
    assert _found(words) == []
