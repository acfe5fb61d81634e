"""Stage 5: the YAML that people edit. Reads it typed, merges new parses into it, and loses none of their words."""

from generator.published import Loaded, LoadedGlossary, load, load_glossary, schemas
from generator.store.changes import Change
from generator.store.importing import import_

__all__ = ["Change", "Loaded", "LoadedGlossary", "import_", "load", "load_glossary", "schemas"]
