"""Pixels → the data that a file holds: photographs as JPEG, drawings deflated without loss."""

import io
import struct

from PIL import Image, ImageStat

from layouts.frames import Raster
from layouts.images.containers import Container
from layouts.images.pixels import is_srgb, upright

_QUALITY = 92
_FEW_COLOURS = 256
_MUCH_SMALLER = 3
_QUICK, _THOROUGH = 1, 9
_OPAQUE = 255


def coded(container: Container, size: tuple[int, int], *, gray: bool) -> Raster:
    """A picture at a size in pixels. Raises Damaged.

    A JPEG that is upright, in sRGB and small enough goes into the file as it is; nothing is lost twice.
    """
    as_it_is = container.direct and container.orientation == 1 and size == container.upright and is_srgb(container.profile)
    if as_it_is and (container.gray or not gray):
        return Raster(*size, container.data, gray=container.gray, jpeg=True)
    image = upright(container, size, gray=gray)
    if image.mode in ("L", "RGB"):
        return _colours(image)
    alpha = image.getchannel("A")
    plain = image.convert(image.mode[:-1])
    if alpha.getextrema() == (_OPAQUE, _OPAQUE):
        return _colours(plain)
    mask = Raster(*size, _deflated(alpha, _THOROUGH), gray=True)
    return _colours(_without_hidden(plain, alpha), mask)


def _colours(image: Image.Image, mask: Raster | None = None) -> Raster:
    """As JPEG where it has many colours and becomes much smaller so, else without loss."""
    gray = image.mode == "L"
    if image.getcolors(_FEW_COLOURS) is None or gray:
        jpeg = _jpeg(image)
        if len(jpeg) * _MUCH_SMALLER < len(_deflated(image, _QUICK)):
            return Raster(*image.size, jpeg, gray=gray, jpeg=True, mask=mask)
    return Raster(*image.size, _deflated(image, _THOROUGH), gray=gray, mask=mask)


def _jpeg(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
    return stream.getvalue()


def _deflated(image: Image.Image, level: int) -> bytes:
    """The rows of a PNG file: filtered and deflated, as a PDF takes them, too (ISO 32000-1, 7.4.4.4)."""
    stream = io.BytesIO()
    image.save(stream, "PNG", compress_level=level)
    png, at, parts = stream.getvalue(), 8, []
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        if kind == b"IDAT":
            parts.append(png[at + 8 : at + 8 + length])
        at += length + 12
    return b"".join(parts)


def _without_hidden(image: Image.Image, alpha: Image.Image) -> Image.Image:
    """Where nothing shows, the mean of what shows: a viewer that blurs edges blurs no foreign colour into them."""
    shown = alpha.point([0, *[_OPAQUE] * 255])
    mean = ImageStat.Stat(image, shown).mean if shown.getextrema()[1] else [_OPAQUE] * len(image.getbands())
    ground = Image.new(image.mode, image.size, tuple(round(value) for value in mean) if len(mean) > 1 else round(mean[0]))
    ground.paste(image, mask=shown)
    return ground
