"""A school's own: name, logo, whom to call, colour, parents' evening. One file, `school.yaml`, written once.

Every text may also come from a cell of a spreadsheet: what begins like a formula is refused, as is what turns lines around.
"""

import datetime as dt
import re
from functools import partial
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from msgspec import Struct
from pydantic import AfterValidator, Field, ValidationError

from handouts.addresses import Email, PhoneNumber, Website
from handouts.blocks.base import Model
from handouts.messages import say
from handouts.model import Day
from handouts.problems import InvalidHandoutError, Origin, Problem, display_name, refusal
from handouts.prose import Words, clean
from handouts.source import Source, read

if TYPE_CHECKING:
    from handouts.blocks import Contact

FILE = "school.yaml"
SCHEMA = Path(__file__).parent / "school-schema.json"
LOGOS = (".png", ".jpg", ".jpeg", ".svg")
_LONGEST, _LONGEST_WORD = 80, 30
_FORMULA = "=+-@"
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")

Role = Literal["social-worker", "care-coordinator", "head"]
Use = Literal["card", "posters", "all"]


def short(text: str, most: int = _LONGEST) -> str:
    """Text for one place on paper: not too long, its words short enough for a narrow column, and no formula."""
    if text[0] in _FORMULA:
        raise refusal(say("begins with '{sign}', as a formula in a spreadsheet does.", sign=text[0]), say("Write it as plain words."))
    if len(text) > most:
        raise refusal(say("has {count} characters; at most {most} fit.", count=len(text), most=most), say("Shorten it."))
    word = max(re.split(r"[\s-]", text), key=len)
    if len(word) > _LONGEST_WORD:
        raise refusal(say("has a word of {count} letters; at most {most} fit on a line.", count=len(word), most=_LONGEST_WORD),
                      say("Write it with a space or a hyphen."))
    return text


def _logo(text: str) -> str:
    """A name that stays beside the profile, on every system."""
    name = clean(text)
    windows = PureWindowsPath(name)
    if PurePosixPath(name).is_absolute() or windows.drive or windows.root or ".." in windows.parts or "\\" in name:
        raise refusal(say("leads away from the folder of the profile."), say("Put the logo beside it, and write its name alone."))
    if PurePosixPath(name).suffix.lower() not in LOGOS:
        raise refusal(say("is no logo that can be printed."), say("Give a file that ends in .svg, .png or .jpg."))
    return name


def _colour(text: str) -> str:
    if not _COLOUR.fullmatch(text):
        raise refusal(say("is no colour."), say('Write it as six signs in quotes, such as "#1B2540".'))
    return text.upper()


Short = Annotated[Words, AfterValidator(short)]
Brief = Annotated[Words, AfterValidator(partial(short, most=40))]
LogoName = Annotated[str, AfterValidator(_logo)]
Colour = Annotated[str, AfterValidator(_colour)]


class ContactPerson(Model):
    """Somebody to call."""

    role: Role = Field(description="What somebody is for the school: social-worker, care-coordinator or head.")
    title: Brief | None = Field(None, description="The role in the school's own words, such as 'orthopedagoog'.")
    name: Brief | None = Field(None, description="The name.")
    phone: PhoneNumber | None = Field(None, description="A Dutch telephone number, such as 06-12 34 56 78.")
    email: Email | None = Field(None, description="An e-mail address.")
    hours: Short | None = Field(None, description="When somebody is there, such as 'maandag en donderdag'.")
    room: Brief | None = Field(None, description="Where, such as 'kamer 12'.")


class Event(Model):
    """A parents' evening; the invitations fill themselves from it."""

    title: Short | None = Field(None, description="What it is about.")
    date: Day | None = Field(None, description="The day, as 2026-11-23.")
    time: Brief | None = Field(None, description="From when till when, such as '19.30 – 21.00 uur'.")
    place: Short | None = Field(None, description="Where in the school.")
    interpreter: Short | None = Field(None, description="Whether there is an interpreter, and for what languages.")
    childcare: Short | None = Field(None, description="Whether children are looked after.")
    reply_by: Day | None = Field(None, description="Until when the strip comes back, as 2026-11-23.")


