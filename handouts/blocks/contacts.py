"""Where the reader can go: lines for the school's own contact, and numbers from the data file."""

from typing import Annotated, ClassVar

from pydantic import Field

from handouts.blocks.base import Block, Role, WritingLines
from handouts.known import PhoneName
from handouts.prose import Words


class Contact(Block):
    """An invitation, and lines on which the school writes its own contact."""

    role: ClassVar[Role] = "contact"

    contact: Words = Field(description="The invitation, such as 'Even overleggen? Kom langs.'")
    lines: WritingLines = Field(description="What is written in by hand, such as [Schoolmaatschappelijk werk, Telefoon].")


class Phones(Block):
    """Numbers that help, each with its name and its hours. They stand once, in data/references.yaml."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"numbers"})

    phones: Words = Field(description="The heading.")
    numbers: Annotated[tuple[PhoneName, ...], Field(min_length=1)] = Field(
        description="Names of numbers in data/references.yaml, such as [veilig-thuis, kindertelefoon].")
