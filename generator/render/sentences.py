"""Every sentence of the article accounted for: it holds a pledge, or stands on the list of those that hold none."""

import re
from dataclasses import dataclass

from generator.model.briefing import Briefing
from generator.passages import spans

_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’」』）]*|[^。！？]+$")


@dataclass(frozen=True)
class Coverage:
    """How many sentences the article has, how they are accounted for, and the ones that are not: (paragraph, text).

    `pledged` hold a pledge, `asked` quote what the report asks or name a speaker, `unassigned` are listed.
    """

    total: int
    pledged: int
    asked: int
    unassigned: int
    left: tuple[tuple[int, str], ...]

    @property
    def percent(self) -> int:
        """Sentences accounted for, rounded down, so that 100 means all."""
        return 100 * (self.total - len(self.left)) // self.total if self.total else 100


def coverage(briefing: Briefing) -> Coverage:
    """Accounts for each sentence of the article, in its own script."""
    total = pledged = asked = unassigned = 0
    script = briefing.article.script
    words = [agency.source.quote for agency in briefing.agencies]
    words += [agency.clause[script] for agency in briefing.agencies if agency.clause]
    left: list[tuple[int, str]] = []
    for paragraph in briefing.article.paragraphs:
        text = paragraph.text[script]
        held = spans(text, (p for p in briefing.pledges if p.source.paragraph == paragraph.n))
        listed = [u.text[script] for u in briefing.article.unassigned if u.paragraph == paragraph.n]
        for found in _SENTENCE.finditer(text):
            total += 1
            if any(span.start < found.end() and span.end > found.start() for span in held):
                pledged += 1
            elif any(said.strip() in found[0] or found[0].strip() in said for said in listed):
                unassigned += 1
            elif any(said and said in found[0] for said in words):
                asked += 1
            else:
                left.append((paragraph.n, found[0]))
    return Coverage(total, pledged, asked, unassigned, tuple(left))
