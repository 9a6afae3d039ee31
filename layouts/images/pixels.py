"""A picture's file → its pixels: upright, in sRGB or grey, with what shows through as an alpha channel.

The decoder sees one picture and nothing else, and its own classes are called, not the function that guesses among
formats: that one warns of large pictures through the process's own state, which threads share.
"""

import io
import struct
import zlib
from typing import Any

from PIL import Image, ImageChops, ImageCms
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from layouts.images.containers import Container, Damaged

_TROUBLE = (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, struct.error, zlib.error)
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_HIGH_BYTE = 1 / 256
_WIDE, _BYTE = 16, 8


def prove(container: Container) -> None:
    """Decode a picture for nothing, as quickly as the decoder can. Raises Damaged."""
    _stored(container, (1, 1))


def _stored(container: Container, size: tuple[int, int]) -> Image.Image:
    """The pixels as stored, as few as the decoder can give that are not fewer than `size`. Raises Damaged."""
    reader = JpegImageFile if container.form == "jpeg" else PngImageFile
    try:
        image = reader(io.BytesIO(container.data))
        if image.size != (container.width, container.height):
            raise Damaged
        image.draft(None, size)
        image.load()
        return _plain(image, container)
    except _TROUBLE:
        raise Damaged from None


def upright(container: Container, size: tuple[int, int], *, gray: bool) -> Image.Image:
    """The picture at a size in pixels, in mode L, LA, RGB or RGBA. Raises Damaged."""
    turn = _TURNS.get(container.orientation)
    stored = size if container.upright == (container.width, container.height) else (size[1], size[0])
    image = _stored(container, stored)
    if image.size != stored:
        image = image.resize(stored, Image.Resampling.LANCZOS)
    image = _in_srgb(image, container.profile)
    if turn is not None:
        image = image.transpose(turn)
    if gray and image.mode in ("RGB", "RGBA"):
        image = image.convert("LA" if image.mode == "RGBA" else "L")
    return image


def is_srgb(profile: bytes | None) -> bool:
    """Whether numbers mean the same without the profile: there is none, it is sRGB's, or it cannot be read."""
    if profile is None:
        return True
    try:
        opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        description = ImageCms.getProfileDescription(opened)
    except (*_TROUBLE, ImageCms.PyCMSError):
        return True
    return "srgb" in description.lower()


def _plain(image: Image.Image, container: Container) -> Image.Image:
    """Eight bits a sample, alpha as a channel; grey, RGB or CMYK."""
    key = image.info.get("transparency")
    if image.mode == "I;16":
        image = image.point(lambda shade: shade * _HIGH_BYTE).convert("L")
    if image.mode == "P":
        return image.convert("RGBA" if key is not None else "RGB")
    if image.mode == "1":
        image = image.convert("L")
    if image.mode == "CMYK":
        return ImageChops.invert(image) if container.inks else image
    if key is not None and image.mode in ("L", "RGB"):
        return _keyed(image, key, container.depth)
    return image


def _keyed(image: Image.Image, key: Any, depth: int) -> Image.Image:
    """Without the one colour that stands for nothing (ISO/IEC 15948, 11.3.2.1); `key` is in the file's own depth."""
    keys = key if isinstance(key, tuple) else (key,)
    most = (1 << depth) - 1
    shades = [shade >> _BYTE if depth == _WIDE else shade * 255 // most for shade in keys]
    other = None
    for band, shade in zip(image.split(), shades, strict=True):
        differs = band.point([0 if value == shade else 255 for value in range(256)])
        other = differs if other is None else ImageChops.lighter(other, differs)
    image.info.pop("transparency", None)
    if other is not None:
        image.putalpha(other)
    return image


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """From the colours of a profile to sRGB; a profile that is broken or for other colours is dropped."""
    alpha = image.getchannel("A") if image.mode in ("LA", "RGBA") else None
    plain = image.convert(image.mode[:-1]) if alpha else image
    if not is_srgb(profile):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile or b""))
            found = ImageCms.profileToProfile(plain, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (*_TROUBLE, ImageCms.PyCMSError):
            found = None
        if found is not None:
            plain = found.convert("L") if plain.mode == "L" else found
    plain = plain.convert("RGB") if plain.mode == "CMYK" else plain
    if alpha:
        plain.putalpha(alpha)
    return plain

