"""The kinds of data file: what each holds, and the three comment lines it begins with."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec

from generator.model.briefing import Acceptance, Agency, Article, Pledge, Term, Theme

HELP = "Help: `jianbao check` tells what is wrong and where; docs/en/correct.md shows how to correct."


DRAFT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True)
class DataFile:
    """One kind of data file. `type` is a record, or a tuple of records that each have an `id`."""

    name: str
    type: Any
    holds: str

    @cached_property
    def schema(self) -> Mapping[str, Any]:
        """The JSON Schema of its content, made from the model."""
        return {"$schema": DRAFT, **_plain_pairs(msgspec.json.schema(self.type))}

    def head(self, folder: str) -> str:
        """The comment lines of the edited file; `folder` is where it stands, relative to data/."""
        edited = f"{self.holds} Yours to edit: `jianbao import` keeps every edit."
        return self._head(folder, edited)

    def parsed_head(self, folder: str) -> str:
        """The comment lines of the machine's own copy."""
        return self._head(folder, f"Written by `jianbao import`, never edited: edit ../{self.name}.yml instead.")

    def _head(self, folder: str, owner: str) -> str:
        schema = os.path.relpath(f"schema/{self.name}.json", folder).replace(os.sep, "/")
        return f"# yaml-language-server: $schema={schema}\n# {owner}\n# {HELP}\n"


FILES = (
    DataFile("article", Article, "The article, its repairs and our summary of it."),
    DataFile("themes", tuple[Theme, ...], "The themes that pledges share, one record each."),
    DataFile("agencies", tuple[Agency, ...], "The agencies that speak, with their officials, one record each."),
    DataFile("pledges", tuple[Pledge, ...], "What the agencies said they would do, one record a pledge."),
)
"""The files of one briefing, in the order of their names in `Briefing`."""

GLOSSARY = DataFile("glossary", tuple[Term, ...], "Terms and names in three forms, shared by all briefings.")

ACCEPTED = DataFile("accepted", tuple[Acceptance, ...], "Findings of the checks that are fine after all, and why.")
"""Beside the files of a briefing, and beside the glossary for it. Both may be absent."""


def _plain_pairs(schema: Any) -> Any:
    """The schema with pairs written as lists of two, which editors of any age understand."""
    if isinstance(schema, list):
        return [_plain_pairs(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    plain = {key: _plain_pairs(part) for key, part in schema.items()}
    if "prefixItems" in plain:
        plain["items"] = plain.pop("prefixItems")[0]
    return plain
