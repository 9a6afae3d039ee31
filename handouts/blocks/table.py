"""A table, to read or to fill in."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from handouts.blocks.base import Block, Count
from handouts.prose import Cell, Words


class Table(Block):
    """Rows under column heads; an empty cell is room to write."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"empty"})

    table: Words = Field(description="The heading of the table.")
    columns: Annotated[tuple[Words, ...], Field(min_length=2, max_length=6)] = Field(
        description="The heads of the columns.")
    rows: tuple[tuple[Cell, ...], ...] = Field((), description='Rows, such as [Overleg met ouders, "", ""].')
    empty: Annotated[Count, Field(le=20)] = Field(0, description="How many empty rows follow, to fill in.")

    @model_validator(mode="after")
    def _full_rows(self) -> Self:
        if not self.rows and not self.empty:
            raise PydanticCustomError("rows", "has no rows. Add 'rows:', or 'empty:' with a number.")
        for number, row in enumerate(self.rows, 1):
            if len(row) != len(self.columns):
                raise PydanticCustomError(
                    "rows", 'row {number} has {found} cells, and there are {wanted} columns. Write "" for an empty cell.',
                    {"number": number, "found": len(row), "wanted": len(self.columns)})
        return self
