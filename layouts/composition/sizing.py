"""How large a handout is set: its design on its paper, the look at a scale, the floors under every size."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from handouts import Loaded
from handouts.model import Handout
from handouts.school import School
from handouts.tags import script_tag
from layouts.composition.edition import STANDARD, Edition
from layouts.designs import DESIGNS, Design
from layouts.images import Original
from layouts.lengths import Scale
from layouts.session import Session
from layouts.sheet import SHEETS, Sheet
from layouts.style.brand import of_school
from layouts.style.look import Look
from layouts.style.palette import Palette
from layouts.style.theme import Sizes, color
from layouts.style.words import DRAFT, UNREAD, references_in, wording
from layouts.units import mm

_TITLE_SHRINKS = 0.9
_NEAR = 0.9
_DIVISOR = 300
_COPIED = 10.0
_LARGE_RHYTHM, _LARGE_UNDER = 1.3, 3.3
_LINES, _FAR_LINES = 0.33, 1.0
_LIGHT_TITLE, _LIGHT_HEADING = 500, 600


def sheet_for(layout: str, paper: str | None, edition: Edition = STANDARD, *, turned: bool = False) -> Sheet:
    """The sheet a layout comes on; its own when none is asked for. Raises KeyError for one it does not allow."""
    design = design_for(layout, edition, turned=turned)
    if paper is not None and paper not in design.sheets:
        raise KeyError(paper)
    sheet = SHEETS[paper or design.sheets[0]]
    return sheet.turned() if design.landscape else sheet


def design_for(layout: str, edition: Edition, *, turned: bool = False) -> Design:
    """How a layout is arranged in an edition, `turned` to landscape if it can be. Raises KeyError where it has none."""
    design = DESIGNS[layout]
    if edition.large:
        if design.large is None:
            raise KeyError(layout)
        design = replace(DESIGNS[design.large], across=1, floors="large", rhythm=_LARGE_RHYTHM, under=_LARGE_UNDER)
    return design.turned() if turned else design


def is_turned(loaded: Loaded) -> bool:
    """Whether a handout asks for landscape."""
    return loaded.handout.orientation == "landscape"


class Sizing(Struct, frozen=True):
    """How large a design is on a sheet: its sizes of type on its own paper, what one millimetre of it is here, the floors, and to what share a title shrinks.

    `step` is that of its grid for each point of reading text: half of the leading, or none.
    """

    sizes: Sizes
    floors: Sizes
    factor: float
    rhythm: float
    shrinks: float
    step: float = 0.0

    def at(self, share: float) -> Scale:
        """A share of the design's sizes and spaces; no type under its floor, titles hardly smaller."""
        sizes, floors, factor = self.sizes, self.floors, self.factor
        heading, reading, small, source = (max(floor, size * factor * share) for size, floor in zip(sizes[1:], floors[1:], strict=True))
        title = max(floors.title, sizes.title * factor * max(share, self.shrinks))
        return Scale(mm(factor * share * self.rhythm), title, heading, reading, small, source, reading * self.step)


def sizing_for(handout: Handout, design: Design, sheet: Sheet, edition: Edition, session: Session) -> Sizing:
    """How large a handout is on a sheet in an edition. For a copier nothing is smaller than a third copy keeps."""
    layout, theme = handout.layout, session.theme.in_script(script_tag(handout.language))
    own = SHEETS[design.sheets[0]]
    own = own.turned() if design.landscape else own
    factor = 1.0 if edition.large else min(sheet.width / own.width, sheet.height / own.height)
    sizes = session.theme.sizes["large" if edition.large else layout]
    floors = _floors(design, sizes, sheet, factor, session)
    if edition.black:
        floors = floors._replace(small=max(floors.small, _COPIED), source=max(floors.source, _COPIED))
    shrinks = 1.0 if design.steady and not edition.large else _TITLE_SHRINKS
    return Sizing(sizes, floors, factor, design.rhythm, shrinks, theme.leading.reading / 2 if design.grid else 0.0)


