"""Clauses that promise nothing, and why: past results, background, praise, refusals, delays."""

import re
from functools import lru_cache

from generator.lexicon import HAN, holds, matcher
from generator.model.parsed import Deadline
from generator.parse import kinds, quantities
from generator.parse.clauses import refusals, remarks, weighing
from generator.parse.clauses.elapsed import is_of_last_year, is_rolled, just_over, over
from generator.parse.clauses.openings import MUST
from generator.parse.clauses.reading import Reading
from generator.parse.clauses.states import (
    PROMISE,
    asks,
    has_no_verb,
    has_subject,
    is_count,
    is_share,
    is_state,
    undertakes,
)
from generator.parse.page import Line, Span
from generator.parse.times import deadlines
from generator.parse.times.calendar import Calendar

COPULA = re.compile(
    rf"[^，]{{0,24}}?(?:不是|并非)|[^，]{{0,24}}?(?<![就只还都不但可凡总于既若要])(?:是(?!否|(?<=[到完成好]一{HAN}是)一{HAN}$)|(?<![建设造展升])成为了?|关系(?![案户网链型人])着?到?|关乎|事[关涉]|离不开|不?等于|不亚于|好比|胜过|意味着|体现[了出]?|彰显了|象征)"
    rf"|{HAN}{{2,8}}(?<![主不还更])(?:主要)?(?:包括|涵盖|包含)(?![^，]*(?:[都均]|[新改扩续]建|\d))"
)
DONE = re.compile("已(?:经|于|完成|列|被|获|建|启|全)")
PENDING = re.compile("(?:确认|核实|查实|属实)后|(?<![等对款招接看虐善优厚亏慢宽期])待[^，]{2,16}(?:后|之后|以后|时)")
CAUSED = re.compile("(?:力促|促使?|推动|促成|助推|争取|力争|务求|努力|力求|确保)[^，]*?取得")
TO_KEEP = re.compile("累计(?=[^，]*(?:不少于|不低于|以上|不超过))")
ONCE_DONE = re.compile("[^，]{0,4}(?:办结|结案|完工|竣工|验收|查清|调查结束|交付)后[^，]{2}")
WITHIN = re.compile(
    r"(?:\d+|[一两三四五六七八九十半]{1,3})个?(?:小时|钟头|分钟|工作日|天)(?:之|以)?内(?!.{0,12}[率过])"
)
ASKED = re.compile(
    "(?<!效果)(?<!情况)(?:怎么样?|怎么[^，]{1,3}|怎样|如何|多少|多久|哪里|哪儿|什么|为何|几时|何时|何地|几许|[从往到在]哪[里儿]?[来去找出]|谁来[^，]{1,2})$"
)  # 种树要看活了多少
CORRELATIVE = re.compile(
    "(?P<which>谁|哪[个里家儿户座条])[^，]*?(?:就|便|先|也)[^，]*?(?P=which)"
)  # 哪里缺水就先去哪里
CONCEDED = re.compile(
    "(?:哪怕|即便|即使|纵使|纵然|就算|任凭|尽管|虽然?(?!说)|固然|不管|无论|不论)(?!.*(?:都|也)[要将会得])"
)
AIMED = re.compile(
    "(?:推动|推进|促进|带动|助力|加快|争取|力争|确保)[^，]*?(?:取得|迈上|走在|位居)(?!了)|在[^，]{2,24}[上中]取得(?:新|更大|更多)"
)  # 推动城乡建设迈上新台阶 is an aim, 经济总量迈上新台阶 is none
KEPT = re.compile("(?:以|从而|切实|全力)?(?:确保|保证)")  # 已分级管理，确保服务不中断: what was done keeps it so
AGAIN = re.compile("再(?![次度三说])")
AIMS = re.compile("争取|争创|力求|推动|推进|巩固")
COMING = re.compile(
    r"将|要|力争|确保|争取|预计|料|目标|计划(?!总投资)|有望|可望|(?<![草模虚比])拟|(?<![机社协大集委全都开学议代事工商散灯庙歌舞晚赛酒乐诗宴聚例误领运博晨布谈峰览聘介])会(?![议员场展])"
)
FORESEEN = re.compile("预计|预期|有望|可望")  # 2025年GDP预计增长6% is a result, if the article is of 2026
TOLD = re.compile(
    "(?:也|还|可|更|都)?(?:不要|别|切[莫勿忌]|千万[不别要莫]|休想)(?![的人处])|(?:(?:年轻|年轻的|基层|机关|在座)?的?(?:干部|同志|党员)们?|[^，]{2,6}的(?:同志|干部)们?)(?:也|还|更|都|尤其|一定)*(?:该|要|应|必须|得)|各(?!项)[^，的]{1,10}(?:(?<!主)要(?![素求点])|应|须|务必|必须|不得|不能|别)|[^，]{2,8}务必|[^，]{2,6}(?:企业|厂家|商户|业主单位|施工单位|物业)们?(?:也|更)?(?:要|应|必须|得)(?![^，]*点)"
    "|各(?:级|地|[局处署厅科股室司村园校镇区县]|部门|单位|街道|乡镇|有关|相关|责任|承诺|科室)"
    "(?!.{0,6}(?:全部|均|都|实现|达到|增长|下降|不低于))"
)  # 各科室周五前把责任人贴到楼道口
OUGHT = re.compile(
    "(?P<who>“?[^，]{2,24}?)(?:也|还|更|都|均|同时|今后|则)*(?<![相响适供反效呼因照顺感必])(?:应当?|应该|理应)(?=[^，]{2})(?!没|无|已|会|能|可以|不(?:成|会|是|算)|问题|[对用届邀急收付付变聘允诺答接战考试激季有尽的]|召|运而|[^，]{0,6}的$)"
)  # 金融机构应…: what follows in the sentence is others' to do as well
NO_MORE = re.compile("(?:不(?:能|会|再|许|用|要|可|准|必)|别)[^，]{1,10}了$")  # 老路不能再走了
OF_THE_PAST = re.compile(
    f"(?<={HAN}{{2}})(?:去年|上年|前年|前期|此前|近年来?|历年|以往)[^，了]{{1,10}}的(?=[^，]{{2}})"
)
BY_WHEN = re.compile("[前底末]$")
FIRST = re.compile("先(?:[把将对给从在选修办建改拆清补换])")  # 先把断头路接上


