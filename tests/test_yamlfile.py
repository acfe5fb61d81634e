"""Reading strictly, writing canonically, changing by splicing."""

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.yamlfile import Document, Path, dump, read, remove, splice
from generator.yamlfile.nodes import BLOCK, FLOW, Span, line_end
from tests.awkward import files

VALUES = [
    *["", "no", "~", "null", "true", "12:30", "1.10", "003", "0x1f", "2027-03-01", "=", "<<", "1_000", ".inf"],
    *["a: b", "a:", ": a", "# x", "a #b", "a# b", "- x", "-", "? x", "'q'", '"q"', "it's", " lead", "trail ", "a\\b"],
    *["a\nb", "a\n\nb\n", "\n", "*x", "&x", "!x", "%x", "@x", "`x", "[x]", "{x}", "x, y", "x]", "|", ">", "---", "..."],
    *[
        "：全形",
        "「引」",
        "“引”：",
        "x\u3000y",
        "\u3000x\u3000",
        "emoji 😀",
        "a" * 300,
        "力争用3年时间\n形成3个",
        "é\u0301",
    ],
]
PLACES = ["甲", "'甲'", '"甲"', "", "  # c", "甲  # c", "'甲'  # c", "|-\n    甲", "|-  # c\n    甲", "|\n    甲\n"]
PLACES += [
    "|-\n    甲\n    乙",
    ">-\n    甲\n    乙",
    "|+\n    甲\n\n",
    "\n    甲",
    "# c\n    甲",
    "甲\n    乙",
    "'甲\n\n    乙'",
]
STRUCTURES: list[Any] = [
    None,
    [],
    ["a", "b, c"],
    {"zh": "甲: 乙", "en": ""},
    [{"x": "1", "y": {"z": "a\nb"}}, {"x": ""}],
]


def load(text: str) -> Document:
    document = read(text.encode(), "x.yml")
    assert not document.problems
    return document


def untyped(value: Any) -> Any:
    """A value as the strict reader gives it back."""
    if isinstance(value, dict):
        return {key: untyped(part) for key, part in value.items()}
    if isinstance(value, list):
        return [untyped(part) for part in value]
    return "null" if value is None else value


def put(data: Any, path: Path, value: Any) -> Any:
    data = copy.deepcopy(data)
    around = data
    for part in path[:-1]:
        around = around[part]
    around[path[-1]] = untyped(value)
    return data


@pytest.mark.parametrize("value", [*VALUES, *STRUCTURES])
@pytest.mark.parametrize("old", PLACES)
def test_any_value_goes_in_anywhere_and_nothing_else_changes(old: str, value: Any) -> None:
    text = f"# top\n- id: a\n  zh: {old}\n  en: x   # keep\n\n# between\n- id: b\n  zh: y\n"
    document = load(text)
    new = splice(document, {(0, "zh"): value}, {})
    assert load(new).data == put(document.data, (0, "zh"), value), new
    assert [comment(document, c) for c in document.comments] == [comment(load(new), c) for c in load(new).comments]
    assert new.endswith("\n  en: x   # keep\n\n# between\n- id: b\n  zh: y\n")


def comment(document: Document, place: tuple[int, int]) -> str:
    return document.text[slice(*place)]


@pytest.mark.parametrize("value", VALUES)
def test_what_is_dumped_is_read_back(value: str) -> None:
    data = [{"id": value, "list": [value, value], "deep": [{"a": value, "b": {"c": value}}]}, {"id": value}]
    assert load(dump(data)).data == data


@given(
    st.recursive(
        st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp"], exclude_characters="�")),
        lambda inner: st.lists(inner, min_size=1) | st.dictionaries(st.text("abc-", min_size=1), inner, min_size=1),
        max_leaves=8,
    ).filter(lambda data: not isinstance(data, str))
)
def test_any_data_is_dumped_and_read_back(data: Any) -> None:
    assert load(dump(data)).data == data


@given(files(), st.data())
def test_however_a_file_is_written_only_the_changed_value_changes(
    file: tuple[str, list[Any]], data: st.DataObject
) -> None:
    text, content = file
    document = load(text)
    assert document.data == content
    paths = [path for path, span in document.values.items() if path and not _holds_comments(document, path, span)]
    path = data.draw(st.sampled_from(paths))
    value = data.draw(st.sampled_from([*VALUES, *STRUCTURES]))
    new = splice(document, {path: value}, {})
    again = load(new)
    assert again.data == put(content, path, value)
    span = document.values[path]
    start = document.keys[path].end if path in document.keys else text.rfind("\n", 0, span.start) + 1
    assert new.startswith(text[:start])
    assert new.endswith(text[line_end(text, span.end) :])
    assert len(again.comments) == len(document.comments)


def _holds_comments(document: Document, path: Path, span: Span) -> bool:
    """Whether a list or mapping would take comments with it: the merge leaves those to a person."""
    return span.style in (BLOCK, FLOW) and document.has_comment(path)


@given(files(), st.data())
def test_however_a_list_is_written_items_are_added_at_its_end(file: tuple[str, list[Any]], data: st.DataObject) -> None:
    text, content = file
    document = load(text)
    path = data.draw(
        st.sampled_from([path for path, span in document.values.items() if isinstance(at(content, path), list)])
    )
    items: list[Any] = data.draw(
        st.lists(st.sampled_from([{"id": "x", "of": {"y": "a\nb"}}, {"id": ""}]), min_size=1, max_size=2)
    )
    new = splice(document, {}, {path: items})
    at(content, path).extend(untyped(items))
    assert load(new).data == content
    assert [comment(load(new), c) for c in load(new).comments] == [comment(document, c) for c in document.comments]


def at(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data


def test_items_are_taken_out_of_a_list_with_their_lines_only() -> None:
    text = "# top\n- id: a\n  x: 1\n\n# between\n- id: b\n- id: c\n  y: |-\n    z\n\n# end\n"
    assert remove(load(text), [(0,)]) == "# top\n\n# between\n- id: b\n- id: c\n  y: |-\n    z\n\n# end\n"
    assert remove(load(text), [(1,), (2,)]) == "# top\n- id: a\n  x: 1\n\n# between\n\n# end\n"
