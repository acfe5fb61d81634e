"""Ids are given once: a sentence that moved or was reworded keeps its id, and no id is ever used again."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

Record = dict[str, Any]

PARTS = ("repairs", "normalised", "boilerplate", "unassigned")
"""The lists inside an article whose items have ids."""

ALIKE = 0.6
"""The least likeness of two wordings of one sentence (difflib's ratio)."""
CANDIDATES = 8
"""How many old wordings are compared with a new one: those that share the most pairs of characters."""


def adopt(old: Record, new: Record) -> Record:
    """The new briefing with the ids of the old one, both as plain data with the keys of `Briefing`."""
    script = new["article"]["script"]

    def words(record: Record, key: str) -> str:
        return str(record[key][script])

    agencies = _matched(old["agencies"], new["agencies"], lambda record: words(record, "name"))
    themes = _matched(old["themes"], new["themes"], lambda record: words(record, "name"))
    pledges = [
        {**record, "agency": agencies[record["agency"]], "theme": themes[record["theme"]]} for record in new["pledges"]
    ]
    kept = _same(old["pledges"], pledges, lambda record: str(record["source"]["quote"]))
    return {
        "article": _article(old["article"], new["article"], script),
        "themes": [{**record, "id": themes[record["id"]]} for record in new["themes"]],
        "agencies": [{**record, "id": agencies[record["id"]]} for record in new["agencies"]],
        "pledges": list(_numbered(pledges, kept, [record["id"] for record in old["pledges"]])),
    }


def _article(old: Record, new: Record, script: str) -> Record:
    keys: dict[str, Callable[[Record], str]] = {
        "repairs": lambda record: f"{record['found']} → {record['corrected']}",
        "normalised": lambda record: str(record["id"]),
        "boilerplate": lambda record: str(record["text"]),
        "unassigned": lambda record: str(record["text"][script]),
    }
    adopted = dict(new)
    for name in PARTS:
        ids = _matched(old[name], new[name], keys[name])
        adopted[name] = [{**record, "id": ids[record["id"]]} for record in new[name]]
        names = {f"{name}.{id}": f"{name}.{other}" for id, other in ids.items()}
        adopted["review"] = [names.get(path, path) for path in adopted["review"]]
    return adopted


def _matched(old: Sequence[Record], new: Sequence[Record], key: Callable[[Record], str]) -> dict[str, str]:
    """New id → the id to use."""
    kept = _same(old, new, key)
    used = {record["id"] for record in old}
    ids: dict[str, str] = {}
    for place, record in enumerate(new):
        ids[record["id"]] = kept.get(place) or _free(record["id"], used)
        used.add(ids[record["id"]])
    return ids


def _same(old: Sequence[Record], new: Sequence[Record], key: Callable[[Record], str]) -> dict[int, str]:
    """Position among the new → id of the old record that says the same, or nearly."""
    waiting: dict[str, list[str]] = {}
    for record in old:
        waiting.setdefault(key(record), []).append(record["id"])
    found: dict[int, str] = {}
    for place, record in enumerate(new):
        if ids := waiting.get(key(record)):
            found[place] = ids.pop(0)
    left = {place: key(record) for place, record in enumerate(new) if place not in found}
    near = _near([(id, words) for words, ids in waiting.items() for id in ids], left)
    return found | near


def _near(old: list[tuple[str, str]], new: dict[int, str]) -> dict[int, str]:
    """The same for reworded sentences, the likest pair first."""
    pairs = sorted(_alike(old, new), reverse=True)
    found: dict[int, str] = {}
    taken: set[str] = set()
    for _, place, id in pairs:
        if -place not in found and id not in taken:
            found[-place] = id
            taken.add(id)
    return found


def _alike(old: Sequence[tuple[str, str]], new: dict[int, str]) -> Iterator[tuple[float, int, str]]:
    """(likeness, minus the position, id) of every pair that is alike; the minus puts the earlier one first."""
    holders: dict[str, list[int]] = {}
    for number, (_, words) in enumerate(old):
        for pair in _pairs(words):
            holders.setdefault(pair, []).append(number)
    for place, wording in new.items():
        shared = Counter(number for pair in _pairs(wording) for number in holders.get(pair, ()))
        for number, _ in shared.most_common(CANDIDATES):
            id, words = old[number]
            likeness = SequenceMatcher(None, wording, words, autojunk=False).ratio()
            if likeness >= ALIKE:
                yield likeness, -place, id


def _pairs(words: str) -> set[str]:
    """Every two neighboring characters."""
    return {words[place : place + 2] for place in range(len(words) - 1)}


def _numbered(pledges: Iterable[Record], kept: dict[int, str], used: Iterable[str]) -> Iterator[Record]:
    """Pledges with their kept ids, or the next number that their agency never used."""
    last: dict[str, int] = {}
    for id in used:
        agency, _, number = id.rpartition("-")
        last[agency] = max(last.get(agency, 0), int(number) if number.isdigit() else 0)
    for place, record in enumerate(pledges):
        agency = record["agency"]
        if place not in kept:
            last[agency] = last.get(agency, 0) + 1
        yield {**record, "id": kept.get(place) or f"{agency}-{last[agency]}"}


def _free(id: str, used: set[str]) -> str:
    """The id itself, or with the next number that makes it a new one."""
    match = re.fullmatch(r"(.*?)(\d*)", id)
    stem, number = match.groups() if match else (id, "")
    count = int(number) if number else 1
    while id in used:
        count += 1
        id = f"{stem}{count}" if number else f"{stem}-{count}"
    return id
