"""What the lists and the search over all need of each briefing, kept: an edit then makes us read one, not all."""

from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from generator import store
from generator.model.briefing import Briefing
from generator.project import HOME, Project
from generator.render import archive, search
from generator.render.index import Outline, outline
from generator.render.terms import uses
from generator.site.folder import write
from generator.site.part import fingerprint


class Outlined(Struct, frozen=True):
    """An outline, the words by which the search over all finds the briefing, and a hash of what both were made from."""

    key: str
    outline: Outline
    words: list[str]


def outlined(project: Project, id: str, key: str) -> Outlined:
    """The outline of a briefing, as kept or made now. `key` is a hash of its data."""
    kept = _kept(_file(project, id))
    if kept is None or kept.key != _with_code(key):
        briefing, glossary = store.load(project, id).briefing, store.load_glossary(project).terms
        kept = keep(
            project, id, key, briefing, search.text(briefing, [use.term for use in uses(briefing, glossary)], "en")
        )
    return kept


def keep(project: Project, id: str, key: str, briefing: Briefing, searched: str) -> Outlined:
    """Keep the outline of a briefing whose English search file is `searched`, which takes longest to make."""
    made = Outlined(_with_code(key), outline(briefing), sorted(archive.words(searched)))
    write(_file(project, id), msgspec.json.encode(made))
    return made


def _file(project: Project, id: str) -> Path:
    return project.cache / "outlines" / f"{id}.json"


@cache
def _with_code(key: str) -> str:
    return fingerprint(key, HOME / "generator")


def _kept(file: Path) -> Outlined | None:
    try:
        return msgspec.json.decode(file.read_bytes(), type=Outlined)
    except (OSError, msgspec.MsgspecError):
        return None
