"""The English as translators' tools know it: gettext PO, XLIFF 1.2 and 2.0, and CSV, out and back in.

`units` lists every translatable text of the YAML with its `comments`; `po`, `xliff` and `table` turn units into files
and files into entries; `weighing` decides on each entry, `importing` works out what a translated file changes.
No stage is known here: the commands give what the checks found.
"""

from generator.translators.formats import FORMS, export
from generator.translators.importing import Plan, prepare

__all__ = ["FORMS", "Plan", "export", "prepare"]
