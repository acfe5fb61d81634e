"""A parsed article from its JSON, so that tests of later stages need no parser."""

import json
from pathlib import Path
from typing import Any

import msgspec

from generator.model.parsed import Parsed

CASES = Path(__file__).parent / "cases" / "localise"


def parsed(name: str) -> Parsed:
    """The article of `<name>.parsed.json`: contract 3, fields that the JSON leaves out filled in."""
    return msgspec.convert(
        _whole(json.loads((CASES / f"{name}.parsed.json").read_text(encoding="utf-8"))), Parsed, strict=False
    )


def _whole(raw: dict[str, Any]) -> dict[str, Any]:
    texts = {p["n"]: p["text"] for p in raw["paragraphs"]}
    raw.setdefault("normalised", [])
    raw.setdefault("date_rule", "")
    for repair in raw["repairs"]:
        repair.setdefault(
            "start",
            max(0, texts[repair["paragraph"]].find(repair["corrected"] if repair["applied"] else repair["found"])),
        )
        repair.setdefault("seed", [0, 0])
    for agency in raw["agencies"]:
        for pledge in agency["pledges"]:
            pledge.setdefault("seed", [0, 0])
            if pledge["deadline"]:
                pledge["deadline"].setdefault("rule", "")
    return raw
