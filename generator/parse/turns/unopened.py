"""Whose a paragraph is that promises something without saying who does: the one in office whom it names before."""

from generator.parse.page import Line
from generator.parse.people.agencies import leads
from generator.parse.people.known import Known
from generator.parse.people.mentions import Person, mentions
from generator.parse.people.standing import is_delegate


def owner(line: Line, known: Known) -> tuple[tuple[Person, ...], int] | None:
    """The only one a paragraph names who leads a body with work to do, and where the sentence ends that names them.

    在县水利局局长解冬的办公室里，墙上挂着一张图。6月前….
    """
    named = list(mentions(line))
    if len(named) != 1 or not named[0].person.name or is_delegate(named[0].person):
        return None
    mention = named[0]
    person = known.completed(mention.person, line, mention.start, mention.end)
    end = line.sentence_of(mention.start).end
    return None if leads(person) or not person.org or end >= len(line.plain) else ((person,), end)
