"""Probable slips of the pen, only ever suggested.

A scale needs something to be measured: 服务类较低 can hardly be meant beside 工作量较大.
"""

import re

from generator.lexicon import HAN, entries, fold
from generator.repair.finding import Finding

SCALED = re.compile(
    f"(?P<head>{HAN}{{2,6}})(?P<degree>较|更|偏|过|最)(?P<scale>[高低大小多少强弱快慢重轻])(?=的|，|、|。|；)"
)
SENTENCE = re.compile("[^。！？]+")
CONFIDENCE = 0.5


def find(text: str) -> list[Finding]:
    """Heads that cannot be high or low, in a sentence where a parallel clause has one that can."""
    plain = fold(text)
    return [finding for sentence in SENTENCE.finditer(plain) for finding in _in_sentence(text, sentence)]


def _in_sentence(text: str, sentence: re.Match[str]) -> list[Finding]:
    scaled = list(SCALED.finditer(sentence[0]))
    proper = [match for match in scaled if _measurable(match["head"])]
    out = []
    for match in scaled:
        model = next((other for other in proper if other["degree"] == match["degree"]), None)
        if model is None or match in proper or not _classifying(match["head"]):
            continue
        at = sentence.start() + match.end("head") - 1
        left = max(sentence.start() + match.start("head"), at - 2)
        reason = f"probably {model['head'][-1]}; the parallel clause says {_short(model)}的"
        out.append(Finding(at, at + 1, text[_at(sentence, model)], left, at + 3, "typo", CONFIDENCE, False, reason))
    return out


def _at(sentence: re.Match[str], model: re.Match[str]) -> int:
    return sentence.start() + model.end("head") - 1


def _short(model: re.Match[str]) -> str:
    return model["head"][-3:] + model["degree"] + model["scale"]


def _measurable(head: str) -> bool:
    return head.endswith(entries("measurable"))


def _classifying(head: str) -> bool:
    """Ends in a character that sorts things and measures none, such as 类 or 型."""
    return head.endswith(entries("sorting"))
