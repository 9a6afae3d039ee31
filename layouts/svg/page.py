"""A page → SVG 1.1, in points. Text as outlines, which look alike everywhere, or as text, which can be searched and copied.

Nothing is fetched: pictures are in the file. Places to fill in are not drawn.
"""

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from zlib import crc32

from fonts import Faces
from layouts.frames import (
    Color,
    Field,
    GlyphRun,
    Hatch,
    LinkArea,
    Node,
    Outline,
    Page,
    Paint,
    Placed,
    PlacedRaster,
    Raster,
    Registration,
    Shape,
    leaves,
)
from layouts.png import png

Box = tuple[float, float, float, float]
_VERBS = {"M": "M", "L": "L", "C": "C", "Z": "Z"}


def to_svg(page: Page, *, title: str = "", outlines: bool = True) -> str:
    """The page with what it shows; with `outlines` letters are paths, else text in faces that a viewer has to have."""
    drawing = Canvas(Faces(), outlines=outlines)
    drawing.page(page)
    size = f'width="{number(page.width)}pt" height="{number(page.height)}pt" viewBox="0 0 {number(page.width)} {number(page.height)}"'
    name = f' role="img" aria-label="{escape(title)}"' if title else ""
    return "".join((
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {size}{name}>',
        f"<defs>{''.join(drawing.definitions.values())}</defs>" if drawing.definitions else "",
        f'<rect width="{number(page.width)}" height="{number(page.height)}" fill="#FFFFFF"/>', *drawing.parts, "</svg>"))


