"""Where the name of a body ends before a post: what stands between is a section of it, or the field of the post."""

import re
from functools import lru_cache

from generator.lexicon import HAN, HANZI, alternatives

ZONE = re.compile(
    rf"(?P<body>{HAN}{{2,16}}{alternatives('zones')})(?<!管委会)管委会{HAN}{{2,8}}?(?:部|局|办|办公室|处|科|中心)"
)
ASSEMBLY = re.compile(rf"(?P<body>{HAN}{{2,6}}(?:街道|镇|乡))人大(?:工委)?")
TOWN = re.compile(
    rf"(?P<body>{HAN}{{2,6}}(?:街道|镇|(?<!城)乡(?!村)))(?!中心|政府)"
    rf"{HAN}{{2,8}}?(?:办|办公室|科|队|(?<!卫生)服务中心|综治中心)"
)
SECTION = re.compile(
    "(?:(?:维修|养护|清扫|保洁|巡查|巡护|抢修|作业|施工|运维)?[一二三四五六七八九十\\d]+队|(?:维修|养护|清扫|保洁|巡查|巡护|抢修|作业|运维)队|科|股|课|(?<!实验)(?<!工作)(?<!办公)室|车间|工段|(?<!专)班组?|窗口|庭|作业区|工区"
    "|(?<!工作)(?<!小)(?<!党)(?<!专案)(?<!专家)(?<!督导)(?<!督查)(?<!调查)(?<!攻坚)(?<!指导)(?<!巡[察视])(?<!讨论)(?<!监察)组"
    "|(?<!项目)(?<!指挥)(?<!俱乐)(?<!武装)(?<!党支)部|(?<!大)厅|(?<!办事)(?<!代表)处)$"
)
ORGAN = re.compile(
    "(?:办|办公室|中心|(?:审判|检察|执行|管理|学术|专家|编辑|技术)委员会|董事会|理事会|工会|团委|妇委会|医共体)$"
)
RUN = re.compile(  # a body whose organs, other than its sections, are none of their own
    "(?:公司|集团|[医剧法检]院|卫生院|保健院|检察院|银行|[支分]行|学院|大学|学校|中学|小学|厂|矿|[农林]场|馆)$"
)
BUREAU = re.compile(
    "(?:局|厅|署|(?:发改|卫健|住建|经信|国资|农工|城管|教|农|科|交|建)委|海关|中心|管理处|总工会|残联|妇联|科协|供销社)$"
)
DIVIDED = re.compile("(?:局|厅|署|委|会|办|办公室|院|中心|集团|公司|大学|行)$")  # into 处, which are bodies elsewhere
STATE = re.compile("(?:(?<!团)[省市区县镇乡州旗]委|政府|^街道)$")
FIELD = re.compile(rf"(?:(?![的由是在和与及这那派让请叫当任做见遇碰访])[{HANZI}“”\d]){{1,12}}")
ANY_END = re.compile(alternatives("body_ends"))
ENDS = re.compile(rf"{alternatives('body_ends')}$")
WHOLE = re.compile(rf"{alternatives('orgs', 'trades', 'venues', 'body_ends')}$")
SHORTEST = 2
LEVEL = re.compile("[省市区县州旗镇乡]")
BARE = {"办公室": re.compile("^(?!.*(?:(?<!团)[省市区县乡州旗]委|政府)$)"), "人大": re.compile("镇$|乡$|街道$")}
PARTY = re.compile("(?:组织|宣传|统战|政法|社会工作|人武|武装)部|办公室|妇联|团委|工委")  # of a place as well


def names(org: str) -> bool:
    """Whether what is printed before a post names a kind of body that is known."""
    return bool(WHOLE.search(org) or ANY_END.search(org))


def is_part(org: str, body: str) -> bool:
    """Whether what is printed before a post is a section of a body named before: 信息中心 of 县医院."""
    if bare := BARE.get(org.removesuffix("工委")):
        return bool(bare.search(body))
    own = PARTY.fullmatch(org) and not RUN.search(body)
    return bool(org) and not own and not LEVEL.match(org) and body_end(body + org) == len(body) == body_end(body)


def is_section(org: str) -> bool:
    """Whether what is printed before a post is a section of a body that is not printed: 执法科, 办公室."""
    return bool(SECTION.search(org) or ORGAN.search(org)) and not (LEVEL.search(org) or ENDS.search(org[:-1]))


@lru_cache(maxsize=4096)
def body_end(org: str) -> int:
    """Where the body ends in what is printed before a post, in Simplified characters.

    市民政局 of 市民政局养老服务科, 市停车公司 of 市停车公司运维; all of 市公安局交警大队.
    """
    if match := ZONE.fullmatch(org) or TOWN.fullmatch(org) or ASSEMBLY.fullmatch(org):
        return match.end("body")
    section, organ = SECTION.search(org), ORGAN.search(org)
    if not section and not organ and (WHOLE.search(org) or org.endswith("组")):
        return len(org)
    cut = next((at for at in range(len(org) - 1, SHORTEST - 1, -1) if ENDS.search(org, 0, at)), 0)
    body, part = org[:cut], org[cut:]
    if section:
        parted = not STATE.search(body) and bool(DIVIDED.search(body) or part[-1] not in "处厅")
    elif organ:
        parted = bool(RUN.search(body)) or (part == "办公室" and bool(BUREAU.search(body)))
    else:
        parted = bool(FIELD.fullmatch(part))
    return body_end(body) if cut and parted else len(org)
