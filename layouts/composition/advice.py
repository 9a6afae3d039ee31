"""What leads out of a handout that does not fit. A way out is tried before it is advised."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from handouts import Loaded, Problem
from handouts.blocks import Block, Checklist, Picture, Table
from handouts.blocks.picture import NARROWEST, WIDEST
from layouts.boxes import TooWideError
from layouts.boxes.fit import DoesNotFitError
from layouts.designs import CannotArrangeError, Design
from layouts.sheet import SHEETS, Sheet

Trial = Callable[[Loaded, str, int], DoesNotFitError | None]
_LONGEST_WORD = 40
_MANY_PAGES = 128


@dataclass(frozen=True, slots=True)
class Case:
    """A handout that does not fit on a number of pages of a sheet. `limit` is the most pages it may have.

    `trial` says what does not fit when it is set on a paper and a number of pages at the smallest sizes; None if all
    does. `pages_chosen` says whether its author chooses the number of pages, `turns` whether it may be turned.
    """

    loaded: Loaded
    design: Design
    sheet: Sheet
    error: DoesNotFitError
    pages: int
    limit: int
    trial: Trial
    pages_chosen: bool
    turns: bool

    def explain(self) -> Problem:
        """The problem with what leads out of it."""
        if self.error.word is not None:
            return self._wide_word(self.error.word)
        if isinstance(self._block(self.error), Picture):
            return self._too_tall()
        if self.design.pages is None:
            return self._too_long([])
        count, stuck = self._needed()
        if count is None:
            return self._too_high(stuck)
        if count > self.limit:
            return self._too_much(count)
        return self._too_long([f"write 'pages: {count}'"] if self.pages_chosen else [])

    def _wide_word(self, word: str) -> Problem:
        shown = word if len(word) <= _LONGEST_WORD else f"{word[:_LONGEST_WORD]}…"
        message = (f"the word '{shown}' is {max(1, round(self.error.excess))} mm wider than its column on {self.sheet.label} "
                   "at the smallest readable size.")
        block, place = self._block(self.error), self.error.origin[2:3]
        ways = ['Show where it may be divided, as in "Klassen\\u00ADregels" (with the quotes)', "use a shorter word"]
        if isinstance(block, Checklist) and place == ("columns",):
            ways = ["Use a shorter word over the boxes", "put a soft hyphen in it"] + ["use fewer columns"] * (len(block.columns) > 1)
        if isinstance(block, Table):
            ways += ["give its column more in 'widths'"] if block.widths else []
            ways += ["write 'orientation: landscape'"] if self.turns and self._fits_turned() else []
        return self.loaded.source.problem(self.error.origin, message, _joined(ways))

    def _too_long(self, ways: list[str]) -> Problem:
        place = self.sheet.label if self.pages == 1 else f"{self.pages} pages of {self.sheet.label}"
        message = f"does not fit on {place} at the smallest readable size: {_amount(self.error)} mm too long."
        hint = _joined(["Shorten it", *self._larger(), *self._narrower_picture(), *ways])
        return self.loaded.source.problem(self.error.origin, message, hint)

    def _too_much(self, count: int) -> Problem:
        message = (f"takes about {count} pages of {self.sheet.label} at the smallest readable size; "
                   f"a handout has at most {self.limit}.")
        hint = _joined(["Make several handouts of it", *self._larger()])
        return self.loaded.source.problem(("blocks",), message, hint, at_key=True)

    def _too_high(self, stuck: DoesNotFitError) -> Problem:
        message = (f"is {_amount(stuck)} mm longer than a page of {self.sheet.label} at the smallest readable size, "
                   "however many pages there are.")
        return self.loaded.source.problem(stuck.origin, message, _joined(["Make two blocks of it", *self._larger()]))

    def _too_tall(self) -> Problem:
        place = self.sheet.label if self.pages == 1 else f"{self.pages} pages of {self.sheet.label}"
        message = f"does not fit on {place}: the picture is {_amount(self.error)} mm too tall."
        width = self._widest(int(self.error.origin[1]))
        ways = [f"Write 'width: {width}'" if width else "Shorten the text around it", *self._larger()]
        more = next((count for count in range(self.pages + 1, self.limit + 1) if self._on(count) is None), None)
        ways += [f"write 'pages: {more}'"] if more and self.pages_chosen and self.design.pages else []
        return self.loaded.source.problem(self.error.origin, message, _joined(ways))

    def _narrower_picture(self) -> list[str]:
        """The first picture that makes room when it is narrower, and how wide it may be."""
        for index, block in enumerate(self.loaded.handout.blocks):
            if isinstance(block, Picture) and (width := self._widest(index)):
                return [f"write 'width: {width}' at the picture '{block.picture}'"]
        return []

    def _widest(self, index: int) -> int | None:
        """The greatest width in mm of a picture with which all fits; None where it is not the picture."""
        blocks = self.loaded.handout.blocks

        def fits(width: int) -> bool:
            changed = (*blocks[:index], blocks[index].model_copy(update={"width": width}), *blocks[index + 1 :])
            loaded = replace(self.loaded, handout=self.loaded.handout.model_copy(update={"blocks": changed}))
            try:
                return self.trial(loaded, self.sheet.name, self.pages) is None
            except (CannotArrangeError, TooWideError):
                return False

        if not fits(NARROWEST):
            return None
        few, many = NARROWEST, getattr(blocks[index], "width", None) or WIDEST
        while many - few > 1:
            middle = (few + many) // 2
            few, many = (middle, many) if fits(middle) else (few, middle)
        return few

    def _needed(self) -> tuple[int | None, DoesNotFitError]:
        """The fewest pages on which it fits, or None where it never does; and what stays too long till then."""
        few = many = self.pages
        stuck = self.error
        found: DoesNotFitError | CannotArrangeError | None = stuck
        while isinstance(found, DoesNotFitError) and many < _MANY_PAGES:
            few, stuck, many = many, found, min(2 * many, _MANY_PAGES)
            found = self._on(many)
        if isinstance(found, DoesNotFitError):
            return None, found
        while many - few > 1:
            middle = (few + many) // 2
            between = self._on(middle)
            if isinstance(between, DoesNotFitError):
                few, stuck = middle, between
            else:
                many, found = middle, between
        return (None if found else many), stuck

    def _on(self, pages: int) -> DoesNotFitError | CannotArrangeError | None:
        try:
            return self.trial(self.loaded, self.sheet.name, pages)
        except CannotArrangeError as error:
            return error

    def _larger(self) -> list[str]:
        """The smallest larger paper on which it fits."""
        if self.design.floors == "poster":
            return []
        width = min(self.sheet.width, self.sheet.height)
        papers = sorted((SHEETS[name] for name in self.design.sheets if SHEETS[name].width > width), key=lambda sheet: sheet.width)
        return next(([f"take a larger paper (--paper {paper.name})"] for paper in papers if self._fits(self.loaded, paper.name)), [])

    def _fits_turned(self) -> bool:
        handout = self.loaded.handout.model_copy(update={"orientation": "landscape"})
        return self._fits(replace(self.loaded, handout=handout), self.sheet.name)

    def _fits(self, loaded: Loaded, paper: str) -> bool:
        try:
            return self.trial(loaded, paper, loaded.handout.pages or self.design.pages or 1) is None
        except (CannotArrangeError, TooWideError):
            return False

    def _block(self, error: DoesNotFitError) -> Block | None:
        match error.origin:
            case ("blocks", int(index), *_):
                return self.loaded.handout.blocks[index]
        return None


def _amount(error: DoesNotFitError) -> int:
    return max(1, round(error.excess))


def _joined(ways: list[str]) -> str:
    first, *rest = ways
    if not rest:
        return f"{first}."
    return f"{', '.join([first, *rest[:-1]])}, or {rest[-1]}."
