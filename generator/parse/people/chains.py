"""Where the posts printed before a name begin: behind what leads up to them, other names and words of a sentence."""

import re

from generator.lexicon import HAN, matcher, words
from generator.parse.page import BULLETS, HIDDEN, Line
from generator.parse.people import posts, units
from generator.parse.people.plausible import apposed, ends_telling, is_body, name_start
from generator.parse.people.posts import RANK

RANK_AT_END = re.compile(rf"{RANK}$")
OWNER = re.compile(r"[^，。]*的|[^，。]{2,10}(?:特区|市|县|区)政府(?=[^，。]{2,}(?:局|署|司|处|厅|委))")
LABEL_INSIDE = re.compile("(?:省|市|区|县|州|旗)委“[^“”]{1,8}”$")
NAMED_SO = re.compile("工委|办|领导小组|专班")
LONGEST_TITLE = 60
BEFORE_TITLE = f"…，。；：、！？“”【】〔〕)—―\n \u3000.!?;:,|｜□{BULLETS}"
AS = re.compile("(?:作为|身为)[^，]*$")  # 作为水利部门负责人，县水利局局长…
LONGEST_LABEL = 12
LEVEL = re.compile("[省市区县州旗]")


def start_of(line: Line, rank_start: int, floor: int) -> int:
    """Where the posts before a name begin: as far left as one post follows another, but not before `floor`."""
    start = _segment_start(line, rank_start, floor)
    while (
        start > max(1, floor)
        and line.plain[start - 1] in "、，"
        and RANK_AT_END.search(line.plain, max(0, start - 20), start - 1)
        and not AS.search(line.plain, max(floor, start - 30), start - 1)
    ):
        start = _segment_start(line, start - 1, floor)
    return start


def _segment_start(line: Line, at: int, floor: int) -> int:
    end = at
    while at > floor and end - at < LONGEST_TITLE:
        if line.plain[at - 1] in BEFORE_TITLE:
            label = LABEL_INSIDE.search(line.plain, max(floor, at - 12), at)
            if label and NAMED_SO.match(line.plain, at, end):
                at = label.start()
            elif (mark := _inside_name(line, floor, at, end)) is not None:
                at = mark
            else:
                break
        else:
            at -= 1
    return _behind_lead_in(line, at, end)


def _inside_name(line: Line, floor: int, at: int, end: int) -> int | None:
    """Where a short quotation up to `at` opens that is part of a name: 市“两违”整治办."""
    if line.plain[at - 1] != "”" or line.masked[at - 2] != HIDDEN or LEVEL.match(line.plain, at):
        return None
    mark = line.plain.rfind("“", max(floor, at - LONGEST_LABEL), at)
    return mark if mark >= 0 and re.match(HAN, line.plain[at:end] or "长") else None


def _behind_lead_in(line: Line, at: int, end: int) -> int:
    """Where the posts begin behind words that lead up to them: 最后登场的是, 在会上, 县政府的."""
    while match := matcher("lead_in").match(line.plain, at, end) or OWNER.match(line.plain, at, end):
        if (
            match.end() == at
            or _is_in_name(line, at, match.end())
            or not re.match(f"{HAN}{{2}}|（", line.plain[match.end() :])
        ):
            break
        at = match.end()
    return at


def _is_in_name(line: Line, at: int, end: int) -> bool:
    """Whether a link at the head of a clause is the first half of a word: 和顺物业; but A和县水利局 are two bodies."""
    opens = at == 0 or line.plain[at - 1] in f"{BEFORE_TITLE}是"
    return (
        opens
        and end - at == 1
        and line.plain[at] in "和与及而"
        and (line.plain[at - 1 : at] == "是" or bool(words().tag(line.plain[at : at + 2])))
    )


def behind_words(line: Line, start: int, end: int) -> int:
    """Where the first of the posts up to `end` begins, behind words of a sentence: 电话转给了市教育局局长."""
    start += apposed(line.plain[start:end])
    org = posts.SEGMENT.match(posts.ALSO.split(line.plain[start:end])[0])
    fused = posts.FUSED.match(org["post"]) if org and org["org"] else None
    run = org["org"] + (fused["kind"] if fused else "") if org else ""
    if not org or not org["org"] or is_body(run[: units.body_end(run)]):
        return start
    behind = start + org.start("org") + name_start(run)
    if posts.COMMITTEE.match(org["post"]) and ends_telling(org["org"]):
        return start + org.end("org")
    return behind if is_body(line.plain[behind : start + org.end("org")]) else start
