"""Named scenes inside other blocks: on one ground, as large as each other, and no one too small to be seen."""

from collections.abc import Iterator

from handouts.blocks.scene import Drawn
from layouts.boxes import Box, Drawing
from layouts.frames import Node
from layouts.lengths import Length, Scale
from layouts.scenes import Easel, draw, smallest_width
from layouts.style.look import Look


def scene(name: str) -> Drawn:
    """A scene by its name. Raises ValidationError for none."""
    return Drawn.model_validate({"pose": name})


def unit(wanted: float, look: Look, *scenes: Drawn) -> Length:
    """A millimetre of scenes that stand together, `wanted` design millimetres or what their smallest head needs at least."""
    least = max(smallest_width(one) / one.canvas[0] for one in scenes)
    return Length(lambda scale: max(look.space(wanted).at(scale), least))


def painted(drawn: Drawn, look: Look, x: float, y: float, width: float) -> Iterator[Node]:
    """The paths of a scene from its top left corner, `width` wide; all in points."""
    yield from draw(drawn, Easel(x, y, width, look.palette, look.behind or look.palette.paper, memory=look.drawings))


def picture(drawn: Drawn, look: Look, millimetre: Length) -> Box:
    """A scene as a box, its own millimetre as large as said, at the start of its place."""
    across, high = drawn.canvas

    def paths(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:  # noqa: ARG001
        yield from painted(drawn, look, x, y, across * millimetre.at(scale))

    return Drawing(millimetre * high, paths)


def on_tint(look: Look) -> Look:
    """The look of what stands on a light panel."""
    return look.but(behind=look.palette.tint)
