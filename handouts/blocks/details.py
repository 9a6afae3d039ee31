"""When and where: what a school fills in once, before it prints or by hand."""

from typing import Annotated

from pydantic import Field

from handouts.blocks.base import Block, Icon, Model
from handouts.prose import Prose, Words


class Detail(Model):
    """One detail; without its text it is a line to write on."""

    icon: Icon | None = Field(None, description="The name of an icon.")
    label: Words = Field(description="What it is, in a word: Dag, Tijd, Plaats.")
    text: Prose | None = Field(None, description="The detail itself; without it, a line to fill in.")

    @property
    def to_write(self) -> tuple[str, ...]:
        """The label, where nothing stands behind it yet."""
        return () if self.text else ("label",)


class Details(Block):
    """Details under each other."""

    details: Annotated[tuple[Detail, ...], Field(min_length=1, max_length=8)] = Field(
        description="A list of 'icon:', 'label:' and 'text:'.")

    @property
    def beside_lead(self) -> bool:
        """One detail is no list."""
        return len(self.details) == 1
