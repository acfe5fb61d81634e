"""Gettext PO, through Babel."""

from collections.abc import Sequence
from io import BytesIO, StringIO
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser, write_po

from generator.errors import JianbaoError
from generator.translators.units import Entry, Unit, entry

HEADER = "# The English of Jianbao briefings. What stands in msgctxt tells each text from all others."


class _Outgoing(Catalog):
    """A catalog whose header holds no time and no names, so that the same texts make the same file."""

    mime_headers = property(
        lambda self: [
            ("Project-Id-Version", "Jianbao"),
            ("Last-Translator", ""),
            ("Language-Team", ""),
            ("Language", "en"),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("X-Source-Language", f"{self.domain}\n"),
        ]
    )


class _Incoming(Catalog):
    """A catalog that keeps every message as it comes, also one that stands twice, and passes over the header."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Message] = []

    def __setitem__(self, id: Any, message: Message) -> None:
        if id:
            self.found.append(message)


def write(units: Sequence[Unit], source: str) -> str:
    """The units as one PO file; `source` is their language."""
    catalog = _Outgoing(domain=source, header_comment=HEADER, charset="utf-8", fuzzy=False)
    for unit in units:
        catalog.add(
            unit.chinese,
            unit.english,
            locations=[(unit.sheet.document.file, unit.line)],
            flags=["fuzzy"] if unit.stale else [],
            auto_comments=unit.notes,
            context=unit.key,
        )
    file = BytesIO()
    write_po(file, catalog, width=0)
    return file.getvalue().decode()


def read(raw: bytes, name: str) -> list[Entry]:
    """The entries of a PO file. Raises JianbaoError where it is none."""
    catalog = _Incoming()
    try:
        PoFileParser(catalog, ignore_obsolete=True, abort_invalid=True).parse(StringIO(raw.decode("utf-8-sig")))
    except UnicodeDecodeError:
        raise JianbaoError(f"{name} is not UTF-8, as a PO file has to be. Save it as UTF-8.") from None
    except (PoFileError, ValueError) as error:  # ValueError: Babel does not look at the number of a plural form
        where = f"line {error.lineno + 1}" if isinstance(error, PoFileError) else "a plural form"
        raise JianbaoError(
            f"{name} is no whole PO file: {where} cannot be read. Save it again from your tool."
        ) from None
    return [_entry(message) for message in catalog.found]


def _entry(message: Message) -> Entry:
    """A message as an entry; of plural forms, which none of our texts has, the first."""
    chinese, english = ((each if isinstance(each, str) else each[0]) for each in (message.id, message.string or ""))
    return entry(
        message.context or "",
        chinese,
        english,
        fuzzy=message.fuzzy,
        line=message.lineno or 1,
        notes="\n".join(message.auto_comments),
    )
