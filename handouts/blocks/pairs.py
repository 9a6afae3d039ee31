"""What to say, and what rather not."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handouts.blocks.base import Block, Model
from handouts.prose import Prose, Words

Zone = Literal["above", "within", "below"]


class Pair(Model):
    """A sentence, and the one it stands in place of."""

    say: Prose = Field(description="What to say, without quotation marks: the layout sets them.")
    avoid: Prose = Field(description="What rather not to say, without quotation marks.")


class Pairs(Block):
    """Sentences to say in one column, beside each the one that it stands in place of."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"zone"})
    headed: ClassVar[bool] = True

    pairs: Words = Field(description="The heading: when these sentences help.")
    text: Prose | None = Field(None, description="What one sees, and what helps; one to three short sentences.")
    zone: Zone | None = Field(None, description="Draws a small window of tolerance with this zone filled: above, within or below. The heading says it in words.")
    columns: Annotated[tuple[Words, ...], Field(min_length=2, max_length=2)] = Field(
        description="The words over the two columns, such as [Zeg dit, Liever niet dat].")
    items: Annotated[tuple[Pair, ...], Field(min_length=1)] = Field(description="A list of 'say:' and 'avoid:'.")
