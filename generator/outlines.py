"""What the lists and the search over all need of each briefing, kept: an edit then makes us read one, not all."""

from pathlib import Path

import msgspec
from msgspec import Struct

from generator import store
from generator.project import Project
from generator.render import archive, search
from generator.render.index import Outline, outline
from generator.render.terms import uses
from generator.site.folder import write


class Outlined(Struct, frozen=True):
    """An outline, the words by which the search over all finds the briefing, and a hash of what both were made from."""

    key: str
    outline: Outline
    words: list[str]


def outlined(project: Project, id: str, key: str) -> Outlined:
    """The outline of a briefing, as kept or made now. `key` is a hash of its data and of our code."""
    file = project.cache / "outlines" / f"{id}.json"
    kept = _kept(file)
    if kept is None or kept.key != key:
        kept = _made(project, id, key)
        write(file, msgspec.json.encode(kept))
    return kept


def _kept(file: Path) -> Outlined | None:
    try:
        return msgspec.json.decode(file.read_bytes(), type=Outlined)
    except (OSError, msgspec.MsgspecError):
        return None


def _made(project: Project, id: str, key: str) -> Outlined:
    briefing, glossary = store.load(project, id).briefing, store.load_glossary(project).terms
    text = search.text(briefing, [use.term for use in uses(briefing, glossary)], "en")
    return Outlined(key, outline(briefing), sorted(archive.words(text)))
