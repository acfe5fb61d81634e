"""From the parser's findings to records in three languages."""

from generator.localise.records import localise, people
from generator.localise.suggestions import Suggestion, suggestions

__all__ = ["Suggestion", "localise", "people", "suggestions"]
