"""Where the reader can go: whom to call at school, and numbers from the data file."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handouts.blocks.base import Block, Role, WritingLines
from handouts.known import PhoneName
from handouts.prose import Words


class Contact(Block):
    """An invitation, and whom to call: what the school says in school.yaml, or lines to write that on."""

    role: ClassVar[Role] = "contact"
    unprinted: ClassVar[frozenset[str]] = frozenset({"who", "tear"})

    contact: Words = Field(description="The invitation, such as 'Even overleggen? Kom langs.'")
    who: Literal["social-worker", "care-coordinator", "head"] | None = Field(
        None, description="Whom of school.yaml: social-worker, care-coordinator or head; without it, who stands first there.")
    tear: Literal["off"] | None = Field(
        None, description="'off' draws a line to cut along over it: who hands the sheet in keeps the card. For sheets with a band.")
    lines: WritingLines | tuple[()] = Field(
        (), description="Lines of your own to write on, such as [Pleinwacht, Lokaal]; then nothing of school.yaml stands here.")


class Phones(Block):
    """Numbers that help, each with its name and its hours. They stand once, in data/references.yaml."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"numbers"})
    headed: ClassVar[bool] = True

    phones: Words = Field(description="The heading.")
    numbers: Annotated[tuple[PhoneName, ...], Field(min_length=1)] = Field(
        description="Names of numbers in data/references.yaml, such as [veilig-thuis, kindertelefoon].")
