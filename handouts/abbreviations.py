"""What abbreviations stand for (ISO 32000-1, 14.9.5): one data file for all languages, and what a handout adds to it.

A screen reader says it in their place, and so does who reads a handout aloud. A row of the file has the `language`, the
abbreviation in `short` and what it stands for in `full`; in `said` what is said aloud, where people know it by its letters;
and `where` it is one: "before figures" alone (no. 3), "not after figures" (10 min. are minutes), and "ends" where its
full stop may end the sentence, too. It is a table and no YAML because it is read at each start, in a twentieth of the time.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace
from pydantic import AfterValidator, GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from handouts.messages import listed, say
from handouts.problems import InvalidHandoutError, Problem, display_name, refusal
from handouts.prose import Prose, Span, Words, without_markup
from handouts.tags import known_tag, parts_of

FILE = Path(__file__).parent / "data" / "abbreviations.csv"
COLUMNS = ("language", "short", "full", "said", "where")
_ENDS, _BEFORE, _NOT_AFTER = "ends", "before figures", "not after figures"
_SHAPE = re.compile(r"[^\W\d_][\w.'’/&-]{0,14}")
_AFTER_FIGURE = r"(?<!\d )(?<!\d\N{NO-BREAK SPACE})(?<!\d)"
_BEFORE_FIGURE = r"(?=\s*\d)"
_OPENING = " “‘("
_BRIEF = 3


def _short(text: str) -> str:
    """An abbreviation: one word of at most fifteen signs. Raises a refusal."""
    if not _SHAPE.fullmatch(text):
        raise refusal(say("'{text}' is no abbreviation.", text=text), say("Write one short word, such as SMW or m.u.v., and behind the colon what it stands for."))
    return text.replace("'", "’")


def _mapping(value: Any) -> Any:
    if not isinstance(value, dict):
        raise refusal(say("should be abbreviations with what they stand for."), say("Write each on a line of its own, such as 'SMW: schoolmaatschappelijk werk'."))
    return value


Short = Annotated[Words, AfterValidator(_short)]


class Own(tuple[tuple[str, str], ...]):
    """The abbreviations of a handout with what they stand for; in YAML a mapping."""

    __slots__ = ()

    @property
    def shortened(self) -> "Shortened":
        """As those of a language."""
        return Shortened({short: Abbreviation(full) for short, full in self})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        mapping = core_schema.no_info_before_validator_function(_mapping, handler.generate_schema(dict[Short, Words]))
        written = core_schema.plain_serializer_function_ser_schema(dict)
        return core_schema.no_info_after_validator_function(lambda found: cls(found.items()), mapping, serialization=written)


class Abbreviation(NamedTuple):
    """What an abbreviation stands for, what is `said` aloud, and `where` it is one."""

    full: str
    said: str = ""
    where: str = ""


class Shortened(Struct, frozen=True, eq=False, dict=True):
    """The abbreviations of one language."""

    known: Mapping[str, Abbreviation]

    @cached_property
    def pattern(self) -> str:
        """Where one stands, the longest first; nowhere, where there is none."""
        forms = map(self._form, sorted(self.known, key=len, reverse=True))
        return rf"(?<![\w.])(?:{'|'.join(forms) or '(?!)'})(?!\w)"

    def full(self, match: re.Match[str], *, aloud: bool = False) -> str:
        """What a match stands for, or what is said of it; the full stop of one that ends the sentence stays."""
        written = match[0].replace("'", "’")
        capital = written not in self.known
        found = self.known[written[0].lower() + written[1:] if capital else written]
        words = (aloud and found.said) or found.full
        rest = match.string[match.end():]
        ends = found.where == _ENDS and (not rest.strip() or (rest[0] == " " and rest.lstrip(_OPENING)[:1].isupper()))
        return f"{words[0].upper() if capital else words[0]}{words[1:]}{'.' if ends else ''}"

    def stands_in(self, text: str) -> bool:
        """Whether a text has one of them."""
        return any(part.expansion for part in self.parted(Span(text)))

    def parted(self, span: Span) -> Iterator[Span]:
        """A stretch of text, with each abbreviation apart and what it stands for."""
        text, at = span.text.replace("'", "’"), 0
        if any(map(text.__contains__, self._probes)):
            for match in self._found.finditer(span.text):
                if match.start() > at:
                    yield replace(span, text=span.text[at : match.start()])
                yield replace(span, text=match[0], expansion=self.full(match))
                at = match.end()
        if at < len(span.text):
            yield replace(span, text=span.text[at:]) if at else span

    @cached_property
    def _found(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _probes(self) -> tuple[str, ...]:
        """One of them is in each text that has an abbreviation: looking for them takes a fifth of the time of the pattern."""
        forms = ((short[1:],) if len(short) > _BRIEF else (short, short[0].upper() + short[1:]) for short in self.known)
        return tuple(dict.fromkeys(chain.from_iterable(forms)))

    def _form(self, short: str) -> str:
        """One as it may be written: with a capital where a sentence begins, with a straight apostrophe."""
        where, first = self.known[short].where, short[0]
        letter = f"[{first}{first.upper()}]" if first.islower() else first
        rest = re.escape(short[1:]).replace("’", "['’]")
        return f"{_AFTER_FIGURE if where == _NOT_AFTER else ''}{letter}{rest}{_BEFORE_FIGURE if where == _BEFORE else ''}"


NONE = Shortened({})


class Abbreviations(Struct, frozen=True, eq=False):
    """The abbreviations of each language. Compared by identity: a handout's own make another."""

    languages: Mapping[str, Shortened]

    def of(self, tag: str) -> Shortened:
        """Those of a language."""
        return self.languages.get(tag) or self.languages.get(parts_of(tag).language, NONE)

    def with_own(self, own: Own, tag: str) -> "Abbreviations":
        """These, and before them those of a handout that is written in a language."""
        if not own:
            return self
        return Abbreviations({**self.languages, tag: Shortened({**self.of(tag).known, **own.shortened.known})})

    def expanded(self, prose: Prose, tag: str) -> Prose:
        """Prose in a language with what its abbreviations stand for; words in another are looked up in that."""
        spans = [part for span in prose.spans for part in ([span] if span.link else self.of(span.language or tag).parted(span))]
        return Prose(tuple(spans)) if any(span.expansion for span in spans) else prose


