"""Telephone numbers from the data file."""

from typing import Annotated, ClassVar

from pydantic import Field

from handouts.blocks.base import Block
from handouts.prose import Words
from handouts.references import PhoneName


class Phones(Block):
    """Numbers that help, each with its name and its hours. They stand once, in data/references.yaml."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"numbers"})

    phones: Words = Field(description="The heading.")
    numbers: Annotated[tuple[PhoneName, ...], Field(min_length=1)] = Field(
        description="Names of numbers in data/references.yaml, such as [veilig-thuis, kindertelefoon].")
