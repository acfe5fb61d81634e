"""Archives of any size: briefings made from the published one, each with a vocabulary of its own.

A made-up briefing keeps the structure, figures, names and verbs of the published one. Its other characters and words
are exchanged for others, drawn for that briefing alone: texts do not repeat from briefing to briefing, which would
flatter whatever remembers texts. The same number gives the same bytes.
"""

import random
import re
import shutil
from collections.abc import Iterator
from functools import cache, partial
from itertools import count
from pathlib import Path
from typing import Any

import opencc
import yaml

from generator.check import check
from generator.project import HOME, Project
from generator.published import load, load_glossary
from generator.script import Convert, converter
from generator.workers import cores, each
from generator.yamlfile import Document, dump, read
from generator.yamlfile import Path as Place

HAN = re.compile("[\u4e00-\u9fff]")
WORD = re.compile(r"\b[a-z]{5,}\b")
SYLLABLES = [a + b for a in "bdfgklmnprstvw" for b in ("a", "e", "i", "o", "u", "ar", "en", "il", "os")]
FIXED = (
    "年月日季度底前后内以上下约左右近超过不少于至到达第全首之成分倍双翻半两"
    "零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟什怎这那么幺依"
)
"""Characters of figures and dates, which the checks read."""


def make(folder: Path, briefings: int) -> Project:
    """A project of made-up briefings, with the published glossary and hand-written pages."""
    published, project = Project(HOME), Project(folder)
    shutil.copytree(published.seeds, project.seeds)
    shutil.copytree(published.data / "schema", project.data / "schema")
    shutil.copy(published.glossary, project.glossary)
    for path in published.docs.glob("*/[ac]*.md"):
        copy = project.docs / path.relative_to(published.docs)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    for _ in each([partial(_briefing, published, project, number) for number in range(briefings)], cores()):
        pass
    return project


def _briefing(published: Project, project: Project, number: int) -> None:
    """Writes a made-up briefing, drawn again until the checks find nothing in chance neighbors."""
    id = f"{published.briefings()[0][:10]}-made-{number:04d}"
    for draw in count():
        _write(published, project, id, Exchange(random.Random(f"{number} {draw}")))
        if not check(project, [id]):
            return


def _write(published: Project, project: Project, id: str, exchange: "Exchange") -> None:
    project.briefing(id).mkdir(exist_ok=True)
    for file in sorted(published.briefing(published.briefings()[0]).glob("*.yml")):
        content = file.read_bytes()
        head = [line for line in content.decode().splitlines(keepends=True)[:3] if line.startswith("#")]
        data = exchange(_typed(read(content, file.name), ()))
        if isinstance(data, dict):
            data["id"] = id
        (project.briefing(id) / file.name).write_text("".join(head) + dump(data), encoding="utf-8")


def _typed(document: Document, path: Place) -> Any:
    """The content of a file below a path, with numbers and the like as they are written."""
    value: Any = document.data
    for key in path:
        value = value[key]
    if isinstance(value, dict):
        return {key: _typed(document, (*path, key)) for key in value}
    if isinstance(value, list):
        return [_typed(document, (*path, place)) for place in range(len(value))]
    return value if document.values[path].style else _scalar(value)


class Exchange:
    """Exchanges characters and words of one briefing, always the same for the same."""

    def __init__(self, chance: random.Random) -> None:
        characters = sorted(_exchangeable())
        self._chance = chance
        self._han = str.maketrans(dict(zip(characters, chance.sample(characters, len(characters)), strict=True)))
        self._words: dict[str, str] = {}

    def __call__(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self(item) for item in value]
        if not isinstance(value, dict):
            return value.translate(self._han) if isinstance(value, str) else value
        made = {key: self(item) for key, item in value.items()}
        if "zh-Hant" in made:
            made["zh-Hant"] = _traditional()(made["zh-Hans"])
        if "en" in made:
            made["en"] = WORD.sub(self._word, made["en"])
        return made

    def _word(self, found: re.Match[str]) -> str:
        word = found[0]
        return (
            word
            if word.startswith(_english())
            else self._words.setdefault(word, "".join(self._chance.sample(SYLLABLES, 3)))
        )


@cache
def _traditional() -> Convert:
    project = Project(HOME)
    briefing = load(project, project.briefings()[0]).briefing
    names = [official.name.hans for agency in briefing.agencies for official in agency.officials]
    reporters = [reporter.hans for reporter in briefing.article.reporters]
    return converter(load_glossary(project).terms, [*names, *reporters])


@cache
def _exchangeable() -> frozenset[str]:
    """Common characters of both scripts that are the same in both and mean nothing to the checks."""
    convert, back = opencc.OpenCC("s2tw").convert, opencc.OpenCC("t2s").convert
    merged = {back(chr(code)) for code in range(0x4E00, 0xA000) if back(chr(code)) != chr(code)}
    common = bytes(byte for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF) for byte in (high, low))
    known = set(HAN.findall("".join(_rules())))
    both = common.decode("gb2312", "ignore").encode("big5", "ignore").decode("big5")
    return frozenset(c for c in both if convert(c) == c and c not in known | merged)


def _rules() -> Iterator[str]:
    """All that the checks look for: figures, verbs, glossary, names."""
    project = Project(HOME)
    yield FIXED
    for stage in ("check", "script"):
        yield from (path.read_text(encoding="utf-8") for path in (HOME / "generator" / stage).rglob("*.yml"))
    yield from (term.term.hans for term in load_glossary(project).terms)
    briefing = load(project, project.briefings()[0]).briefing
    yield from (reporter.hans for reporter in briefing.article.reporters)
    yield from (text.hans for agency in briefing.agencies for text in (agency.name, agency.short))
    yield from (official.name.hans for agency in briefing.agencies for official in agency.officials)


@cache
def _english() -> tuple[str, ...]:
    """How words begin that the checks look for."""
    terms = " ".join(form for term in load_glossary(Project(HOME)).terms for form in (term.term.en, *term.also))
    words = re.findall("[a-z]{4,}", " ".join((*_rules(), terms)).lower())
    return tuple({word.removesuffix("e").removesuffix("y") for word in words})


@cache
def _scalar(text: str) -> Any:
    return yaml.safe_load(text)
