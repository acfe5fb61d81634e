"""Which body of local government a name stands for: its id in addresses, its English name if that is standard."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import pinyin
from generator.tables import table

BODIES = table(__file__, "bodies")
PLACES = table(__file__, "places")

LEVELS = "".join(PLACES["level"])
LONGEST_PLACE = 3
BARE = ("", "管委会")
"""What may follow the name of a zone."""
LONGEST_ID = 4
"""Syllables of a name that no table knows, in its id."""


@dataclass(frozen=True)
class Body:
    """What can be told from the Simplified name alone; `theme` and the English are '' when it cannot."""

    id: str
    name: str
    short: str
    theme: str
    level: str
    place: str


def body(org: str) -> Body:
    """The body with the Simplified name `org`: a standard one, else a place, else itself in pinyin."""
    return _standard(org) or _place(org) or Body(_slug(_core(org)), "", "", "", "", "")


def unique_ids(bodies: Sequence[Body]) -> tuple[str, ...]:
    """One id for each body, in order; a second of its kind is told apart by level, by place or by a letter."""
    taken: list[str] = []
    for each in bodies:
        taken.append(next(id for id in _candidates(each) if id not in taken))
    return tuple(taken)


def _candidates(each: Body) -> Iterator[str]:
    yield each.id
    if each.level:
        yield f"{PLACES['levels'].get(each.level, 'local')}-{each.id}"
    if each.place:
        yield f"{_slug(each.place)}-{each.id}"
    # letters, because <agency>-2 is the id of a pledge
    yield from (f"{each.id}-{chr(letter)}{again}" for again in ("", "x", "xx") for letter in range(ord("b"), ord("z")))


def _standard(org: str) -> Body | None:
    found = [(word, entry) for entry in BODIES for word in entry["words"] if word in org]
    if not found:
        return None
    word, entry = max(found, key=lambda pair: (len(pair[0]), -org.index(pair[0])))
    before, _, after = org.partition(word)
    level = before[-1:] if before[-1:] in LEVELS else ""
    place = before.removesuffix(level)
    whole = len(place) <= LONGEST_PLACE and not re.search("[及和与]", place) and after in (*PLACES["body"], *BARE)
    name = _english(entry["en"], place, level, after) if whole else ""
    short = entry["short"] if whole else ""
    return Body(entry["id"], name, short, entry["theme"], level, place if whole else "")


def _english(pattern: str, place: str, level: str, after: str) -> str:
    """The full English name, where the table has one for this kind of body."""
    kind = PLACES["body"].get(after, "")
    if not pattern or bool(kind) != ("{body}" in pattern):
        return ""
    words = (pinyin.place(place) if place else "", PLACES["level"].get(level, ""), pattern.format(body=kind))
    return " ".join(word for word in words if word)


def _place(org: str) -> Body | None:
    kinds: Mapping[str, str] = PLACES["place"]
    names = "|".join(sorted(kinds, key=len, reverse=True))
    match = re.fullmatch(rf"(?:.{{2,}}[省市县区])?([^省市县区]{{1,4}}?)({names})(?:党委|人民政府|政府|办事处)?", org)
    if not match:
        return None
    name = match[1] if len(match[1]) > 1 else org  # 沙镇 keeps its 镇
    english = pinyin.place(name)
    return Body(_slug(name), f"{english} {kinds[match[2]]}", english, "", "", "")


def _core(org: str) -> str:
    """The telling part of a name: no level before it, no kind of body after it."""
    endings = "|".join((*PLACES["body"], "集团", "有限公司", "公司", "中心", "部门"))
    return re.sub(rf"^[{LEVELS}](?=..)|(?<=..)(?:{endings})+$", "", org)


def _slug(name: str) -> str:
    syllables = [_ascii(syllable) for syllable in pinyin.syllables(name)]
    return "".join(syllable for syllable in syllables[:LONGEST_ID] if syllable) or "body"


def _ascii(syllable: str) -> str:
    """Letters a–z alone; ü as in passports."""
    return re.sub("[^a-z]", "", syllable.replace("ü", "yu"))


def paper(name: str) -> str:
    """The English name of a newspaper called after its place (常熟日报 Changshu Daily), else ''."""
    kinds: Mapping[str, str] = PLACES["paper"]
    match = re.fullmatch(f"(.{{2,3}})({'|'.join(kinds)})", name)
    return f"{pinyin.place(match[1])} {kinds[match[2]]}" if match else ""
