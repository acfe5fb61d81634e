"""Weighing what a translated file says of a text: taken, left out and why, or nothing to do."""

from dataclasses import dataclass

from generator.translators.units import Entry, Unit, fingerprint


@dataclass(frozen=True)
class Approved:
    """A text whose English a person has changed, or has read again and found right."""

    unit: Unit
    english: str

    @property
    def changed(self) -> bool:
        return self.english != self.unit.english

    def __str__(self) -> str:
        if not self.changed:
            return f"{self.unit.key}: approved as it stands: “{self.english}”"
        was = f"; was “{self.unit.english}”" if self.unit.english else ""
        return f"{self.unit.key}: “{self.english}”{was}"


def weigh(entry: Entry, unit: Unit | None) -> Approved | str | None:
    """What is taken, or in a sentence why nothing is; None when the entry asks for no change.

    The mark an entry was exported with makes this a three-way decision: a text that only its file or only the data
    changed is no conflict, and where both did, the data keeps its words.
    """
    if entry.untouched:
        return None
    if unit is None:
        return f"{entry.key or entry.chinese}: not a text of the data; left out"
    if entry.chinese == unit.chinese and entry.english == unit.english:
        return Approved(unit, unit.english) if unit.stale and not entry.fuzzy else None
    reason = _against(entry, unit)
    return f"{unit.key}: {reason}" if reason else Approved(unit, entry.english)


def _against(entry: Entry, unit: Unit) -> str:
    """Why the English of an entry, which is not that of the data, is not taken; '' when it is."""
    before = entry.exported[0] if entry.exported else fingerprint(unit.english)
    if entry.chinese != unit.chinese:
        return "its Chinese has changed since it was exported; left out: export it again"
    if not entry.english:
        return f"empty in the file; here it stays “{unit.english}”"
    if entry.fuzzy:
        return f"still marked as needing work; left out: “{entry.english}”"
    if before != fingerprint(unit.english):
        return f"changed here since it was exported; here it stays “{unit.english}”, the file has “{entry.english}”"
    return ""
