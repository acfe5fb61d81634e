"""What the site is made of: one part a briefing, and one of lists, hand-written pages and the search over all."""

from collections.abc import Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import yaml
from msgspec.structs import replace
from yaml_env_tag import construct_env_tag  # type: ignore[import-untyped]

from generator import render, store
from generator.errors import ProblemsFound
from generator.model.briefing import Briefing, Source, Term, Text, Words
from generator.project import Project
from generator.published import Loaded
from generator.render import archive, search
from generator.render.terms import uses
from generator.site import Part, fingerprint, handwritten
from generator.site.part import Content, Files
from generator.yamlfile import read

LISTS = "lists"
"""Name of the part with everything that is in no briefing's folder."""


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml, which may name variables of the environment."""


_Settings.add_constructor("!ENV", construct_env_tag)


def parts(project: Project) -> tuple[Part, ...]:
    """The parts of a project's site as it is on disk now. What is wrong with the data shows when a part is made."""
    keys = {id: fingerprint(project.briefing(id), _state(project.glossary)) for id in project.briefings()}
    briefings = [Part(id, key, partial(_briefing, project, id, key)) for id, key in keys.items()]
    lists = fingerprint(*keys, *keys.values(), *handwritten(project).values())
    return (*briefings, Part(LISTS, lists, partial(_lists, project, keys)))


def words(project: Project) -> Words:
    """The words of the interface. Raises `ProblemsFound` when their file cannot be read."""
    file = project.templates / "words.yml"
    return _words(file, _state(file))


def settings(project: Project) -> Mapping[str, Any]:
    """What mkdocs.yml says, such as `repo_url`, with the environment filled in."""
    return _settings(project.mkdocs, _state(project.mkdocs))


def _briefing(project: Project, id: str, key: str) -> Files:
    """Pages and search files of a briefing, each made when asked for."""
    known = settings(project)
    options = render.Options(known.get("repo_url") or "", known.get("edit_uri") or "")
    loaded, terms = _loaded(project, id, key), _terms(project, _state(project.glossary))
    return _in_docs(render.makers(loaded, terms, words(project), project.templates, options))


def _lists(project: Project, keys: Mapping[str, str]) -> Files:
    """The list of briefings of each edition, the chooser, the search over all, and what people wrote."""
    outlines, searches = [], {}
    for id, key in keys.items():
        loaded = _loaded(project, id, key)
        outlines.append(Loaded({}, _outline(loaded.briefing)))
        found = [use.term for use in uses(loaded.briefing, _terms(project, _state(project.glossary)))]
        searches[id] = search.text(loaded.briefing, found, "en")
    made = render.index_pages(outlines, words(project), project.templates) | archive.files(searches)
    return _in_docs(made) | handwritten(project)


def _in_docs(files: Mapping[str, Content]) -> dict[str, Content]:
    return {path.removeprefix("docs/"): content for path, content in files.items()}


def _outline(briefing: Briefing) -> Briefing:
    """What a list of briefings needs of one; the rest would fill the memory when there are many."""
    blank = {"text": Text("", "", ""), "frame": None, "quantities": (), "deadline": None, "documents": (), "note": ""}
    pledges = tuple(replace(pledge, source=Source(0, ""), **blank) for pledge in briefing.pledges)
    article = replace(briefing.article, paragraphs=(), repairs=(), unassigned=())
    return replace(briefing, article=article, pledges=pledges)


@lru_cache(maxsize=4)
def _loaded(project: Project, id: str, key: str) -> Loaded:
    return store.load(project, id)


@lru_cache(maxsize=1)
def _terms(project: Project, state: str) -> tuple[Term, ...]:
    return store.load_glossary(project).terms


@lru_cache(maxsize=1)
def _words(file: Path, state: str) -> Words:
    document = read(file.read_bytes(), f"{file.parent.name}/{file.name}")
    if document.problems or not isinstance(document.data, dict):
        raise ProblemsFound(document.problems)
    return document.data


@lru_cache(maxsize=1)
def _settings(file: Path, state: str) -> Mapping[str, Any]:
    return yaml.load(file.read_bytes(), Loader=_Settings) or {}


def _state(file: Path) -> str:
    return fingerprint(file) if file.exists() else ""
