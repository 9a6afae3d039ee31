"""Forms to fill in: lines to write on, room to draw, boxes between two words."""

from typing import Annotated, ClassVar

from pydantic import Field

from handouts.blocks.base import Block, Count, Labelled, Role, WritingLines
from handouts.prose import Prose, Words


class Lines(Block):
    """Writing lines, each with its label."""

    role: ClassVar[Role] = "writing"

    lines: WritingLines = Field(description="A list of labels; each gets a line to write on.")
    private: Prose | None = Field(None, description="Who may see what is filled in, and where it is kept; stands under the lines, with a lock.")

    @property
    def to_write(self) -> tuple[str, ...]:
        """All labels."""
        return ("lines",)


class Scale(Block):
    """How far somebody agrees: a box to tick for each step between two words."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"boxes"})
    headed: ClassVar[bool] = True

    scale: Words = Field(description="The heading.")
    between: Annotated[tuple[Words, ...], Field(min_length=2, max_length=3)] = Field(
        description="The words at both ends, such as [nee, ja], or with one for the middle: [nee, een beetje, ja].")
    boxes: Annotated[Count, Field(ge=4, le=5)] = Field(5, description="How many boxes stand between them, 4 or 5.")
    items: Annotated[tuple[Words, ...], Field(min_length=1)] = Field(description="A list of statements.")


class Draw(Block):
    """Boxes to draw in, each with its label in the corner: of three the middle one is a window, with room over it and under it; else all are its panes."""

    headed: ClassVar[bool] = True

    draw: Words = Field(description="The heading.")
    text: Prose | None = Field(None, description="What to draw or write, in a sentence or two.")
    boxes: Annotated[tuple[Labelled, ...], Field(min_length=1, max_length=4)] = Field(
        description="A list of 'label:' and 'text:', from top to bottom.")


class Roofs(Block):
    """Two or three roofs beside each other, each with a line for a name."""

    headed: ClassVar[bool] = True

    roofs: Words = Field(description="The heading.")
    text: Prose | None = Field(None, description="What to draw, in a sentence or two.")
    labels: Annotated[tuple[Words, ...], Field(min_length=2, max_length=3)] = Field(
        description="The words over the roofs, such as [thuis, op school, ergens anders].")
    name: Words = Field(description="The label of the line under each roof, such as 'Naam'.")

    @property
    def to_write(self) -> tuple[str, ...]:
        """The name under each roof."""
        return ("name",)
