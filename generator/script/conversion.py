"""The other script: OpenCC's conversion with our overrides, locked terms and names, then its quotation marks.

A name or override is an inline dictionary put first in both the segmentation and the first conversion step of an
OpenCC configuration: in the second alone, segmentation has already torn it apart. A locked term is cut out of the
text before OpenCC sees it, because a longer dictionary entry would win over an inline one.
"""

import json
import re
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import opencc

from generator.model.briefing import Term
from generator.model.parsed import Script
from generator.script.names import name_entries
from generator.tables import table

TABLE = table(__file__, "conversion")
Convert = Callable[[str], str]

CONFIGS: Mapping[Script, str] = {"zh-Hans": "s2tw", "zh-Hant": "tw2s"}
"""Source script → OpenCC configuration. Never s2twp: it swaps words (项目 → 專案), even in the titles of plans."""
HONG_KONG = ("HKVariantsRevPhrases.ocd2", "HKVariantsRev.ocd2")
"""A Traditional source may use either standard of glyphs (衞, 衛); tw2s knows one."""


def converter(terms: Iterable[Term], names: Iterable[str], source: Script = "zh-Hans") -> Convert:
    """A function from `source` script to the other one.

    `terms` is the glossary, of which the locked ones count; `names` are the people of the article, in `source` script.
    """
    locked = _locked(terms, source)
    plain = opencc.OpenCC(CONFIGS[source]).convert
    overrides: Mapping[str, str] = TABLE["overrides"] if source == "zh-Hans" else {}
    whole = {word: other for word, other in locked.items() if len(word) != 2 or word not in _people(terms, source)}
    inline = {**overrides, **name_entries(names, plain, source), **locked}
    around, quotes = _around(whole, _opencc(CONFIGS[source], inline)), _quotes(source)
    return lambda text: _quoted(around(text), quotes)


def _locked(terms: Iterable[Term], source: Script) -> dict[str, str]:
    other: Script = "zh-Hant" if source == "zh-Hans" else "zh-Hans"
    return {
        term.term[source]: term.term[other] for term in terms if term.lock and term.term[source] and term.term[other]
    }


def _people(terms: Iterable[Term], source: Script) -> frozenset[str]:
    return frozenset(term.term[source] for term in terms if term.kind == "name")


def _around(whole: Mapping[str, str], convert: Convert) -> Convert:
    """Convert what lies between the fixed words; the longest of those wins.

    A person of two characters is not among them: those may meet by accident (于海 in 位于海边), so words decide.
    """
    if not whole:
        return convert
    words = re.compile("(" + "|".join(map(re.escape, sorted(whole, key=len, reverse=True))) + ")")
    return lambda text: "".join(whole[part] if part in whole else convert(part) for part in words.split(text))


def _quotes(source: Script) -> dict[int, str]:
    pairs: dict[str, str] = TABLE["quotes"]
    return str.maketrans(pairs if source == "zh-Hans" else {hant: hans for hans, hant in pairs.items()})


def _quoted(text: str, quotes: Mapping[int, str]) -> str:
    """Typographic quotes; the apostrophe inside a Latin word is none."""
    return re.sub(r"(?<![A-Za-z])[“”‘’「」『』]|[“”‘’「」『』](?![A-Za-z])", lambda m: m[0].translate(quotes), text)


def _opencc(name: str, inline: Mapping[str, str]) -> Convert:
    """An OpenCC configuration with `inline` before its own dictionaries."""
    share = Path(opencc.__file__).parent / "clib" / "share" / "opencc"
    config = json.loads((share / f"{name}.json").read_text(encoding="utf-8"))
    first, *later = config["conversion_chain"]
    if name == CONFIGS["zh-Hant"]:
        first["dict"]["dicts"] += [{"type": "ocd2", "file": file} for file in HONG_KONG]
    _put_first(inline, config["segmentation"])
    _put_first(inline, first)
    for step in later:  # what the first step made must stay
        _put_first({other: other for other in inline.values()}, step)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{name}.json")
        path.write_text(json.dumps(_absolute(config, share), ensure_ascii=False), encoding="utf-8")
        convert: Convert = opencc.OpenCC(str(path)).convert
    return lambda text: convert(text) if text else ""


def _put_first(entries: Mapping[str, str], step: dict[str, Any]) -> None:
    dictionaries = [step["dict"]]
    if entries:
        dictionaries.insert(0, {"type": "inline", "entries": dict(entries)})
    step["dict"] = {"type": "group", "match_policy": "short_circuit", "dicts": dictionaries}


def _absolute(node: Any, share: Path) -> Any:
    """OpenCC looks for dictionaries beside the configuration; ours lies elsewhere."""
    if isinstance(node, dict):
        return {key: str(share / value) if key == "file" else _absolute(value, share) for key, value in node.items()}
    return [_absolute(value, share) for value in node] if isinstance(node, list) else node
