"""Example sentences, set as speech."""

from typing import Annotated

from pydantic import Field

from handouts.blocks.base import Block, Model
from handouts.prose import Prose, Words


class Utterance(Model):
    """What somebody could say."""

    when: Words | None = Field(None, description="The moment, in a few words.")
    say: Prose = Field(description="The sentence, without quotation marks: the layout sets them.")


class Speech(Block):
    """Sentences to borrow, each in a balloon."""

    speech: Words = Field(description="The heading.")
    sentences: Annotated[tuple[Utterance, ...], Field(min_length=1)] = Field(
        description="A list of 'say:', with 'when:' where the moment matters.")
