"""Whether words can be the name of a body."""

import re
from functools import lru_cache

from generator.lexicon import HAN, alternatives, entries, matcher, words
from generator.parse.people.units import ANY_END

NO_PART = frozenset("vdprt")  # verb, adverb, preposition, pronoun, time
SHORTEST = 3
INFORMANT = re.compile("[^，]{0,6}(?:记者|笔者)[^，]{0,4}?[从向]")  # 记者从江临市轨道交通集团
PLACED = re.compile(f"{HAN}{{0,6}}?(?<![城小社地园])[省市区县州旗]")  # 青岭县停车…
APPOSED = matcher("apposed", before=f"{HAN}{{0,16}}?", after=f"(?={HAN}{{4}})")
CALLS = re.compile(
    "召开|举行|举办|邀请|派出|组织|要求|希望|没有|启动|成立|召集|走进|来到|聚焦|推动|加强|开展|打造|获批|获评|推进|完善|新建|实现|落实|提升|打通|出台|发布|公布|争取|推出|部署|完成|启用|改造成"
)
ORG = re.compile(alternatives("orgs"))
SAME_PLACE = re.compile(
    "党|政府|人大|政协|纪委|人武|工会|团委|妇联|各|的|区委|县委|市委"
)  # of 清溪镇, which heads all of them
HEADED = re.compile("长|主任|书记|主席|经理|负责")
LONGEST_REST = 14
TELLING = frozenset("归是促让使把被将为在对从向还也有了着的给到就当由请找")


@lru_cache(maxsize=4096)
def is_body(name: str) -> bool:
    """Whether a run of Simplified characters that ends like a body is the name of one: no clause, no body of many."""
    if matcher("no_body").search(name):
        return False
    return not _telling(name)


def _telling(run: str) -> list[int]:
    """Where the words that belong to a clause end; a verb behind a place names what a body does: 市停车公司."""
    ends: list[int] = []
    for start, end in words().segment(run):
        word, tag = run[start:end], words().tag(run[start:end])
        before = run[ends[-1] if ends else 0 : start]
        placed = tag == "v" and PLACED.match(before) and not ANY_END.search(before) and not CALLS.match(word)
        if _tells(word, tag) and not placed:
            ends.append(end)
    return ends


def _tells(word: str, tag: str) -> bool:
    """Whether a word belongs to a clause and to no name: 促, 召开, 不断, 每个; but 审批 and 养护 name bodies."""
    if word in entries("in_names"):
        return False
    return word in TELLING or (len(word) > 1 and tag in NO_PART)


def ends_telling(run: str) -> bool:
    """Whether a run of Simplified characters ends with a word that no name of a body ends with: 代表团围绕."""
    start, end = words().segment(run)[-1]
    return _tells(run[start:end], words().tag(run[start:end]))


def apposed(run: str) -> int:
    """The length of what tells what a body is, before its name: 会长单位 of 会长单位恒达冷链公司."""
    match = APPOSED.match(run)
    return match.end() if match else 0


def whole_end(plain: str, start: int, end: int) -> int:
    """Where the longest name of a body ends that begins with what stands from `start` to `end`.

    Behind 管理处 in 云溪灌区管理处, not behind 灌区; but 地处 ends no name.
    """
    if SAME_PLACE.match(plain, end):
        return end
    rest = re.match(f"{HAN}*", plain[end : end + LONGEST_REST])
    until = end + (rest.end() if rest else 0)
    ends = {match.end() for at in range(max(start + 1, end - 1), until) if (match := ORG.match(plain, at, until))} - {
        end
    }
    named = (at for at in sorted(ends, reverse=True) if words().tag(plain[at - 2 : at]) not in ("v", "s"))
    return next((at for at in named if not HEADED.match(plain, at) and is_body(plain[start:at])), end)


@lru_cache(maxsize=4096)
def name_start(run: str) -> int:
    """Where the name of a body that ends a run of Simplified characters begins: behind the last word that tells.

    0 in 市教育局, 7 in 最后一通电话转给了市教育局.
    """
    if begin := apposed(run):
        return begin + name_start(run[begin:])
    asked = INFORMANT.match(run)
    if asked and len(run) - asked.end() >= SHORTEST:
        return asked.end() + name_start(run[asked.end() :])
    ends = [end for end in _telling(run) if end < len(run)]
    return ends[-1] if ends and len(run) - ends[-1] >= SHORTEST else 0
