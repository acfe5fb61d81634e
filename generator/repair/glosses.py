"""Pinyin in brackets after the character it sounds, as machine-made copies have it: 發(fā)展(zhǎn)."""

import re

from generator.lexicon import HAN
from generator.repair.finding import Finding

GLOSS = re.compile(f"(?<={HAN})[（(]([a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüńňǹ]{{1,6}})[)）]")
REASON = "a character's own pinyin in brackets behind it"


def find(text: str) -> list[Finding]:
    """Brackets that repeat the reading of the character before them."""
    return [
        Finding(match.start(), match.end(), "", match.start() - 1, match.end(), "inserted", 0.95, True, REASON)
        for match in GLOSS.finditer(text)
        if match[1] in _readings(text[match.start() - 1])
    ]


def _readings(char: str) -> set[str]:
    from pypinyin import Style, pinyin  # slow to load, and seldom needed

    toned = pinyin(char, style=Style.TONE, heteronym=True)[0]
    plain = pinyin(char, style=Style.NORMAL, heteronym=True)[0]
    return {*toned, *plain}
