"""What the translation check says about one text."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """A doubt about a translation. `kind` and `about` name it for an acceptance: `missing 500亩以上`."""

    kind: str
    about: str
    message: str
    hint: str

    @property
    def name(self) -> str:
        return f"{self.kind} {self.about}"
