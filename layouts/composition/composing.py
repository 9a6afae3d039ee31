"""A loaded handout → a publication: the design arranges, `fit` places, problems come back with their lines."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from handouts import InvalidHandoutError, Loaded, Problem, Vocabulary
from handouts.blocks import Picture
from handouts.facts import filled
from layouts import icons
from layouts.blocks.errors import SceneError
from layouts.boxes import TooWideError
from layouts.boxes.fit import SHARES, DoesNotFitError, fit
from layouts.boxes.paragraph import UnbreakableError
from layouts.composition.also import comes_in
from layouts.composition.edition import STANDARD, Edition
from layouts.composition.objections import objections
from layouts.composition.resolution import refused
from layouts.composition.sizing import (
    Sizing,
    design_for,
    in_language,
    is_turned,
    is_unread,
    look_for,
    sheet_for,
    sizing_for,
)
from layouts.designs import DESIGNS, Arrangement, Attempt, Brief, CannotArrangeError, Design
from layouts.frames import Page, Publication
from layouts.images import BadImageError, Original, load_image
from layouts.school.imprint import imprint_of
from layouts.session import Session
from layouts.sheet import SHEETS, Sheet
from layouts.style.look import Look
from layouts.units import to_mm

if TYPE_CHECKING:
    from layouts.composition.advice import Case

_MOST_PAGES = 8
_MOST_PAGES_LARGE = 16
_NEARLY = 0.95
_AIRY = 7
_AUTHOR = "Handouts"
_STEPS = 5
_LESS_AIR = 0.8
_MADE_TO_FIT = 0.2
"""Less room than this, in points, has an area that is made as high as what stands in it."""


def vocabulary(session: Session) -> Vocabulary:
    """The names that handouts may use."""
    return Vocabulary(tuple(DESIGNS), icons.names(), session.references)


def compose(
    loaded: Loaded, session: Session, paper: str | None = None, edition: Edition = STANDARD, *, trim: tuple[float, float] | None = None,
    pictures: Path | None = None, most: int = _MOST_PAGES,
) -> Publication:
    """Lay a handout out. Raises InvalidHandoutError with what cannot be set or does not fit.

    `pictures` is a folder for pictures besides the handout's own; `trim` (width, height in points) is for cards that are
    cut a little smaller than their paper; `most` is on how many pages it may flow.
    """
    also = comes_in(loaded, session.blocks)
    loaded = filled(loaded, session.profile)
    handout = loaded.handout
    problems = objections(loaded, session)
    if problems:
        raise InvalidHandoutError(problems)
    sheet = sheet_for(handout.layout, paper, edition, turned=is_turned(loaded))
    if trim:
        sheet = replace(sheet, width=trim[0], height=trim[1])
    images = _images(loaded, (loaded.folder, *([pictures] if pictures else [])), gray=edition.black)
    pages = _Trying(loaded, edition, images, session, also, most).pages(sheet)
    remarks = list(refused(pages, handout, sheet.label)) if images else []
    if remarks:
        raise InvalidHandoutError(loaded.source.problem(one.origin, one.message, one.hint) for one in remarks)
    return Publication(
        pages, _titled(loaded), handout.language,
        subject=str(handout.lead or "").replace("\u00ad", ""),
        keywords=handout.keywords, author=handout.author or _AUTHOR, updated=handout.updated, paper=sheet.label)


def spare(loaded: Loaded, session: Session, paper: str | None = None, edition: Edition = STANDARD, *, pages: int) -> tuple[float, ...]:
    """How much longer what stands on each of so many pages may become, in mm, at the smallest readable size.

    Of what stands beside each other on a page, that which has least room counts. Raises what `compose` raises.
    """
    loaded = filled(loaded, session.profile)
    sheet = sheet_for(loaded.handout.layout, paper, edition, turned=is_turned(loaded))
    images = _images(loaded, (loaded.folder,), gray=edition.black)
    return _Trying(loaded, edition, images, session, comes_in(loaded, session.blocks)).spare(sheet, pages)


def _titled(loaded: Loaded) -> str:
    """The title without what says where its lines may break; that of what stands beside it after it."""
    titles = [one.handout.title.replace("\u00a0", " ").replace("\u00ad", "") for one in (loaded, loaded.beside) if one]
    return " · ".join(titles)


def _images(loaded: Loaded, folders: tuple[Path, ...], *, gray: bool) -> dict[str, Original]:
    """The pictures of a handout by name. Raises InvalidHandoutError with those that cannot be printed."""
    images: dict[str, Original] = {}
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


class _Setting(Struct, frozen=True):
    """The boxes of a handout on a sheet, built once, for any scale and number of pages."""

    sheet: Sheet
    sizing: Sizing
    arrangement: Arrangement
    session: Session
    rtl: bool

    def fit(self, pages: int, shares: Sequence[float], *, strict: bool) -> tuple[Page, ...]:
        """The pages at the first of the shares that fits. Raises DoesNotFitError, CannotArrangeError, TooWideError, SceneError."""
        scales = [self.session.scales.recall((self.sizing, share), partial(self.sizing.at, share)) for share in shares]
        return fit(lambda scale: self.arrangement(Attempt(scale, pages, strict)), self.sheet.width, self.sheet.height, scales, rtl=self.rtl)

    def spare(self, pages: int, share: float) -> tuple[float, ...]:
        """The room that each page has left at a share, in mm."""
        scale = self.session.scales.recall((self.sizing, share), partial(self.sizing.at, share))
        sides = self.arrangement(Attempt(scale, pages, strict=True))
        rooms = [[-region.excess(scale) for region in side.regions] for side in sides]
        return tuple(to_mm(min((room for room in side if room > _MADE_TO_FIT), default=0.0)) for side in rooms)


class _DoesNotComeError(Exception):
    """A handout that comes on no page so: what can be done about it is tried, and said, only when it is the last word."""

    def __init__(self, explain: Callable[[], list[Problem]]) -> None:
        super().__init__()
        self.explain = explain


class _Trying(Struct, frozen=True):
    """A handout in an edition, tried on sheets and numbers of pages; `tight` with less air, `sparing` besides with a card of few words.

    `alone` says only in the language of a translation that nobody has read it; `also` are the languages in which it comes besides.
    """

    loaded: Loaded
    edition: Edition
    images: dict[str, Original]
    session: Session
    also: tuple[str, ...] = ()
    most: int = _MOST_PAGES
    tight: bool = False
    sparing: bool = False
    alone: bool = False

    def pages(self, sheet: Sheet) -> tuple[Page, ...]:
        """On as few pages as it may be tried on. Raises InvalidHandoutError.

        Where more pages do not help either, notes may stand away from what they belong to; then headings and cards have less
        air, titles shrink with their page, and lines beside each other are not held level; then the school's card and a translation that nobody has read say only what is needed, and this
        at last in its own language alone: nothing else leads out.
        """
        ways = [self, replace(self, tight=True)]
        if self.session.profile or is_unread(self.loaded):
            ways.append(replace(self, tight=True, sparing=True))
        if is_unread(self.loaded):
            ways.append(replace(self, tight=True, sparing=True, alone=True))
        for way in ways:
            try:
                return way.tried(sheet)
            except _DoesNotComeError as error:
                trouble = error
        raise InvalidHandoutError(trouble.explain()) from trouble

    def tried(self, sheet: Sheet) -> tuple[Page, ...]:
        """So much air, and such a card. Raises _DoesNotComeError."""
        design = design_for(self.loaded.handout.layout, self.edition, turned=is_turned(self.loaded))
        counts = self._counts(design, sheet)
        unarranged: list[Problem] = []
        too_long: dict[int, DoesNotFitError] = {}
        setting: _Setting | None = None
        for strict, count in product((True, False) if max(counts) > counts[0] else (True,), counts):
            try:
                setting = setting or self._setting(self.loaded, design, sheet)
                return setting.fit(count, self._shares(strict=strict), strict=strict)
            except (CannotArrangeError, TooWideError, SceneError) as error:
                unarranged.append(self.loaded.source.problem(error.origin, error.message, error.hint))
                if count == min(counts):
                    break
            except DoesNotFitError as error:
                too_long[count] = error
                if error.word is not None:
                    break
        if too_long:
            count = max(too_long)
            raise _DoesNotComeError(lambda: [self._case(design, sheet, too_long[count], count).explain()])
        raise _DoesNotComeError(lambda: unarranged[:1])

    def _counts(self, design: Design, sheet: Sheet) -> Sequence[int]:
        """On how many pages a handout may be tried. On its own paper it must fit; on a smaller one it may flow on.

        What makes too few pages for its layout's own number may have fewer.
        """
        asked = self.loaded.handout.pages
        if self.edition.large or design.flows:
            return range(1, self._limit + 1)
        count = asked or design.pages or 1
        own = SHEETS[design.sheets[0]]
        may_flow = design.pages is not None and SHEETS[sheet.name].height < own.height * _NEARLY
        more = range(count, max(count, self.most) + 1) if may_flow else (count,)
        return more if asked else (*more, *range(count - 1, 0, -1))

    @property
    def _limit(self) -> int:
        """The most pages there may be."""
        return _MOST_PAGES_LARGE if self.edition.large else self.most

    def _shares(self, *, strict: bool) -> Sequence[float]:
        """Large print grows over pages before it shrinks."""
        return SHARES[:_AIRY] if self.edition.large and strict else SHARES

    def spare(self, sheet: Sheet, pages: int) -> tuple[float, ...]:
        """The room that each page has left, in mm."""
        design = design_for(self.loaded.handout.layout, self.edition, turned=is_turned(self.loaded))
        setting = self._setting(self.loaded, design, sheet)
        for share in SHARES[::-_STEPS]:
            try:
                return setting.spare(pages, share)
            except (CannotArrangeError, TooWideError, SceneError, UnbreakableError):
                continue  # a scene is no smaller than its faces can be seen, whatever the text may be
        return ()

    def _setting(self, loaded: Loaded, design: Design, sheet: Sheet) -> "_Setting":
        """A handout's boxes on a sheet. Raises CannotArrangeError."""
        sizing = sizing_for(loaded.handout, replace(design, steady=False, grid=False) if self.tight else design, sheet, self.edition, self.session)
        look = look_for(loaded, design, sizing, self.edition, self.images, self.session)
        look = look.but(tight=True, sparing=self.sparing, alone=self.alone, under=look.under * _LESS_AIR) if self.tight else look
        return _Setting(sheet, sizing, design.arrange(self._brief(loaded, sheet, look)), self.session, look.typesetter.rtl)

    def _brief(self, loaded: Loaded, sheet: Sheet, look: Look) -> Brief:
        imprint = imprint_of(loaded, self.session.references, self.session.profile)
        other = loaded.beside
        beside = self._brief(other, sheet, in_language(look, other, self.session)) if other else None
        return Brief(loaded.cursor, sheet, look, look.wording, imprint, beside, self.also)

    def _case(self, design: Design, sheet: Sheet, error: DoesNotFitError, count: int) -> "Case":
        """What does not fit, with a way to try others."""
        from layouts.composition.advice import Case  # noqa: PLC0415  # most handouts fit: keep start-up short

        def trial(one: Loaded, paper: str, pages: int) -> DoesNotFitError | None:
            turned, layout = is_turned(one), one.handout.layout
            other, on = design_for(layout, self.edition, turned=turned), sheet_for(layout, paper, self.edition, turned=turned)
            try:
                self._setting(one, other, on).fit(pages, self._shares(strict=True)[-1:], strict=True)
            except DoesNotFitError as found:
                return found
            return None

        turns = DESIGNS[self.loaded.handout.layout].turns and self.loaded.handout.orientation is None
        return Case(self.loaded, design, sheet, error, count, self._limit, trial, not self.edition.large, turns)
