"""The article as the rules see it: each paragraph with a Simplified shadow and a masked one, all of the same length."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from generator.lexicon import HAN, entries, fold, matcher, words
from generator.parse.shapes import PERSON

CLOSING = {"“": "”", "《": "》", "（": "）", "(": ")", "‘": "’", "〈": "〉", "【": "】", "[": "]", "〔": "〕"}
HIDDEN = "□"
BULLETS = "".join(entries("bullets"))
LONGEST_PAIR = 2000
LONG = 10  # a quotation of its own between marks, if so long, is what somebody says
SHORT = 4
VOICE = re.compile("[不绝我你把谁]|一定|必须|为止|马上|立刻|说到做到|见分晓")  # …一次，“上门不收一分钱”。
SENTENCE = re.compile(r"[^。！？!?…\n]*[。！？!?…]+[”’）)」』]*|[^。！？!?\n]+$")
CLAUSE = re.compile(r"(?:(?!——|……)[^，；。！？：])+")
LABEL = re.compile(f"[【\\[〔]({PERSON})[】\\]〕](?=(?P<colon>\\s*[：:])|\\S)")
CLAUSE_HEAD = re.compile(f"(?<!{HAN}){HAN}{{2,4}}")
NOT_AFTER_SPEECH = re.compile(
    "[的等之精为是和与、]|这(?!就?是|[位名][^。，；“”]{2,30}(?:说|道|讲|表示|回答|答复)[。，：])"
)
CREDITED = re.compile("[^。，；：“”]{0,24}[（(【〔][^“”（）()【】〔〕]{2,60}[）)】〕]$")  # 本报讯（记者 李晓岚）“…”
LONGEST_CREDIT = 90


@dataclass(frozen=True)
class Span:
    """Characters `start` to `end` of a paragraph."""

    start: int
    end: int

    def __contains__(self, at: int) -> bool:
        return self.start <= at < self.end


@dataclass(frozen=True)
class Line:
    """One paragraph.

    `text` is as repaired, `plain` is in Simplified characters; in `masked` titles, brackets and short quotations are
    hidden, so that no rule cuts into them. A quotation that is itself the speech stays open. `heads` counts how clauses
    begin in the article: whoever is named again is the subject of some of them. `above` is the paragraph before it.
    `found` keeps what is asked for often.
    """

    n: int
    text: str
    plain: str
    masked: str
    heads: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    above: "Line | None" = field(default=None, compare=False, repr=False)
    found: dict[str, tuple[Any, ...]] = field(default_factory=dict, compare=False, repr=False)

    def sentences(self, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """The sentences from `start` to `end`, stops included, white space around them not."""
        for match in SENTENCE.finditer(self.masked, start, len(self.masked) if end is None else end):
            span = self.trimmed(*match.span())
            if span.start < span.end:
                yield span

    def sentence_of(self, at: int) -> Span:
        """The sentence that holds `at`."""
        spans = _sentences(self)
        found = bisect_right(spans, at, key=lambda span: span.end)
        return spans[found] if found < len(spans) else Span(at, len(self.plain))

    def clauses(self, span: Span) -> Iterator[Span]:
        """The clauses of a stretch, without the marks between them."""
        for match in CLAUSE.finditer(self.masked, span.start, span.end):
            clause = self.trimmed(*match.span(), marks="“”‘’ \u3000—…")
            if clause.start < clause.end:
                yield clause

    def trimmed(self, start: int, end: int, marks: str = " \u3000") -> Span:
        """The stretch without white space (or other marks that nothing depends on) at its ends."""
        while start < end and self.masked[start] in marks and not self._holds(start, end):
            start += 1
        while start < end and self.masked[end - 1] in marks and not self._held(start, end):
            end -= 1
        return Span(start, end)

    def _holds(self, start: int, end: int) -> bool:
        """Whether a short quotation opens at `start`: its mark belongs to the words."""
        return self.masked[start] in CLOSING and self.masked[start + 1 : start + 2] == HIDDEN

    def _held(self, start: int, end: int) -> bool:
        return self.masked[end - 1] in CLOSING.values() and self.masked[end - 2 : end - 1] == HIDDEN


@lru_cache(maxsize=8)
def _sentences(line: Line) -> tuple[Span, ...]:
    return tuple(line.sentences())


def lines(paragraphs: Sequence[str]) -> tuple[Line, ...]:
    """The paragraphs of an article, numbered from 1."""
    shadows = [_labelled(shadow) for shadow in fold("\n".join(paragraphs)).split("\n")] if paragraphs else []
    heads = _heads(shadows)
    made: list[Line] = []
    for n, (text, plain) in enumerate(zip(paragraphs, shadows, strict=True), 1):
        made.append(Line(n, text, plain, _masked(plain), heads, made[-1] if made else None))
    return tuple(made)


def _labelled(shadow: str) -> str:
    """A shadow in which a name in brackets ends with a colon as other labels do: 【解冬：今年… for 【解冬】今年…."""
    label = LABEL.match(shadow)
    if not label or words().tag(label[1]) not in ("", "nr"):
        return shadow
    return f"【{label[1]}{' ' if label['colon'] else '：'}{shadow[label.end() :]}"


def _heads(shadows: Sequence[str]) -> Mapping[str, int]:
    """How often each two to four characters begin a clause."""
    return Counter(head for shadow in shadows for head in clause_heads(shadow))


def clause_heads(plain: str) -> list[str]:
    """The two to four characters that begin each clause of a paragraph."""
    found = (match[0] for match in CLAUSE_HEAD.finditer(plain))
    return [head[:size] for head in found for size in range(2, len(head) + 1)]


def _masked(plain: str) -> str:
    out = list(plain)
    for start, end in _enclosed(plain):
        out[start + 1 : end] = HIDDEN * (end - start - 1)
    return "".join(out)


def _enclosed(plain: str) -> Iterator[tuple[int, int]]:
    """(opening, closing) of every outermost pair whose content is to be hidden."""
    closed, hidden_to = _pairs(plain), -1
    for start in sorted(closed):
        end = closed[start]
        if start > hidden_to and not (plain[start] == "“" and _is_speech(plain, start, end)):
            yield start, end
            hidden_to = end


def _pairs(plain: str) -> dict[int, int]:
    """Where each mark that opens is closed; marks of the same kind may nest."""
    waiting: dict[str, list[int]] = {close: [] for close in CLOSING.values()}
    closed: dict[int, int] = {}
    for at, char in enumerate(plain):
        if char in CLOSING:
            waiting[CLOSING[char]].append(at)
        elif waiting.get(char):
            start = waiting[char].pop()
            if at - start <= LONGEST_PAIR:
                closed[start] = at
    return closed


def _is_speech(plain: str, start: int, end: int) -> bool:
    """Whether a quotation is what somebody says and not a name or slogan."""
    before, inside, after = plain[max(0, start - 8) : start], plain[start + 1 : end], plain[end + 1 : end + 2]
    if matcher("say", after="[：，]?$").search(before) and len(inside) > 4:
        return True
    leads = not before or before[-1] in "：，。！？；” \u3000"
    leads = leads or bool(start <= LONGEST_CREDIT and CREDITED.match(plain[:start]))
    whole = len(inside) >= LONG and (not after or after in "。，！？；")
    whole = whole or (before.endswith("，") and after == "。" and len(inside) >= SHORT and bool(VOICE.search(inside)))
    return leads and (whole or bool(re.search("[，。！？；]", inside))) and not NOT_AFTER_SPEECH.match(plain, end + 1)
