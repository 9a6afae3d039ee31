"""The schools of a batch: the rows of a table, or the profiles in a folder; each with a folder of its own."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from handouts import InvalidHandoutError, Problem
from handouts.loading import SUFFIXES, display_name
from handouts.messages import say, why
from handouts.school import FILE, Profile, read_profile, validate_school
from handouts.source import Source
from handouts.spreadsheet import rows_of
from studio.shelf import WrongUsageError

TABLES = (".csv", ".txt", ".tsv")
_LONGEST = 60

_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)")

class Listed(Struct, frozen=True):
    """A school of a batch; `folder` is the name of the folder for its files."""

    folder: str
    profile: Profile

def schools(place: Path) -> tuple[list[Listed], list[Problem]]:
    """The schools of a table or of a folder, and what is wrong with the others.

    Raises WrongUsageError where there is neither; InvalidHandoutError where the head of a table cannot be used.
    """
    if place.is_dir():
        return _apart(_profiles(place))
    if place.suffix.lower() in (".xlsx", ".xls", ".ods"):
        raise WrongUsageError(say("{file} is a workbook. Save it as CSV: File, Save as, CSV UTF-8.", file=display_name(place)))
    if place.suffix.lower() not in TABLES:
        raise WrongUsageError(say("{file} is no table and no folder. Give a .csv file, or a folder with a school.yaml for each school.", file=display_name(place)))
    try:
        data = place.read_bytes()
    except OSError as error:
        raise WrongUsageError(say("{file} cannot be read: {reason}.", file=display_name(place), reason=why(error))) from None
    rows, problems = rows_of(data, display_name(place))
    found, wrong = _apart((_name(row.folder), row.source, place.parent) for row in rows)
    return found, [*problems, *wrong]

def _profiles(folder: Path) -> Iterator[tuple[str, Source | InvalidHandoutError, Path]]:
    """The profiles in a folder: a file for each school, or a folder with its school.yaml. Raises WrongUsageError."""
    files = sorted([*(file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES), *folder.glob(f"*/{FILE}")])
    if not files:
        raise WrongUsageError(say("there is no school in {folder}. Put a school.yaml into a folder for each, or a .yaml file for each.", folder=display_name(folder)))
    for file in files:
        try:
            yield slug(file.parent.name if file.name == FILE else file.stem), read_profile(file).source, file.parent
        except InvalidHandoutError as error:
            yield "", error, file.parent

def _apart(found: "Iterable[tuple[str, Source | InvalidHandoutError, Path]]") -> tuple[list[Listed], list[Problem]]:
    """Valid schools, no two of which have one folder; and the problems of the others."""
    listed: dict[str, Listed] = {}
    problems: list[Problem] = []
    for named, source, folder in found:
        if isinstance(source, InvalidHandoutError):
            problems.extend(source.problems)
            continue
        try:
            school = validate_school(source)
        except InvalidHandoutError as error:
            problems.extend(error.problems)
            continue
        name = named or slug(" ".join(filter(None, (school.short, school.location))))
        if name in listed:
            problems.append(source.problem(("name",), say("another school has the folder '{folder}' already.", folder=name),
                                           say("Give each a folder of its own, in a column 'folder'.")))
        else:
            listed[name] = Listed(name, Profile(school, source, folder))
    return list(listed.values()), problems

def _name(written: str) -> str:
    return slug(written) if written else ""

def slug(text: str) -> str:
    """A name for a folder that every system can have: small letters of ASCII, figures and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-") or "school"
    return f"school-{name}" if _DEVICES.fullmatch(name) else name
