"""What MkDocs calls while it builds our site, be it by `mkdocs build`, `mkdocs serve` or `jianbao build`."""

from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig

from generator.project import Project


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give the theme the words of the interface, as `config.extra.words`."""
    words = _project(config).templates / "words.yml"
    config.extra["words"] = yaml.load(words.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader) or {}
    return config


def _project(config: MkDocsConfig) -> Project:
    return Project(Path(config.docs_dir).parent)
