"""Who is named: people with their posts and the bodies they hold them in."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.lexicon import alternatives, fold, matcher, pairs
from generator.parse import names
from generator.parse.names import HAN
from generator.parse.page import Line

RANK = rf"(?:(?:常务副|第一副|副|代理|署理|署任|代|执行|候任)?{alternatives('ranks')})"
BODY = (
    "(?:党工委|党委|党组|党总支|党支部|工委|管委会|(?:行政)?管理委员会|董事会|理事会"
    "|(?:(?<=街道)|(?<![\u4e00-\u9fff]))办事处"
    "|(?<!团)(?:省|市|区|县|镇|乡|州|旗)委)"
)
RANK_AT_END = re.compile(rf"{RANK}$")
SEGMENT = re.compile(rf"(?P<org>.*?)(?P<post>{BODY}?{RANK}(?:（.*）)?)$")
WHOLE = re.compile("(?:局|署|司|厅|处|部|院|校|学|园|镇|乡|区|县|市|州|科|馆|所|站|台|委|办|中心|公司|集团)$")
FUSED = re.compile("[局署司厅处部院校镇乡区县市州科馆所站台]长")
OWNER = re.compile(r"[^，。]*的|[^，。]{2,10}(?:特区|市|县|区)政府(?=[^，。]{2,}(?:局|署|司|处|厅|委))")
KIND = re.compile("园区|开发区|新区|集团|公司|街道|学校|医院|中心")
FULL_NAME = re.compile(
    rf"[，：“](?P<name>[{HAN}]{{2,16}}(?:园区?|开发区|新区|集团|公司|街道|校|医院|中心))(?=将|要|会|正|計劃|计划)"
)
LONGEST_TITLE = 60
BEFORE_TITLE = "，。；：、！？“”】〕)—\n \u3000.!?;:,|｜◆◇●○■□▲△★☆◎▶►▪•·※"
NOTE = re.compile("（[^（）]{0,8}(?:主持|兼|级)[^（）]{0,8}）")
QUOTED_HEAD = re.compile(rf"”[^。；“”]{{0,50}}{RANK}$")
HONORIFIC = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:省|市|区|县|州|旗)(?:委(?:常委|副书记|委员|书记)|政府党组成员|人大常委会(?:副主任|主任|委员)"
    r"|政协(?:副主席|主席|委员|常委)|人大代表|党代表)|(?:[\u4e00-\u9fff]{0,6}?(?:人大|党))?代表|(?:全国|省|市|区|县)?政协委员"
    r"|(?:常务)?副?(?:省|市|区|县|州)长(?:助理)?"
)
DELEGATE = re.compile(r".*(?:代表|政协委员)")


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


class Post(NamedTuple):
    """One post of a chain: its body ('' if not printed with it), the post itself, and both as printed."""

    org: str
    title: str
    printed: str
    honorific: bool


def mentions(line: Line) -> Iterator[Mention]:
    """Everybody named with a post before the name, in text order."""
    at = 0
    for rank in re.finditer(RANK, line.plain):
        if rank.start() < at or line.masked[rank.start()] == "□":
            continue
        name = names.find(line, rank.end(), bool(QUOTED_HEAD.search(line.plain, max(0, rank.end() - 80), rank.end())))
        if name is None:
            continue
        start = _chain_start(line, rank.start(), at)
        if matcher("everybody").match(line.plain, start):
            continue
        if not name[0] and (start == at > 0 or line.plain[start : rank.start()] in names.SURNAMES):
            continue  # 代表 behind a name, and 公冶局长, name somebody known
        org, posts = _held(_posts(line, start, _with_note(line, rank.end())), line, rank.end())
        at = name[1]
        yield Mention(start, name[1], Person(name[0], org, posts))


def _with_note(line: Line, end: int) -> int:
    """The end of a post with the note that says how it is held: 副局长（主持工作）."""
    note = NOTE.match(line.plain, end)
    return note.end() if note else end


def _chain_start(line: Line, rank_start: int, floor: int) -> int:
    """Where the posts before a name begin: as far left as one post follows another, but not before `floor`."""
    start = _segment_start(line, rank_start, floor)
    while (
        start > max(1, floor)
        and line.plain[start - 1] in "、，"
        and RANK_AT_END.search(line.plain, max(0, start - 20), start - 1)
    ):
        start = _segment_start(line, start - 1, floor)
    return start


def _segment_start(line: Line, at: int, floor: int) -> int:
    end = at
    while at > floor and end - at < LONGEST_TITLE and line.plain[at - 1] not in BEFORE_TITLE:
        at -= 1
    while match := matcher("lead_in").match(line.plain, at, end):
        if match.end() == at or not re.match(f"[{HAN}]{{2}}", line.plain[match.end() :]):
            break
        at = match.end()
    owner = OWNER.match(line.plain, at, end)
    return owner.end() if owner else at


def _posts(line: Line, start: int, end: int) -> list[Post]:
    out: list[Post] = []
    at = start
    for part in re.split("[、，]", line.plain[start:end]):
        match = SEGMENT.match(part)
        cut = at + (len(match["org"]) if match else 0)
        org = line.text[at:cut]
        if org and FUSED.match(line.plain, cut) and not WHOLE.search(line.plain[at:cut]):
            org += line.text[cut]
        out.append(
            Post(org, line.text[cut : at + len(part)], line.text[at : at + len(part)], bool(HONORIFIC.fullmatch(part)))
        )
        at += len(part) + 1
    return out


def _held(posts: list[Post], line: Line, end: int) -> tuple[str, tuple[str, ...]]:
    """The body that a person speaks for, and all posts: short if held in it, else as printed.

    It is the first body that is no mere seat in an assembly, or a later one if the speech goes on to name that.
    """
    bodies = [post.org for post in posts if post.org and not post.honorific]
    named = [org for org in bodies[1:] if org in line.text[end:] and bodies[0] not in line.text[end:]]
    main = held = (named or bodies or [post.org for post in posts if post.org] or [""])[0]
    if KIND.fullmatch(main) and (full := FULL_NAME.search(line.text, end, end + 60)):
        main = full["name"]
    titles = tuple(post.title if post.org in ("", held) else post.printed for post in posts)
    return main or _seat(titles), titles


def _seat(titles: tuple[str, ...]) -> str:
    """The body behind posts that name none: 市长 speaks for 市政府."""
    for pattern, body in pairs("seats").items():
        for title in titles:
            if re.fullmatch(pattern, fold(title)):
                return body
    return ""


def is_delegate(person: Person) -> bool:
    """Whether somebody speaks as a member of an assembly only, for no body with work to do."""
    return all(DELEGATE.fullmatch(fold(person.org + post)) for post in person.posts)
