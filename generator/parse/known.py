"""Everybody named so far, so that a later mention by name, or by surname and post, finds them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.lexicon import alternatives, fold, pairs
from generator.parse.names import surname
from generator.parse.people import Person

NOBODY = "(?!)"
PRONOUN = "他们?|她们?|对方|该(?:局)?负责人|其|[这上]位?述?负责人"


@dataclass
class Known:
    """The people of the article, in the order of their first mention."""

    people: list[Person] = field(default_factory=list)

    def add(self, people: Sequence[Person]) -> None:
        """Remember those who have a name."""
        self.people += (person for person in people if person.name and person not in self.people)

    def remembered(self, person: Person) -> Person:
        """The one we know, if somebody is named again without a body or with a shorter name of it."""
        before = self._by_name(fold(person.name)) if person.name else None
        if before and (lacks_body(person) or person.org in before.org or before.org in person.org):
            return before
        return person

    def find(self, words: str) -> Person | None:
        """Whom a name, or a surname with a post, means; words in Simplified characters."""
        return self._by_name(words) or self._by_surname(surname(words), words[len(surname(words)) :])

    def pattern(self) -> re.Pattern[str]:
        """Matches a pronoun (the group `pronoun`) or words that `find` takes."""
        names = [re.escape(fold(person.name)) for person in self.people]
        surnames = "|".join(sorted({re.escape(surname(fold(person.name))) for person in self.people}))
        titled = [rf"(?:{surnames})副?{alternatives('ranks')}"] if surnames else []
        return re.compile(
            rf"(?:^|(?<=[。；！？，”“：\s]))(?:(?P<pronoun>{PRONOUN})|{'|'.join([*names, *titled]) or NOBODY})"
        )

    def _by_name(self, name: str) -> Person | None:
        return next((person for person in reversed(self.people) if fold(person.name) == name), None)

    def _by_surname(self, surname: str, post: str) -> Person | None:
        fitting = [person for person in reversed(self.people) if fold(person.name).startswith(surname)]
        holding = (person for person in fitting if any(post in fold(held) for held in person.posts))
        return next(holding, fitting[0] if len(fitting) == 1 else None)


def lacks_body(person: Person) -> bool:
    """Only a post is printed: the body is that of the person named before, or of the heading."""
    return not person.org or fold(person.org) in pairs("seats").values()
