"""The one thing that must not be missed."""

from typing import ClassVar

from pydantic import Field

from handouts.blocks.base import Block, Icon
from handouts.prose import Prose, Words
from handouts.references import PhoneName


class Callout(Block):
    """A panel in the colour of the audience."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"icon", "phone"})

    callout: Words = Field(description="The heading in the panel.")
    icon: Icon | None = Field(None, description="The name of an icon.")
    phone: PhoneName | None = Field(None, description="The name of a number in data/references.yaml; it stands beside the heading, as large.")
    text: Prose = Field(description="One to three sentences.")
