"""A table to tick: items, and columns with a box for each."""

from typing import Annotated, Any, ClassVar, Literal

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
    """Items in rows, boxes in columns: the columns exclude each other, as never and often do, or several count, as at home and at school."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"choose"})
    headed: ClassVar[bool] = True

    checklist: Words = Field(description="The heading of the list.")
    columns: Annotated[tuple[Words, ...], Field(min_length=1, max_length=5)] = Field(
        description="The words above the boxes, such as [Nooit, Soms, Vaak].")
    items: Annotated[tuple[Annotated[ChecklistItem, BeforeValidator(_item)], ...], Field(min_length=1)] = Field(
        description="The rows: a text, or 'item:' with a 'note:'.")
    choose: Literal["one", "several"] = Field(
        "one", description="How many boxes of a row can be ticked on a screen: one, or several where the columns do not exclude each other.")
