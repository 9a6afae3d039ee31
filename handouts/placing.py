"""Slips in how far to the right a line stands."""

from collections.abc import Iterator, Sequence

from handouts.findings import Finding
from handouts.lines import SourceLine, begins_block
from handouts.messages import Message, say, say_counted

_NEAR = 2


def crooked(page: Sequence[SourceLine], at: int, texts: Sequence[str]) -> Iterator[Finding]:
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
        yield _crooked(one, wanted, {one.number: " " * wanted + texts[one.number][one.indent:]})
        first = _opener(page[:at], wanted, dashed=one.dashed) if abs(one.indent - wanted) <= _NEAR else None
        by = one.indent - wanted
        if first and page[first - 1].opens and page[first].indent + by >= page[first - 1].start:
            yield _crooked(page[first], page[first].indent + by, _moved(texts, page[first].number, one.number, by))


def _crooked(one: SourceLine, wanted: int, lines: dict[int, str]) -> Finding:
    message = say("this line does not stand straight under the lines it belongs with; the spaces before it are {found}, not {wanted}.",
                  found=one.indent, wanted=wanted)
    return Finding(one.number, one.indent, message, _spaces(wanted), lines)


def _opener(page: Sequence[SourceLine], level: int, *, dashed: bool) -> int | None:
    """The first of the last lines that stand at a level, with what is under them between: it may be the crooked one."""
    found = None
    for at in reversed(range(1, len(page))):
        one = page[at]
        if (one.indent, one.dashed) == (level, dashed):
            found = at
        elif one.dashed and one.start == level and not dashed:
            return at
        elif one.indent < level:
            break
    return found


def _moved(texts: Sequence[str], first: int, end: int, by: int) -> dict[int, str]:
    """Lines moved to the right, or to the left as far as they can."""
    return {number: " " * by + texts[number] if by > 0 else texts[number][min(-by, _indent(texts[number])):]
            for number in range(first, end)}


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def folded(page: Sequence[SourceLine], at: int, texts: Sequence[str]) -> Iterator[Finding]:
    """Lines under `>` or `|` of which the first stands further right than others: the fewer are the crooked ones."""
    one = page[at]
    end = page[at + 1].number if at + 1 < len(page) else len(texts)
    body = [number for number in range(one.number + 1, end) if texts[number].strip()]
    if not begins_block(one.value) or not body:
        return
    far = _indent(texts[body[0]])
    left = [number for number in body if _indent(texts[number]) < far]
    if left:
        wrong, wanted = (left, far) if len(left) * 2 <= len(body) else (body[:1], min(_indent(texts[number]) for number in left))
        place = SourceLine(wrong[0], _indent(texts[wrong[0]]), False, 0, "", 0, "")
        yield _crooked(place, wanted, {number: " " * wanted + texts[number].lstrip(" ") for number in wrong})


def continued(page: Sequence[SourceLine], at: int, texts: Sequence[str]) -> Iterator[Finding]:
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


def _levels(page: Sequence[SourceLine], *, dashed: bool) -> list[int]:
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


RULES = (crooked, folded, continued)
