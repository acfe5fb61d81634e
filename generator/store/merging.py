"""Merging one record: the last parse, the person's file and the new parse, field by field."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from generator.model.parsed import Script
from generator.store import changes
from generator.store.changes import Change
from generator.store.rule import MISSING, Verdict, three_way
from generator.yamlfile import Document, Path

Convert = Callable[[str], str]
"""From the article's script to the other one."""


@dataclass
class Merge:
    """The merging of one record of a file; `at` is its place there.

    Every method takes the three values at a place, notes what has to change in the file and returns what goes into
    parsed/ as the machine's newest proposal. `changes`, `additions` and `removals` are what `yamlfile` splices by.
    """

    document: Document
    record: str
    script: Script
    convert: Convert
    changes: dict[Path, Any] = field(default_factory=dict)
    additions: dict[Path, list[Any]] = field(default_factory=dict)
    removals: list[Path] = field(default_factory=list)
    told: list[Change] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)

    def fields(self, base: Any, ours: dict[str, Any], theirs: dict[str, Any], at: Path) -> dict[str, Any]:
        """Merge a whole record, and put what a person should look at into its `review`."""
        base = base or {}
        proposed = {
            key: theirs[key]
            if key in ("id", "review")
            else self.value(base.get(key, MISSING), ours[key], theirs[key], (*at, key), key)
            for key in theirs
        }
        new = [path for path in theirs["review"] if path not in base.get("review", ())]
        self.review(ours["review"], [*new, *self.flags], at)
        return proposed

    def review(self, listed: list[str], flags: list[str], at: Path) -> None:
        """Add to the `review` of the record at `at` what is not listed there yet."""
        new = [flag for flag in dict.fromkeys(flags) if flag not in listed]
        if new:
            self.changes[(*at, "review")] = [*listed, *new]

    def value(self, base: Any, ours: Any, theirs: Any, at: Path, name: str) -> Any:
        """Merge any value; whatever has the same shape on both sides is merged part by part."""
        if isinstance(ours, dict) and isinstance(theirs, dict):
            base = base if isinstance(base, dict) else {}
            merge = self._text if {"zh-Hans", "zh-Hant"} <= theirs.keys() else self._parts
            return merge(base, ours, theirs, at, name)
        if isinstance(ours, list) and isinstance(theirs, list):
            if key := _identity(ours, theirs):
                return self._records(key, base, ours, theirs, at, name)
            if len(ours) == len(theirs) and base is not MISSING and len(base) == len(ours):
                return [
                    self.value(*sides, (*at, place), f"{name}.{place}")
                    for place, sides in enumerate(zip(base, ours, theirs, strict=True))
                ]
        self._leaf(base, ours, theirs, at, name)
        return theirs

    def _parts(self, base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any], at: Path, name: str) -> Any:
        return {
            key: self.value(base.get(key, MISSING), ours[key], theirs[key], (*at, key), f"{name}.{key}")
            for key in theirs
        }

    def _text(self, base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any], at: Path, name: str) -> Any:
        """The source script first; the other script follows it unless a person set it; English may have gone stale."""
        source, other = ("zh-Hans", "zh-Hant") if self.script == "zh-Hans" else ("zh-Hant", "zh-Hans")

        def leaf(key: str, new: Any) -> Any:
            return self._leaf(base.get(key, MISSING), ours[key], new, (*at, key), f"{name}.{key}")

        merged = leaf(source, theirs[source])
        proposed = dict(theirs)
        if merged != theirs[source]:
            proposed[other] = self.convert(merged) if merged else ""
        if merged == theirs[source] and ours[other]:
            leaf(other, theirs[other])
        elif ours[other] in (base.get(other), ""):
            self._derive(ours[other], proposed[other], (*at, other), f"{name}.{other}")
        if "en" in theirs and leaf("en", theirs["en"]) == ours["en"] != "" and merged != ours[source]:
            self._flag(f"{name}.en", changes.STALE)
        return proposed

    def _derive(self, ours: str, derived: str, at: Path, name: str) -> None:
        """The other script of a person's own words, or one that a person emptied to have it converted anew."""
        if ours != derived:
            self.changes[at] = derived
            self._tell(name, changes.derived(derived))

    def _leaf(self, base: Any, ours: Any, theirs: Any, at: Path, name: str) -> Any:
        """Merge a value as a whole and return the outcome."""
        verdict = three_way(base, ours, theirs)
        if verdict is Verdict.TAKE and isinstance(ours, dict | list) and self.document.has_comment(at):
            verdict = Verdict.CONFLICT  # the comment would go with the old value
        if verdict is Verdict.TAKE:
            self.changes[at] = theirs
            self._tell(name, changes.taken(ours, theirs))
            return theirs
        if verdict is Verdict.CONFLICT:
            self._flag(name, changes.conflict(ours, theirs))
        return ours

    def _records(self, key: str, base: Any, ours: list[Any], theirs: list[Any], at: Path, name: str) -> list[Any]:
        """Parts of the article with an `id` or number `n`. Those a person never touched may go with the article."""
        before = {item[key]: item for item in base} if base is not MISSING else {}
        after = {item[key]: item for item in theirs}
        places = {item[key]: place for place, item in enumerate(ours)}
        for id, place in places.items():
            if id in before and id not in after:
                self._part_gone(before[id], ours[place], (*at, place), f"{name}.{id}")
        proposed = []
        for id, new in after.items():
            if id in places:
                old, place = before.get(id, {}), places[id]
                proposed.append(self._parts(old, ours[place], new, (*at, place), f"{name}.{id}"))
                continue
            proposed.append(new)
            if id not in before:
                self.additions.setdefault(at, []).append(new)
                self._tell(f"{name}.{id}", changes.NEW)
        return proposed

    def _part_gone(self, base: Any, ours: Any, at: Path, name: str) -> None:
        if ours == base and not self.document.has_comment(at):
            self.removals.append(at)
            self._tell(name, changes.REMOVED)
        else:
            self._flag(name, changes.GONE)

    def _flag(self, name: str, message: str) -> None:
        self.flags.append(name)
        self._tell(name, message)

    def _tell(self, name: str, message: str) -> None:
        self.told.append(Change(self.document.file, self.record, name, message))


def _identity(ours: list[Any], theirs: list[Any]) -> str:
    """By which key the items of two lists are known: 'id', 'n', or '' when only by their place."""
    item = next((item for item in (*ours, *theirs) if isinstance(item, dict)), {})
    return next((key for key in ("id", "n") if key in item), "")
