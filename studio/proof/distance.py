"""From how far a poster can be read.

Rule of thumb of sign makers: the height of capitals is the distance divided by 200 for what must catch the eye, by 300
for what is read at ease. The theme's floors name the distances that a poster promises.
"""

from collections.abc import Iterator

from handouts.messages import Message, say
from layouts.frames import GlyphRun, Publication, text_runs
from layouts.style.theme import Theme
from layouts.units import to_mm

_DIVISOR = 300


def distances(publication: Publication, scale: float, theme: Theme) -> Iterator[tuple[Message, float, float]]:
    """Part, metres it can be read from, metres promised; `scale` is the paper's against the poster's own."""
    floors = theme.floors["poster"]
    parts = {say("title"): ("title",), say("lead"): ("lead",), say("body"): ("blocks",)}
    for part, origin in parts.items():
        heights = [run.size * run.face.cap_height for page in publication.pages for run in text_runs(page.children)
                   if run.origin[: len(origin)] == origin and not _is_label(run)]
        if heights:
            promise = floors[part]
            divisor = promise.get("divisor", _DIVISOR)
            yield part, to_mm(min(heights)) * divisor / 1000, promise["distance_m"] * scale


def _is_label(run: GlyphRun) -> bool:
    """The words beside a line to write on are read by who writes, those of a calling card by who comes up to it."""
    return "lines" in run.origin
