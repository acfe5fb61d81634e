"""What an article says about itself: title, paper, reporters, meeting, day and plan year, in the forms they take."""

import pytest

from generator.model.parsed import Parsed
from generator.parse import parse
from generator.repair import repair

TITLE = "县水利局局长谈今年水利工作打算"
TASKS = "进一步完善防洪体系并加快补齐农村供水短板和灌区改造任务，"
SAID = f"县水利局局长解冬表示，今年将新建水库2座，完成投资3亿元，{TASKS * 5}提升管护水平。"
TASKS_TW = "並持續改善農村供水與灌溉設施以回應地方多年來的期待，"
SAID_TW = f"今年將新建水庫2座，{TASKS_TW * 6}完成後開放。"


def _parsed(*paragraphs: str, title: str = TITLE) -> Parsed:
    return parse(repair("\n".join([title, *paragraphs])))


MASTHEADS = (
    "首页 > 新闻中心 > 部门动态 > 正文",
    "您当前所在位置：首页 > 要闻",
    "2026年1月22日　星期四　A01版：要闻　上一版　下一版",
    "第03版：要闻",
    "青崖日报 2026年01月22日 星期四 第02版：要闻",
    "青崖县融媒体中心",
    "2026-01-22 10:31",
    "新聞公報",
    "聚焦两会",
    "热点新闻 | 政务公开 | 互动交流",
    "青崖網 > 要聞 > 地方",
    "［返回］",
)


@pytest.mark.parametrize("line", MASTHEADS)
def test_what_a_page_prints_above_the_title_is_no_title(line: str) -> None:
    article = parse(repair(f"{line}\n{TITLE}\n{SAID}"))
    assert (article.title, article.boilerplate) == (TITLE, (line,))


@pytest.mark.parametrize(
    "title", ["县水利局：今年这么干！", "【两会声音】县水利局局长谈打算", "《问政》第六期：水利局长上线"]
)
def test_a_title_in_an_unusual_form_is_one_all_the_same(title: str) -> None:
    assert _parsed(SAID, title=title).title == title


@pytest.mark.parametrize("site", [" - 青崖新闻网", "_青崖县人民政府", "-要闻-青崖新闻网", " | 青崖发布"])
def test_the_name_of_a_site_behind_a_title_is_taken_off(site: str) -> None:
    assert _parsed(SAID, title=TITLE + site).title == TITLE


CREDITS = {
    (f"1月21日，{SAID}", "(实习生 钟小兰)"): ("钟小兰",),
    (f"1月21日，{SAID}", "（李晓岚）"): ("李晓岚",),
    (f"1月21日，{SAID}（张三丰 李平）",): ("张三丰", "李平"),
    (f"本报讯（记者 张三丰 通讯员 李四平）1月21日，{SAID}",): ("张三丰", "李四平"),
    (f"青崖日报讯（全媒体记者 张三丰）1月21日，{SAID}",): ("张三丰",),
    (f"1月21日，{SAID}", "文/图：张三丰"): ("张三丰",),
    (f"1月21日，{SAID}", "记者：张三丰 李平", "编辑：王五"): ("张三丰", "李平"),
    ("■本报记者 张三丰", f"1月21日，{SAID}"): ("张三丰",),
    ("□ 青崖日报全媒体记者 张三丰 李 平", f"1月21日，{SAID}"): ("张三丰", "李平"),
    (f"1月21日，{SAID}", "采写：记者 张三丰 通讯员 李平"): ("张三丰", "李平"),
    (f"1月21日，{SAID}（记者：张三丰、李平；通讯员：单芳）",): ("张三丰", "李平", "单芳"),
    (f"1月21日，{SAID}", "本报记者 欧阳三丰 单芳 文/图"): ("欧阳三丰", "单芳"),
    (f"〔記者官靜宜／茄苳報導〕縣水利處長解冬表示，{SAID_TW}",): ("官靜宜",),
    ("2026-01-21 18:20　記者簡稜文／芝田報導", f"縣水利處長解冬表示，{SAID_TW}"): ("簡稜文",),
    (f"【記者林大同台北報導】縣水利處長解冬表示，{SAID_TW}",): ("林大同",),
    (f"（中央社記者林大同茄苳縣21日電）縣水利處長解冬表示，{SAID_TW}",): ("林大同",),
    (f"1月21日，{SAID}", "（青崖县融媒体中心记者 张三丰 李平）", "一审：艾宁 二审：戈壁舟"): ("张三丰", "李平"),
    (f"1月21日，{SAID}（完）",): (),
}


