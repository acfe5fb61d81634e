"""Where things are in a project folder. A folder without templates or mkdocs.yml uses those of this package."""

from dataclasses import dataclass
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Project:
    """The folder that `-C` names (default: here)."""

    root: Path

    @property
    def seeds(self) -> Path:
        return self.root / "seeds"

    @property
    def data(self) -> Path:
        return self.root / "data"

    @property
    def glossary(self) -> Path:
        return self.data / "glossary.yml"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def cache(self) -> Path:
        """What may be deleted at any time: state of the last build, compiled templates."""
        return self.root / ".cache"

    @property
    def templates(self) -> Path:
        return self._own_or_shipped("templates")

    @property
    def mkdocs(self) -> Path:
        return self._own_or_shipped("mkdocs.yml")

    def briefing(self, id: str) -> Path:
        """The folder of one briefing's YAML."""
        return self.data / id

    def briefings(self) -> tuple[str, ...]:
        """The ids of all briefings, newest first (ids begin with a date)."""
        return tuple(sorted((path.parent.name for path in self.data.glob("*/article.yml")), reverse=True))

    def _own_or_shipped(self, name: str) -> Path:
        own = self.root / name
        return own if own.exists() else HOME / name
