"""What is kept of each briefing for the lists and for the search over all."""

import re
import shutil

import msgspec
import pytest

from generator import parts
from generator.outlines import outlined
from generator.project import Project
from generator.site.part import ready
from tests.conftest import BRIEFING


def listed(project: Project) -> dict[str, str]:
    """The files of the lists, made now."""
    lists = next(part for part in parts.parts(project) if part.name == parts.LISTS)
    return {path: str(ready(content)) for path, content in lists.files().items()}


def test_after_an_edit_only_that_briefing_is_read_again(project: Project) -> None:
    shutil.copytree(project.briefing(BRIEFING), project.briefing("2020-01-01-other"))
    before = listed(project)
    kept = {file.stem: file.stat().st_ino for file in (project.cache / "outlines").iterdir()}
    article = project.briefing(BRIEFING) / "article.yml"
    text = article.read_text(encoding="utf-8")
    article.write_text(re.sub(r"(?m)^( +en:).*", r"\1 Another headline", text, count=1), encoding="utf-8")
    after = listed(project)
    assert "Another headline" in after["en/index.md"] != before["en/index.md"]
    again = {file.stem: file.stat().st_ino for file in (project.cache / "outlines").iterdir()}
    assert again["2020-01-01-other"] == kept["2020-01-01-other"]
    assert again[BRIEFING] != kept[BRIEFING]
    shutil.rmtree(project.cache)
    assert listed(project) == after


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b'{"key": "x"'])
def test_an_outline_that_cannot_be_read_is_made_anew(project: Project, content: bytes) -> None:
    made = outlined(project, BRIEFING, "key")
    file = project.cache / "outlines" / f"{BRIEFING}.json"
    file.write_bytes(content)
    assert outlined(project, BRIEFING, "key") == made
    assert msgspec.json.decode(file.read_bytes())["key"] == made.key
