"""From an article to data: `parse` and `import`."""

import datetime as dt
import hashlib
import re
import sys
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType

from generator.commands.files import STANDARD_INPUT, given
from generator.commands.telling import count, progress, shown, tell
from generator.errors import JianbaoError, SeedError
from generator.lock import locked
from generator.model.briefing import Briefing, Seed
from generator.model.parsed import Parsed
from generator.project import Project
from generator.read import read

SUFFIXES = (".txt", ".html", ".htm", ".md")
"""What counts as an article in seeds/."""


def parse(project: Project, arguments: Namespace) -> int:
    """Print an article as contract data, and write nothing."""
    from generator.parse import to_json

    article = read(_bytes(project, arguments.seed))
    for note in article.notes:
        tell(note)
    print(to_json(_parsed(article.text, arguments.date)))
    return 0


def import_(project: Project, arguments: Namespace) -> int:
    """Bring articles into the YAML, one line a change."""
    with locked(project.root):
        return _import(project, arguments)


def _import(project: Project, arguments: Namespace) -> int:
    from generator.check import remember
    from generator.workers import cores, each

    seeds = arguments.seeds or _unread(project)
    if arguments.id and len(seeds) != 1:
        raise JianbaoError("--id names one briefing, so give one article with it.")
    if not seeds:
        tell("Nothing new in seeds/.")
    tasks = [partial(_draft, project, seed, arguments) for seed in seeds]
    changed, advance = False, progress("Articles")
    for done, draft in enumerate(each(tasks, cores()), 1):
        changed |= _merge(project, draft, arguments)
        advance(done, len(tasks))
    if not (arguments.check or arguments.dry_run):
        remember(project)
    return int(arguments.check and changed)


@dataclass(frozen=True)
class _Draft:
    """A parsed article on its way into the data. `name` is the file it came from, `notes` what reading it did."""

    id: str
    name: str
    data: bytes
    parsed: Parsed
    notes: tuple[str, ...]


def _draft(project: Project, name: str, arguments: Namespace) -> _Draft:
    data = _bytes(project, name)
    try:
        article = read(data)
        parsed = _parsed(article.text, arguments.date)
        id = arguments.id or _id(project, name, parsed.date)
        if decided := _decisions(project, id):
            parsed = _parsed(article.text, arguments.date, decided)
    except SeedError as error:
        raise SeedError(f"{name}: {error}") from error
    return _Draft(id, name, data, parsed, article.notes)


def _decisions(project: Project, id: str) -> dict[tuple[str, str], bool]:
    """Which repairs of this article a person has seen, and whether they are to be made."""
    from generator import store

    if id not in project.briefings():
        return {}
    repairs = store.load(project, id).briefing.article.repairs
    return {(repair.found, repair.corrected): repair.applied for repair in repairs}


def _merge(project: Project, draft: _Draft, arguments: Namespace) -> bool:
    """Whether the data changed, or would."""
    from generator import localise, store
    from generator.script import converter

    glossary = store.load_glossary(project).terms
    seed = _kept_seed(project, draft, write=not (arguments.check or arguments.dry_run))
    record = Seed(file=seed.relative_to(project.root).as_posix(), sha256=hashlib.sha256(draft.data).hexdigest())
    briefing = localise.localise(draft.parsed, draft.id, record, glossary)
    convert = converter(glossary, localise.people(draft.parsed), draft.parsed.script)
    writing = not (arguments.check or arguments.dry_run)
    changes = store.import_(project, briefing, convert, write_files=writing, force=arguments.force)
    for note in draft.notes:
        print(f"{draft.name}: {note}")
    for change in changes:
        print(change)
    if not changes:
        print(f"{draft.id}: nothing to change")
    elif writing:
        _tell_next(project, draft, briefing)
    return bool(changes)


def _tell_next(project: Project, draft: _Draft, briefing: Briefing) -> None:
    """What came out, and what a person does now."""
    from generator import localise, store
    from generator.check import to_translate

    repairs = draft.parsed.repairs
    applied = sum(repair.applied for repair in repairs)
    print(
        f"{draft.id}: {count(len(briefing.pledges), 'pledge')} of {count(len(briefing.agencies), 'agency')}, "
        f"{count(applied, 'repair')} made, {len(repairs) - applied} suggested"
    )
    if draft.parsed.date is None:
        print(f"{draft.name} gives no day, so times such as 年底前 stay open. If you know it: add --date YYYY-MM-DD.")
    unknown = localise.suggestions(briefing, store.load_glossary(project).terms)
    if unknown:
        print("Not in data/glossary.yml yet: " + ", ".join(map(str, unknown)))
    if to_translate(project, [draft.id]):
        print(f"Now fill in the English in data/{draft.id}/; `jianbao check {draft.id}` lists what is missing.")


def _kept_seed(project: Project, draft: _Draft, *, write: bool) -> Path:
    """Where the article lies in seeds/, copied there when it came from elsewhere."""
    from generator.site.folder import write as write_file

    if draft.name != STANDARD_INPUT:
        own = given(project, draft.name).resolve()
        if own.is_relative_to(project.root):
            return own
    suffix = Path(draft.name).suffix.lower()
    kept = project.seeds / f"{draft.id}{suffix if suffix in SUFFIXES else '.txt'}"
    if kept.exists() and kept.read_bytes() != draft.data:
        raise JianbaoError(f"{shown(kept)} holds another article. Give this one its own name with --id.")
    if write and not kept.exists():
        write_file(kept, draft.data)
    return kept


def _unread(project: Project) -> list[str]:
    """The articles in seeds/ that are new, or changed since they were last imported."""
    known = {seed.file: seed.sha256 for seed in _imported(project).values()}
    files = sorted(path for path in project.seeds.glob("*") if path.suffix.lower() in SUFFIXES)
    names = [file.relative_to(project.root).as_posix() for file in files]
    return [name for name in names if known.get(name) != hashlib.sha256((project.root / name).read_bytes()).hexdigest()]


def _imported(project: Project) -> dict[str, Seed]:
    """Briefing → the article it was made from."""
    from generator import store

    return {id: store.load(project, id).briefing.article.seed for id in project.briefings()}


def _parsed(text: str, date: dt.date | None, decided: Mapping[tuple[str, str], bool] = MappingProxyType({})) -> Parsed:
    from generator.parse import parse as parse_article
    from generator.repair import repair

    return parse_article(repair(text, decided), date)


def _bytes(project: Project, name: str) -> bytes:
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    path = given(project, name)
    if not path.is_file():
        raise SeedError(f"There is no file {name}. Put the article into seeds/ and name it here.")
    return path.read_bytes()


def _id(project: Project, name: str, date: str | None) -> str:
    """The briefing made from this file or, for a new one, the file's name, after the article's date if not in it."""
    from generator.pinyin import syllables

    if name == STANDARD_INPUT:
        raise JianbaoError("An article from standard input needs a name: give it with --id.")
    path = given(project, name).resolve()
    if known := [id for id, seed in _imported(project).items() if (project.root / seed.file).resolve() == path]:
        return known[0]
    words = "-".join(re.findall("[a-z0-9]+", " ".join(syllables(Path(name).stem.replace("_", "-")))))
    stem = words or "briefing"
    return stem if date is None or re.match(r"\d{4}-\d{2}-\d{2}", stem) else f"{date}-{stem}"
