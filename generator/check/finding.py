"""What the quality checks say about one text."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """A doubt about a text. `kind` and `about` name it for an acceptance: `missing 500亩以上`."""

    kind: str
    about: str
    message: str
    hint: str

    @property
    def name(self) -> str:
        return f"{self.kind} {self.about}"


@dataclass(frozen=True)
class Found:
    """A finding in its place: a record as `Scope.locate` knows it, and a dotted field, such as text.en."""

    record: str
    field: str
    finding: Finding

    @property
    def key(self) -> tuple[str, str, str]:
        """What an acceptance has to name."""
        return self.record.rpartition("/")[2], self.field, self.finding.name
