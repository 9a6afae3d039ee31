"""A diagram: phases on a time line."""

from typing import Annotated, ClassVar

from pydantic import Field

from handouts.blocks.base import Alt, Block, Model
from handouts.prose import Prose, Words


class Phase(Model):
    """One phase."""

    age: Words = Field(description="When, such as 'ongeveer 0 tot 3 maanden'.")
    label: Words = Field(description="The phase in a few words.")
    text: Prose | None = Field(None, description="What one sees, in one sentence.")


class Timeline(Block):
    """Phases from left to right under a line that grows."""

    shows_people: ClassVar[bool] = True
    headed: ClassVar[bool] = True

    timeline: Words = Field(description="The heading of the diagram.")
    phases: Annotated[tuple[Phase, ...], Field(min_length=2, max_length=5)] = Field(
        description="A list of 'age:', 'label:' and 'text:'.")
    alt: Alt
