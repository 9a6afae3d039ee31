"""A scene of people under one roof: a named one, or one of the author's own."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal, get_args

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator

from handouts.blocks.base import Block, Model
from handouts.blocks.scene_names import alternative, named, names
from handouts.blocks.scene_parts import Figure, Hair, Length, Number, Prop, Roof, Shade, Thread, Trim, Weather, Yes
from handouts.messages import Message, say
from handouts.problems import refusal
from handouts.prose import Words
from handouts.vocabulary import suggestion

MOST, MOST_HELPERS = 4, 7
LONGEST_ALT = 200
_OTHERS = ("adult", "other", "child")
_WORN: dict[str, tuple[str, ...]] = {"hair": get_args(Hair), "trim": get_args(Trim), "wear": get_args(Shade)}


def _known(name: str) -> str:
    if name not in names():
        raise refusal(say("there is no scene '{name}'.", name=name),
                      suggestion(name, names(), say("'python generate.py scenes' shows them all.")))
    return name


def _short(alt: str) -> str:
    if len(alt) > LONGEST_ALT:
        raise refusal(say("has {count} characters; at most {most} are read in one breath.", count=len(alt), most=LONGEST_ALT),
                      say("Say only what is seen."))
    return alt


Name = Annotated[str, AfterValidator(_known), WithJsonSchema({"type": "string", "$vocabulary": "scenes"})]
ShortAlt = Annotated[Words, AfterValidator(_short)]


class Outfit(Model):
    """What a figure of a named scene wears instead."""

    hair: Hair | None = Field(None, description="none, short, bun, quiff, curls, bob, tails, tuft or scarf.")
    trim: Trim | None = Field(None, description="none, stripes, dots, buttons or pocket.")
    wear: Shade | None = Field(None, description="The colour of the clothes: deep or mid.")


class Drawn(Model):
    """The drawing: a pose by name with other clothes, or figures, roof, weather, threads and things."""

    pose: Name | None = Field(None, description="A scene that has a name; python generate.py scenes shows them.")
    alt: ShortAlt | None = Field(None, description="What it shows, in words; a named scene brings its own.")
    width: Annotated[Number, Field(ge=10, le=1200)] | None = Field(None, description="How wide it is on paper, in mm; without it, as its canvas or a little narrower, as it fits.")
    adult: Outfit | None = Field(None, description="Other hair or clothes for the adult of a named scene.")
    other: Outfit | None = Field(None, description="The same for its second adult.")
    child: Outfit | None = Field(None, description="The same for its child.")
    mirror: Yes = Field(False, description="yes: left and right change places.")
    canvas: tuple[Length, Length] = Field((190.0, 112.0), description="Its own width and height; everything in it is measured so.")
    ground: Number | None = Field(None, description="The ground, from the top; without it, the foot of the canvas.")
    backdrop: Literal["none", "tint"] = Field("none", description="tint: on a light panel.")
    roof: Roof | None = None
    weather: tuple[Weather, ...] = ()
    figures: tuple[Figure, ...] = ()
    threads: tuple[Thread, ...] = ()
    props: tuple[Prop, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _expanded(cls, value: Any) -> Any:
        """A named scene → its full grammar; what the author says goes before."""
        if isinstance(value, str):
            value = {"pose": value}
        if not isinstance(value, dict):
            raise refusal(say("should be the name of a scene, or its keys."), say("Write a name, such as hug; 'python generate.py scenes' shows them all."))
        if value.get("pose") not in names():
            return value
        own = set(value) & {"figures", "canvas"}
        if own:
            raise refusal(say("has a pose, and '{key}:' of its own.", key=min(own)),
                          say("Keep one: the name, or your own drawing."))
        whole = named(value["pose"])
        figures = [{**figure, **_outfit(value.get(figure["name"]))} for figure in whole["figures"]]
        return {**whole, **value, "figures": figures}

    @model_validator(mode="after")
    def _checked(self) -> "Drawn":
        for message, hint in _problems(self):
            raise refusal(message, hint)
        return self

    def spoken(self, language: str) -> str:
        """What is read instead of the drawing."""
        return self.alt or alternative(str(self.pose), language)


def _outfit(value: Any) -> dict[str, Any]:
    """What can be worn of what is asked for; the rest is a mistake where it stands."""
    asked = value.items() if isinstance(value, dict) else ()
    return {key: kept for key, kept in asked if key in _WORN and kept in _WORN[key]}


def _problems(drawn: Drawn) -> Iterator[tuple[Message, Message]]:
    """What is wrong between the parts of a scene: reason and hint."""
    if drawn.pose is None and not drawn.figures and not drawn.props and not drawn.roof:
        yield say("the scene is empty."), say("Choose a pose, such as 'pose: hug', or add figures.")
    if drawn.pose is None and drawn.alt is None:
        yield say("the key '{key}' is missing.", key="alt"), say("Add a line 'alt: …' that says what the drawing shows.")
    known = [figure.name for figure in drawn.figures]
    twice = next((name for name in known if known.count(name) > 1), None)
    if twice:
        yield say("two figures are called '{name}'.", name=twice), say("Give each a name of its own.")
    children = sum(figure.kind == "child" for figure in drawn.figures)
    if drawn.pose is None and len(known) > (MOST_HELPERS if children == 1 else MOST):
        yield (say("has {count} figures; at most {most} can be told apart, or {helpers} around one child.",
                   count=len(known), most=MOST, helpers=MOST_HELPERS), say("Make two scenes of it."))
    for name, message in _named(drawn):
        if name not in known:
            yield message, suggestion(name, tuple(known)) if known else say("Add a figure of that name.")
    for figure in drawn.figures:
        if any(arm.to.figure == figure.name for arm in figure.arms):
            yield (say("{name}'s arm goes to {name}.", name=figure.name),
                   say("Write 'to: belly', or name somebody else."))


def _named(drawn: Drawn) -> Iterator[tuple[str, Message]]:
    """The names of figures that are used, each with what to say where there is none."""
    for figure in drawn.figures:
        for name in (arm.to.figure for arm in figure.arms if arm.to.figure):
            yield name, say("{owner}'s arm goes to '{name}', and there is no figure of that name.", owner=figure.name, name=name)
    for name in (name for thread in drawn.threads for name in (thread.start, thread.end)):
        yield name, say("a thread goes to '{name}', and there is no figure of that name.", name=name)
    if drawn.pose is not None:
        for key in (key for key in _OTHERS if getattr(drawn, key)):
            yield key, say("has '{key}:', and there is nobody of that name in this scene.", key=key)


class Scene(Block):
    """A drawing of people cut from paper."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"scene"})
    shows_people: ClassVar[bool] = True

    scene: Drawn = Field(
        description="The name of a scene, such as hug, or its keys.")
