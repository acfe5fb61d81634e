"""How fast everything is, in ratios that another machine should find as well. Not tests: nothing here passes or fails.

`python -m benchmarks` runs, in turn and for several rounds:

1. `sites`: a cold build of the same pages with jianbao, MkDocs + Material, mkdocs-static-i18n and Hugo.
2. `warm`: a build with nothing changed, and after one edit.
3. `live`: from a save to the changed page, served and seen in an open browser.
4. `stages`: parsing, importing, checking, rendering, printing and searching, each alone.
5. `growth`: what a page costs in archives of 1, 10 and 100 briefings (`--sizes 1000` for more).

It prints a table and writes JSON with the command that made it (`results/`). `archive` makes up the briefings.
"""
