"""Clauses that only set the scene for the next one: a time, a basis, a purpose."""

import re

from generator.lexicon import HAN, entries, matcher, words
from generator.parse import kinds
from generator.parse.page import Line, Span
from generator.parse.times import deadlines
from generator.parse.times.calendar import Calendar

OPENER = re.compile("围绕|结合|按照|对照|瞄准|针对")
AFTERWARDS = re.compile("[^，]{1,8}(?<![最今以])后|[^，]{2,8}以后")
BEFORE_TIME = re.compile(
    "(?:会后|节后|汛后|散会后)?(?:(?:我们?)?(?:总体|初步|大体)?考虑)?(?:[今明]年)?(?:大概|大约|大致|可能)?(?:最迟|最晚|至迟|不晚于|赶在|务必|力争|确保|争取|计划|预计|有望|拟|的?目标[是为]?)?[在到自从于]?(?:今后)?"
)
ONE_HAND = re.compile("一手抓[^，。；]{1,10}")
ONE_HAND_BEFORE = re.compile("一手抓[^，。；]{1,10}，$")
ONE_CLAUSE = 16
LONGEST_TIME_TAIL = 4
TOPIC = re.compile(
    "站在[^，]{1,10}[上前]$|随着|伴随着?|至于|具体到|[说讲谈]到|关于|对于|为了|由于|碍于|限于|鉴于|囿于|作为|经过|凡是?(?=[^，]*的[^，]{0,8}$)|但凡|据(?=测算|统计|介绍|了解|悉|预测|估算)|每当|每逢|[说谈提]起|考量|再[多大好高难苦小远]的|展望(?=来年|明年|今年|未来|新的?一年|新年|下半年|□|“)|因(?!地制宜|时制宜|势|此)"
)
FOR = re.compile(r"对(?![照标接口外内待比抗表账岸])(?P<of>[^，]{1,16}的)?(?P<head>[^，的]{1,10})")
RULED = re.compile("，(?:按照?|参照|依照|依据)")  # 对住户的采光补偿，按照《…》执行
WHOLE = re.compile(
    "[和与同跟][^，]{2,16}(?:比起来|相比|比)|(?![给把换买]|[^，]*(?:[换改变做建装]成|[换用]上|改为)[^，]*的)(?:(?!是)[^，]){2,14}(?:[者的]|的(?:事|问题)|这(?:件|桩)事|这[一]?[块头方])|[^，]{2,16}一[事案]|[^，]{1,10}(?:期间|方面|过程中|之际|之余)|(?![把将])(?:(?![0-9])[^，]){2,16}(?:之前|以前|[^目日当提向空超生面史眼跟胸]前)|(?!(?:主动|及时|适当)?(?:调整|优化|延长|缩短|增加|安排|错开|公布|确定|避开))[^，]{2,16}(?:时段|时间段|早晚高峰|的时候)|以[^，]{2,}为[^，]{1,6}|(?!(?:[^，]{0,6}将|[^，]*[把到])[^，]*(?:到|融入|落实|贯穿|体现|写进)[^，]*中$)[^，]{3,20}(?<![集其初高职])中|[^，]{2,60}未[^，]{1,20}前|(?:会同|联合|协同|携手|联手)[^，]{2,30}(?:公司|集团|局|委|办|部门|单位|镇|街道|社区|学校|医院|企业|机构)|围绕(?:“□*”)?[^，]{0,10}(?:建设|开发|发展|改造|创建|保护|治理|振兴)|(?:通过|经过|透过)[^，]{2,16}的(?:打造|建设|实施|推进|开展|改造|整治|治理|运用|应用|推广|落实)|[^，]{2,12}(?:低于|高于|超过|不足|未达|达不到|不到|不符合|符合)[^，]{1,12}的[^，]{1,6}"
)
BASIS = re.compile(
    "(?:围绕|依托|针对|为(?:守[住牢好]|兜牢|筑牢|保住|留住|稳住|管好|看[住好]|防住|用好|办好|打赢|迎接|实现|配合|便利|方便|进一步|更好|有效|切实|确保|解决|应对|满足|落实|推动|加快|改善|减少|防止|防范|避免|破解|缓解|纾缓|纾解|降低)|对标|对照|借助|遵循)(?!.{0,24}(?:开展|推进|实施|完善|加强|做好|抓好|发展|谋划|制定|落实|赋能|助力|提升|促进|带动|强化|深化|建立|建设))"
)
ON_THE_BASIS = re.compile(
    "(?:严格|认真|坚决|始终|全面)?(?:按照|根据|依据|依照|遵照|对照|参照|比照)(?P<what>[\u4e00-\u9fff、]{2,30})"
)
FROM_THEN = re.compile(
    r"[自从]?(?:即日|今[天日]|明[天日]|本[周月]|下个?[周月]|今年|明年|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|\d{1,2}日)?"
    "|[一二三四]季度|[上下]半年|周[一二三四五六日]|[^，]{0,6}(?:开学|新?学期|入[春夏秋冬汛伏]|节后|假后))(?:起|开始|以?后)"
)  # 下个月起，窗口周六也开门
COUNTED = re.compile(
    rf"[^，]{{2,14}}的[\d一二三四五六七八九十百两几]+(?:[项个户件条家处批所座名位辆台间栋类种]|[项个件条家处所座名位辆台间栋类种](?![不都也]){HAN}{{2}})"
)  # 没轮上的12处; no 先解决最急的12处
EFFORT = re.compile(
    "(?<!以)(?:下大?(?:力气|功夫)|着力|大力(?!度)|切实|逐[一项个]|抓紧|集中(?:力量|攻坚)|加快|全力)(?:解决|破解|化解|推进|实施|开展|补齐|整治|打通|完善|提升)"
)  # 围绕短板下大力气解决瓶颈性问题
AHEAD = re.compile("^(?:(?:拟|计划|规划)(?=[在于][^，]*(?:周围|周边|附近|沿线|区域|地区|境内|一带)$))")
RAISED = re.compile(
    "(?:针对|就|对于?)[^，]{1,10}(?:建议|反映|提出|提到|质疑|陈情|诉求)(?!的?(?:意见|问题)?[^，]{0,4}(?:整改|办理|落实|答复))[^，]*"
)  # 针对居民建议加装护栏，…
AT_A_MEETING = re.compile("在[^，]{2,40}的[^，]{2,40}(?:会|仪式|活动|论坛)上")
THERE = re.compile(
    "在[^，的]{1,10}?(?:里|中|上|内|一线|现场)(?P<act>[^，的]{3,}(?<![时前后中下上里外间]))"
)  # 在村里解决问题
BY_WAY = re.compile(
    "(?:通过|透过|采取|采用|以)[^，]*?(?:方式|形式|手段|途径|渠道|办法|模式|力度|决心|标准|举措|姿态|作风|干劲|步伐|担当|视野|精神|理念|思维)(?P<act>[^，]{3,})"
)
AFFECTED = (
    "楼栋",
    "小区",
    "项目",
    "地块",
    "群众",
    "居民",
    "企业",
    "商户",
    "市民",
    "家庭",
    "人员",
    "对象",
    "单位",
    "业主",
    "学生",
    "老人",
    "户",
)
THROUGH = re.compile(
    "(?:通过|透过)(?![^，]*(?:验收|评审|认证|审核|审议|考核|检查|批准|复核|审查|达标|评估|复审|测试|听证|立项)$|[^，]*(?:方式|形式|手段|途径|渠道|办法|模式))[^，]{4,}"
)  # 通过健全要素保障，配强工作队伍; no 通过国家验收
BROUGHT = re.compile(r"(?:控制|压缩|缩短|稳定|保持|压减|压降|减少|降低|提高|提升)[在到至]\D{0,4}\d")
QUOTED_END = re.compile("[“‘]□+[”’]$")  # 以“组合拳”，破解难题
CLOSELY = "(?:(?:紧紧|紧密|牢牢)(?=围绕|结合|立足|依托))?"
HEAD_NOUN = re.compile(r"(?:这[一个些]*|等|的)?(?:目标|要求|部署|方面|任务|问题|定位|主题)$")