def why_no_pledge(line: Line, clause: Span, reading: Reading) -> str:
    """Why a clause cannot be a pledge, '' if it may be one. Keeps track of where the speech has got to."""
    text = line.plain[clause.start : clause.end]
    masked = line.masked[clause.start : clause.end]
    if refusals.refuses(text):
        return "refusal"
    if told := remarks.aside(masked):
        reading.aside = told
        return told
    if remarks.is_remark(masked) or (ASKED.search(masked) and not CORRELATIVE.search(masked)) or CONCEDED.match(masked):
        return "background"
    if asks(text, reading):
        return "request"
    if matcher("postponed").search(masked):
        return "postponement"
    reading.directive = reading.directive or bool(TOLD.match(masked)) or _obliges_others(text, masked, reading)
    time = deadlines.find(line, clause, reading.calendar)
    same = matcher("compared").search(masked)  # told as a result, if what stands before it is one
    if time:
        reading.last_year = is_of_last_year(time[1], reading.calendar)
    signs = FORESEEN.sub("", masked) if reading.last_year else masked
    if time and not same and not AGAIN.search(masked) and not matcher("gate").search(signs.replace("今年", "")):
        gone = over(time[1], reading.calendar) or is_rolled(time[1], reading.calendar)
        reading.aside = "past result" if gone else ""
    elif time and AGAIN.search(masked):
        reading.aside = ""
    rolled = time is not None and is_rolled(time[1], reading.calendar)
    due = not rolled and not (same and reading.aside) and is_due(line, clause, reading.calendar)
    if due or matcher("gate").search(signs) or (reading.telling and MUST.search(masked)):
        reading.armed = True
    coming = _is_coming(signs, reading) or due or (remarks.sets_anew(masked) and not is_over(masked))
    praise = matcher("praise").search(text)
    if praise and not COMING.search(masked[: praise.start()] + masked[praise.end() :]):
        return "praise"
    if matcher("everybody").match(masked) and not (reading.telling and MUST.search(masked)):
        return "everybody, no agency"
    if reading.aside == "background" and reading.selves.prefix(text):
        reading.aside = ""
    if not coming:
        reading.aside = _aside(masked, reading.armed) or reading.aside
    else:
        reading.aside = ""
    if reading.aside:
        return reading.aside
    if clause.start < reading.results and not coming and quantities.find(line, clause):
        return "past result"
    if COPULA.match(masked) and not COMING.search(masked):
        return "background"
    own = reading.selves.prefix(text)
    figures = quantities.find(line, clause)
    vouched = reading.listing or reading.vouching(clause.end)
    if not (time or coming) and _is_bare(masked[own:], vouched):
        if figures and not vouched:
            reading.aside = "background"  # one fact goes with another
        return "background"
    acts = bool(time or figures or coming) and kinds.begins_with_verb(masked[own:])
    if is_state(masked, own) and not (acts or refusals.is_planned(line, clause)):
        return "background"
    if not (time or figures or coming or vouched) and has_subject(masked[own:]):
        return "background"
    if not refusals.is_planned(line, clause) and _leans_to_telling(line, clause, reading, time, due=due, coming=coming):
        return "background"
    if time and time[0].start == clause.start + own:
        own = time[0].end - clause.start
    if not reading.armed and figures and not _is_vouched(masked, reading) and not (time or coming or vouched):
        reading.aside = "past result"  # figures before the first sign of plans tell of what was done
        return reading.aside
    if (
        not reading.armed
        and not reading.hearsay
        and (
            kinds.begins_with_verb(masked[own:])
            or undertakes(masked)
            or (reading.promising and (time or figures))
            or remarks.sets_norm(masked)
        )
    ):
        reading.armed = True
    if reading.promise is None and is_due(line, clause, reading.calendar):
        reading.promise = clause.start  # what follows in the sentence is to come as well
    return "" if reading.armed else "background"


