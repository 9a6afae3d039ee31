"""The handouts in the languages that somebody asks for: translated, or as pairs of the language they are written in and another."""

from collections.abc import Iterator, Sequence

from handouts import Loaded
from handouts.catalogues import languages_in, read_catalogue
from handouts.messages import say
from studio.jobs import Wish

ALL = "all"


def in_languages(loaded: Sequence[Loaded], wish: Wish, reasons: list[str]) -> Iterator[Loaded]:
    """Each handout in each of the languages; why one does not come in one of them is put with the reasons."""
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
                yield (_pair if wish.pairs else _translation)(one, tag, wish)
            except NotTranslatedError as error:
                reasons.extend(error.messages)


def _translation(one: Loaded, tag: str, wish: Wish) -> Loaded:
    """A handout in a language. Raises NotTranslatedError."""
    from handouts.translation import translated  # noqa: PLC0415

    return translated(one, read_catalogue((one.folder / "languages").resolve(), tag), tag, draft=wish.draft)


def _pair(one: Loaded, tag: str, wish: Wish) -> Loaded:
    """A handout with its translation beside it. Raises NotTranslatedError where it is not finished, or nothing is said to parents."""
    from handouts.pairing import paired, said_in, together  # noqa: PLC0415
    from handouts.translation import NotTranslatedError, translated  # noqa: PLC0415

    if tag == one.handout.language:
        raise NotTranslatedError(say("{name} is written in '{tag}': a pair has another language beside it.", name=one.name, tag=tag))
    if len(together(one.cursor)) == 1:
        raise NotTranslatedError(say("{name} has nothing that is said to parents: a pair is for what they read or hear.", name=one.name))
    catalogue = read_catalogue((one.folder / "languages").resolve(), tag)
    return paired(one, translated(one, catalogue, tag, said_in(one.cursor), draft=wish.draft))
