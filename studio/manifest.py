"""What a batch made: `manifest.json`, for a school's own system, and for the next run, which makes again only what changed.

A file's key is a digest of all that it is made of: the handout with its pictures, the school with its logo, the wish, and
the program with its theme, sources and faces. So neither a clock nor the age of a file decides.
"""

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

from handouts.blocks import Picture
from handouts.school import Profile
from layouts.school.imprint import code_of
from studio.jobs import Job
from studio.make import Made

FILE = "manifest.json"
ROOT = Path(__file__).parent.parent
_PARTS = ("*.py", "*.yaml", "*.json", "*.ttf", "*.icc", "*.po", "*.mo")
_ROOMS = ("handouts", "layouts", "fonts", "studio")


class Record(Struct, frozen=True):
    """A file of a batch, by its place in the output folder; in a ZIP, the place in the ZIP stands behind it. `code` stands at its foot."""

    file: str
    school: str
    piece: str
    language: str
    edition: str
    pages: int
    sha256: str
    key: str
    code: str = ""


def record(job: Job, made: Made, profile: Profile, output: Path, key: str) -> Record:
    """What to keep of a file that was made."""
    school, code = profile.school.name, code_of(job.loaded, profile)
    return Record(made.file.relative_to(output).as_posix(), school, made.name, made.language, job.wish.edition.name, made.pages, made.digest, key, code)


def read_manifest(folder: Path) -> dict[str, Record]:
    """What an earlier run made there, by file; nothing where none can be read: then all is made again."""
    try:
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))["files"]
        records = [Record(**one) for one in found]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {one.file: one for one in records}


def manifest(records: Iterable[Record]) -> bytes:
    """The text of the file: sorted, so that the same files give the same bytes."""
    files = [asdict(one) for one in sorted(records, key=lambda one: one.file)]
    return (json.dumps({"files": files}, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def program() -> str:
    """A digest of the program and of all that comes with it."""
    digest = sha256()
    files = (file for room in _ROOMS for pattern in _PARTS for file in (ROOT / room).rglob(pattern))
    for file in sorted(files):
        _fed(digest, file.relative_to(ROOT).as_posix().encode(), file.read_bytes())
    return digest.hexdigest()


def school_key(profile: Profile | None) -> str:
    """A digest of a school: what it says, and its logos."""
    digest = sha256()
    if profile:
        _fed(digest, profile.school.model_dump_json().encode())
        for name in filter(None, (profile.school.logo, profile.school.logo_on_dark)):
            _fed(digest, _bytes(profile.folder / name))
    return digest.hexdigest()


def piece_key(job: Job) -> str:
    """A digest of a handout as it is wished for: its words, its pictures, the wish."""
    one, wish = job.loaded, job.wish
    digest = sha256()
    translations = [other.handout.model_dump_json().encode() for other in (one, one.beside) if other and other.translation]
    _fed(digest, "\n".join(one.source.lines).encode(), *translations, repr((job.file.as_posix(), replace(wish, pictures=None))).encode())
    for name in (block.picture for block in one.handout.blocks if isinstance(block, Picture)):
        _fed(digest, *(_bytes(folder / name) for folder in (one.folder, *filter(None, [wish.pictures]))))
    return digest.hexdigest()


def together(*keys: str) -> str:
    """One key of several, short enough to stand in a table."""
    return sha256(" ".join(keys).encode()).hexdigest()[:32]


def _fed(digest: Any, *parts: bytes) -> None:
    """Feed parts, each with its length, so that no two lists of parts are alike."""
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""
