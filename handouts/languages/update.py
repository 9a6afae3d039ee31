"""`python -m handouts.languages.update` brings the catalogues up to the code; it needs Babel, from the extra `test`.

It writes `messages.pot` (all templates), each `.po` (translations; new ones empty, unused ones gone) and the `.mo`
that is read. Nothing in them depends on the day or on line numbers, so that they change only when words do.
"""

import datetime as dt
import io
import re
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from handouts.languages import FOLDER, LANGUAGES

ROOT = FOLDER.parent.parent
_SPEAKS = re.compile(r"^\s*(from handouts\.messages import|class Message\b|def say\b)", re.MULTILINE)
_NO_DAY = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
_PLACES = ("handouts", "layouts", "studio", "generate.py")
_KEYWORDS: dict[str, Any] = {"say": None, "say_counted": (1, 2), "pgettext": ((1, "c"), 2)}
_DATED = re.compile(rb'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team|Report-Msgid).*\n', re.MULTILINE)


def template() -> Catalog:
    """All templates of the code, each with the files it stands in."""
    catalog = Catalog(project="handouts", version="0.1", header_comment="# What handouts says about problems.", charset="utf-8", fuzzy=False)
    for name, _, message, comments, context in sorted(_found(), key=lambda found: (found[0], found[1])):
        catalog.add(message, None, [(name, 0)], auto_comments=comments, context=context)
    return catalog


def _found() -> list[Any]:
    """Name, line, message, remarks and context of each, in the modules that use this room's messages."""
    inside = [
        (f"{place}/{name}", *rest) for place in _PLACES if (ROOT / place).is_dir()
        for name, *rest in extract_from_dir(ROOT / place, [("**.py", "python")], keywords=_KEYWORDS)]
    root = extract_from_dir(ROOT, [("generate.py", "python")], keywords=_KEYWORDS,
                            directory_filter=lambda folder: Path(folder) == ROOT)
    return [found for found in (*inside, *root) if _SPEAKS.search((ROOT / str(found[0])).read_text(encoding="utf-8"))]


def files() -> dict[Path, bytes]:
    """Every file of the catalogues as it has to be."""
    fresh = template()
    made = {FOLDER / "messages.pot": _written(fresh)}
    for language in (one for one in LANGUAGES if one != "en"):
        file = FOLDER / f"{language}.po"
        if file.is_file():
            catalog = updated(file, fresh)
            made |= {file: _written(catalog), file.with_suffix(".mo"): _compiled(catalog)}
    return made


def updated(file: Path, fresh: Catalog) -> Catalog:
    """A catalogue with the templates of the code and the translations it had."""
    with file.open("rb") as stream:
        catalog = read_po(stream, locale=file.stem)
    catalog.update(fresh, no_fuzzy_matching=True, update_header_comment=False, update_creation_date=False)
    catalog.obsolete.clear()
    return catalog


def _written(catalog: Catalog) -> bytes:
    text = io.BytesIO()
    write_po(text, catalog, width=120, sort_output=True, include_lineno=False, ignore_obsolete=True)
    return _DATED.sub(b"", text.getvalue())


def _compiled(catalog: Catalog) -> bytes:
    catalog.creation_date = catalog.revision_date = _NO_DAY
    data = io.BytesIO()
    write_mo(data, catalog)
    return data.getvalue()


if __name__ == "__main__":
    for path, data in files().items():
        path.write_bytes(data)
