"""XLIFF 1.2 and 2.0: written and read with lxml, since no library with a licence like ours knows both.

States are those that Weblate and Poedit take for “needs editing”: `needs-translation` in 1.2, `initial` in 2.0.
A text without English has none, because some tools fill in the target and leave the state as it was.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from generator.errors import JianbaoError
from generator.translators.units import Entry, Unit, entry

NAMESPACE = "urn:oasis:names:tc:xliff:document:{}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LANGUAGE = "en"


def write_1_2(units: Sequence[Unit], source: str) -> str:
    """The units as XLIFF 1.2, one `file` for each data file, whose script it names."""
    root = _root("1.2", {})
    for name, group in groupby(units, key=lambda unit: unit.sheet.document.file):
        members = list(group)
        languages = {"source-language": members[0].sheet.script, "target-language": _LANGUAGE}
        file = etree.SubElement(root, "file", {"original": name, **languages, "datatype": "plaintext"})
        body = etree.SubElement(file, "body")
        for unit in members:
            _trans_unit(body, unit)
    return _text(root)


def write_2_0(units: Sequence[Unit], source: str) -> str:
    """The units as XLIFF 2.0; `source` is the language of all of them."""
    root = _root("2.0", {"srcLang": source, "trgLang": _LANGUAGE})
    for name, group in groupby(units, key=lambda unit: unit.sheet.document.file):
        members = list(group)
        file = etree.SubElement(root, "file", {"id": f"{members[0].sheet.scope}:{members[0].sheet.kind.name}"})
        file.set("original", name)
        for unit in members:
            _unit(file, unit)
    return _text(root)


def read(raw: bytes, name: str) -> list[Entry]:
    """The entries of an XLIFF file of either version. Raises JianbaoError where it is none, or more than that."""
    # A document type can name other files and swell to any size; no translation needs one.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        message = f"{name} is no whole XML file: line {line} cannot be read. Save it again from your tool."
        raise JianbaoError(message) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise JianbaoError(f"{name} declares a document type, which no XLIFF file needs. It was not read.")
    version = root.get("version", "")
    if version == "2.0" and root.tag == f"{{{NAMESPACE.format(version)}}}xliff":
        return list(_units(root, f"{{{NAMESPACE.format(version)}}}"))
    if version == "1.2" and root.tag == f"{{{NAMESPACE.format(version)}}}xliff":
        return list(_trans_units(root, f"{{{NAMESPACE.format(version)}}}"))
    raise JianbaoError(f"{name} is no XLIFF 1.2 or 2.0. Export one with `jianbao export xliff`.")


def _root(version: str, attributes: dict[str, str]) -> Any:
    return etree.Element("xliff", {"version": version, **attributes}, nsmap={None: NAMESPACE.format(version)})


def _text(root: Any) -> str:
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + str(etree.tostring(root, encoding="unicode", pretty_print=True))


def _trans_unit(body: Any, unit: Unit) -> None:
    node = etree.SubElement(body, "trans-unit", {"id": unit.key, _SPACE: "preserve"})
    _add(node, "source", unit.chinese)
    state = {"state": "needs-translation" if unit.stale else "translated"} if unit.english else {}
    _add(node, "target", unit.english, state)
    place = etree.SubElement(node, "context-group", {"purpose": "location"})
    _add(place, "context", unit.sheet.document.file, {"context-type": "sourcefile"})
    _add(place, "context", str(unit.line), {"context-type": "linenumber"})
    for note in unit.notes:
        _add(node, "note", note, {"from": "developer"})


def _unit(file: Any, unit: Unit) -> None:
    node = etree.SubElement(file, "unit", {"id": unit.key, _SPACE: "preserve"})
    notes = etree.SubElement(node, "notes")
    _add(notes, "note", f"{unit.sheet.document.file}:{unit.line}", {"category": "location"})
    for note in unit.notes:
        _add(notes, "note", note)
    state = {"state": "initial" if unit.stale else "translated"} if unit.english else {}
    segment = etree.SubElement(node, "segment", state)
    _add(segment, "source", unit.chinese)
    _add(segment, "target", unit.english)


def _add(parent: Any, tag: str, text: str, attributes: dict[str, str] | None = None) -> None:
    etree.SubElement(parent, tag, attributes or {}).text = text or None


def _trans_units(root: Any, space: str) -> Iterator[Entry]:
    for node in root.iter(f"{space}trans-unit"):
        targets = node.findall(f"{space}target")
        state = targets[0].get("state", "") if targets else ""
        yield entry(
            node.get("id", ""),
            _words(node.findall(f"{space}source")),
            _words(targets),
            fuzzy=state == "new" or state.startswith("needs-"),
            line=node.sourceline,
            notes=_notes(node, space),
        )


def _units(root: Any, space: str) -> Iterator[Entry]:
    """A unit may have come back in several segments; it is fuzzy when one of them is."""
    for node in root.iter(f"{space}unit"):
        segments = node.findall(f"{space}segment")
        yield entry(
            node.get("id", ""),
            _words(node.findall(f"{space}*/{space}source")),
            _words(node.findall(f"{space}*/{space}target")),
            fuzzy=any(each.get("state") == "initial" or "fuzzy" in each.get("subState", "") for each in segments),
            line=node.sourceline,
            notes=_notes(node, space),
        )


def _words(nodes: Sequence[Any]) -> str:
    """The text of some nodes, without the marks that tools set inside it."""
    return "".join("".join(node.itertext()) for node in nodes)


def _notes(node: Any, space: str) -> str:
    return "\n".join(note.text or "" for note in node.iter(f"{space}note"))
