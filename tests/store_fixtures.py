"""Drafts of the sample briefing, as if the article had changed, and a stand-in for the conversion of scripts."""

from collections.abc import Callable
from typing import Any

import msgspec

from generator import store
from generator.model.briefing import Briefing, Pledge, Source, Text
from generator.project import Project
from tests.conftest import BRIEFING

replace: Callable[..., Any] = msgspec.structs.replace


def convert(hans: str) -> str:
    """Simplified in guillemets: whatever comes out of it is known to be derived."""
    return f"«{hans}»"


def machine(project: Project) -> Briefing:
    """The sample as the machine would draft it: no English, the other script derived by `convert`."""
    draft: Briefing = _redone(store.load(project, BRIEFING).briefing)
    return draft


def imported(project: Project) -> Briefing:
    """Make the project freshly imported from that draft, and return the draft."""
    draft = machine(project)
    for path in project.briefing(BRIEFING).iterdir():
        path.unlink()
    store.import_(project, draft, convert)
    return draft


def _redone(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_redone(part) for part in value)
    if isinstance(value, Text):
        return text(value.hans)
    if isinstance(value, msgspec.Struct):
        fields = {field.name: _redone(getattr(value, field.name)) for field in msgspec.structs.fields(value)}
        if "hans" in fields:
            fields["hant"] = convert(fields["hans"])
        return type(value)(**fields)
    return value


def text(hans: str, en: str = "") -> Text:
    return Text(hans=hans, hant=convert(hans) if hans else "", en=en)


def reworded(pledge: Pledge, hans: str) -> Pledge:
    """The pledge as the article would say it in other words."""
    new: Pledge = replace(pledge, text=text(hans), source=Source(paragraph=pledge.source.paragraph, quote=hans))
    return new


def with_pledges(draft: Briefing, *pledges: Pledge) -> Briefing:
    new: Briefing = replace(draft, pledges=pledges)
    return new
