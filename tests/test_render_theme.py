"""What the theme puts around a page: its head, for search engines and for those who share a link."""

import json
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator import site
from generator.parts import parts
from generator.project import Project
from tests.conftest import BRIEFING, SAMPLE

HOST = "https://briefings.example/towns"
ATTACK = """</title><script>alert(1)</script>"><img src=x onerror=alert(1)>' {{ config }} </script>"""


class Head(HTMLParser):
    """Tags of a page, with the text of its title and of its data for search engines."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        tag, attributes = self.tags[-1] if self.tags else ("", {})
        self.texts.setdefault(attributes.get("type", tag), data)

    def links(self, relation: str) -> dict[str, str]:
        """`hreflang` → address of the links of a kind."""
        found = [attributes for tag, attributes in self.tags if tag == "link" and attributes.get("rel") == relation]
        return {attributes.get("hreflang", ""): attributes["href"] for attributes in found}

    def meta(self, name: str) -> str:
        return next(
            a["content"] for tag, a in self.tags if tag == "meta" and name in (a.get("name"), a.get("property"))
        )


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SAMPLE / "data", tmp_path / "data")
    (tmp_path / "docs" / "en").mkdir(parents=True)
    return tmp_path


def page(root: Path, path: str) -> str:
    site.build(Project(root), parts(Project(root)))
    return (root / "site" / path).read_text(encoding="utf-8")


def test_a_page_names_its_address_its_editions_and_its_pledges(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", f"{HOST}/")
    head = Head(page(root, f"zh-hant/{BRIEFING}/agencies/water.html"))
    here = f"{HOST}/zh-hant/{BRIEFING}/agencies/water.html"
    assert head.links("canonical") == {"": here}
    assert head.meta("og:url") == here
    english = f"{HOST}/en/{BRIEFING}/agencies/water.html"
    assert head.links("alternate")["zh-Hant"] == here
    assert head.links("alternate")["x-default"] == head.links("alternate")["en"] == english
    data = json.loads(head.texts["application/ld+json"])
    assert data["isBasedOn"]["headline"] == "把干净的水送到每家门口"
    assert data["isBasedOn"]["datePublished"] == "2027-03-05"
    assert [part["@id"] for part in data["hasPart"]] == [f"{here}#water-1", f"{here}#water-2"]
    lists = Head((root / "site/en/index.html").read_text(encoding="utf-8"))
    assert lists.links("alternate")["x-default"] == f"{HOST}/index.html"


def test_a_title_with_markup_in_it_stays_a_title(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", f"{HOST}/")
    path = f"en/{BRIEFING}/index.html"
    plain = Head(page(root, path))
    article = root / "data" / BRIEFING / "article.yml"
    text = article.read_text(encoding="utf-8").replace("Clean Water to Every Door", json.dumps(ATTACK))
    article.write_text(text.replace("Qinghe Daily", json.dumps(ATTACK)), encoding="utf-8")
    attacked = Head(page(root, path))
    assert attacked.meta("og:title") == attacked.meta("og:title").strip() == ATTACK
    assert [(tag, sorted(attributes)) for tag, attributes in attacked.tags] == [
        (tag, sorted(attributes)) for tag, attributes in plain.tags
    ]
    assert json.loads(attacked.texts["application/ld+json"])["isBasedOn"]["publisher"]["name"] == ATTACK
