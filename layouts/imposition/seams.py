"""Where a poster may be cut: what a seam goes through, of letters and of pictures."""

from collections.abc import Callable, Iterator

from layouts.frames import GlyphRun, Page, Shape, leaves

Cost = Callable[[float], float]
_PICTURE = 0.25
_SURFACE = 0.6
_ABOVE, _BELOW = 0.76, 0.24
_WORD, _BESIDE = 0.5, 0.03


def upright(page: Page) -> Cost:
    """What a seam from head to foot cuts at a place across: words, and most in a letter; a little of what is drawn."""
    letters = [(left, right, weight * run.size) for run in _runs(page) for left, right, weight in _cut(run)]
    drawn = [(left, right, low - top) for left, top, right, low in _drawings(page)]
    return _summed([*letters, *((left, right, _PICTURE * high) for left, right, high in drawn)])


def level(page: Page) -> Cost:
    """What a seam from side to side cuts at a place down: the widths of lines of type, a little of what is drawn."""
    lines = [(run.y - _ABOVE * run.size, run.y + _BELOW * run.size, run.width) for run in _runs(page)]
    drawn = [(top, low, right - left) for left, top, right, low in _drawings(page)]
    return _summed([*lines, *((top, low, _PICTURE * wide) for top, low, wide in drawn)])


def _summed(parts: list[tuple[float, float, float]]) -> Cost:
    return lambda at: sum(weight for start, end, weight in parts if start < at < end)


def _runs(page: Page) -> Iterator[GlyphRun]:
    return (item for item in leaves(page.children) if isinstance(item, GlyphRun))


def _cut(run: GlyphRun) -> Iterator[tuple[float, float, float]]:
    """From where to where each word of a run reaches, and each letter, but for the room beside it; how bad it is to cut there."""
    at = start = run.x
    for glyph in run.glyphs:
        after = at + (glyph.advance + run.tracking) * run.size
        if not glyph.text.strip() and glyph.text:
            yield start, at, _WORD
            start = after
        else:
            beside = _BESIDE * run.size
            yield at + beside, after - beside, 1 - _WORD
        at = after
    yield start, at, _WORD


def _drawings(page: Page) -> Iterator[tuple[float, float, float, float]]:
    """Left, top, right and foot of what is drawn, but for surfaces that go over most of the page."""
    for item in leaves(page.children):
        if not isinstance(item, Shape):
            continue
        xs = [item.x + item.scale * float(value) for segment in item.outline.segments for value in segment[1::2]]
        ys = [item.y + item.scale * float(value) for segment in item.outline.segments for value in segment[2::2]]
        if max(xs) - min(xs) < _SURFACE * page.width and max(ys) - min(ys) < _SURFACE * page.height:
            yield min(xs), min(ys), max(xs), max(ys)
