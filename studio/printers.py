"""What was measured of a person's printers: a small file in the folder where the system keeps settings of programs."""

import json
import re
from pathlib import Path

import click
from pydantic import TypeAdapter, ValidationError

from handouts.loading import display_name
from handouts.messages import listed, say
from layouts.imposition.backs import Calibration
from studio.make import write
from studio.shelf import WrongUsageError

_NAME = re.compile(r"[\w-]{1,40}")
_FILE = TypeAdapter(dict[str, list[Calibration]])
Known = dict[str, list[Calibration]]


def file() -> Path:
    """Where they are kept."""
    return Path(click.get_app_dir("handouts")) / "printers.json"


def measured(name: str) -> tuple[Calibration, ...]:
    """What is known of a printer. Raises WrongUsageError for one that is not."""
    known = _read()
    if name not in known:
        others = say("Known are: {names}.", names=listed(*sorted(known))) if known else say("None is known yet.")
        raise WrongUsageError(say("there is no printer '{name}'. {others} Print 'calibrate', and keep what it shows with --printer {name} --back-offset.",
                                  name=name, others=others))
    return tuple(known[name])


def keep(name: str, found: Calibration) -> Path:
    """Keep what a calibration sheet showed, in the place of what was known for sheets that lie and turn so; the file.

    Raises WrongUsageError, NotWrittenError.
    """
    if not _NAME.fullmatch(name):
        raise WrongUsageError(say("'{name}' is no name for a printer. Take letters, figures and hyphens, at most 40.", name=name))
    known = _read()
    others = [one for one in known.get(name, []) if (one.orientation, one.flip) != (found.orientation, found.flip)]
    known[name] = sorted([*others, found])
    text = json.dumps({printer: [list(one) for one in ones] for printer, ones in sorted(known.items())}, ensure_ascii=False, indent=1)
    write(file(), f"{text}\n".encode())
    return file()


def _read() -> Known:
    """All of them. Raises WrongUsageError where the file is not what was written."""
    try:
        return _FILE.validate_json(file().read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValidationError):
        raise WrongUsageError(say("{file} cannot be read. Remove it, and calibrate again.", file=display_name(file()))) from None
