"""Who is named: people with their posts and the bodies they hold them in."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.lexicon import alternatives, entries, fold, matcher, pairs, words
from generator.parse.page import Line

HAN = "\u3400-\u9fff"
RANK = rf"(?:(?:常务副|第一副|副|代理|署理|署任|代|执行|候任)?{alternatives('ranks')})"
BODY = "(?:党工委|党委|党组|党总支|党支部|工委|管委会|管理委员会|董事会|理事会|(?<!团)(?:省|市|区|县|镇|乡|州|旗)委)"
RANK_AT_END = re.compile(rf"{RANK}$")
SEGMENT = re.compile(rf"(?P<org>.*?)(?P<post>{BODY}?{RANK})$")
FUSED = re.compile("[局署司厅处部院校镇乡区县市州科馆所站台]长")
OWNER = re.compile(r"[^，。]*的|[^，。]{2,10}(?:特区|市|县|区)政府(?=[^，。]{2,}(?:局|署|司|处|厅|委))")
KIND = re.compile("园区|开发区|新区|集团|公司|街道|学校|医院|中心")
FULL_NAME = re.compile(
    rf"[，：“](?P<name>[{HAN}]{{2,16}}(?:园区?|开发区|新区|集团|公司|街道|校|医院|中心))(?=将|要|会|正|計劃|计划)"
)
SURNAMES = entries("surnames")
SINGLE = "".join(name for name in SURNAMES if len(name) == 1)
DOUBLE = "|".join(name for name in SURNAMES if len(name) > 1)
GAP = "[ \u3000]*"
NAMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[{HAN}]{{2,6}}(?:·[{HAN}]{{2,6}})+",
        rf"(?:{DOUBLE}){GAP}[{HAN}]{GAP}[{HAN}]",
        rf"(?:{DOUBLE}){GAP}[{HAN}]",
        rf"[{SINGLE}]{GAP}[{HAN}]{GAP}[{HAN}]",
        rf"[{SINGLE}]{GAP}[{HAN}]",
    )
)
UNLISTED = re.compile(rf"[{HAN}]{{2,3}}(?={{say}}[，：:“]|[：:]|$)".replace("{say}", alternatives("say")))
SAY = alternatives("say")
MIDDLE = (
    r"(?:\d{1,2}日|（□*）|在|向|对|就|会后|会上|随后|接着|还|也|又|则|再|进一步|昨|今|当|日前|近日|于|接受|回应|答|表态|坦|走|围绕|结合|从|谈|代表"
    "|发言|作|一边|如是|这样|首先|最后|补充|率先|便|再次|主持|出席|参加|同时|亦|均|都|共同|分别|汇报|透过|引述|引用|备询|质询|另|续|仍)"
)
AFTER_NAME = re.compile(
    rf"$|是|[，。：；、（(“”）)】\]!？\s]|同志|女士|先生|代表|委员|等|一行|率|主持|出席|陪同|参加|参与|到会|到场|前往|深入|来到|调研|和|与|及|为|{SAY}"
    rf"|{MIDDLE}[^，。：；]{{0,60}}?(?:{SAY}|，|：)"
)
QUOTED_HEAD = re.compile(rf"”[^。；“”]{{0,50}}{RANK}$")
SPEAKS = re.compile(rf"(?:{MIDDLE}[^，。：；]{{0,24}}?)?{SAY}(?=[，：:“。]|将|要)")
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
        name = _name(line, rank.end())
        if name is None:
            continue
        start = _chain_start(line, rank.start())
        if matcher("everybody").match(line.plain, start):
            continue
        org, posts = _held(_posts(line, start, rank.end()), line, rank.end())
        at = name[1]
        yield Mention(start, name[1], Person(name[0], org, posts))


def _name(line: Line, at: int) -> tuple[str, int] | None:
    """The name that begins at `at` and its end; ('', at) where a say-verb follows the post itself; else None."""
    begin = at + len(line.plain[at:]) - len(line.plain[at:].lstrip(" \u3000"))
    ends = [end for pattern in NAMES if (end := _name_end(line, pattern, begin))]
    if len(ends) > 1 and ends[1] == ends[0] - 1 and SPEAKS.match(line.plain, ends[1]):
        ends.pop(0)
    unlisted = UNLISTED.match(line.plain, begin)
    if not ends and unlisted and not _common(unlisted[0]):
        ends = [unlisted.end()]
    if not ends and begin and line.plain[:begin].count("”") and QUOTED_HEAD.search(line.plain[:at]):
        ends = _name_by_words(line, begin)
    if ends:
        return re.sub(GAP, "", line.text[begin : ends[0]]), ends[0]
    return ("", at) if SPEAKS.match(line.plain, at) else None


def _name_by_words(line: Line, begin: int) -> list[int]:
    """The end of a name that no known word follows: where the next word of the language begins."""
    run = re.match(f"[{HAN}]{{3,8}}", line.plain[begin:])
    if not run or run[0][0] not in SINGLE:
        return []
    how_common = words().frequency.get
    short = how_common(run[0][2:4], 0) > how_common(run[0][3:5], 0)
    return [begin + (2 if short else 3)]


def _name_end(line: Line, pattern: re.Pattern[str], begin: int) -> int | None:
    match = pattern.match(line.plain, begin)
    if match and AFTER_NAME.match(line.plain, match.end()) and not matcher("no_name").match(match[0]):
        return match.end()
    return None


def _common(word: str) -> bool:
    """A word of the language, or one that begins with a verb to say, is no name."""
    known = words().tag.get(word, "nr") not in ("nr", "x")
    return known or bool(re.match(f"{SAY}|{MIDDLE}", word)) or bool(matcher("no_name").match(word))


def _chain_start(line: Line, rank_start: int) -> int:
    """Where the posts before a name begin: as far left as one post follows another."""
    start = _segment_start(line, rank_start)
    while start > 1 and line.plain[start - 1] in "、，" and RANK_AT_END.search(line.plain[: start - 1]):
        start = _segment_start(line, start - 1)
    return start


def _segment_start(line: Line, at: int) -> int:
    end = at
    while at and line.plain[at - 1] not in "，。；：、！？“”】〕)—\n \u3000":
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
        if org and FUSED.match(line.plain, cut) and not org.endswith(line.text[cut]):
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
