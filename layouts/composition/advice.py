"""What leads out of a handout that does not fit. A way out is tried before it is advised."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from handouts import Loaded, Problem
from handouts.blocks import Block, Checklist, Picture, Scene, Table
from handouts.blocks.picture import NARROWEST, WIDEST
from handouts.messages import Message, any_of, say
from handouts.shape import at
from layouts.blocks.errors import SceneError
from layouts.boxes import TooWideError
from layouts.boxes.fit import DoesNotFitError
from layouts.designs import CannotArrangeError, Design
from layouts.sheet import SHEETS, Sheet

Trial = Callable[[Loaded, str, int], DoesNotFitError | None]
_LONGEST_WORD = 40
_MANY_PAGES = 128


class Case(Struct, frozen=True):
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
        block = self._block(self.error)
        if isinstance(block, Picture | Scene):
            return self._too_tall()
        if self.design.pages is None:
            return self._too_long([])
        count, stuck = self._needed()
        if count is None:
            return self._too_high(stuck)
        if count > self.limit:
            return self._too_much(count)
        return self._too_long([_in_pages(count)] if self.pages_chosen else [])

    def _wide_word(self, word: str) -> Problem:
        shown = word if len(word) <= _LONGEST_WORD else f"{word[:_LONGEST_WORD]}…"
        message = say("the word '{word}' is {excess} mm wider than its column on {paper} at the smallest readable size.",
                      word=shown, excess=_amount(self.error), paper=self.sheet.label)
        block, place = self._block(self.error), self.error.origin[2:3]
        ways = [say('Show where it may be divided, as in "Klassen\\u00ADregels" (with the quotes)'), say("use a shorter word")]
        if isinstance(block, Checklist) and place == ("columns",):
            ways = [say("Use a shorter word over the boxes"), say("put a soft hyphen in it")]
            ways += [say("use fewer columns")] if len(block.columns) > 1 else []
        if isinstance(block, Table):
            ways += [say("give its column more in 'widths'")] if block.widths else []
            ways += [say("write 'orientation: landscape'")] if self.turns and self._fits_turned() else []
        return self.loaded.source.problem(self.error.origin, message, any_of(*ways))

    def _too_long(self, ways: list[Message]) -> Problem:
        message = say("does not fit on {place} at the smallest readable size: {excess} mm too long.",
                      place=self._place, excess=_amount(self.error))
        hint = any_of(say("Shorten it"), *self._larger(), *self._narrower_picture(), *ways)
        return self.loaded.source.problem(self.error.origin, message, hint)

    def _too_much(self, count: int) -> Problem:
        message = say("takes about {count} pages of {paper} at the smallest readable size; a handout has at most {most}.",
                      count=count, paper=self.sheet.label, most=self.limit)
        hint = any_of(say("Make several handouts of it"), *self._larger())
        return self.loaded.source.problem(("blocks",), message, hint, at_key=True)

    def _too_high(self, stuck: DoesNotFitError) -> Problem:
        message = say("is {excess} mm longer than a page of {paper} at the smallest readable size, however many pages there are.",
                      excess=_amount(stuck), paper=self.sheet.label)
        return self.loaded.source.problem(stuck.origin, message, any_of(say("Make two blocks of it"), *self._larger()))

    def _too_tall(self) -> Problem:
        index, place, excess = int(self.error.origin[1]), self._place, _amount(self.error)
        if isinstance(self.loaded.handout.blocks[index], Scene):
            message = say("does not fit on {place}: the scene is {excess} mm too tall.", place=place, excess=excess)
        else:
            message = say("does not fit on {place}: the picture is {excess} mm too tall.", place=place, excess=excess)
        width = self._widest(index)
        ways = [self._at_width(index, width) if width else say("Shorten the text around it"), *self._larger()]
        more = next((count for count in range(self.pages + 1, self.limit + 1) if self._on(count) is None), None)
        ways += [_in_pages(more)] if more and self.pages_chosen and self.design.pages else []
        return self.loaded.source.problem(self.error.origin, message, any_of(*ways))

    @property
    def _place(self) -> str:
        if self.pages == 1:
            return self.sheet.label
        return say("{pages} pages of {paper}", pages=self.pages, paper=self.sheet.label)

    def _narrower_picture(self) -> list[Message]:
        """The first picture or scene that makes room when it is narrower, and how wide it may be."""
        for index, block in enumerate(self.loaded.handout.blocks):
            if isinstance(block, Picture) and (width := self._widest(index)):
                return [say("write 'width: {width}' at the picture '{name}'", width=width, name=block.picture)]
            if isinstance(block, Scene) and (width := self._widest(index)):
                return [say("{way} for blocks[{number}]", way=self._at_width(index, width, first=False), number=index)]
        return []

    def _at_width(self, index: int, width: int, *, first: bool = True) -> Message:
        """How a width is written: a scene that is only a name has no place for it yet."""
        block = self.loaded.handout.blocks[index]
        if isinstance(block, Scene) and isinstance(at(self.loaded.source.value, ("blocks", index, "scene")), str):
            written = f"- scene: {{pose: {block.scene.pose}, width: {width}}}"
        else:
            written = f"width: {width}"
        return say("Write '{written}'", written=written) if first else say("write '{written}'", written=written)

    def _widest(self, index: int) -> int | None:
        """The greatest width in mm of a picture or scene with which all fits; None where it is not the drawing."""
        blocks = self.loaded.handout.blocks

        def fits(width: int) -> bool | None:
            """None where the people of a scene are too small to be drawn."""
            changed = (*blocks[:index], _as_wide(blocks[index], width), *blocks[index + 1 :])
            loaded = replace(self.loaded, handout=self.loaded.handout.model_copy(update={"blocks": changed}))
            try:
                return self.trial(loaded, self.sheet.name, self.pages) is None
            except SceneError:
                return None
            except (CannotArrangeError, TooWideError):
                return False

        found = fits(NARROWEST)
        few, many = NARROWEST, WIDEST if found is not False else NARROWEST
        best = NARROWEST if found else None
        while many - few > 1:
            middle = (few + many) // 2
            found = fits(middle)
            few, many = (few, middle) if found is False else (middle, many)
            best = middle if found else best
        return best

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

    def _larger(self) -> list[Message]:
        """The smallest larger paper on which it fits."""
        if self.design.far:
            return []
        width = min(self.sheet.width, self.sheet.height)
        papers = sorted((SHEETS[name] for name in self.design.sheets if SHEETS[name].width > width), key=lambda sheet: sheet.width)
        return next(([say("take a larger paper (--paper {paper})", paper=paper.name)] for paper in papers
                     if self._fits(self.loaded, paper.name)), [])

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


def _as_wide(block: Block, width: int) -> Block:
    """A picture or a scene at a width in mm."""
    if isinstance(block, Scene):
        return block.model_copy(update={"scene": block.scene.model_copy(update={"width": float(width)})})
    return block.model_copy(update={"width": width})


def _amount(error: DoesNotFitError) -> int:
    return max(1, round(error.excess))


def _in_pages(count: int) -> Message:
    return say("write 'pages: {count}'", count=count)