def _leans_to_telling(
    line: Line, clause: Span, reading: Reading, time: tuple[Span, Deadline] | None, *, due: bool, coming: bool
) -> bool:
    """Whether a clause beside others that tell how things are tells so itself; what others have to do is told them."""
    masked, told_next = line.masked[clause.start : clause.end], clause.start < reading.told_until and not reading.given
    if reading.listing or not (reading.told or told_next):
        return False
    leaning = weighing.leans(
        masked,
        timed=bool(time),
        due=due or bool(time and BY_WHEN.search(time[1].text)),
        coming=coming,
        own=bool(reading.selves.prefix(line.plain[clause.start : clause.end])),
        told=reading.told,
        told_next=told_next,
    )
    return leaning < 0 and bool(weighing.HABIT.search(masked) or not MUST.search(masked))


def _obliges_others(text: str, masked: str, reading: Reading) -> bool:
    """Whether a clause says what somebody or something else ought to do or be."""
    match = OUGHT.match(text)
    if not match or reading.selves.own(match["who"]) or reading.selves.prefix(text):
        return False
    return has_subject(match["who"]) or match["who"].endswith(("》", "”"))


def _is_bare(masked: str, vouched: bool) -> bool:
    """Whether a clause is but a noun or a figure; that may be promised in a sentence that promises (`vouched`)."""
    return has_no_verb(masked) or is_share(masked) or (not vouched and is_count(masked))


def _is_vouched(masked: str, reading: Reading) -> bool:
    """Whether something in the sentence is to come, or the clause itself holds a bound to keep."""
    return reading.promising or reading.dated or bool(FIRST.match(masked)) or remarks.sets_norm(masked)


def _is_coming(masked: str, reading: Reading) -> bool:
    """Whether a clause tells what is to be done; in a sentence about the past a mere 全力 or 继续 does not say so."""
    past = is_over(masked)
    if reading.aside == "past result" and KEPT.match(masked) and not matcher("gate").search(KEPT.sub("", masked)):
        return False
    if past and not PROMISE.search(masked) and not AIMS.match(masked):
        return False
    if not past and (WITHIN.search(masked) or ONCE_DONE.match(masked)):
        return True
    strong = reading.aside != "past result" or matcher("gate").search(masked)
    return bool(strong and matcher("future").search(masked))


def _without_modifiers(masked: str) -> str:
    """A clause without what was done to the things it is about: 消除去年暴露出来的7处积水点 is to come."""
    modified = OF_THE_PAST.search(masked) is not None and kinds.begins_with_verb(masked)
    return OF_THE_PAST.sub("", masked) if modified else masked


def _tells_past(masked: str) -> bool:
    """Whether a word tells of the past; 累计 does not where a bound is to be kept: 累计提供岗位不少于5000个."""
    kept = AIMED.sub("", kinds.without_adverbs(_without_modifiers(masked)), count=1)
    return bool(matcher("past").search(TO_KEEP.sub("", CAUSED.sub("", PENDING.sub("", NO_MORE.sub("", kept))))))


def told_as_done(masked: str) -> bool:
    """Whether a clause has a plain sign of the past, 了 or the like; what has 已 may be part of a plan."""
    return bool(matcher("past").search(PENDING.sub("", masked))) and not DONE.search(masked) and "已" not in masked


@lru_cache(maxsize=64)  # asked again while its sentence is read
def is_over(masked: str) -> bool:
    """Whether a clause tells of something done."""
    return bool(DONE.search(masked) or _tells_past(masked))


def undertaken(masked: str) -> bool:
    """Whether a clause undertakes something, in words and not by a figure only, and tells of nothing over."""
    return undertakes(masked, by_figure=False) and not is_over(masked)


def is_due(line: Line, clause: Span, calendar: Calendar) -> bool:
    """Whether a clause names a time that is still ahead, and tells of nothing over: what happens then is to come."""
    time = deadlines.find(line, clause, calendar)
    day = calendar.date.isoformat() if calendar.date else ""
    ahead = bool(time and day and time[1].resolves > day[: len(time[1].resolves)] and not just_over(time[1], calendar))
    return ahead and not is_over(line.masked[clause.start : clause.end])


def _aside(masked: str, armed: bool) -> str:
    if is_over(masked) or (not armed and matcher("compared").search(masked)):
        return "past result"
    return "background" if holds("now", masked) else ""
