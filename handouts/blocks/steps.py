"""Numbered steps."""

from typing import Annotated, ClassVar

from pydantic import Field

from handouts.blocks.base import Block, Count, Model
from handouts.blocks.scene import Drawn
from handouts.prose import Prose, Words


class Step(Model):
    """One step."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"scene", "minutes"})
    decoration: ClassVar[frozenset[str]] = frozenset({"scene"})

    label: Words = Field(description="The step in a few words.")
    text: Prose | None = Field(None, description="One or two sentences that make it concrete.")
    minutes: Annotated[Count, Field(ge=1, le=480)] | None = Field(None, description="How long it takes.")
    scene: Drawn | None = Field(None, description="A small scene in the place of the number; the words say what it shows.")


class Steps(Block):
    """What to do first, and then; each step has its number."""

    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=9)] = Field(
        description="A list of 'label:' and 'text:'; the numbers come by themselves.")
