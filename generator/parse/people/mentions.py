"""Who is named: people with their posts and the bodies they hold them in."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.lexicon import HAN, HANZI, alternatives, fold, matcher, words
from generator.parse.page import BULLETS, Line
from generator.parse.people import chains, introduced, names, owners, pointed, posts, units
from generator.parse.people.fullnames import SHORT
from generator.parse.people.plausible import is_body
from generator.parse.people.posts import FUSED, RANK
from generator.parse.shapes import SINGLE, SURNAMES, closed, surname

TITLE = re.compile(rf"{RANK}|(?<=[、兼])(?P<also>(?:(?!{RANK}){HAN}){{0,12}}?{alternatives('titles')})")
NAME_BEFORE = re.compile(
    rf"(?P<org>{HAN}{{1,12}}?(?:局|委|办|镇|乡|街道|署|厅|中心|集团|公司|[部科处股院校](?=的)))的?(?P<name>[{SINGLE}]{HAN}{{1,2}}){RANK}"
)  # 县水利局解冬局长
BODY_AND_NAME = re.compile(
    rf"(?:局|委|办|镇|乡|街道|署|厅|中心|集团|公司|[部科处股院校])的(?P<name>[{SINGLE}]{HAN}{{1,2}})$"
)
PARTY_OF = re.compile("党(?:委|组|工委)$|黨(?:委|組|工委)$")  # 办党委喻楠书记
NAMED_FIRST = re.compile(
    rf"[{BULLETS}]*\s*"
    rf"(?:(?:(?:(?:对话|访谈|受访|出席)?嘉宾[一二三四五六七八九十\\d]?|受访者|{HAN}{{1,3}}人)\s*[：:]|——?(?:对话|专访|访)?|对话|专访|访谈|访|连线)\s*)?"
    rf"(?P<card>【(?:人物|嘉宾|受访|个人|名片){HAN}{{0,4}}】\s*)?(?:【(?={HAN}{{2,4}}：（))?"
    rf"(?P<name>{HAN}{{2,4}}?|{HAN}[ \u3000]+{HAN})"
    r"(?:代表|委员|同志|女士|先生)?(?:(?<=【..)：|(?<=【...)：|(?<=【....)：)?"
    rf"(?:\s*（(?P<posts>[{HANZI}、，]{{4,60}}{RANK})）|(?:[ \u3000]+|，)"
    rf"(?P<posts2>[{HANZI}、]{{3,40}}{RANK}(?(card)(?:，[{HANZI}、]{{2,30}}{RANK})*))(?=(?(card)[。；]?)$))"
)
LONGEST_NAME = 4
OF_BODY = re.compile(  # 总经理解冬（青山饭店）
    rf"（(?P<org>{HAN}{{2,18}}{alternatives('orgs', 'trades', 'venues')})）"
)
SEEN = "(?:前排|后排|图|左|右|中|上|下|男|女|化名|资料|音|电话|视频|现场|站|坐|受访|书面|代)"  # 局长（左）
NOTE = re.compile(f"（(?:[^（）]{{0,8}}(?:主持|兼|级)[^（）]{{0,8}}|{HAN}{{2,16}}{RANK}|(?!{SEEN}){HAN}{{2,6}})）")
PRESIDING = re.compile("（[^（）]{0,4}主持")
IN_LIST = re.compile("\\s*(?:$|[、，）】和与及]|等|出席|参加)")
QUOTED_HEAD = re.compile(rf"”[^。；“”]{{0,50}}{RANK}$")
THIS = re.compile("(?:这|那)(?:位|名|个)(?:[^，。；“”]{0,20}的)?$")
THIS_ONE = re.compile(rf"(?:这|那)(?:位|名)[^，。；“”]{{2,40}}{RANK}$")
HELD_AS = re.compile(f"(?:同为|同是|身为|作为|担任|兼任)[{HANZI}、]{{0,16}}$")  # 同为副主任的葛陌
LONGEST_POST = 24


class Person(NamedTuple):
    """Somebody in office. `name` is '' if only the post is printed."""

    name: str
    org: str
    posts: tuple[str, ...]


class Mention(NamedTuple):
    """A person named from `start` to `end` of a paragraph."""

    start: int
    end: int
    person: Person


def mentions(line: Line) -> Iterator[Mention]:
    """Everybody named with posts, in text order."""
    if "mentions" not in line.found:
        line.found["mentions"] = tuple(_mentions(line))
    return iter(line.found["mentions"])


def _mentions(line: Line) -> list[Mention]:
    behind: list[Mention] = []
    for mention in _introduced(line):
        behind += [mention] * (not any(_overlap(mention, other) for other in behind))
    before = [mention for mention in _titled(line) if not any(_overlap(mention, other) for other in behind)]
    return sorted([*before, *behind], key=lambda mention: mention.start)


def _overlap(one: Mention, other: Mention) -> bool:
    return one.start < other.end and other.start < one.end


def _introduced(line: Line) -> Iterator[Mention]:
    """Everybody introduced other than right behind the posts."""
    for named in introduced.find(line):
        chain = [post for span in named.posts for post in posts.chain(line, span.start, span.end)]
        org, titles = posts.held(chain, line, named.span.end)
        if named.org and org and units.is_section(fold(org)):
            titles = (org + titles[0], *titles[1:])
        org = named.org or org or owners.before(line, named.span.start)
        org, titles = _owned(line, named.span.start, named.span.end, org, titles) if org else (org, titles)
        lacking = not org or SHORT.fullmatch(fold(org))
        if named.apart if lacking else is_body(fold(org)):
            yield Mention(named.span.start, named.span.end, Person(named.name, org, titles))


def _titled(line: Line) -> Iterator[Mention]:
    """Everybody named with a post before the name, in text order."""
    first = _named_first(line)
    if first:
        yield first
    at = first.end if first else 0
    heading = line.plain.find("】") if line.plain.startswith("【") else 0
    for rank in TITLE.finditer(line.plain):
        if rank.start() < at or (line.masked[rank.start()] == "□" and rank.start() > heading):
            continue
        if rank["also"] and not chains.RANK_AT_END.search(line.plain, max(at, rank.start() - 20), rank.start() - 1):
            continue
        held_as = HELD_AS.search(line.plain, max(at, rank.start() - LONGEST_POST), rank.end())
        behind = rank.end() + (held_as is not None and line.plain.startswith("的", rank.end()))
        name = names.find(line, behind, bool(QUOTED_HEAD.search(line.plain, max(0, rank.end() - 80), rank.end())))
        if name is None and (_is_this_one(line, rank.end()) or _stands_before(line, at, rank.start())):
            name = ("", rank.end())
        if name is None:
            continue
        start = chains.start_of(line, rank.start(), at)
        if matcher("everybody").match(line.plain, start):
            continue
        behind = at > 0 and start == at and line.plain[at - 1] not in chains.BEFORE_TITLE
        if behind or (not name[0] and line.plain[start : rank.start()] in SURNAMES):
            continue  # 代表 behind a name, and 公冶局长, name somebody known
        start = chains.behind_words(line, start, rank.end())
        noted = _with_note(line, rank.end(), name[1])
        org, titles = posts.held(posts.chain(line, start, noted), line, noted)
        before = NAME_BEFORE.fullmatch(line.plain, start, rank.end()) if not name[0] else None
        if before and before["name"][0] not in names.JOINING and not names.is_word(before["name"]):
            org, titles = line.text[start : before.end("org")], (line.text[rank.start() : rank.end()],)
            org = PARTY_OF.sub("", org)
            name = (line.text[before.start("name") : before.end("name")], name[1])
        elif not name[0] and (this := THIS.search(line.plain, max(at, start - chains.LONGEST_TITLE), start)):
            name, start = (pointed.before(line, start), name[1]), this.start()
        elif not name[0] and (called := _called(line, at, start, rank.start())):
            name, titles = (called, name[1]), (line.text[rank.start() : rank.end()],)
            org = owners.before(line, start) or owners.stood_for(line, name[1])
        elif not name[0] and not _office(line, start, rank.end(), fold(org)):
            continue
        elif name[0]:
            org, titles = _owned(line, start, name[1], org, titles)
            of = OF_BODY.match(line.plain, name[1]) if not org else None
            org = line.text[slice(*of.span("org"))] if of and is_body(of["org"]) else org
            start -= len(org) + 1 if org and line.text.endswith(f"{org}的", 0, start) else 0
        at = name[1]
        yield Mention(start, name[1], Person(name[0], org, titles))


def _named_first(line: Line) -> Mention | None:
    """Somebody whose posts stand behind the name, at the head of a paragraph: 解冬（县水利局局长）：."""
    match = NAMED_FIRST.match(line.plain)
    name = closed(match["name"]) if match else ""
    if not match or surname(name) not in SURNAMES or matcher("no_name").match(name):
        return None
    org, titles = posts.held(posts.chain(line, *match.span("posts" if match["posts"] else "posts2")), line, match.end())
    printed = closed(line.text[match.start("name") : match.end("name")])
    return Mention(match.start("name"), match.end(), Person(printed, org, titles)) if is_body(fold(org)) else None


def _owned(line: Line, start: int, end: int, org: str, titles: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The body, if it stands apart from posts that begin at `start`, or from the name that ends at `end`; the posts."""
    if not org:
        return owners.before(line, start) or owners.stood_for(line, end), titles
    body = owners.split(fold(org))
    if not body[0]:
        return org, titles
    rest = org[len(org) - len(body[1]) :] if body[1] and not titles[0].startswith(body[1]) else ""
    return org[: len(body[0])], (rest + titles[0], *titles[1:])


