"""Files that are whole or not there."""

import os
import tempfile
import time
from pathlib import Path

_SUFFIX = ".part"
_ABANDONED = 600.0


def write_whole(file: Path, data: bytes) -> None:
    """Write under a temporary name in the same folder, then rename: a reader sees the old file or the new one.

    Raises OSError; then the old file is untouched and no temporary file is left. What a killed run left behind in the
    folder is removed.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    _tidy(file.parent)
    handle, name = tempfile.mkstemp(prefix=f".{os.getpid()}-", suffix=_SUFFIX, dir=file.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o644)
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _tidy(folder: Path) -> None:
    """Remove temporary files of runs that are over."""
    for file in folder.glob(f".*{_SUFFIX}"):
        try:
            if _abandoned(file):
                file.unlink(missing_ok=True)
        except OSError:
            continue


def _abandoned(file: Path) -> bool:
    """Whether the run that began a file is over: its process is gone, or the file is ten minutes old."""
    owner = file.name[1:].partition("-")[0]
    if os.name == "posix" and owner.isdigit() and not Path(f"/proc/{owner}").exists() and Path("/proc/self").exists():
        return True
    return time.time() - file.stat().st_mtime > _ABANDONED
