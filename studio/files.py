"""Files that are whole or not there.

A file is written under a temporary name and then renamed. A temporary file is at work as long as its writer holds a
lock on it; the system gives the lock back when the process ends, killed or not. So neither the number of a process nor
a clock decides what is abandoned, except where there are no such locks: there it is age.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from handouts.messages import say
from studio.locks import hold

_PREFIX, _SUFFIX = ".handouts-", ".part"
_TRIES = 20
_CLOSED = 60.0
_ABANDONED = 600.0
_RENAMES_OPEN = sys.platform != "win32"


class FolderError(OSError):
    """A folder in which nothing can be written; `filename` is the folder."""


def write_whole(file: Path, data: bytes) -> None:
    """Write under a temporary name in the same folder, then rename: a reader sees the old file or the new one.

    Raises OSError, of which FolderError says that it is the folder; then the old file is untouched and no temporary
    file is left. What a killed run left behind in the folder is removed.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _tidy(file.parent)
        handle, temporary = _begin(file.parent)
    except OSError as error:
        raise FolderError(error.errno, error.strerror, str(file.parent)) from None
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
            temporary.chmod(0o644)
            if _RENAMES_OPEN:
                temporary.replace(file)
        if not _RENAMES_OPEN:
            temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _begin(folder: Path) -> tuple[int, Path]:
    """A new temporary file that is locked. Between its making and its lock another run may take it for abandoned."""
    for _ in range(_TRIES):
        handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=folder)
        if _held(handle) and os.fstat(handle).st_nlink:
            return handle, Path(name)
        os.close(handle)
    raise OSError(None, say("other programs remove its files"), str(folder))


def _held(handle: int) -> bool:
    try:
        return hold(handle)
    except OSError:
        return True


def _tidy(folder: Path) -> None:
    """Remove temporary files of runs that are over."""
    for file in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        try:
            _remove_abandoned(file)
        except OSError:
            continue


def _remove_abandoned(file: Path) -> None:
    """Remove a file that no run is writing.

    On Windows a file that is open cannot be removed; one that is closed is about to be renamed, or a minute old.
    """
    age = time.time() - file.stat().st_mtime
    if sys.platform == "win32":
        if age > _CLOSED:
            file.unlink()
        return
    handle = os.open(file, os.O_RDWR | os.O_NOFOLLOW)
    try:
        if _free(handle, age):
            file.unlink()
    finally:
        os.close(handle)


def _free(handle: int, age: float) -> bool:
    try:
        return hold(handle)
    except OSError:
        return age > _ABANDONED
