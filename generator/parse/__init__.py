"""Stage 3: who speaks for which agency, and what each of them pledges.

1. `page` prepares the paragraphs: a Simplified shadow to match against, titles and slogans hidden.
2. `head` reads what the article says about itself, with `credits` and `days`;
   `calendar` then knows what the words for `times` mean: `moments` that are named, `lengths` that are counted.
3. `names` (spelled in `shapes`, with `given`), `posts` (parted from bodies by `units`) and `people` find who is named
   with which posts, `introduced`
   who is named before them, `known` remembers them, `fullnames` completes a body that is called by its kind only,
   `owners` finds one that stands apart from the post, `bodies` those that speak without a name, `charge` who answers
   for a list, `cards` whom the labels of a form name, `forms` which lists such labels belong to, `sides` whether those
   stand above or below; `plausible` tells names of bodies from other words.
4. `turns` tells where each of them begins to speak (`narrated`: without a plain verb; `quotations`: before the name;
   `bystanders`: who is in no office), `walk` which stretch of the article belongs to whom (`outside`: to nobody).
5. `clauses` tells for each clause of a speech what it is, by what stands before it (`openings`) and behind it
   (`facts`), by what only sets the scene (`frames`) and by what promises nothing (`asides`, `states`, `refusals`,
   `remarks`); `selves` knows how speakers call themselves, `reading` where they have got to; `themes` finds the report
   clause a speaker answers.
6. `speech` makes pledges of it, with `quantities` (and `labels`, which count nothing), `deadlines` and `kinds`;
   `agencies` gathers them by body, `article` puts everything together, and `written` prints it.
"""

from generator.parse.article import parse
from generator.parse.calendar import DEADLINE_RULES, DeadlineRule
from generator.parse.days import DATE_RULES, DateRule
from generator.parse.written import to_json

__all__ = ["DATE_RULES", "DEADLINE_RULES", "DateRule", "DeadlineRule", "parse", "to_json"]
