"""One page: front matter and body."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.render.escape import visible

_BLANK_LINES = re.compile(r"\n\s*\n\n+")


@dataclass(frozen=True)
class Page:
    """A page under docs/. `meta` is what the theme knows of it; texts in it are plain, the theme escapes them."""

    path: str
    meta: Mapping[str, object]
    body: str

    def markdown(self) -> str:
        """The whole file. JSON values are YAML too, so no text can end the front matter or add a key."""
        lines = (f"{key}: {json.dumps(_plain(value), ensure_ascii=False)}" for key, value in self.meta.items())
        return "---\n" + "\n".join(lines) + "\n---\n\n" + _BLANK_LINES.sub("\n\n", self.body).strip() + "\n"


def _plain(value: object) -> object:
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value
