"""`jianbao check --fix`: keys and layout into the usual form; values and comments stay."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.check.layout import laid_out
from generator.errors import JianbaoError
from generator.project import Project
from generator.published.files import ACCEPTED, FILES, GLOSSARY, DataFile
from generator.published.schemas import schemas
from generator.published.writing import write
from generator.yamlfile import read

BOM = "\ufeff"


def fix(project: Project, ids: Iterable[str] = ()) -> tuple[str, ...]:
    """Bring the glossary and some briefings (default: all) into the usual form; returns the files that changed.

    A file that is not YAML is left alone: `check` tells why. Raises JianbaoError, and writes nothing, rather than
    change a value or lose a comment.
    """
    wanted = {**dict(_fixed(project, ids)), **schemas(project)}
    changed = {path: text for path, text in wanted.items() if not path.exists() or path.read_bytes() != text.encode()}
    write(changed)
    return tuple(path.relative_to(project.root).as_posix() for path in changed)


def _fixed(project: Project, ids: Iterable[str]) -> Iterator[tuple[Path, str]]:
    folders = [project.briefing(id) for id in (tuple(ids) or project.briefings())]
    places = [(project.data, (GLOSSARY, ACCEPTED)), *((folder, (*FILES, ACCEPTED)) for folder in folders)]
    for folder, kinds in places:
        for kind in kinds:
            path = folder / f"{kind.name}.yml"
            if path.exists() and (text := _form(project, path, kind)):
                yield path, text


def _form(project: Project, path: Path, kind: DataFile) -> str | None:
    """The text in the usual form; None if it cannot be read."""
    file = path.relative_to(project.root).as_posix()
    try:
        text = path.read_bytes().decode("utf-8").removeprefix(BOM).replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None
    document = read(text.encode(), file)
    if document.problems:
        return None
    form = laid_out(document, kind, kind.head(path.parent.relative_to(project.data).as_posix()))
    if form is None:
        raise JianbaoError(f"{file} could not be brought into the usual form without a loss, so nothing was changed.")
    return form
