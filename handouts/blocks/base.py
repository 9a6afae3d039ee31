"""What all block kinds share."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, WithJsonSchema

from handouts.known import vocabulary_of
from handouts.messages import say
from handouts.problems import refusal
from handouts.prose import Prose, Words
from handouts.vocabulary import suggestion

_LONGEST_NUMBER = 6
_NUMBERS = {word: number for number, words in enumerate(("nul nil zero geen", "een één one", "twee two", "drie three", "vier four",
            "vijf five", "zes six", "zeven seven", "acht eight", "negen nine", "tien ten")) for word in words.split()}


class Model(BaseModel):
    """A frozen model that knows all its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    unprinted: ClassVar[frozenset[str]] = frozenset({"icon", "alt"})
    decoration: ClassVar[frozenset[str]] = frozenset()
    """Drawings of which the words beside them say what they show: they have no tag, and nothing to translate."""

    @classmethod
    def printed(cls) -> tuple[str, ...]:
        """The names of the fields whose text is printed, in reading order."""
        return tuple(name for name in cls.model_fields if name not in cls.unprinted)

    @property
    def to_write(self) -> tuple[str, ...]:
        """The names of the fields that are labels of lines to write on."""
        return ()


Role = Literal["part", "heading", "text", "list", "content", "aside", "writing", "contact", "closing", "reply"]


class Block(Model):
    """A block of a handout. Its first field has the name of its kind.

    `role` is what it is to a page, which knows no kinds: a part begins and heads what follows, a heading heads; text and
    lists run on; asides stand near to each other; writing is room to write, contact where a reader can go, a closing what a side ends with, a reply
    what comes back. One that `shows_people` is drawn as a scene; one that `opens` stands
    on the coloured surface with the title, where it is the first; one that is `headed` begins with a heading of its own, one that is `lined` ends in lines to write on. What `is_said` is said to a parent, word for word.
    """

    role: ClassVar[Role] = "content"
    shows_people: ClassVar[bool] = False
    opens: ClassVar[bool] = False
    is_said: ClassVar[bool] = False
    headed: ClassVar[bool] = False
    lined: ClassVar[bool] = False

    @property
    def leads(self) -> bool:
        """Whether it says nothing without the next one."""
        return self.role in ("part", "heading")

    @property
    def beside_lead(self) -> bool:
        """Whether it stands beside the lead, where it is the first."""
        return self.role == "writing"

    @property
    def follows(self) -> bool:
        """Whether it says something about what stands above it."""
        return False

    @classmethod
    def kind(cls) -> str:
        """The key that begins this block in YAML."""
        return next(iter(cls.model_fields))


class Labelled(Model):
    """A part of a diagram."""

    label: Words = Field(description="A few words.")
    text: Prose | None = Field(None, description="One sentence, or a few key words.")


def known_icon(name: str, info: ValidationInfo) -> str:
    """Check an icon's name against the vocabulary in the validation context."""
    vocabulary = vocabulary_of(info)
    if name not in vocabulary.icons:
        raise refusal(say("there is no icon '{name}'.", name=name),
                      suggestion(name, vocabulary.icons, say("'python generate.py icons' shows them all.")))
    return name


def _whole_number(value: Any) -> int:
    """Text → number; everything in a handout's YAML is text."""
    if not isinstance(value, str) or not (value.isascii() and value.isdigit()) or len(value) > _LONGEST_NUMBER:
        number = _NUMBERS.get(str(value).casefold(), 2)
        raise refusal(say("should be a whole number."), say("Write it in figures, such as {number}.", number=number))
    return int(value)


Count = Annotated[int, BeforeValidator(_whole_number)]
Alt = Annotated[Words, Field(description="What the drawing shows, in words, for who cannot see it.")]
Icon = Annotated[str, AfterValidator(known_icon), WithJsonSchema({"type": "string", "$vocabulary": "icons"})]
Number = Annotated[Count, Field(ge=1, le=99)]
WritingLines = Annotated[tuple[Words, ...], Field(min_length=1)]


def item_from_text(value: Any, key: str) -> Any:
    """Let authors write a plain text where an item has nothing but its text."""
    return {key: value} if isinstance(value, str) else value
