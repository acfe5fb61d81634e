"""What the site's settings and the words of the interface say, read again only when their files change."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag  # type: ignore[import-untyped]

from generator.errors import ProblemsFound
from generator.model.briefing import Words
from generator.project import Project
from generator.site.part import fingerprint
from generator.yamlfile import read


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml, which may name variables of the environment."""


_Settings.add_constructor("!ENV", construct_env_tag)


def words(project: Project) -> Words:
    """The words of the interface. Raises `ProblemsFound` when their file cannot be read."""
    file = project.templates / "words.yml"
    return _words(file, fingerprint(file))


def settings(project: Project) -> Mapping[str, Any]:
    """What mkdocs.yml says, such as `repo_url`, with the environment filled in."""
    return _settings(project.mkdocs, fingerprint(project.mkdocs))


@lru_cache(maxsize=1)
def _words(file: Path, state: str) -> Words:
    document = read(file.read_bytes(), f"{file.parent.name}/{file.name}")
    if document.problems or not isinstance(document.data, dict):
        raise ProblemsFound(document.problems)
    return document.data


@lru_cache(maxsize=1)
def _settings(file: Path, state: str) -> Mapping[str, Any]:
    return yaml.load(file.read_bytes(), Loader=_Settings) or {}
