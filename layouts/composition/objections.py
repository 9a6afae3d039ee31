"""What speaks against setting a handout before anything is tried: characters, kinds of block, how its paper lies."""

from collections.abc import Iterator

from fonts import Faces
from handouts import Loaded, Problem
from handouts.prose import texts
from layouts.designs import DESIGNS

_MOST_NAMED = 5


def objections(loaded: Loaded) -> list[Problem]:
    """All of them."""
    return [*_missing_characters(loaded), *_refused_kinds(loaded), *_orientation(loaded), *_pages(loaded)]


def _missing_characters(loaded: Loaded) -> Iterator[Problem]:
    sources = [(("sources", index), source) for index, source in enumerate(loaded.handout.sources)]
    for path, text in (*texts(loaded.handout), *sources):
        missing = Faces().missing(text)
        if missing:
            named = ", ".join(f"'{character}' (U+{ord(character):04X})" for character in missing[:_MOST_NAMED])
            more = f" and {len(missing) - _MOST_NAMED} more" if len(missing) > _MOST_NAMED else ""
            message = f"no face has the character{'s' * (len(missing) > 1)} {named}{more}."
            yield loaded.source.problem(path, message, "Use other characters, or an icon.")


def _refused_kinds(loaded: Loaded) -> Iterator[Problem]:
    """A problem for each block that its layout cannot set well."""
    layout = loaded.handout.layout
    for index, block in enumerate(loaded.handout.blocks):
        refusal = DESIGNS[layout].refuses.get(type(block))
        if refusal:
            message = f"a {layout} has no '{block.kind()}': {refusal.reason}."
            takers = [name for name, design in DESIGNS.items() if type(block) not in design.refuses and not design.narrow]
            hint = f"{refusal.instead} Or take another layout: {', '.join(takers)}."
            yield loaded.source.problem(("blocks", index, block.kind()), message, hint, at_key=True, named=False)


def _orientation(loaded: Loaded) -> Iterator[Problem]:
    """Where a layout lies as it lies."""
    layout = loaded.handout.layout
    if loaded.handout.orientation and not DESIGNS[layout].turns:
        message = f"the layout '{layout}' has its own form and cannot be turned."
        hint = f"Remove the line, or choose one of: {', '.join(name for name, design in DESIGNS.items() if design.turns)}."
        yield loaded.source.problem(("orientation",), message, hint, at_key=True)


def _pages(loaded: Loaded) -> Iterator[Problem]:
    """Where a layout leaves no choice."""
    layout = loaded.handout.layout
    if loaded.handout.pages is not None and DESIGNS[layout].pages is None:
        message = f"the layout '{layout}' has a fixed number of pages."
        yield loaded.source.problem(("pages",), message, "Remove the line.", at_key=True)
