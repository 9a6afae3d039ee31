"""Sheets with every part of a scene, every pose and every scene that has a name."""

from collections.abc import Iterator
from typing import Any, get_args

from msgspec import Struct

from handouts.blocks.scene import Drawn, Scene
from handouts.blocks.scene_names import names, whole
from handouts.blocks.scene_parts import Hair
from handouts.cursor import Cursor
from layouts.blocks import scene
from layouts.blocks.topic import grid
from layouts.boxes import Box, Gap, Stack, Tagged
from layouts.frames import Node, Page, Publication
from layouts.lengths import Scale
from layouts.sheet import SHEETS
from layouts.style.look import Look
from layouts.units import mm

_MARGIN = mm(15)
_GUTTER = mm(5)
_POSES, _SCENES = 15, 6
_POSE, _CHILD = 4.2, 0.8
_SCALE = Scale(mm(1), title=30, heading=15.5, reading=12, small=9)


class _Section(Struct, frozen=True):
    """A heading and its drawings by name, so many beside each other."""

    heading: str
    across: int
    drawings: tuple[tuple[str, dict[str, Any]], ...]


def scene_sheet(look: Look) -> Publication:
    """A4 pages: what figures are made of, what is around them, the poses, the whole scenes."""
    sheet = SHEETS["a4"]
    title = look.wording.scenes
    pages = [Page(sheet.width, sheet.height, tuple(_nodes(title if not index else "", sections, look, sheet.width - 2 * _MARGIN)))
             for index, sections in enumerate(_pages())]
    return Publication(tuple(pages), title, look.typesetter.language, author="Handouts", paper=sheet.label)


def _nodes(title: str, sections: list[_Section], look: Look, width: float) -> Iterator[Node]:
    boxes: list[Box] = [Tagged("H1", look.title(Cursor(title))), Gap(mm(7), mm(7))] if title else []
    for section in sections:
        cells = [_cell(name, drawing, look) for name, drawing in section.drawings]
        boxes += [Tagged("H2", look.words(section.heading, look.heading())), Gap(mm(3), mm(3))]
        boxes += [box for row in grid(cells, section.across, _GUTTER) for box in (row, Gap(mm(3), mm(3)))]
        boxes.append(Gap(mm(3), mm(3)))
    stack = Stack(boxes)
    yield from stack.place(_MARGIN, _MARGIN, width, stack.measure(width, _SCALE).least, _SCALE)


def _cell(name: str, drawing: dict[str, Any], look: Look) -> Box:
    drawn = Drawn.model_validate({"alt": name, **drawing})
    picture = scene.draw(Cursor(Scene.model_construct(scene=drawn)), look)
    return Stack([picture, Gap(mm(1.5), mm(1.5)), Tagged("P", look.words(name, look.small()))])


