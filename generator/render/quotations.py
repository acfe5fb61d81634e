"""The article's own words in one script: its paragraphs in runs, a pledge in its sentence, what was repaired."""

from collections.abc import Mapping
from functools import cached_property
from itertools import takewhile

from generator.model.briefing import Agency, Briefing, Paragraph, Pledge, Repair
from generator.passages import Run, part, runs


class Quotations:
    """Quotes the article of a briefing in the script it was printed in, or in the other one."""

    def __init__(self, briefing: Briefing, language: str) -> None:
        self._briefing = briefing
        self._article = briefing.article
        self._language = language

    def as_printed(self, pledge: Pledge, words: str) -> str:
        """Words of a pledge's source, in this script."""
        text, script = pledge.text, self._article.script
        return part(text[script], text[self._language], words) or words

    @cached_property
    def _runs(self) -> Mapping[int, list[Run]]:
        held: dict[int, list[Pledge]] = {paragraph.n: [] for paragraph in self._article.paragraphs}
        for pledge in self._briefing.pledges:
            held.setdefault(pledge.source.paragraph, []).append(pledge)
        return {p.n: runs(p, self._article, held[p.n], self._language) for p in self._article.paragraphs}

    def runs(self, paragraph: Paragraph) -> list[Run]:
        """The paragraph cut at its pledges and repairs, in this script."""
        return self._runs[paragraph.n]

    def context(self, pledge: Pledge) -> tuple[str, str, str]:
        """The sentence a pledge stands in, in this script: before it, the pledge, after it."""
        pieces = self._runs.get(pledge.source.paragraph, [])
        if not any(run.pledge is pledge for run in pieces):
            return "", pledge.source.quote, ""
        before = "".join(run.text for run in takewhile(lambda run: run.pledge is not pledge, pieces))
        inside = "".join(run.text for run in pieces if run.pledge is pledge)
        after = "".join(run.text for run in pieces)[len(before) + len(inside) :]
        stops = "。！？"
        begin = max(before.rfind(stop) for stop in stops) + 1
        end = min((at for stop in stops if (at := after.find(stop)) >= 0), default=len(after) - 1) + 1
        return before[begin:].lstrip("”’」』）"), inside, after[:end]

    def speakers(self, paragraph: Paragraph) -> list[Agency]:
        return [agency for agency in self._briefing.agencies if agency.source.paragraph == paragraph.n]

    @property
    def applied(self) -> list[Repair]:
        return [repair for repair in self._article.repairs if repair.applied]

    @property
    def suspected(self) -> list[Repair]:
        return [repair for repair in self._article.repairs if not repair.applied]
