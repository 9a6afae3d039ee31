"""The names a handout may use that other rooms define: layouts, papers, icons."""

from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Valid names, sorted. `handouts` learns them from its caller, and so knows nothing of pages."""

    layouts: tuple[str, ...]
    icons: tuple[str, ...]


def suggestion(name: str, valid: tuple[str, ...]) -> str:
    """A hint: the nearest valid name if one is near, else a list of them."""
    near = get_close_matches(name, valid, n=1, cutoff=0.6)
    if near:
        return f"Did you mean '{near[0]}'?"
    return f"Choose one of: {', '.join(valid)}."
