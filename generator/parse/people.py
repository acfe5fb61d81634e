"""Who is named: people with their posts and the bodies they hold them in."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.lexicon import alternatives, entries, matcher
from generator.parse.page import Line

HAN = "\u3400-\u9fff"
RANK = rf"(?:(?:常务副|第一副|副|代理|署理|署任|代|执行|候任)?{alternatives('ranks')})"
BODY = "(?:党工委|党委|党组|党总支|党支部|工委|管委会|管理委员会|董事会|理事会|(?:省|市|区|县|镇|乡|州|旗)委)"
POST = rf"(?:{BODY}?{RANK})"
POST_AT_END = re.compile(rf"{RANK}$")
SEGMENT = re.compile(rf"(?P<org>.*?)(?P<post>{POST})$")
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
SAY = alternatives("say")
MIDDLE = "(?:在|向|对|就|会后|会上|随后|接着|还|也|又|则|再|进一步|昨|今|当|日前|近日|于|接受|回应|答|表态|坦|走|围绕|结合|从|谈|代表|发言|作|一边|如是|这样|首先|最后|补充|率先|便|再次)"
AFTER_NAME = re.compile(
    rf"$|[，。：；、（(“”）)】\]!？\s]|同志|女士|先生|代表|委员|等|一行|率|主持|出席|陪同|参加|和|与|及|为|{SAY}|{MIDDLE}[^，。：；]{{0,24}}?(?:{SAY}|，|：)"
)
ABOVE = re.compile(
    r"(?:[\u4e00-\u9fff]{0,8}?(?:省|市|区|县|州|旗)?(?:委(?:常委|副书记|委员|书记)|政府(?:党组成员)|人大常委会(?:副主任|主任|委员)|政协(?:副主席|主席|委员|常委)|人大代表|党代表)|(?:常务)?副?(?:省|市|区|县|州)长(?:助理)?)$"
)


class Person(NamedTuple):
    """Somebody in office. `name` is '' if only the post is printed, `org` '' if only posts are."""

    name: str
    org: str
    posts: tuple[str, ...]


class Mention(NamedTuple):
    """A person named from `start` to `end` of a paragraph."""

    start: int
    end: int
    person: Person


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
        org, posts = _posts(line, start, rank.end())
        end = name[1] if name[0] else rank.end()
        at = end
        yield Mention(start, end, Person(name[0], org, posts))


def _name(line: Line, at: int) -> tuple[str, int] | None:
    """The name that begins at `at` and its end; ('', at) where a say-verb follows the post itself; else None."""
    begin = at + len(line.plain[at:]) - len(line.plain[at:].lstrip(" \u3000"))
    for pattern in NAMES:
        match = pattern.match(line.plain, begin)
        if match and AFTER_NAME.match(line.plain, match.end()) and not matcher("no_name").match(match[0]):
            return re.sub(GAP, "", line.text[match.start() : match.end()]), match.end()
    nameless = re.compile(rf"(?:[（(][^）)]*[）)])?(?:{MIDDLE}[^，。：；]{{0,24}}?)?{SAY}(?=[，：:“。]|将|要)")
    return ("", at) if nameless.match(line.plain, at) else None


def _chain_start(line: Line, rank_start: int) -> int:
    """Where the posts before a name begin: as far left as one post follows another."""
    start = _segment_start(line, rank_start)
    while start > 1 and line.plain[start - 1] in "、，" and POST_AT_END.search(line.plain[: start - 1]):
        start = _segment_start(line, start - 1)
    return start


def _segment_start(line: Line, at: int) -> int:
    while at and line.plain[at - 1] not in "，。；：、！？“”】)\n \u3000":
        at -= 1
    while match := matcher("lead_in").match(line.plain, at):
        if match.end() == at or not re.match(f"[{HAN}]{{2}}", line.plain[match.end() :]):
            break
        at = match.end()
    return at


def _posts(line: Line, start: int, end: int) -> tuple[str, tuple[str, ...]]:
    """The body that counts and all posts: short if held in it or in no named body, else as printed."""
    segments = []
    at = start
    for part in re.split("[、，]", line.plain[start:end]):
        match = SEGMENT.match(part)
        cut = at + (len(match["org"]) if match else 0)
        segments.append((line.text[at:cut], line.text[cut : at + len(part)], line.plain[at : at + len(part)]))
        at += len(part) + 1
    own = [org for org, _, whole in segments if org and not ABOVE.fullmatch(whole)]
    main = own[0] if own else next((org for org, _, _ in segments if org), "")
    return main, tuple(post if org in ("", main) else org + post for org, post, _ in segments)
