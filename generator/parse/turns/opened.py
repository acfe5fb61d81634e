"""Whether somebody who is named in a paragraph begins to speak there, and where what they say begins."""

import re
from collections.abc import Iterator

from generator.lexicon import alternatives
from generator.parse.clauses import states
from generator.parse.page import BULLETS, Line, Span
from generator.parse.people.mentions import Person
from generator.parse.people.names import MIDDLE, SAY
from generator.parse.turns import narrated, quotations
from generator.parse.turns.turn import Turn, sentence_at

PROPOSES = (
    r"提出(?=(?![^，。：；]{0,8}(?:建议|要求|问题|意见))"
    r"[^，。：；]{0,12}(?:将|力争|确保|[今明全]年|年[内底]|\d+(?![条点]|[项个]建议)))"
)
STRAIGHT_SAY = (
    "(?:回应|补充|解释|续|则|另)指(?!出)|要求|指示|呼吁|期许|表示|承诺(?!书|事项|制|人|单位|函|清单)|强调|坦言|透露|认为"
    f"|指出|{PROPOSES}|允诺|重申|直言|称(?![赞道号职霸呼量颂羡许])"
)
PLANS = (  # what is said, not what it is about
    r"[^，。：；]{0,12}(?:将|要|会|拟|计划|力争|确保|争取|预计|继续|[今明]年|年[底内]|\d+月|季度|[上下]半年|如期|尽快|\d)"
)
AFTER = "(?:（□*）)?(?:[两二三四五几]位)?(?:同志|女士|先生|代表|委员|议员|[两二三]人)?"
SAID = re.compile(
    rf"{AFTER}(?:(?:{MIDDLE}(?:[^，。：；“”]|“□+”){{0,60}}?)(?:，[^，。：；“”]{{0,30}}?)?)?"
    rf"(?:(?<!的)(?P<say>{SAY})(?P<mark>[，：:](?:“(?!□))?|“(?!□)|(?=。|$)|(?<!承诺)(?<!保证)(?<!答应)了?(?!{PLANS})[^，。：；“”]{{0,24}}(?=。))|(?P<straight>{STRAIGHT_SAY})(?!了|过|的|感谢|祝贺|欢迎|慰问|敬意|肯定|赞同|满意|衷心|高度))"
)
SAID_LATER = re.compile(
    rf"{AFTER}，[^，。：；“”]{{0,30}}?(?P<say>{SAY})(?P<mark>[，：:](?:“(?!□))?|“(?!□))(?P<straight>)"
)
REST_OF_CLAUSE = re.compile(
    "[^，。：；“”]{0,12}话音[刚未]落[^。“”]{0,40}(?:。|$)|(?:说|讲|答)(?:完|罢|着)[^。“”]{0,60}(?:。|$)|[^，。：；“”]{0,20}(?:[，：:](?:“(?!□))?|(?=。|$))"
)
QUOTE_NEXT = re.compile("[^。；：“”]{0,40}：“(?!□)|[^，。；：“”]{1,30}：(?=[^“”]{8})")
LABEL = re.compile(rf"{AFTER}\s*(?:[：:]|】[：:]?(?=.))")
FULL_TEXT = re.compile(
    "[^，。：；“”]{0,60}?的(?:书面|口头)?(?:答[复覆]|回[复应答]|致[辞词]|发言|讲话|谈话|演[辞词]|演讲|开场|总结)"
    "[^，。：]{0,24}[：:]$"
)
LINKED_ON = re.compile(f"[【{BULLETS}]?(?:(?:此外|另外|同时|与此同时|对此|随后|最后|接着|其后|不过|首先)，)?")
TRAILING = re.compile(rf"(?:[^，。；：“”]{{0,6}}?(?:如是|这样|如此))?{SAY}(?:道)?[。！]")  # …，县水利局局长解冬如是说。
THIS_IS = re.compile("(?:——|。)(?:这|以上)[就便也正]?是$")
PRESENTED = re.compile(
    rf"[^，。；：“”]{{0,24}}?的(?:[^，。；：“”]{{0,6}}?(?:{alternatives('spoken')}|账单|军令状|成绩单))。"
)  # …——这是县水利局局长解冬给出的答案。
I_AM = re.compile("(?:[^，。]{0,12}好，)?[“]?(?:我是|我叫|本人是|我，|本人，)")  # 大家好，我是县水利局局长解冬。
SHORTEST_TRAILED = 6
LONGEST_HEADING = 20