@pytest.mark.parametrize(("paragraphs", "names"), CREDITS.items())
def test_reporters_are_found_wherever_they_are_credited(paragraphs: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert _parsed(*paragraphs).reporters == names


PAPERS = {
    ("2026年01月22日 10:31 云水网 我有话说", SAID): "云水网",
    ("青崖日报 2026年01月22日 星期四 第02版：要闻", SAID): "青崖日报",
    (f"青崖新闻网2026年2月10日讯（记者 单芳）{SAID}",): "青崖新闻网",
    ("□ 青崖日报全媒体记者 张三丰", SAID): "青崖日报",
    ("青崖在线", SAID): "青崖在线",
    ("《青崖周刊》记者　寿　宁", SAID): "青崖周刊",
    ("青崖市人民政府新闻办公室　2026年1月15日", SAID): "青崖市人民政府新闻办公室",
    ("青崖电台新闻部　2026-01-22 13:05", SAID): "青崖电台新闻部",
    ("《青崖晚报》　2026年1月22日　第6版", SAID): "青崖晚报",
    ("青崖人民广播电台《早间热线》　2026年1月22日", SAID): "青崖人民广播电台",
    (SAID, "（原载2026年1月22日《青崖晚报》第2版）"): "青崖晚报",
    ("青崖时报　二〇二六年一月二十二日　A2版", SAID): "青崖时报",
    ("青崖经济开发区管理委员会　发布时间：2026-01-22　字号：大　中　小", SAID): "青崖经济开发区管理委员会",
    (f"（中央社記者林大同茄苳縣21日電）縣水利處長解冬表示，{SAID_TW}",): "中央社",
    ("發布：2026/02/03 17:05", f"（青崖通訊社記者柳芷晴青崖3日電）縣水利處長解冬表示，{SAID_TW}"): "青崖通訊社",
    (f"1月21日，{SAID}",): None,
}


@pytest.mark.parametrize(("paragraphs", "paper"), PAPERS.items())
def test_the_paper_is_found_wherever_it_is_named(paragraphs: tuple[str, ...], paper: str | None) -> None:
    assert _parsed(*paragraphs).publisher == paper


DAYS = {
    ("2026-03-11", SAID + "新院区12月20日开诊。"): "2026-03-11",
    ("2026-01-12", SAID + "水库12月20日前蓄水。"): "2026-01-12",
    ("2026-01-12", f"12月30日，{SAID}"): "2025-12-30",
    (
        "青崖县人民政府　发布时间：2026-01-22　字号：大",
        SAID,
        "设备4月15日进场。",
        "1月20日，会上谈打算。",
    ): "2026-01-22",
    ("《青崖晚报》（2026年1月22日　06版）", f"1月21日上午，{SAID}"): "2026-01-21",
    ("《青崖晚报》　2026年1月22日　第6版", f"1月21日上午，{SAID}"): "2026-01-21",
    ("2026年01月22日 10:31 云水网", f"1月21日，{SAID}"): "2026-01-21",
    (f"1月21日，{SAID}", "2026-01-22"): "2026-01-21",
    ("2026-01-22", "看视频　听音频", "水怎么管？", "渠怎么修？", f"1月21日，{SAID}"): "2026-01-21",
    ("2026-01-22", f"继1月19日委员通道之后，{SAID}"): "2026-01-22",
    ("编者按：1月6日，全会召开。", f"2026年，局里准备再修水库。{SAID}"): "2026-01-06",
    (f"縣水利處長解冬昨（21）日表示，{SAID_TW}", "2026-01-22"): "2026-01-21",
    (f"縣水利處長解冬今（21）日表示，{SAID_TW}", "2026/01/21 18:20"): "2026-01-21",
    (f"1月5日，全市水利工作会议召开，总结2025年工作，部署2026年任务。{SAID}",): "2026-01-05",
    (SAID, "完", "2026年3月18日（星期三）", "香港時間12時35分", "即日新聞"): "2026-03-18",
    ("[发布时间：2026-01-22 字体：大 中 小]", f"1月21日，{SAID}"): "2026-01-21",
    ("青崖日报 2026-01-22", f"12月30日，{SAID}"): "2025-12-30",
    (f"青崖日报讯（记者 张三丰）21日上午，{SAID}", "2026-01-22"): "2026-01-21",
    ("發布：2026/02/04 07:05", f"（青崖通訊社記者柳芷晴青崖3日電）縣水利處長解冬表示，{SAID_TW}"): "2026-02-03",
    ("2026-01-22 09:12", f"{SAID}其中城东水厂8月20日必须交付。"): "2026-01-22",
    (f"1月6日，全县2026年一季度“开门红”动员会召开。{SAID}",): "2026-01-06",
    (f"1月6日，2026年一季度水库蓄水量达2000万立方米。{SAID}",): "None",
    (f"2026年开局之际，1月21日，{SAID}",): "2026-01-21",
    (f"第一批承诺已于1月5日公布。{SAID}", "2026-01-22"): "2026-01-22",
    ("發稿時間：115年1月22日", f"縣水利處長解冬今（22）日表示，{SAID_TW}"): "2026-01-22",
    (f"（青崖社訊息服務20260122 16:37:18）縣水利處長解冬今（22日）表示，{SAID_TW}",): "2026-01-22",
    (f"（青崖社專線20267788）縣水利處長解冬表示，{SAID_TW}",): "None",
    (SAID,): "None",
}


@pytest.mark.parametrize(
    ("title", "day"),
    {
        "“一把手”谈2026 ⑧｜县水利局局长 解　冬：修好水库": "2026-01-21",
        "展望2026：县水利局这样干": "2026-01-21",
        "走进2026我们更从容": "None",
    }.items(),
)
def test_a_title_that_looks_ahead_to_a_year_says_which_it_is(title: str, day: str) -> None:
    assert str(_parsed(f"1月21日，{SAID}", title=title).date) == day


@pytest.mark.parametrize(("paragraphs", "day"), DAYS.items())
def test_the_day_is_that_of_the_meeting_else_the_printed_one(paragraphs: tuple[str, ...], day: str) -> None:
    assert str(_parsed(*paragraphs).date) == day


MEETINGS = {
    "为深入贯彻落实市委十三届十一次全体会议精神，": "市委十三届十一次全体会议",
    "连日来，我县认真学习贯彻县委十四届九次全会精神。": "县委十四届九次全会",
    "1月5日，青崖县第十八届人民代表大会第五次会议开幕。": "青崖县第十八届人民代表大会第五次会议",
    "2月10日上午，记者从全市教育工作会议上获悉，": "全市教育工作会议",
    "昨日，全县经济工作暨“三干”大会召开。": "全县经济工作暨“三干”大会",
    "1月6日，市委经济工作会议暨2026年“开门红”动员会召开。": "市委经济工作会议暨2026年“开门红”动员会",
    "5月20日，县里召开“聚力攻坚‘开局年’”主题新闻发布会，": "“聚力攻坚‘开局年’”主题新闻发布会",
    "1月6日，“说给你听”活动举行，随后青崖县新闻发布会召开，": "青崖县新闻发布会",
    "1月6日，全县工作会议召开，暨阳区参会。": "全县工作会议",
    "近日，记者走进县水利局。": None,
}


@pytest.mark.parametrize(("opening", "meeting"), MEETINGS.items())
def test_the_meeting_is_named_without_what_leads_up_to_it(opening: str, meeting: str | None) -> None:
    assert _parsed(opening + SAID).meeting == meeting


def test_a_meeting_of_a_council_is_named_as_in_taiwan() -> None:
    article = _parsed(f"瀾東縣議會第二十屆第七次定期會登場。縣水利處長解冬表示，{SAID_TW}")
    assert article.meeting == "瀾東縣議會第二十屆第七次定期會"


def test_a_short_title_above_the_text_is_no_masthead() -> None:
    assert _parsed(SAID, title="水利局长访谈").title == "水利局长访谈"


def test_an_answer_in_the_assembly_holds_no_question() -> None:
    """The question and the answer each have a heading; the officer is named in the line above both."""
    article = _parsed(
        "以下是今日（一月十四日）在立法會會議上郭允謙議員的提問和運輸及基建局局長司徒昭明的答覆：",
        "問題：",
        "政府可否告知本會，會否把改善範圍擴展至西岸區？",
        "答覆：",
        "主席：",
        "我們會於年底前興建蓄洪池兩個。",
        "2026年1月14日（星期三）",
        title="立法會四題：東岸區排水",
    )
    (agency,) = article.agencies
    assert (agency.org, [official.name for official in agency.officials]) == ("運輸及基建局", ["司徒昭明"])
    assert [pledge.text for pledge in agency.pledges] == ["於年底前興建蓄洪池兩個"]


@pytest.mark.parametrize(
    ("report", "theme"),
    [
        ("报告提出，要打响“智造梓江”品牌。", "打响“智造梓江”品牌"),
        ("“全会提出，加快建设农业强县，为我们指明了方向。”", "加快建设农业强县"),
        ("围绕报告提出的“办好群众身边的关键小事”，", "办好群众身边的关键小事"),
        ("县委经济工作会议提出，要推动工业集中区提质扩容。", "推动工业集中区提质扩容"),
        ("报告提出的目标令人振奋。", None),
        ("报告原文：新建改建农贸市场3个，让群众买得放心。", "新建改建农贸市场3个，让群众买得放心"),
        ("谈到报告中“固定资产投资增长7%”的目标，大家信心很足。", "固定资产投资增长7%"),
        ("县委一号文件提出，打造一镇一业升级版。", "打造一镇一业升级版"),
        ("报告中“满意”二字令人振奋。", None),
        ("政府工作报告提出，让城市更有烟火气。如何理解？“推开门就有地方去。”", "让城市更有烟火气"),
    ],
)
def test_a_report_clause_is_whole_and_no_praise(report: str, theme: str | None) -> None:
    assert _parsed(f"{report}{SAID}").agencies[0].theme_clause == theme


REVIEWED = {
    "2月11日，县水利局相关负责人对2025年全县水利工作进行了详细介绍。": 2026,
    "2月11日，县水利局总结2025年水利建设成绩。": 2026,
    "2月11日，县水利局相关负责人对2026年重点工作安排作了介绍。": 2026,
}


@pytest.mark.parametrize(("opening", "year"), REVIEWED.items())
def test_a_year_reviewed_is_the_one_before_that_of_the_plans(opening: str, year: int) -> None:
    assert _parsed(opening, SAID).plan_year == year
