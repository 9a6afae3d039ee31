"""A table, to read or to fill in."""

import re
from typing import Annotated, Any, ClassVar, Self

from msgspec import Struct
from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    InstanceOf,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from handouts.blocks.base import Block, Count, Number
from handouts.messages import say, say_counted
from handouts.problems import refusal
from handouts.prose import Cell, Words

_WIDTH = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(mm)?")


class Width(Struct, frozen=True):
    """How wide a column is: so many millimetres, or a share of what those leave."""

    value: float
    fixed: bool = False


def _width(value: Any) -> Width:
    """`20mm`, or a number such as 2 or 1.5."""
    found = _WIDTH.fullmatch(value.strip()) if isinstance(value, str) else None
    size = float(found[1].replace(",", ".")) if found else 0.0
    if found is None or size == 0:
        raise refusal(say("should be a width."), say("Write millimetres such as 20mm, or a number: 2 is twice as wide as 1."))
    return Width(size, fixed=bool(found[2]))


ColumnWidth = Annotated[
    InstanceOf[Width], BeforeValidator(_width), WithJsonSchema({"type": ["string", "number"], "pattern": f"^{_WIDTH.pattern}$"})]


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

    unprinted: ClassVar[frozenset[str]] = frozenset({"number", "empty", "lines", "widths"})
    headed: ClassVar[bool] = True

    table: Words = Field(description="The heading of the table.")
    number: Number | None = Field(None, description="A number on a disc before the heading, such as that of the step that it is about.")
    columns: Annotated[tuple[Words, ...], Field(min_length=2, max_length=8)] = Field(
        description="The heads of the columns.")
    rows: tuple[Cells, ...] = Field((), description='Rows, such as [Overleg met ouders, "", ""].')
    empty: Annotated[Count, Field(le=40)] = Field(0, description="How many empty rows follow, to fill in.")
    lines: Annotated[Count, Field(ge=1, le=4)] | None = Field(
        None, description="How many lines there is room for in a cell to write in; without it, as many as its width asks for.")
    widths: tuple[ColumnWidth, ...] | None = Field(
        None, description="A width for each column, such as [20mm, 1, 2]; without it, as wide as what stands in it.")

    @field_validator("widths")
    @classmethod
    def _one_for_each_column(cls, widths: tuple[Width, ...] | None, info: ValidationInfo) -> tuple[Width, ...] | None:
        columns = info.data.get("columns")
        if widths is not None and columns is not None and len(widths) != len(columns):
            raise refusal(say_counted("has {count} width, and there are {wanted} columns.", "has {count} widths, and there are {wanted} columns.",
                                      len(widths), wanted=len(columns)), say("Write one for each column."))
        return widths

    @model_validator(mode="after")
    def _some_rows(self) -> Self:
        if not self.rows and not self.empty:
            raise refusal(say("has no rows."), say("Add 'rows:', or 'empty:' with a number."))
        return self
