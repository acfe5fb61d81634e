"""How speakers refer to themselves and their own body."""

import re
from dataclasses import dataclass

from generator.lexicon import HAN, alternatives, words

BODY_WORD = "[局镇区县市委办街乡院校厅部处省村司署会所站馆队园厂科]"
GOVERNMENT = "政府(?!采购|投资|债|性|购买|网站|专项|隐性|补贴|工作|服务|职能|引导|质量|信息|部门|大楼)"  # no 政府采购
PARTY = (
    f"(?:村支|支村|村)?两委(?:班子)?|支部村委|党委、?政府|{BODY_WORD}方|公所|[乡镇区]公所|警方|当局|市府|县府"
    f"|{GOVERNMENT}"
)
KIND = (
    "支行|分行|银行|支队|大队|分局|中心|协会|园区|开发区|新区|高新区"
    "|经开区|街道|检察院|法院|学校|医院|集团|公司|专班|指挥部|工作组"
)
FIRST_PERSON = re.compile(
    rf"(?:我们{BODY_WORD}?里?|咱们|我{BODY_WORD}?|[本该两三]{BODY_WORD}|[本该](?:{KIND}|部门|系统)|全[市区县镇乡局院校街](?:上下|系统)?|{BODY_WORD}[里内]|[镇乡县村社队]上|{PARTY}|{KIND}|他们?|她们?|其)(?:这边|这头|方面)?"
)
OWN = re.compile(rf"(?:我们|咱们|我{BODY_WORD}?|[本该]{BODY_WORD})?")
SAYS = re.compile(f"{HAN}{{0,6}}?{alternatives('say')}道?")
OUR_BODY = (
    rf"我们{HAN}{{2,6}}?(?:{BODY_WORD}|部门|系统|支部|社区|代表团)"
    "(?:（[^（）]{1,12}）)?(?=一定|将|要|会|也|还|必|坚决|全力|不)"
)
OPENING = re.compile(
    rf"(?:{OUR_BODY}|{BODY_WORD}里|[镇乡县村社队]上|我们{BODY_WORD}?里?(?!{HAN}之|长)|咱们|我(?=一定|必|第一个|带头|亲自|随时|马上|立即|立刻|当场|当面|逐个|每[天周月季])|[我本该]{BODY_WORD}|[本该](?:{KIND}|部门|系统)|{PARTY})(?!{HAN}{{2,4}}的)(?:这边|这头|方面)?(?:还|也|都)?"
)
TO_SELF = re.compile(f"(?P<subject>{HAN}{{1,8}}?)(?:自己|自身|自家|率先|先行|先(?=动|干|做|行|改|认领))")
BY_KIND = re.compile(KIND)
SUBJECT = re.compile(
    rf"(?P<subject>{HAN}{{2,20}}?)(?=计划|拟|预计|力争|不(?!断|仅)|[绝决]不|坚决|也|还|已|正|始终|坚持|继续|全力|争取|确保|承诺|保证(?!金)|牢固|聚焦|紧扣|围绕|把|对|给|为(?!了|此)|愿|准备(?![金工])|打算|每(?=[天日晚周月季年次])|免费|一律)"
)
LEVEL = re.compile("[省市区县州旗](?P<kind>[局委办厅署司处院校])")  # 市局 of 市水利局
PLACE = re.compile(f"(?![各两每全该本老小社城园新山景库灾片校厂辖街林]){HAN}{{2,4}}(?:省|市|区|县|镇|乡)")
GENERIC = re.compile(rf"(?!.{{0,3}}(?:各|有关|相关|其他|牵头|责任|主管)){HAN}{{0,8}}(?:部门|系统|战线|条线)")
SUFFIX = re.compile(
    "(?:部门|系统|委员会|常委会|管委会|管理局|街道|园区|新区|局|委|办|镇|乡|区|县|市|厅|署|司|处|院|校|集团|公司|中心)$"
)
ADVERBS = re.compile(
    "(?:另?一方面|还|也|都|始终|一直|接下来|下一?步|今后|今年|明年|未来|继续|均|同样|正|必|定|一定|同时|全力)*$"
)


