"""A story: a case in a few paragraphs."""

from typing import Annotated

from pydantic import Field

from handouts.blocks.base import Block
from handouts.prose import Prose, Words


class Story(Block):
    """Paragraphs in a tinted panel."""

    story: Words = Field(description="The heading.")
    paragraphs: Annotated[tuple[Prose, ...], Field(min_length=1)] = Field(description="A list of paragraphs.")
