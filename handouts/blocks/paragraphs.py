"""What is read: headings, paragraphs, and lists of them."""

from typing import Annotated, ClassVar

from pydantic import Field

from handouts.blocks.base import Block, Icon, Number, Role
from handouts.known import PhoneName
from handouts.prose import Prose, Words


class Section(Block):
    """The heading of a part; headings after it are one level lower."""

    role: ClassVar[Role] = "part"

    section: Words = Field(description="The heading of the part: short, and it says what follows.")


class Heading(Block):
    """A heading, for the blocks that follow it."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"number"})
    role: ClassVar[Role] = "heading"

    heading: Words = Field(description="A heading: short, and it says what follows.")
    number: Number | None = Field(None, description="A number on a disc before it, such as that of the step that it is about.")


class Text(Block):
    """One paragraph of reading text."""

    role: ClassVar[Role] = "text"

    text: Prose = Field(description="One paragraph. **Two stars** make words bold.")

    @property
    def leads(self) -> bool:
        """With a colon at its end it announces something."""
        return str(self.text).endswith(":")




class Points(Block):
    """Short points under each other."""

    role: ClassVar[Role] = "list"

    points: Annotated[tuple[Prose, ...], Field(min_length=1)] = Field(description="A list of short points.")


class Callout(Block):
    """A panel in the colour of the audience."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"icon", "phone"})

    callout: Words = Field(description="The heading in the panel.")
    icon: Icon | None = Field(None, description="The name of an icon.")
    phone: PhoneName | None = Field(None, description="The name of a number in data/references.yaml; it stands beside the heading, as large.")
    text: Prose = Field(description="One to three sentences.")
    steps: tuple[Prose, ...] = Field((), description="What to do, in order: a sentence each, with its number, under the text.")
    urgent: Prose | None = Field(None, description="What to do in a danger of this moment, with the number to call; as large as a number.")

    @property
    def follows(self) -> bool:
        """It is about what stands above it."""
        return True


class Story(Block):
    """Paragraphs in a tinted panel."""

    story: Words = Field(description="The heading.")
    paragraphs: Annotated[tuple[Prose, ...], Field(min_length=1)] = Field(description="A list of paragraphs.")


class Quote(Block):
    """A sentence to remember, set large."""

    role: ClassVar[Role] = "closing"

    quote: Words = Field(description="One short sentence.")

    @property
    def follows(self) -> bool:
        """It is about what stands above it."""
        return True

