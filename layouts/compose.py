"""A loaded handout → a publication: the design arranges, `fit` places, problems come back with their lines."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path as FilePath

from fonts import Faces
from handouts import InvalidHandoutError, Loaded, Problem, Vocabulary
from handouts.blocks import Picture, Scene, Section
from handouts.problems import Path
from handouts.prose import texts
from layouts import icons
from layouts.blocks.scene import SceneError
from layouts.designs import DESIGNS, Brief, CannotArrangeError, Design
from layouts.editions import STANDARD, Edition
from layouts.fit import SCALES, DoesNotFitError, Side, fit
from layouts.frames import Page, Publication, Raster
from layouts.images import BadImageError, load_image
from layouts.look import Look
from layouts.sheet import SHEETS, Sheet
from layouts.text import typesetter
from layouts.theme import Sizes, theme
from layouts.units import mm
from layouts.words import WORDINGS

_TITLE_SHRINKS = 0.9
_HEADING_FLOOR = 1.12
_CAP_OF_TEXT = 0.668
_CAP_OF_DISPLAY = 0.66
_DIVISOR = 300
_LONGEST_WORD = 40
_MOST_NAMED = 5
_MOST_PAGES = 8
_MOST_PAGES_LARGE = 16
_NEARLY = 0.95
_AIRY = 6
_AUTHOR = "Handouts"


def vocabulary() -> Vocabulary:
    """The names that handouts may use."""
    return Vocabulary(tuple(DESIGNS), icons.names())


def sheet_for(layout: str, paper: str | None, edition: Edition = STANDARD) -> Sheet:
    """The sheet a layout comes on; its own when none is asked for. Raises KeyError for one it does not allow."""
    design = design_for(layout, edition)
    if paper is not None and paper not in design.sheets:
        raise KeyError(paper)
    sheet = SHEETS[paper or design.sheets[0]]
    return sheet.turned() if design.landscape else sheet


def design_for(layout: str, edition: Edition) -> Design:
    """How a layout is arranged in an edition. Raises KeyError where it has none."""
    design = DESIGNS[layout]
    if not edition.large:
        return design
    if design.large is None:
        raise KeyError(layout)
    return replace(DESIGNS[design.large], across=1, floors="large")


def compose(
    loaded: Loaded, paper: str | None = None, edition: Edition = STANDARD, *, trim: tuple[float, float] | None = None,
    pictures: FilePath | None = None,
) -> Publication:
    """Lay a handout out. Raises InvalidHandoutError with what cannot be set or does not fit.

    `pictures` is a folder for pictures besides the handout's own; `trim` (width, height in points) is for cards that are cut a little smaller than their paper.
    """
    handout = loaded.handout
    problems = _missing_characters(loaded)
    if problems:
        raise InvalidHandoutError(problems)
    sheet = sheet_for(handout.layout, paper, edition)
    if trim:
        sheet = replace(sheet, width=trim[0], height=trim[1])
    design = design_for(handout.layout, edition)
    images = _images(loaded, (loaded.folder, *([pictures] if pictures else [])), gray=edition.black)
    pages: tuple[Page, ...] = ()
    counts = _counts(loaded, design, sheet, edition)
    for count in counts:
        try:
            pages = _fit(loaded, design, sheet, edition, count, images)
        except (CannotArrangeError, SceneError) as error:
            raise InvalidHandoutError([loaded.source.problem(error.origin, error.message, error.hint)]) from None
        except DoesNotFitError as error:
            if count == counts[-1] or error.word is not None:
                raise InvalidHandoutError([_too_long(loaded, error, sheet, count)]) from None
        else:
            break
    return Publication(
        pages, handout.title.replace("\u00a0", " "), handout.language, subject=str(handout.lead or ""),
        keywords=handout.keywords, author=handout.author or _AUTHOR, updated=handout.updated, paper=sheet.label)


def _images(loaded: Loaded, folders: tuple[FilePath, ...], *, gray: bool) -> dict[str, Raster]:
    """The pictures of a handout by name. Raises InvalidHandoutError with those that cannot be printed."""
    images: dict[str, Raster] = {}
    problems = []
    for index, block in enumerate(loaded.handout.blocks):
        if isinstance(block, Picture):
            try:
                images[block.picture] = load_image(folders, block.picture, gray=gray)
            except BadImageError as error:
                problems.append(loaded.source.problem(("blocks", index, "picture"), error.message, error.hint))
    if problems:
        raise InvalidHandoutError(problems)
    return images


def _fit(
    loaded: Loaded, design: Design, sheet: Sheet, edition: Edition, count: int, images: dict[str, Raster]
) -> tuple[Page, ...]:
    def sides(scale: float) -> Sequence[Side]:
        look = replace(_look(loaded, design, sheet, edition, scale), images=images)
        return design.arrange(Brief(loaded.handout, sheet, look, look.wording, count))

    return fit(sides, sheet.width, sheet.height, SCALES[:_AIRY] if edition.large else SCALES)


def _counts(loaded: Loaded, design: Design, sheet: Sheet, edition: Edition) -> range:
    """On how many pages a handout may be tried. On its own paper it must fit; on a smaller one it may flow on.

    Raises InvalidHandoutError where its layout leaves no choice.
    """
    asked = loaded.handout.pages
    if asked is not None and DESIGNS[loaded.handout.layout].pages is None:
        message = f"the layout '{loaded.handout.layout}' has a fixed number of pages."
        raise InvalidHandoutError([loaded.source.problem(("pages",), message, "Remove the line.", at_key=True)])
    if edition.large:
        return range(1, _MOST_PAGES_LARGE + 1)
    count = asked or design.pages or 1
    own = SHEETS[design.sheets[0]]
    may_flow = design.pages is not None and SHEETS[sheet.name].height < own.height * _NEARLY
    return range(count, max(count, _MOST_PAGES) + 1) if may_flow else range(count, count + 1)


def _look(loaded: Loaded, design: Design, sheet: Sheet, edition: Edition, scale: float) -> Look:
    handout, tokens = loaded.handout, theme()
    own = SHEETS[design.sheets[0]]
    own = own.turned() if design.landscape else own
    factor = 1.0 if edition.large else min(sheet.width / own.width, sheet.height / own.height)
    sizes = tokens.sizes["large" if edition.large else handout.layout]
    floors = _floors(design, sizes, sheet, factor)
    fitted = Sizes(
        max(floors.title, sizes.title * factor * max(scale, _TITLE_SHRINKS)),
        *(max(floor, size * factor * scale) for size, floor in (
            (sizes.heading, floors.heading), (sizes.reading, floors.reading), (sizes.small, floors.small))))
    palette = tokens.palettes[handout.audience]
    if design.floors != "poster":
        palette = replace(palette, extra=None)
    return Look(
        palette.in_black() if edition.black else palette, typesetter(handout.language), fitted,
        WORDINGS[handout.language], mm(factor * scale), mm(factor), design.columns, design.discs, design.across,
        design.narrow, any(isinstance(block, Section) for block in handout.blocks), floors.title)


def floors_of(loaded: Loaded, paper: str | None = None, edition: Edition = STANDARD) -> Sizes:
    """The smallest sizes of type that a handout may have on a paper."""
    layout = loaded.handout.layout
    design, sheet = design_for(layout, edition), sheet_for(layout, paper, edition)
    own = sheet_for(layout, None, edition)
    factor = 1.0 if edition.large else min(sheet.width / own.width, sheet.height / own.height)
    return _floors(design, theme().sizes["large" if edition.large else layout], sheet, factor)


def _floors(design: Design, sizes: Sizes, sheet: Sheet, factor: float) -> Sizes:
    """The smallest sizes in points; a title's from its reading distance, on a poster growing with the paper."""
    table = theme().floors["a5" if sheet.name == "a5" and design.floors == "a4" else design.floors]
    title = _cap(table["title"]["distance_m"], table["title"]["divisor"], _CAP_OF_DISPLAY)
    if design.floors == "poster":
        return Sizes(
            title * factor,
            _cap(table["lead"]["distance_m"], _DIVISOR, _CAP_OF_TEXT) * factor,
            _cap(table["body"]["distance_m"], _DIVISOR, _CAP_OF_TEXT) * factor,
            sizes.small * factor * 0.9,
        )
    return Sizes(title, table["reading"] * _HEADING_FLOOR, table["reading"], table["note"])


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
        hint = 'Show where it may be divided, as in "Klassen\\u00ADregels" (with the quotes), or use a shorter word.'
        return loaded.source.problem(path, message, hint)
    amount = max(1, round(error.excess))
    place = sheet.label if pages == 1 else f"{pages} pages of {sheet.label}"
    message = f"does not fit on {place} at the smallest readable size: {amount} mm too long."
    drawing = path[:1] == ("blocks",) and isinstance(loaded.handout.blocks[int(path[1])], Picture | Scene)
    first = "Give it a smaller 'width:'" if drawing else "Shorten it"
    return loaded.source.problem(path, message, _ways_out(DESIGNS[loaded.handout.layout], sheet, pages, first))


def _ways_out(design: Design, sheet: Sheet, pages: int, first: str) -> str:
    """What an author can do about too much; `first` is what helps most."""
    ways = [first]
    if design.floors != "poster" and any(SHEETS[name].width > min(sheet.width, sheet.height) for name in design.sheets):
        ways.append("use a larger paper")
    if design.pages and pages < _MOST_PAGES:
        ways.append(f"write 'pages: {pages + 1}'")
    return f"{', '.join(ways[:-1])}{', or ' if len(ways) > 1 else ''}{ways[-1]}."
