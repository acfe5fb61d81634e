"""The translation check: do the Chinese and the English of each text say the same figures, times, terms and strength?

It reads no meaning, and misses what two languages say wrongly alike.
"""

from generator.check.translation.findings import findings

__all__ = ["findings"]
