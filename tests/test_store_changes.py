"""The sentences of an import."""

from generator.store import Change, changes


def test_a_change_names_its_record_and_field() -> None:
    assert str(Change("data/x/pledges.yml", "water-1", "text.en", "gone")) == "water-1 text.en: gone"
    assert str(Change("data/x/pledges.yml", "water-1", "", "gone")) == "water-1: gone"
    assert str(Change("data/x/pledges.yml", "", "", "written anew")) == "data/x/pledges.yml: written anew"


def test_short_texts_are_told_in_full() -> None:
    assert changes.taken("甲", "乙") == "“乙”, as the article now has it; was “甲”"


def test_long_texts_are_told_where_they_differ() -> None:
    long = "一二三四五六七八九十" * 8
    assert changes.taken(f"{long}甲{long}", f"{long}乙丙{long}") == (
        "“…五六七八九十乙丙一二三四五六…”, as the article now has it; was “…五六七八九十甲一二三四五六…”"
    )
    assert changes.taken(long, f"{long}乙") == "“…五六七八九十乙”, as the article now has it; was “…五六七八九十”"


def test_a_conflict_tells_both_versions_in_full() -> None:
    long = "一二三四五六七八九十" * 8
    assert long in changes.conflict(long, "甲")


def test_structures_are_told_by_their_parts() -> None:
    assert changes.taken(None, {"text": "3座", "value": "3"}) == (
        "{text: “3座”, value: “3”}, as the article now has it; was nothing"
    )
    assert changes.taken(["a"], []) == "[], as the article now has it; was [“a”]"
    assert changes.taken(True, False) == "false, as the article now has it; was true"
