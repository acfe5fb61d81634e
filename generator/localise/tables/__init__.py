"""The tables of this stage: YAML beside this module, every scalar a text."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def table(name: str) -> Any:
    """The content of `name`.yml. It ships with the package, so a fault in it is ours and raises YAML's own error."""
    return yaml.load(files(__name__).joinpath(f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
