"""The handouts in the languages that somebody asks for: translated, or as pairs of the language they are written in and another."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from handouts import Loaded
from handouts.catalogues import Catalogue, languages_in, read_catalogue
from handouts.messages import say
from studio.jobs import Wish

ALL = "all"
Reader = Callable[[Path, str], Catalogue | None]


def in_languages(loaded: Sequence[Loaded], wish: Wish, reasons: list[str], read: Reader | None = None) -> Iterator[Loaded]:
    """Each handout in each of the languages; why one does not come in one of them is put with the reasons.

    A catalogue is read once, by `read` if others ask for it, too.
    """
    read = read or cache(read_catalogue)
    for one in loaded:
        own = one.handout.language
        there = () if ALL not in wish.languages else languages_in(one.folder / "languages")
        known = (*([] if wish.pairs else [own]), *there) if ALL in wish.languages else wish.languages or (own,)
        for tag in dict.fromkeys(known):
            if tag == own and not wish.pairs:
                yield one
                continue
            from handouts.translation import NotTranslatedError  # noqa: PLC0415  # few ask for one: keep start-up short

            try:
                yield in_language(one, tag, wish, read((one.folder / "languages").resolve(), tag))
            except NotTranslatedError as error:
                reasons.extend(error.messages)


def in_language(one: Loaded, tag: str, wish: Wish, catalogue: Catalogue | None) -> Loaded:
    """A handout in the language of a catalogue, or with its translation beside it.

    Raises NotTranslatedError where that is not finished, or where a pair has nothing that is said to parents.
    """
    from handouts.pairing import paired, said_in, together  # noqa: PLC0415
    from handouts.translation import NotTranslatedError, translated  # noqa: PLC0415

    if not wish.pairs:
        return translated(one, catalogue, tag, draft=wish.draft)
    if tag == one.handout.language:
        raise NotTranslatedError(say("{name} is written in '{tag}': a pair has another language beside it.", name=one.name, tag=tag))
    if len(together(one.cursor)) == 1:
        raise NotTranslatedError(say("{name} has nothing that is said to parents: a pair is for what they read or hear.", name=one.name))
    return paired(one, translated(one, catalogue, tag, said_in(one.cursor), draft=wish.draft))
