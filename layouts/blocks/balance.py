"""The balance of load and strength: somebody holds a beam that tilts, and from its ends hang two pans to write in."""

from collections.abc import Iterator, Sequence
from typing import Any

from handouts.blocks import Balance
from handouts.blocks.base import Labelled
from handouts.blocks.scene import Drawn
from handouts.blocks.scene_names import alternative
from handouts.cursor import Cursor
from layouts.blocks.diagram import titled
from layouts.boxes import Alike, Box, Column, Drawing, Either, Gap, Inset, Layers, Row, Stack, Tagged, under_words
from layouts.frames import Node, Shape, artifact, background
from layouts.lengths import Scale, largest
from layouts.scenes import Easel
from layouts.scenes import draw as paths
from layouts.shapes import basin, circle, line, rounded_rectangle
from layouts.style.look import BOX_LINE, RULE, Look

SCENE = "my-balance"
_ARM, _ARM_IN_LARGE = 0.38, 0.335
_NECK, _TALL_IN_LARGE = 4.2, 1.14
_BEAM, _RISE = 9.0, 6.0
_CORD, _CLEAR = 13.4, 4.0
_SPREAD = 0.42
_BESIDE_LABEL = 2.2
_HOOK, _EYE = 2.6, 1.0
_HANDS, _REACH, _BENDS, _BOW, _PALM = 1.7, 6.5, 2.0, -0.02, 0.52
_RIM, _OVER_RIM, _SUNK, _BOWL = 2.2, 1.4, 0.8, 11.0
_LOADS: dict[int, tuple[tuple[str, float, float, float, str], ...]] = {
    -1: (("stone", -14.6, 8.6, 5.6, "mid"), ("stone", 5.2, 9.6, 6.2, "ink"), ("stone", -7.4, 14.0, 9.4, "deep")),
    1: (("mug", -10.6, 7.6, 7.2, "ink"), ("book", 0.8, 13.6, 6.6, "deep")),
}


def draw(at: Cursor[Balance], look: Look) -> Box:
    """The beam and who holds it; the pan of the load hangs low, that of strength high."""
    alt = str(at.alt) or alternative(SCENE, look.typesetter.language)
    arm = _arm(look)
    rise, cord, clear = look.space(2 * _RISE), look.space(_BEAM - _RISE + _CORD), look.space(_CLEAR)
    words = _words((at.load, at.strength), look)
    load, strength = (_pan(side, Alike(own, words), look) for side, own in zip((at.load, at.strength), words, strict=True))
    pans = Row([
        Column(Inset(load, top=cord + rise, bottom=clear), share=arm),
        Column(Gap(0, 0), share=1 - 2 * arm),
        Column(Inset(strength, top=cord, bottom=clear + rise), share=arm)])
    figure = Tagged("Figure", Drawing(0, lambda *place: _held(look, *place)), alt=alt)
    return titled(at.balance, Layers([figure, pans]), look)


def _arm(look: Look) -> float:
    """The share of the width that a pan has; less in large type, where pans are higher: whoever stands between is taller, and broader against them."""
    return _ARM_IN_LARGE if look.across == 1 else _ARM


