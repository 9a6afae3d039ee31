"""Statements, each with boxes between two words."""

from typing import Annotated, ClassVar

from pydantic import Field

from handouts.blocks.base import Block, Count
from handouts.prose import Words


class Scale(Block):
    """How far somebody agrees: a box to tick for each step between two words."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"boxes"})

    scale: Words = Field(description="The heading.")
    between: Annotated[tuple[Words, ...], Field(min_length=2, max_length=2)] = Field(
        description="The words at both ends, such as [nee, ja].")
    boxes: Annotated[Count, Field(ge=4, le=5)] = Field(5, description="How many boxes stand between them, 4 or 5.")
    items: Annotated[tuple[Words, ...], Field(min_length=1)] = Field(description="A list of statements.")
