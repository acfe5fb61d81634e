"""The translation check: do the Chinese and the English of each text say the same figures, times, terms and strength?

It reads no meaning. A finding that is fine after all is accepted in `accepted.yml`, with the reason; an acceptance that
matches no finding any more is a problem itself, so that none outlives its reason.
"""

from generator.check.translation.accepted import ACCEPTED, Acceptance
from generator.check.translation.problems import glossary_problems, problems

__all__ = ["ACCEPTED", "Acceptance", "glossary_problems", "problems"]
