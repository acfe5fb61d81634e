"""What each command does: the stages in their order, and what is told on the way."""

import hashlib
import re
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from generator.errors import JianbaoError, ProblemsFound, SeedError
from generator.model.briefing import Briefing, Seed
from generator.model.parsed import Parsed
from generator.project import HOME, Project
from generator.script import converter

if TYPE_CHECKING:
    from generator.site import Part

STANDARD_INPUT = "-"
SUFFIXES = (".txt", ".html", ".htm", ".md")
"""What counts as an article in seeds/."""

SHOWN = 20
"""How many missing texts `check` lists when it does not have to be complete."""


def parse(project: Project, arguments: Namespace) -> int:
    """Print an article as contract data, and write nothing."""
    from generator.parse import to_json

    print(to_json(_parsed(project, arguments.seed, arguments)))
    return 0


def import_(project: Project, arguments: Namespace) -> int:
    """Bring articles into the YAML, one line a change."""
    from generator.check import remember
    from generator.workers import cores, each

    seeds = arguments.seeds or _unread(project)
    if arguments.id and len(seeds) != 1:
        raise JianbaoError("--id names one briefing, so give one article with it.")
    if not seeds:
        _tell("Nothing new in seeds/.")
    tasks = [partial(_draft, project, seed, arguments) for seed in seeds]
    changed, progress = False, _progress("Articles")
    for done, draft in enumerate(each(tasks, cores()), 1):
        changed |= _merge(project, draft, arguments)
        progress(done, len(tasks))
    if not (arguments.check or arguments.dry_run):
        remember(project)
    return int(arguments.check and changed)


def check(project: Project, arguments: Namespace) -> int:
    """Report what is wrong, and what is still to be translated."""
    from generator import check as checking

    if arguments.fix:
        for file in checking.fix(project, arguments.ids):
            print(f"{file}: brought into the usual form")
    problems = checking.check(project, arguments.ids, strict=arguments.strict)
    if arguments.json or arguments.github:
        print(checking.as_json(problems) if arguments.json else checking.as_github(problems))
        return int(bool(problems))
    for problem in problems:
        print(problem)
    if not arguments.strict:
        _tell_untranslated(checking.to_translate(project, arguments.ids))
    _tell(f"{_count(len(problems), 'problem')} to mend." if problems else "No problems.")
    return int(bool(problems))


def render(project: Project, arguments: Namespace) -> int:
    """Write the pages under docs/."""
    from generator import render as rendering
    from generator.parts import pages
    from generator.prints import known

    _refuse_problems(project, arguments.ids)
    _furnish(project)
    made = pages(project, known(project))
    changed = rendering.changes(project, made) if arguments.check else rendering.write(project, made)
    for path in changed:
        print(path)
    if changed and arguments.check:
        _tell(f"{_count(len(changed), 'page')} out of date; run `jianbao render`.")
    return int(bool(changed) and arguments.check)


def build(project: Project, arguments: Namespace) -> int:
    """Check, render, print and build, all at once where it can be; the old site stays when anything is wrong."""
    from generator import site
    from generator.parts import parts, tidy, written
    from generator.prints import known, unprinted
    from generator.workers import cores, each

    _furnish(project)
    to_print = [] if arguments.no_pdf else unprinted(project)
    checks = _checks(project, arguments.ids)
    if to_print:
        tasks: list[Callable[[], object]] = [part.files for part in checks]
        for _ in each(to_print, cores(), tasks):
            pass
        checks = [replace(part, files=dict) for part in checks]
    pages = [written(project, part) for part in parts(project, {} if arguments.no_pdf else known(project))]
    built = site.build(project, pages, _progress("Site"), checks)
    tidy(project)
    _tell(f"{_count(built.made, 'file')} made, {built.kept} kept.")
    print(f"The site is in {_shown(project.site)}: open {_shown(project.site / 'index.html')} in a browser.")
    return 0