def read_abbreviations(file: Path = FILE) -> Abbreviations:
    """The data file. Raises InvalidHandoutError with everything that is wrong in it."""
    lines = file.read_text(encoding="utf-8").splitlines()
    found: dict[str, dict[str, Abbreviation]] = {}
    problems = []
    for number, row in enumerate(csv.reader(io.StringIO("\n".join(lines[1:]))), 2):
        try:
            tag, short, abbreviation = _read(row)
        except PydanticCustomError as error:
            context = error.context or {}
            problems.append(Problem(display_name(file), number, 1, "", context["message"], context["hint"], text=lines[number - 1]))
        else:
            found.setdefault(tag, {})[short] = abbreviation
    if problems:
        raise InvalidHandoutError(problems)
    return Abbreviations({tag: Shortened(known) for tag, known in found.items()})


def _read(row: list[str]) -> tuple[str, str, Abbreviation]:
    """Language, abbreviation and what it stands for. Raises a refusal."""
    if len(row) != len(COLUMNS):
        raise refusal(say("a row has {wanted} parts; here are {found}.", wanted=len(COLUMNS), found=len(row)),
                      say("They are {names}; leave empty what does not count.", names=listed(*COLUMNS)))
    tag, short, full, said, where = row
    known = ("", _ENDS, _BEFORE, _NOT_AFTER)
    if where not in known:
        raise refusal(say("there is no place '{where}'.", where=where), say("Write {names}, or nothing.", names=listed(*known[1:])))
    return known_tag(tag), _short(short), Abbreviation(without_markup(full), without_markup(said) if said else "", where)
