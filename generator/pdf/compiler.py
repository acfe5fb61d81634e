"""Runs Typst in a process of its own, which holds little else and leaves nothing behind.

A process that has compiled keeps all it has laid out, and can fork none that compiles: the compiler's threads would not
be there. This file is both sides: `compiled` asks, and the script answers.
"""

import ctypes
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typst


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
    job = {"template": str(template), "fonts": fonts, "inputs": inputs, "standards": standards}
    # -P: the modules beside this file are not meant when the script imports one.
    command = [sys.executable, "-P", __file__]
    answer = subprocess.run(command, input=json.dumps(job).encode(), stdout=subprocess.PIPE, check=True).stdout
    head, _, pdf = answer.partition(b"\n")
    told = json.loads(head)
    if told["refused"]:
        raise Refused(*told["refused"])
    return Compiled(pdf, tuple(told["warnings"]))


def _main() -> None:
    """Read a job as JSON; write a line of JSON and then the PDF."""
    _give_back_memory()
    job = json.load(sys.stdin)
    compiler, standards = _compiler(job), job["standards"]
    del job  # the compiler has its own copy of the inputs
    told: dict[str, Any] = {"warnings": [], "refused": None}
    made: object = b""
    try:
        made, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=standards)
        told["warnings"] = [warning.message for warning in warnings]
    except typst.TypstError as error:
        told["refused"] = [error.message, error.diagnostic]
    assert isinstance(made, bytes)
    sys.stdout.buffer.write(json.dumps(told).encode() + b"\n" + made)


def _compiler(job: Mapping[str, Any]) -> typst.Compiler:
    template, fonts = Path(job["template"]), typst.Fonts(**job["fonts"])
    return typst.Compiler(template, root=template.parent, font_paths=fonts, sys_inputs=job["inputs"])


def _give_back_memory() -> None:
    """Large blocks go back to the system when they are freed. The compiler's tables double as they grow, and glibc
    would keep the smaller ones, more of them or fewer by chance: up to 30 MB."""
    if sys.platform == "linux" and (set_option := getattr(ctypes.CDLL(None), "mallopt", None)):
        m_mmap_threshold = -3
        set_option(m_mmap_threshold, 128 * 1024)


if __name__ == "__main__":
    _main()
