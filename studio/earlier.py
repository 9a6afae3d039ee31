"""What earlier runs made, as their manifests say it: for `which`."""

import json
from pathlib import Path
from typing import NamedTuple

from handouts.loading import display_name
from handouts.messages import SaidError, say, why
from studio.manifest import FILE

_LARGEST = 64 * 1024 * 1024


class ManifestError(SaidError):
    """A manifest that cannot be read, in words for a person."""


class Earlier(NamedTuple):
    """One file of an earlier run: the piece, and the code at its foot."""

    file: str
    piece: str
    code: str


def read_earlier(file: Path) -> list[Earlier]:
    """The entries of a manifest, or of that in a folder; those without a code are left out. Raises ManifestError."""
    place = file / FILE if file.is_dir() else file
    try:
        with place.open("rb") as stream:
            found = json.loads(stream.read(_LARGEST))["files"]
        return [Earlier(str(one["file"]), str(one["piece"]), str(one["code"])) for one in found if one.get("code")]
    except OSError as error:
        raise ManifestError(say("{file} cannot be read: {reason}.", file=display_name(place), reason=why(error))) from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ManifestError(say("{file} is no manifest of this program.", file=display_name(place))) from None
