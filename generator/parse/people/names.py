"""Names of people: where one begins behind a post, and where it ends."""

import re

from generator.lexicon import HAN, alternatives, entries, matcher, words
from generator.parse.page import Line
from generator.parse.people import behind, given
from generator.parse.shapes import DOUBLE, GAP, ONE, SINGLE, SURNAMES, TWO, closed, surname

SAY = rf"(?:{alternatives('say')}(?:说(?=[，：:“。])|道(?=[，：:“。]))?)"
SYLLABLES = "".join(entries("syllables"))
SHAPES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[{SYLLABLES}]{{4,6}}",  # 阿木古楞
        rf"{HAN}{{2,6}}(?:·{HAN}{{2,6}})*·{HAN}{{2,6}}?(?={SAY}|{alternatives('after_name')})",
        rf"(?:{DOUBLE}){TWO}",
        rf"(?:{DOUBLE}){ONE}",
        rf"[{SINGLE}]{TWO}",
        rf"[{SINGLE}]{ONE}",
    )
)
WHEN = rf"{HAN}{{2,10}}?时[则也还又亦都]?(?={SAY})"  # 总结时表示, 见记者时说
MIDDLE = f"(?:{alternatives('middle')}|{WHEN})"
FOLLOWS = re.compile(rf"{alternatives('after_name')}|{SAY}|{MIDDLE}[^，。：；]{{0,60}}?(?:{SAY}|[，：。])")
SPEAKS = re.compile(rf"(?:{MIDDLE}[^，。：；]{{0,24}}?)?{SAY}(?=[，：:“。]|将|要)")
UNLISTED = re.compile(
    rf"(?:{HAN}{{2,3}}?|{alternatives('transcribed')}{HAN}{{2,4}}?)(?=(?:代表|委员)?{SAY}[，：:“]|[：:]|$|[和与及、]{HAN}{{2,24}}?{alternatives('ranks')}{HAN}{{2,4}}{SAY})"
)
USUAL = re.compile(f"{HAN}{{3}}")  # how long most names are
SPEAKS_NEXT = re.compile(rf"{HAN}{{2,14}}，[也还并又]?{SAY}(?:[，：:“]|{HAN}{{0,4}}[将要会])")  # 高度重视，表示
SPEAKS_LATER = re.compile(rf"{HAN}{{1,16}}?(?:{SAY}[，：:“]|[：:](?=“?.{{6}}))")
GOES_ON = re.compile(rf"[^。“”]{{1,40}}[，。][他她](?:还|也|随即)?{SAY}")  # …现场道歉。她说
ASKS = re.compile("[问喊笑][。，：“]")
PARTICLES = frozenset("的了着过地得和与及们这那没")
JOINING = frozenset("和与及")
TOWARDS = frozenset("向从")  # surnames, and whom or what something is said to
WHOM = frozenset("我你您他她它谁省市县区镇乡村")
EVERY = frozenset("各全大广每本我群村居")
UP = re.compile(".了?(?:[起出下过进上回][来去身]|上前|上台|[完罢毕])")  # 解冬站起来
PREPOSITIONS = frozenset("在对就向从把以")
COMMON = 100
RARE = 10
NO_VERB = 4.0  # what it costs if no verb follows
ONLY_A_NAME = 5000  # a surname less frequent than this is hardly another word
READ_ON = 6
ADVERBS = frozenset("则也还又均都亦便却")  # end no name
NAME_TAGS = ("", "nr", "nrt", "ns", "nz", "x")  # 祁连 is a place and may be somebody too
HALF_A_NAME = frozenset("小晓志永世")  # what seldom is all of a given name: 陈小兵
VERBAL = frozenset(("v", "d", "vn", "vd", "p", "c", "i", "l", "s", "f", "z", "ad", "b"))
GIVEN_TAGS = ("n", "nr", "nz", "nrt")
SPEAK = re.compile(f"{SAY}[，：:“。]")
AT = re.compile(
    f"在(?:[会台席现一][上场间旁边线]|{HAN}{{2,12}}?(?:会|仪式|现场|活动|论坛|旁|边|里|中|讨论|审议|采访|调研|时|期间)上?)"
)
WHEN_OR_HOW = re.compile(
    "正在|[昨今前]天|[昨今近]日|日前|当[天日]|目前|现在|每[天日晚周月年次]|天天|时时|上任|到任|第[一二三四五]次|首次|头一[次回]|语速|语气|声音|嗓门|口气|神情|神色|脸色|脸上|态度|手[里上]|心里|眼[里圈]|话不多|话音"
)
ANSWERS = re.compile("(?:（□*）)?[：:](?=.{6})")
BRACKET = re.compile(f"(?:（□*）)?{GAP}")
NO_PART = frozenset("最边先作第深则也还又曾在就向对于均都亦说称指道答认表强坦介透再便更另续笑")
"""Characters that end no name if what follows reads well with them."""


