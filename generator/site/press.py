"""MkDocs with our theme, loaded once, ready to print any page. The pages are those of `mkdocs build`, byte for byte."""

import logging
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import mkdocs.config
from jinja2 import FileSystemBytecodeCache
from markdown import Markdown
from mkdocs import utils
from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, set_exclusions
from mkdocs.structure.files import Files as MkDocsFiles
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page, _ExtractTitleTreeprocessor, _RelativePathTreeprocessor
from mkdocs.structure.toc import get_toc

from generator.errors import JianbaoError
from generator.model.briefing import EDITIONS
from generator.project import Project
from generator.site.part import handwritten

NOT_FOUND = "404.html"


class Press:
    """Prints pages into `target`."""

    def __init__(self, project: Project, target: Path, cache: Path) -> None:
        self.config = _config(project, target)
        self._env = self.config.theme.get_env()
        self._env.bytecode_cache = _bytecode(cache)
        theme = MkDocsFiles([])
        theme.add_files_from_theme(self._env, self.config)
        self._theme: MkDocsFiles = self.config.plugins.on_files(theme, config=self.config)
        self._known = {*handwritten(project), "index.md", *(f"{edition}/index.md" for edition in EDITIONS)}
        self._env = self.config.plugins.on_env(self._env, config=self.config, files=self._theme)
        self._env.get_template("main.html")

    def address(self, path: str) -> str:
        """Where a file of docs/ is in the site."""
        return self._file(path, "").dest_uri

    def pages(self, part: Mapping[str, str], wanted: Iterable[str]) -> None:
        """Print the `wanted` pages of a part, given all its files (of which only pages need their text)."""
        files = self._files(part)
        navigation = get_navigation(files, self.config)
        documents = files.documentation_pages()
        with _strict():
            for path in wanted:
                page = files.src_uris[path].page
                assert page is not None
                _populate_page(page, self.config, files)
                _build_page(page, self.config, documents, navigation, self._env)
        for links in (utils._get_norm_url, utils._norm_parts):  # MkDocs would keep those of all pages
            links.cache_clear()

    def furniture(self) -> Sequence[str]:
        """Print what all pages share, the theme's assets and the page for wrong addresses, and say where it is."""
        self._theme.copy_static_files()
        files = self._files({})
        with _strict():
            _build_theme_template(NOT_FOUND, self._env, files, self.config, get_navigation(files, self.config))
        return [NOT_FOUND, *(file.dest_uri for file in self._theme if not file.is_documentation_page())]

    def _files(self, part: Mapping[str, str]) -> MkDocsFiles:
        known = {path: "" for path in self._known if path not in part}
        files = MkDocsFiles([*self._theme, *(self._file(path, text) for path, text in {**known, **part}.items())])
        set_exclusions(files, self.config)
        return files

    def _file(self, path: str, text: str) -> File:
        file = File(path, self.config.docs_dir, self.config.site_dir, self.config.use_directory_urls)
        file.content_string = text
        if file.is_documentation_page():
            _Page(None, file, self.config)
        return file


class _Page(Page):
    """Is rendered as MkDocs does, but without a second parsing of the HTML for a check that `mkdocs build` makes."""

    def render(self, config: MkDocsConfig, files: MkDocsFiles) -> None:
        md = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})
        title = _ExtractTitleTreeprocessor()
        title._register(md)
        _RelativePathTreeprocessor(self.file, files, config)._register(md)
        self.content = md.convert(self.markdown or "")
        self.toc = get_toc(getattr(md, "toc_tokens", []))
        self._title_from_render = title.title


def _config(project: Project, target: Path) -> MkDocsConfig:
    """The settings as `mkdocs build` has them, for the docs of this project."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    # MkDocs takes relative folders to be relative to its own file.
    folders = {"docs_dir": str(project.docs.absolute()), "site_dir": str(target.absolute())}
    settings = mkdocs.config.load_config(str(project.mkdocs), **folders)
    settings.plugins.on_startup(command="build", dirty=False)
    return settings.plugins.on_config(settings)


def _bytecode(cache: Path) -> FileSystemBytecodeCache:
    cache.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(cache))


class _Notes(logging.Handler):
    """Keeps what MkDocs has to say."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


@contextmanager
def _strict() -> Iterator[None]:
    """A warning of MkDocs, such as a link that leads nowhere, is an error, as with `mkdocs build --strict`."""
    log, notes = logging.getLogger("mkdocs"), _Notes()
    log.addHandler(notes)
    propagate, log.propagate = log.propagate, False
    try:
        yield
    except Exception as error:
        raise JianbaoError("\n".join([*notes.texts] or [str(error)])) from error
    finally:
        log.propagate = propagate
        log.removeHandler(notes)
    if notes.texts:
        raise JianbaoError("\n".join(notes.texts))
