"""Things to do: an icon, a label and a sentence each."""

from typing import Annotated

from pydantic import Field

from handouts.blocks.base import Block, Icon, Model
from handouts.prose import Prose, Words


class Action(Model):
    """One thing to do."""

    icon: Icon = Field(description="The name of an icon.")
    label: Words = Field(description="What to do, in a few words.")
    text: Prose | None = Field(None, description="One sentence that makes it concrete.")


class Actions(Block):
    """Actions or tips, in rows or in columns as the layout has it."""

    actions: Annotated[tuple[Action, ...], Field(min_length=1)] = Field(
        description="A list of 'icon:', 'label:' and 'text:'.")
