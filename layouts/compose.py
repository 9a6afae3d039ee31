"""A loaded handout → a publication: the design arranges, `fit` places, problems come back with their lines."""

from collections.abc import Sequence
from dataclasses import replace

from fonts import Faces
from handouts import InvalidHandoutError, Loaded, Problem, Vocabulary
from handouts.blocks import Section
from handouts.problems import Path
from handouts.prose import texts
from layouts import icons
from layouts.designs import DESIGNS, Brief, CannotArrangeError, Design
from layouts.fit import DoesNotFitError, Side, fit
from layouts.frames import Publication
from layouts.look import Look
from layouts.sheet import SHEETS, Sheet
from layouts.text import typesetter
from layouts.theme import Sizes, theme
from layouts.units import mm
from layouts.words import WORDINGS

_TITLE_FLOOR = 0.9
_HEADING_FLOOR = 1.12
_CAP_OF_TEXT = 0.668
_CAP_OF_DISPLAY = 0.66
_DIVISOR = 300
_LONGEST_WORD = 40
_MOST_NAMED = 5
_MOST_PAGES = 8
_AUTHOR = "Handouts"


def vocabulary() -> Vocabulary:
    """The names that handouts may use."""
    return Vocabulary(tuple(DESIGNS), icons.names())


def sheet_for(layout: str, paper: str | None) -> Sheet:
    """The sheet a layout comes on; its own when none is asked for. Raises KeyError for one it does not allow."""
    design = DESIGNS[layout]
    if paper is not None and paper not in design.sheets:
        raise KeyError(paper)
    sheet = SHEETS[paper or design.sheets[0]]
    return sheet.turned() if design.landscape else sheet


def compose(loaded: Loaded, paper: str | None = None) -> Publication:
    """Lay a handout out. Raises InvalidHandoutError with what cannot be set or does not fit."""
    handout = loaded.handout
    problems = _missing_characters(loaded)
    if problems:
        raise InvalidHandoutError(problems)
    sheet = sheet_for(handout.layout, paper)
    design = DESIGNS[handout.layout]
    count = _pages(loaded, design)

    def sides(scale: float) -> Sequence[Side]:
        look = _look(loaded, design, sheet, scale)
        return design.arrange(Brief(handout, sheet, look, look.wording, count))

    try:
        pages = fit(sides, sheet.width, sheet.height)
    except CannotArrangeError as error:
        raise InvalidHandoutError([loaded.source.problem(error.origin, error.message, error.hint)]) from None
    except DoesNotFitError as error:
        raise InvalidHandoutError([_too_long(loaded, error, sheet, count)]) from None
    return Publication(
        pages, handout.title.replace("\u00a0", " "), handout.language, subject=str(handout.lead or ""),
        keywords=handout.keywords, author=handout.author or _AUTHOR, updated=handout.updated, paper=sheet.label)


def _pages(loaded: Loaded, design: Design) -> int:
    """On how many pages a handout must fit. Raises InvalidHandoutError where its layout leaves no choice."""
    asked = loaded.handout.pages
    if asked is not None and design.pages is None:
        message = f"the layout '{loaded.handout.layout}' has a fixed number of pages."
        raise InvalidHandoutError([loaded.source.problem(("pages",), message, "Remove the line.", at_key=True)])
    return asked or design.pages or 1


def _look(loaded: Loaded, design: Design, sheet: Sheet, scale: float) -> Look:
    own = sheet_for(loaded.handout.layout, None)
    factor = min(sheet.width / own.width, sheet.height / own.height)
    tokens = theme()
    sizes = tokens.sizes[loaded.handout.layout]
    floors = _floors(design, sizes, sheet, factor)
    fitted = Sizes(*(
        max(floor, size * factor * scale)
        for size, floor in ((sizes.title, floors.title), (sizes.heading, floors.heading),
                            (sizes.reading, floors.reading), (sizes.small, floors.small))))
    handout = loaded.handout
    palette = tokens.palettes[handout.audience]
    if design.floors != "poster":
        palette = replace(palette, extra=None)
    return Look(
        palette, typesetter(handout.language), fitted, WORDINGS[handout.language],
        mm(factor * scale), mm(factor), design.columns, design.discs, design.across, design.narrow,
        any(isinstance(block, Section) for block in handout.blocks))


def _floors(design: Design, sizes: Sizes, sheet: Sheet, factor: float) -> Sizes:
    """The smallest sizes in points; on a poster from the reading distance, growing with the paper."""
    if design.floors == "poster":
        table = theme().floors["poster"]
        title = table["title"]
        return Sizes(
            _cap(title["distance_m"], title["divisor"], _CAP_OF_DISPLAY) * factor,
            _cap(table["lead"]["distance_m"], _DIVISOR, _CAP_OF_TEXT) * factor,
            _cap(table["body"]["distance_m"], _DIVISOR, _CAP_OF_TEXT) * factor,
            sizes.small * factor * 0.9,
        )
    table = theme().floors["a5" if sheet.name == "a5" and design.floors == "a4" else design.floors]
    return Sizes(sizes.title * _TITLE_FLOOR * factor, table["reading"] * _HEADING_FLOOR, table["reading"], table["note"])


def _cap(distance: float, divisor: float, cap_height: float) -> float:
    """The size in points whose capitals are `distance` (m) divided by `divisor` high."""
    return mm(distance * 1000 / divisor) / cap_height


def _missing_characters(loaded: Loaded) -> list[Problem]:
    sources = [(("sources", index), source) for index, source in enumerate(loaded.handout.sources)]
    found = []
    for path, text in (*texts(loaded.handout), *sources):
        missing = Faces().missing(text)
        if missing:
            named = ", ".join(f"'{character}' (U+{ord(character):04X})" for character in missing[:_MOST_NAMED])
            more = f" and {len(missing) - _MOST_NAMED} more" if len(missing) > _MOST_NAMED else ""
            message = f"no face has the character{'s' * (len(missing) > 1)} {named}{more}."
            found.append(loaded.source.problem(path, message, "Use other characters, or an icon."))
    return found


def _too_long(loaded: Loaded, error: DoesNotFitError, sheet: Sheet, pages: int) -> Problem:
    path: Path = error.origin
    if error.word is not None:
        word = error.word if len(error.word) <= _LONGEST_WORD else f"{error.word[:_LONGEST_WORD]}…"
        message = (f"the word '{word}' is {max(1, round(error.excess))} mm wider than its column on {sheet.label} "
                   "at the smallest readable size.")
        return loaded.source.problem(path, message, "Put a soft hyphen in it, or use a shorter word.")
    amount = max(1, round(error.excess))
    place = sheet.label if pages == 1 else f"{pages} pages of {sheet.label}"
    message = f"does not fit on {place} at the smallest readable size: {amount} mm too long."
    return loaded.source.problem(path, message, _ways_out(DESIGNS[loaded.handout.layout], sheet, pages))


def _ways_out(design: Design, sheet: Sheet, pages: int) -> str:
    """What an author can do about too much text."""
    ways = ["Shorten it"]
    if design.floors != "poster" and any(SHEETS[name].width > min(sheet.width, sheet.height) for name in design.sheets):
        ways.append("use a larger paper")
    if design.pages and pages < _MOST_PAGES:
        ways.append(f"write 'pages: {pages + 1}'")
    return f"{', '.join(ways[:-1])}{', or ' if len(ways) > 1 else ''}{ways[-1]}."
