"""Stage 2: takes out what copying did to the article, and keeps a record of all of it.

1. `layout` finds the title and the paragraphs; lines broken in mid-sentence are joined.
2. `furniture` takes out copyright notices, phone numbers, share buttons and the like.
3. `marks` widens half-width punctuation and tidies spaces and doubled marks, counted as classes.
4. `masks`, `glosses`, `inserted`, `tails` and `slips` find damaged words;
   the certain ones are mended, the others suggested.

Every character carries its place in the decoded seed through all of this (`tracked`).
"""

from generator.repair.article import repair

__all__ = ["repair"]
