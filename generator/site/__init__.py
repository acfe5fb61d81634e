"""MkDocs builds the pages: the same bytes as `mkdocs build`, only what changed, on all cores, swapped in when done.

1. A `Part` is some files made from the same sources, such as one briefing in one edition; its maker is only called
   when those sources, the theme, the code or the pins differ from what the standing site was made from (`state`).
2. `press` holds MkDocs with our theme, loaded once; workers are forked from it and share out the parts (`tasks`).
3. `folder` assembles the new site beside the old one, from new files and links to unchanged ones, and swaps them.
4. `publish` adds what hosts and search engines read: sitemaps, robots.txt, response headers.
"""

from generator.site.build import Built, build
from generator.site.part import Part, fingerprint, handwritten

__all__ = ["Built", "Part", "build", "fingerprint", "handwritten"]
