"""From bytes to characters, in whichever common encoding they are."""

import codecs
import re

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
DECLARED = re.compile(rb"""<meta\b[^<>]*\bcharset\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", re.IGNORECASE)
DECLARABLE = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
}
"""What a web page may say that it is in, and the widest encoding that is meant."""
BINARY = "The seed is a binary file, not text. Save the article as plain text or as a web page."
NUL_SHARE = 0.01
FEW_NULS = 3
"""So many are a slip even in a short text."""
LEAST_LIKENESS = 0.2


def decode(data: bytes) -> tuple[str, str]:
    """The characters and the name of the encoding. Raises SeedError for bytes in no encoding we know."""
    for mark, encoding in MARKED:
        if data.startswith(mark):
            return _strictly(data, encoding), encoding.removesuffix("-sig")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _best_guess(data)
    # ASCII bytes with NUL between them are UTF-16 as well as UTF-8.
    return _best_guess(data) if too_many_nuls(text) else (text, "utf-8")


def too_many_nuls(text: str) -> bool:
    """Whether a text holds more NUL characters than slip into one."""
    return text.count("\0") > max(FEW_NULS, len(text) * NUL_SHARE)


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
    for encoding in (*_declared(data), *UNMARKED):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        read.append((_likeness(text if too_many_nuls(text) else text.replace("\0", "")), text, encoding))
    score, text, encoding = max(read, key=lambda one: one[0], default=(0.0, "", ""))
    if score < LEAST_LIKENESS and data.count(0) > len(data) * NUL_SHARE:
        raise SeedError(BINARY)
    if score < LEAST_LIKENESS:
        raise SeedError(
            "The seed is in no encoding we can read (tried UTF-8, GB18030, Big5, UTF-16). Save it as UTF-8."
        )
    return text, encoding


def _declared(data: bytes) -> tuple[str, ...]:
    """The encoding that a web page says it is in: it wins over others that make as good a text of it."""
    match = DECLARED.search(data[:5000])
    return tuple(filter(None, (DECLARABLE.get(match[1].decode().lower()) if match else None,)))


COMMON = frozenset(
    "，。、；：“”「」《》（）的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产種种會國發為這個們來時對後過產將与與及市局長长将"
)


def _likeness(text: str) -> float:
    """The share of the commonest characters and marks, less that of characters no article holds."""
    size = max(1, sum(not char.isspace() for char in text))
    common = sum(char in COMMON or (char.isascii() and char.isalnum()) for char in text)
    odd = sum("\ue000" <= char <= "\uf8ff" or char == "\0" or "\uac00" <= char <= "\ud7ff" for char in text)
    return (common - 5 * odd) / size
