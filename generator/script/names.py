"""People's names in the other script: character by character, since a dictionary of words knows no names."""

from collections.abc import Callable, Iterable, Mapping

from generator import pinyin
from generator.model.parsed import Script
from generator.tables import table

TABLE = table(__file__, "names")


def name_entries(names: Iterable[str], plain: Callable[[str], str], source: Script) -> dict[str, str]:
    """Dictionary entries for `names`, for each surname before a title, and for names printed with a space inside."""
    entries = _mentioned(plain) if source == "zh-Hans" else {}
    for name in dict.fromkeys(filter(None, names)):
        other = other_script(name, plain, source)
        entries[name] = other
        if len(name) == 2:
            entries |= {f"{name[0]}{gap}{name[1]}": f"{other[0]}{gap}{other[1]}" for gap in "　 "}
        if source == "zh-Hans":
            family = pinyin.surname(name)
            entries |= {family + title: other[: len(family)] + plain(title) for title in TABLE["titles"]}
    return entries


def _mentioned(plain: Callable[[str], str]) -> dict[str, str]:
    """Titles with a surname behind them: people who are not among the names."""
    return {title + family: plain(title) + family for title in TABLE["titles"] for family in TABLE["after-titles"]}


def other_script(name: str, plain: Callable[[str], str], source: Script) -> str:
    """A whole personal name; `plain` converts a single character."""
    if source == "zh-Hant":
        kept: Mapping[str, str] = TABLE["kept"]
        return "".join(kept.get(character) or plain(character) for character in name)
    surname = pinyin.surname(name)
    given = name[len(surname) :]
    return _by_character(surname, TABLE["surnames"], plain) + _by_character(given, TABLE["given"], plain)


def doubtful(name: str, source: Script) -> tuple[str, ...]:
    """The characters of a Simplified name whose Traditional form only the person knows."""
    given = name[len(pinyin.surname(name)) :]
    return tuple(c for c in given if c in TABLE["unknowable"]) if source == "zh-Hans" else ()


def _by_character(part: str, known: Mapping[str, str], plain: Callable[[str], str]) -> str:
    return known.get(part) or "".join(known.get(character) or plain(character) for character in part)
