"""The line that says in which other languages a sheet comes: each by its own name, and never by a flag."""

from collections.abc import Sequence

from msgspec.structs import replace

from handouts.prose import Prose, Span
from handouts.tags import endonym
from layouts.blocks.parts import icon_box
from layouts.boxes import Box, Column, Either, Gap, Middle, Row, Rule, Stack, Tagged
from layouts.frames import Color
from layouts.style.look import HAIRLINE, Look

_ICON, _ICON_FAR, _BESIDE, _UNDER_RULE = 5.4, 6.4, 2.4, 2.0


def language_line(look: Look, languages: Sequence[str], color: Color | None = None) -> Box | None:
    """An icon, a few words and the languages on a line, or on two where they have no room; None where there are no others.

    On a poster it is read from where the text is.
    """
    if not languages:
        return None
    style = replace(look.small(color=color or look.palette.ink), hyphenated=False)
    names = [Span(" · ") if at % 2 else Span(endonym(languages[at // 2]), language=languages[at // 2]) for at in range(2 * len(languages) - 1)]
    label = Span(look.wording.also, bold=True)
    whole = look.words(Prose((label, Span(" "), *names)), style)
    space = style.leading - look.face(style).cap_height * style.size
    first, second = (look.words(Prose(tuple(spans)), style) for spans in ([label], names))
    parted = Stack([Tagged("P", first), Gap(space, space), Tagged("P", second)])
    words = Either(Tagged("P", whole), parted, whole.width() + 0.1)
    size, over = look.space(_ICON_FAR if look.far else _ICON), look.space(_UNDER_RULE)
    row = Row([Column(Middle(icon_box("translate", size, color or look.palette.deep)), size), Column(Middle(words))], look.space(_BESIDE))
    return Stack([Rule(color or look.palette.rule, HAIRLINE), Gap(over, over), row])
