"""The template engine: strict about unknown names, and every value it prints is escaped for Markdown and HTML."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.render.escape import escape


@cache
def environment(templates: Path) -> Environment:
    """The templates under `templates/pages`, compiled. Autoescape keeps what macros return from being escaped twice."""
    made = Environment(
        loader=FileSystemLoader(templates / "pages"),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=lambda value: value if isinstance(value, StrictUndefined) else escape(value),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    for name in made.list_templates():
        made.get_template(name)
    return made
