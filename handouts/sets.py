"""The sets for an occasion: which handouts it needs, how many of each, and where they lie. One data file, in Dutch."""

from collections.abc import Iterator
from math import ceil
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from handouts.explaining import explained
from handouts.loading import SHIPPED
from handouts.messages import say
from handouts.problems import InvalidHandoutError, display_name, refusal
from handouts.prose import Words
from handouts.source import read
from handouts.vocabulary import suggestion

FILE = Path(__file__).parent / "data" / "sets.yaml"
LANGUAGE = "nl"
LEAST, MOST = 1, 500
"""For how many people a set can be."""


def _shipped(name: str) -> str:
    if name not in SHIPPED:
        raise refusal(say("there is no handout '{name}'.", name=name), suggestion(name, SHIPPED))
    return name


class SetItem(BaseModel):
    """A handout of a set: `copies` of it for `each` of somebody, in a `form` for the printer, and `where` they lie."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    piece: Annotated[str, AfterValidator(_shipped)]
    where: Words
    copies: Annotated[int, Field(ge=1, le=100)] = 1
    each: Literal["person", "family", "group", "occasion"] = "occasion"
    of: Annotated[int, Field(ge=2, le=MOST)] | None = None
    form: Literal["page", "sheet", "tiles"] = "page"

    @model_validator(mode="after")
    def _group_of(self) -> "SetItem":
        if (self.each == "group") != (self.of is not None):
            raise refusal(say("'each: group' and 'of:' need each other."),
                          say("Write both, such as 'each: group' and 'of: 4', or neither."))
        return self

    def needed(self, people: int) -> int:
        """How many there must be. A family is at least one person, so there are at most as many families as people."""
        groups = {"occasion": 1, "group": ceil(people / (self.of or 1))}
        return self.copies * groups.get(self.each, people)


class HandoutSet(BaseModel):
    """What an occasion needs, in the order in which it is used; `people` is for how many, when nobody says."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Words
    purpose: Words
    people: Annotated[int, Field(ge=LEAST, le=MOST)]
    pieces: Annotated[tuple[SetItem, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _once(self) -> "HandoutSet":
        twice = next(self._twice(), None)
        if twice:
            raise refusal(say("the handout '{name}' stands here twice.", name=twice), say("Add up its copies, and remove one."))
        return self

    def _twice(self) -> Iterator[str]:
        names = [item.piece for item in self.pieces]
        return (name for number, name in enumerate(names) if name in names[:number])


class _Sets(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    sets: dict[str, HandoutSet]


def handout_sets() -> dict[str, HandoutSet]:
    """The sets by name. Raises InvalidHandoutError with everything that is wrong in the data file."""
    source = read(FILE, display_name(FILE))
    try:
        return _Sets.model_validate(source.value).sets
    except ValidationError as error:
        raise InvalidHandoutError(explained(source, error, _Sets)) from None
