"""The handouts that a person can name: their own, then those that come with the program."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from handouts import shipped
from handouts.loading import FOLDER, SUFFIXES, display_name, is_handout
from handouts.messages import Message, SaidError, say
from handouts.names import nearest

TYPED = Path("-")
"""The file that is none: what is typed or piped into the command."""


class WrongUsageError(SaidError):
    """A command that cannot be meant so."""

    exit_code = 2


class Known(NamedTuple):
    """A handout on the shelf. `hidden` are the files of the same name that it keeps from sight."""

    name: str
    file: Path
    own: bool
    hidden: tuple[Path, ...] = ()


def own_folders() -> tuple[Path, ...]:
    """Where a name is looked for first: the current folder, then `handouts` in it."""
    return Path(), Path("handouts")


def home() -> Path:
    """Where a new handout goes: into `handouts` in the current folder if that is there, else into the current folder.

    In a copy of this project that is the folder of the shipped handouts, as its README says; in an installed program,
    where an update throws everything away, never.
    """
    folder = Path("handouts")
    return folder if folder.is_dir() and (not _is_package(folder) or _is_project()) else Path()


def shelf() -> tuple[Known, ...]:
    """The handouts by name: own ones here, then the shipped."""
    files = [(file, True) for folder in own_folders() for file in _own(folder)]
    files += [(file, False) for file in shipped()]
    found: dict[str, list[tuple[Path, bool]]] = {}
    for file, own in files:
        same = found.setdefault(file.stem.casefold(), [])
        if all(file.resolve() != other.resolve() for other, _ in same):
            same.append((file, own))
    first = [(same[0], tuple(file for file, _ in same[1:])) for _, same in sorted(found.items())]
    return tuple(Known(file.stem, file, own, hidden) for (file, own), hidden in first)


def here() -> tuple[Path, ...]:
    """The handouts of the current folder and of `handouts` in it; where there are none, the shipped ones."""
    known = shelf()
    folders = {folder.resolve() for folder in own_folders()}
    found = [one.file for one in known if one.file.parent.resolve() in folders]
    return tuple(found) or tuple(one.file for one in known if not one.own)


def files_of(names: Sequence[str], commands: Sequence[str] = ()) -> tuple[Path, ...]:
    """Names, paths and folders → files, each once; without names, those that are `here`.

    Raises WrongUsageError for a name that is none of these, and for a folder without handouts.
    """
    if not names:
        return here()
    known = {one.name.casefold(): one.file for one in shelf()}
    files = [file for name in names for file in _files(name, known, commands)]
    return tuple({file.resolve(): file for file in reversed(files)}.values())[::-1]


def left_out(names: Sequence[str]) -> list[Message]:
    """What stands in the folders among the names and is no handout, each with the reason."""
    return [say("{file} is no handout: it has no 'layout' and no 'blocks'.", file=display_name(file))
            for name in names if _is_folder(name) for file in _yaml(Path(name)) if not is_handout(file)]


def _files(name: str, known: dict[str, Path], commands: Sequence[str]) -> Iterator[Path]:
    if name == str(TYPED):
        yield TYPED
    elif name.casefold() in known:
        yield known[name.casefold()]
    elif _is_folder(name):
        yield from _in_folder(Path(name))
    elif Path(name).suffix.lower() in SUFFIXES or _is_file(name):
        yield Path(name)
    else:
        yield _without_suffix(name) or _unknown(name, tuple(known), commands)


def _in_folder(folder: Path) -> Iterator[Path]:
    files = [file for file in _yaml(folder) if is_handout(file)]
    if not files:
        raise WrongUsageError(say("the folder {folder} has no handout: no .yaml file with a 'layout' and 'blocks'.",
                                  folder=display_name(folder)))
    yield from files


def _without_suffix(name: str) -> Path | None:
    """The file of a name that is on no shelf: it may be empty, have a folder before it, or stand beside the shipped."""
    files = (folder / f"{name}{suffix}" for folder in (*own_folders(), FOLDER) for suffix in SUFFIXES)
    return next((file for file in files if _is_file(str(file))), None)


def _unknown(name: str, known: tuple[str, ...], commands: Sequence[str]) -> Path:
    if name in commands:
        raise WrongUsageError(say("'{name}' is a command, and comes first: python generate.py {name} …", name=name))
    near = nearest(name.casefold(), (*known, *commands))
    hint = (say("Did you mean '{name}'?", name=near[0]) if near else
            say("Known: {names}. Or give a path to a .yaml file.", names=", ".join(known)))
    raise WrongUsageError(say("there is no handout '{name}'. {hint}", name=name, hint=hint))


def _own(folder: Path) -> list[Path]:
    """The handouts in a folder that do not come with the program. In the current folder much else may stand."""
    others = {file.resolve() for file in shipped()} if _is_package(folder) else set()
    return [file for file in _yaml(folder) if file.resolve() not in others and (folder != Path() or is_handout(file))]


def _yaml(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES and file.is_file())
    except OSError:
        return []


def _is_package(folder: Path) -> bool:
    return folder.resolve() == FOLDER.resolve()


def _is_project() -> bool:
    return (FOLDER.parent / "pyproject.toml").is_file()


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except OSError:
        return False


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except OSError:
        return False
