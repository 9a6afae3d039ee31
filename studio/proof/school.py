"""What is made of a school's colour: said, because it was changed where it could not be read or printed as it is."""

from collections.abc import Iterator

from handouts.messages import Message, say, tenths
from handouts.school import School
from layouts.frames import Color
from layouts.style.brand import shades
from layouts.style.oklch import contrast
from layouts.style.theme import Theme, color


def remarks(school: School, theme: Theme) -> Iterator[Message]:
    """A line on the web address where its colour was darkened, and one on the palette where the colour is used for more."""
    if school.colour is None:
        return
    brand, palette = color(school.colour), theme.palettes["teacher"]
    text = palette.branded(brand).brand_text
    if text and text != brand:
        yield say("colour {colour}: untouched in the bar of the card; {darker} in the web address, because it has a contrast of {found}:1 "
                  "with paper, and words need {least}:1.", colour=school.colour, darker=_hex(text), found=tenths(contrast(brand, palette.paper)), least=7)
    if school.use != "card":
        deep, mid, soft, tint = map(_hex, shades(brand, palette.ink, palette.paper))
        yield say("colour {colour} for '{use}': {deep} for words and dark surfaces, {mid} for icons, {soft} and {tint} for surfaces.",
                  colour=school.colour, use=school.use, deep=deep, mid=mid, soft=soft, tint=tint)


def _hex(color_: Color) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in color_)
