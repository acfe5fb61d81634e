"""Articles of the genre made from a small grammar, and the damage that copying does to them."""

from hypothesis import strategies as st

from generator.lexicon import words

one_of = st.sampled_from
BODIES = ["市水利局", "县教育局", "清溪镇", "江渡經濟開發區", "市卫健委", "署方"]
POSTS = ["局长", "党委书记", "主任", "管委会副主任", "署長", "镇长"]
NAMES = ["张三", "欧阳剑", "郁　岚", "曾国庆", "尉遲明", "于范"]
VERBS = ["说，", "表示，", "表示：“", "說，", "介紹，", "要求，"]
STARTS = ["我们将", "该局将", "今年，", "力争明年底前", "要", "到2025年，", "去年，", "一方面", "若条件成熟，"]
DEEDS = [
    "新建农村公路35公里",
    "完成老旧管网改造",
    "推進產業升級",
    "实现“独角兽”企业零突破",
    "健全覆盖城乡的服务体系",
    "增長8%左右",
    "编制《清溪镇（试行）规划》",
    "为群众提供便利",
    "不再新增化工项目",
    "3.5亿元以上的投资",
    "安全发展示范城市创建",
]
LEADS = ["", "", "报告提出，加快绿色发展。", "一、", "（二）", "【工业】", "問：怎樣做？\n答：", "1."]

named = st.tuples(one_of(LEADS), one_of(BODIES), one_of(POSTS), one_of(NAMES), one_of(VERBS)).map("".join)
clause = st.tuples(one_of(["", *STARTS]), one_of(DEEDS)).map("".join)
speech = st.lists(clause, min_size=1, max_size=5).map("，".join)
sentence = st.tuples(st.one_of(named, st.just("")), speech, one_of(["。", "；", "。”", "！"])).map("".join)
paragraph = st.lists(sentence, min_size=1, max_size=4).map("".join)
furniture = one_of(
    [
        "责任编辑：王五",
        "版权声明:本文由某某网发布 400-0123-021",
        "首页 > 新闻",
        "来源：某日报 2026-01-02 10:20",
        "http://www.example.com/1.html",
        "分享到：微博 微信",
    ]
)
head = one_of(["清溪镇部门谈打算", "清溪镇部门谈打算 - 某某网", "某日报讯(记者 李四)12月30日,", "江渡市部門談打算"])
lines = st.lists(st.one_of(paragraph, paragraph, paragraph, furniture), min_size=1, max_size=5)
articles = st.tuples(head, lines).map(lambda parts: [parts[0], *parts[1]]).map("\n".join)

CHARACTERS = sorted(char for char in words().entries if len(char) == 1)
junk = st.lists(one_of(CHARACTERS), min_size=1, max_size=6).map("".join)
remnants = one_of(
    [
        "diyi",
        "dìyī",
        "zui",
        "(diào)",
        "(qū)",
        "&nbsp;",
        "&#8238;",
        "<p>",
        "</div>",
        "<b",
        "\r\n",
        "\n",
        "\u3000",
        "  ",
        "\xa0",
        "，，",
        "。。",
        ",",
        ".",
        ";",
        ":",
        '"',
        "(",
        "）",
        "，。",
        "www.example.com",
        "\x00",
        "\u200b",
        "\x85",
        "\u2028",
        "\ud7ff",
        "𠀀",
        "織湯",
        "★",
        "……",
        "——",
        "\t",
    ]
)
narrow = str.maketrans("，；：。（）", ",;:.()")


@st.composite
def damaged(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> str:
    """A text with pieces put in, taken out, said twice or swapped, and perhaps its marks made narrow."""
    text = draw(texts)
    for _ in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 12)))
        piece, rest = text[start:end], text[end:]
        new = draw(st.one_of(st.just(""), st.just(piece * 2), st.just(piece[::-1]), remnants, junk))
        text = text[:start] + draw(one_of(["", piece])) + new + rest
    text = text.translate(narrow) if draw(st.booleans()) else text
    text = text.replace("\n", "\r\n") if draw(st.booleans()) else text
    return text + draw(st.one_of(st.just(""), junk))


damaged_articles = damaged(articles)
wild_texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300)
