"""The posts somebody holds: one after the other, each with the body it is held in."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.lexicon import HAN, alternatives, fold, pairs
from generator.parse.page import Line
from generator.parse.people import units

HELD = (
    "(?:常务副|第一副|第一(?=书记)|(?:协理|助理|高级|资深)?副"
    "|代理|署理|署任|(?<!第[一二三四五六七八九十])代|执行|候任|助理|名誉|荣誉|原(?!则)|(?<![养敬])老|轮值|创会|永远)"
)
RANK = rf"(?:{HELD}?{alternatives('ranks')}(?:提名人选|候选人|人选)?)"
FIELD = (
    "(?:(?:分管|生产|技术|安全|运营|行政|财务|业务|营销|市场|质量|经营|工程|教学|后勤|德育|科研|医疗)(?=副)"
    "|驻村(?=第一书记|工作队))"
)
BODY = (
    "(?:党工委|村委会|居委会|党委|党组|党总支|党支部|(?<![关农])工委|管委会|(?:行政)?管理委员会|董事会|理事会"
    f"|(?:(?<=街道)|(?<!{HAN}))办事处"
    "|(?<!团)(?:省|市|区|县|镇|乡|州|旗)委)"
)
NEWLY = "(?:新任|现任|时任|继任|新晋|拟任|前任)"  # 县水利局新任局长
SEGMENT = re.compile(
    rf"(?P<acting>代理|署理|署任|候任)?(?P<org>.*?)(?:的|{NEWLY})*(?P<post>{BODY}?{FIELD}?{RANK}(?:（.*）)?)$"
)
WHOLE = re.compile(
    "(?:局|署|司|厅|处|部|院|校|学|园|镇|乡|区|县|市|州|科|课|馆|所|站|台|厂|矿|团|行|队|委|办|里|中心|公司|集团|政府|人大|政协"
    "|[高初国附职十一二三四五六七八九]中|[国附]小)$"
)
FUSED = re.compile(
    "(?P<kind>[局署司厅处部院校镇乡区县市州科课馆所站台厂矿团行](?=长)|里(?=长(?!官))|[支大总中]队(?=长)|村(?=支书))"
)
COMMITTEE = re.compile("(?P<kind>[省市区县镇乡州旗])委")
HONORIFIC = re.compile(
    rf"(?:(?!团){HAN}){{0,6}}?(?:省|市|区|县|州|旗)(?:党?委(?:常委|副书记|委员|书记)|政府党组成员|人大常委会(?:副主任|主任|委员)"
    r"|政协(?:副主席|主席|委员|常委)|人大代表|党代表|委[\u4e00-\u9fff“”]{1,10}工委(?:副?书记|委员))"
    rf"|(?:{HAN}{{0,6}}?(?:人大|党))?代表|(?:全国|省|市|区|县)?政协委员"
    rf"|{HAN}{{0,8}}?(?:常务)?副?(?:省|市|区|县|州)长(?:助理)?"
)
STAFF = re.compile(
    rf".*(?:省|市|区|县|州|旗)(?:委|政府|人大|政协|委{HAN}{{1,6}}部|(?:委|政府)(?:办|办公室|办公厅|{HAN}{{0,6}}室))"
)
LONGEST_SPEECH = 2000
SHORTEST_CALLED = 3
SHORTEST_KIND = 2
WITHIN = "村镇乡站所馆院校园厂社"
ACTS = "(?:将|要|会(?!议)|计划|拟|力争|打算|[今明]年|年内|近期|下一步)"
ENDS_POST = (
    "(?<=书记|主任|主席|局长|区长|县长|镇长|乡长|市长|院长|校长|部长|成员|委员|常委|代表|会长|事长|站长|所长|组长|队长)"
)
RUN_ON = (
    f"{ENDS_POST}(?!助理|委员|代表|秘书|[^、，]{{0,3}}师)(?:(?=(?:{BODY}?{RANK})+(?:$|[、，省市区县州]))"
    rf"|(?=[省市区县州镇乡村街]{HAN}{{0,16}}?{RANK}(?:$|[、，])))"
)  # 党组书记局长, 局长市粮食局局长
HELD_SO = re.compile(
    "（(?:挂职|分管[^）]*|联系[^）]*|援派?|驻[^）]*|[左右前后中图][^）]{0,3})）$"
)  # how a post is held
ALSO = re.compile(
    f"{RUN_ON}|（(?!兼)(?={HAN}{{2,16}}{RANK}）)|"
    f"（兼任?(?=[^（）]{{2}})|，?(?<=[长记任席理师员监人事裁官家督，])(?:同时)?(?:也|还|又|并)?(?:兼任?|担任|(?<=[也还又时])[是任])(?={HAN}{{2}})|[、，]"
)  # 局长兼主任; 局长，同时也是主任
OF_ZONE = re.compile("(?:党工委|管委会)")
ASSEMBLY = re.compile("人大|政协")  # whoever has a seat there speaks for where else the posts are
UNION = re.compile("(?:工商联|商会|协会|学会|联谊会|促进会|联合会|基金会)$")
IN_UNION = re.compile("(?:兼职|常务|名誉|荣誉|轮值)?副|常委|执委|理事(?!长)|委员|会员")
SECOND = re.compile("(?:党组|党委|班子)?(?:常务副|副|成员|委员)")


class Post(NamedTuple):
    """One post of a chain: its body ('' if not printed with it), the post itself, and both as printed."""

    org: str
    title: str
    printed: str
    honorific: bool


def chain(line: Line, start: int, end: int) -> list[Post]:
    """The posts printed from `start` to `end` of a paragraph."""
    cuts = list(ALSO.finditer(line.plain, start, end))
    starts = [start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), end - (line.plain[cuts[-1].start()] == "（" if cuts else 0)]
    return [_post(line, at, line.plain[at:until]) for at, until in zip(starts, ends, strict=True)]


def _post(line: Line, at: int, plain: str) -> Post:
    """The post at `at`, which is `plain` in Simplified characters; 署理 before a body belongs to the post."""
    printed = line.text[at : at + len(plain)]
    plain = HELD_SO.sub("", plain)
    printed = printed[: len(plain)]
    match = SEGMENT.match(plain)
    if not match:
        return Post("", printed, printed, bool(HONORIFIC.fullmatch(plain)))
    start, cut = match.start("org"), match.start("post")
    org = printed[start : match.end("org")]
    fused = FUSED.match(plain, cut) or COMMITTEE.match(plain, cut)
    if org and fused and not WHOLE.search(plain[: match.end("org")]):
        org += printed[cut : fused.end("kind")]
        cut = fused.end("kind") if fused["kind"] == "村" else cut
    if org.endswith("村村"):  # 石坡村村支书
        org, cut = org[:-1], cut - 1
    body = units.body_end(fold(org))
    cut = start + body if body < len(org) else cut
    acting = printed[:start] if org else ""
    return Post(org[:body], acting + printed[cut if org else 0 :], printed, bool(HONORIFIC.fullmatch(plain)))


def held(posts: list[Post], line: Line, end: int) -> tuple[str, tuple[str, ...]]:
    """The body that a person speaks for ('' if none is printed), and all posts: short if held in it, else as printed.

    It is the first body that is no mere seat in an assembly; but one that the speech goes on to name goes before it,
    and one that the person heads before one where the person is but a deputy.
    """
    working = [post for post in posts if post.org and not post.honorific]
    behind = line.text[end : end + LONGEST_SPEECH]
    working = [post for post in working if not _is_beside(post) or _is_called(post.org, behind)] or working
    if len(posts) > 1 and not posts[0].org and OF_ZONE.match(fold(posts[0].title)) and not _levels(working):
        return "", tuple(post.printed for post in posts)  # of a zone named before, and of a bureau of it
    bodies = list(dict.fromkeys(post.org for post in working))
    others = [org for org in bodies[1:] if org[-SHORTEST_KIND:] != bodies[0][-SHORTEST_KIND:]]
    named = [org for org in others if _is_called(org, behind) and not _is_called(bodies[0], behind)]
    known = [org for org in bodies if units.names(fold(org))]
    seats = sorted((post.org for post in posts if post.org), key=lambda org: bool(ASSEMBLY.search(fold(org))))
    main = (named or _headed(working) or known or bodies or seats or [""])[0]
    return main, tuple(post.title if post.org in ("", main) else post.printed for post in posts)


def _is_beside(post: Post) -> bool:
    """Whether a post is a seat in a union of firms or people, held beside one's work: 县工商联副主席."""
    org = fold(post.org)
    return "志愿" in org or bool(UNION.search(org) and IN_UNION.match(fold(post.title)))


