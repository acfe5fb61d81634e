"""Numerals that name something instead of counting it: 第十四届, S342, 三年行动, 24小时热线, 50年一遇, 一体化."""

import re

from generator.lexicon import matcher

NEAR = 8
LABEL = re.compile(
    r"[A-Za-zⅠ-Ⅻ]{1,12}[-]?\d+(?:\.\d+)?|第[一二三四五六七八九十百零〇\d]{1,8}|\d{4}[—-]\d{4}年|\d{1,2}月\d{1,2}日"
    r"|[〇零一二三四五六七八九\d]{4}[/／—-][〇零一二三四五六七八九\d]{2,4}年|“[^”]{0,200}”|《[^》]{0,200}》"
    r"|(?<![〇零一二三四五六七八九十百])一[〇零0一二三四][〇零0一二三四五六七八九]年"
)
MINGUO = re.compile(r"度|底|末|前|第|[上下]半|\d{1,2}月|[完竣动开启通投落交建汛暑寒春秋冬夏国]")
YEAR = re.compile("[0-9]{4}|[〇零一二三四五六七八九]{4}")
ONE_THING = re.compile("[座所家处条间栋艘台部成倍番]|刻钟|个?小时|个?钟头|个?百分点")
APPOINTED = re.compile(
    "(?:配备?|派|派出|派驻|选派|增派|设|设立|增设|安排|聘请?|增配|落实|培养)(?:了|好|有|齐)?$"
)  # 每村配一名
HALF_A_THING = re.compile("年|个月|个?小时|个?百分点")
SCALE = re.compile("[百千万亿]+")
SERVED = re.compile("(?:办结|响应|处置|到[场达位]|修复|恢复|完成|[回答]复|送达|解决|抢通|出结果)")
AROUND_THE_CLOCK = re.compile("(?:7[×xX*])?24|二十四")
SESSION = re.compile("届$")
SECOND = re.compile("[一二三](?:供水|加压|创业|开发|分配|污染|装修|利用|消费|能源|设备|元件|函数|性(?![^，]*次)|审议)")
HELD = re.compile("(?:培训班?|讲座|沙龙|课堂|夜校|活动|论坛|展览|班)$")
RANK = re.compile("(?:(?<![底月年节日期初])前|后|列|第|居|(?<!安)排|排名)$")


def is_label(plain: str, match: re.Match[str], end: int) -> bool:
    """Whether the figure, in a clause that goes up to `end`, names something instead of counting it."""
    start = match.start("low")
    before, after = plain[max(0, start - NEAR) : start], plain[match.end() : end]
    return (
        _is_date(match, before, after)
        or _is_named(match, before)
        or _is_manner(match, after)
        or _is_scale(match)
        or _is_one(match, before)
        or bool(matcher("set_phrase").match(plain, start, end))
    )


def _is_date(match: re.Match[str], before: str, after: str) -> bool:
    """A year, in either calendar, or a day of a month."""
    low, unit = match["low"], match["unit"]
    if (unit == "日" and before.endswith("月")) or (unit == "分" and before.endswith(("时", "点"))):
        return True
    return unit == "年" and bool(
        (re.fullmatch(r"1[0-4]\d", low) and MINGUO.match(after))
        or (match["high"] and re.fullmatch(r"1[0-4]\d", low) and re.fullmatch(r"1[0-4]\d", match["high"]))
        or YEAR.fullmatch(low)
        or (match["high"] and len(low) == 4)
    )


def _is_named(match: re.Match[str], before: str) -> bool:
    """第三, “354”, A12, 二期, and a place in a ranking."""
    if match["unit"] == "个" and re.match("[大个]?[字词]", match.string[match.end() :]):
        return True  # ‘文旅融合’四个字
    if before.endswith(("第", "“", "每", "‘", "百分之")) or re.search("[A-Za-z]$", before):
        return True
    if match["unit"] == "步" and before.endswith("期"):
        return True  # 灌区一期二步
    if match["unit"] in ("批", "步", "次", "个阶段", "段") and before.endswith("分"):
        return True
    if match["unit"] == "次" and (
        SESSION.search(before) or SECOND.match(match["low"] + match.string[match.end("unit") :])
    ):
        return True  # 十二届九次全会, 二次供水
    if match["unit"] == "期" and (match["low"] in ("两", "几") or match["before"] or HELD.search(before)):
        return False  # 二期 is one of them, 两期 and 培训8期 are so many
    return match["unit"] in ("届", "期") or (match["unit"] in ("名", "位") and bool(RANK.search(before)))


def _is_manner(match: re.Match[str], after: str) -> bool:
    """24小时热线, 15分钟生活圈, 三年行动, 百日攻坚, 50年一遇, 70周岁."""
    unit, within = match["unit"], (match["after"] or "").endswith("内")
    served = SERVED.match(after)
    if unit in ("小时", "个小时") and AROUND_THE_CLOCK.fullmatch(match["low"]) and not (within or served):
        return True
    if unit in ("年", "个年", "天", "日") and matcher("campaign").match(after):
        return True
    return bool(matcher("manner").match(after)) or (unit == "周" and after.startswith("岁"))


def _is_scale(match: re.Match[str]) -> bool:
    """千亿级, 百家 without a bound: no figure but an order of size."""
    bounded = match["before"] or match["more"] or (match["after"] and match["unit"] != "元")
    return match["low"] in ("零", "〇") or (bool(SCALE.fullmatch(match["low"])) and not bounded)


def _is_one(match: re.Match[str], before: str) -> bool:
    """一 and 半 count only some things."""
    low, unit = match["low"], match["unit"]
    if low == "半":
        return before.endswith(("上", "下")) or not HALF_A_THING.fullmatch(unit)
    if unit in ("名", "位") and APPOINTED.search(before):
        return False
    return low == "一" and (not ONE_THING.fullmatch(unit) or before.endswith(("同", "统", "万", "唯", "任何", "哪怕")))
