"""A logo's file → the logo: safe, whole, and measured."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from handouts.messages import say
from layouts.images import BadImageError, contents, whole
from layouts.images.containers import Container
from layouts.images.logo import Logo
from layouts.images.pixels import upright
from layouts.images.vector import drawn, safe_svg

COARSEST = 100
_POINTS_PER_INCH = 72
_TRIAL = 240
_PALE, _SHOWN, _OPAQUE = 1.5, 128, 255
_LINEAR, _KNEE = 3294.6, 10


def load_logo(folder: Path, name: str) -> Logo:
    """The logo of a name in a folder. Raises BadImageError."""
    if not (folder / name).exists():
        raise BadImageError(say("there is no logo '{name}' beside the profile.", name=name),
                            say("Check the name, also small and capital letters."))
    data = contents((folder,), name)
    if name.lower().endswith(".svg"):
        text = safe_svg(data)
        return _logo(drawn(text, _TRIAL), float("inf"), lambda width: drawn(text, width))
    container = whole(data)
    return _logo(container, container.upright[0] / COARSEST * _POINTS_PER_INCH, lambda _: container)


def _logo(container: Container, largest: float, pixels: Callable[[int], Container]) -> Logo:
    across, high = container.upright
    share = min(1.0, _TRIAL / max(across, high))
    image: Any = upright(container, (max(1, round(across * share)), max(1, round(high * share))), gray=False)
    if image.mode in ("LA", "RGBA") and image.getchannel("A").getextrema()[1] < _SHOWN:
        raise BadImageError(say("the logo shows nothing."), say("Save it again, with its shapes in it."))
    return Logo(across / high, _is_pale(image), largest, pixels)


def _is_pale(image: Any) -> bool:
    """Whether what it shows on nothing has, on average, hardly any contrast with white (WCAG 2.2, relative luminance)."""
    if image.mode not in ("LA", "RGBA") or image.getchannel("A").getextrema()[0] == _OPAQUE:
        return False
    colours = image.convert("RGBA").getcolors(image.width * image.height)
    shown = [(count, 1.05 / (_luminance(*color[:3]) + 0.05)) for count, color in colours if color[3] >= _SHOWN]
    return bool(sum(count * contrast for count, contrast in shown) / sum(count for count, _ in shown) < _PALE)


def _luminance(*color: int) -> float:
    red, green, blue = (part / _LINEAR if part <= _KNEE else ((part / _OPAQUE + 0.055) / 1.055) ** 2.4 for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
