"""The YAML parser's messages, in words for an editor."""

import yaml

from generator.errors import Problem

QUOTE = "Put the text in single quotes: 'like this'; a single quote inside is written twice."
INDENT = "Keys of one record begin in the same column; what belongs to a key is indented by two more blanks."

SECOND_COLON = ("a second ': ' in one line", QUOTE)
UNCLOSED = (
    "the quoted text that begins here has no closing quote where it should end",
    "Close it; a quote inside single-quoted text is written twice.",
)

_WORDING = {
    "mapping values are not allowed in this context": ("this line is indented too far", INDENT),
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
    "found unexpected end of stream": UNCLOSED,
    "did not find expected comment or line break": (
        "text has to begin on the line below | or >",
        "Indent it by two more blanks.",
    ),
}


def syntax_problem(file: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    """The problem at which the parser stopped. An unclosed quote is reported where it opens."""
    mark = error.problem_mark
    if (
        (error.context or "").endswith("quoted scalar")
        and error.context_mark
        and "end of stream" in (error.problem or "")
    ):
        mark = error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    message, hint = _WORDING.get(error.problem or "", (f"not YAML: {error.problem}", INDENT))
    before = "".join(text.split("\n")[line - 1 : line])[: column - 1]
    if message == "this line is indented too far" and ": " in before:
        message, hint = SECOND_COLON
    return Problem(file, line, column, "", message, hint)
