"""The clause of a report that a speaker answers, as the article quotes it."""

import re

from generator.lexicon import HAN, matcher
from generator.parse.page import Line, Span

SHORTEST = 4

NAMED = "报告|一号文件|全会|党代会|决定|规划纲要|施政方针"
REPORT = rf"(?:{HAN}{{0,8}}?(?:{NAMED}|{HAN}{{4}}会议)|《[^》]{{2,40}}》)"
SAID = re.compile(
    rf"{REPORT}(?:(?:中)?(?:还|也|明确|鲜明|特别)?(?:提出|指出|强调|要求|明确|部署|提到|写道|原[文话])(?:了)?(?:[，：]|(?=[“‘]|要(?!求))|(?<=[提指强][出调])(?=要(?!求|点)))(?:[“‘](?!□))?"
    r"|[中里](?:还|也|特别|明确|一针见血地?)?(?:指出|点出|点明|提出)了(?=[^，。了]{4})"
    r"|[里中]?(?:讲|说|写|提|点)得(?:很|非常|十分)?(?:清楚|明白|透彻|实在|明确)[，：]"
    r"|[中里](?:还|也|明确)?(?:提出|提到)(?![了的，：“‘]))(?:要)?(?P<theme>(?:“□+”|[^。！？；”’]){4,})"
)
FRAMED = re.compile(
    rf"(?:围绕|按照|对照|根据|落实|紧扣|针对|对于)?{REPORT}(?:中|里)?(?:所)?(?:提出|明确|确定|部署|强调|指出|要求)的(?P<theme>[^。！？；]{{4,}})"
)
IN_FULL = re.compile("原[文话](?:了)?[，：][“‘]?(?:要)?$")  # what follows is all of the report's words
GOAL = re.compile(
    rf"{REPORT}(?:中|里)?的?[“‘](?P<theme>[^。！？；”’]{{4,}})[”’]的?(?:这一|这个)?(?:目标|任务|要求|部署|表述)"
)
BASIS = re.compile(
    "(?:根据|按照|依据|依照|遵照|对照|对标|落实|贯彻|结合|紧扣|围绕|锚定|聚焦|立足)[^，。：]{0,30}(?:要求|部署)，$"
)
OPENED = re.compile("围绕|按照|对照|根据|落实|紧扣|针对|对于")
FIRST_COMMA = re.compile("，")
QUOTED = re.compile(rf"^[“‘](?P<inside>[^”’]+)[”’](?:{HAN}{{0,6}})$")
ANSWER = re.compile(
    rf"，(?=(?:主持|分管|负责)[^，]{{2,16}}的|(?:必?将)?为[^，]{{0,12}}(?:指明|指引|提供|明确|注入|描绘|擘画|增强|吹响)|[让令使][^，]{{0,8}}|给了|给予?(?:了|我们|[^，]{{2,12}}(?:信心|力量|底气))|这|作为|结合|对照|(?:我们|我[局镇区县市委办]|本[局区镇])|请问|{HAN}{{2,16}}(?:局|委|镇|区|办)(?:将|要|有)|下一步|接下来|今年)"
)


def find(line: Line, span: Span) -> tuple[Span, Span] | None:
    """(the sentence part that quotes it, the clause itself), if the stretch quotes a report."""
    text = line.masked[span.start : span.end]
    said = SAID.search(text)
    match = (
        None
        if said and BASIS.search(text, 0, said.start("theme"))
        else said or FRAMED.search(text) or GOAL.search(text)
    )
    if not match:
        return None
    start, end = match.span("theme")
    framed = match is said or OPENED.match(match[0])  # 围绕报告提出的A，B; elsewhere what follows is the answer
    whole = match is said and IN_FULL.search(text[:start])
    answer = None if whole else (ANSWER if framed else FIRST_COMMA).search(text, start, end)
    end = answer.start() if answer else end
    while end > start and text[end - 1] in "，：、；。 ":
        end -= 1
    quoted = QUOTED.match(text[start:end])
    if quoted:
        start, end = start + quoted.start("inside"), start + quoted.end("inside")
    if end - start < SHORTEST or matcher("praise").search(line.plain, span.start + start, span.start + end):
        return None
    theme = Span(span.start + start, span.start + end)
    return Span(span.start + match.start(), theme.end), theme
