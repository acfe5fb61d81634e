"""From data to pages and PDFs: `render`, `build`, `pdf` and `serve`."""

from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from generator.commands.telling import count, progress, shown, tell
from generator.errors import JianbaoError, ProblemsFound
from generator.project import HOME, Project

if TYPE_CHECKING:
    from generator.site import Part


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
        tell(f"{count(len(changed), 'page')} out of date; run `jianbao render`.")
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
    built = site.build(project, pages, progress("Site"), checks)
    tidy(project)
    tell(f"{count(built.made, 'file')} made, {built.kept} kept.")
    print(f"The site is in {shown(project.site)}: open {shown(project.site / 'index.html')} in a browser.")
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
            print(f"{shown(file)}: {count(each_pdf.pages, 'page')}")
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
    serving.serve(project, partial(parts, project, known(project)), arguments.port, tell, check)
    return 0


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
