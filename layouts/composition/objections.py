"""What speaks against setting a handout before anything is tried: characters, kinds of block, how its paper lies."""

from collections.abc import Iterator
from functools import partial

from pydantic import BaseModel

from fonts import Faces, face_wanted
from handouts import Loaded, Problem
from handouts.cursor import Cursor, texts
from handouts.messages import Message, say, say_counted
from handouts.problems import Origin
from layouts.designs import DESIGNS
from layouts.session import Session

_MOST_NAMED = 5


def objections(loaded: Loaded, session: Session) -> list[Problem]:
    """All of them."""
    beside = objections(loaded.beside, session) if loaded.beside else []
    return [*beside, *_missing_characters(loaded, session), *_refused_kinds(loaded), *_orientation(loaded), *_pages(loaded)]


def _missing_characters(loaded: Loaded, session: Session) -> Iterator[Problem]:
    handout = loaded.handout
    sources = [(("sources", index), missing) for index, source in enumerate(handout.sources) if (missing := session.faces.missing(source))]
    around = _recalled(handout.model_copy(update={"blocks": ()}), session)
    blocks = [(("blocks", index, *path), missing) for index, block in enumerate(handout.blocks) for path, missing in _recalled(block, session)]
    for path, missing in (*around, *blocks, *sources):
        named = ", ".join(f"'{character}' (U+{ord(character):04X})" for character in missing[:_MOST_NAMED])
        message = (say("no face has the characters {names} and {more} more.", names=named, more=len(missing) - _MOST_NAMED)
                   if len(missing) > _MOST_NAMED else
                   say_counted("no face has the character {names}.", "no face has the characters {names}.", len(missing), names=named))
        yield loaded.source.problem(path, message, _face_hint(missing))


def _face_hint(missing: str) -> Message:
    """What to do about characters; letters of a script without a face name the one that would have them."""
    face = next(filter(None, map(face_wanted, missing)), "")
    if face:
        return say("The face {face} would have it; fonts/scripts.py says how one is added. Or use other characters.", face=face)
    return say("Use other characters, or an icon.")


def _missing(value: BaseModel, faces: Faces) -> tuple[tuple[Origin, str], ...]:
    """Where in a handout or a block characters stand that no face has, and which."""
    return tuple((at.origin, missing) for at in texts(Cursor(value)) if (missing := faces.missing(str(at))))


def _recalled(value: BaseModel, session: Session) -> tuple[tuple[Origin, str], ...]:
    """The same, looked for once in a session."""
    return session.blocks.recall(("missing", value), partial(_missing, value, session.faces))


def _refused_kinds(loaded: Loaded) -> Iterator[Problem]:
    """A problem for each block that its layout cannot set well."""
    layout = loaded.handout.layout
    for index, block in enumerate(loaded.handout.blocks):
        refusal = DESIGNS[layout].refuses.get(block.kind())
        if refusal:
            message = say("a {layout} has no '{kind}': {reason}.", layout=layout, kind=block.kind(), reason=refusal.reason)
            takers = [name for name, design in DESIGNS.items() if block.kind() not in design.refuses and not design.narrow]
            hint = say("{instead} Or take another layout: {names}.", instead=refusal.instead, names=", ".join(takers))
            yield loaded.source.problem(("blocks", index, block.kind()), message, hint, at_key=True, named=False)


def _orientation(loaded: Loaded) -> Iterator[Problem]:
    """Where a layout lies as it lies."""
    layout = loaded.handout.layout
    if loaded.handout.orientation and not DESIGNS[layout].turns:
        message = say("the layout '{layout}' has its own form and cannot be turned.", layout=layout)
        turning = ", ".join(name for name, design in DESIGNS.items() if design.turns)
        hint = say("Remove the line, or choose one of: {names}.", names=turning)
        yield loaded.source.problem(("orientation",), message, hint, at_key=True)


def _pages(loaded: Loaded) -> Iterator[Problem]:
    """Where a layout leaves no choice."""
    layout = loaded.handout.layout
    if loaded.handout.pages is not None and DESIGNS[layout].pages is None:
        message = say("the layout '{layout}' has a fixed number of pages.", layout=layout)
        yield loaded.source.problem(("pages",), message, say("Remove the line."), at_key=True)
