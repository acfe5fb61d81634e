"""The full name of a body that is called by its kind only: 镇党委书记 after 白岩镇是…, 局长 after 市水利局召开…."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from generator.lexicon import HAN, alternatives, pairs
from generator.parse.page import Line
from generator.parse.people.plausible import is_body, name_start, whole_end
from generator.parse.people.posts import FIELD, LONGEST_SPEECH

KINDS = alternatives("kinds_of_body")
LEVEL = "[省市县縣区區州旗]"
SHORT = re.compile(rf"[该本全]?(?P<kind>{KINDS})")
POST = re.compile(rf"{FIELD}?(?:代理|常务副|副|代)?(?P<kind>[局镇乡厅署处院校园行社馆所站厂矿]|[支大总中]?队)长")
MEMBER = re.compile("(?:党组|党委|党工委)(?:委员|成员)")
ZONE_POST = re.compile("管委会(?:常务)?副?主任$")
COMPANY_POST = re.compile(
    "(?:(?:党委|党支部)副?书记|(?:副|执行|常务副)?(?:董事长|总经理|总裁)|(?:副|值班|大堂|运营|客服|区域|项目|维修|抢修)?经理|首席执行官|行政总裁)"
)
FIRM = re.compile(
    rf"(?:(?<!{HAN})|(?<=[企药车民国][业企商]))(?P<run>(?!我们|这家|该|一家|全[市县区]){HAN}{{2,4}}{alternatives('trades')})"
    "(?=[的，将]|董事|总经理|副总|负责人|项目|今年|公司)"
)  # 一丰食品的中央厨房, 医疗器械企业华煦生物的难处
LONGER = {"园区": "园区?", "办": "办(?:事处)?"}  # how a body may be called where its full name is printed
ACTS = "(?:下一?步|接下来|今年|明年|今后|还|也)*(?:将|要|会|计划|力争)"


class FullNames:
    """The full names in an article, by kind of body, in text order."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.plain = "\n".join(line.plain for line in lines)
        self.text = "\n".join(line.text for line in lines)
        self.starts: dict[int, int] = {}
        at = 0
        for line in lines:
            self.starts[line.n] = at
            at += len(line.plain) + 1
        self.found: dict[str, list[tuple[int, str]]] = {}

    def of(self, org: str, posts: Sequence[str], line: Line, end: int) -> str:
        """The body of somebody named up to `end` of a paragraph; '' if its kind or its name is not to be seen.

        `org` and `posts` as printed, in Simplified characters. A body that the speech goes on to name goes before the
        one named last.
        """
        kind = _kind(org, posts)
        if not kind:
            return ""
        acting = _acting(kind).search(line.plain, end, end + LONGEST_SPEECH)
        if acting and is_body(acting["org"]):
            return line.text[acting.start("org") : acting.end("org")]
        known = self._names(kind)
        before = bisect_left(known, (self.starts[line.n] + end, ""))
        if before:
            return known[before - 1][1]
        here = known and known[0][0] < self.starts[line.n] + len(line.plain)
        return known[0][1] if here else ""

    def acting(self, line: Line, end: int) -> str:
        """The body whose plans somebody named up to `end` goes on to tell; '' if none is named as who acts."""
        found = _acting(alternatives("orgs")).search(line.plain, end, end + LONGEST_SPEECH)
        return line.text[found.start("org") : found.end("org")] if found and is_body(found["org"]) else ""

    def with_level(self, org: str) -> str:
        """A body with the level it belongs to, 县水利局 for 水利局, if the article prints just one such name of it."""
        if is_whole(org):
            return org
        found = {run[: len(org) + 1] for run in self._runs.get(org[:2], ()) if run.startswith(org, 1)}
        found |= {run[: len(org) + 2] for run in self._runs.get("府" + org[:1], ()) if run.startswith(org, 2)}
        return found.pop() if len(found) == 1 else org

    @cached_property
    def _runs(self) -> dict[str, set[str]]:
        """Words that begin with a level, by the two characters behind it: one pass, however many bodies ask."""
        runs: dict[str, set[str]] = {}
        for match in re.finditer(rf"(?<!{HAN}){LEVEL}({HAN}{{2}}){HAN}{{0,12}}", self.text):
            runs.setdefault(match[1], set()).add(match[0])
        return runs

    def _names(self, kind: str) -> list[tuple[int, str]]:
        if kind not in self.found:
            patterns = (_named(kind), FIRM) if "公司" in kind else (_named(kind),)
            spans = sorted(span for pattern in patterns for span in self._spans(pattern))
            self.found[kind] = [(start, self.text[start:end]) for start, end in spans]
        return self.found[kind]

    def _spans(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Where names of a kind of body stand that are no mere beginning of a longer one, except of the same kind."""
        at = 0
        while match := pattern.search(self.plain, at):
            start = match.start("run") + name_start(match["run"])
            start += self.plain[start - 1 : start].isdigit() and self.plain[start] in "年月日号"  # 2016年开发区
            at = match.end()
            if is_body(self.plain[start:at]) and not SHORT.fullmatch(self.plain[start:at]):
                end = at = whole_end(self.plain, start, at)
                if end == match.end() or pattern.fullmatch(self.plain, start, end):
                    yield start, end


def is_whole(org: str) -> bool:
    """Whether the name of a body begins with the level it belongs to, and needs no place before it: 区水利局."""
    return bool(re.match(LEVEL, org))


def _kind(org: str, posts: Sequence[str]) -> str:
    """The kind of body, as a pattern, of which no more is printed."""
    short = SHORT.fullmatch(org)
    if short:
        return alternatives("zones") if short["kind"] == "管委会" else LONGER.get(short["kind"], short["kind"])
    if any(ZONE_POST.search(post) for post in posts):
        return alternatives("zones")
    if posts and all(COMPANY_POST.fullmatch(post) or MEMBER.fullmatch(post) for post in posts):
        return "(?:公司|集团)"
    led = (kind for post in posts for pattern, kind in pairs("led_by").items() if re.fullmatch(pattern, post))
    match = next(filter(None, map(POST.fullmatch, posts)), None)
    return next(led, match["kind"] if match else "")


@cache
def _acting(kind: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[，。；：“])(?:{alternatives('lead_in')}，?)*?(?:在|走进|来到)?(?P<org>{HAN}{{2,12}}?{kind}(?:公所)?)(?={ACTS})"
    )


@cache
def _named(kind: str) -> re.Pattern[str]:
    whole = rf"(?<![全本该各我]){kind}(?:公所)?(?!长|[级里直内民])"
    fused = rf"(?<![全本该各我副代任理席务届学]){kind}(?=长)"  # 教育处长
    return re.compile(rf"(?P<run>{HAN}{{1,20}}?(?:{whole}|(?<={HAN}{{2}}){fused}))")
