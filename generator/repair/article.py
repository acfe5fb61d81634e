"""The repaired article, and the steps that lead to it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from generator.errors import SeedError
from generator.lexicon import words
from generator.model.parsed import Normalised, Repair
from generator.model.repaired import Edit, Repaired, Text, kept
from generator.repair import furniture, glosses, inserted, layout, marks, masks, slips, tails
from generator.repair.finding import Finding
from generator.repair.tracked import Tracked

GONE = re.compile(rb"\x01+")
Decisions = Mapping[tuple[str, str], bool]
"""(found, corrected) → whether a person wants that repair made, whatever its confidence."""


def repair(seed: str, decided: Decisions = MappingProxyType({})) -> Repaired:
    """Repair a decoded seed. Raises SeedError if nothing but page furniture is in it."""
    above, lines = furniture.above(layout.lines(seed))
    title, found = layout.paragraphs(lines)
    kept, removed = furniture.split(found)
    removed = above + removed
    if not kept:
        raise SeedError("The seed holds no article, only a heading or page furniture. Put the article's text into it.")
    counts: Counter[str] = Counter()
    title, site = layout.without_site(title) if title else (Tracked("", ()), Tracked("", ()))
    removed += [site] if len(site) else []
    head = marks.tidied(title, counts)
    tidy = [marks.tidied(paragraph, counts) for paragraph in kept]
    article = "\n".join(text.text for text in (head, *tidy))
    mended = [_mended(n, text, n == len(tidy), decided, article) for n, text in enumerate(tidy, 1)]
    texts = [_frozen(text) for text, _ in mended]
    return Repaired(
        _frozen(head),
        tuple(texts),
        tuple(repair for _, repairs in mended for repair in repairs),
        tuple(Normalised(what, count) for what, count in counts.items() if count),
        tuple(part.text for part in removed),
        tuple(part.seed_span(0, len(part)) for part in removed),
        _edits(seed, (_frozen(head), *texts, *map(_frozen, removed))),
    )


def _edits(seed: str, texts: Iterable[Text]) -> tuple[Edit, ...]:
    """The stretches of the seed that no text has as they stand there."""
    gone = bytearray(b"\x01") * len(seed)
    for at, char in kept(texts):
        gone[at] = char != seed[at]
    return tuple(Edit(match.start(), seed[match.start() : match.end()]) for match in GONE.finditer(gone))


def _frozen(text: Tracked) -> Text:
    return Text(text.text, tuple(text.offsets))


def _mended(n: int, paragraph: Tracked, last: bool, decided: Decisions, article: str) -> tuple[Tracked, list[Repair]]:
    """The paragraph with certain repairs made, and all repairs, suggested ones too, in text order."""
    findings = [_decided(item, paragraph.text, decided) for item in _findings(paragraph.text, last, article)]
    changes = [(item.start, item.end, item.new) for item in findings if item.applied]
    return paragraph.replaced(changes), [_record(n, paragraph, item, findings) for item in findings]


def _decided(item: Finding, text: str, decided: Decisions) -> Finding:
    applied = decided.get((item.printed(text), item.corrected(text)), item.applied)
    return replace(item, applied=applied)


def _findings(text: str, last: bool, article: str) -> list[Finding]:
    """What the detectors found, sorted; where two overlap, the surer one."""
    found = [
        *masks.find(text, words()),
        *glosses.find(text),
        *inserted.find(text, words(), article),
        *tails.find(text, last),
    ]
    found += slips.find(text)
    kept: list[Finding] = []
    for item in sorted(found, key=lambda item: -item.confidence):
        if not any(item.start < other.end and other.start < item.end for other in kept):
            kept.append(item)
    return sorted(kept, key=lambda item: item.start)


def _record(n: int, paragraph: Tracked, item: Finding, findings: list[Finding]) -> Repair:
    shift = sum(
        len(other.new) - (other.end - other.start) for other in findings if other.applied and other.start < item.left
    )
    return Repair(
        n,
        item.printed(paragraph.text),
        item.corrected(paragraph.text),
        item.kind,
        item.confidence,
        item.applied,
        item.reason,
        item.left + shift,
        paragraph.seed_span(item.left, item.right),
    )
