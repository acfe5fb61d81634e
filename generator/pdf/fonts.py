"""Where the fonts are: in the pinned packages, in a folder of one's own (JIANBAO_FONTS), or on the system."""

import importlib.util
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import typst

from generator.errors import JianbaoError

PACKAGES = {
    "pylopdf-fonts-zh-cn": ("pylopdf_fonts_zh_cn", ""),
    "pylopdf-fonts-zh-tw": ("pylopdf_fonts_zh_tw", ""),
    "manimgx-fonts-cjk": ("manimgx_fonts_cjk", ""),
    "fontpkg-noto-sans": ("fontpkg_noto_sans", "files"),
}
"""Font package → the module it installs and the folder of its fonts."""

ROLES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "serif": ("typst", ("Libertinus Serif",)),
    "sans": ("fontpkg-noto-sans", ("Noto Sans",)),
    "serif-zh-Hans": ("pylopdf-fonts-zh-cn", ("Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC")),
    "serif-zh-Hant": ("pylopdf-fonts-zh-tw", ("Noto Serif TC", "Noto Serif CJK TC", "Source Han Serif TC")),
    "sans-zh-Hans": ("manimgx-fonts-cjk", ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC")),
    "sans-zh-Hant": ("manimgx-fonts-cjk", ("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC")),
}
"""What a font is for → the package that brings it, and the families that will do, best first."""


@dataclass(frozen=True)
class FontSet:
    """How the fonts are opened (arguments of `typst.Fonts`); the family that plays each role; others of one's own."""

    opened: Mapping[str, Any]
    families: Mapping[str, str]
    own: tuple[str, ...]


def load() -> FontSet:
    """The fonts of JIANBAO_FONTS, if set, before those of the packages. A package that is missing is made good by the
    system's Noto CJK. Raises JianbaoError, naming the package, when no family fills a role."""
    return _load(os.environ.get("JIANBAO_FONTS", ""))


@cache
def _load(own: str) -> FontSet:
    first = _own_families(own)
    folders = [*([own] if own else []), *_package_folders()]
    arguments = {"include_system_fonts": False, "include_embedded_fonts": True, "font_paths": folders}
    families = _families(arguments)
    if _unfilled(families):
        arguments["include_system_fonts"] = True
        families = _families(arguments)
    if missing := _unfilled(families):
        raise JianbaoError(_explain(missing))
    roles = {role: _choose(names, first, families) for role, (_, names) in ROLES.items()}
    return FontSet(arguments, roles, tuple(name for name in first if name not in roles.values()))


def _own_families(own: str) -> list[str]:
    if own and not Path(own).is_dir():
        raise JianbaoError(f"JIANBAO_FONTS is '{own}', which is not a folder. Set it to the folder of your fonts.")
    return sorted(typst.Fonts(False, False, [own]).families()) if own else []


def _choose(names: tuple[str, ...], *known: list[str]) -> str:
    """The best of `names` in the first list that has any."""
    return next(name for families in known for name in names if name in families)


def _package_folders() -> Iterator[str]:
    for module, folder in PACKAGES.values():
        spec = importlib.util.find_spec(module)
        if spec and spec.origin:
            yield str(Path(spec.origin).parent / folder)


def _families(arguments: Mapping[str, Any]) -> list[str]:
    return typst.Fonts(**arguments).families()


def _unfilled(families: list[str]) -> list[str]:
    return [role for role, (_, names) in ROLES.items() if set(families).isdisjoint(names)]


def _explain(missing: list[str]) -> str:
    wanted = "; ".join(f"{ROLES[role][1][0]} (package {ROLES[role][0]})" for role in missing)
    return (
        f"A font for the PDFs is neither installed nor on this system: {wanted}. Run: pip install -r requirements.txt"
    )
