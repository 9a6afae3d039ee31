"""A diagram: the attachment styles, each with a drawing of a grown-up and a child."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handouts.blocks.base import Alt, Block, Model
from handouts.prose import Prose, Words

Figure = Literal["secure", "avoidant", "ambivalent", "disorganised"]


class Style(Model):
    """One style: its drawing, its name, and what one sees."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"figure", "alt"})

    figure: Figure = Field(description="The drawing: secure, avoidant, ambivalent or disorganised.")
    label: Words = Field(description="The name of the style.")
    text: Prose = Field(description="What one sees, and how it arises.")
    alt: Alt


class Styles(Block):
    """Panels with a drawing each."""

    shows_people: ClassVar[bool] = True
    headed: ClassVar[bool] = True

    styles: Words = Field(description="The heading of the diagram.")
    items: Annotated[tuple[Style, ...], Field(min_length=2, max_length=4)] = Field(
        description="A list of 'figure:', 'label:', 'text:' and 'alt:'.")
