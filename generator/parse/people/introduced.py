"""Who is introduced by name other than right behind the posts: 葛陌现任市林业局局长, 身为局长的葛陌."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.lexicon import HAN, HANZI, alternatives, matcher
from generator.parse.page import BULLETS, Line, Span
from generator.parse.people import names, pointed
from generator.parse.people.plausible import name_start
from generator.parse.people.posts import RANK
from generator.parse.shapes import SURNAME, closed

POSTS = rf"[{HANZI}、]{{3,60}}?{RANK}"
PERSON = rf"{SURNAME}{HAN}{{1,2}}"
HOLDS = f"(?:{alternatives('holding')})"
FROM = f"(?:^|(?<=[。；！？，”]))来自{HAN}{{2,16}}?的"  # 来自清溪村的葛陌代表是这个村的党支部书记
THIS = (
    "(?:(?:这个|这家|该|本|那个)(?:[村镇乡局区县社校院厂所]|公司|集团|单位|部门|街道|医院|学校|园区|企业)的?"
    "|[村镇乡局区县社校院厂所]里的)"
)
CALLED = "(?:代表|委员|同志|女士|先生)?"
INTRODUCED = re.compile(
    rf"(?:^|(?<=[。；！？，：”、＝=\s{BULLETS}])|(?<=[的正就便表员]是)|(?<=[名的人位]叫)|(?<=责任人|负责人|承诺人|答复人|发言人|受访者|联系人)|(?<=[派来到岁旬团组访言问场相]的)|{FROM})(?P<name>{PERSON}?|[他她]|此人)"
    rf"{CALLED}(?:(?P<holds>，?[他她]?{HOLDS}(?:{THIS})?)|(?P<opens>（)|，)(?P<posts>{POSTS})(?(opens)）|(?:（[^（）]{{2,8}}）)?(?=[，。；]|$))"
)
ALSO = re.compile(
    rf"，(?:同时|还|也|并)*(?:兼任?|担任|(?<=[也还时])是)(?:[村镇乡县市区]里的?)?(?P<posts>{POSTS})(?=[，。；])"
)
ANSWERS_FOR = "(?:[答回][复覆应]|负责|责任|发言|承办|经办|联系)人"
IN_BRACKETS = re.compile(
    rf"(?<!{HAN})(?P<org>{HAN}{{1,18}}?{alternatives('orgs')})"
    rf"（(?:{ANSWERS_FOR}[：:]\s*)?(?P<posts>[{HANZI}、]{{0,16}}?{RANK})[：: ]*(?P<name>{PERSON})）"
)
ANSWERER = re.compile(
    rf"(?:答|A\d*|回[应复答]|答复|发言)\s*（(?P<posts>{POSTS})[：: ]*(?P<name>{PERSON})）(?=\s*[：:])"
)
MEMBER = re.compile(rf"(?:^|(?<=[，。；、：]))(?P<name>{PERSON})(?P<posts>议员|立委)")
OFFICE = "[作身]为|[曾现时担出兼新刚就接续调转升改继挂赴]任|挂职|当选|履新|[也还又]是"
AS = re.compile(
    rf"(?:{OFFICE})(?:{HAN}{{1,8}}的)?(?P<posts>(?:(?!{OFFICE})[{HANZI}、]){{0,40}}?{RANK})(?P<link>[的，])"
)
NAMED_SO = re.compile(rf"(?:[他她]|这位?|来人)(?:就|正)?是(?P<posts>{POSTS})，(?:名叫|叫|名为)")
OFFICIAL = re.compile(rf"[{HANZI}、]{{2,24}}?{RANK}")
AND_ALSO = re.compile(
    rf"(?:^|(?<=[。；！？，”\s]))(?P<posts>{POSTS}，(?:同时)?(?:也|还|又)?(?:是|兼任?|担任){POSTS})的"
)


class Introduced(NamedTuple):
    """Somebody's name, the stretches of the posts, where all of it stands; the body if it stands apart.

    With `apart`, it may stand anywhere else in the article.
    """

    name: str
    posts: tuple[Span, ...]
    span: Span
    org: str = ""
    apart: bool = False


def find(line: Line) -> Iterator[Introduced]:
    """Everybody a paragraph introduces so."""
    yield from _posts_behind(line)
    yield from _posts_with_body(line)
    yield from _posts_held(line)
    for match in MEMBER.finditer(line.plain):  # 葛陌议员
        if not names.is_word(match["name"]):
            yield Introduced(_printed(line, match), (Span(*match.span("posts")),), Span(*match.span()), apart=True)


def _posts_behind(line: Line) -> Iterator[Introduced]:
    for match in INTRODUCED.finditer(line.plain):
        posts = [Span(*match.span("posts"))]
        while also := ALSO.match(line.plain, posts[-1].end):
            posts.append(Span(*also.span("posts")))
        name = match["name"]
        if name[0] in "他她此":
            name = pointed.before(line, match.start("name")) if match["holds"] else ""
        elif names.is_word(name) or matcher("no_name").match(name):
            continue
        else:
            name = _printed(line, match)
        if name:
            yield Introduced(name, tuple(posts), Span(match.start("name"), posts[-1].end))


def _posts_with_body(line: Line) -> Iterator[Introduced]:
    """市林业局（局长：葛陌）, and 答（市林业局局长葛陌）：."""
    for match in IN_BRACKETS.finditer(line.plain):
        begin = match.start("org") + name_start(match["org"])
        org = line.text[begin : match.end("org")]
        yield Introduced(_printed(line, match), (Span(*match.span("posts")),), Span(begin, match.end()), org)
    if answerer := ANSWERER.match(line.plain):
        yield Introduced(_printed(line, answerer), (Span(*answerer.span("posts")),), Span(*answerer.span()))


def _posts_held(line: Line) -> Iterator[Introduced]:
    """身为市林业局局长的葛陌说, 作为市林业局局长，葛陌说, 市林业局局长，同时也是林长办主任的葛陌."""
    apart = [match for match in AS.finditer(line.plain) if match["link"] == "的" or match[0][1] == "为"]
    for match in (*apart, *AND_ALSO.finditer(line.plain), *NAMED_SO.finditer(line.plain)):
        if OFFICIAL.match(line.plain, match.end()):
            continue  # 作为基层代表，市林业局局长葛陌
        pronoun = line.plain[match.end() : match.end() + 1] in ("他", "她")  # 身为市林业局局长，她…
        before = (pointed.before(line, match.start()), match.end()) if pronoun else None
        named = before or names.find(line, match.end(), quoted=False)
        if named and named[0]:
            yield Introduced(named[0], (Span(*match.span("posts")),), Span(match.start("posts"), named[1]), apart=True)


def _printed(line: Line, match: re.Match[str]) -> str:
    return closed(line.text[match.start("name") : match.end("name")])
