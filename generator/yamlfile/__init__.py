"""YAML as people edit it: read strictly with positions, changed by splicing, written in one canonical layout.

Every scalar is text. Anchors, aliases, tags, repeated keys, tabs and invisible characters are problems, not features.
"""

from generator.yamlfile.dumping import dump
from generator.yamlfile.nodes import Document, Path, Span, Value
from generator.yamlfile.reading import read
from generator.yamlfile.splicing import remove, splice

__all__ = ["Document", "Path", "Span", "Value", "dump", "read", "remove", "splice"]
