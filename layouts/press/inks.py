"""Colours and pixels for a print shop: the inks that a theme names, and all others through the profile of its paper.

The profile is of FOGRA39: offset on coated paper, after ISO 12647-2. It never asks for more than 270 % of ink, so that
what is compressed afterwards stays under 280.
"""

import io
import zlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from layouts.frames import Cmyk, Color, Inks, Raster
from layouts.png import png

if TYPE_CHECKING:
    from PIL.Image import Image

BLACK = Cmyk(0, 0, 0, 1)
CONDITION = "FOGRA39"
_PROFILE = Path(__file__).parent / "fogra39.icc"
_QUALITY = 95
_FULL = 255
_MOST_COLORS = 1_000


class Pixels(NamedTuple):
    """Pixels in four inks: a JPEG whose inks are the other way round, as all programs write them, or deflated rows."""

    data: bytes
    jpeg: bool


@cache
def profile() -> bytes:
    """The profile of the paper, as it stands in the file."""
    return _PROFILE.read_bytes()


@cache
def _through_profile() -> Any:
    """From sRGB to the inks of the paper; white stays white (relative colorimetric)."""
    from PIL import ImageCms  # noqa: PLC0415  # only for a print shop: keep start-up short

    paper = ImageCms.ImageCmsProfile(io.BytesIO(profile()))
    return ImageCms.buildTransform(ImageCms.createProfile("sRGB"), paper, "RGB", "CMYK", ImageCms.Intent.RELATIVE_COLORIMETRIC)


class Mixer:
    """What each colour is printed with; what was looked up is found again, within bounds. Threads may share it."""

    def __init__(self, inks: Inks) -> None:
        self._small = dict(inks.named)
        self._wide = dict((*inks.named, *inks.surfaces))

    def __call__(self, color: Color, *, wide: bool = False) -> Cmyk:
        """The inks of a colour; of a `wide` surface perhaps others than of a letter."""
        known = self._wide if wide else self._small
        found = known.get(color)
        if found is None:
            found = mixed(color)
            if len(known) < _MOST_COLORS:
                known[color] = found
        return found


def mixed(color: Color) -> Cmyk:
    """The inks of a colour that nobody named, in whole percents; black is black alone."""
    if color == Color(0, 0, 0):
        return BLACK
    from PIL import Image  # noqa: PLC0415

    image = Image.new("RGB", (1, 1), tuple(round(part * _FULL) for part in color))
    return Cmyk(*(round(int(ink) / _FULL, 2) for ink in _converted(image).tobytes()))


def pixels(raster: Raster) -> Pixels:
    """A picture in colour, in the inks of the paper."""
    from PIL import Image  # noqa: PLC0415

    image = _converted(Image.open(io.BytesIO(raster.data if raster.jpeg else png(raster))).convert("RGB"))
    if not raster.jpeg:
        return Pixels(zlib.compress(image.tobytes(), 9), jpeg=False)
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=_QUALITY, subsampling=0)
    return Pixels(stream.getvalue(), jpeg=True)


def _converted(image: "Image") -> "Image":
    from PIL import ImageCms  # noqa: PLC0415

    found = ImageCms.applyTransform(image, _through_profile())
    assert found is not None  # noqa: S101  # it is when it is not in place
    return found
