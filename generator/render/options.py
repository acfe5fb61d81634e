"""What a site adds to the data when its pages are made."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Download:
    """A PDF beside the overview page: which words name it, its file name, its size in bytes and its pages."""

    name: str
    file: str
    bytes: int
    pages: int


@dataclass(frozen=True)
class Options:
    """What a site adds to the data: its repository, the PDFs that were made and the day the data was last changed."""

    repository: str = ""
    edit_uri: str = ""
    downloads: Mapping[str, tuple[Download, ...]] = field(default_factory=dict)
    changed: str = ""
