"""Stage 7: checked records become Markdown pages, one set an edition. Pure but for `write`.

`pages` and `index_pages` make them, `changes` tells what is out of date under docs/, `write` mends it.
"""

from generator.render.briefing import makers, pages
from generator.render.index import index_pages, outline
from generator.render.options import Download, Options
from generator.render.write import changes, put, write

__all__ = ["Download", "Options", "changes", "index_pages", "makers", "outline", "pages", "put", "write"]
