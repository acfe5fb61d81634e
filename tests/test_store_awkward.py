"""However a person writes a file, an import keeps every comment, and `check --fix` every value."""

import copy
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check.layout import laid_out
from generator.project import Project
from generator.published.files import FILES
from generator.store.records import FileMerge, plain
from generator.yamlfile import Document, Path, read
from generator.yamlfile.nodes import value_at
from tests.awkward import written
from tests.conftest import BRIEFING, SAMPLE
from tests.store_fixtures import convert

PLEDGES = FILES[-1]


def sample() -> list[dict[str, Any]]:
    path = Project(SAMPLE).briefing(BRIEFING) / "pledges.yml"
    data = plain(read(path.read_bytes(), "x"), PLEDGES)
    return [_derived(record) for record in (data[0], data[2])]


def _derived(value: Any) -> Any:
    """With the other script as `convert` makes it."""
    if isinstance(value, dict):
        value = {key: _derived(part) for key, part in value.items()}
        return {**value, "zh-Hant": convert(value["zh-Hans"])} if "zh-Hans" in value else value
    return [_derived(part) for part in value] if isinstance(value, list) else value


DATA = sample()


def leaves(value: Any, path: Path = ()) -> Iterator[Path]:
    """The Chinese texts, figures and kinds: what a new parse may change."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inside:
        if key in ("zh-Hans", "quote", "kind", "paragraph", "value", "resolves"):
            yield (*path, key)
        elif key not in ("id", "review"):
            yield from leaves(part, (*path, key))


NEW: dict[str | int, Any] = {"paragraph": 3, "kind": "action", "value": "7", "resolves": "2029"}


def comments(document: Document) -> list[str]:
    return sorted(document.text[start:end].rstrip() for start, end in document.comments)


@settings(max_examples=40)
@given(written(DATA), st.sets(st.sampled_from(sorted(leaves(DATA), key=str)), max_size=6))
def test_every_comment_survives_an_import_and_every_change_arrives(text: str, changed: set[Path]) -> None:
    theirs = copy.deepcopy(DATA)
    for path in changed:
        around = value_at(theirs, path[:-1])
        around[path[-1]] = NEW.get(path[-1], f"{around[path[-1]]}：新")
    theirs = [_derived(record) for record in theirs]
    document = read(text.encode(), "pledges.yml")
    merged = FileMerge(PLEDGES, document, "zh-Hans", convert).run(DATA, theirs)
    again = read(merged.text.encode(), "pledges.yml")
    assert comments(again) == comments(document)
    flagless = [{**record, "review": []} for record in plain(again, PLEDGES)]
    assert flagless == [{**record, "review": []} for record in theirs]
    if not changed:
        assert merged.text == text


@settings(max_examples=40)
@given(written(DATA))
def test_the_usual_form_keeps_every_value_and_comment_and_is_final(text: str) -> None:
    document = read(text.replace("\r\n", "\n").encode(), "pledges.yml")
    form = laid_out(document, PLEDGES, "# yaml-language-server: x\n")
    assert form is not None
    again = read(form.encode(), "pledges.yml")
    assert plain(again, PLEDGES) == DATA
    assert [list(record) for record in plain(again, PLEDGES)] == [list(record) for record in DATA]
    assert set(comments(document)) <= set(comments(again))
    assert laid_out(again, PLEDGES, "") == form