def _is_called(org: str, behind: str) -> bool:
    """Whether a speech names a body, perhaps without its level or by its last characters only: 特派团将…."""
    short = org[1:] if len(org) > SHORTEST_CALLED and re.match("[省市区县州旗]", fold(org)) else org
    ends = "|".join(re.escape(fold(org[-size:])) for size in range(len(org) - 1, SHORTEST_KIND - 1, -1))
    within = f"|{fold(org[-1])}里" * (fold(org[-1]) in WITHIN)
    return short in behind or bool(
        ends and re.search(rf"(?<=[，。：；“])(?:(?:{ends})(?:管委会)?{ACTS}{within})", fold(behind))
    )


def _levels(posts: list[Post]) -> bool:
    """Whether a post is held in a body of a province, a city or a county."""
    return any(re.match("[省市区县州旗]", fold(post.org)) for post in posts)


def _headed(posts: list[Post]) -> list[str]:
    """The bodies that somebody heads who is a deputy in an office of the party or the government as well."""
    second = {post.org for post in posts if SECOND.match(fold(post.title))}
    if not posts or posts[0].org not in second or not STAFF.fullmatch(fold(posts[0].org)):
        return []
    return [post.org for post in posts[1:] if post.org not in second]


def seat(titles: Sequence[str]) -> str:
    """The body behind posts that name none: 市长 speaks for 市政府."""
    for pattern, body in pairs("seats").items():
        for title in titles:
            if re.fullmatch(pattern, fold(title)):
                return _as_printed(body, title)
    return ""


def _as_printed(body: str, title: str) -> str:
    """A body in the characters that the post is printed in: 縣政府 for 縣長."""
    printed = dict(zip(fold(title), title, strict=True))
    if printed.get("长") == "長":
        printed["办"] = "辦"
    return "".join(printed.get(char, char) for char in body)
