"""A small subject with its own heading, as panels and columns hold."""

from typing import ClassVar

from pydantic import Field

from handouts.blocks.base import Icon, Model, Number
from handouts.prose import Prose, Words


class Topic(Model):
    """A heading with a text, or with points, or with both."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"icon", "number"})

    number: Number | None = Field(
        None, description="A number on a disc before the heading, such as that of the part of a plan that it is about. Panels that all have one are a list in order, between rules.")
    label: Words = Field(description="The heading of the panel or column.")
    icon: Icon | None = Field(None, description="The name of an icon.")
    text: Prose | None = Field(None, description="One to three sentences.")
    points: tuple[Prose, ...] = Field((), description="Short points with bullets.")
