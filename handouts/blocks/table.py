"""A table, to read or to fill in."""

from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, Field, ValidationInfo, model_validator

from handouts.blocks.base import Block, Count
from handouts.messages import say, say_counted
from handouts.problems import refusal
from handouts.prose import Cell, Words


def _full(row: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
    """A row with a cell for each column."""
    wanted = len(info.data.get("columns", row))
    if len(row) != wanted:
        hint = say('Write "" for an empty cell.') if len(row) < wanted else say("Put a text with a comma in quotes, or remove a cell.")
        raise refusal(say_counted("has {count} cell, and there are {wanted} columns.", "has {count} cells, and there are {wanted} columns.",
                                  len(row), wanted=wanted), hint)
    return row


Cells = Annotated[tuple[Cell, ...], AfterValidator(_full)]


class Table(Block):
    """Rows under column heads; an empty cell is room to write."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"empty"})

    table: Words = Field(description="The heading of the table.")
    columns: Annotated[tuple[Words, ...], Field(min_length=2, max_length=6)] = Field(
        description="The heads of the columns.")
    rows: tuple[Cells, ...] = Field((), description='Rows, such as [Overleg met ouders, "", ""].')
    empty: Annotated[Count, Field(le=20)] = Field(0, description="How many empty rows follow, to fill in.")

    @model_validator(mode="after")
    def _some_rows(self) -> Self:
        if not self.rows and not self.empty:
            raise refusal(say("has no rows."), say("Add 'rows:', or 'empty:' with a number."))
        return self
