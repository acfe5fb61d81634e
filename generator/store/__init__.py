"""Stage 5: the YAML that people edit. Reads it typed, merges new parses into it, and loses none of their words."""

from generator.published import Loaded, LoadedGlossary, load, load_glossary

__all__ = ["Loaded", "LoadedGlossary", "load", "load_glossary"]
