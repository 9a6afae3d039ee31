"""A table to tick: items, and columns with a box for each."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from handouts.blocks.base import Block, Model, item_from_text
from handouts.prose import Prose, Words


class ChecklistItem(Model):
    """What is ticked, and a note that makes it concrete."""

    item: Prose = Field(description="What somebody sees, in a few words.")
    note: Prose | None = Field(None, description="An example or an explanation, in smaller type under the item.")


def _item(value: Any) -> Any:
    return item_from_text(value, "item")


class Checklist(Block):
    """Items in rows, boxes in columns."""

    checklist: Words = Field(description="The heading of the list.")
    columns: Annotated[tuple[Words, ...], Field(min_length=1, max_length=5)] = Field(
        description="The words above the boxes, such as [Nooit, Soms, Vaak].")
    items: Annotated[tuple[Annotated[ChecklistItem, BeforeValidator(_item)], ...], Field(min_length=1)] = Field(
        description="The rows: a text, or 'item:' with a 'note:'.")
