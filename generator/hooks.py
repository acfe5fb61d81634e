"""What MkDocs calls while it builds our site, be it by `mkdocs build`, `mkdocs serve` or `jianbao build`."""

import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from generator import parts, render
from generator.errors import JianbaoError
from generator.model.briefing import EDITIONS
from generator.project import Project
from generator.settings import words
from generator.site.folder import write
from generator.site.publish import extras

SPARE = ("assets/javascripts/lunr/", "assets/javascripts/workers/", "assets/stylesheets/palette.", "sitemap.xml")
"""What ours replaces: Material's search and colors, and MkDocs's sitemap."""

INDENT = re.compile(r"(<pre\b.*?</pre>)|\n\s+", re.DOTALL)
"""Blank lines and indentation in HTML, which mean something within `pre` only."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give the theme the words of the interface, as `config.extra.words`."""
    config.extra["words"] = words(_project(config))
    config.theme.static_templates.discard("sitemap.xml")
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Bring docs/ up to date with data/. `jianbao build` renders by itself and leaves this out."""
    project = _project(config)
    try:
        render.write(project, parts.pages(project))
    except JianbaoError as error:
        raise BuildError(str(error)) from error


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what no reader's browser asks for."""
    for file in [file for file in files if file.src_uri.startswith(SPARE) or file.src_uri.endswith(".map")]:
        files.remove(file)
    return files


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Leave out the white space that the templates' own layout left in the page."""
    return INDENT.sub(lambda found: found[1] or "\n", output)


def on_post_build(config: MkDocsConfig) -> None:
    """Add what hosts and search engines read."""
    site = Path(config.site_dir)
    pages = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    for path, content in extras(pages, config).items():
        write(site / path, content)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watch what people edit, not the pages rendered from it: those would set off a second build at each save."""
    project = _project(config)
    server.unwatch(str(project.docs))
    for edition in EDITIONS:
        server.watch(str(project.docs / edition), recursive=False)
    for folder in (project.data, project.templates):
        server.watch(str(folder))
    return server


def _project(config: MkDocsConfig) -> Project:
    return Project(Path(config.docs_dir).parent)
