"""The plan of a meeting: its parts with minutes, aim, how, what is said and what is needed."""

from typing import Annotated, ClassVar

from pydantic import Field

from handouts.blocks.base import Block, Count, Model
from handouts.prose import Prose, Words


class PlanPart(Model):
    """One part of the meeting."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"minutes"})

    minutes: Annotated[Count, Field(ge=1, le=480)] = Field(description="How long it takes.")
    label: Words = Field(description="What it is called.")
    aim: Prose = Field(description="What people take home.")
    how: Prose = Field(description="How it is done.")
    needed: Prose | None = Field(None, description="What must be there.")
    say: Prose | None = Field(None, description="What who leads says aloud, word for word.")


class Plan(Block):
    """A time table; the layout adds the times and the total."""

    plan: Words = Field(description="The heading of the plan.")
    parts: Annotated[tuple[PlanPart, ...], Field(min_length=1)] = Field(
        description="A list of 'minutes:', 'label:', 'aim:', 'how:', 'needed:' and 'say:'.")