@dataclass(frozen=True)
class Selves:
    """The bodies a speaker may mean by name, and the speakers' names, in Simplified characters."""

    orgs: tuple[str, ...]
    names: tuple[str, ...] = ()

    def own(self, subject: str, by_name: bool = False) -> bool:
        """Whether a subject (Simplified, adverbs may follow) is the speaker or the speaker's body.

        `by_name` leaves out what may be others as well: 高新区要… of a leader who speaks to one.
        """
        plain = ADVERBS.sub("", subject)
        if by_name and not OWN.fullmatch(plain) and plain not in self.names:
            return any(alias(plain, org) for org in self.orgs if len(plain) > 1)
        if (
            not plain
            or PLACE.fullmatch(plain)
            or FIRST_PERSON.fullmatch(plain)
            or GENERIC.fullmatch(plain)
            or plain in self.names
        ):
            return True
        if words().tag(plain) == "ns" and any(org[:1] and org[0] in "省市区县州" for org in self.orgs):
            return True  # 四川 of 省水利厅
        level = LEVEL.fullmatch(plain)
        if level and any(org.endswith(level["kind"]) for org in self.orgs):
            return True
        return len(plain) > 1 and any(_is_part(plain, org) for org in self.orgs)

    def turns_to_self(self, clause: str) -> bool:
        """Whether a clause turns from what others should do to the speaker's body: 禾川自己先动."""
        match = TO_SELF.match(clause)
        return bool(match and (OWN.fullmatch(match["subject"]) or self.own(match["subject"], by_name=True)))

    def says(self, clause: str) -> bool:
        """Whether a clause only says that the speaker said it: 在节目的最后解冬说."""
        return any(
            name and name in clause and SAYS.fullmatch(clause, clause.rindex(name) + len(name)) for name in self.names
        )

    def without_name(self, clause: str) -> str:
        """A clause without the speaker's name before it."""
        return next((clause[len(name) :] for name in self.names if name and clause.startswith(name)), clause)

    def prefix(self, clause: str, by_name: bool = False) -> int:
        """The length of a self-reference at the head of a clause that goes on without 将 or 要."""
        match = OPENING.match(clause)
        if match and len(clause) > match.end() + 2 and clause[match.end()] != "的":
            return match.end()
        kind = BY_KIND.match(clause)
        if (
            kind
            and any(kind[0] in org or _is_school(kind[0], org) for org in self.orgs)
            and _acts(clause[kind.end() :])
        ):
            return kind.end()
        subject = SUBJECT.match(clause)
        adverbs = subject and not ADVERBS.sub("", subject["subject"])
        return subject.end() if subject and not adverbs and self.own(subject["subject"], by_name) else 0


def _is_school(kind: str, org: str) -> bool:
    return kind == "学校" and org.endswith(("中学", "小学", "大学", "学院", "中", "小"))


def _acts(after: str) -> bool:
    """Whether what follows a subject begins with a verb, an adverb or a preposition, or with how often."""
    run = re.match(f"{HAN}{{2,6}}", after)
    if not run:
        return False
    start, end = words().segment(run[0])[0]
    return run[0][0] in "每按新" or words().tag(run[0][start:end]) in ("v", "d", "p", "ad")


def _is_part(plain: str, org: str) -> bool:
    """Whether words call a body by an alias, by its end, or by its government: 支行, 区政府 of 白塔区."""
    called = plain.removesuffix("政府")
    return alias(plain, org) or org.endswith((plain, called)) or bool(SUFFIX.search(plain) and plain in org)


def alias(short: str, org: str) -> bool:
    """Whether one name of a body can stand for the other: 市交运局 for 市交通运输局, 卫生健康部门 for 市卫健委."""
    a, b = SUFFIX.sub("", short), SUFFIX.sub("", org)
    if not a or not b or short == org or a == short:
        return short in (org, b) or _of_place(short, b)
    return _within(a, b) or _within(a, org) or _within(b.lstrip("省市区县镇"), a)


def _of_place(short: str, long: str) -> bool:
    """Whether a place and a field stand for a body: 青崖交通 for 青崖县交通运输(局)."""
    return len(short) >= len("青崖交通") and short[:2] == long[:2] and _within(short[2:], long[2:])


def _within(short: str, long: str) -> bool:
    """Whether the characters of `short` stand in `long` in that order."""
    rest = iter(long)
    return len(short) > 1 and all(char in rest for char in short)
