"""Numbered steps."""

from typing import Annotated

from pydantic import Field

from handouts.blocks.base import Block, Model
from handouts.prose import Prose, Words


class Step(Model):
    """One step."""

    label: Words = Field(description="The step in a few words.")
    text: Prose | None = Field(None, description="One or two sentences that make it concrete.")


class Steps(Block):
    """What to do first, and then; each step has its number."""

    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=9)] = Field(
        description="A list of 'label:' and 'text:'; the numbers come by themselves.")
