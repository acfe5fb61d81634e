"""CSV with the columns that Weblate reads."""

import csv
import re
from collections.abc import Sequence
from io import StringIO

from generator.errors import JianbaoError
from generator.translators.units import Entry, Unit, entry

COLUMNS = ("location", "source", "target", "fuzzy", "context", "developer_comments")
NEEDED = ("source", "target", "context")
FUZZY = ("1", "x", "true", "yes", "fuzzy")

_FORMULA = re.compile("'*[=+@-]")
"""What a spreadsheet would take for a formula; an apostrophe before it keeps it text."""


def write(units: Sequence[Unit], source: str) -> str:
    """The units as a table, one a row."""
    file = StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(COLUMNS)
    for unit in units:
        place = f"{unit.sheet.document.file}:{unit.line}"
        cells = (place, unit.chinese, unit.english, str(unit.stale), unit.key, "\n".join(unit.notes))
        writer.writerow(map(_guarded, cells))
    return file.getvalue()


def read(raw: bytes, name: str) -> list[Entry]:
    """The entries of a table. Raises JianbaoError where it is none."""
    try:
        rows = csv.DictReader(StringIO(raw.decode("utf-8-sig"), newline=""), restval="", strict=True)
        missing = [column for column in NEEDED if column not in (rows.fieldnames or ())]
        if missing:
            raise JianbaoError(f"{name} has no column {', '.join(missing)}. Keep the first line as it was exported.")
        return [_entry(row, rows.line_num) for row in rows]
    except UnicodeDecodeError:
        raise JianbaoError(f"{name} is not UTF-8. Save it as “CSV UTF-8”.") from None
    except csv.Error as error:
        raise JianbaoError(f"{name} is no whole CSV file: {error}. Save it again from your tool.") from None


def _entry(row: dict[str, str], line: int) -> Entry:
    cells = {column: _bare(row.get(column, "")) for column in COLUMNS}
    return entry(
        cells["context"],
        cells["source"],
        cells["target"],
        fuzzy=cells["fuzzy"].lower() in FUZZY,
        line=line,
        notes=cells["developer_comments"],
    )


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
