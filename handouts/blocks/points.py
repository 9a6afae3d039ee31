"""A list with bullets."""

from typing import Annotated

from pydantic import Field

from handouts.blocks.base import Block
from handouts.prose import Prose


class Points(Block):
    """Short points under each other."""

    points: Annotated[tuple[Prose, ...], Field(min_length=1)] = Field(description="A list of short points.")
