"""Stage 3: who speaks for which agency, and what each of them pledges.

1. `page` prepares the paragraphs: a Simplified shadow to match against, titles and slogans hidden.
2. `head` reads what the article says about itself; `times` then knows what words for times mean.
3. `people` finds who is named with which posts (`shapes` spells names), `forms` lists and forms of promises.
4. `turns` tells who speaks when: which stretch of the article belongs to whom.
5. `clauses` tells for each clause of a speech whether it is a pledge, with `quantities` (and `labels`, which count
   nothing) and `kinds`.
6. `speech` puts the pledges of one speaker together, `article` the whole, and `written` prints it.
"""

from generator.parse.article import parse
from generator.parse.times.calendar import DEADLINE_RULES, DeadlineRule
from generator.parse.times.days import DATE_RULES, DateRule
from generator.parse.written import to_json

__all__ = ["DATE_RULES", "DEADLINE_RULES", "DateRule", "DeadlineRule", "parse", "to_json"]
