"""Any valid handout becomes a file with all its words, nothing over nothing else, or a problem with a line."""

import time
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from handouts import InvalidHandoutError
from handouts.blocks import KINDS
from handouts.prose import texts
from layouts.compose import compose
from layouts.frames import GlyphRun, Publication
from layouts.press import to_pdf
from layouts.press.marked import marked_texts, open_pdf
from layouts.units import mm
from tests.conftest import load_text
from tests.strategies import BLOCKS, handouts
from tests.test_fit import runs
from tests.test_pdf import bare, words

SECONDS = 5.0


def overlapping(publication: Publication) -> list[tuple[str, str]]:
    """Texts that run into each other; a mark of a list stands beside its text."""
    found = []
    for page in publication.pages:
        placed = sorted((run for run in runs(page.children)), key=lambda run: run.y)
        for index, upper in enumerate(placed):
            for lower in placed[index + 1 :]:
                if lower.y - lower.size > upper.y:
                    break
                if _crosses(upper, lower):
                    found.append(("".join(glyph.text for glyph in upper.glyphs), "".join(glyph.text for glyph in lower.glyphs)))
    return found


def _crosses(upper: GlyphRun, lower: GlyphRun) -> bool:
    beside = lower.x >= upper.x + upper.width - 0.2 or upper.x >= lower.x + lower.width - 0.2
    same_line = abs(lower.y - upper.y) < 0.1
    under = lower.y - lower.face.x_height * lower.size >= upper.y
    return not beside and not (under and not same_line)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(yaml=handouts())
def test_any_handout_renders_whole_or_says_why(tmp_path: Path, yaml: str) -> None:
    start = time.monotonic()
    try:
        one = load_text(tmp_path, yaml)
        publication = compose(one)
    except InvalidHandoutError as error:
        assert error.problems  # noqa: PT017  # which problem it is depends on the handout
        assert all(problem.line >= 1 and problem.message for problem in error.problems)  # noqa: PT017
        return
    pdf = to_pdf(publication)
    assert time.monotonic() - start < SECONDS
    assert overlapping(publication) == []
    for page in publication.pages:
        for run in runs(page.children):
            assert run.x >= -0.1
            assert run.x + run.width <= page.width + 0.1
            assert mm(1) <= run.y <= page.height - mm(1)
    written = [bare(word) for _, text in texts(one.handout) for word in words(text)]
    read = [bare(word) for page in open_pdf(pdf).pages for text in marked_texts(page).values() for word in words(text)]
    for word in set(written):
        assert read.count(word) >= written.count(word), word


def test_every_kind_of_block_is_made_up() -> None:
    assert {*BLOCKS, "picture"} == {kind.kind() for kind in KINDS}
