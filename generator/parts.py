"""What the site is made of: one part a briefing, and one of lists, hand-written pages and the search over all."""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from pathlib import Path
from types import MappingProxyType

from generator import pdf, render, store
from generator.history import data_dates
from generator.model.briefing import EDITIONS, Briefing, Term
from generator.outlines import keep, outlined
from generator.prints import Print, Prints
from generator.project import Project
from generator.published import Loaded
from generator.render import archive, search
from generator.settings import settings, words
from generator.site import Part, fingerprint, handwritten
from generator.site.part import Content, Files, ready

LISTS = "lists"
"""Name of the part with everything that is in no briefing's folder."""


NO_PRINTS: Prints = MappingProxyType({})


def parts(project: Project, prints: Prints = NO_PRINTS) -> tuple[Part, ...]:
    """The parts of a project's site as it is on disk now, with the PDFs there are.

    What is wrong with the data shows when a part is made.
    """
    keys = {id: fingerprint(project.briefing(id), _state(project.glossary)) for id in project.briefings()}
    dates = data_dates(project)
    briefings = [
        Part(
            id,
            fingerprint(key, dates.get(id, ""), *(printed.file for printed in prints.get(id, {}).values())),
            partial(_briefing, project, id, key, dates.get(id, ""), prints.get(id, {})),
        )
        for id, key in keys.items()
    ]
    lists = fingerprint(*keys, *keys.values(), *handwritten(project).values())
    return (*briefings, Part(LISTS, lists, partial(_lists, project, keys), shared=False))


def pages(project: Project, prints: Prints = NO_PRINTS) -> dict[str, str]:
    """All that is rendered from the data: path in the project (`docs/en/index.md`) → text."""
    kept = handwritten(project).keys()
    files = {path: content for part in parts(project, prints) for path, content in part.files().items()}
    made = {path: content for path, content in files.items() if path not in kept and not path.endswith(".pdf")}
    return {f"docs/{path}": str(ready(content)) for path, content in made.items()}


def written(project: Project, part: Part) -> Part:
    """The part, with its pages and search files also written under docs/ as they are made."""
    return Part(part.name, part.inputs, partial(_writing, project, part), part.shared)


def tidy(project: Project) -> None:
    """Take pages out of docs/ that have no place in the site any more."""
    for file in [
        *project.docs.glob("search/**/*.js"),
        *(f for e in EDITIONS for f in project.docs.glob(f"{e}/*/**/*.*")),
    ]:
        address = file.relative_to(project.docs).with_suffix(".html" if file.suffix == ".md" else file.suffix)
        if not (project.site / address).exists():
            file.unlink()


def _writing(project: Project, part: Part) -> Files:
    kept = handwritten(project).keys()
    return {
        path: content if path in kept or path.endswith(".pdf") else partial(_written, project, path, content)
        for path, content in part.files().items()
    }


def _written(project: Project, path: str, content: Content) -> str:
    return render.put(project, f"docs/{path}", str(ready(content)))


def _briefing(project: Project, id: str, key: str, date: str, printed: Mapping[str, Print]) -> Files:
    """Pages, search files and PDFs of a briefing, each made when asked for."""
    known = settings(project)
    downloads = _downloads(id, printed)
    options = render.Options(known.get("repo_url") or "", known.get("edit_uri") or "", downloads, date)
    loaded, terms = _loaded(project, id, key), _terms(project, _state(project.glossary))
    made = render.makers(loaded, terms, words(project), project.templates, options)
    found = f"docs/en/{id}/search.js"
    files = _in_docs(made | {found: partial(_searched, project, id, key, loaded.briefing, made[found])})
    return files | {pdf.address(id, edition): made.file.read_bytes for edition, made in printed.items()}


def _searched(project: Project, id: str, key: str, briefing: Briefing, make: Callable[[], str]) -> str:
    """The English search file. The outline needs it, too, and is kept at once."""
    made = make()
    keep(project, id, key, briefing, made)
    return made


def _downloads(id: str, printed: Mapping[str, Print]) -> dict[str, tuple[render.Download, ...]]:
    """Edition of the site → the PDFs its overview offers: its own, then the bilingual one."""
    return {
        edition: tuple(
            render.Download(name, _from_overview(edition, pdf.address(id, of)), printed[of].size, printed[of].pages)
            for name, of in (("briefing", edition), ("bilingual", pdf.BILINGUAL))
            if of in printed
        )
        for edition in EDITIONS
    }


def _from_overview(edition: str, address: str) -> str:
    """The way from a briefing's overview page to a PDF."""
    own, _, rest = address.partition("/")
    return rest.rpartition("/")[2] if own == edition else f"../../{address}"


def _lists(project: Project, keys: Mapping[str, str]) -> Files:
    """The list of briefings of each edition, the chooser, the search over all, and what people wrote."""
    said = words(project)
    outlines = [outlined(project, id, key).outline for id, key in keys.items()]
    found = archive.files(keys, lambda id: outlined(project, id, keys[id]).words)
    made = render.index_pages(outlines, said, project.templates) | found | search.sayings(said)
    return _in_docs(made) | handwritten(project)


def _in_docs(files: Mapping[str, Content]) -> dict[str, Content]:
    return {path.removeprefix("docs/"): content for path, content in files.items()}


@lru_cache(maxsize=2)
def _loaded(project: Project, id: str, key: str) -> Loaded:
    return store.load(project, id)


@lru_cache(maxsize=1)
def _terms(project: Project, state: str) -> tuple[Term, ...]:
    return store.load_glossary(project).terms


def _state(file: Path) -> str:
    return fingerprint(file) if file.exists() else ""
