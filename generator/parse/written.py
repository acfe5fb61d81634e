"""The parsed article as the JSON that `jianbao parse` prints."""

import msgspec

from generator.model.parsed import Parsed


def to_json(parsed: Parsed) -> str:
    """Indented JSON with exact numbers."""
    packed = msgspec.json.Encoder(decimal_format="number").encode(parsed)
    return msgspec.json.format(packed, indent=1).decode("utf-8")
