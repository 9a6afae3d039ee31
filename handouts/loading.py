"""Find handouts, and load them."""

import codecs
import os
import re
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from handouts.cursor import Cursor
from handouts.known import Vocabulary
from handouts.messages import say, why
from handouts.model import Handout, validate
from handouts.problems import InvalidHandoutError, Problem, display_name
from handouts.source import MAX_BYTES, Source, decode, parse, read

__all__ = ["FOLDER", "Loaded", "display_name", "load", "shipped", "starter"]

FOLDER = Path(__file__).parent
SHIPPED = (
    "attachment-factsheet",
    "base-attitude",
    "case-discussion",
    "goede-week",
    "my-balance",
    "ouderavond",
    "ouderavond-brief",
    "parent-leaflet",
    "parent-talk",
    "roles-agreement",
    "self-care",
    "signal-checklist",
    "stress-window",
    "team-workshop",
    "terugblik",
    "voor-jou",
    "what-helps",
    "zeg-dit",
)
SUFFIXES = (".yaml", ".yml")
_SCHEMA_LINE = re.compile(r"^# yaml-language-server: .*\n", re.MULTILINE)
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HANDOUT = re.compile(r"^(audience|layout|blocks)[ \t]*:", re.MULTILINE)


class Translation(NamedTuple):
    """From which language a handout was translated, who read it and when; a `draft` has texts that are not translated."""

    source: str
    reviewed_by: str = ""
    reviewed_on: str = ""
    draft: bool = False


class Loaded(Struct, frozen=True):
    """A valid handout, its name, its source for problems that show later, and the folder it stands in.

    `translation` says where it comes from when it is one; `beside` is its translation where both stand on one sheet.
    """

    name: str
    handout: Handout
    source: Source
    folder: Path
    translation: Translation | None = None
    beside: "Loaded | None" = None

    @property
    def printed_in(self) -> str:
        """The language of who prints it: of a translation that in which it was written."""
        return self.translation.source if self.translation else self.handout.language

    @property
    def unfinished(self) -> bool:
        """Whether it, or what stands beside it, is a translation with texts that are not translated."""
        return any(one and one.translation and one.translation.draft for one in (self, self.beside))

    @property
    def cursor(self) -> Cursor[Handout]:
        """Where a walk through it begins."""
        return Cursor(self.handout, (), self.name)


def shipped() -> tuple[Path, ...]:
    """The files of the handouts that come with the program, by name; whatever else stands beside them."""
    return tuple(FOLDER / f"{name}.yaml" for name in SHIPPED)


def is_handout(file: Path) -> bool:
    """Whether somebody meant a YAML file as a handout: it says for whom it is, its layout or its blocks.

    A file in a wrong encoding may be one; what cannot be read is none.
    """
    try:
        with file.open("rb") as stream:
            head = stream.read(MAX_BYTES)
    except OSError:
        return False
    return _HANDOUT.search(head.decode("utf-16" if head.startswith(_UTF_16) else "utf-8-sig", errors="replace")) is not None


def load(file: Path, vocabulary: Vocabulary) -> Loaded:
    """Read and validate one file. Raises InvalidHandoutError with every problem in it."""
    source = read(file, display_name(file))
    return Loaded(file.stem, validate(source, vocabulary), source, file.parent)


def load_bytes(data: bytes, name: str, label: str, vocabulary: Vocabulary) -> Loaded:
    """Validate what is no file; `label` is what problems call it, its pictures stand in the current folder.

    Raises InvalidHandoutError with every problem in it.
    """
    if len(data) > MAX_BYTES:
        message = say("this is more than {most} KB, the most that a handout may be.", most=MAX_BYTES // 1024)
        raise InvalidHandoutError([Problem(label, 1, 1, "", message, say("Is this the right text?"))])
    source = parse(decode(data, label), label)
    return Loaded(name, validate(source, vocabulary), source, Path())


def starter(layout: str, folder: Path) -> str:
    """A commented handout that renders as it is, to be put into a folder; it points editors to the schema."""
    return pointed((FOLDER / "starters" / f"{layout}.yaml").read_text(encoding="utf-8"), folder)


def copy_of(file: Path, folder: Path) -> str:
    """The text of a handout, to be put into a folder. Raises InvalidHandoutError when it cannot be read."""
    name = display_name(file)
    try:
        return pointed(decode(file.read_bytes(), name), folder)
    except OSError as error:
        message = say("cannot be read: {reason}.", reason=why(error))
        raise InvalidHandoutError([Problem(name, 1, 1, "", message, say("Check the name and the folder."))]) from None


def pointed(text: str, folder: Path) -> str:
    """A handout whose first line points editors to the schema from a folder, in place of the line it may have."""
    schema = FOLDER / "schema.json"
    try:
        reference = Path(os.path.relpath(schema, folder)).as_posix()
    except ValueError:
        reference = schema.as_uri()
    rest = _SCHEMA_LINE.sub("", text.replace("\r\n", "\n"), count=1)
    return f"# yaml-language-server: $schema={reference}\n{rest}"