def is_frame(line: Line, span: Span, calendar: Calendar) -> bool:
    """Whether a clause only sets the scene for the next one."""
    text = line.masked[span.start : span.end]
    if BROUGHT.search(text) or EFFORT.search(text):
        return False  # 从受理到办结的时间控制在25天以内
    if matcher("frame_word", after="$").match(text) or _is_one_hand(line, span):
        return True
    time = deadlines.find(line, span, calendar)
    if time and BEFORE_TIME.fullmatch(line.plain[span.start : time[0].start]):
        rest = line.plain[time[0].end : span.end]
        if re.fullmatch("(?:[里内起前间]?|期间|开始|时期|左右|前后|上下)(?:（[^）]*）)?", rest):
            return True
    if (
        _is_basis(text)
        or TOPIC.match(text)
        or WHOLE.fullmatch(text)
        or (BASIS.match(text) and not matcher("making").search(text))
    ):
        return True
    if THROUGH.fullmatch(text) and line.plain.startswith("，", span.end):
        return True
    if (match := FOR.fullmatch(text)) and (_is_noun(match) or (match["of"] and RULED.match(line.plain, span.end))):
        return True
    if AFTERWARDS.fullmatch(text) and not matcher("condition").match(text):
        return True
    if COUNTED.fullmatch(text):
        begin = time[0].end - span.start if time and time[0].start == span.start else 0
        return not kinds.begins_with_verb(text[begin:])
    if AT_A_MEETING.fullmatch(text) or RAISED.fullmatch(text) or FROM_THEN.fullmatch(text):
        return True
    if time and time[0].start <= span.start + 1 and span.end - time[0].end > LONGEST_TIME_TAIL:
        return False  # 于下半年推出先导计划
    if (there := THERE.fullmatch(text) or BY_WAY.fullmatch(text)) and _acts(there["act"]):
        return False
    if text.startswith("以") and QUOTED_END.search(text):
        return True
    return bool(
        matcher("frame_start", before=CLOSELY).match(AHEAD.sub("", text))
        and matcher("frame_end", after="$").search(text)
    )


