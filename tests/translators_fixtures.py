"""What a translator does to an exported file, done with the means of each format."""

import csv
from collections.abc import Callable, Mapping
from io import BytesIO, StringIO
from typing import Any

from babel.messages.pofile import read_po, write_po
from lxml import etree  # type: ignore[import-untyped]

FUZZY = "fuzzy"
FORMS = {"po": "po", "xliff": "xliff", "xliff2": "xlf", "csv": "csv"}
"""What can be exported, and how its files end."""

Edits = Mapping[str, tuple[str | None, bool]]
"""Key → new English (None: as it stands), and whether it is left fuzzy."""


def translated(form: str, text: str, edits: Edits) -> str:
    """An exported file after a translator's work."""
    return _TOOLS[form](text, edits)


def read_back(form: str, text: str) -> list[dict[str, Any]]:
    """The entries as the format's own reader finds them: key, source, target, fuzzy, notes."""
    return _READERS[form](text)


def _po(text: str, edits: Edits) -> str:
    catalog = read_po(StringIO(text), abort_invalid=True)
    for message in catalog:
        if message.context and message.context in edits:
            english, fuzzy = edits[message.context]
            message.string = message.string if english is None else english
            message.flags = {FUZZY} if fuzzy else set()
    file = BytesIO()
    write_po(file, catalog)
    return file.getvalue().decode()


def _xliff(text: str, edits: Edits) -> str:
    root = etree.fromstring(text.encode())
    for unit in root.iter("{*}trans-unit"):
        if unit.get("id") in edits:
            english, fuzzy = edits[unit.get("id")]
            target = unit.find("{*}target")
            target.text = target.text if english is None else english
            target.set("state", "needs-l10n" if fuzzy else "translated")
    return str(etree.tostring(root, encoding="unicode"))


def _xliff2(text: str, edits: Edits) -> str:
    root = etree.fromstring(text.encode())
    for unit in root.iter("{*}unit"):
        if unit.get("id") in edits:
            english, fuzzy = edits[unit.get("id")]
            target = unit.find("{*}segment/{*}target")
            target.text = target.text if english is None else english
            target.getparent().set("state", "initial" if fuzzy else "translated")
    return str(etree.tostring(root, encoding="unicode"))


def _csv(text: str, edits: Edits) -> str:
    rows = list(csv.DictReader(StringIO(text, newline="")))
    for row in rows:
        if row["context"] in edits:
            english, fuzzy = edits[row["context"]]
            row["target"] = row["target"] if english is None else english
            row["fuzzy"] = str(fuzzy)
    file = StringIO(newline="")
    writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def _entry(key: str, source: str, target: str, fuzzy: bool, notes: str) -> dict[str, Any]:
    return {"key": key, "source": source, "target": target, "fuzzy": fuzzy, "notes": notes}


def _read_po(text: str) -> list[dict[str, Any]]:
    return [
        _entry(str(m.context), str(m.id), str(m.string), m.fuzzy, "\n".join(m.auto_comments))
        for m in read_po(StringIO(text), abort_invalid=True)
        if m.id
    ]


def _read_xliff(text: str) -> list[dict[str, Any]]:
    """By the published structure: xliff / file / body / trans-unit with source, target and its state."""
    names = {"x": "urn:oasis:names:tc:xliff:document:1.2"}
    return [
        _entry(
            unit.get("id"),
            unit.findtext("x:source", namespaces=names),
            unit.findtext("x:target", namespaces=names),
            unit.find("x:target", names).get("state", "").startswith("needs-"),
            "\n".join(note.text for note in unit.findall("x:note", names)),
        )
        for unit in etree.fromstring(text.encode()).findall("x:file/x:body/x:trans-unit", names)
    ]


def _read_xliff2(text: str) -> list[dict[str, Any]]:
    """By the published structure: xliff / file / unit / segment with its state, source and target."""
    names = {"x": "urn:oasis:names:tc:xliff:document:2.0"}
    return [
        _entry(
            unit.get("id"),
            unit.findtext("x:segment/x:source", namespaces=names),
            unit.findtext("x:segment/x:target", namespaces=names),
            unit.find("x:segment", names).get("state") == "initial",
            "\n".join(note.text for note in unit.findall("x:notes/x:note", names)),
        )
        for unit in etree.fromstring(text.encode()).findall("x:file/x:unit", names)
    ]


def _read_csv(text: str) -> list[dict[str, Any]]:
    return [
        _entry(row["context"], row["source"], row["target"], row["fuzzy"] == "True", row["developer_comments"])
        for row in csv.DictReader(StringIO(text, newline=""))
    ]


_TOOLS: Mapping[str, Callable[[str, Edits], str]] = {"po": _po, "xliff": _xliff, "xliff2": _xliff2, "csv": _csv}
_READERS: Mapping[str, Callable[[str], list[dict[str, Any]]]] = {
    "po": _read_po,
    "xliff": _read_xliff,
    "xliff2": _read_xliff2,
    "csv": _read_csv,
}
