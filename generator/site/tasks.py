"""What workers do: make some files of a part, and keep those whose own source is unchanged."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.project import Project
from generator.site.folder import link, write
from generator.site.part import Content, Files, Part, Ready, fingerprint, ready
from generator.site.press import Press
from generator.site.state import Made, State

Batch = tuple[str, dict[str, Made]]
"""Some files made for a part: its name, and path in the site → record."""


@dataclass(frozen=True)
class Bench:
    """What all tasks of a build share. `common` is a hash of what every file depends on."""

    project: Project
    new: Path
    press: Press
    common: str
    standing: State

    def kept(self, old: Mapping[str, Made], path: str, key: str) -> bool:
        """Take a file over from the `old` ones of its part, if it would come out the same."""
        address = self.press.address(path)
        made = old.get(address)
        same = made is not None and made.key == key and made.intact(self.project.site / address)
        if same:
            self.keep(address)
        return same

    def keep(self, address: str) -> None:
        """Take a file over from the old site."""
        link(self.project.site / address, self.new / address)

    def write(self, path: str, content: Ready) -> None:
        """Put a new file into the new site."""
        write(self.new / path, content if isinstance(content, bytes) else content.encode())


def tasks(bench: Bench, stale: Sequence[Part], wanted: int) -> Iterator[Callable[[], Batch]]:
    """The work of a build in about `wanted` pieces or more: parts that are shared out are sliced when they are few.

    Parts of one piece come last: what they tell of all briefings is quickly made when the briefings have been.
    """
    shared = [part for part in stale if part.shared]
    slices = max(1, wanted // max(1, len(shared)))
    for part in shared:
        files = _listed(part) if slices > 1 else None
        for number in range(slices if files else 1):
            yield partial(_slice, bench, part, files or part.files, number, slices if files else 1)
    for part in [part for part in stale if not part.shared]:
        yield partial(_slice, bench, part, part.files, 0, 1)


def furniture(bench: Bench) -> dict[str, Made]:
    """What all pages share. Printing it has the templates of the theme compiled."""
    return {path: Made.now(bench.common, bench.new / path) for path in bench.press.furniture()}


def _listed(part: Part) -> Callable[[], Files] | None:
    """The files of one part among few, listed here once and not by every worker.

    None if that fails: a worker will find the same, and it is told with all else that is wrong.
    """
    try:
        return partial(dict, part.files())
    except Exception:
        return None


def _slice(bench: Bench, part: Part, listed: Callable[[], Files], number: int, slices: int) -> Batch:
    """One of the `slices` of a part's files. Those that are no pages are all in the first, and share what they read."""
    files = listed()
    in_order = sorted(files, key=lambda path: (path.endswith(".md"), path))
    mine = in_order[number * len(files) // slices : (number + 1) * len(files) // slices]
    shape = fingerprint(bench.common, *sorted(files))
    pages = {path: str(ready(files[path])) for path in mine if path.endswith(".md")}
    others = {path: files[path] for path in mine if path not in pages}
    keys = {path: fingerprint(shape, path, text) for path, text in pages.items()}
    keys |= {path: fingerprint(shape, path, _source(part, content)) for path, content in others.items()}
    old = bench.standing.files(part.name)
    new = [path for path in mine if not bench.kept(old, path, keys[path])]
    bench.press.pages({**dict.fromkeys(files, ""), **pages}, [path for path in new if path in pages])
    for path in [path for path in new if path in others]:
        bench.write(path, ready(others[path]))
    addresses = {path: bench.press.address(path) for path in mine}
    return part.name, {addresses[path]: Made.now(keys[path], bench.new / addresses[path]) for path in mine}


def _source(part: Part, content: Content) -> Ready:
    """What a file is made from; when it takes work to make, all that its part is made from."""
    return part.inputs if callable(content) else content
