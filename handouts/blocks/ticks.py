"""Things to tick, in a form of one's own: a child's list, a choice, an answer that comes back."""

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from handouts.blocks.base import Block, Model, Role, WritingLines, item_from_text
from handouts.prose import Prose, Words


class Tick(Model):
    """Words behind a box, and what is written behind them."""

    item: Prose = Field(description="What is ticked, in a few words.")
    write: Words | None = Field(None, description="What is written behind it, such as 'Mijn taal'; a line follows.")

    @property
    def to_write(self) -> tuple[str, ...]:
        """What is written behind the box."""
        return ("write",)


def _tick(value: Any) -> Any:
    return item_from_text(value, "item")


TickList = Annotated[tuple[Annotated[Tick, BeforeValidator(_tick)], ...], Field(min_length=1, max_length=12)]


class Ticks(Block):
    """Boxes to tick in two columns, and lines to add something of one's own."""

    headed: ClassVar[bool] = True

    ticks: Words = Field(description="The heading.")
    text: Prose | None = Field(None, description="What to do, in a sentence or two.")
    items: TickList = Field(description="A list: a text, or 'item:' with 'write:'.")
    lines: WritingLines | None = Field(None, description="Labels of lines to write on, under the boxes.")

    @property
    def to_write(self) -> tuple[str, ...]:
        """The lines under the boxes."""
        return ("lines",)


class Reply(Block):
    """Boxes to tick and lines to write on, under a line to cut along; at the foot of a letter."""

    role: ClassVar[Role] = "reply"

    reply: Words = Field(description="The heading of the strip.")
    by: Words | None = Field(None, description="Until when, such as 'Graag terug vóór'; the day follows, or a line for it.")
    day: Words | None = Field(None, description="That day; without it, it is written on the line.")
    items: TickList = Field(description="A list: a text, or 'item:' with 'write:'.")
    lines: WritingLines = Field(description="What is written in, such as [Jouw naam, Naam van je kind, Groep].")
    note: Prose | None = Field(None, description="What is done with the strip, in small type.")

    @property
    def to_write(self) -> tuple[str, ...]:
        """The lines of the strip, and until when, where no day is known."""
        return ("lines",) if self.day else ("by", "lines")
