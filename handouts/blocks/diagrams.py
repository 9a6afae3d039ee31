"""Diagrams whose parts have a label and a few words each."""

from typing import Annotated

from pydantic import Field

from handouts.blocks.base import Alt, Block, Labelled
from handouts.prose import Words


class Window(Block):
    """Three zones with a line of stress that runs through them."""

    window: Words = Field(description="The heading of the diagram.")
    above: Labelled = Field(description="Too much stress: what happens above the window.")
    within: Labelled = Field(description="Inside the window.")
    below: Labelled = Field(description="Too little: what happens under the window.")
    alt: Alt


class Balance(Block):
    """A beam on a pivot, with a box to write in under each arm."""

    balance: Words = Field(description="The heading of the diagram.")
    load: Labelled = Field(description="The left arm: what weighs; 'text:' stands small in the box.")
    strength: Labelled = Field(description="The right arm: what gives strength.")
    alt: Alt


class Circle(Block):
    """People at both sides of the middle, each tied to it by a line."""

    circle: Words = Field(description="The heading of the diagram.")
    middle: Words = Field(description="Who it is about.")
    people: Annotated[tuple[Labelled, ...], Field(min_length=2, max_length=8)] = Field(
        description="A list of 'label:' (who) and 'text:' (does what).")
    alt: Alt
