"""From the parser's findings to records in three languages."""

from generator.localise.records import localise, people

__all__ = ["localise", "people"]
