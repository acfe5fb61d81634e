"""Has Typst compile in a process of its own, which holds little else and leaves nothing behind.

A process that has compiled keeps all it has laid out, and can fork none that compiles: the compiler's threads would not
be there. The other side is `process`.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROCESS = Path(__file__).with_name("process.py")


@dataclass(frozen=True)
class Compiled:
    """A PDF, and what the compiler warned of."""

    pdf: bytes
    warnings: tuple[str, ...]


class Refused(Exception):
    """The compiler makes no PDF of it. `message` says why, `diagnostic` where."""

    def __init__(self, message: str, diagnostic: str) -> None:
        super().__init__(message)
        self.message, self.diagnostic = message, diagnostic


def compiled(template: Path, fonts: Mapping[str, Any], inputs: Mapping[str, str], standards: Sequence[str]) -> Compiled:
    """A PDF of `template` with `sys.inputs`, by these standards. `fonts` are the arguments of `typst.Fonts`.

    Raises Refused, or CalledProcessError when the process was stopped.
    """
    job = {
        "template": str(template),
        "root": str(template.parent),
        "fonts": fonts,
        "inputs": inputs,
        "standards": standards,
    }
    # -P: the modules beside the script are not meant when it imports one.
    command = [sys.executable, "-P", str(PROCESS)]
    answer = subprocess.run(command, input=json.dumps(job).encode(), stdout=subprocess.PIPE, check=True).stdout
    head, _, pdf = answer.partition(b"\n")
    told = json.loads(head)
    if told["refused"]:
        raise Refused(*told["refused"])
    return Compiled(pdf, tuple(told["warnings"]))
