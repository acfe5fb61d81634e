"""Clauses that say how things are, or what somebody feels or asks for: nothing in them is to be done by the speaker."""

import re
from functools import lru_cache

from generator.lexicon import HAN, entries, holds, matcher, pairs, words
from generator.parse import kinds
from generator.parse.clauses.reading import Reading
from generator.parse.page import Line, Span

PROMISE = re.compile(
    "将|(?<![需重主只必首摘纪概简紧提扼纲均般往])要(?![^，]{1,6}得多)|力争|确保|(?<![机社协大集委全都开学议代事务工商])会(?![议员场展勘商谈诊考审])|预计"
)
ANSWER = re.compile(
    f"(?:我们|咱们|局里)(?![村家小区组楼院老普])|(?:对此|这里|在此)*我们?(?:{HAN}{{0,4}})(?:讲|说|答复|回答|表态|表个态|告诉大家|回应)|(?:又|并|也|还|但|而|同时|亦)*(?:承诺|保证|表示|强调|重申|指|不会|不再|将|要|力争|确保|会|预计)"
)
INVITES = re.compile(
    "(?:我们|咱们|我[局镇乡区县市委办院校]|[局镇乡区县市]里|公司)(?:会|将|已经?|再|还|先|也|准备|打算|专门|马上)*请"
    "(?!大家|大伙|各位|市民|居民|群众|乡亲|家长|业主|村民|公众|网友|社会|广大|媒体|你|您|放心|理解)[^，]{2,}"
)  # 我们请客运公司再做调查
CONSULTS = re.compile(
    "(?:并|再|还|同时|统一)?[邀]?请[^，]{1,8}?(?:提[^，]{0,3}(?:意见|建议)|评议|打分|评判|投票|表决|验收|把关|论证|来评|签字)"
)
REPORTED = re.compile(
    "(?:对|关于|针对|就)?[您你]们?(?:所|在信中|来信)?(?:反映|反应|提|说|讲|问|咨询|投诉|关心)"
)  # 您反映的问题
REASSURES = re.compile("[^，]{0,6}放(?:一百个|宽)?心(?:吧|好了)?")  # 请你放心，…, behind which one promises
NOUNS = re.compile("[nrlj]")
SLOGAN = re.compile(
    "(?:必须(?!大力|着力|加快|全力|全面|进一步|坚决|切实|抓[好紧实]|做[好实强优]|加强|强化|推[进动])|不能)(?![少漏丢缺])|[^，]{1,8}必须(?:是|放|摆|自)|[^，]{1,8}(?:才|方)能"
)
UNDERTAKES = (
    f"照单全收|说到做到|言出必行|立[行说]立[改行]|一[抓管追查跟盯干]到底|有[错诉案报求]必[改接立应]|{HAN}一(?P<each>{HAN}{{1,2}}){HAN}一(?P=each)|(?:配齐|配足|备齐|备足|到岗)$|(?:票价|价格|标准|待遇|收费|学费|租金)[^，]{{0,4}}不[涨动变降减]$|不停[业课诊]|"
    "[就便](?:派|送|接|上门|退|赔|罚)|上门(?:办|送|接|看|服务)|到(?:[楼田地炕床校厂][^，]{0,2})$|一[月季年周天日旬]一[结次查报访清]|"
    f"一律|一概|自愿|(?:一定|肯定|保证|必须|务必)(?![是有会])[^，]{{1,6}}[完好到成齐通]$|[^，]就(?:执行|施行|实施|启动|开工|动工|开建|上线|兑现|发放)$|一{HAN}不[落少漏减差降涨]|到[家户门手账村][^，]{{0,2}}$|[就都便]能|就[设放建定安摆办开搬选挂贴](?:在|到|成)|照(?:[开办旧常发付领单]|市价)|我[去来](?:跑|办|找|谈|扛|担|盯|协调|落实|兜底|垫|补)|[都均全]{HAN}{{1,3}}[上好齐全掉完满]$|全部|全员|全额|统一|一[窗网站]通?[办管]|通办|联办|(?:我们|咱们)(?:来|带头|盯|负责|包|扛|全部?|都(?!知|是|觉|有)|马上)|不(?:过夜|打烊|断档|间断|停工|停产|掉线|缺位|离[岗人]|走过场|松劲|打折|手软|断供|断流|歇业|涨价)|分[期批步段类级片](?!别|之)[^，]{{2}}|分阶段|逐[步项件个户]|免[费收租息税交缴押]|见一[^，]{{1,6}}一|发现一|减半|照发|当[天日场晚]|即[时刻]|随[到叫]|限时|次日|照常|有人[值看接管盯巡守]|专人|全天(?!气)|轮班|待命|优先|提前|直达|互认|共享|轮流|(?:夜间|夜里|晚上|周末|双休日|节假日|假期|午间|中午)[^，]{{0,4}}(?:开|营业|值|办|服务)"
    "|[每按逐](?!年[加增减上下递])[年月季周日天旬户批次学]|全体|由(?![^，]*(?:组成|构成|而[来成]|引起|造成|导致))[^，]{3}"
    f"|[对向][^，]{{2,12}}(?:开放|公开|免)|得更{HAN}{{1,2}}$"
)
RULE = re.compile(
    f"做到|实现|全覆盖|实行|推行|施行|采用|适用|用[于来作](?![^，]*的$)|须|应|可|不|禁|零|再{HAN}|每个|{UNDERTAKES}"
)
FOR_PEOPLE = re.compile(UNDERTAKES)
BROUGHT = re.compile(
    rf"(?<!可)(?:新[增建添设办开]|[增提升扩降减压缩延]{HAN}?[到至]|不(?:低于|少于|超过|高于))[^，]{{0,16}}[\d一二两三四五六七八九十半]"
)
NOMINAL = tuple("nrumqfs")  # how the tags begin of words that no verb is among
QUALIFYING = ("a", "b")
ELSEWHERE = ("s", "f")  # places: 上游泵站检修
TOPIC = re.compile(
    r"^(?:(?:剩下|其余|余下|剩余|另外|还有)的?)?(?:\d+|[一二两三四五六七八九十几]+)[个家处座户条名]|、"
)  # 剩下的17个小区, 老人、低保户
PHRASE = 4  # so long a word is a phrase of its own: 攻坚克难
COUNT = re.compile(
    r"(?:其中)?(?P<noun>[\u4e00-\u9fff、]{1,16}?)(?:大约|约|近|逾|超过?|只有|共|才|仅|不到|不足|占)?"
    rf"(?:\d[\d.,]*多?[百千万亿]*[多余]?{HAN}{{0,3}}|\d[\d.]*[%‰]|[一二两三四五六七八九几]成[多半]?)(?:左右|上下)?"
)
SHARE = re.compile(
    r"(?:其中)?[^，]{1,12}占(?:了|到|比)?(?:约|近|大约)?(?:\d[\d.]*%|[一二三四五六七八九]成[多半]?)"
    rf"|(?![^，]*每){HAN}{{1,4}}的(?:大约|约|近|只有|才)?[\d.一二两三四五六七八九十百千几半]+[万亿]?{HAN}{{0,2}}[一二三四五六七八九半]?"
)  # 普工占七成, 宽的四米
MAKES = re.compile(
    f"{HAN}{{2}}(?<![的这那每各第])[一二两三四五六七八九十百几][条座个项处间所家片道张台]的?{HAN}{{2}}"
)  # 复原三条老街
ANEW = re.compile("[新再增扩补]")
MADE = frozenset("新再增扩建设修补加减降提升缩压延改换装配派拨奖贴种植栽打挖铺架开办招聘涨送放免退")
NO_VERB = frozenset("zajslb")  # tags of characters that end a noun, beside those of nouns
LONGEST_SUBJECT = 8
LONGEST_LIST = 24
LONGEST_LABEL = 10