def _is_noun(match: re.Match[str] | None) -> bool:
    """Whether what 对 is for is a noun and nothing is said of it in the clause: 对没轮上改造的小区."""
    if not match:
        return False
    if match["head"].endswith(AFFECTED):
        return True
    if match["of"] and re.fullmatch(rf"[\d万千百余多]+{HAN}{{1,2}}", match["head"]):
        return True
    run = match["head"]
    parts = [run[start:end] for start, end in words().segment(run)]
    if parts[-1] in entries("acts"):
        return False  # 对进度滞后的项目每周调度
    tags = [words().tag(part) or "n" for part in parts]
    return all(tag[0] in "nrmqabtsfj" or tag == "vn" for tag in tags) and tags[-1][0] in "nrq"


def _acts(text: str) -> bool:
    """Whether words begin with a verb, be it half of a phrase: 解决问题."""
    verb = text[: len("解决")]
    return words().tag(verb) == "v" or verb in entries("acts") or kinds.begins_with_verb(text)


def _is_basis(text: str) -> bool:
    """按照最新一版工筹: a basis with no verb behind it."""
    match = ON_THE_BASIS.fullmatch(text)
    run = match["what"] if match else ""
    return bool(run) and not any(b - a > 1 and words().tag(run[a:b]) == "v" for a, b in words().segment(run))


def _is_one_hand(line: Line, span: Span) -> bool:
    """一手抓市场 before what is done for it; one 一手抓 right behind another is itself what is done."""
    if not ONE_HAND.fullmatch(line.masked, span.start, span.end) or line.plain[span.end : span.end + 1] != "，":
        return False
    after = line.plain.startswith("一手", span.end + 1)
    return not after and not ONE_HAND_BEFORE.search(line.masked, max(0, span.start - ONE_CLAUSE), span.start)


def opens_frame(line: Line, clause: Span, after: Span) -> bool:
    """围绕A、B，持续做C这一目标: the frame's head noun comes a clause later."""
    text, next_text = line.masked[clause.start : clause.end], line.masked[after.start : after.end]
    if not OPENER.match(re.sub("^[将要]", "", text)) or matcher("frame_end", after="$").search(text):
        return False
    return bool(HEAD_NOUN.search(next_text)) and not re.search("将|要|力争|确保", next_text)


def leading_time(line: Line, span: Span, calendar: Calendar) -> Span | None:
    """A time at the head of a clause, before the subject."""
    found = deadlines.find(line, span, calendar)
    return found[0] if found and found[0].start == span.start else None
