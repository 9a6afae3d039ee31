"""The picture beside a title: people who stand on the edge of a coloured surface, under their roof."""

from collections.abc import Iterator, Sequence
from math import cos, radians

from msgspec import Struct

from handouts.blocks.scene import Drawn
from layouts.blocks.errors import SceneError
from layouts.blocks.scene import lettered
from layouts.boxes import Box, Contour, Drawing, Paragraph, Signed, Tagged, Title
from layouts.boxes.fit import Region
from layouts.designs.base import Brief
from layouts.frames import Color, Node
from layouts.lengths import Scale
from layouts.scenes import PATH_GOES_ON, CannotDrawError, Easel, check, draw, reached, smallest_width
from layouts.style.look import Look
from layouts.units import mm

_UNDER_GROUND = 0.05
_TOUCHES = 0.5
_BESIDE_ROOF = 6.0
_DRAWN_AT = mm(200)


class Stage(Struct, frozen=True):
    """Where a scene may stand, in points: from `left` to `right`, no head over `top`, feet on `ground`.

    What is cut off at its right ends at `right`; a roof stands near it; else `margin` stays free there. `color` is what it
    stands on. `most` is how wide an author may ask it to be. Nothing is drawn at the left of `cut`. `roofed` is what stays
    free at the right of a roof, where that is told.
    """

    left: float
    right: float
    top: float
    ground: float
    margin: float
    color: Color
    most: float
    cut: float = 0.0
    roofed: float | None = None


def scenery(brief: Brief, drawn: Drawn, stage: Stage) -> Region:
    """The scene of a handout on its stage, as large as there is room. Raises SceneError."""
    across, foot = drawn.canvas[0], _foot(drawn)
    roofed = brief.mm(_BESIDE_ROOF) if stage.roofed is None else stage.roofed
    right = stage.right - (0.0 if _goes_on(drawn) else roofed if drawn.roof else stage.margin)
    room = min(stage.most, brief.mm(drawn.width)) if drawn.width else right - stage.left
    unit = min(room / across, (stage.ground - stage.top) / foot)
    width, height = unit * across, unit * foot
    x, y = right - width, stage.ground - height
    look, language = brief.look, brief.handout.language
    try:
        box = look.memory.recall(
            ("scene", drawn, width, look, stage.color, stage.cut, language),
            lambda: _figure(drawn, (width, height), look, stage), lambda: len(repr(drawn)))
    except CannotDrawError as error:
        where = () if drawn.pose else error.where
        raise SceneError((*brief.at.scene.origin, *where), error.message, error.hint) from None
    return Region(x, y, width, height, [box], [brief.at.scene.origin])


def _figure(drawn: Drawn, size: tuple[float, float], look: Look, stage: Stage) -> Tagged:
    """A scene so many points wide and high, on the colour of its stage, with what it says; kept, it remembers where it was drawn.

    Raises CannotDrawError.
    """
    check(drawn, size[0])

    def people(x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
        left = max(x - _overhang(drawn) * width / drawn.canvas[0], stage.cut)
        easel = Easel(x, y, width, look.palette, stage.color, (left, y, x + width - left, height), look.drawings)
        yield from draw(drawn, easel)
        yield from lettered(drawn, easel, look, scale)

    return Tagged("Figure", Drawing(size[1], people), alt=drawn.spoken(look.typesetter.language))


def _overhang(drawn: Drawn) -> float:
    """How far a roof comes out of its canvas at the left, in its own millimetres: a foot stands whole, or is cut by the edge of the sheet."""
    if drawn.roof is None:
        return 0.0
    middle = drawn.canvas[0] - drawn.roof.at if drawn.mirror else drawn.roof.at
    return max(drawn.roof.radius - middle, 0.0)


def profile(brief: Brief, drawn: Drawn, color: Color) -> Contour:
    """How far left a scene reaches, at any width: it is drawn once, at one width, whatever is tried on the page."""
    def outlined() -> Contour:
        width = max(_DRAWN_AT, smallest_width(drawn))
        clip = (0.0, 0.0, width, width * _foot(drawn) / drawn.canvas[0])
        points = reached(draw(drawn, Easel(0.0, 0.0, width, brief.look.palette, color, clip, brief.look.drawings)))
        return Contour.of((x / width, y / width) for x, y in points)

    return brief.look.memory.recall(("profile", drawn, brief.look.palette, color), outlined, lambda: len(repr(drawn)))


def across(masthead: Sequence[Box], width: float, scale: Scale) -> float:
    """How wide the lines of a masthead are in a column of a width, in points. Raises UnbreakableError."""
    words = (box.box for box in masthead if isinstance(box, Tagged))
    return max(one.across(width, scale) for one in words if isinstance(one, Paragraph | Signed | Title))


def _foot(drawn: Drawn) -> float:
    """What stands on the ground of the stage, from the top of the canvas: its own ground, where little is under it."""
    high = drawn.canvas[1]
    return drawn.ground if drawn.ground and high * (1 - _UNDER_GROUND) <= drawn.ground <= high else high


def _goes_on(drawn: Drawn) -> bool:
    """Whether something of it is cut off at its right."""
    across = drawn.canvas[0]
    ends = [(roof.at + roof.radius * cos(radians(min(roof.end, 180))), roof.at + roof.radius * cos(radians(max(roof.start, 0))))
            for roof in ([drawn.roof] if drawn.roof else [])]
    ends += [(across - prop.at - PATH_GOES_ON * prop.width, prop.at + PATH_GOES_ON * prop.width) for prop in drawn.props if prop.kind == "path"]
    return any(left <= _TOUCHES if drawn.mirror else right >= across - _TOUCHES for left, right in ends)
