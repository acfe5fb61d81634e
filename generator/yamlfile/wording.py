"""The YAML parser's messages, in words for an editor."""

import yaml

from generator.errors import Problem

QUOTE = "Put the text in single quotes: 'like this'; a single quote inside is written twice."
INDENT = "Keys of one record begin in the same column; what belongs to a key is indented by two more blanks."

_WORDING = {
    "mapping values are not allowed in this context": (
        "a second ': ' on this line, or a line indented too far",
        QUOTE,
    ),
    "block sequence entries are not allowed in this context": (
        "a list item cannot begin here",
        "Put '- ' on a line of its own, indented below its key.",
    ),
    "found character that cannot start any token": ("text cannot begin with this character", QUOTE),
    "could not find expected ':'": ("a key without ': ' on or above this line", INDENT),
    "did not find expected key": ("this line does not fit the ones above it", INDENT),
    "did not find expected '-' indicator": (
        "a list item has to begin with '- ' here",
        "Items of one list begin in the same column.",
    ),
    "did not find expected ',' or ']'": ("a list that began with [ is not closed before this", "Close it with ]."),
    "did not find expected ',' or '}'": ("a record that began with { is not closed before this", "Close it with }."),
    "did not find expected node content": ("a value is expected here", QUOTE),
    "found unknown escape character": (
        "a backslash in double quotes is followed by a letter that means nothing",
        "Use single quotes, in which a backslash is only a backslash.",
    ),
    "found unexpected end of stream": (
        "a quoted text is not closed before the end of the file",
        "Close it with the quote it began with.",
    ),
    "did not find expected comment or line break": (
        "text has to begin on the line below | or >",
        "Indent it by two more blanks.",
    ),
}


def syntax_problem(file: str, error: yaml.MarkedYAMLError) -> Problem:
    """The problem at which the parser stopped. An unclosed quote is reported where it opens."""
    mark = error.problem_mark
    opened = "quoted scalar" in (error.context or "") and "end of stream" in (error.problem or "")
    if opened and error.context_mark:
        mark = error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    message, hint = _WORDING.get(error.problem or "", (f"not YAML: {error.problem}", INDENT))
    return Problem(file, line, column, "", message, hint)
