"""Every sentence of the article accounted for: it holds a pledge, or stands on the list of those that hold none."""

import re
from dataclasses import dataclass

from generator.model.briefing import Briefing
from generator.render.source import spans

_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’」』）]*|[^。！？]+$")


@dataclass(frozen=True)
class Coverage:
    """How many sentences the article has, how they are accounted for, and the ones that are not: (paragraph, text)."""

    total: int
    pledged: int
    unassigned: int
    left: tuple[tuple[int, str], ...]

    @property
    def percent(self) -> int:
        """Sentences accounted for, rounded down, so that 100 means all."""
        return 100 * (self.total - len(self.left)) // self.total if self.total else 100


def coverage(briefing: Briefing) -> Coverage:
    """Accounts for each sentence of the article, in its own script."""
    total = pledged = unassigned = 0
    left: list[tuple[int, str]] = []
    for paragraph in briefing.article.paragraphs:
        text = paragraph.text[briefing.article.script]
        held = spans(text, (p for p in briefing.pledges if p.source.paragraph == paragraph.n))
        listed = [u.text[briefing.article.script] for u in briefing.article.unassigned if u.paragraph == paragraph.n]
        for found in _SENTENCE.finditer(text):
            total += 1
            if any(span.start < found.end() and span.end > found.start() for span in held):
                pledged += 1
            elif any(words.strip() in found[0] or found[0].strip() in words for words in listed):
                unassigned += 1
            else:
                left.append((paragraph.n, found[0]))
    return Coverage(total, pledged, unassigned, tuple(left))
