"""A table, to read or to fill in."""

import re
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    BeforeValidator,
    Field,
    InstanceOf,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from handouts.blocks.base import Block, Count
from handouts.prose import Cell, Words

_WIDTH = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(mm)?")


@dataclass(frozen=True, slots=True)
class Width:
    """How wide a column is: so many millimetres, or a share of what those leave."""

    value: float
    fixed: bool = False


def _width(value: Any) -> Width:
    """`20mm`, or a number such as 2 or 1.5."""
    found = _WIDTH.fullmatch(value.strip()) if isinstance(value, str) else None
    size = float(found[1].replace(",", ".")) if found else 0.0
    if found is None or size == 0:
        raise PydanticCustomError(
            "width", "should be a width. Write millimetres such as 20mm, or a number: 2 is twice as wide as 1.")
    return Width(size, fixed=bool(found[2]))


ColumnWidth = Annotated[
    InstanceOf[Width], BeforeValidator(_width), WithJsonSchema({"type": ["string", "number"], "pattern": f"^{_WIDTH.pattern}$"})]


class Table(Block):
    """Rows under column heads; an empty cell is room to write."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"empty", "widths"})

    table: Words = Field(description="The heading of the table.")
    columns: Annotated[tuple[Words, ...], Field(min_length=2, max_length=8)] = Field(
        description="The heads of the columns.")
    rows: tuple[tuple[Cell, ...], ...] = Field((), description='Rows, such as [Overleg met ouders, "", ""].')
    empty: Annotated[Count, Field(le=40)] = Field(0, description="How many empty rows follow, to fill in.")
    widths: tuple[ColumnWidth, ...] | None = Field(
        None, description="A width for each column, such as [20mm, 1, 2]; without it, as wide as what stands in it.")

    @field_validator("widths")
    @classmethod
    def _one_for_each_column(cls, widths: tuple[Width, ...] | None, info: ValidationInfo) -> tuple[Width, ...] | None:
        columns = info.data.get("columns")
        if widths is not None and columns is not None and len(widths) != len(columns):
            raise PydanticCustomError(
                "widths", "has {found} widths, and there are {wanted} columns. Write one for each column.",
                {"found": len(widths), "wanted": len(columns)})
        return widths

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
