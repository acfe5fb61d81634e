"""Whether a clause promises to do something, not to do it, or only on a condition."""

import re

from generator.lexicon import matcher
from generator.model.parsed import Modality
from generator.parse import quantities
from generator.parse.clauses.asides import PENDING

NOT = re.compile(
    r"(?:[也都还更再均又]|一律|坚决|[^，]{0,6}(?:期间|期内|以前|之前|以后|之后))?不(?![^，]{1,5}的|定[期时]|[能断仅少低超忘懈负等辱停同光高多小大单折只靠但管论动足良合力久遗辜])|停止"
)
BOUND = re.compile(
    rf"{quantities.NO}(?:少于|低于|小于|超过?|高于|多于|大于)(?=\D{{0,4}}\d)"
)  # kept, not refrained from


def of_clause(text: str) -> Modality:
    """How a clause binds who says it."""
    text = BOUND.sub("", text)
    if matcher("never").search(text) or NOT.match(text):
        return "negative"
    return "conditional" if PENDING.search(text) else "commitment"
