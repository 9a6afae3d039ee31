"""Render again what changed since the last look: handouts, the pictures beside them, or what they share."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from handouts.messages import Message, say, tenths
from studio.profile import school_file
from studio.shelf import TYPED, WrongUsageError, files_of

ROOT = Path(__file__).parent.parent
_PAUSE = 0.4
_SHARED = ("studio/**/*.py", "layouts/**/*.py", "layouts/**/*.yaml", "handouts/**/*.py", "handouts/data/*.yaml", "handouts/data/*.csv", "generate.py")
_PICTURES = (".png", ".jpg", ".jpeg", ".svg")
_GONE = -1

Stamps = dict[Path, int]


class Sight(Struct, frozen=True):
    """When each file was last written, in nanoseconds: handouts, pictures by their folder, and what handouts share."""

    handouts: Stamps
    beside: dict[Path, Stamps]
    shared: Stamps


def look(files: Iterable[Path], pictures: Path | None = None, school: Path | None = None) -> Sight:
    """Sight at handouts and at what they are made of; `pictures` is a folder besides their own, `school` the profile."""
    handouts = _stamps(files)
    beside = {folder: _stamps(_pictures(folder)) for folder in dict.fromkeys(file.parent for file in handouts)}
    shared = [file for pattern in _SHARED for file in ROOT.glob(pattern)]
    if school:
        shared += [school, *_pictures(school.parent)]
    return Sight(handouts, beside, _stamps([*shared, *(_pictures(pictures) if pictures else ())]))


def changed(before: Sight | None, after: Sight) -> list[Path]:
    """The handouts to render again: those that changed or have another picture beside them; or all of them."""
    if before is None or before.shared != after.shared:
        return list(after.handouts)
    return [file for file, stamp in after.handouts.items()
            if before.handouts.get(file) != stamp or before.beside.get(file.parent) != after.beside[file.parent]]


def follow(names: Sequence[str], options: Mapping[str, object], tell: Callable[[Message], None]) -> None:
    """Render, and again whenever something changes, until it is interrupted. `options` are those of `render`, by name.

    Each time is a process of its own, so that a changed layout is a changed program. Raises WrongUsageError.
    """
    files = files_of(names)
    if TYPED in files:
        raise WrongUsageError(say("what is typed cannot be watched. Put it into a file, or leave out --watch."))
    pictures, school = options.get("pictures"), options.get("school")
    before: Sight | None = None
    try:
        while True:
            files = _files_now(names, files)
            after = look(files, pictures if isinstance(pictures, Path) else None, school_file(school if isinstance(school, Path) else None))
            again = changed(before, after)
            if again:
                again = list(after.handouts) if options.get("passport") else again
                tell(_render(again, options))
            before = after
            time.sleep(_PAUSE)
    except KeyboardInterrupt:
        tell(say("Stopped."))
        sys.exit(0)


def arguments(files: Iterable[Path], options: Mapping[str, object]) -> list[str]:
    """The words of a command that renders files. An option that is None or False is left out, True stands alone."""
    given = [f"--{name}" if value is True else f"--{name}={value}"
             for name, value in options.items() if value is not None and value is not False]
    return ["render", *given, "--", *map(str, files)]


def _render(files: Sequence[Path], options: Mapping[str, object]) -> Message:
    """Render files in a process of its own; a line that says how it went."""
    start = time.monotonic()
    command = [sys.executable, "-X", "utf8", str(ROOT / "generate.py"), *arguments(files, options)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603  # this program itself
    names, seconds = ", ".join(file.stem for file in files), tenths(time.monotonic() - start)
    if done.returncode == 0:
        return say("{names}: rendered ({seconds} s)", names=names, seconds=seconds)
    return say("{names}: not rendered\n{problems} ({seconds} s)", names=names, problems=done.stderr.rstrip(), seconds=seconds)


def _files_now(names: Sequence[str], files: tuple[Path, ...]) -> tuple[Path, ...]:
    """What the names find now; what they found before when one of them finds nothing any more."""
    try:
        return files_of(names)
    except WrongUsageError:
        return files


def _stamps(files: Iterable[Path]) -> Stamps:
    return dict(_stamped(files))


def _stamped(files: Iterable[Path]) -> Iterator[tuple[Path, int]]:
    for file in files:
        try:
            yield file, file.stat().st_mtime_ns
        except OSError:
            yield file, _GONE


def _pictures(folder: Path) -> list[Path]:
    try:
        return [file for file in folder.iterdir() if file.suffix.lower() in _PICTURES]
    except OSError:
        return []
