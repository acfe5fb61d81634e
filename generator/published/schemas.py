"""The JSON Schemas that editors complete and check by: data/schema/<file>.json, made from the model."""

import json
from pathlib import Path

from generator.project import Project
from generator.published.files import ACCEPTED, FILES, GLOSSARY


def schemas(project: Project) -> dict[Path, str]:
    """What the schema files of a project have to hold."""
    return {
        project.data / "schema" / f"{kind.name}.json": json.dumps(kind.schema, ensure_ascii=False, indent=2) + "\n"
        for kind in (*FILES, GLOSSARY, ACCEPTED)
    }
