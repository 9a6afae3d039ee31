"""Slips in how far to the right a line stands."""

from collections.abc import Iterator, Sequence

from handouts.findings import Finding
from handouts.lines import Line
from handouts.messages import Message, say, say_counted


def crooked(page: Sequence[Line], at: int, texts: Sequence[str]) -> Iterator[Finding]:
    """A line with a dash or a key that stands straight under none of its kind."""
    one = page[at]
    if at == 0 or one.plain:
        return
    levels = _levels(page[:at], dashed=one.dashed)
    above = page[at - 1]
    if above.opens:
        levels = [above.start + 2, *(level for level in levels if level != above.start + 2)]
    if one.indent in levels or (above.opens and one.indent >= above.start):
        return
    for wanted in sorted(levels, key=lambda level: abs(level - one.indent)):
        yield Finding(
            one.number, one.indent,
            say("this line does not stand straight under the lines it belongs with; the spaces before it are {found}, not {wanted}.",
                found=one.indent, wanted=wanted),
            _spaces(wanted), {one.number: " " * wanted + texts[one.number][one.indent:]})


def continued(page: Sequence[Line], at: int, texts: Sequence[str]) -> Iterator[Finding]:
    """Text that goes on at the left of the text it belongs to."""
    one = page[at]
    if at == 0 or not one.plain or page[at - 1].plain:
        return
    wanted = page[at - 1].start + 2
    mended = {one.number: " " * wanted + texts[one.number].lstrip()}
    for other in page[at + 1 :]:
        if not other.plain or other.indent >= wanted:
            break
        mended[other.number] = " " * wanted + texts[other.number].lstrip()
    yield Finding(one.number, one.indent, say("this line has no key and no dash, and does not stand further right than the text above it."),
                  say_counted("If it goes on with that text, put {count} space before it, or put it on the same line.",
                              "If it goes on with that text, put {count} spaces before it, or put it on the same line.", wanted), mended)


def _levels(page: Sequence[Line], *, dashed: bool) -> list[int]:
    """How far right a dash, or else a key, may stand under these lines."""
    stack: list[tuple[int, bool]] = []
    for one in page:
        if one.plain:
            continue
        stack = [level for level in stack if level[0] < one.indent or level == (one.indent, one.dashed)]
        if (one.indent, one.dashed) not in stack:
            stack.append((one.indent, one.dashed))
        if one.dashed and one.key:
            stack.append((one.start, False))
    return [level for level, kind in stack if kind == dashed]


def _spaces(wanted: int) -> Message:
    if not wanted:
        return say("Let it begin at the left edge.")
    return say_counted("Begin it after {count} space.", "Begin it after {count} spaces.", wanted)


RULES = (crooked, continued)