def find(line: Line, at: int, quoted: bool) -> tuple[str, int] | None:
    """The name behind a post that ends at `at`, and its end; ('', at) if a verb to say or a colon follows; else None.

    Behind a quotation (`quoted`) any words may follow the name.
    """
    bracket = BRACKET.match(line.masked, at)
    begin = bracket.end() if bracket else at
    end = _listed(line, begin) or _unlisted(line, begin) or _before_words(line, begin, quoted)
    if end:
        return closed(line.text[begin:end]), end
    opens = SPEAKS.match(line.plain, at) or ANSWERS.match(line.masked, at) or SPEAKS_NEXT.match(line.plain, at)
    return ("", at) if opens else None


def end_of(line: Line, begin: int) -> int | None:
    """The end of the name that begins at `begin`, whatever other words follow; None if none does."""
    return _listed(line, begin) or _before_words(line, begin, quoted=True)


def _listed(line: Line, begin: int) -> int | None:
    """The end of a name with a known surname, as long as what follows allows."""
    ends = []
    for shape in SHAPES:
        match = shape.match(line.plain, begin)
        if not match or match.end() in ends or _is_no_name(match[0]) or _is_particle(line, match.end() - 1):
            continue
        if ASKS.match(line.plain, match.end() - 1) and len(match[0]) > len(surname(match[0])) + 1:
            continue
        if FOLLOWS.match(line.plain, match.end()) or behind.is_for_whom(line, begin, match.end()):
            ends.append(match.end())
    if not ends:
        return None
    end, least = ends[0], begin + len(surname(line.plain[begin : ends[0]])) + 1
    if end > least and (again := _named_again(line, begin, line.plain[begin:end], least - begin)):
        return begin + again
    if end == least + 1 and _cuts_word(line, end) and (len(ends) > 1 or not SPEAKS.match(line.plain, end)):
        return least
    return ends[1] if len(ends) > 1 and _reads_on(line, begin, *ends[:2]) else end


def _is_no_name(text: str) -> bool:
    """Whether words are listed as no name, or are an adverb or the like: 连声道歉."""
    adverb = words().tag(text) in ("d", "p", "c") and words().frequency(text) >= COMMON  # 高远 may be somebody
    return adverb or bool(matcher("no_name").match(text)) or (text[0] in TOWARDS and not _is_surname_too(text))


def _is_particle(line: Line, at: int) -> bool:
    """Whether a name cannot end with the character: 的, 了 and what joins names, unless a stop or say-verb follows."""
    if line.plain[at] in PREPOSITIONS | JOINING and line.plain[at + 1 : at + 2] in ("“", "《"):
        return True  # 乔木在“接待日”上
    ends = not re.match(HAN, line.plain[at + 1 : at + 2]) or SPEAKS.match(line.plain, at + 1)
    return line.plain[at] in PARTICLES and not (line.plain[at] in JOINING and ends)


def _reads_on(line: Line, begin: int, long: int, short: int) -> bool:
    """Whether the last character of the longer name belongs to a verb to say."""
    last = line.plain[long - 1]
    if behind.ends_name(line, begin, short):
        return True
    if last == "笑" and line.plain[long] not in "着说道言称答了":
        return False
    if last in "坦介强透" and not words().tag(line.plain[long - 1 : long + 1]):
        return False  # 解志坦表示
    if last in ADVERBS:
        return not is_word(line.plain[begin:short])  # 方正则: 方正 is a word, and so no name by itself
    if last == "在":  # 甘雨在会上立下, 周自在说
        return bool(AT.match(line.plain, short) or SPEAKS.match(line.plain, short)) and not SPEAK.match(
            line.plain, long
        )
    return last in NO_PART and bool(SPEAKS.match(line.plain, short))


def _cuts_word(line: Line, end: int) -> bool:
    """Whether a name up to `end` would cut a word of the language in two: 信心 in 解冬信心满满地说."""
    word = line.plain[end - 1 : end + 1]
    if words().tag(line.plain[end - 2 : end]) or behind.NEXT_TO_ACT.match(line.plain, end):
        return False  # 咏梅 in 郎咏梅花了三年 is a name
    return len(word) == 2 and word[0] != word[1] and words().frequency(word) >= COMMON


def _unlisted(line: Line, begin: int) -> int | None:
    """The end of a name with a surname we do not know: right before a verb to say or a colon, or named again."""
    match = UNLISTED.match(line.plain, begin) or USUAL.match(line.plain, begin)
    if not match or is_word(match[0]) or PARTICLES & set(match[0]):
        return None
    return match.end() if match.re is UNLISTED or line.heads.get(match[0], 0) > _here(line, begin) else None


