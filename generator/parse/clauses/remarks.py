"""Remarks beside a promise: forecasts, what something costs or takes, maxims, how it was; and signs of a norm."""

import re

from generator.lexicon import HAN, matcher

FORECAST = re.compile(
    r"[^，]{2,}预计(?:将)?(?:有|达到?|约|近|超过?)?[\d.]{1,9}[万亿]?[人名户]次?"
    r"|[^，]{0,8}(?:负荷|车流|客流|人流|降雨|降水|雨量|来水|水位|气温|用电)[^，]{0,6}(?:预计|料|可能|或将?|恐)[^，]*"
    r"|[^，]{0,10}(?:预计|可能|或许|恐怕?)[^，]{0,6}(?:车流|客流|人流|降雨|来水|偏[多少高低早晚重轻强弱])[^，]*"
    r"|[^，]{1,10}[较比](?:常年|往年|历年)[^，]*|[^，]{2,10}将(?:至|近|届)"
)
COSTS = re.compile(
    r"[^，]{2,16}(?<!需)(?:要|得)[\d一二三四五六七八九十两几半]{1,4}个?多?(?:年|月|天|小时|分钟|步|趟|道|份|遍)"
    r"|[^，]{2,10}(?<!将)(?:要|需要?)(?:花|近|约|大约)?\d[\d.]*[多余]?个?[亿万]?元?|原来[^，]{0,6}要[^，]+|[^，]{1,8}(?<!将)(?:要|得|需)(?:走|等|跑|绕|倒|爬|排|坐|转|熬|耗)[^，]{0,4}[\\d一二两三四五六七八九十半几][^，]{1,4}"
)
MAXIM = re.compile(
    "[^，]*(?:要|必须|只有|唯有|须)[^，]{2,}(?:才能|方能|才可|才会|才有)[^，]+|更要[^，]得[^，]{1,2}|[^，]{2,8}既要[^，]{1,2}|能[^，]{1,3}[则尽][^，]{1,3}|[重贵难]?在[^，]{1,3}|[光仅只单]?[靠凭][^，]{1,12}(?:不[够行成通了]|难)"
)
DARE = re.compile(
    "[^，]{0,8}(?:你们?|大家|各位)(?:尽管|就|只管|直接|随时)?(?:来|去|拿|冲|朝)?(?:找|问|骂|撤|告|罚|拿|唯)(?:我|他)(?:是问|算账|说话|们)?"
    "|我?就?(?:找|问|罚|追究?|拿)谁(?:的责任?|是问)?|[^，]{0,6}唯[^，]{1,6}是问|[^，]{0,4}(?:撤|摘)(?:我|他)的?(?:职|帽子|乌纱帽)"
)  # 晚一天你来找我
IN_VAIN = re.compile("[^，]{0,8}了也(?:会被|还会|还是|等于|白|没[用法人有]|不[顶管解])[^，]*")  # 修了也会被压坏
LAPSES = re.compile(
    "[^，]*(?:合同|协议|租约|租期|期限|许可证?|执照|特许经营权?|有效期)[^，]{0,14}(?:到期|期满|届满|终止)"
)
SPAN = re.compile(r"[^，]{1,10}(?:期|期限|时间|时段)(?:就?是|为)[^，]*\d[^，]*[至到—-][^，]*\d[^，]*")
WHICH = re.compile(
    f"(?:[^，]{{0,4}}了什么[^，]{{1,4}}|[^，]{{0,8}}?(?P<did>{HAN})没(?P=did)[^，]{{0,6}})(?:、[^，]{{2,10}})*"
)  # 用了什么肥、打没打药
LONG_AGO = re.compile("(?:过去|以前|从前|以往|原先|往年|早些年)(?![^，]*(?:今后|以后|现在))")
NORM = re.compile("不少于|不低于|不超过|不高于|至少|控制在|以[上内]$|每[天日晚周月季年]|全部|一律")
SET_ANEW = re.compile(
    "(?:补[助贴]|津贴|标准|时[间限长]|价格?|工资|待遇|额度|上限|名额|频次|班次|间隔)[^，]{0,6}[由从][^，]{1,16}[提增降压扩延调加缩减升][^，]{0,5}[到至为]"
)


def aside(masked: str) -> str:
    """Why a clause and what goes on from it promise nothing: it foresees what nobody makes, or tells of long ago."""
    if LONG_AGO.match(masked):
        return "past result"
    return "background" if FORECAST.fullmatch(masked) else ""


def is_remark(masked: str) -> bool:
    """Whether a clause says no more than what something costs or takes, a maxim, or when something is or lapses."""
    if matcher("remarks", after="$").match(masked):
        return True
    return any(pattern.fullmatch(masked) for pattern in (COSTS, MAXIM, DARE, IN_VAIN, LAPSES, SPAN, WHICH))


def sets_anew(masked: str) -> bool:
    """Whether a clause changes what its speaker fixes: 补助由5元提高到8元."""
    return bool(SET_ANEW.search(masked))


def sets_norm(masked: str) -> bool:
    """Whether a clause holds a bound that is to be kept: 每月巡河不少于两次."""
    return bool(NORM.search(masked))
