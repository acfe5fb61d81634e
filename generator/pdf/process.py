"""The process that compiles: a job as JSON comes in; a line of JSON and then the PDF go out (see `compiler`).

Its memory is that of the PDF step, so it imports no more than it must.
"""

import ctypes
import json
import sys

import typst


def _main() -> None:
    _give_back_memory()
    job = json.load(sys.stdin.buffer)
    fonts, standards = typst.Fonts(**job["fonts"]), job["standards"]
    compiler = typst.Compiler(job["template"], job["root"], fonts, sys_inputs=job["inputs"])
    del job  # the compiler has a copy of its own of the inputs
    warnings: list[str] = []
    refused = None
    made: object = b""
    try:
        made, told = compiler.compile_with_warnings(format="pdf", pdf_standards=standards)
        warnings = [warning.message for warning in told]
    except typst.TypstError as error:
        refused = [error.message, error.diagnostic]
    assert isinstance(made, bytes)
    sys.stdout.buffer.write(json.dumps({"warnings": warnings, "refused": refused}).encode() + b"\n")
    sys.stdout.buffer.write(made)


def _give_back_memory() -> None:
    """Large blocks go back to the system when they are freed. The compiler's tables double as they grow, and glibc
    would keep the smaller ones, more of them or fewer by chance: up to 30 MB."""
    if sys.platform == "linux" and (set_option := getattr(ctypes.CDLL(None), "mallopt", None)):
        m_mmap_threshold = -3
        set_option(m_mmap_threshold, 128 * 1024)


if __name__ == "__main__":
    _main()
