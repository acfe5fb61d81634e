"""YAML as nobody should write it and somebody will: random data in random quoting, layout, order and comments."""

from typing import Any

from hypothesis import strategies as st

from generator.yamlfile.dumping import scalar

Draw = Any
CHARACTERS = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cf", "Co", "Cn", "Zl", "Zp"], exclude_characters="\ufffd"
)
WORDS = st.text(CHARACTERS, max_size=6) | st.sampled_from(
    ["", "no", "null", "a: b", "#x", "- x", "'", '"', "甲，乙", "2027-01-01", "{", "]"]
)
COMMENTS = st.sampled_from(["", "", "", "  # 甲", " # a: b", "   # 'x", ' # "'])


def records() -> st.SearchStrategy[list[dict[str, Any]]]:
    """A file of records as data."""
    record = st.fixed_dictionaries(
        {
            "kind": WORDS,
            "text": st.fixed_dictionaries({"zh-Hans": WORDS, "en": WORDS}),
            "parts": st.lists(
                st.fixed_dictionaries({"n": WORDS, "of": st.fixed_dictionaries({"x": WORDS})}), max_size=2
            ),
            "review": st.lists(WORDS, max_size=2),
        }
    )
    return st.lists(record, min_size=1, max_size=3)


@st.composite
def files(draw: Draw) -> tuple[str, list[dict[str, Any]]]:
    """The text of a file, and what it says."""
    data = draw(records())
    return draw(written(data)), data


@st.composite
def written(draw: Draw, data: list[dict[str, Any]]) -> str:
    """The text of a file that says `data`, awkwardly."""
    lines = list(_comment_lines(draw, 0))
    for record in data:
        lines += _item(draw, record, 0)
        lines += draw(st.sampled_from([[], [""], ["", "# between", ""]]))
    text: str = "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n\n# end\n"]))
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


def _comment_lines(draw: Draw, indent: int) -> list[str]:
    return [" " * indent + draw(st.sampled_from(["# 甲", "# a: b", "#- x"]))] if draw(st.integers(0, 5)) == 0 else []


def _item(draw: Draw, value: dict[str, Any], indent: int) -> list[str]:
    gap = draw(st.sampled_from([2, 4]))
    lines = _mapping(draw, value, indent + gap)
    comments = []
    while lines[0].lstrip().startswith("#") or not lines[0].strip():
        comments.append(" " * indent + lines.pop(0).strip())
    return [*comments, " " * indent + "-" + lines[0][indent + 1 :], *lines[1:]]


def _mapping(draw: Draw, value: dict[str, Any], indent: int) -> list[str]:
    lines: list[str] = []
    for key in draw(st.permutations(list(value))):
        lines += _comment_lines(draw, indent)
        lines += _entry(draw, key, value[key], indent)
        lines += draw(st.sampled_from([[], [], [""]]))
    return lines


def _entry(draw: Draw, key: str, value: Any, indent: int) -> list[str]:
    start = " " * indent + draw(st.sampled_from([key, f"'{key}'"])) + ":"
    if isinstance(value, str):
        return _text(draw, start, value, indent)
    if value is None or isinstance(value, int):
        return [f"{start} {scalar(value)}{draw(COMMENTS)}"]
    if not value or draw(st.integers(0, 3)) == 0:
        return [f"{start} {_flow(draw, value)}{draw(COMMENTS)}"]
    if isinstance(value, dict):
        return [start + draw(COMMENTS), *_mapping(draw, value, indent + draw(st.sampled_from([1, 2, 4])))]
    step = draw(st.sampled_from([0, 2, 3]))
    if isinstance(value[0], dict):
        items = [line for item in value for line in _item(draw, item, indent + step)]
    else:
        items = [line for item in value for line in _text(draw, " " * (indent + step) + "-", item, indent + step)]
    return [start + draw(COMMENTS), *items]


def _text(draw: Draw, start: str, value: str, indent: int) -> list[str]:
    if value and value == value.strip() and draw(st.integers(0, 3)) == 0:
        return [f"{start} |-{draw(COMMENTS)}", " " * (indent + draw(st.sampled_from([1, 2, 5]))) + value]
    if not value and draw(st.booleans()):
        return [start + draw(COMMENTS)]
    return [f"{start}{draw(st.sampled_from([' ', '   ']))}{_scalar(draw, value)}{draw(COMMENTS)}"]


def _scalar(draw: Draw, value: str) -> str:
    single = "'" + value.replace("'", "''") + "'"
    double = '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(draw(st.sampled_from([scalar(value, flow=True), single, double])))


def _flow(draw: Draw, value: Any) -> str:
    if isinstance(value, str):
        return _scalar(draw, value)
    if value is None or isinstance(value, int):
        return scalar(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(draw, part)}" for key, part in value.items()) + "}"
    return "[" + ", ".join(_flow(draw, part) for part in value) + "]"
