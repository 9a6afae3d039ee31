"""A picture from beside the handout."""

from pathlib import PurePosixPath, PureWindowsPath
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field

from handouts.blocks.base import Alt, Block, Count
from handouts.messages import say
from handouts.problems import refusal
from handouts.prose import Prose, clean

SUFFIXES = (".png", ".jpg", ".jpeg")
NARROWEST, WIDEST = 10, 800


def _picture_name(text: str) -> str:
    """A name that stays beside the handout, on every system."""
    name = clean(text)
    if PurePosixPath(name).suffix.lower() not in SUFFIXES:
        raise refusal(say("is no picture that can be printed."), say("Give a file that ends in .png or .jpg."))
    windows = PureWindowsPath(name)
    if PurePosixPath(name).is_absolute() or windows.drive or windows.root or ".." in windows.parts or "\\" in name:
        raise refusal(say("leads away from the handout."), say("Put the picture beside it, and write its name alone."))
    return name


class Picture(Block):
    """A photograph or a drawing with its text alternative."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"picture", "alt", "width"})

    picture: Annotated[str, AfterValidator(_picture_name)] = Field(
        description="The name of a PNG or JPEG file beside the handout.")
    alt: Alt
    caption: Prose | None = Field(None, description="A sentence under the picture.")
    width: Annotated[Count, Field(ge=NARROWEST, le=WIDEST)] | None = Field(None, description="How wide it is, in mm on the layout's own paper; without it, as wide as its place.")
