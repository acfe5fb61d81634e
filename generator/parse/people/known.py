"""Everybody named so far, so that a later mention by name, or by surname and post, finds them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from generator.lexicon import HAN, alternatives, fold
from generator.parse.page import BULLETS, Line, clause_heads
from generator.parse.people import owners, units
from generator.parse.people.fullnames import KINDS, SHORT, FullNames, is_whole
from generator.parse.people.mentions import Person, mentions
from generator.parse.people.names import SAY, is_name
from generator.parse.people.posts import seat
from generator.parse.people.selves import alias
from generator.parse.people.standing import is_leader
from generator.parse.shapes import DOUBLE, surname

SAME = re.compile("同(?:为|是)$")  # 同为副主任的葛陌: of the body named before
POINTED = re.compile(rf"(?:该|这个|这家)(?P<kind>{KINDS}|会)的?(?=$|{HAN}{{2}})")  # 该局养老服务科, 该处维修二队
THIS_HEAD = re.compile("(?:这|那|该)(?:位|名)?(?:[^，。；“”]{0,16}的)?$")
ANYBODY = re.compile("负责人|负责同志|发言人")
UNIT = re.compile("(?:队|中心|[站所处办]|分局)$")
LONGEST_POINTED = 8
LONGEST_THIS = 20
GROUP = re.compile(".*(?:代表团|分团|联组|讨论组|小组)")  # of a congress: its head speaks for a body of the place
NOBODY = "(?!)"
FAMILIAR = "老"
CALLED = "[局厅处科队所校院总董工](?=同时|还|也|又|则|随[即后]|接着|最后|补充|坦言|表示|介绍|说|[，：])"  # 涂局说
THIS_ONE = (
    f"这位(?![^，。：“”]{{0,8}}?{alternatives('laypeople')})[^，。：“”]{{2,10}}?"
    f"(?={SAY}[，：:]|{HAN}{{4}}：)"
)  # 这位62岁的老药农快人快语：
PRONOUN = f"前者|后者|他们?|她们?|对方|该负责人|其|[这上]位?述?负责人|{THIS_ONE}"

LEADS_TO = (
    r"(?:(?:(?:昨|今|当|次)[天日晚]|近日|日前|\d{1,2}日|会上|会后|席间|采访中|[发座][布谈]会上|现场|其间|期间)"
    "(?:[上下中]午|晚上?|傍晚|清晨|一早)?)?"  # 昨日解冬表示
    "(?:(?:但|而|不过|只见|这时|此时|随后|接着|于是|然后|同样|最后)?(?:(?:记者|笔者)(?:再次|第一次|刚)?"
    "(?:见到|找到|采访|追问|问|遇到|碰到|联系上|走近|看到)了?)?)"
)
HEAD = rf"(?:^|(?<=[。；！？，”“：【{BULLETS}\s])){LEADS_TO}"


@dataclass
class Known:
    """The people of the article, in the order of their first mention; `heading` is the body that it is now about."""

    names: FullNames
    heading: str = ""
    people: list[Person] = field(default_factory=list)
    others: dict[str, bool] = field(default_factory=dict)  # whether 老王 is somebody else as well
    by_name: dict[str, Person] = field(default_factory=dict)  # in Simplified characters → as named last
    surnames: set[str] = field(default_factory=set)

    def add(self, people: Sequence[Person]) -> None:
        """Remember those who have a name."""
        for person in people:
            if person.name and person not in self.people:
                self.people.append(person)
                self.by_name[fold(person.name)] = person
                self.surnames.add(surname(fold(person.name)))

    def meant(self, person: Person) -> Person:
        """Somebody named before, as that mention was completed."""
        return self.by_name.get(fold(person.name)) or self.remembered(person)

    def remembered(self, person: Person) -> Person:
        """The one we know, if somebody is named again without a body or with a shorter name of it."""
        before = self.by_name.get(fold(person.name)) if person.name else None
        if before and lacks_body(person):
            return before
        if before and not before.org:
            return person if len(person.posts) >= len(before.posts) else before._replace(org=person.org)
        if before and (person.org in before.org or before.org in person.org):
            same = is_whole(fold(min(before.org, person.org, key=len)))
            fuller = person._replace(org=before.org if same else max(before.org, person.org, key=len))
            return before if len(before.posts) >= len(person.posts) else fuller
        if before and alias(fold(person.org), fold(before.org)):
            return before  # 国侨办 and 国务院侨办
        return person

    def completed(self, person: Person, line: Line, start: int, end: int) -> Person:
        """Somebody named from `start` to `end`, with a body if only a post or a kind of body is printed."""
        if pointed := self._this_head(person, line, start) or self._of_this(person, line, start, end):
            return pointed
        fused = fold(person.org)[:-1]  # 解冬局长: no body is called 解冬局
        if not person.name and (called := self.by_name.get(fused)):
            return called
        if not person.name and fold(self.heading).endswith(fold(person.org)[-1:] or "。") and is_name(fused):
            return Person(person.org[:-1], self.heading, person.posts)
        person = self.remembered(person)
        if GROUP.fullmatch(fold(person.org)) and (body := self.names.acting(line, end)):
            return Person(person.name, body, tuple(person.org + post for post in person.posts))
        if fold(person.org) in units.BARE:
            before = self.heading or owners.in_sentence(line, start, leads=False) or owners.in_paragraph(line, start)
            return within(person, Person("", before, ()), line.text[start:end]) if before else person
        if not lacks_body(person):
            return person._replace(org=self.names.with_level(person.org))
        if is_leader(person):
            return person._replace(org=owners.in_sentence(line, start, leads=True) or seat(person.posts))
        if self.people and not person.org and SAME.search(line.plain, max(0, start - 2), start):
            return person._replace(org=self.people[-1].org)
        posts = [fold(post) for post in person.posts]
        heading = "" if fold(person.org).startswith("该") else self.heading  # 该局 is one named since
        full = heading or self.names.of(fold(person.org), posts, line, end) or self.heading
        if not full and not person.org and all(map(owners.GENERAL.fullmatch, posts)):
            full = owners.in_sentence(line, start, leads=False) or owners.in_paragraph(line, start)
        if full.endswith("办事处"):  # 办事处主任
            person = person._replace(posts=tuple(post.removeprefix(full[-3:]) for post in person.posts))
        return person._replace(org=full or person.org or seat(person.posts))

    def _this_head(self, person: Person, line: Line, start: int) -> Person | None:
        """Whom 这位局长 or 该局长 means: the last one named who holds that post."""
        org = fold(person.org)
        this = (
            org[:1] == "该"
            or line.plain.startswith(("这位", "那位", "这名", "那名"), start)
            or THIS_HEAD.search(line.plain, max(0, start - LONGEST_THIS), start)
        )
        nobody = not person.name and person.posts and (org in ("", "该") or SHORT.fullmatch(org))
        if not this or not nobody:
            return None
        post = fold(person.posts[-1])
        holds = (p for p in reversed(self.people) if any(fold(held).endswith(post) for held in p.posts))
        last = self.people[-1:] if org in ("", "该") and ANYBODY.search(post) else []
        return next(holds, last[0] if last else None)

    def _of_this(self, person: Person, line: Line, start: int, end: int) -> Person | None:
        """Somebody of a section or a unit of a body that is only pointed at: 该局养老服务科科长."""
        org = fold(person.org)
        match = POINTED.match(org) or POINTED.search(line.plain, max(0, start - LONGEST_POINTED), start)
        rest = person.org[match.end() :] if match and POINTED.match(org) else person.org
        kind = match["kind"] if match and rest else ""
        full = kind and (self._named_in(line, start, kind) or self.names.of(kind, (), line, start))
        if not full:
            return None
        there = within(person._replace(org=rest), Person("", full, ()), rest + "".join(person.posts))
        if there.org == full:
            return there
        return person._replace(org=full + rest if UNIT.search(rest) else rest)  # 该镇石坡村 is a body by itself

    def _named_in(self, line: Line, end: int, kind: str) -> str:
        """The body of whom the paragraph names last before `end`, if it is of a kind."""
        at = ((line.plain.rfind(name, 0, end), person.org) for name, person in self.by_name.items())
        found, org = max(at, default=(-1, ""))
        return org if found >= 0 and fold(org).endswith(kind) else ""

    def find(self, words: str) -> Person | None:
        """Whom a name, or a surname with a post, means; words in Simplified characters."""
        if words.startswith(FAMILIAR) and len(words) == len(FAMILIAR) + 1:
            return self._familiar(words)
        return self.by_name.get(words) or self._by_surname(surname(words), words[len(surname(words)) :])

    def named(self, plain: str) -> Iterator[re.Match[str]]:
        """Each pronoun (the group `pronoun`) and what else `find` takes (`who`), behind what leads up to it."""
        names = frozenset(name for name in self.by_name if name in plain)
        general = (m for m in _others().finditer(plain) if m["pronoun"] or (m["of"] or m["old"]) in self.surnames)
        end = 0
        for match in sorted([*_names(names).finditer(plain), *general], key=lambda m: (m.start(), -m.end())):
            if match.start() >= end:
                yield match
                end = match.end()

    def _familiar(self, words: str) -> Person | None:
        """老王 is the one official so called, unless the article has 村民老王 too."""
        if words not in self.others:
            self.others[words] = bool(re.search(f"{HAN}{words}", self.names.plain))
        fitting = [person for person in self.people if fold(person.name).startswith(words[len(FAMILIAR) :])]
        return fitting[0] if len(fitting) == 1 and not self.others[words] else None

    def _by_surname(self, surname: str, post: str) -> Person | None:
        fitting = [person for person in reversed(self.people) if fold(person.name).startswith(surname)]
        holding = (person for person in fitting if any(post in fold(held) for held in person.posts))
        return next(holding, fitting[0] if len(fitting) == 1 else None)


def within(person: Person, before: Person, printed: str) -> Person:
    """Somebody `printed` with the post in a section, 信息中心主任, in the body of whoever is named before."""
    if not units.is_part(fold(person.org), fold(before.org)):
        return person
    first, *rest = person.posts
    section = person.org if person.org + first in printed else person.org[:-1]  # 工务 of 工务课长
    return person._replace(org=before.org, posts=(section + first, *rest))


def lacks_body(person: Person) -> bool:
    """Only a post, or a kind of body, is printed: the body is one named before, or the heading's."""
    return not person.org or bool(SHORT.fullmatch(fold(person.org)))


def named_later(lines: Sequence[Line]) -> Iterator[Person]:
    """Those whose posts the article gives only behind what it has told of them by name."""
    heads: set[str] = set()
    for line in lines:
        heads.update(clause_heads(line.plain))
        people = (mention.person for mention in mentions(line))
        yield from (person for person in people if person.org and fold(person.name) in heads)


@lru_cache(maxsize=64)
def _names(people: frozenset[str]) -> re.Pattern[str]:
    """Matches the names of people, at the head of a clause."""
    names = sorted(map(re.escape, people), key=len, reverse=True)
    return re.compile(rf"{HEAD}(?P<who>(?P<pronoun>{NOBODY})|{'|'.join(names) or NOBODY})")


@cache
def _others() -> re.Pattern[str]:
    """Matches a pronoun, or any surname with a post (`of`) or 老 (`old`), heading a clause; made once, being large."""
    any_surname = rf"{DOUBLE}|{HAN}"
    titled = rf"(?P<of>{any_surname})(?:副?{alternatives('ranks')}|{CALLED})"
    return re.compile(rf"{HEAD}(?P<who>(?P<pronoun>{PRONOUN})|{FAMILIAR}(?P<old>{any_surname})|{titled})")
