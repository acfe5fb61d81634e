"""Stage 3: who speaks for which agency, and what each of them pledges.

1. `page` prepares the paragraphs: a Simplified shadow to match against, titles and slogans hidden.
2. `head` reads what the article says about itself; `calendar` then knows what 明年 and 全年 mean.
3. `people` finds names with posts and bodies, `turns` who opens a speech, `walk` which stretch belongs to whom.
4. `clauses` tells for each clause of a speech what it is; `themes` finds the report clause a speaker answers.
5. `speech` makes pledges of it, with `quantities`, `deadlines` and `kinds`; `article` puts everything together.
"""

from generator.parse.article import parse
from generator.parse.head import DATE_RULES, DateRule
from generator.parse.times import DEADLINE_RULES, DeadlineRule
from generator.parse.written import to_json

__all__ = ["DATE_RULES", "DEADLINE_RULES", "DateRule", "DeadlineRule", "parse", "to_json"]
