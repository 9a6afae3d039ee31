"""A table of schools, as a spreadsheet saves it (CSV, RFC 4180), → a source for each row, in which each cell has its place.

Excel in Dutch separates by semicolons, begins with a mark of order (BOM) or writes Windows' own letters, turns dates to
3-12-2026 and takes the first zero from a telephone number: all of that is understood, and nothing is evaluated.
"""

import codecs
import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from handouts.messages import say
from handouts.problems import InvalidHandoutError, Origin, Problem
from handouts.source import Mark, Source
from handouts.vocabulary import suggestion

FOLDER = "folder"
MOST_BYTES, MOST_ROWS = 20 * 1024 * 1024, 20_000
_MOST_CONTACTS = 6
_PLAIN = ("name", "short_name", "location", "logo", "logo_on_dark", "address", "website", "colour", "use", "languages")
_EVENT = ("title", "date", "time", "place", "interpreter", "childcare", "reply_by")
_PERSON = ("role", "title", "name", "phone", "email", "hours", "room")
_DUTCH = {
    "map": FOLDER, "naam": "name", "school": "name", "korte naam": "short_name", "locatie": "location", "adres": "address",
    "website": "website", "kleur": "colour", "talen": "languages", "contactpersoon": "contact.name", "rol": "contact.role",
    "functie": "contact.title", "telefoon": "contact.phone", "e-mail": "contact.email", "email": "contact.email",
    "werkdagen": "contact.hours", "kamer": "contact.room", "avond": "event.title", "datum": "event.date", "tijd": "event.time",
    "plaats": "event.place", "tolk": "event.interpreter", "kinderopvang": "event.childcare", "inleveren voor": "event.reply_by",
}
_ROLES = {
    "schoolmaatschappelijk werk": "social-worker", "schoolmaatschappelijk werker": "social-worker", "smw": "social-worker",
    "intern begeleider": "care-coordinator", "kwaliteitscoördinator": "care-coordinator", "ib": "care-coordinator",
    "directie": "head", "directeur": "head",
}
_DAY = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")
_LINE_ENDS = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
_NINE = re.compile(r"[1-9]\d{8}")
_SEPARATORS = ";\t,"
_CONTACT = re.compile(r"contact([2-9]?)\.(\w+)")


def heads() -> tuple[str, ...]:
    """Every head that a column can have, in English; a second contact is `contact2`."""
    return (FOLDER, *_PLAIN, *(f"event.{name}" for name in _EVENT), *(f"contact.{name}" for name in _PERSON))


class TableRow(Struct, frozen=True):
    """A school of a table: its source, and the folder that the table names for it, if it does."""

    source: Source
    folder: str


def rows_of(data: bytes, file: str) -> tuple[list[TableRow], list[Problem]]:
    """The rows of a table, and what is wrong with some of them; an empty row is none.

    Raises InvalidHandoutError where its head cannot be used, so that no row can.
    """
    text = _decoded(data, file)
    lines = [line for line in _LINE_ENDS.split(text) if line]
    skipped = 1 if re.fullmatch(r"sep=.\s*", lines[0] if lines else "", re.IGNORECASE) else 0
    table = _Table(file, tuple(line.rstrip("\r\n") for line in lines), _separator(lines, skipped))
    found, problems = table.read(lines, skipped)
    if not found:
        raise InvalidHandoutError([*problems, table.problem(Mark(), say("has no head and no rows."), say("Write the heads in the first row, such as: name;website;contact.phone"))])
    paths = table.paths(found[0])
    if len(found) > MOST_ROWS:
        raise InvalidHandoutError([table.problem(Mark(), say("has {count} rows; at most {most} can be made at once.", count=len(found), most=MOST_ROWS),
                                                 say("Make two tables of it."))])
    rows: list[TableRow] = []
    for cells in found[1:]:
        surplus = [(text, mark) for text, mark in cells[len(paths):] if text.strip()]
        if surplus:
            problems.append(table.problem(surplus[0][1], say("this cell has no head above it."), say("Put quotes around a text that has '{sign}' in it.", sign=table.separator)))
        elif any(text.strip() for text, _ in cells):
            rows.append(table.row(paths, cells))
    return rows, problems


