"""The theme of a pledge, by words that are specific to a subject of local-government work."""

from collections.abc import Iterable, Mapping
from functools import cache

from generator.model.briefing import Text
from generator.tables import table

THEMES = table(__file__, "themes")

OTHER = "other"
"""The theme of what no word tells."""
LEAD = 2
"""How many characters of telling words another theme must be ahead of the agency's own."""


def main_theme(settled: str, clause: str, pledges: Iterable[str]) -> str:
    """The theme of an agency (an id): the one its name settles, else that of its report clause, else of its pledges."""
    if settled:
        return settled
    own, *_ = (scores for scores in (_scores(clause), _scores("，".join(pledges)), {"": 0}) if scores)
    return max(own, key=lambda theme: own[theme]) or OTHER


def theme(pledge: str, main: str) -> str:
    """The theme of a Simplified pledge text: the agency's main one, unless another is clearly ahead."""
    scores = _scores(pledge)
    best = max(scores, key=lambda theme: scores[theme], default=main)
    return best if scores.get(best, 0) >= scores.get(main, 0) + LEAD else main


def name(theme: str) -> Text:
    """The theme's name in three languages."""
    names = _themes()[theme]
    return Text(hans=names["zh-Hans"], hant=names["zh-Hant"], en=names["en"])


def _scores(text: str) -> dict[str, int]:
    """Theme → characters of its words found in the text, themes without any left out."""
    found = {entry["id"]: sum(len(word) for word in entry["words"] if word in text) for entry in THEMES}
    return {theme: score for theme, score in found.items() if score}


@cache
def _themes() -> Mapping[str, Mapping[str, str]]:
    return {entry["id"]: entry["name"] for entry in THEMES}
