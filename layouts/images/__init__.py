"""Pictures for the page: found, measured before they are decoded, and coded for the size they are printed at."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from handouts.messages import Message, say, why
from layouts.frames import Raster

if TYPE_CHECKING:
    from layouts.images.containers import Container

_MEGABYTE = 1024 * 1024
MOST_BYTES = 20 * _MEGABYTE
MOST_PIXELS = 40_000_000
_MOST_WORK = 1_000_000_000
FINEST = 300
_POINTS_PER_INCH = 72


class BadImageError(Exception):
    """A picture that cannot be printed: why, and what to do."""

    def __init__(self, message: Message, hint: Message) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Original(Struct, frozen=True, eq=False):
    """A picture that can be decoded, as its file holds it; `gray` where it is printed in black."""

    container: "Container"
    gray: bool

    @property
    def width(self) -> int:
        """Pixels from left to right, as people see it."""
        return self.container.upright[0]

    @property
    def height(self) -> int:
        """Pixels from top to bottom, as people see it."""
        return self.container.upright[1]

    def printed(self, width: float) -> Raster:
        """Its pixels for a width in points, at most 300 to an inch."""
        from layouts.images.coding import coded  # noqa: PLC0415  # few handouts have pictures: keep start-up short

        across = min(self.width, max(1, round(width / _POINTS_PER_INCH * FINEST)))
        return coded(self.container, (across, max(1, round(self.height * across / self.width))), gray=self.gray)


def load_image(folders: tuple[Path, ...], name: str, *, gray: bool) -> Original:
    """The picture of a name in the first of the folders that has it. Raises BadImageError.

    The file must lie inside the folder when all links are followed. It is read once; its size in bytes and in pixels
    is known before anything is unpacked, and it is decoded once to see that it is whole.
    """
    return Original(whole(contents(folders, name)), gray)


def contents(folders: tuple[Path, ...], name: str) -> bytes:
    """What the file of a name holds, in the first of the folders that has it. Raises BadImageError."""
    return _read(_found(folders, name), name)


def whole(data: bytes) -> "Container":
    """The picture that a PNG or JPEG file holds, decoded once to see that it is whole. Raises BadImageError."""
    from layouts.images.containers import Damaged, contained  # noqa: PLC0415  # few handouts have pictures: keep start-up short
    from layouts.images.pixels import prove  # noqa: PLC0415

    try:
        container = contained(data)
        _refuse_size(container)
        prove(container)
    except Damaged:
        raise BadImageError(say("the picture cannot be read: it is damaged, or no PNG or JPEG."), say("Save it again.")) from None
    return container


def _found(folders: tuple[Path, ...], name: str) -> Path:
    for folder in folders:
        file = folder / name
        if file.exists():
            break
    else:
        message = say("there is no picture '{name}' beside the handout.", name=name)
        raise BadImageError(message, say("Check the name, also small and capital letters."))
    if not file.resolve().is_relative_to(folder.resolve()):
        raise BadImageError(say("the picture is a link that leads away from the handout."), say("Put the file itself there."))
    if not file.is_file():
        message = say("'{name}' is no file.", name=name)
        raise BadImageError(message, say("Give the name of a PNG or JPEG file."))
    return file


def _read(file: Path, name: str) -> bytes:
    try:
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
            size = file.stat().st_size
    except OSError as error:
        message = say("'{name}' cannot be opened: {reason}.", name=name, reason=why(error))
        raise BadImageError(message, say("Close it in other programs, or save it again.")) from None
    if len(data) > MOST_BYTES:
        message = say("the picture is {size} MB; at most {most} MB.", size=round(size / _MEGABYTE), most=MOST_BYTES // _MEGABYTE)
        raise BadImageError(message, say("Save a smaller copy."))
    return data


def _refuse_size(container: "Container") -> None:
    """Raises BadImageError for more pixels than fit in memory, or more work than is done in seconds."""
    pixels = container.width * container.height
    if pixels > MOST_PIXELS:
        message = say("the picture has {width} × {height} pixels; at most {most} million.",
                      width=container.width, height=container.height, most=MOST_PIXELS // 1_000_000)
        raise BadImageError(message, say("Save a smaller copy."))
    if pixels * container.scans > _MOST_WORK:
        message = say("the picture is stored in {layers} layers over each other.", layers=container.scans)
        raise BadImageError(message, say("Save it again, without 'progressive'."))
