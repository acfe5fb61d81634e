"""The tables of the translation check: YAML beside this module, every scalar a text."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def table(name: str) -> Any:
    """The content of `name`.yml."""
    return yaml.load(files(__package__).joinpath(f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