def _is_this_one(line: Line, end: int) -> bool:
    """Whether posts that end at `end` tell who somebody named before is: 这位从高校走出来的市科技局局长，…"""
    return line.plain[end : end + 1] != "、" and bool(
        THIS_ONE.search(line.plain, max(0, end - chains.LONGEST_TITLE), end)
    )


def _stands_before(line: Line, floor: int, rank_start: int) -> bool:
    """Whether a name stands between a body and a post that nothing is said behind: 县水利局的解冬局长走在前面."""
    match = BODY_AND_NAME.search(line.plain, max(floor, rank_start - LONGEST_POST), rank_start)
    return match is not None and names.is_name(match["name"]) and not units.names(match["name"])


def _called(line: Line, floor: int, start: int, rank_start: int) -> str:
    """Somebody's name that stands before the post: 解冬总经理, 县水利局的解冬局长; '' if it may be a body."""
    name = line.text[start:rank_start]
    fits = len(name) < LONGEST_NAME and names.is_name(fold(name)) and not units.names(fold(name))
    whole = not FUSED.match(line.plain, rank_start) or _stands_before(line, floor, rank_start)
    return name if fits and whole and words().tag(fold(name)) != "ns" else ""


def _office(line: Line, start: int, end: int, org: str) -> bool:
    """Whether a post without a name says who speaks: that of a body, and before a colon at the head of a paragraph."""
    return (not org or is_body(org)) and not (start and names.ANSWERS.match(line.masked, end))


def _with_note(line: Line, end: int, name_end: int) -> int:
    """The end of a post with the note that says how it is held, 副局长（主持工作）; who speaks is told without it."""
    note = NOTE.match(line.plain, end)
    return note.end() if note and (IN_LIST.match(line.plain, name_end) or not PRESIDING.match(note[0])) else end
