"""The live site: a saved YAML file, template or page shows in the open browser page, in every edition.

1. `watch` hears that something was saved and waits until the editor is done.
2. `live` makes what somebody looks at anew, and keeps the last good state of what cannot be made.
3. `server` hands out pages and tells the open ones to load again, or what is wrong (`live.js` shows it over the page).
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from time import perf_counter

from generator.project import Project
from generator.serve.live import Change, Live
from generator.serve.server import Server
from generator.serve.watch import watching
from generator.site.part import Part

Say = Callable[[str], None]


def serve(
    project: Project,
    parts: Callable[[], Sequence[Part]],
    port: int = 8000,
    say: Say = print,
    check: Callable[[str], Sequence[object]] = lambda id: (),
) -> None:
    """Serve until ^C. `parts` says what the site is made of, as for `site.build`, and is asked again at each save.

    `check` tells what is wrong with a briefing, in sentences; it is asked once the page is shown.
    Port 0 takes any free one. Raises `JianbaoError` when the port is taken or the theme cannot be loaded.
    """
    with watching(project) as saves, Live(project, parts) as live, Server(live, port) as server:
        say(f"Serving {server.address} (Ctrl-C ends it). What you save shows in the open page.")
        for saved in saves:
            began = perf_counter()
            for change in live.refresh(server.lines.looked_at()) if saved else live.examine(check):
                server.lines.announce(change)
                say(_report(change, perf_counter() - began))


def _report(change: Change, seconds: float) -> str:
    clock = datetime.now().strftime("%H:%M:%S")
    if change.problems:
        return "\n".join([f"{clock} To mend (the last good pages stay):", *change.problems])
    return f"{clock} {', '.join(change.pages) or 'all is well again'} ({seconds:.2f} s)"