def _decoded(data: bytes, file: str) -> str:
    if len(data) > MOST_BYTES:
        raise InvalidHandoutError([Problem(file, 1, 1, "", say("this is more than {most} MB, the most that a table may be.", most=MOST_BYTES // 1024 // 1024),
                                           say("Is this the right file?"))])
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if data.startswith(b"PK\x03\x04"):
        raise InvalidHandoutError([Problem(file, 1, 1, "", say("this is a workbook."), say("Save it as CSV: File, Save as, CSV UTF-8."))])
    if b"\0" in data:
        raise InvalidHandoutError([Problem(file, 1, 1, "", say("this is no table in text."), say("Save it as CSV: File, Save as, CSV UTF-8."))])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _separator(lines: Sequence[str], skipped: int) -> str:
    """The sign between cells: the one that a line `sep=` names, or that the head has most."""
    if skipped:
        return lines[0][4]
    head = re.sub(r'"[^"]*"', "", lines[0]) if lines else ""
    return max(_SEPARATORS, key=head.count)


class _Table(Struct, frozen=True):
    """The lines of a file, for its problems, and what separates its cells."""

    file: str
    lines: tuple[str, ...]
    separator: str

    def problem(self, mark: Mark, message: str, hint: str) -> Problem:
        """A problem at a place."""
        text = self.lines[mark.line - 1] if mark.line <= len(self.lines) else ""
        return Problem(self.file, mark.line, mark.column, "", message, hint, text=text)

    def read(self, lines: Sequence[str], skipped: int) -> tuple[list[list[tuple[str, Mark]]], list[Problem]]:
        """Rows of cells with their marks. Where a quote is never closed, what follows cannot be read, and is told."""
        rows: list[list[tuple[str, Mark]]] = []
        reader = csv.reader(lines[skipped:], delimiter=self.separator, strict=True)
        before = skipped
        try:
            for cells in reader:
                rows.append(list(zip(cells, self._marks(cells, before, skipped + reader.line_num), strict=True)))
                before = skipped + reader.line_num
        except csv.Error:
            message = say("a quote is not closed, or something follows a closed one: from here on nothing can be read.")
            return rows, [self.problem(Mark(before + 1), message, say('Put quotes around the whole cell, and write a quote inside it twice: "".'))]
        return rows, []

    def _marks(self, cells: Sequence[str], before: int, after: int) -> Iterator[Mark]:
        """Where each cell begins; in a row of several lines, where the row does."""
        starts = _starts(self.lines[before], self.separator) if after - before == 1 else []
        yield from (Mark(before + 1, starts[number] + 1 if number < len(starts) else 1) for number in range(len(cells)))

    def paths(self, head: Sequence[tuple[str, Mark]]) -> list[str]:
        """What each column is about, "" for one without a head. Raises InvalidHandoutError."""
        paths: list[str] = []
        problems: list[Problem] = []
        for text, mark in head:
            name = text.strip()
            path = _DUTCH.get(name.casefold(), name.casefold())
            numbered = _CONTACT.fullmatch(path)
            known = path in heads() or (numbered and numbered[2] in _PERSON and int(numbered[1] or 1) <= _MOST_CONTACTS)
            if name and not known:
                problems.append(self.problem(mark, say("there is no column '{name}'.", name=name), suggestion(name, (*heads(), *_DUTCH))))
            elif path and path in paths:
                problems.append(self.problem(mark, say("the column '{name}' is there already.", name=name), say("Give a second contact the heads 'contact2.name' and so on.")))
            paths.append(path)
        if not problems and "name" not in paths:
            problems.append(self.problem(Mark(), say("no column says the name of the school."), say("Give one the head 'name' or 'naam'.")))
        if problems:
            raise InvalidHandoutError(problems)
        return paths

    def row(self, paths: Sequence[str], cells: Sequence[tuple[str, Mark]]) -> TableRow:
        """A row as the source of a school."""
        filled = [(path, text.strip(), mark) for path, (text, mark) in zip(paths, cells, strict=False) if path and text.strip()]
        value, marks = _nested(filled)
        marks |= {(): Mark(cells[0][1].line)}
        folder = next((text for path, text, _ in filled if path == FOLDER), "")
        return TableRow(Source(self.file, self.lines, value, MappingProxyType(marks), MappingProxyType(marks)), folder)


def _starts(line: str, separator: str) -> list[int]:
    """Where the cells of a line begin; a separator inside quotes is none."""
    starts, quoted = [0], False
    for place, sign in enumerate(line):
        quoted ^= sign == '"'
        if sign == separator and not quoted:
            starts.append(place + 1)
    return starts


def _nested(cells: Iterable[tuple[str, str, Mark]]) -> tuple[dict[str, Any], dict[Origin, Mark]]:
    """Cells by their heads → a value like that of a school's file, and the mark of each path in it."""
    value: dict[str, Any] = {}
    event: dict[str, str] = {}
    people: dict[int, dict[str, str]] = {}
    marks: dict[Origin, Mark] = {}
    places: list[tuple[int, str, Mark]] = []
    for path, text, mark in cells:
        group, _, name = path.partition(".")
        if path == FOLDER:
            continue
        if group == "event":
            event[name] = _as_day(text) if name in ("date", "reply_by") else text
            marks["event", name] = mark
        elif name:
            number = int(group.removeprefix("contact") or 1)
            people.setdefault(number, {})[name] = _as_cell(name, text)
            places.append((number, name, mark))
        else:
            value[path] = [one.strip() for one in re.split("[,;/]", text) if one.strip()] if path == "languages" else text
            marks[path,] = mark
    order = sorted(people)
    marks |= {("contacts", order.index(number), name): mark for number, name, mark in places}
    if people:
        value["contacts"] = [{"role": "social-worker", **people[number]} for number in order]
    return value | ({"event": event} if event else {}), marks


def _as_cell(name: str, text: str) -> str:
    """A role in Dutch, or a number that a spreadsheet took the first zero from, as it was meant."""
    if name == "role":
        return _ROLES.get(text.casefold(), text)
    return f"0{text}" if name == "phone" and _NINE.fullmatch(text) else text


def _as_day(text: str) -> str:
    """3-12-2026 → 2026-12-03; anything else as it is."""
    found = _DAY.fullmatch(text)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text
