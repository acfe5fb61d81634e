"""Who is introduced by name, with the posts behind it: 葛陌现任市林业局局长, 葛陌（市林业局局长）."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.lexicon import alternatives, matcher
from generator.parse import names
from generator.parse.names import DOUBLE, GAP, HAN, SINGLE
from generator.parse.page import Line, Span
from generator.parse.posts import RANK

POSTS = rf"[{HAN}、]{{3,40}}?{RANK}"
HOLDS = f"(?:{alternatives('holding')})"
FROM = f"(?:^|(?<=[。；！？，”]))来自[{HAN}]{{2,16}}?的"  # 来自清溪村的葛陌代表是这个村的党支部书记
THIS = "(?:这个|这家|该|本|那个)[村镇乡局区县社校院厂所]的"
CALLED = "(?:代表|委员|同志|女士|先生)?"
INTRODUCED = re.compile(
    rf"(?:^|(?<=[。；！？，：”\s])|(?<=[的正就便]是)|(?<=名叫)|{FROM})"
    rf"(?P<name>(?:{DOUBLE}|[{SINGLE}])[{HAN}]{{1,2}}?|[他她]|此人)"
    rf"{CALLED}(?:{HOLDS}(?:{THIS})?(?P<held>{POSTS})(?=[，。；]|$)|（(?P<inside>{POSTS})）|，(?P<apposed>{POSTS})(?=，|。|$))"
)
ALSO = re.compile(rf"，(?:同时|还|也|并)*(?:兼任?|担任)(?P<posts>{POSTS})(?=[，。；])")


class Introduced(NamedTuple):
    """Somebody's name ('' for a pronoun), the stretches of the posts behind it, and where all of it stands."""

    name: str
    posts: tuple[Span, ...]
    span: Span


def find(line: Line) -> Iterator[Introduced]:
    """Everybody a paragraph introduces so, in text order."""
    for match in INTRODUCED.finditer(line.plain):
        posts = [Span(*match.span(match.lastgroup or "held"))]
        while also := ALSO.match(line.plain, posts[-1].end):
            posts.append(Span(*also.span("posts")))
        name = match["name"]
        if name[0] in "他她此":
            name = names.before(line, match.start("name")) if match["held"] else ""
        elif names.is_word(name) or matcher("no_name").match(name):
            continue
        else:
            name = re.sub(GAP, "", line.text[match.start("name") : match.end("name")])
        if name:
            yield Introduced(name, tuple(posts), Span(match.start("name"), posts[-1].end))
