"""A paragraph."""

from pydantic import Field

from handouts.blocks.base import Block
from handouts.prose import Prose


class Text(Block):
    """One paragraph of reading text."""

    text: Prose = Field(description="One paragraph. **Two stars** make words bold.")
