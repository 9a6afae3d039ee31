"""What changed since the last look: handouts by name, or everything when it is the theme or a layout."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from layouts.run import files_of

ROOT = Path(__file__).parent.parent
_PAUSE = 0.4
_SHARED = ("layouts/**/*.py", "layouts/**/*.yaml", "handouts/**/*.py", "handouts/data/*.yaml", "generate.py")


def stamps(files: Iterable[Path]) -> dict[Path, int]:
    """When each file was last written, in nanoseconds; a file that is gone has none."""
    shared = [file for pattern in _SHARED for file in ROOT.glob(pattern)]
    found = {}
    for file in (*files, *shared):
        try:
            found[file] = file.stat().st_mtime_ns
        except OSError:
            continue
    return found


def changed(before: Mapping[Path, int], after: Mapping[Path, int], files: Iterable[Path]) -> list[Path]:
    """The handouts to render again: those that changed, or all when something they share did."""
    differs = {file for file in {*before, *after} if before.get(file) != after.get(file)}
    watched = list(files)
    if differs - set(watched):
        return [file for file in watched if file in after]
    return [file for file in watched if file in differs and file in after]


def follow(names: Sequence[str], arguments: Sequence[str], say: Callable[[str], None]) -> None:
    """Render, and again whenever something changes, until it is interrupted. `arguments` are those of the command.

    Each time is a process of its own, so that a changed layout is a changed program. Raises WrongUsageError.
    """
    files = files_of(names)
    options = [argument for argument in arguments if argument not in (*names, "render")]
    before: dict[Path, int] = {}
    try:
        while True:
            after = stamps(files)
            again = changed(before, after, files)
            if again:
                start = time.monotonic()
                done = subprocess.run(  # noqa: S603  # this program itself
                    [sys.executable, str(ROOT / "generate.py"), *map(str, again), *options], capture_output=True, text=True,
                    check=False)
                state = "rendered" if done.returncode == 0 else f"not rendered\n{done.stderr.rstrip()}"
                say(f"{', '.join(file.stem for file in again)}: {state} ({time.monotonic() - start:.1f} s)")
            before = after
            time.sleep(_PAUSE)
    except KeyboardInterrupt:
        say("Stopped.")
        sys.exit(0)
