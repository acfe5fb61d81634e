"""A coverage-guided fuzzer over read → repair → parse, and over the YAML reader: see README.md beside it."""

import sys
from contextlib import suppress

import atheris  # type: ignore[import-untyped]  # not among the project's requirements

with atheris.instrument_imports(include=["generator"]):
    from generator import yamlfile
    from generator.errors import JianbaoError
    from generator.parse import parse, to_json
    from generator.read import read
    from generator.repair import repair


def one(data: bytes) -> None:
    """Nothing but the errors we raise in plain words may come out, and no character may be lost."""
    with suppress(JianbaoError):
        yamlfile.read(data, "fuzz.yml")
    with suppress(JianbaoError):
        seed = read(data).text
        repaired = repair(seed)
        assert repaired.rebuilt() == seed
        to_json(parse(repaired))


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
