"""Questions with room for the answer."""

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from handouts.blocks.base import Block, Count, Icon, Model, item_from_text
from handouts.blocks.scene import Drawn
from handouts.prose import Words


class Question(Model):
    """A question and its writing lines."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"icon", "lines", "scene"})
    decoration: ClassVar[frozenset[str]] = frozenset({"scene"})

    question: Words = Field(description="A question, or the beginning of a sentence to finish.")
    icon: Icon | None = Field(None, description="The name of an icon.")
    lines: Annotated[Count, Field(le=8)] = Field(2, description="How many lines to write on, 0 to 8.")
    scene: Drawn | None = Field(None, description="A small scene in the place of the icon; the words say what it shows.")

    @property
    def to_write(self) -> tuple[str, ...]:
        """The question, where it has lines."""
        return ("question",) if self.lines else ()


def _question(value: Any) -> Any:
    return item_from_text(value, "question")


class Questions(Block):
    """Questions under each other."""

    lined: ClassVar[bool] = True

    questions: Annotated[tuple[Annotated[Question, BeforeValidator(_question)], ...], Field(min_length=1)] = Field(
        description="A list: a question, or 'question:' with an 'icon:' and a number of 'lines:'.")
