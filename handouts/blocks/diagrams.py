"""Diagrams whose parts have a label and a few words each."""

from typing import Annotated, ClassVar

from pydantic import Field

from handouts.blocks.base import Alt, Block, Labelled, Model
from handouts.prose import Prose, Words


class Zone(Model):
    """What it is like on the window, in it or under it."""

    kicker: Words | None = Field(None, description="The words above the label: which zone it is, such as Boven het raampje.")
    label: Words = Field(description="A few words.")
    text: Prose | None = Field(None, description="One sentence, or a few key words.")


class Window(Block):
    """A window with one child on it, in it and under it, and beside each what it is like there."""

    shows_people: ClassVar[bool] = True
    opens: ClassVar[bool] = True

    window: Words = Field(description="The heading of the diagram.")
    axis: tuple[Words, Words] | None = Field(None, description="What the upper and the lower end of the axis say, such as: [lijf slaat alarm, lijf schakelt uit].")
    widths: tuple[Words, Words] | None = Field(None, description="What stands under two small windows, a wide one and a narrow one, such as: [ruim, smal]; they stand beside the lead, or else beside the middle zone.")
    choice: Words | None = Field(None, description="The word between the two children above the window, such as: of. They are one child, at two moments.")
    above: Zone = Field(description="Too much stress: what happens above the window.")
    within: Zone = Field(description="Inside the window.")
    below: Zone = Field(description="Too little: what happens under the window.")
    alt: Alt | None = Field(None, description="What the drawing shows; without it, the drawing says so itself.")


class Balance(Block):
    """Somebody holds a beam that tilts; a pan to write in hangs from each end."""

    shows_people: ClassVar[bool] = True
    opens: ClassVar[bool] = True

    balance: Words = Field(description="The heading of the diagram.")
    load: Labelled = Field(description="The left arm: what weighs; 'text:' stands small in the box.")
    strength: Labelled = Field(description="The right arm: what gives strength.")
    alt: Alt | None = Field(None, description="What the drawing shows; without it, the drawing says so itself.")


class Circle(Block):
    """People at both sides of the middle, each tied to it by a line."""

    shows_people: ClassVar[bool] = True

    circle: Words = Field(description="The heading of the diagram.")
    middle: Words = Field(description="Who it is about.")
    ask: Words | None = Field(None, description="A question to who is in the middle, with lines for the answer under it.")
    people: Annotated[tuple[Labelled, ...], Field(min_length=2, max_length=8)] = Field(
        description="A list of 'label:' (who) and 'text:' (does what).")
    write: Words | None = Field(None, description="What is written on a line in each box, such as Naam; it stands over the line.")
    alt: Alt
