"""Begin a handout: its name, its place, its first words."""

import re
from collections.abc import Collection
from pathlib import Path

from handouts import shipped
from handouts.loading import SUFFIXES, copy_of, display_name, starter
from handouts.messages import say
from studio.shelf import WrongUsageError, files_of, home, own_folders, shelf

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_LONGEST = 80
_WINDOWS = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))))
"""Names that Windows keeps for devices, whatever follows the dot (Microsoft, "Naming Files, Paths, and Namespaces")."""


def check_name(name: str, commands: Collection[str] = ()) -> None:
    """Whether a name can be that of a handout on every system. Raises WrongUsageError with the reason and a way out."""
    if not _NAME.fullmatch(name) or len(name) > _LONGEST:
        message = say("'{name}' cannot be an ID. Use small letters, digits and hyphens, such as 'my-checklist'.", name=name)
    elif name in commands:
        message = say("'{name}' is a command of this program, so no command could render it. Take another, such as 'my-{name}'.", name=name)
    elif name in _WINDOWS:
        message = say("Windows keeps the name '{name}' for itself. Take another, such as 'my-{name}'.", name=name)
    else:
        return
    raise WrongUsageError(message)


def place(name: str, folder: Path | None) -> Path:
    """The file of a new handout: in a folder, or where one's own stand. Raises WrongUsageError when it is there."""
    target = home() if folder is None else folder
    places = {*(own_folders() if folder is None else ()), target}
    for file in (place / f"{name}{suffix}" for place in sorted(places) for suffix in SUFFIXES):
        if file.exists():
            raise WrongUsageError(say("{file} is there already. Choose another ID, or remove the file first.", file=display_name(file)))
    return target / f"{name}.yaml"


def first_words(layout: str, model: str | None, folder: Path) -> str:
    """What a new handout says: a starter of a layout, or what another one says.

    Raises WrongUsageError when there is no such handout, InvalidHandoutError when it cannot be read.
    """
    if model is None:
        return starter(layout, folder)
    files = files_of((model,))
    if len(files) != 1 or not files[0].is_file():
        raise WrongUsageError(say("'{name}' is not one handout. Give the name of one, or its file.", name=model))
    return copy_of(files[0], folder)


def how_to_render(file: Path) -> str:
    """What to type after `python generate.py` for a file: its name where that finds it."""
    found = next((one.file for one in shelf() if one.name == file.stem), None)
    if found is not None and found.resolve() == file.resolve():
        return file.stem
    shown = display_name(file)
    return f'"{shown}"' if " " in shown else shown


def hides(file: Path) -> bool:
    """Whether one's own handout keeps a shipped one of its name from sight."""
    return file.stem in {one.stem for one in shipped()} and how_to_render(file) == file.stem