def pdf(project: Project, arguments: Namespace) -> int:
    """The PDFs alone."""
    from generator import pdf as printing
    from generator import store
    from generator.history import data_dates
    from generator.settings import settings, words
    from generator.site.folder import write

    _refuse_problems(project, arguments.ids)
    editions = _editions(arguments.edition or printing.EDITIONS, printing.EDITIONS)
    glossary, dates = store.load_glossary(project).terms, data_dates(project)
    site_url = str(settings(project).get("site_url") or "")
    for id in arguments.ids or project.briefings():
        made = printing.build_all(
            store.load(project, id).briefing,
            glossary,
            words(project),
            editions,
            site_url,
            paper=arguments.paper,
            data_date=dates.get(id, ""),
            templates=project.templates,
        )
        for edition, each_pdf in made.items():
            file = (arguments.output or project.site).resolve() / printing.address(id, edition)
            write(file, each_pdf.bytes)
            print(f"{_shown(file)}: {_count(each_pdf.pages, 'page')}")
    return 0


def serve(project: Project, arguments: Namespace) -> int:
    """The live site, until ^C."""
    from generator import check as checking
    from generator import serve as serving
    from generator.parts import parts
    from generator.prints import known

    def check(id: str) -> Sequence[object]:
        return checking.check(project, [id])

    _furnish(project)
    serving.serve(project, partial(parts, project, known(project)), arguments.port, _tell, check)
    return 0


def export(project: Project, arguments: Namespace) -> int:
    """Hand the English to translators' tools as one file."""
    from generator import translators
    from generator.published.writing import write

    text = translators.export(project, arguments.form, arguments.id, partial(_to_read_again, project))
    if arguments.output:
        write({arguments.output: text})
    else:
        sys.stdout.buffer.write(text.encode())
    return 0


def import_translations(project: Project, arguments: Namespace) -> int:
    """Take a translated file back, one line a change. 1 when something was left out."""
    from generator import translators
    from generator.check import remember
    from generator.published.writing import write
    from generator.store.guard import refuse_uncommitted

    file = _path(project, arguments.file)
    if not file.is_file():
        raise JianbaoError(f"There is no file {arguments.file}.")
    plan = translators.prepare(project, arguments.file, file.read_bytes(), partial(_to_read_again, project))
    if not arguments.dry_run:
        if not arguments.force:
            refuse_uncommitted(project, plan.files)
        write(plan.files)
        if plan.briefings:
            remember(project, plan.briefings, plan.settled)
    for told in (*plan.approved, *plan.left) or (f"{arguments.file}: nothing to change",):
        print(told)
    return int(bool(plan.left))


def _to_read_again(project: Project, id: str) -> set[tuple[str, int, int]]:
    """Where English of a briefing stands that was written for other Chinese, or is not written yet."""
    from generator.check import to_translate

    problems = to_translate(project, [id]) if id in project.briefings() else ()
    return {(problem.file, problem.line, problem.column) for problem in problems}


@dataclass(frozen=True)
class _Draft:
    """A parsed article on its way into the data. `name` is the file it came from, `notes` what reading it did."""

    id: str
    name: str
    data: bytes
    parsed: Parsed
    notes: tuple[str, ...]


def _draft(project: Project, name: str, arguments: Namespace) -> _Draft:
    from generator.parse import parse as parse_article
    from generator.read import read
    from generator.repair import repair

    data = _bytes(project, name)
    try:
        article = read(data)
        parsed = parse_article(repair(article.text), arguments.date)
        id = arguments.id or _id(project, name, parsed.date)
        if decided := _decisions(project, id):
            parsed = parse_article(repair(article.text, decided), arguments.date)
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
        f"{draft.id}: {_count(len(briefing.pledges), 'pledge')} of {_count(len(briefing.agencies), 'agency')}, "
        f"{_count(applied, 'repair')} made, {len(repairs) - applied} suggested"
    )
    unknown = localise.suggestions(briefing, store.load_glossary(project).terms)
    if unknown:
        print("Not in data/glossary.yml yet: " + ", ".join(map(str, unknown)))
    if to_translate(project, [draft.id]):
        print(f"Now fill in the English in data/{draft.id}/; `jianbao check {draft.id}` lists what is missing.")


def _kept_seed(project: Project, draft: _Draft, *, write: bool) -> Path:
    """Where the article lies in seeds/, copied there when it came from elsewhere."""
    from generator.site.folder import write as write_file

    if draft.name != STANDARD_INPUT:
        given = _path(project, draft.name).resolve()
        if given.is_relative_to(project.root):
            return given
    suffix = Path(draft.name).suffix.lower()
    kept = project.seeds / f"{draft.id}{suffix if suffix in SUFFIXES else '.txt'}"
    if kept.exists() and kept.read_bytes() != draft.data:
        raise JianbaoError(f"{_shown(kept)} holds another article. Give this one its own name with --id.")
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


