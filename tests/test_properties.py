"""Any valid handout, wished for in any way, becomes a file with all its words, nothing over nothing else, or a problem."""

import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from handouts import InvalidHandoutError, Loaded
from handouts.blocks import KINDS
from handouts.cursor import texts
from layouts.frames import GlyphRun, Publication
from layouts.imposition.passport import passport
from layouts.press import to_pdf
from layouts.press.pictures import to_png
from layouts.press.reading import marked_texts, open_pdf
from layouts.units import mm
from studio.jobs import Job, Wish
from studio.paper import passport_entry
from studio.proof.check import inspect
from studio.refusals import refusal
from tests.conftest import SESSION, load_text
from tests.strategies import BLOCKS, draw_pictures, handouts, wishes
from tests.test_fit import runs
from tests.test_pdf import bare, words

SECONDS = 5.0
OURS = ("is set in", "has a contrast", "from the trim", "can be read from")  # not for an author to mend: a layout promises these


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


def inside(publication: Publication) -> bool:
    """Whether all text stands on its page."""
    return all(
        run.x >= -0.1 and run.x + run.width <= page.width + 0.1 and mm(1) <= run.y <= page.height - mm(1)
        for page in publication.pages for run in runs(page.children))


def lost(one: Loaded, pdf: bytes) -> list[str]:
    """The words of a handout that cannot be read back from its file as often as they were written."""
    written = Counter(bare(word) for text in texts(one.cursor) for word in words(str(text)))
    read = Counter(bare(word) for page in open_pdf(pdf).pages for text in marked_texts(page).values() for word in words(text))
    return [word for word, count in written.items() if read[word] < count]


def made(job: Job) -> None:
    """Make everything that can be made of a job, and look at it. Raises InvalidHandoutError."""
    start = time.process_time()
    publication = job.compose(SESSION)
    pdf = job.print(publication, SESSION.press)
    assert time.process_time() - start < SECONDS
    over = overlapping(publication)
    assert not over, over
    assert inside(publication)
    gone = [] if publication.imposed else lost(job.loaded, pdf)
    assert not gone, gone
    warnings = [str(problem).partition(": ")[2] for problem in inspect(job, SESSION).problems]
    ours = [warning for warning in warnings if any(said in warning for said in OURS)]
    assert not ours, ours
    assert to_pdf(passport([passport_entry(job, publication)], SESSION.look(job.loaded.handout.language)))
    assert len(list(to_png(pdf, 24))) == len(publication.pages)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(yaml=handouts(), wish=wishes())
def test_any_job_is_made_whole_or_says_why(tmp_path: Path, yaml: str, wish: Wish) -> None:
    draw_pictures(tmp_path)
    try:
        job = Job(load_text(tmp_path, yaml), wish)
        if reason := refusal(job):
            assert reason.endswith(".")
            job = Job(job.loaded)
        made(job)
    except InvalidHandoutError as error:
        assert error.problems  # noqa: PT017  # which problem it is depends on the handout
        assert all(problem.line >= 1 and str(problem.message) for problem in error.problems)  # noqa: PT017


@pytest.mark.parametrize("form", ["page", "sheet"])
def test_a_made_up_job_that_is_wrong_would_be_noticed(tmp_path: Path, form: str) -> None:
    text = "title: Regels\naudience: team\nlayout: card\nblocks:\n  - text: Drie woorden hier.\n"
    job = Job(load_text(tmp_path, text), Wish(form=form))
    made(job)
    assert lost(load_text(tmp_path, text.replace("Drie", "Vier")), job.print(Job(job.loaded).compose(SESSION), SESSION.press)) == ["Vier"]


def test_every_kind_of_block_is_made_up() -> None:
    assert {*BLOCKS, "picture"} == set(KINDS)
