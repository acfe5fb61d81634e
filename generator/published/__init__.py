"""The published data as every stage reads it: the YAML of one briefing and the shared glossary, typed, with places."""

from generator.published.files import FILES, GLOSSARY, DataFile
from generator.published.loading import Loaded, LoadedGlossary, load, load_glossary
from generator.published.schemas import schemas

__all__ = ["FILES", "GLOSSARY", "DataFile", "Loaded", "LoadedGlossary", "load", "load_glossary", "schemas"]
