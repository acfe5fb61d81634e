"""Whether a paragraph goes on with what was said in the one before it."""

import re
from collections.abc import Sequence

from generator.lexicon import HAN, matcher
from generator.parse import kinds
from generator.parse.page import HIDDEN, Line
from generator.parse.people.agencies import leads
from generator.parse.turns.turn import Turn

GOES_ON = re.compile(
    r"^(?:“|我们|我[局镇区县市委办]|该(?:部门|系统)|[本该][局区镇县市乡街院校厂站所](?!属|级)|该(?:公司|集团|中心|街道|园区)|同时|此外|另外|[并也还][^，。]{0,3}(?:说明|指出|表示|强调|补充|透露|介绍)[，：]|下一?步|接下[来去](?!.{0,3}(?:轮到|登场|发言|上台|亮相|的?是))|今后|今年|明年|未来|新的一年|首先|其次|再次|最后"
    r"|第?[一二三四五六七八九十](?:是|要|，)|（[一二三四五六七八九十]）|[一二三四五六七八九十\d]{1,2}[、．.]|在[^，。]{2,20}方面|答[:：])"
)
OURS = re.compile("我[省市县区州]")
TOPIC = re.compile(
    rf"(?:[（(]?[一二三四五六七八九十\d]{{1,2}}[）)、．.]\s*)?{HAN}{{2,10}}[：:](?=[^“])"
)  # 供水排水：加快…


def goes_on(line: Line, before: Sequence[Turn]) -> bool:
    """Whether a paragraph opens like one that goes on, or names a topic and tells what will be done about it.

    Behind what a bureau is quoted as saying (`before`: the last turn), 我市 is the reporter's own word.
    """
    if OURS.match(line.plain) and any(_is_quoted(turn) for turn in before):
        return False
    topic = TOPIC.match(line.plain)
    if not topic:
        return bool(GOES_ON.match(line.plain))
    rest = line.masked[topic.end() :]
    return kinds.begins_with_verb(rest) or bool(matcher("making").match(rest) or matcher("gate").search(rest))


def _is_quoted(turn: Turn) -> bool:
    """Whether the paragraph of a turn quotes somebody who leads no city or county, up to its end."""
    masked = turn.line.masked
    at = masked.rfind("“")
    return "”" in masked[at + 2 :] and masked[at + 1] != HIDDEN and not any(map(leads, turn.people))
