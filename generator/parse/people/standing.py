"""In what standing somebody speaks: as a leader, as a member of an assembly, or no longer in office."""

import re

from generator.lexicon import alternatives, fold
from generator.parse.people import posts
from generator.parse.people.mentions import Person

LED = re.compile("[省市州县区盟旗行]")
BESIDE_SEAT = re.compile(  # what a member of an assembly is, without speaking for a body
    rf".*(?:{alternatives('laypeople')}|[教律厨]师|老师|医生|护士|演员|传承人|委员|召集人|小组成员|党团[^，]{{0,4}}(?:召|长|书记))"
)
FORMER = re.compile("(?:原|老|前任)(?!则|师|总|板).*")
DELEGATE = re.compile(r".*(?:代表|政协委员|议员|立委|教授|研究员|院士)")


def is_leader(person: Person) -> bool:
    """Whether somebody without a body leads a whole city or county: 市长, 县委书记."""
    return not person.org and bool(LED.match(posts.seat(person.posts)))


def is_delegate(person: Person) -> bool:
    """Whether somebody speaks as a member of an assembly only, or once was in office: for no body with work to do."""
    if person.posts and all(FORMER.fullmatch(fold(post)) for post in person.posts):
        return True
    held = [fold(person.org + post) for post in person.posts]
    sits = any(map(DELEGATE.fullmatch, held))
    return all(DELEGATE.fullmatch(post) or (sits and BESIDE_SEAT.fullmatch(post)) for post in held)
