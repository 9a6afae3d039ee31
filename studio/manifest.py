"""What a run made, for a school's own system and for `which`: `manifest.json` beside the files."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from handouts.loading import display_name
from handouts.messages import SaidError, say, why

FILE = "manifest.json"
_LARGEST = 64 * 1024 * 1024


class ManifestError(SaidError):
    """A manifest that cannot be read, in words for a person."""


class Entry(NamedTuple):
    """One file: its name from the folder of the manifest on, the piece, what it says of its age, and what is in it.

    `edition` is standard, copier, large-print or another; `updated` and `check` are months, empty where nothing is said.
    """

    file: str
    piece: str
    language: str
    edition: str
    updated: str
    check: str
    code: str
    pages: int
    sha256: str


def digest(data: bytes) -> str:
    """The SHA-256 of a file (FIPS 180-4), in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def manifest(entries: Iterable[Entry]) -> bytes:
    """The text of a manifest: the same entries, the same bytes."""
    files = [entry._asdict() for entry in sorted(entries)]
    return (json.dumps({"files": files}, ensure_ascii=False, indent=1) + "\n").encode()


def read_manifest(file: Path) -> list[Entry]:
    """The entries of a manifest, or of that in a folder. Raises ManifestError."""
    place = file / FILE if file.is_dir() else file
    try:
        with place.open("rb") as stream:
            loaded = json.loads(stream.read(_LARGEST))
        return [Entry(**{name: kind(one[name]) for name, kind in Entry.__annotations__.items()}) for one in loaded["files"]]
    except OSError as error:
        raise ManifestError(say("{file} cannot be read: {reason}.", file=display_name(place), reason=why(error))) from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise ManifestError(say("{file} is no manifest of this program.", file=display_name(place))) from None
