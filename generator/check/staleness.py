"""English that was written for other Chinese: each text's Chinese is remembered as it was when its English was written.

`parsed/english.json` holds a hash of both, by record and field. The Chinese has moved on when its hash is another while
the English still has the one it had.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping

from generator.check.finding import Finding, Found
from generator.check.scope import PARSED, Scope
from generator.check.texts import Place, places
from generator.project import Project
from generator.published.writing import write

FILE = "english.json"
DIGITS = 12
"""Of the hash: enough to tell texts of one field apart."""

MESSAGE = "this English was written before the Chinese was changed"
HINT = "Read it against the Chinese and change it."

Known = Mapping[str, tuple[str, str]]
"""Record and field → hash of the Chinese and of the English."""


def stale(scope: Scope) -> Iterator[Found]:
    """Every English text whose Chinese was changed after it was written."""
    known = _known(scope)
    for place in _translated(scope):
        now = _now(place)
        if _moved_on(known.get(_key(place)), now):
            yield Found(place.record, f"{place.field}.en", Finding("stale", now[0], MESSAGE, HINT))


def remember(project: Project, ids: Iterable[str] = (), settled: Collection[tuple[str, str]] = ()) -> None:
    """Note for some briefings (default: all) which Chinese each English text belongs to. A stale text stays so,
    unless it is `settled`: (briefing, record and field) of English that a person has found right as it stands.
    """
    for id in tuple(ids) or project.briefings():
        scope = Scope.briefing(project, id)
        known = {key: pair for key, pair in _known(scope).items() if (id, key) not in settled}
        text = _dumped({_key(place): _pair(known.get(_key(place)), _now(place)) for place in _translated(scope)})
        path = scope.folder / PARSED / FILE
        if path.parent.is_dir() and (not path.exists() or path.read_text(encoding="utf-8") != text):
            write({path: text})


def _pair(before: tuple[str, str] | None, now: tuple[str, str]) -> tuple[str, str]:
    return before if before and _moved_on(before, now) else now


def _moved_on(before: tuple[str, str] | None, now: tuple[str, str]) -> bool:
    return before is not None and before[0] != now[0] and before[1] == now[1]


def _translated(scope: Scope) -> Iterator[Place]:
    return (place for place in places(scope) if place.hans and place.en)


def _key(place: Place) -> str:
    return f"{place.record} {place.field}"


def _now(place: Place) -> tuple[str, str]:
    return _hash(place.hans), _hash(place.en)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def _known(scope: Scope) -> Known:
    """What is noted; nothing where the file is missing or was damaged by hand."""
    try:
        noted = json.loads((scope.folder / PARSED / FILE).read_text(encoding="utf-8"))
        return {str(key): (str(chinese), str(english)) for key, (chinese, english) in noted.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _dumped(pairs: Known) -> str:
    """One line a text, so that changes to different texts merge."""
    lines = (f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(pair)}" for key, pair in pairs.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"
