"""What each command does: the stages in their order, and what is told on the way.

`articles` leads from an article to data, `words` helps those who write, `pages` leads from data to pages and PDFs.
"""

from generator.commands.articles import import_, parse
from generator.commands.pages import build, pdf, render, serve
from generator.commands.words import check, export, import_translations

__all__ = ["build", "check", "export", "import_", "import_translations", "parse", "pdf", "render", "serve"]
