"""How names of people are spelled: a surname and a given name, set apart or not, as pieces of patterns."""

import re

from generator.lexicon import HAN, entries

GAP = "[ \u3000]*"  # 解　冬
SURNAMES = frozenset(entries("surnames"))
SINGLE = "".join(sorted(name for name in SURNAMES if len(name) == 1))
DOUBLE = "|".join(sorted(name for name in SURNAMES if len(name) > 1))
SURNAME = rf"(?:{DOUBLE}|[{SINGLE}])"
ANY_SURNAME = rf"(?:{DOUBLE}|{HAN})"  # where a label says that it is one
ONE = rf"{GAP}{HAN}"
TWO = rf"{ONE}{ONE}"
GIVEN = rf"{ONE}(?:{ONE})?"
SHORT_GIVEN = rf"{ONE}(?:{ONE})??"
PERSON = rf"{SURNAME}{GIVEN}"


def surname(name: str) -> str:
    """The surname of somebody, in Simplified characters as the name is."""
    return name[:2] if len(name) > 2 and name[:2] in SURNAMES else name[:1]


def closed(name: str) -> str:
    """A name without the space between its characters."""
    return re.sub(GAP, "", name)
