"""Marks the runs of Chinese inside other text with their language, for fonts and for screen readers."""

import re

from markupsafe import Markup

from generator.render.escape import escape

_HAN = re.compile(r"[\u2e80-\u2fdf\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]+")


def has_chinese(text: str) -> bool:
    """Whether a text holds any Chinese character or mark."""
    return bool(_HAN.search(text))


def shown(words: str, language: str, script: str) -> Markup:
    """Words in one language; the Chinese among English ones is marked as being in `script`."""
    return tagged(words, script) if language == "en" else escape(words)


def tagged(text: str, language: str) -> Markup:
    """`text` escaped, each run of Chinese in a `span` with `lang`."""
    pieces: list[Markup] = []
    at = 0
    for run in _HAN.finditer(text):
        pieces.append(escape(text[at : run.start()]))
        pieces.append(Markup('<span lang="{}">{}</span>').format(language, escape(run[0])))
        at = run.end()
    return Markup("").join([*pieces, escape(text[at:])])
