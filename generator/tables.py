"""Tables that ship with the program: YAML beside the module that reads it, every scalar a text."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def table(module: str, name: str) -> Any:
    """The content of `<name>.yml` beside the file `module`. A fault in it is ours and raises YAML's own error."""
    return yaml.load(Path(module).with_name(f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
