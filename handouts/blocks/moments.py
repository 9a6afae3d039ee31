"""Moments of a day or a week, and for each what to do, to tick."""

from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo

from handouts.blocks.base import Block, Icon, Labelled, Model, item_from_text
from handouts.messages import say, say_counted
from handouts.problems import refusal
from handouts.prose import Prose, Words


class Moment(Model):
    """A moment, and a point for each column."""

    icon: Icon | None = Field(None, description="The name of an icon.")
    label: Words = Field(description="What the moment is called.")
    points: Annotated[tuple[Prose, ...], Field(min_length=1)] = Field(description="What to do; one point for each column.")


def _complete(moment: Moment, info: ValidationInfo) -> Moment:
    """A moment with a point for each column."""
    wanted = len(info.data.get("columns", moment.points))
    count = len(moment.points)
    if count != wanted:
        raise refusal(say_counted("has {count} point, and there are {wanted} columns.", "has {count} points, and there are {wanted} columns.",
                                  count, wanted=wanted), say("Write one for each column."))
    return moment


def _column(value: Any) -> Any:
    return item_from_text(value, "label")


class Moments(Block):
    """Moments in rows, for whom in columns; in each cell a box to tick and what to do."""

    headed: ClassVar[bool] = True

    moments: Words = Field(description="The heading, over the names of the moments.")
    columns: Annotated[tuple[Annotated[Labelled, BeforeValidator(_column)], ...], Field(min_length=1, max_length=2)] = Field(
        description="One or two columns: a few words, or 'label:' with a 'text:' that explains it.")
    items: Annotated[tuple[Annotated[Moment, AfterValidator(_complete)], ...], Field(min_length=1)] = Field(
        description="A list of 'icon:', 'label:' and 'points:'.")
