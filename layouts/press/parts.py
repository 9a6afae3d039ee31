"""What a node leaves on a page, and what it names there."""

from collections.abc import Callable
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from msgspec import Struct, field

from layouts.frames import Cmyk, Color, Hatch, Inks, Placed, Raster
from layouts.press.codes import ClashError, Codes, Pair
from layouts.press.paths import Paths
from layouts.press.tags import Fragment

if TYPE_CHECKING:
    from layouts.press.pages import PrintedPage

Name = TypeVar("Name")
Thing = TypeVar("Thing")
_SAMPLE = 4096


class OutlineItem(NamedTuple):
    """A heading for the outline: its level from 1, its words, and the height of its top above the foot of its page."""

    level: int
    text: str
    top: float
    order: int


class Used(Struct, frozen=True):
    """What operators name: codes of faces, those of them that are no characters, hatches, pixels and placed pages."""

    codes: dict[str, frozenset[int]] = field(default_factory=dict)
    odd: dict[tuple[str, int], Pair] = field(default_factory=dict)
    hatches: dict[str, Hatch] = field(default_factory=dict)
    rasters: dict[str, Raster] = field(default_factory=dict)
    placed: dict[str, "PrintedPage"] = field(default_factory=dict)

    def add(self, other: "Used") -> None:
        """Take in what something else names. Raises ClashError when one name would be two things."""
        for name, codes in other.codes.items():
            self.codes[name] = self.codes[name] | codes if name in self.codes else codes
        _join(self.odd, other.odd)
        _join(self.rasters, other.rasters)
        _join(self.hatches, other.hatches)
        self.placed.update(other.placed)


def _join(known: dict[Name, Thing], more: dict[Name, Thing]) -> None:
    for name, thing in more.items():
        if known.setdefault(name, thing) != thing:
            raise ClashError


class Part(Struct, frozen=True, eq=False):
    """What a node leaves on a page: operators with gaps for the numbers of its marked runs, and its elements."""

    operators: tuple[str, ...]
    fragment: Fragment
    headings: tuple[OutlineItem, ...]
    used: Used

    def numbered(self, first: int) -> bytes:
        """The operators, with the numbers of the marked runs from a first one on."""
        start, *rest = self.operators
        return "".join((start, *(f"{number}{after}" for number, after in enumerate(rest, first)))).encode("latin-1")


class Way(NamedTuple):
    """How a file is printed: whether it has tags and fields, and with which codes and names.

    `own` are glyphs to which it gives codes of its own, and `exact` names pixels by all that they are. With `inks` it is
    for a print shop (ISO 15930-7).
    """

    tagged: bool = True
    fillable: bool = False
    own: tuple[Pair, ...] = ()
    exact: bool = False
    inks: Inks | None = None


class Mix(Protocol):
    """What a colour is printed with; of a `wide` surface perhaps otherwise than of a letter."""

    def __call__(self, color: Color, *, wide: bool = False) -> Color | Cmyk:
        """On a screen and an office printer itself."""


class Tools(NamedTuple):
    """What drawing asks for: the codes of a face, the operators of shapes, a placed page, printed, and how colours are mixed."""

    codes: Callable[[str], Codes]
    paths: Paths
    placed: Callable[[Placed], "PrintedPage"]
    mix: Mix


def hatch_name(hatch: Hatch, *, exact: bool) -> str:
    """A name by what a hatch is."""
    values = (*(float(part) + 0.0 for part in hatch.color), *(float(value) + 0.0 for value in (hatch.spacing, hatch.line_width, hatch.angle)))
    return f"H{blake2b(repr((values, hatch.dotted)).encode(), digest_size=8 if exact else 4).hexdigest()}"


def raster_name(raster: Raster, *, exact: bool) -> str:
    """A name by what pixels are: by all of it, or by enough to tell most from each other."""
    found = blake2b(digest_size=8)
    layer: Raster | None = raster
    while layer:
        data = layer.data
        found.update(repr((layer.width, layer.height, layer.gray, layer.jpeg, len(data))).encode())
        for piece in (data,) if exact else (data[:_SAMPLE], data[-_SAMPLE:]):
            found.update(piece)
        layer = layer.mask
    return f"I{found.hexdigest()}"


def page_name(printed: "PrintedPage") -> str:
    """A name by what a placed page shows."""
    page = printed.page
    box = (float(page.width), float(page.height), float(page.bleed))
    return f"P{blake2b(repr(box).encode() + printed.operators, digest_size=8).hexdigest()}"
