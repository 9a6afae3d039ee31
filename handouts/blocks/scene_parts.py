"""What a scene is made of: people, a roof, weather, threads and things. Lengths are its own millimetres from the top left."""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from handouts.blocks.base import Model
from handouts.messages import say
from handouts.problems import refusal
from handouts.prose import Words

_NUMBER = re.compile(r"-?\d{1,4}(?:\.\d{1,3})?")
_POINT = 2
_EYES = ("closed", "none")


def _number(value: Any) -> float:
    """Text → number; everything in a handout's YAML is text."""
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        raise refusal(say("should be a number."), say("Write it in figures, such as 12 or -0.5."))
    return float(value)


def _yes(value: Any) -> bool:
    if value not in ("yes", "no"):
        raise refusal(say("should be yes or no."), say("Write yes or no, in English."))
    return bool(value == "yes")


def _target(value: Any) -> Any:
    """`belly`, `[x, y]` or `{figure: …, spot: …}` → keys."""
    if isinstance(value, str):
        return {"rest": value}
    if isinstance(value, list):
        return {"point": value}
    return value


def _gaze(value: Any) -> Any:
    """`closed`, `none` or `[x, y]` → keys."""
    if value in _EYES:
        return {"eyes": value}
    if isinstance(value, list) and len(value) == _POINT:
        return {"towards": value[0], "up": value[1]}
    raise refusal(say("should be closed, none, or two numbers from -1 to 1."), say("Write, for instance, [0.6, 0.1]: towards the face, and up."))


Number = Annotated[float, BeforeValidator(_number)]
Length = Annotated[Number, Field(gt=0, le=1000)]
Share = Annotated[Number, Field(ge=-1, le=1)]
Yes = Annotated[bool, BeforeValidator(_yes)]
Point = Annotated[tuple[Number, Number], Field(description="Right and down from the top left corner.")]
Box = tuple[Number, Number, Length, Length]
Hair = Literal["none", "short", "bun", "quiff", "curls", "bob", "tails", "tuft", "scarf"]
Trim = Literal["none", "stripes", "dots", "buttons", "pocket"]
Shade = Literal["deep", "mid", "soft", "extra", "ink"]


class Target(Model):
    """Where an arm goes."""

    rest: Literal["rest", "belly"] | None = Field(None, description="At the side (rest) or on the belly.")
    point: Point | None = None
    figure: Words | None = Field(None, description="The name of a figure.")
    spot: Literal["hand", "shoulder", "back"] = Field("hand", description="Where on that figure.")


class ArmSpec(Model):
    """One arm of a figure."""

    side: Literal["front", "back"] = Field("front", description="The side of the face is the front.")
    to: Annotated[Target, BeforeValidator(_target)] = Field(
        description="rest, belly, [right, down], or {figure: name, spot: hand}.")
    bow: Annotated[Number, Field(ge=-0.6, le=0.6)] | None = Field(None, description="How far it is bent, as a part of its length.")
    layer: Literal["behind", "before", "over", "across"] | None = Field(
        None, description="Behind the body, before it, over the head too, or across whoever is carried.")
    holds: bool = Field(False, description="Whether the hand holds what it is at: no gap parts them.")


class GazeSpec(Model):
    """Where somebody looks."""

    towards: Share = 0.6
    up: Share = 0.0
    eyes: Literal["closed", "none"] | None = None


