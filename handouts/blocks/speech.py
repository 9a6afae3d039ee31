"""Example sentences, set as speech."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handouts.blocks.base import Block, Model, Number
from handouts.prose import Prose, Words


class Utterance(Model):
    """What somebody could say."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"speaker"})

    speaker: Literal["school", "parent"] = Field("school", description="Who says it: school, at the left, or parent, at the right.")
    who: Words | None = Field(None, description="Who says it, in a word: before the sentence.")
    when: Words | None = Field(None, description="The moment, in a few words: over the sentence.")
    say: Prose = Field(description="The sentence, without quotation marks: the layout sets them.")


class Speech(Block):
    """Sentences to borrow, each in a balloon: those of the school at the left, a parent's at the right."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"number"})
    is_said: ClassVar[bool] = True
    headed: ClassVar[bool] = True

    speech: Words = Field(description="The heading.")
    number: Number | None = Field(None, description="A number on a disc before the heading, such as that of the step that it is about.")
    sentences: Annotated[tuple[Utterance, ...], Field(min_length=1)] = Field(
        description="A list of 'say:', with 'when:' where the moment matters.")
