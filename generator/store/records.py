"""Merging a file of records: which are new, which are gone, which were deleted; then each record by itself."""

import copy
from dataclasses import dataclass
from typing import Any

from generator.errors import JianbaoError
from generator.model.parsed import Script
from generator.published.files import DataFile
from generator.published.typed import coerce
from generator.store import changes
from generator.store.changes import Change
from generator.store.merging import Convert, Merge
from generator.yamlfile import Document, Path, read, remove, splice
from generator.yamlfile.nodes import value_at

GONE = "gone"
"""In the `review` of a record in parsed/: no longer in the article, kept so that its id is not used again."""

Record = dict[str, Any]


@dataclass(frozen=True)
class Merged:
    """The outcome for one file: its new text, what to tell, and the machine's proposal for parsed/."""

    text: str
    told: tuple[Change, ...]
    proposed: Any


@dataclass(frozen=True)
class FileMerge:
    """How one edited file is merged."""

    kind: DataFile
    document: Document
    script: Script
    convert: Convert
    named: frozenset[str] = frozenset()
    """Ids that a pledge names which did not name them before: such a record comes back even if a person deleted it."""

    def run(self, base: Any, theirs: Any) -> Merged:
        """Merge plain data: `base` from parsed/, `theirs` new. Raises JianbaoError rather than lose anything."""
        ours = plain(self.document, self.kind)
        whole = Merge(self.document, "", self.script, self.convert)
        if isinstance(theirs, dict):
            whole.record = theirs["id"]
            proposed: Any = whole.fields(base, ours, theirs, ())
        else:
            proposed = self._records(whole, base, ours, theirs)
        return Merged(self._spliced(ours, whole), tuple(whole.told), proposed)

    def _records(self, whole: Merge, base: list[Record], ours: list[Record], theirs: list[Record]) -> list[Record]:
        before, after = by_id(base), by_id(theirs)
        places = {record["id"]: place for place, record in enumerate(ours)}
        proposed = []
        for id, new in after.items():
            if id in places:
                part = self._part(whole, id)
                proposed.append(part.fields(before.get(id), ours[places[id]], new, (places[id],)))
                whole.told += part.told
                continue
            proposed.append(new)
            if id not in before or id in self.named:
                whole.additions.setdefault((), []).append(new)
                whole.told.append(Change(self.document.file, id, "", changes.NEW))
        gone = [old for id, old in before.items() if id not in after]
        for old in gone:
            id = old["id"]
            if id in places and GONE not in old["review"]:
                flag = "source" if "source" in old else "name"
                self._part(whole, id).review(ours[places[id]]["review"], [flag], (places[id],))
                whole.told.append(Change(self.document.file, id, "", changes.GONE))
        return [*proposed, *({**old, "review": [GONE]} for old in gone)]

    def _part(self, whole: Merge, id: str) -> Merge:
        """The merging of one record, noting its changes with those of the whole file."""
        return Merge(self.document, id, self.script, self.convert, whole.changes, whole.additions, whole.removals)

    def _spliced(self, ours: Any, merge: Merge) -> str:
        """The new text, read back and compared with what was meant."""
        text = splice(self.document, merge.changes, merge.additions)
        if merge.removals:
            text = _without(read(text.encode(), self.document.file), merge.removals)
        again = read(text.encode(), self.document.file)
        if again.problems or plain(again, self.kind) != _meant(ours, merge):
            raise JianbaoError(
                f"{self.document.file} could not be changed safely, so nothing was written. "
                "Run `jianbao check --fix` to bring it into the usual layout, then import again."
            )
        return text


def plain(document: Document, kind: DataFile) -> Any:
    """The content of a file as plain data, typed by the schema."""
    return coerce(document.data, kind.schema, kind.schema, document.values, ())


def by_id(records: list[Record]) -> dict[str, Record]:
    return {record["id"]: record for record in records}


def _without(document: Document, removals: list[Path]) -> str:
    lists: dict[Path, list[Path]] = {}
    for path in removals:
        lists.setdefault(path[:-1], []).append(path)
    emptied: dict[Path, list[Path]] = {
        path: [] for path, items in lists.items() if len(items) == len(value_at(document.data, path))
    }
    text = splice(document, emptied, {})
    cut = [item for path, items in lists.items() if path not in emptied for item in items]
    return remove(read(text.encode(), document.file), cut)


def _meant(ours: Any, merge: Merge) -> Any:
    """What the file has to say after the change, worked out on data instead of text."""
    data = copy.deepcopy(ours)
    for path, value in merge.changes.items():
        value_at(data, path[:-1])[path[-1]] = value
    for path, items in merge.additions.items():
        value_at(data, path).extend(items)
    for path in sorted(merge.removals, reverse=True):
        del value_at(data, path[:-1])[path[-1]]
    return data