def section(line: Line, clause: Span) -> str | None:
    """What stands behind 工作成绩： or 下一步打算：, None if the clause is no such label; '' if it may be pledges."""
    if line.plain[clause.end : clause.end + 1] != "：" or clause.end - clause.start > LONGEST_LABEL:
        return None
    text = line.plain[clause.start : clause.end]
    found = (reason for label, reason in pairs("sections").items() if re.fullmatch(label, text))
    return next((reason.replace("_", " ") for reason in found), None)


def announces_plans(text: str) -> bool:
    """Whether words before a colon announce what will be done: 他的打算是, 列出四条; no 算了一笔账."""
    return bool(matcher("plans_announced").search(text))


def asks(text: str, reading: Reading) -> bool:
    """Whether a clause asks people outside for something, or goes on with that in the same sentence."""
    if reading.telling and not reading.asking:
        return False
    if INVITES.match(text) or (reading.given and CONSULTS.match(text)):
        reading.asking = False
        return False
    if REASSURES.fullmatch(text):
        reading.asking = False
    elif matcher("asked").match(text) and not REPORTED.match(text):
        reading.asking = True
    elif (reading.selves.prefix(text) and not reading.pleading) or ANSWER.match(text):
        reading.asking = False
    return reading.asking


@lru_cache(maxsize=64)  # asked again while its sentence is read
def is_state(masked: str, own: int) -> bool:
    """Whether a clause only says how things are or what is felt; `own` is the length of the speaker's name in it."""
    if holds("state", masked) or matcher("feelings").match(masked[own:]):
        return True
    return not own and bool(SLOGAN.match(masked))


