"""A raster as it is shown on a screen: no more pixels than a sharp one has, with what shines through, as WebP."""

import io

from PIL import Image, ImageStat

from layouts.frames import Raster
from layouts.png import png

_SHARP = 2
_QUALITY = 88
_PALE = 225.0


def for_screen(raster: Raster, width: float) -> bytes:
    """The WebP file of a raster that is shown `width` pixels of CSS wide."""
    picture = _opened(raster).convert("RGB")
    if raster.mask:
        picture.putalpha(_opened(raster.mask).convert("L").resize(picture.size))
    most = max(1, round(width * _SHARP))
    if picture.width > most:
        picture = picture.resize((most, max(1, round(picture.height * most / picture.width))), Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    picture.save(stream, "WEBP", quality=_QUALITY, method=4)
    return stream.getvalue()


def is_pale(raster: Raster) -> bool:
    """Whether what is seen of a raster is white, or nearly so: on white nobody would see it."""
    gray = _opened(raster).convert("L")
    seen = _opened(raster.mask).convert("L").resize(gray.size) if raster.mask else None
    weights = ImageStat.Stat(gray, seen)
    return bool(weights.count[0]) and weights.mean[0] > _PALE


def _opened(raster: Raster) -> Image.Image:
    return Image.open(io.BytesIO(raster.data if raster.jpeg else png(raster)))