def _before_words(line: Line, begin: int, quoted: bool) -> int | None:
    """The end of a name that other words follow: where the article names it again, else where those words begin."""
    run = re.match(f"{HAN}{{3,9}}", line.plain[begin:])
    least = len(surname(run[0])) + 1 if run else 0
    if not run or least == len(run[0]) or run[0][: least - 1] not in SURNAMES:
        return None
    again = _named_again(line, begin, run[0], least)
    if again:
        return begin + again
    if matcher("no_name").match(run[0]):
        return None
    asks = ASKS.match(line.plain, begin + len(run[0]) - 1) and len(run[0]) <= least + 2
    size = len(run[0]) - 1 if asks else _cheapest(run[0], least)
    name, after = run[0][:size], run[0][size:]
    acts = _begins_with_verb(after)
    acts = acts or bool(SPEAKS_LATER.match(line.plain, begin + size) or GOES_ON.match(line.plain, begin + size))
    acts = acts or _only_a_name(run[0])
    fits = not is_word(name) and name[-1] not in NO_PART | PARTICLES
    return begin + size if fits and (quoted or acts) else None


def _named_again(line: Line, begin: int, run: str, least: int) -> int:
    """The length of the name in a run of characters, 0 unless the article names somebody so at the head of a clause.

    What begins a clause with the third character as well is the longer name: 何以疏 of 何以疏：, 关朗 of 关朗承诺.
    """
    short, long = run[:least], run[: least + 1]
    here = _here(line, begin)
    ends = long[-1] not in PARTICLES | NO_PART or (long[-1] in NO_PART and _speaks_only(line, begin + len(long)))
    if line.heads.get(long, 0) > here and words().tag(long) in ("", "nr", "nrt") and ends:
        return least + 1
    return least if line.heads.get(short, 0) > here and not is_word(short) else 0


def _here(line: Line, begin: int) -> int:
    """1 if a clause begins at `begin`, so that it is one of those the article begins so."""
    return int(not re.match(HAN, line.plain[begin - 1 : begin]))


def _speaks_only(line: Line, end: int) -> bool:
    """Whether what follows `end` fits a name there, and not one that is a character shorter: 蔺国强强调."""
    return bool(FOLLOWS.match(line.plain, end)) and not FOLLOWS.match(line.plain, end - 1)


def _cheapest(run: str, least: int) -> int:
    """The length of the name after which the run reads best; a given name of two characters is the usual one."""
    if run[least] in NO_PART or run[least] == "没" or any(_is_mere_particle(run, at) for at in (least, least + 1)):
        return least
    if UP.match(run, least) and words().tag(run[least]) == "v":
        return least
    one, two = given.LENGTHS[least - 1]
    short = one + _cost(run[least : least + READ_ON])
    whole = words().tag(run[least - 1 : least + 1]) in GIVEN_TAGS  # 咏梅 is a name, and a flower
    long = two + (0 if whole else given.cost(run[least])) + _cost(run[least + 1 : least + READ_ON])
    return least if short < long and run[least - 1] not in HALF_A_NAME else least + 1


def _is_mere_particle(run: str, at: int) -> bool:
    """Whether a particle stands at `at` that begins no word, as 着 does in 着重."""
    return run[at : at + 1] in PARTICLES - {"没"} and not words().tag(run[at : at + 2])


def _cost(after: str) -> float:
    """How badly words read as what follows a name."""
    return words().costs(after)[-1] + (0 if _begins_with_verb(after) else NO_VERB)


def _only_a_name(run: str) -> bool:
    """Whether a run begins with a character that stands alone in it and is hardly anything but a surname."""
    _, end = words().segment(run)[0]
    return run[:end] in SURNAMES and words().frequency(run[:end]) < ONLY_A_NAME


def _begins_with_verb(after: str) -> bool:
    """Whether what follows a name begins with a verb, an adverb or a preposition, a phrase, 的 or where or how."""
    if not after:
        return False
    start, end = words().segment(after)[0]
    first = after[start:end]
    tags = {words().tag(first), words().tag(after[:4])}
    return first == "的" or bool(WHEN_OR_HOW.match(after)) or not VERBAL.isdisjoint(tags)


def is_name(text: str) -> bool:
    """Whether words that stand by themselves can be a name: 解冬, 完颜朔; no 双方 and no 高度."""
    plain = closed(text)
    return surname(plain) in SURNAMES and len(plain) > len(surname(plain)) and not is_word(plain)


def is_word(text: str) -> bool:
    """A word of the language, or one that begins with a verb to say, is no name."""
    known = words().tag(text) not in NAME_TAGS and words().frequency(text) >= RARE
    leads = bool(re.match(f"{SAY}|{MIDDLE}", text)) and not _is_surname_too(text)
    return known or leads or bool(matcher("no_name").match(text))


def _is_surname_too(text: str) -> bool:
    """Whether 向 or the like begins a name and not to whom somebody speaks: 向时锐, but 向村民, 向他们 and 向王强."""
    given = text[1:]
    if text[0] in SURNAMES and text[0] not in TOWARDS and len(given) > 1:
        return words().tag(given) in NAME_TAGS and not re.match(SAY, given)  # 都广平
    if text[0] not in TOWARDS or given in WHOM or given[0] in EVERY:
        return False
    return words().tag(given) in NAME_TAGS and given[0] not in entries("surnames_common")
