"""From Simplified to Traditional and back, with locked terms and people's names kept right."""

from generator.script.conversion import Convert, converter
from generator.script.names import doubtful

__all__ = ["Convert", "converter", "doubtful"]
