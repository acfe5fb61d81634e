"""The other generators, given the very pages that jianbao renders."""

import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.measure import Run, clear, run

MKDOCS = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"]
HUGO = [str(Path(sys.executable).with_name("hugo")), "--quiet"]
EXTENSIONS = "markdown_extensions: [attr_list, md_in_html, tables]\nuse_directory_urls: false\n"

PLAIN = f"""site_name: Plain
theme: {{name: material, font: false}}
plugins: [search]
{EXTENSIONS}"""

I18N = f"""site_name: Languages
theme: {{name: material, font: false}}
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {{locale: en, name: English, default: true, build: true}}
        - {{locale: zh, name: 简体中文, build: true}}
        - {{locale: zh-TW, name: 繁體中文, build: true}}
{EXTENSIONS}"""
"""The plugin wants its own codes as names of folders, and stops at zh-Hans."""

HUGO_SETTINGS = """title = "Fastest"
disableKinds = ["taxonomy", "term", "rss"]
uglyURLs = true
contentDir = "content"
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
title = true
"""
HUGO_LAYOUT = """<!doctype html>
<html lang="{{ .Params.lang }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav><a href="/">{{ site.Title }}</a></nav><main>{{ .Content }}</main></body>
</html>
"""


def rivals(docs: Path, folder: Path) -> dict[str, Callable[[], Run]]:
    """Name → a cold build. `docs` holds the pages; every rival gets a copy in its own corner of `folder`."""
    return {
        "mkdocs": _plain(docs, folder / "plain"),
        "static-i18n": _i18n(docs, folder / "i18n"),
        "hugo": _hugo(docs, folder / "hugo"),
    }


def _plain(docs: Path, folder: Path) -> Callable[[], Run]:
    _copy(docs, folder / "docs")
    (folder / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    return partial(_fresh, MKDOCS, folder, folder / "site")


def _i18n(docs: Path, folder: Path) -> Callable[[], Run]:
    _copy(docs, folder / "docs")
    (folder / "docs/zh-hans").rename(folder / "docs/zh")
    (folder / "docs/zh-hant").rename(folder / "docs/zh-TW")
    (folder / "docs/index.md").unlink()
    (folder / "mkdocs.yml").write_text(I18N, encoding="utf-8")
    return partial(_fresh, MKDOCS, folder, folder / "site")


def _hugo(docs: Path, folder: Path) -> Callable[[], Run]:
    _copy(docs, folder / "content")
    for file in (folder / "content").rglob("index.md"):
        file.rename(file.with_name("_index.md"))
    (folder / "hugo.toml").write_text(HUGO_SETTINGS, encoding="utf-8")
    for name in ("single.html", "list.html"):
        (folder / "layouts/_default").mkdir(parents=True, exist_ok=True)
        (folder / "layouts/_default" / name).write_text(HUGO_LAYOUT, encoding="utf-8")
    return partial(_fresh, HUGO, folder, folder / "public")


def _fresh(command: list[str], folder: Path, output: Path) -> Run:
    clear(output)
    return run(command, folder)


def _copy(docs: Path, target: Path) -> None:
    """The Markdown alone: what else lies in docs/ is the search of jianbao."""
    shutil.copytree(docs, target, ignore=lambda _, names: [name for name in names if name.endswith(".js")])
