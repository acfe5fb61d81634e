"""Text from YAML is text on the page, whatever it holds."""

import re
from functools import cache
from pathlib import Path

import msgspec
import pytest

from generator import published
from generator.model.briefing import Briefing, Term
from generator.project import Project
from generator.published import Loaded
from generator.render.escape import escape, visible
from tests.conftest import BRIEFING, SAMPLE
from tests.render_fixtures import changed, elements, front_matter, pages

ATTACKS = (Path(__file__).parent / "cases" / "render" / "attacks.txt").read_text(encoding="utf-8").splitlines()
KEPT = {"id", "agency", "theme", "kind", "modality", "script", "date", "resolves", "file", "sha256", "bound", "value"}
"""Fields whose form the model fixes; all others hold free text."""


@cache
def infected(text: str) -> dict[str, str]:
    """The pages of the sample with one text in place of every free text there is."""
    project = Project(SAMPLE)

    def change(path: tuple[str, ...], old: str) -> str:
        return old if KEPT & set(path[-2:]) or path[-1] == "confidence" else text

    briefing = changed(published.load(project, project.briefings()[0]).briefing, change)
    terms = [changed_term(term, text) for term in published.load_glossary(project).terms]
    return pages(project, Loaded({}, repaired(briefing, text)), tuple(terms))


def changed_term(term: Term, text: str) -> Term:
    plain = msgspec.to_builtins(term)
    for field in ("term", "meaning"):
        plain[field] = dict.fromkeys(plain[field], text)
    return msgspec.convert(plain | {"also": [text], "note": text}, Term)


def repaired(briefing: Briefing, text: str) -> Briefing:
    """With a repair, furniture and a class of changes, which the sample has none of."""
    three = {"zh-Hans": text, "zh-Hant": text, "en": text}
    repair = {"id": "r1", "paragraph": 2, "start": 0, "found": text, "corrected": "", "kind": "tail"}
    plain = msgspec.to_builtins(briefing)
    plain["article"]["repairs"] = [repair | {"confidence": "0.9", "applied": True, "reason": three}]
    plain["article"]["normalised"] = [{"id": "n1", "count": 2, "text": three}]
    plain["article"]["boilerplate"] = [{"id": "b1", "text": text}]
    return msgspec.convert(plain, Briefing, strict=False)


def shape(page: str) -> list[tuple[str, list[str]]]:
    """Tags and names of attributes, in order: all that markup could change."""
    return [(element.tag, sorted(element.attributes)) for element in elements(page)]


def test_there_are_attacks() -> None:
    assert len(ATTACKS) > 20


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_adds_markup_to_any_page(attack: str) -> None:
    made, harmless = infected(attack), infected("word")
    assert made.keys() == harmless.keys()
    for path in (path for path in made if path.startswith(("en/", "zh-hant/"))):
        assert shape(made[path]) == shape(harmless[path]), path


@pytest.mark.parametrize("attack", ATTACKS)
def test_every_text_can_be_read_as_it_was_written(attack: str) -> None:
    made = infected(attack)
    page = made[f"en/{BRIEFING}/pledges.md"]
    read = [" ".join(element.text.split()) for element in elements(page)]
    assert visible(attack).strip() in read
    assert front_matter(page)["of"] == visible(attack)


@pytest.mark.parametrize("attack", ATTACKS)
def test_links_stay_links_of_this_site(attack: str) -> None:
    for page in infected(attack).values():
        for element in elements(page):
            assert re.match(r"(https://github\.com/example/|[\w./-]*(#[\w-]+)?$)", element.attributes.get("href", ""))


def test_hidden_characters_are_named() -> None:
    assert visible("a\u202eb\u200bc\ufeff\x07") == "a⟨U+202E⟩b⟨U+200B⟩c⟨U+FEFF⟩⟨U+0007⟩"
    assert visible("每\u3000行，“引号”é") == "每 行，“引号”é"


def test_what_is_markup_already_is_not_escaped_again() -> None:
    assert escape(escape("<b>*")) == escape("<b>*") == "&#60;b&#62;&#42;"
