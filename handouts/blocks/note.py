"""A note: something good to know."""

from typing import ClassVar

from pydantic import Field

from handouts.blocks.base import Block, Icon, Role
from handouts.blocks.scene import Drawn
from handouts.prose import Prose, Words


class Note(Block):
    """Something good to know, set apart by a rule at its left, or with an icon in a light panel."""

    role: ClassVar[Role] = "aside"
    unprinted: ClassVar[frozenset[str]] = frozenset({"icon", "scene"})
    decoration: ClassVar[frozenset[str]] = frozenset({"scene"})

    note: Words = Field(description="A few words that begin the note, such as 'Goed om te weten'.")
    icon: Icon | None = Field(None, description="The name of an icon; the note stands in a light panel then.")
    scene: Drawn | None = Field(None, description="A small scene at its end, on a wide sheet; the words say what it shows.")
    text: Prose = Field(description="One to three sentences.")

    @property
    def follows(self) -> bool:
        """It is about what stands above it."""
        return True
