"""Whether a clause promises to do something, not to do it, or only on a condition."""

import re

from generator.lexicon import HAN, matcher
from generator.model.parsed import Modality
from generator.parse import quantities
from generator.parse.clauses.asides import PENDING

NOT = re.compile(
    r"(?:[也都还更再均又]|一律|坚决|[^，]{0,6}(?:期间|期内|以前|之前|以后|之后))?不(?![^，]{1,5}的|定[期时]|[能断仅少低超忘懈负等辱停同光高多小大单折只靠但管论动足良合力久遗辜])|停止"
    f"|(?!一){HAN}{{2,8}}?(?:也|都|只[^，]{{1,4}}|宁可[^，]{{1,8}})不[^升降减增低高超少变动停断](?!于)|{HAN}{{2,6}}不(?:关|进|布置|搞|处罚|放过|拖|推诿|引|批)"
)
STRIVES = re.compile("(?:争取|力争|力求|努力)(?:做到)?不再|不看[^，]{1,6}看")  # what is striven for is to be reached
IF_SO = re.compile(
    "一(?:有|遇|发现)[^，]{1,10}?(?:就|即|立即|立刻|马上)|(?!对)[^，]{0,10}(?:不合格|不达标|不成|不了|不改|不下|超标|违规)的(?=当[天场日]|立即|立刻|马上|从[严重快]|限期|推倒|帮着|直接|依法)"
    "|[^，]{1,8}(?:超过?|过|低于|高于|达到?)[^，]{1,8}?(?:立即|立刻|马上|随即)"
)  # 水位超汛限立刻开闸
BOUND = re.compile(
    rf"{quantities.NO}(?:少于|低于|小于|超过?|高于|多于|大于)(?=\D{{0,4}}\d)"
)  # kept, not refrained from


def of_clause(text: str) -> Modality:
    """How a clause binds who says it."""
    text = BOUND.sub("", text)
    if IF_SO.match(text):
        return "conditional"
    if STRIVES.match(text):
        return "commitment"
    if matcher("never").search(text) or NOT.match(text):
        return "negative"
    return "conditional" if PENDING.search(text) else "commitment"