def undertakes(masked: str, by_figure: bool = True) -> bool:
    """Whether a clause says how something is done for people, or (`by_figure`) what a figure is brought to."""
    return bool(INVITES.match(masked) or FOR_PEOPLE.search(masked) or (by_figure and BROUGHT.search(masked)))


def has_no_verb(masked: str) -> bool:
    """Whether a short clause is a noun and tells nothing: 我的事."""
    topic = TOPIC.sub("", masked)
    if (
        len(topic) > (LONGEST_LIST if "、" in masked else LONGEST_SUBJECT)
        or not re.fullmatch(f"{HAN}+", topic)
        or RULE.search(topic)
    ):
        return False
    if MAKES.match(topic):
        return False
    parts = [topic[start:end] for start, end in words().segment(topic)]
    acts, tags = entries("acts"), [words().tag(part)[:1] for part in parts]
    if topic[-2:] in acts or any(len(part) >= PHRASE or part in acts for part in parts) or tags[-1] not in NOMINAL:
        return False
    return all(tag in NOMINAL or (tag in QUALIFYING and topic != masked) for tag in tags)


def has_subject(masked: str) -> bool:
    """Whether somebody or something else does what a clause says, and it fixes no rule and no figure."""
    return subject_opens(masked) and not (RULE.search(_without_idiom(masked)) or re.search(r"\d", masked))


def subject_opens(masked: str) -> bool:
    """Whether a clause begins with a noun."""
    rest = kinds.without_adverbs(masked)
    run = re.match(f"{HAN}{{2,{LONGEST_SUBJECT}}}", rest)
    if not run or len(rest) < len(masked):
        return False
    spans = words().segment(run[0])
    opening = words().tag(run[0][slice(*spans[0])])[:1]
    qualified = len(spans) > 1 and (
        opening == "t" or (spans[0][1] > 1 and opening in ELSEWHERE) or (spans[0][1] == 1 and opening in QUALIFYING)
    )  # 大医院人挤人
    start, end = spans[1] if qualified else spans[0]
    first = run[0][start:end]
    return first in "此这那" or (end > 1 and first not in entries("acts") and bool(NOUNS.match(words().tag(first))))


def _without_idiom(masked: str) -> str:
    """A clause without the phrase of four characters that ends it: 小医院门可罗雀 rules nothing."""
    return masked[:-PHRASE] if words().tag(masked[-PHRASE:])[:1] in ("i", "l") else masked


def is_share(masked: str) -> bool:
    """Whether a clause only says what part of something there is: 普工占七成."""
    return bool(SHARE.fullmatch(masked))


def is_count(masked: str) -> bool:
    """Whether a clause only says how many or how much there is of something: 瞭望塔38座, 平均年龄54岁, 失能的2.3万."""
    match = COUNT.fullmatch(masked)
    if not match or RULE.search(match["noun"]):
        return False
    noun = match["noun"]
    if noun.endswith("的"):
        return True
    parts = [noun[start:end] for start, end in words().segment(noun)]
    tags = [words().tag(part)[:1] or "n" for part in parts]
    if parts[0] in entries("acts") or tags[0] == "d" or (len(parts[0]) == 1 and tags[0] == "v") or ANEW.search(noun):
        return False
    if any(len(part) > 1 and tag == "v" for part, tag in zip(parts, tags, strict=True)):
        return len(noun) == len(parts[0]) + 1 or noun[-1] in "率比"
    return parts[-1] not in MADE and (tags[-1] in NOMINAL or tags[-1] in NO_VERB or noun[-1] in "率比占")
