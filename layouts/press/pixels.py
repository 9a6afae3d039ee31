"""Pixels as image XObjects (ISO 32000-1, 8.9.5).

They are streams with their own filter: ReportLab's class for pictures has no place for the parameters of PNG's predictor,
which make a drawing a third smaller.
"""

from typing import Any

from layouts.frames import Raster
from layouts.press.packed import stream
from layouts.press.values import dictionary, name, numbers


def image(raster: Raster, *, inks: bool = False) -> Any:
    """The picture of some pixels, with `inks` for a print shop; what covers its ground is a soft mask (ISO 32000-1, 11.6.5.3)."""
    if inks and not raster.gray:
        return _inked(raster)
    rows = dictionary(Predictor=15, Colors=1 if raster.gray else 3, Columns=raster.width)
    return stream(
        raster.data, deflated=False, Type=name("XObject"), Subtype=name("Image"), Width=raster.width, Height=raster.height,
        ColorSpace=name("DeviceGray" if raster.gray else "DeviceRGB"), BitsPerComponent=8,
        Filter=name("DCTDecode" if raster.jpeg else "FlateDecode"), DecodeParms=None if raster.jpeg else rows,
        SMask=image(raster.mask) if raster.mask else None)


def _inked(raster: Raster) -> Any:
    """The picture in four inks; in a JPEG all programs write them the other way round (Adobe technical note 5116)."""
    from layouts.press.inks import pixels  # noqa: PLC0415  # only for a print shop: keep start-up short

    found = pixels(raster)
    return stream(
        found.data, deflated=False, Type=name("XObject"), Subtype=name("Image"), Width=raster.width, Height=raster.height,
        ColorSpace=name("DeviceCMYK"), BitsPerComponent=8, Filter=name("DCTDecode" if found.jpeg else "FlateDecode"),
        Decode=numbers((1, 0) * 4) if found.jpeg else None, SMask=image(raster.mask) if raster.mask else None)
