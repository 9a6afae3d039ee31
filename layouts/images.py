"""Pictures for the page: found, measured before they are opened, and turned into plain pixels."""

import warnings
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from layouts.frames import Raster

_MEGABYTE = 1024 * 1024
MOST_BYTES = 20 * _MEGABYTE
MOST_PIXELS = 40_000_000
_MOST_SIDE = 2400


@dataclass(frozen=True)
class BadImageError(Exception):
    """A picture that cannot be printed: why, and what to do."""

    message: str
    hint: str


def load_image(folders: tuple[Path, ...], name: str, *, gray: bool) -> Raster:
    """The picture of a name in the first of the folders that has it. Raises BadImageError.

    The file must lie inside the folder when all links are followed; its size in bytes and in pixels is known before
    anything is unpacked.
    """
    for folder in folders:
        file = folder / name
        if file.exists():
            break
    else:
        message = f"there is no picture '{name}' beside the handout."
        raise BadImageError(message, "Check the name, also small and capital letters.")
    if not file.resolve().is_relative_to(folder.resolve()):
        raise BadImageError("the picture is a link that leads away from the handout.", "Put the file itself there.")
    if not file.is_file():
        message = f"'{name}' is no file."
        raise BadImageError(message, "Give the name of a PNG or JPEG file.")
    status = file.stat()
    if status.st_size > MOST_BYTES:
        message = f"the picture is {status.st_size / _MEGABYTE:.0f} MB; at most {MOST_BYTES // _MEGABYTE} MB."
        raise BadImageError(message, "Save a smaller copy.")
    return _read(file, status.st_mtime_ns, gray)


@lru_cache(maxsize=16)
def _read(file: Path, _stamp: int, gray: bool) -> Raster:  # noqa: FBT001  # part of the key
    from PIL import Image, ImageOps  # noqa: PLC0415  # few handouts have pictures: keep start-up short

    try:
        with warnings.catch_warnings(), Image.open(file, formats=("PNG", "JPEG")) as opened:
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            width, height = opened.size
            if width * height > MOST_PIXELS:
                message = f"the picture has {width} × {height} pixels; at most {MOST_PIXELS // 1_000_000} million."
                raise BadImageError(message, "Save a smaller copy.")
            turned = ImageOps.exif_transpose(opened)
            turned.thumbnail((_MOST_SIDE, _MOST_SIDE))
            plain = _on_white(turned, Image).convert("L" if gray else "RGB")
    except Image.DecompressionBombError:
        message = f"the picture has hundreds of millions of pixels; at most {MOST_PIXELS // 1_000_000} million."
        raise BadImageError(message, "Save a smaller copy.") from None
    except (OSError, ValueError, SyntaxError):
        raise BadImageError("the picture cannot be read: it is damaged, or no PNG or JPEG.", "Save it again.") from None
    return Raster(plain.width, plain.height, plain.tobytes(), gray=gray)


def _on_white(picture: Any, image: Any) -> Any:
    """Without transparency, which archives do not take."""
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture
    over = picture.convert("RGBA")
    ground = image.new("RGBA", over.size, "white")
    return image.alpha_composite(ground, over)
