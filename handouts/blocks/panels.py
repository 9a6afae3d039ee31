"""Small subjects beside each other."""

from typing import Annotated

from pydantic import Field

from handouts.blocks.base import Block
from handouts.blocks.topic import Topic


class Panels(Block):
    """Panels in rows of two, where the sheet is wide enough."""

    panels: Annotated[tuple[Topic, ...], Field(min_length=1)] = Field(
        description="A list of 'label:' with an 'icon:', a 'text:' or 'points:'.")

    @property
    def follows(self) -> bool:
        """A panel by itself is about what stands above it."""
        return len(self.panels) == 1




class Columns(Block):
    """Two or three subjects side by side, without a panel."""

    columns: Annotated[tuple[Topic, ...], Field(min_length=2, max_length=3)] = Field(
        description="A list of 'label:' with an 'icon:', a 'text:' or 'points:'.")