class School(Model):
    """What a school says of itself, once for all handouts."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"logo", "logo_on_dark", "colour", "use"})

    name: Short = Field(description="The whole name; at most 80 characters.")
    short_name: Brief | None = Field(None, description="The name where there is little room, such as 'De Regenboog'.")
    location: Brief | None = Field(None, description="Which building, such as 'locatie Oost'.")
    logo: LogoName | None = Field(None, description="The name of an SVG, PNG or JPEG file beside this one.")
    logo_on_dark: LogoName | None = Field(None, description="The version of the logo for dark grounds, where there is only that.")
    contacts: tuple[ContactPerson, ...] = Field((), description="Whom to call, the most important first.")
    address: Short | None = Field(None, description="Street, number, place.")
    website: Website | None = Field(None, description="The web address that the QR code leads to, such as deregenboog.nl/hulp.")
    colour: Colour | None = Field(None, description='The colour of the school in quotes, such as "#E3001B".')
    use: Use = Field("card", description="Where the colour goes: on the card, on posters or on all.")
    languages: tuple[Brief, ...] = Field((), description="The languages that are spoken at school.")
    event: Event = Field(Event.model_construct(), description="A parents' evening, for the invitations.")

    @property
    def short(self) -> str:
        """The name where there is little room."""
        return self.short_name or self.name

    def person(self, role: str | None = None) -> ContactPerson | None:
        """Who has a role; without one, who stands first."""
        return next((one for one in self.contacts if role in (None, one.role)), None)


    def reached(self, role: str | None = None) -> ContactPerson | None:
        """Who has a role, where a card can say in full whom to call: a name or a number, and a way to reach somebody."""
        found = self.person(role)
        ways = found and (found.phone or found.email or self.website)
        return found if found and (found.name or found.phone) and ways else None

    def on_card(self, card: "Contact") -> ContactPerson | None:
        """Whom a card says to call; nobody on one that has lines of its author's, which are for a hand."""
        return None if card.lines else self.reached(card.who)


class Profile(Struct, frozen=True):
    """A valid school, its source for problems that show later, and the folder in which its logo stands."""

    school: School
    source: Source
    folder: Path

    def problem(self, path: Origin, message: str, hint: str = "", *, warning: bool = False) -> Problem:
        """A problem in the file."""
        return self.source.problem(path, message, hint, warning=warning)


def read_profile(file: Path) -> Profile:
    """Read and validate a profile. Raises InvalidHandoutError with every problem in it."""
    source = read(file, display_name(file))
    return Profile(validate_school(source), source, file.parent)


def validate_school(source: Source) -> School:
    """Source → School. Raises InvalidHandoutError with all problems at once."""
    if not isinstance(source.value, dict):
        raise InvalidHandoutError([source.problem((), say("a school starts with keys, such as 'name: …'."),
                                                  say("Start from an example: python generate.py new-school"))])
    try:
        return School.model_validate(source.value)
    except ValidationError as error:
        from handouts.explaining import explained  # noqa: PLC0415  # only where something is wrong: keep start-up short

        raise InvalidHandoutError(explained(source, error, School)) from None


def starter_school(name: str, schema: str) -> str:
    """A commented profile of a school by its name; `schema` is the way to its schema from the file."""
    text = (Path(__file__).parent / "data" / "new-school.yaml").read_text(encoding="utf-8")
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    return text.replace("$SCHEMA", schema).replace("$NAME", f'"{quoted}"')


def day_in_words(day: dt.date, language: str) -> str:
    """`2026-12-03` → donderdag 3 december 2026, as it is read out."""
    if language not in _CALENDAR:
        return _by_babel(day, language)
    days, months = _CALENDAR[language]
    return f"{days[day.weekday()]} {day.day} {months[day.month - 1]} {day.year}"


def days_in_short(language: str) -> tuple[str, ...]:
    """Two letters of each day from Monday; none in a language whose days are not known here."""
    return tuple(day[:2] for day in _CALENDAR[language][0]) if language in _CALENDAR else ()


def _by_babel(day: dt.date, language: str) -> str:
    """The same as the CLDR writes it, in spaces that faces have; in English for a language that it does not know."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  # few sheets have a day in a rare language: keep start-up short
    from babel.dates import format_date  # noqa: PLC0415

    try:
        return format_date(day, "full", Locale.parse(_WRITTEN_AS.get(language, language), sep="-")).replace("\u202f", "\u00a0")
    except (UnknownLocaleError, ValueError):
        return day_in_words(day, "en")


_WRITTEN_AS = {"prs": "fa-AF"}
_CALENDAR = {
    "nl": (["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
           ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]),
    "en": (["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
           ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]),
}
