"""The whole site of the published data, as `jianbao build` and as plain MkDocs make it."""

import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit
from xml.etree import ElementTree

import mkdocs.config
import pytest
from mkdocs.commands.build import build as mkdocs_build

from generator import site
from generator.model.briefing import EDITIONS
from generator.parts import parts
from generator.project import HOME, Project
from tests.conftest import SAMPLE
from tests.site_fixtures import tree

HOST = "https://briefings.example/towns/"
LARGEST = 3_000_000
"""Bytes of the site of one briefing without its PDFs."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the published briefing and its site."""
    root = tmp_path_factory.mktemp("published")
    shutil.copytree(HOME / "data", root / "data")
    shutil.copytree(HOME / "docs", root / "docs", ignore=lambda folder, names: [n for n in names if n == "search"])
    site.build(Project(root), parts(Project(root)))
    return root


def plain(root: Path) -> dict[str, bytes]:
    """What `mkdocs build --strict` makes of a project."""
    folders = {"docs_dir": str(root / "docs"), "site_dir": str(root / "plain")}
    settings = mkdocs.config.load_config(str(HOME / "mkdocs.yml"), strict=True, **folders)
    settings.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(settings)
    return tree(root / "plain")


def test_plain_mkdocs_makes_the_same_bytes(folder: Path) -> None:
    assert plain(folder) == tree(folder / "site")


def test_plain_mkdocs_makes_the_same_bytes_for_a_site_with_an_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", HOST)
    shutil.copytree(SAMPLE / "data", tmp_path / "data")
    (tmp_path / "docs/en").mkdir(parents=True)
    site.build(Project(tmp_path), parts(Project(tmp_path)))
    made = tree(tmp_path / "site")
    assert "sitemap.xml" in made
    assert plain(tmp_path) == made


def test_a_site_with_an_address_lists_every_page_in_the_sitemaps_with_its_editions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", HOST)
    shutil.copytree(SAMPLE / "data", tmp_path / "data")
    (tmp_path / "docs/en").mkdir(parents=True)
    site.build(Project(tmp_path), parts(Project(tmp_path)))
    listed = {}
    for place in ElementTree.parse(tmp_path / "site/sitemap.xml").iterfind(".//{*}loc"):
        file = tmp_path / "site" / str(place.text).removeprefix(HOST)
        for url in ElementTree.parse(file).iterfind("{*}url"):
            links = {link.get("hreflang"): link.get("href") for link in url.iterfind("{*}link")}
            listed[url.findtext("{*}loc")] = links
    pages = {path for path in tree(tmp_path / "site") if path.endswith(".html") and path != "404.html"}
    assert {f"{HOST}{page}" for page in pages} == listed.keys()
    for links in listed.values():
        assert links.keys() == {*EDITIONS.values(), "x-default"}
        assert {str(link) for link in links.values()} <= listed.keys()
    assert f"Sitemap: {HOST}sitemap.xml" in (tmp_path / "site/robots.txt").read_text(encoding="utf-8")


def test_a_site_without_an_address_names_none(folder: Path) -> None:
    assert not [path for path in tree(folder / "site") if "sitemap" in path]
    assert "Sitemap" not in (folder / "site/robots.txt").read_text(encoding="utf-8")
    assert b"canonical" not in (folder / "site/en/index.html").read_bytes()


def test_no_link_of_the_site_leads_nowhere(folder: Path) -> None:
    anchors = {page.relative_to(folder / "site").as_posix(): _Page(page) for page in pages(folder)}
    assert len(anchors) > 60
    dead = [
        f"{name} → {link}"
        for name, page in anchors.items()
        if name != "404.html"
        for link in page.links
        if not leads_somewhere(folder / "site", name, link, anchors)
    ]
    assert not dead


def leads_somewhere(root: Path, page: str, link: str, known: dict[str, "_Page"]) -> bool:
    if urlsplit(link).scheme:
        return True
    address, anchor = urldefrag(link)
    file = (root / page).parent.joinpath(unquote(address)).resolve() if address else root / page
    name = file.relative_to(root.resolve()).as_posix() if address else page
    return file.is_file() and (not anchor or name not in known or unquote(anchor) in known[name].ids)


class _Page(HTMLParser):
    """The links and the anchors of a page."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.ids: set[str] = {"__drawer", "__search"}
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.add(value or "")
            elif name in ("href", "src") and tag != "use":
                self.links.add(value or "")


def pages(folder: Path) -> Iterator[Path]:
    return (folder / "site").rglob("*.html")


def test_the_headers_for_hosts_carry_the_policy_of_the_pages_and_forbid_frames(folder: Path) -> None:
    page = (folder / "site/en/index.html").read_text(encoding="utf-8")
    policy = page.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0]
    assert policy.startswith("default-src 'none'; script-src 'self';")
    assert "unsafe" not in policy
    for file in ("_headers", ".htaccess", "vercel.json"):
        assert f"{policy}; frame-ancestors 'none'" in (folder / "site" / file).read_text(encoding="utf-8")


def test_nothing_is_shipped_that_no_browser_asks_for(folder: Path) -> None:
    files = tree(folder / "site")
    assert not [path for path in files if path.endswith(".map") or "lunr" in path or "workers" in path]
    assert sum(map(len, files.values())) <= LARGEST


def test_pages_of_one_briefing_do_not_grow_with_another(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "data", tmp_path / "data")
    shutil.copytree(SAMPLE / "data", tmp_path / "data", dirs_exist_ok=True)
    shutil.copy(folder / "data/glossary.yml", tmp_path / "data/glossary.yml")
    shutil.copytree(folder / "docs", tmp_path / "docs")
    site.build(Project(tmp_path), parts(Project(tmp_path)))
    alone, beside = tree(folder / "site"), tree(tmp_path / "site")
    own = {path for path in alone if path.count("/") > 1 and path.endswith(".html")}
    assert own
    assert {path: beside[path] for path in own} == {path: alone[path] for path in own}
