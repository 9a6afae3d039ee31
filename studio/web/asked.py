"""What a browser may ask: checked, and bounded before anything is done with it."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

LARGEST_LOGO = 2 * 1024 * 1024
LARGEST = 4 * 1024 * 1024
"""Bytes of a request: a logo in base64, and the words of a handout."""

LARGEST_FILE = 1024 * 1024

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
Line = Annotated[str, Field(max_length=200)]
Text = Annotated[str, Field(max_length=4000)]
Tag = Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{2,20}$")]


Place = Annotated[str, Field(pattern=r"^[a-z_]{1,40}([.\[\]a-z_0-9]{0,80})$")]
"""Where a text stands in a handout, as problems write it: `blocks[2].actions[0].label`."""

Translations = Annotated[dict[Tag, Annotated[dict[Text, Text], Field(max_length=600)]], Field(max_length=12)]
"""By language, what somebody translated differently: the text as it was written, and how it is said."""


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SchoolAsked(_Asked):
    """A school as its fields are typed; `logo` is the file in base64, and its name says what it is."""

    name: Line = ""
    contact: Line = ""
    role: Literal["social-worker", "care-coordinator", "head"] = "social-worker"
    phone: Line = ""
    hours: Line = ""
    email: Line = ""
    website: Line = ""
    colour: Line = ""
    use: Literal["card", "posters", "all"] = "card"
    logo: Annotated[str, Field(max_length=LARGEST_LOGO * 4 // 3 + 4)] = ""
    logo_name: Line = ""


class HandoutAsked(_Asked):
    """A handout: which, in what language, edition and form, for which school, with which words.

    In a `pair` the language stands beside the handout's own on one sheet. `content` is a handout whose words were changed, as its YAML is: texts, lists and keys;
    `changes` are words in places of the shipped one, where there is no script; `translations` are those of who asks. `have` names the pages that the browser has, so that only what changed is sent. `said` is the language of messages.
    """

    piece: Name = "handout"
    language: Tag = "nl"
    edition: Name = "standard"
    paper: Name | None = None
    form: Literal["page", "sheet", "tiles", "booklet"] = "page"
    pair: bool = False
    school: SchoolAsked | None = None
    content: dict[str, Any] | None = None
    changes: Annotated[dict[Place, Text], Field(max_length=600)] = {}
    translations: Translations = {}
    have: Annotated[tuple[Line, ...], Field(max_length=20)] = ()
    said: Literal["nl", "en"] = "nl"
    width: Annotated[int, Field(ge=40, le=1600)] = 330


class PackAsked(_Asked):
    """Several handouts in a ZIP: those of a set for so many people, or those that are named, in Dutch or in these languages."""

    name: Name | None = None
    people: Annotated[int, Field(ge=1, le=500)] = 24
    edition: Literal["standard", "copier"] = "standard"
    pieces: Annotated[tuple[Name, ...], Field(max_length=30)] = ()
    school: SchoolAsked | None = None
    languages: Annotated[tuple[Tag, ...], Field(max_length=12)] = ()
    translations: Translations = {}
    contents: Annotated[dict[Name, dict[str, Any]], Field(max_length=30)] = {}
    said: Literal["nl", "en"] = "nl"


class FileAsked(_Asked):
    """A file that somebody opens: its text, or its bytes in base64, and what it is called. `piece` is the handout that it is opened for."""

    text: Annotated[str, Field(max_length=1024 * 1024)] = ""
    data: Annotated[str, Field(max_length=LARGEST_FILE * 4 // 3 + 4)] = ""
    piece: Name = "handout"
    name: Line = ""
    said: Literal["nl", "en"] = "nl"
