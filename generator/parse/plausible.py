"""Whether words can be the name of a body."""

import re
from functools import lru_cache

from generator.lexicon import entries, matcher, words

NO_PART = frozenset("vdprt")  # verb, adverb, preposition, pronoun, time
SHORTEST = 3
INFORMANT = re.compile("[^，]{0,6}(?:记者|笔者)[^，]{0,4}?[从向]")  # 记者从江临市轨道交通集团
TELLING = frozenset("是促让使把被将为在对从向还也有了着的给到就当由请找")


@lru_cache(maxsize=4096)
def is_body(name: str) -> bool:
    """Whether a run of Simplified characters that ends like a body is the name of one: no clause, no body of many."""
    if matcher("no_body").search(name):
        return False
    tags = ((name[start:end], words().tag(name[start:end])) for start, end in words().segment(name))
    return not any(_tells(word, tag) for word, tag in tags)


def _tells(word: str, tag: str) -> bool:
    """Whether a word belongs to a clause and to no name: 促, 召开, 不断, 每个; but 审批 and 养护 name bodies."""
    if word in entries("in_names"):
        return False
    return word in TELLING or (len(word) > 1 and tag in NO_PART)


def ends_telling(run: str) -> bool:
    """Whether a run of Simplified characters ends with a word that no name of a body ends with: 代表团围绕."""
    start, end = words().segment(run)[-1]
    return _tells(run[start:end], words().tag(run[start:end]))


@lru_cache(maxsize=4096)
def name_start(run: str) -> int:
    """Where the name of a body that ends a run of Simplified characters begins: behind the last word that tells.

    0 in 市教育局, 7 in 最后一通电话转给了市教育局.
    """
    asked = INFORMANT.match(run)
    if asked and len(run) - asked.end() >= SHORTEST:
        return asked.end() + name_start(run[asked.end() :])
    spans = words().segment(run)
    ends = [end for start, end in spans if _tells(run[start:end], words().tag(run[start:end])) and end < len(run)]
    return ends[-1] if ends and len(run) - ends[-1] >= SHORTEST else 0