def _held(look: Look, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
    """Who holds the beam, and what lies on the pans; then the cords, from the pivots of the beam to the edges of the pans."""
    unit, ink = scale.unit, look.palette.ink
    across, high, arm = width / unit, height / unit, _arm(look)
    yield from paths(_scene(across, high, look), Easel(x, y, width, look.palette, look.behind or look.palette.paper, memory=look.drawings))
    for side in (-1, 1):
        pivot = x + across / 2 * (1 + side * (1 - arm)) * unit, y + (_BEAM - side * _RISE) * unit
        for end in (-1, 1):
            reach, drop = end * _SPREAD * arm * width, _CORD * unit
            yield Shape(line(reach, drop), *pivot, stroke=ink, line_width=RULE * look.palette.weight, rounded=True)
            yield Shape(circle(_EYE * unit), pivot[0] + reach, pivot[1] + drop, fill=ink)
        yield Shape(circle(_HOOK * unit), *pivot, fill=ink)


def _scene(across: float, high: float, look: Look) -> Drawn:
    """A scene as wide and as high as its place, in design millimetres; hands lie on the beam. In large type its holder is tall, or would touch the pans."""
    arm = _arm(look)
    middle, slope = across / 2, 2 * _RISE / ((1 - arm) * across)
    ground = high if look.behind and not look.palette.edge else high - 0.4
    tall = _TALL_IN_LARGE if look.across == 1 else 1.0
    head = (ground - _BEAM) / (_REACH + _NECK * (tall - 1))
    heights = {side: max(_BEAM - side * slope * _HANDS * head - _BENDS, _PALM * head) for side in (-1, 1)}
    arms = [{"side": name, "to": [middle + side * _HANDS * head, heights[side]], "bow": _BOW * side, "layer": "before", "holds": "yes"}
            for name, side in (("back", -1), ("front", 1))]
    holder = {"name": "adult", "kind": "adult", "at": middle, "head": head, "tall": tall, "gaze": [0.28, 0.1], "hair": "bun", "trim": "buttons", "wear": "mid", "arms": arms}
    beam = {"kind": "beam", "at": arm / 2 * across, "width": (1 - arm) * across, "height": 2 * _RISE, "foot": _BEAM + _RISE, "layer": "back", "color": "deep"}
    loads = [{"kind": kind, "at": across / 2 * (1 + side * (1 - arm)) + left, "width": wide, "height": tall, "foot": _BEAM - side * _RISE + _CORD + _SUNK, "color": color}
             for side, things in _LOADS.items() for kind, left, wide, tall, color in things]
    floor = [] if look.behind else [{"kind": "ground", "at": middle - 30, "width": 60, "height": 0.6, "foot": ground}]
    return Drawn.model_validate(_written({
        "alt": SCENE, "canvas": [across, high], "ground": ground, "figures": [holder], "props": [beam, *loads, *floor]}))


def _written(value: Any) -> Any:
    """Numbers as an author writes them: the grammar of scenes is text."""
    if isinstance(value, dict):
        return {key: _written(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_written(inner) for inner in value]
    return value if isinstance(value, str) else f"{value:.3f}"


def _words(sides: Sequence[Cursor[Labelled]], look: Look) -> list[Box]:
    """What each pan is called, and on the same line what is written on it; or under it, in smaller words, where one of them has no room."""
    between = look.space(_BESIDE_LABEL)
    labels = [look.paragraph(side.label, look.text(700)) for side in sides]
    texts = [look.paragraph(side.text, look.text()) if side.text else None for side in sides]
    least = largest(*(label.width() + (text.width() if text else 0.0) + between + 2 for label, text in zip(labels, texts, strict=True)))
    words: list[Box] = []
    for side, label, text in zip(sides, labels, texts, strict=True):
        name = Tagged("P", label)
        if text is None:
            words.append(name)
            continue
        beside = Row([Column(name, label.width() + 1), Column(Tagged("P", text))], between)
        under = Stack([name, Gap(look.note_gap, look.note_gap), Tagged("P", look.paragraph(side.text, look.small()))])
        words.append(Either(beside, under, least))
    return words


def _pan(arm: Cursor[Labelled], words: Box, look: Look) -> Box:
    """A pan with as much room to write under its words as the other has."""
    label = f"{arm.label}. {arm.text}".rstrip(". ")
    room = Tagged("P", look.room(Gap(look.space(34), look.space(38)), label, arm.origin, under_words, multiline=True))
    top, side = look.space(3.0 + _RIM), look.space(4)
    return Layers([Drawing(0, lambda *place: _bowl(look, *place)), Inset(Stack([words, room]), top, side, side, side)])


def _bowl(look: Look, x: float, y: float, width: float, height: float, scale: Scale) -> Iterator[Node]:
    """A pan from the side: round at its foot, under a rim that is wider than it is."""
    unit, palette = scale.unit, look.palette
    edge = BOX_LINE * palette.weight
    bowl = basin(width - edge, height - edge / 2, _BOWL * unit)
    over, thick = _OVER_RIM * unit, _RIM * unit
    rim = rounded_rectangle(width + 2 * over, thick, thick / 2)
    yield background(Shape(bowl, x + edge / 2, y, fill=palette.paper, stroke=palette.line, line_width=edge), bounds=(x, y, width, height))
    yield artifact(Shape(rim, x - over, y, fill=palette.line))
