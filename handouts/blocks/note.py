"""A note beside a rule."""

from pydantic import Field

from handouts.blocks.base import Block
from handouts.prose import Prose, Words


class Note(Block):
    """Something good to know, set apart by a rule at its left."""

    note: Words = Field(description="A few words that begin the note, such as 'Goed om te weten'.")
    text: Prose = Field(description="One to three sentences.")
