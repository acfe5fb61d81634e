"""When data was last changed, as far as git knows."""

import subprocess
from collections.abc import Mapping

from generator.project import Project


def data_dates(project: Project) -> Mapping[str, str]:
    """Briefing → day of its last recorded change (YYYY-MM-DD). Empty outside git, and for what is not recorded yet.

    The day comes from the record and not from the files, so that every clone builds the same bytes.
    """
    command = ["git", "-C", str(project.root), "log", "--format=:%cs", "--name-only", "--relative", "--", "data"]
    try:
        found = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    except (OSError, subprocess.CalledProcessError):
        return {}
    dates: dict[str, str] = {}
    day = ""
    for line in found.splitlines():
        if line.startswith(":"):
            day = line[1:]
        elif line.count("/") > 1:
            dates.setdefault(line.split("/")[1], day)
    return dates
