"""Small subjects beside each other."""

from typing import Annotated, ClassVar

from pydantic import Field

from handouts.blocks.base import Block
from handouts.blocks.scene import Drawn
from handouts.blocks.topic import Topic


class Panels(Block):
    """Panels in rows of two, where the sheet is wide enough."""

    panels: Annotated[tuple[Topic, ...], Field(min_length=1)] = Field(
        description="A list of 'label:' with an 'icon:', a 'text:' or 'points:'.")

    @property
    def follows(self) -> bool:
        """A panel by itself is about what stands above it."""
        return len(self.panels) == 1


class ColumnTopic(Topic):
    """A subject under a rule, on which people may stand."""

    unprinted: ClassVar[frozenset[str]] = frozenset({*Topic.unprinted, "scene"})

    scene: Drawn | None = Field(None, description="A scene that stands on the rule over the column, as large as there is room.")


class Columns(Block):
    """Two or three subjects side by side, without a panel."""

    columns: Annotated[tuple[ColumnTopic, ...], Field(min_length=2, max_length=3)] = Field(
        description="A list of 'label:' with an 'icon:', a 'text:' or 'points:'.")
