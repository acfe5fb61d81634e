"""Words written so as to slip past filters: in pinyin (diyi for 第一), or with a star (*支部 for 党支部)."""

import re
import unicodedata
from functools import cache
from typing import Literal

from generator.lexicon import HAN, Words, fold, pairs, words
from generator.repair.finding import Finding

LETTERS = "a-züāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹ"
OTHERS = f"{LETTERS}A-Z0-9@./_-"
LATIN_RUN = re.compile(f"(?<![{OTHERS}])(?:[{LETTERS}]{{1,6}} ){{0,3}}[{LETTERS}]{{2,24}}(?![{OTHERS}])")
"""Pinyin with or without tones, the syllables perhaps spaced."""
TONES = re.compile("[\u0300\u0301\u0304\u030c]")
SYLLABLES = re.compile(
    "(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:i?ao?n?g?|u?ai|i?u|i?ong|i?ng?|i?e|ei|e?ng?|er?|ou|u?o|u?an?g?|u?e|u?n|u?i|v)){2,4}"
)
BESIDE = re.compile("[\u4e00-\u9fff、，“”]")
COMMON_FREQUENCY = 300
SHORTEST_SUGGESTION = 4
CONTEXT = 6
STAR = re.compile(
    "(?<=[\u4e00-\u9fff、，。“])[*＊](?=支部|支委|总支|委|员|组|校|工委|建|群|政|性|章|风|纪|课|费|旗|徽|龄|史|代表|代会|务|外|内)"
)
REASON = "pinyin in place of a word that advertising law restricts"
REASON_STAR = "a star in place of 党, which filters hold back"
REASON_OTHER = "Latin letters that read as pinyin of a common word"
STARRED: tuple[Literal["masked"], float, bool, str] = ("masked", 0.95, True, REASON_STAR)


@cache
def _common() -> dict[str, list[str]]:
    """Pinyin → common words. Takes a second, so it is made only when something may need it."""
    from pypinyin import lazy_pinyin  # slow to load, and seldom needed

    index: dict[str, list[str]] = {}
    for word, (_, frequency, _) in words().entries.items():
        if 2 <= len(word) <= 4 and frequency >= COMMON_FREQUENCY:
            index.setdefault("".join(lazy_pinyin(word)).replace("ü", "v"), []).append(word)
    return index


def find(text: str, model: Words) -> list[Finding]:
    """Stars for 党; Latin that touches Chinese and reads as a restricted word (certain) or a common one (suggested)."""
    out = [
        Finding(star.start(), star.end(), "党", star.start(), _with_next_word(text, star.end(), model), *STARRED)
        for star in STAR.finditer(text)
    ]
    for match in LATIN_RUN.finditer(text):
        around = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if not any(BESIDE.fullmatch(char) for char in around):
            continue
        letters = _plain(match[0])
        word = pairs("advertising").get(letters)
        found = [word] if word else _ranked(text, match, letters, model)
        if found:
            right = _with_next_word(text, match.end(), model)
            sure, reason = (0.99, REASON) if word else (0.4, REASON_OTHER)
            out.append(
                Finding(match.start(), match.end(), found[0], match.start(), right, "masked", sure, bool(word), reason)
            )
    return out


def _plain(pinyin: str) -> str:
    """The letters without tones and spaces."""
    toneless = TONES.sub("", unicodedata.normalize("NFD", pinyin))
    return unicodedata.normalize("NFC", toneless).replace(" ", "").replace("ü", "v")


def _ranked(text: str, match: re.Match[str], letters: str, model: Words) -> list[str]:
    """Common words of that pinyin, the one that reads best here first."""
    if len(letters) < SHORTEST_SUGGESTION or not SYLLABLES.fullmatch(letters):
        return []
    before = re.search(f"{HAN}{{0,{CONTEXT}}}$", text[: match.start()])
    after = re.match(f"{HAN}{{0,{CONTEXT}}}", text[match.end() :])
    left, right = before[0] if before else "", after[0] if after else ""
    options = _common().get(letters, [])
    return sorted(options, key=lambda word: model.costs(fold(left + word + right))[-1])


def _with_next_word(text: str, at: int, model: Words) -> int:
    """The end of the word behind `at`, over a comma of enumeration: what makes the finding unmistakable."""
    start = at + 1 if text[at : at + 1] == "、" else at
    run = re.match(f"{HAN}{{0,6}}", text[start:])
    if not run or not run[0]:
        return at
    first = model.segment(fold(run[0]))[0][1]
    numeral = re.match(f"第[一二三四五六七八九十]+{HAN}", run[0])
    return start + (numeral.end() if numeral else first)