class Figure(Model):
    """Somebody in a scene."""

    name: Words = Field(description="What the rest of the scene calls this figure.")
    kind: Literal["adult", "child"] = Field(description="adult or child.")
    at: Number = Field(description="Where it stands: from the left.")
    ground: Number | None = Field(None, description="What it stands on: from the top; without it, the ground of the scene.")
    head: Length = Field(description="The radius of its head; a child's is 0.8 of the adult's beside it.")
    face: Literal["left", "right"] = Field("right", description="Where it faces.")
    lean: Annotated[Number, Field(ge=-20, le=20)] = Field(0.0, description="Degrees, towards the face.")
    nod: Annotated[Number, Field(ge=-20, le=20)] = Field(0.0, description="Degrees that the head hangs more.")
    curl: Annotated[Number, Field(ge=0, le=1)] = Field(0.0, description="0 upright to 1 curled up.")
    tall: Annotated[Number, Field(ge=0.7, le=1.2)] = Field(1.0, description="How tall its body is.")
    girth: Annotated[Number, Field(ge=0.8, le=1.3)] = Field(1.0, description="How broad it is.")
    gaze: Annotated[GazeSpec, BeforeValidator(_gaze)] = Field(
        GazeSpec(), description="closed, none (seen from behind), or two numbers from -1 to 1: towards the face, and up.")
    frown: Yes = Field(False, description="yes: brows drawn together, and no red cheeks.")
    fright: Yes = Field(False, description="yes: eyes wide open under raised brows, and no red cheeks.")
    hair: Hair = Field("short", description="none, short, bun, quiff, curls, bob, tails, tuft or scarf.")
    trim: Trim | None = Field(None, description="none, stripes, dots, buttons or pocket; a child always has one.")
    wear: Shade | None = Field(None, description="The colour of the clothes: deep or mid.")
    shoes: Shade | None = Field(None, description="The colour of legs and shoes: deep or mid; without it, that of the hair.")
    legs: Literal["stand", "walk", "tiptoe", "kneel", "sit", "none"] = Field(
        "stand", description="stand, walk, tiptoe, kneel, sit (on a chair) or none.")
    arms: Annotated[tuple[ArmSpec, ...], Field(max_length=2)] = ()
    against: Literal["deep", "mid", "soft", "paper"] | None = Field(
        None, description="The colour behind it, where it stands in a bubble or a window.")
    layer: Literal["front", "back"] = Field("front", description="In front of the roof, or behind it.")

    @model_validator(mode="after")
    def _child_has_a_trim(self) -> "Figure":
        if self.kind == "child" and self.trim == "none":
            raise refusal(say("a child always has a trim: a copier would lose it."), say("Choose stripes, dots, buttons or pocket."))
        return self


class Roof(Model):
    """The roof of arcs."""

    at: Number = Field(description="Its middle: from the left.")
    radius: Length
    band: Length = Field(description="How wide one band is.")
    bands: Literal["2", "3", "4"] = "3"
    start: Annotated[Number, Field(ge=-20, le=200, alias="from")] = 0.0
    end: Annotated[Number, Field(ge=-20, le=200, alias="to")] = 180.0
    ground: Number | None = None
    lift: Annotated[Number, Field(ge=-20, le=20)] = Field(0.0, description="Degrees that it is lifted at one foot.")
    foot: Literal["left", "right"] = Field("right", description="The foot that stays.")
    crack: Annotated[Number, Field(ge=0, le=180)] | None = Field(None, description="Where it is torn: degrees from the right.")


class Weather(Model):
    """What it is like outside."""

    kind: Literal["calm", "zigzag", "cloud"]
    box: Box = Field(description="Left, top, width and height.")
    to: Point | None = Field(None, description="Where the line of a cloud runs out to: a hand, for instance.")


class Thread(Model):
    """What binds two figures. Where it is no diagram, let them hold hands instead."""

    start: Words = Field(alias="from", description="The name of a figure.")
    end: Words = Field(alias="to", description="The name of a figure.")
    state: Literal["slack", "taut", "tangled", "cut"] = "slack"


class Prop(Model):
    """A thing."""

    kind: Literal["table", "cloth", "chair", "window", "sill", "balance", "beam", "path", "book", "mug", "ball", "bubble", "speech", "door", "school",
                  "lens", "rims", "stone", "papers", "blocks", "cord", "ground", "flag", "drawing", "notes", "board", "joy", "hush", "question", "growth"]
    at: Number = Field(description="Its left edge.")
    width: Length
    height: Length | None = Field(None, description="Without it, as fits its kind.")
    foot: Number | None = Field(None, description="Its lowest point, from the top; without it, on the ground.")
    color: Shade | Literal["paper"] | None = Field(None, description="deep, mid, soft, extra or ink; a bubble may be paper, with an edge.")
    minutes: tuple[Annotated[Length, Field(le=480)], ...] = Field((), description="The stops of a path.")
    stops: Literal["days", "numbers", "none"] | None = Field(
        None, description="What stands in the stops: days, the first letters of each from Monday; numbers, from 1; else minutes, where they differ. none: only the hills.")
    layer: Literal["front", "back"] | None = Field(None, description="Before the figures, or behind them.")

    @model_validator(mode="after")
    def _path_has_stops(self) -> "Prop":
        if self.kind == "path" and not self.minutes:
            raise refusal(say("a path needs its stops."), say("Add a line 'minutes: [10, 20]'."))
        return self
