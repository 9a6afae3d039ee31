"""In which other languages a sheet for parents or children comes: those in which all of it is translated, and nothing is stale."""

from functools import partial
from pathlib import Path

from handouts import InvalidHandoutError, Loaded
from handouts.catalogues import languages_in, read_catalogue
from handouts.tags import endonym, script_tag
from layouts.memory import Memory

_LATIN = "Latn"
_READERS = ("parent", "child")


def comes_in(loaded: Loaded, memory: Memory) -> tuple[str, ...]:
    """Their tags, those in Latin letters first; none for a translation, for a pair and for who works at a school. A catalogue is read again when it changed."""
    if loaded.translation or loaded.beside or loaded.handout.audience not in _READERS:
        return ()
    folder = (loaded.folder / "languages").resolve()
    files = [folder / f"{tag}.po" for tag in languages_in(folder) if tag != loaded.handout.language]
    stamps = tuple((file, file.stat().st_mtime_ns) for file in files)
    return memory.recall(("also", loaded.name, loaded.handout, stamps), partial(_whole, loaded, stamps))


def _whole(loaded: Loaded, stamps: tuple[tuple[Path, int], ...]) -> tuple[str, ...]:
    from handouts.translation import lacking  # noqa: PLC0415  # few handouts have translations: keep start-up short

    found = []
    for file, _ in stamps:
        try:
            catalogue = read_catalogue(file.parent, file.stem, loaded.name)
        except InvalidHandoutError:
            continue
        if catalogue and not lacking(loaded, catalogue):
            found.append(file.stem)
    return tuple(sorted(found, key=lambda tag: (script_tag(tag) != _LATIN, endonym(tag))))
