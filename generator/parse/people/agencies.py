"""The bodies that speak, while they are gathered, and which of them are listed."""

import re
from collections.abc import Iterable

from generator.lexicon import HAN, alternatives, fold
from generator.model.parsed import Agency, Official, Pledge
from generator.parse.people.mentions import Person
from generator.parse.people.posts import HONORIFIC, seat

OFFICE = re.compile(
    ".*(?:局|委|办|办公室|厅|署|(?<!公)司|处|科|部|镇|乡|街道|办事处|区|县|市|州|公所|政府|管委会|管理委员会|检察院|法院|中心|支队|大队)"
)
BODY = re.compile(
    rf".*(?:{alternatives('orgs', 'trades', 'venues', 'body_ends')}|(?<![直级各])部门|系统"
    "|园|厂|府|公所|(?<!关注)组|.乡|.里|段|课|室|团|庭|岛|湾|山|港城)"
)
NO_OFFICE = re.compile(
    "(?:里|村|议)长|.{2}方|主席|议员|代表|委员|理事|秘书|村?支书|会长|(?:党支部)?书记|负责人|.*(?:代表团|讨论组)|.{0,6}(?:车间|工段|班组|窗口)"
)
COMPANY_POST = re.compile(f".*(?:董事长?|经理|总裁|总监|首席{HAN}{{2,3}}官|创始人|厂长|店长|合伙人)")
ASSEMBLY = re.compile(".*(?:人大|人大常委会|政协|议会|议长|代表会|(?:立法|民意|事务)?委员会)")


class Body:
    """An agency while it is being gathered."""

    def __init__(self, org: str, paragraph: int) -> None:
        self.org, self.paragraph = org, paragraph
        self.theme: str | None = None
        self.people: dict[str, Person] = {}
        self.pledges: list[Pledge] = []
        self.told = 0  # how often its people say what others should do

    def done(self) -> Agency:
        """As it is listed, with the people who are named."""
        officials = tuple(Official(person.name, person.posts) for person in self.people.values() if person.name)
        paragraph = self.pledges[0].paragraph if self.pledges else self.paragraph
        return Agency(self.org, officials, self.theme, paragraph, tuple(self.pledges))

    def speaks(self, hosts: Iterable[str]) -> bool:
        """Whether it is an agency that answers for its work.

        Without a pledge, that is an office whose head is named; leaders who only tell others what to do, members of
        assemblies, people of whose body nothing is printed and whoever hosts the meeting (`hosts`) pledge nothing.
        """
        org, named = fold(self.org), [person.name for person in self.people.values() if person.name]
        leading = any(map(leads, self.people.values())) or ASSEMBLY.fullmatch(org)
        if NO_OFFICE.fullmatch(org) or not (BODY.fullmatch(org) or any(map(_in_business, self.people.values()))):
            return False
        if self.pledges:
            return not leading or (bool(named) and self.told < len(self.pledges))
        if leading or not OFFICE.fullmatch(org):
            return False
        return any(not any(host.endswith(name) for host in hosts) for name in named)


def _in_business(person: Person) -> bool:
    """Whether somebody's post is one that companies have, whatever they are called: 恒源燃气董事长."""
    return bool(person.org) and any(COMPANY_POST.fullmatch(fold(post)) for post in person.posts)


def leads(person: Person) -> bool:
    """Whether one of somebody's posts is that of a leader: 副县长, 县委副书记."""
    printed = (*person.posts, *(person.org + post for post in person.posts))
    return bool(seat(person.posts)) or any(HONORIFIC.fullmatch(fold(post)) for post in printed)
