"""A school's logo, as it is printed. `layouts.images.logo_file` reads it, and is slow to import."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct, field

from layouts.frames import Raster
from layouts.memory import Memory

if TYPE_CHECKING:
    from layouts.images.containers import Container

FINEST = 600
_POINTS_PER_INCH = 72
_SIZES = 12


class Logo(Struct, frozen=True, eq=False):
    """`proportion` is its width against its height; `pale` where it is white or nearly so on nothing.

    `largest` is how wide it may be in points: where pixels are seen one by one, it is no logo.
    """

    proportion: float
    pale: bool
    largest: float
    pixels: Callable[[int], "Container"]
    kept: Memory = field(default_factory=lambda: Memory(_SIZES))

    def printed(self, width: float, *, gray: bool) -> Raster:
        """Its pixels for a width in points, about 600 to an inch: a logo has edges. It comes in few widths, which are kept."""
        across = 1 << max(1, round(width / _POINTS_PER_INCH * FINEST) - 1).bit_length()
        return self.kept.recall((across, gray), lambda: self._coded(across, gray=gray))

    def _coded(self, across: int, *, gray: bool) -> Raster:
        from layouts.images.coding import coded  # noqa: PLC0415  # few pages have one: keep start-up short

        container = self.pixels(across)
        across = min(across, container.upright[0])
        return coded(container, (across, max(1, round(across / self.proportion))), gray=gray)
