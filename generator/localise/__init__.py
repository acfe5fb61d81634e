"""From the parser's findings to records in three languages, and from one script to the other."""

from generator.localise.records import localise, people
from generator.localise.script import converter

__all__ = ["converter", "localise", "people"]
