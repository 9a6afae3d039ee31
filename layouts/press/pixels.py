"""Pixels as image XObjects (ISO 32000-1, 8.9.5)."""

from layouts.frames import Raster
from layouts.press.packed import DEFLATED
from layouts.press.values import Image


def image(raster: Raster) -> Image:
    """The picture of some pixels."""
    made = Image("")
    made.width, made.height, made.bitsPerComponent = raster.width, raster.height, 8
    made.colorSpace = "DeviceGray" if raster.gray else "DeviceRGB"
    made.streamContent, made._filters = DEFLATED[0].encode(raster.data), ("FlateDecode",)  # noqa: SLF001  # no public way
    return made