def opened(line: Line, people: tuple[Person, ...], named: Span, limit: int, is_new: bool = False) -> Iterator[Turn]:
    """The turn that people named in a stretch open, if they do, before the next ones are named at `limit`.

    Who is named with posts (`is_new`) may be the subject at the end of a sentence too: 上台的是县水利局局长解冬.
    """
    end = len(line.plain)
    label = LABEL.match(line.masked, named.end)
    if label or _is_label(line, named):
        begin = label.end() if label else named.end if line.plain.startswith("【") else end
        yield Turn(people, line, Span(named.start, named.start), Span(begin, end), "", True)
        return
    sentence = sentence_at(line, named.start)
    if I_AM.fullmatch(line.plain, sentence.start, named.start):
        yield Turn(people, line, Span(sentence.start, named.start), Span(named.end, end), "", label=True)
        return
    this = THIS_IS.search(line.plain, 0, named.start)
    if this and PRESENTED.match(line.plain, named.end) and line.plain[this.start() - 1] != "”":
        begin = sentence_at(line, this.start()).start
        yield Turn(people, line, Span(begin, begin), Span(begin, this.start()), "")
        return
    limit = min(limit, sentence.end)
    quote = quotations.before(line, named.start)
    if quote and any(quotations.addresses(line, quote, person) for person in people):
        quote = None
    said = SAID.match(line.masked, named.end, limit) or SAID_LATER.match(line.masked, named.end, limit)
    rest = REST_OF_CLAUSE if quote else QUOTE_NEXT
    full = FULL_TEXT.match(line.masked, named.end)
    opening = said or full or narrated.opening(line, named.end, limit) or rest.match(line.masked, named.end, limit)
    if not opening:
        first = LINKED_ON.fullmatch(line.plain, sentence.start, named.start)
        if (is_new or quote or first) and narrated.is_subject(line, sentence, named):
            yield from _told(line, people, named, sentence, quote)
        return
    say = (said["say"] or said["straight"]) if said else ""
    if not quote and TRAILING.match(line.masked, named.end) and named.start - sentence.start > SHORTEST_TRAILED:
        yield Turn(people, line, Span(sentence.start, sentence.start), Span(sentence.start, named.start), say)
        return
    if quote:
        yield Turn(people, line, Span(quote.start, quote.start), quote, say)
    lead = Span(named.start if quote else sentence.start, named.start)
    to_come = opening.end() == end and line.plain.endswith(("：", ":", "——"))  # 发言全文如下：
    yield Turn(people, line, lead, Span(opening.end(), end), say, label=to_come)


def _told(line: Line, people: tuple[Person, ...], named: Span, sentence: Span, quote: Span | None) -> Iterator[Turn]:
    """What a sentence tells of its subject, behind a quotation of theirs if there is one."""
    if quote:
        yield Turn(people, line, Span(quote.start, quote.start), quote, "")
    lead = Span(named.start if quote else sentence.start, named.start)
    planned = states.announces_plans(line.plain[named.end : sentence.end].rstrip("。"))
    yield Turn(people, line, lead, Span(sentence.end, len(line.plain)), "", told=not planned)


def _is_label(line: Line, named: Span) -> bool:
    """A paragraph that is nothing but a speaker's posts and name, perhaps behind a heading.

    Also the name in brackets with the posts behind it that opens one: 【解冬】（县水利局局长）.
    """
    if line.plain.startswith("【") and named.start == 1 and line.plain[named.end - 1] == "）":
        return True
    if len(line.masked) - named.end > LONGEST_HEADING:
        return False
    rest = line.masked[named.end :].strip("】）)]」（(□ \u3000")
    return not rest and named.start <= LONGEST_HEADING and not re.search("[，。；！？、]", line.plain[: named.start])
