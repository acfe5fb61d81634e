"""The PDFs of the briefings, set anew only when what they are made from has changed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec

from generator import pdf, store
from generator.history import data_dates
from generator.project import HOME, Project
from generator.settings import settings, words
from generator.site.folder import write
from generator.site.part import fingerprint


@dataclass(frozen=True)
class Print:
    """A PDF on disk: its bytes are at `file`, `size` of them on `pages` pages."""

    file: Path
    size: int
    pages: int


Prints = Mapping[str, Mapping[str, Print]]
"""Briefing → edition (`en`, `zh-hans`, `zh-hant`, `bilingual`) → PDF."""


class _Made(msgspec.Struct, frozen=True):
    """What the PDFs of a briefing were made from, as a hash, and their pages by edition."""

    key: str
    pages: dict[str, int]


def unprinted(project: Project) -> list[Callable[[], None]]:
    """What is to be done for every briefing to have its PDFs as `known` tells them; nothing when they are up to date.

    A task raises `JianbaoError` when a PDF cannot be set.
    """
    dates = data_dates(project)
    shared = fingerprint(*_sources(project), str(settings(project).get("site_url") or ""))
    keys = {id: fingerprint(shared, project.briefing(id), dates.get(id, "")) for id in project.briefings()}
    stale = [id for id, key in keys.items() if _made(project, id).key != key]
    return [partial(_make, project, id, keys[id], dates.get(id, "")) for id in stale]


def known(project: Project) -> Prints:
    """The PDFs that were made last, of whatever state of the data."""
    return {id: dict(_on_disk(project, id)) for id in project.briefings()}


def _sources(project: Project) -> Iterable[Path]:
    """What all PDFs depend on."""
    templates = [path for path in sorted(project.templates.glob("briefing*")) if path.exists()]
    code = [HOME / "generator" / name for name in ("pdf", "model", "passages.py", "wording.py")]
    return (*templates, project.templates / "words.yml", project.glossary, *code)


def _make(project: Project, id: str, key: str, date: str) -> None:
    briefing, glossary = store.load(project, id).briefing, store.load_glossary(project).terms
    site_url = str(settings(project).get("site_url") or "")
    made = pdf.build_all(
        briefing, glossary, words(project), site_url=site_url, data_date=date, templates=project.templates
    )
    for edition, each_pdf in made.items():
        write(_folder(project, id) / f"{edition}.pdf", each_pdf.bytes)
    state = _Made(key, {edition: each_pdf.pages for edition, each_pdf in made.items()})
    write(_folder(project, id) / "made.json", msgspec.json.encode(state))


def _made(project: Project, id: str) -> _Made:
    try:
        return msgspec.json.decode((_folder(project, id) / "made.json").read_bytes(), type=_Made)
    except (OSError, msgspec.MsgspecError):
        return _Made("", {})


def _on_disk(project: Project, id: str) -> Iterable[tuple[str, Print]]:
    for edition, pages in _made(project, id).pages.items():
        file = _folder(project, id) / f"{edition}.pdf"
        yield edition, Print(file, file.stat().st_size, pages)


def _folder(project: Project, id: str) -> Path:
    return project.cache / "pdf" / id
