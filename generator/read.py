"""Stage 1: the bytes of a seed, text or saved web page in any common encoding, become characters."""

import codecs
import html
import re

from msgspec import Struct

from generator.errors import SeedError

MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UNMARKED = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
OTHER_FORMATS = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word document or an archive",
    b"\xd0\xcf\x11\xe0": "a Word document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
}
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff]")
BINARY = "The seed is a binary file, not text. Save the article as plain text or as a web page."
NUL_SHARE = 0.01
LEAST_LIKENESS = 0.2
PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
BLOCK_TAG = re.compile(r"</?(?:p|br|div|h[1-6]|li|tr|table|ul|ol|section|article)\b[^<>]*>", re.IGNORECASE)
TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|<!--.*?-->", re.DOTALL)
ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[0-9A-Fa-f]{1,5});")


class Read(Struct, frozen=True):
    """The characters of a seed, the encoding they came in, and what was done to them, as sentences."""

    text: str
    encoding: str
    notes: tuple[str, ...]

    def __str__(self) -> str:
        return self.text


def read(data: bytes) -> Read:
    """Decode a seed; of a web page, keep the main text.

    Raises SeedError for an empty or binary file and for bytes in no encoding we know.
    """
    if not data.strip():
        raise SeedError("The seed is empty. Put the article's text into it.")
    for magic, what in OTHER_FORMATS.items():
        if data.startswith(magic):
            raise SeedError(f"The seed is {what}, not text. Save the article as plain text or as a web page.")
    text, encoding = _decode(data)
    notes: list[str] = []
    text = _without_controls(text, notes)
    text = _main_text(text, notes) if PAGE.search(text[:5000]) else _without_remnants(text, notes)
    if not text.strip():
        raise SeedError("The seed holds no text. Put the article's text into it.")
    return Read(text, encoding, tuple(notes))


def _decode(data: bytes) -> tuple[str, str]:
    for mark, encoding in MARKED:
        if data.startswith(mark):
            return _strictly(data, encoding), encoding.removesuffix("-sig")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _best_guess(data)
    # ASCII bytes with NUL between them are UTF-16 as well as UTF-8.
    return _best_guess(data) if text.count("\0") > len(text) * NUL_SHARE else (text, "utf-8")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SeedError(
            f"The seed says it is {encoding} but is damaged at byte {error.start}. Save it again."
        ) from error


def _best_guess(data: bytes) -> tuple[str, str]:
    """The encoding in which the text looks most like Chinese prose."""
    read: list[tuple[float, str, str]] = []
    for encoding in UNMARKED:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        read.append((_likeness(text), text, encoding))
    score, text, encoding = max(read, default=(0.0, "", ""))
    if score < LEAST_LIKENESS and data.count(0) > len(data) * NUL_SHARE:
        raise SeedError(BINARY)
    if score < LEAST_LIKENESS:
        raise SeedError(
            "The seed is in no encoding we can read (tried UTF-8, GB18030, Big5, UTF-16). Save it as UTF-8."
        )
    return text, encoding


COMMON = frozenset(
    "，。、；：“”「」《》（）的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产種种會國發為這個們來時對後過產將与與及市局長长将"
)


def _likeness(text: str) -> float:
    """The share of the commonest characters and marks, less that of characters no article holds."""
    size = max(1, sum(not char.isspace() for char in text))
    common = sum(char in COMMON or (char.isascii() and char.isalnum()) for char in text)
    odd = sum("\ue000" <= char <= "\uf8ff" or char == "\0" or "\uac00" <= char <= "\ud7ff" for char in text)
    return (common - 5 * odd) / size


def _without_controls(text: str, notes: list[str]) -> str:
    if text.count("\0") > len(text) * NUL_SHARE:
        raise SeedError(BINARY)
    plain, count = CONTROL.subn("", text)
    if count > len(text) * 0.1:
        raise SeedError("The seed is full of control characters and cannot be text. Save the article as plain text.")
    if count:
        notes.append(f"{count} control characters were taken out.")
    return plain.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _main_text(page: str, notes: list[str]) -> str:
    """The title and main text of a web page."""
    import trafilatura  # takes half a second to load, and most seeds are plain text

    found = trafilatura.bare_extraction(page, include_comments=False, include_tables=True, favor_recall=True)
    body, title = (getattr(found, "text", None) or "", getattr(found, "title", None) or "") if found else ("", "")
    notes.append("The seed is a web page; its main text was kept.")
    if len(body) < 50:
        return _without_remnants(re.sub(r"(?is)<(script|style|head)\b.*?</\1\s*>", "", page), notes)
    return body if body.lstrip().startswith(title) else f"{title}\n{body}"


def _without_remnants(text: str, notes: list[str]) -> str:
    """Tags and entities left over in plain text."""
    plain, blocks = BLOCK_TAG.subn("\n", text)
    plain, tags = TAG.subn("", plain)
    plain, entities = ENTITY.subn(lambda match: html.unescape(match[0]).replace("\xa0", " "), plain)
    if blocks + tags + entities:
        notes.append(f"{blocks + tags + entities} HTML tags and entities were taken out.")
    return plain
