"""PDFs of the published data, made once a session, and ways to read a PDF back."""

import re
import subprocess
from functools import cache
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pikepdf

from generator import pdf, published
from generator.model.briefing import Briefing, Term
from generator.pdf import Pdf
from generator.project import HOME, Project
from generator.settings import words

SITE = "https://briefings.example/"
REAL = Project(HOME)
SAMPLE = Project(Path(__file__).parent / "project")
LANGUAGE = {"en": "en", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant", "bilingual": "en"}

WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


@cache
def briefing(project: Project = REAL) -> Briefing:
    """The newest briefing of a project."""
    return published.load(project, project.briefings()[0]).briefing


@cache
def terms(project: Project = REAL) -> tuple[Term, ...]:
    """The glossary of a project."""
    return published.load_glossary(project).terms


@cache
def made() -> dict[str, Pdf]:
    """The four PDFs of the newest published briefing."""
    return pdf.build_all(briefing(), terms(), words(REAL), site_url=SITE, data_date="2022-01-05")


def make(records: Briefing, edition: str, glossary: tuple[Term, ...] = (), **options: object) -> bytes:
    """One PDF of these records."""
    return pdf.build_all(records, glossary, words(REAL), [edition], **options)[edition].bytes  # type: ignore[arg-type]


def read(content: bytes, *options: str) -> str:
    """What pdftotext reads, in the order of the file, without spaces and line ends."""
    return re.sub(r"\s", "", lines(content, *options))


def lines(content: bytes, *options: str) -> str:
    """What pdftotext reads, in the order of the file."""
    done = subprocess.run(["pdftotext", "-raw", *options, "-", "-"], input=content, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def body(content: bytes) -> str:
    """The same without running headers, footers and the numbers in the margin, so that paragraphs are whole."""
    return read(content, "-r", "72", "-x", "0", "-y", "66", "-W", "455", "-H", "712", "-nopgbrk")


def line_edges(content: bytes) -> tuple[list[str], list[str]]:
    """The words that begin printed lines and those that end them, by where they stand on the page."""
    first, last = [], []
    for page in pages(content):
        for n, word in enumerate(page):
            near = [other for other in page[max(n - 60, 0) : n + 60] if abs(other.middle - word.middle) < 4]
            first += [] if any(word.follows(other) for other in near) else [word.text]
            last += [] if any(other.follows(word) for other in near) else [word.text]
    return first, last


def pages(content: bytes) -> list[list["Word"]]:
    """The words of each page, from top to bottom."""
    done = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=content, capture_output=True, check=True)
    found = done.stdout.decode("utf-8").split("<page ")[1:]
    return [sorted(Word.of(*match) for match in WORD.findall(page)) for page in found]


class Word(NamedTuple):
    """A word and where it stands, in points."""

    middle: float
    left: float
    right: float
    text: str

    @classmethod
    def of(cls, left: str, top: str, right: str, bottom: str, text: str) -> "Word":
        return cls((float(top) + float(bottom)) / 2, float(left), float(right), unescape(text))

    def follows(self, other: "Word") -> bool:
        """Whether it stands right of the other, no farther than a wide space; squeezed marks overlap a little."""
        return other.left < self.left and self.left - other.right < 11


def languages(document: pikepdf.Pdf) -> set[str]:
    """Every language that the runs of text name."""
    content = b"".join(page.Contents.read_bytes() for page in document.pages)
    return {language.decode() for language in re.findall(rb"/Lang ?\(([^)]*)\)", content)}