class Canvas:
    """The elements of one page in the order in which they are painted; `definitions` are glyphs, clips and hatches.

    `prefix` tells what it defines from what other pictures in one page of HTML do.
    """

    def __init__(self, faces: Faces, *, outlines: bool, prefix: str = "") -> None:
        self._faces = faces
        self._outlines = outlines
        self.prefix = prefix
        self.definitions: dict[str, str] = {}
        self.parts: list[str] = []

    def page(self, page: Page) -> None:
        """All items of a page."""
        self.nodes(page.children)

    def nodes(self, nodes: Iterable[Node]) -> None:
        """All items under nodes."""
        for item in leaves(nodes):
            if isinstance(item, GlyphRun):
                self._run(item)
            elif isinstance(item, Shape):
                self.path(item)
            elif isinstance(item, PlacedRaster):
                self._raster(item)
            elif isinstance(item, Placed):
                self._placed(item)
            else:
                assert isinstance(item, Field | LinkArea)  # noqa: S101  # all items that there are

    def _run(self, run: GlyphRun) -> None:
        if not self._outlines:
            self._text(run)
            return
        face = self._faces.named(run.face.name)
        em = run.size / face.upem
        x = 0.0
        uses = []
        for glyph in run.glyphs:
            data = face.outline(glyph.id)
            if data:
                key = f"{self.prefix}g{face.name}-{glyph.id}"
                self.definitions.setdefault(key, f'<path id="{key}" d="{data}"/>')
                up = f' y="{(glyph.y * face.upem):.4g}"' if glyph.y else ""
                uses.append(f'<use xlink:href="#{key}" x="{(x + glyph.x) * face.upem:.6g}"{up}/>')
            x += glyph.advance + run.tracking
        if uses:
            at = f"translate({number(run.x)} {number(run.y)}) scale({em:.6g} {-em:.6g})"
            self.parts.append(f'<g fill="{colored(run.color)}" transform="{at}">{"".join(uses)}</g>')

    def _text(self, run: GlyphRun) -> None:
        words = run.text if run.text is not None else "".join(glyph.text for glyph in run.glyphs)
        words = words.replace("\u00ad", "-") if words.endswith("\u00ad") else words.replace("\u00ad", "")
        if words.strip():
            self.parts.append(
                f'<text x="{number(run.x)}" y="{number(run.y)}" font-family="{escape(run.face.name)}" font-weight="{run.face.weight}" '
                f'font-size="{number(run.size)}" textLength="{number(run.width)}" fill="{colored(run.color)}" xml:space="preserve">'
                f"{escape(words)}</text>")

    def path(self, path: Shape) -> None:
        """A shape as an element."""
        line = f' stroke-width="{number(path.line_width / path.scale)}"' if path.stroke else ""
        ends = ' stroke-linecap="round" stroke-linejoin="round"' if path.rounded else ""
        where = f' transform="translate({number(path.x)} {number(path.y)}) scale({path.scale:.6g})"'
        shape = (f'<path d="{_data(path.outline)}" fill="{self.paint(path.fill, path.scale)}" stroke="{self.paint(path.stroke, path.scale)}"'
                 f"{line}{ends}{where}/>")
        if path.within:
            shape = f'<g clip-path="url(#{self.within(path.within, where)})">{shape}</g>'
        self.parts.append(f'<g clip-path="url(#{self.clip(path.clip)})">{shape}</g>' if path.clip else shape)

    def _raster(self, placed: PlacedRaster) -> None:
        raster = placed.raster
        mask = f' mask="url(#{self._mask(raster.mask)})"' if raster.mask else ""
        at = f"translate({number(placed.x)} {number(placed.y)}) scale({number(placed.width)} {number(placed.height)})"
        self.parts.append(f'<g transform="{at}"><image width="1" height="1" preserveAspectRatio="none"{mask} '
                          f'xlink:href="{_embedded(raster)}"/></g>')

    def _placed(self, placed: Placed) -> None:
        inner = Canvas(self._faces, outlines=self._outlines, prefix=self.prefix)
        inner.definitions = self.definitions
        inner.page(placed.page)
        at = f"translate({number(placed.x)} {number(placed.y)})"
        if placed.upside_down:
            at = f"translate({number(placed.x + placed.page.width)} {number(placed.y + placed.page.height)}) rotate(180)"
        group = f'<g transform="{at}">{"".join(inner.parts)}</g>'
        self.parts.append(f'<g clip-path="url(#{self.clip(placed.window)})">{group}</g>' if placed.window else group)

    def clip(self, box: Box) -> str:
        """The name of a rectangle to paint in."""
        key = f"{self.prefix}c" + "-".join(map(number, box)).replace(".", "_")
        x, y, width, height = map(number, box)
        self.definitions.setdefault(
            key, f'<clipPath id="{key}"><rect x="{x}" y="{y}" width="{width}" height="{height}"/></clipPath>')
        return key

    def within(self, outline: Outline, where: str) -> str:
        """The name of an outline to paint in."""
        data = f'<path d="{_data(outline)}"{where}/>'
        key = f"{self.prefix}w{crc32(data.encode('ascii')):x}"
        self.definitions.setdefault(key, f'<clipPath id="{key}">{data}</clipPath>')
        return key

    def _mask(self, raster: Raster) -> str:
        key = f"{self.prefix}m{len(self.definitions)}"
        self.definitions[key] = (
            f'<mask id="{key}" maskContentUnits="objectBoundingBox" color-interpolation="linearRGB">'
            f'<image width="1" height="1" preserveAspectRatio="none" xlink:href="{_embedded(raster)}"/></mask>')
        return key

    def paint(self, paint: Paint | None, scale: float) -> str:
        """What fills or strokes, in words of SVG."""
        if paint is None:
            return "none"
        if isinstance(paint, Hatch):
            return f"url(#{self._hatch(paint, scale)})"
        return colored(Color(0, 0, 0) if isinstance(paint, Registration) else paint)

    def _hatch(self, hatch: Hatch, scale: float) -> str:
        """Parallel lines or dots as a pattern: one in a square cell, turned by its angle; upwards is minus here.

        It is as coarse in a shape of any `scale`.
        """
        start, end, ends = (hatch.spacing / 2, hatch.spacing / 2, ' stroke-linecap="round"') if hatch.dotted else (0.0, hatch.spacing, "")
        cell, key = number(hatch.spacing), f"{self.prefix}h{hash((hatch, scale)) & 0xFFFFFFFF:x}"
        half = number(hatch.spacing / 2)
        self.definitions.setdefault(key, (
            f'<pattern id="{key}" width="{cell}" height="{cell}" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate({number(-hatch.angle)}) scale({1 / scale:.6g})"><path d="M{number(start)} {half}L{number(end)} {half}"{ends} stroke="{colored(hatch.color)}" '
            f'stroke-width="{number(hatch.line_width)}"/></pattern>'))
        return key


def _data(outline: Outline) -> str:
    return "".join(_VERBS[str(verb)] + " ".join(number(float(value)) for value in values) for verb, *values in outline.segments)


def colored(color: Color) -> str:
    """`#1B2540`."""
    return "#" + "".join(f"{round(part * 255):02X}" for part in color)


def _embedded(raster: Raster) -> str:
    kind, data = ("jpeg", raster.data) if raster.jpeg else ("png", png(raster))
    return f"data:image/{kind};base64,{b64encode(data).decode()}"


def number(value: float) -> str:
    """A number, to a thousandth."""
    return f"{round(value, 3) + 0.0:.8g}"
