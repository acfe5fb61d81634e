"""What stands outside speeches: notes of the reporter, who presides, and why a stretch there holds no pledge."""

import re
from collections.abc import Sequence

from generator.lexicon import matcher
from generator.parse.page import Line, Span
from generator.parse.people.mentions import mentions

NOTE = re.compile(
    "(?:记者|采访|编辑|编者|采编|现场)?(?:手记|札记|后记|旁白|点评|观察|按)[:：]|编后|短评[:：]?|(?:新闻|背景|相关|知识)?链接[:：]|名词解释"
)
HOST = re.compile("主持人?[:：]")


def hosts(lines: Sequence[Line]) -> frozenset[str]:
    """Who presides over a press conference, as the list of those present says: they announce what others will do."""
    listed = (line for line in lines if HOST.match(line.plain) and not re.search("[。？]", line.plain))
    return frozenset(mention.person.name for line in listed for mention in mentions(line))


def reason_of(line: Line, span: Span) -> str:
    """Why a sentence outside any speech is no pledge."""
    text = line.masked[span.start : span.end]
    coming = matcher("gate").search(text)
    if re.search("[？?]”?$", text):
        return "question"
    if matcher("refusal").search(text):
        return "refusal"
    if matcher("everybody").search(text) and coming:
        return "everybody, no agency"
    if matcher("praise").search(text):
        return "praise"
    return "past result" if matcher("past").search(text) and not coming else "background"
