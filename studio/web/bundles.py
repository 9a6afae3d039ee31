"""A handout with its translations in one file: a ZIP of what the command line reads, the YAML and a folder `languages` beside it."""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping

from handouts.po import NotPOError, entries

MOST, LARGEST = 16, 1024 * 1024
_EPOCH = (1980, 1, 1, 0, 0, 0)
_HANDOUT = re.compile(r"([a-z][a-z0-9-]{0,39})\.ya?ml")
_CATALOGUE = re.compile(r"languages/([A-Za-z0-9-]{2,20})\.po")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, NotPOError, UnicodeDecodeError)
Texts = dict[str, str]


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The same files give the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, data in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), data)
    return stream.getvalue()


def bundled(name: str, handout: bytes, catalogues: Mapping[str, str]) -> bytes:
    """The file that somebody keeps; a catalogue by its language."""
    return zipped({f"{name}.yaml": handout, **{f"languages/{tag}.po": text.encode() for tag, text in catalogues.items()}})


def unbundled(data: bytes) -> tuple[bytes, dict[str, Texts]]:
    """The handout of such a file, and by language its translations. Nothing is written, and no more read than a handout may be.

    Raises ValueError where it is no such file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            handouts = [found for found in map(_HANDOUT.fullmatch, names) if found]
            if len(names) > MOST or len(handouts) != 1:
                raise ValueError("no handout")
            (handout,) = handouts
            texts = {found[1]: _texts(_read(archive, found[0]).decode(), handout[1]) for found in map(_CATALOGUE.fullmatch, names) if found}
            return _read(archive, handout[0]), texts
    except _BROKEN as error:
        raise ValueError("no handout") from error


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as stream:
        found = stream.read(LARGEST + 1)
    if len(found) > LARGEST:
        raise ValueError("too large")
    return found


def _texts(catalogue: str, name: str) -> Texts:
    """The translations that are finished, of this handout."""
    return {one.text: one.translation for one in entries(catalogue) if one.context == name and one.text and one.translation and not one.fuzzy}
