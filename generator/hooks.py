"""What MkDocs calls while it builds our site, be it by `mkdocs build`, `mkdocs serve` or `jianbao build`."""

from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.project import Project
from generator.site.folder import write
from generator.site.publish import extras

SPARE = ("assets/javascripts/lunr/", "assets/javascripts/workers/", "sitemap.xml")
"""What ours replaces: Material's search, and MkDocs's sitemap."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give the theme the words of the interface, as `config.extra.words`."""
    words = _project(config).templates / "words.yml"
    config.extra["words"] = yaml.load(words.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader) or {}
    config.theme.static_templates.discard("sitemap.xml")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what no reader's browser asks for."""
    for file in [file for file in files if file.src_uri.startswith(SPARE) or file.src_uri.endswith(".map")]:
        files.remove(file)
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Add what hosts and search engines read."""
    site = Path(config.site_dir)
    pages = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    for path, content in extras(pages, config).items():
        write(site / path, content)


def _project(config: MkDocsConfig) -> Project:
    return Project(Path(config.docs_dir).parent)
