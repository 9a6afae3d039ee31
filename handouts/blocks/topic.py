"""A small subject with its own heading, as panels and columns hold."""


from pydantic import Field

from handouts.blocks.base import Icon, Model
from handouts.prose import Prose, Words


class Topic(Model):
    """A heading with a text, or with points, or with both."""

    label: Words = Field(description="The heading of the panel or column.")
    icon: Icon | None = Field(None, description="The name of an icon.")
    text: Prose | None = Field(None, description="One to three sentences.")
    points: tuple[Prose, ...] = Field((), description="Short points with bullets.")