def look_for(
    loaded: Loaded, design: Design, sizing: Sizing, edition: Edition, images: Mapping[str, Original], session: Session
) -> Look:
    """How a handout looks."""
    handout, palette = loaded.handout, palette_for(loaded, session, far=design.far)
    if edition.black:
        palette = palette.in_black()
    if edition.lined:
        palette = palette.in_line(session.theme.lined, _FAR_LINES if design.far else _LINES)
    look = Look(
        palette, session.typesetter(handout.language),
        session.theme.in_script(script_tag(handout.language)), wording(handout.language),
        references_in(session.references, handout.language), session.abbreviations.with_own(handout.abbreviations, loaded.printed_in), session.blocks,
        mm(sizing.factor), design.columns, design.discs, design.across, design.narrow,
        any(block.role == "part" for block in handout.blocks), far=design.far, under=design.under,
        title_floor=sizing.floors.title, lead_floor=sizing.floors.heading if design.far else 0.0,
        unread=_unread(loaded), images=images, profile=session.profile, logo=session.logo, drawings=session.drawings)
    if edition.large:
        large = session.theme.floors["large"]
        look = look.but(folio_share=large["folio"] / large["note"])
    return look.but(title_weight=_LIGHT_TITLE, heading_weight=_LIGHT_HEADING) if edition.lined else look


def in_language(look: Look, loaded: Loaded, session: Session) -> Look:
    """The look of what stands beside a handout, in another language."""
    language = loaded.handout.language
    return look.but(
        typesetter=session.typesetter(language), theme=session.theme.in_script(script_tag(language)), wording=wording(language),
        references=references_in(session.references, language), unread=_unread(loaded))


def is_unread(loaded: Loaded) -> bool:
    """Whether it is, or has beside it, a translation that nobody has read, or of which not all is translated."""
    return bool(_unread(loaded))


def _unread(loaded: Loaded) -> str:
    """What such a translation says of itself."""
    unread = any(one and one.translation and not one.translation.reviewed_by for one in (loaded, loaded.beside))
    return DRAFT if loaded.unfinished else UNREAD if unread else ""


def palette_for(loaded: Loaded, session: Session, *, far: bool) -> Palette:
    """The colours of a handout: those of its audience, or of the school; `far` is for what is read from a distance."""
    palette = session.theme.palettes[loaded.handout.audience]
    if not far:
        palette = palette.but(extra=None)
    if session.profile and session.profile.school.colour:
        plain, school = palette, session.profile.school
        palette = session.blocks.recall(("brand", plain, school.colour, school.use, far), lambda: _of_school(plain, school, far=far))
    return palette


def _of_school(palette: Palette, school: School, *, far: bool) -> Palette:
    """A palette with the colour of a school: on its card, and where it says so in place of the audience's."""
    brand = color(school.colour or "")
    if school.use == "all" or (far and school.use == "posters"):
        palette = of_school(palette, brand)
    return palette.branded(brand)


def floors_of(loaded: Loaded, session: Session, paper: str | None = None, edition: Edition = STANDARD) -> Sizes:
    """The smallest sizes of type that a handout may have on a paper."""
    layout, turned = loaded.handout.layout, is_turned(loaded)
    design, sheet = design_for(layout, edition, turned=turned), sheet_for(layout, paper, edition, turned=turned)
    return sizing_for(loaded.handout, design, sheet, edition, session).floors


def _floors(design: Design, sizes: Sizes, sheet: Sheet, factor: float, session: Session) -> Sizes:
    """The smallest sizes in points; a title's from its reading distance, on a poster growing with the paper."""
    table = session.theme.floors[design.floors_on(sheet)]
    display, text = (session.faces.face(family, weight).cap_height for family, weight in (("title", 800), ("text", 400)))
    title = _cap(table["title"]["distance_m"], table["title"]["divisor"], display)
    if design.far:
        lead, body = (_cap(table[part]["distance_m"], _DIVISOR, text) for part in ("lead", "body"))
        return Sizes(title * factor, lead * factor, body * factor, *(size * factor * _NEAR for size in (sizes.small, sizes.source)))
    return Sizes(title, table["reading"] * session.theme.headings.size, table["reading"], table["note"], table["source"])


def _cap(distance: float, divisor: float, cap_height: float) -> float:
    """The size in points whose capitals are `distance` (m) divided by `divisor` high."""
    return mm(distance * 1000 / divisor) / cap_height