def _pages() -> Iterator[list[_Section]]:
    yield [
        _Section("hair", 9, tuple((name, _one("adult", hair=name)) for name in get_args(Hair))),
        _Section("trim, frown and fright", 8, (
            *((name, _one("child", trim=name)) for name in ("stripes", "dots", "buttons", "pocket")),
            ("frown", _one("child", frown="yes")), ("fright", _one("child", fright="yes")))),
        _Section("legs", 6, tuple((name, _one("adult", legs=name)) for name in ("stand", "walk", "tiptoe", "kneel", "sit", "none"))),
        _Section("gaze, lean and curl", 9, (
            ("gaze closed", _one("adult", gaze="closed")), ("gaze none", _one("child", gaze="none", hair="curls")),
            ("gaze [0, 0.1]", _one("adult", gaze=["0", "0.1"], hair="scarf")), ("gaze [-0.8, 0]", _one("adult", gaze=["-0.8", "0"])),
            ("lean -20", _one("adult", lean="-20")), ("lean 20", _one("adult", lean="20")),
            ("curl 0.4", _one("child", curl="0.4")), ("curl 1", _one("child", curl="1")))),
        _Section("arms", 8, (
            ("to rest", _one("adult")), ("to belly", _one("adult", arms=[{"to": "belly"}])),
            ("to [26, 12]", _one("adult", arms=[{"to": ["26", "12"]}])), ("girth 1.2", _one("adult", girth="1.2")),
            ("tall 0.88", _one("adult", tall="0.88")))),
    ]
    sky = {"canvas": ["40", "20"]}
    yield [
        _Section("roof", 3, tuple((name, _roof(**keys)) for name, keys in (
            ("bands 3", {}), ("lift 7", {"lift": "7"}), ("to 140, crack 112", {"to": "140", "crack": "112"})))),
        _Section("threads", 4, tuple((state, _thread(state)) for state in ("slack", "taut", "tangled", "cut"))),
        _Section("weather", 4, tuple(
            (kind, {**sky, "weather": [{"kind": kind, "box": ["6", "4", "28", high]}], "figures": [], "props": [_line()]})
            for kind, high in (("calm", "6"), ("zigzag", "12"), ("cloud", "14")))),
        _Section("props", 6, tuple((kind, _prop(kind)) for kind in (
            "table", "cloth", "chair", "book", "mug", "ball", "door", "school", "bubble", "speech", "window", "sill", "balance", "lens", "path",
            "stone", "papers", "blocks", "cord", "flag", "drawing", "notes", "board", "question"))),
    ]
    poses = tuple((name, _pose(name)) for name in names() if not whole(name))
    scenes = tuple((name, {"pose": name, "alt": name}) for name in names() if whole(name))
    for first in range(0, len(poses), _POSES):
        yield [_Section("poses", 3, poses[first : first + _POSES])]
    for first in range(0, len(scenes), _SCENES):
        yield [_Section("scenes", 2, scenes[first : first + _SCENES])]


def _pose(name: str) -> dict[str, Any]:
    """All with heads of about one size."""
    drawn = Drawn.model_validate({"pose": name})
    largest = max(figure.head / (1 if figure.kind == "adult" else _CHILD) for figure in drawn.figures)
    return {"pose": name, "alt": name, "width": f"{_POSE / largest * drawn.canvas[0]:.0f}"}


def _one(kind: str, **keys: Any) -> dict[str, Any]:
    adult = kind == "adult"
    figure = {"name": kind, "kind": kind, "at": "16", "head": "6" if adult else "5", "hair": "bob" if adult else "tuft", "arms": [{"to": "rest"}], **keys}
    return {"canvas": ["34", "42" if adult else "28"], "ground": "41" if adult else "27", "figures": [figure]}


def _roof(**keys: str) -> dict[str, Any]:
    return {"canvas": ["60", "34"], "ground": "32", "roof": {"at": "30", "radius": "28", "band": "5", **keys}, "figures": []}


def _thread(state: str) -> dict[str, Any]:
    figures = [
        {"name": "adult", "kind": "adult", "at": "10", "head": "3.6", "hair": "bun", "arms": [{"to": "rest"}]},
        {"name": "child", "kind": "child", "at": "46", "head": "2.9", "face": "left", "hair": "tuft", "arms": [{"to": "rest"}]}]
    return {"canvas": ["56", "26"], "ground": "25", "figures": figures, "threads": [{"from": "adult", "to": "child", "state": state}]}


def _prop(kind: str) -> dict[str, Any]:
    wide = {"mug": "8", "ball": "10", "book": "14", "flag": "8", "door": "13", "chair": "11", "stone": "14", "papers": "12", "cord": "26", "drawing": "18", "notes": "12", "board": "22", "question": "9"}.get(kind, "32")
    prop: dict[str, Any] = {"kind": kind, "at": f"{18 - float(wide) / 2:g}", "width": wide}
    if kind == "path":
        prop["minutes"] = ["10", "20", "15"]
    props = [prop, {**prop, "kind": "rims"}] if kind == "lens" else [prop]
    return {"canvas": ["36", "30"], "ground": "28", "figures": [], "props": props}


def _line() -> dict[str, Any]:
    return {"kind": "ground", "at": "0", "width": "0.1", "height": "0.1"}