def _parsed(project: Project, name: str, arguments: Namespace) -> Parsed:
    from generator.parse import parse as parse_article
    from generator.read import read
    from generator.repair import repair

    article = read(_bytes(project, name))
    for note in article.notes:
        _tell(note)
    return parse_article(repair(article.text), arguments.date)


def _bytes(project: Project, name: str) -> bytes:
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    path = _path(project, name)
    if not path.is_file():
        raise SeedError(f"There is no file {name}. Put the article into seeds/ and name it here.")
    return path.read_bytes()


def _path(project: Project, name: str) -> Path:
    """A file as named: from the project folder, or else from where the command was given."""
    return inside if (inside := project.root / name).exists() else Path(name)


def _id(project: Project, name: str, date: str | None) -> str:
    """The briefing made from this file or, for a new one, the file's name, after the article's date if not in it."""
    from generator.pinyin import syllables

    if name == STANDARD_INPUT:
        raise JianbaoError("An article from standard input needs a name: give it with --id.")
    path = _path(project, name).resolve()
    if known := [id for id, seed in _imported(project).items() if (project.root / seed.file).resolve() == path]:
        return known[0]
    words = "-".join(re.findall("[a-z0-9]+", " ".join(syllables(Path(name).stem.replace("_", "-")))))
    stem = words or "briefing"
    return stem if date is None or re.match(r"\d{4}-\d{2}-\d{2}", stem) else f"{date}-{stem}"


def _furnish(project: Project) -> None:
    """Give a new project the hand-written pages to which every page links; they are its own from then on."""
    from generator.site.folder import write

    for page in sorted((HOME / "docs").glob("*/*.md")):
        own = project.docs / page.relative_to(HOME / "docs")
        if page.name != "index.md" and not own.exists():
            write(own, page.read_bytes())


def _refuse_problems(project: Project, ids: Iterable[str]) -> None:
    from generator.check import check as checked

    if problems := checked(project, ids):
        raise ProblemsFound(problems)


def _checks(project: Project, ids: Sequence[str]) -> list["Part"]:
    """A part of the site for each briefing, without files: what is wrong with it stops the build."""
    from generator.site import Part, fingerprint

    shared = fingerprint(*(path for path in (project.glossary, project.seeds) if path.exists()))
    groups: list[tuple[str, ...]] = [(id,) for id in ids or project.briefings()] or [()]
    return [
        Part(
            f"check {' '.join(group)}",
            fingerprint(shared, *(project.briefing(id) for id in group)),
            partial(_no_files, project, group),
            shared=False,
        )
        for group in groups
    ]


def _no_files(project: Project, ids: Sequence[str]) -> dict[str, str]:
    _refuse_problems(project, ids)
    return {}


def _editions(asked: Iterable[str], known: Sequence[str]) -> tuple[str, ...]:
    for edition in asked:
        if edition not in known:
            raise JianbaoError(f"There is no edition '{edition}'. There are {', '.join(known)}.")
    return tuple(asked)


def _tell_untranslated(missing: Sequence[object]) -> None:
    if not missing:
        return
    print(f"Still to be put into English, most important first ({_count(len(missing), 'text')}):")
    for problem in missing[:SHOWN]:
        print(problem)
    if len(missing) > SHOWN:
        print(f"… and {len(missing) - SHOWN} more; --strict lists all.")


def _progress(what: str) -> Callable[[int, int], None]:
    """Tells, on a terminal, how far work has come that takes longer than a second."""
    began = monotonic()

    def tell(done: int, total: int) -> None:
        if sys.stderr.isatty() and monotonic() - began > 1:
            end = "\n" if done == total else ""
            print(f"\r{what}: {done:,} of {total:,}", end=end, file=sys.stderr, flush=True)

    return tell


def _tell(text: str) -> None:
    print(text, file=sys.stderr)


def _count(number: int, word: str) -> str:
    plural = f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
    return f"{number:,} {word if number == 1 else plural}"


def _shown(path: Path) -> str:
    """A path as people would type it from here."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else str(path)
