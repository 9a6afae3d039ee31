"""Large print keeps its word: sizes and places measured in the file and on pixels, in every piece that has it."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from handouts.blocks import Contact, Lines
from layouts.units import mm, to_mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.refusals import refusal
from tests.conftest import PIECES, SESSION, load_text, loaded
from tests.reading_pages import DOTS, ReadPage
from tests.test_type import pages_of

LARGE = [name for name in PIECES if not refusal(Job(loaded(name), Wish(edition=EDITIONS["large-print"])))]
READ, FOLIO, DARK = 18, 14, 200
FACTORS = {"Onest": 0.94}
"""How large a face is set beside Latin, to look as large."""
LABELS = {"Naam en functie", "Telefoon", "Welke dagen?"}


@cache
def printed(name: str) -> tuple[ReadPage, ...]:
    """The pages of a piece in large print, read by PDFium."""
    job = Job(loaded(name), Wish(edition=EDITIONS["large-print"]))
    return tuple(pages_of(job.print(job.compose(SESSION), SESSION.press)))


@pytest.mark.parametrize("name", LARGE)
def test_all_that_is_read_has_18_points_and_folios_14(name: str) -> None:
    title = "".join(loaded(name).handout.title.split())
    pages = printed(name)
    small = {(number, line.text) for number, page in enumerate(pages, 1) for line in page.lines
             if line.size / FACTORS.get(line.letters[0].face.partition("+")[2].split("-")[0], 1) < READ - 0.01 and not (number < len(pages) and line.text.startswith("Uitgave"))}
    folios = {(number, f"{number}van{len(pages)}") for number in range(1, len(pages) + 1)}
    assert small <= folios | {(number, title) for number in range(2, len(pages) + 1)}
    assert all(line.size >= FOLIO - 0.01 for page in pages for line in page.lines)


@pytest.mark.parametrize("name", LARGE)
def test_no_page_before_the_last_is_emptier_than_a_third(name: str) -> None:
    """From its last ink over the folio to its foot."""
    for page in printed(name)[:-1]:
        folio = min((line.top for line in page.lines if line.size < READ - 0.01 and line.top > page.height / 2), default=page.height - mm(12))
        rows = range(int((folio - 1) * DOTS), 0, -1)
        empty = next(index for index, row in enumerate(rows) if inked(page, row))
        assert empty / DOTS < page.height / 3, f"{to_mm(empty / DOTS):.0f} mm"


def inked(page: ReadPage, row: int) -> bool:
    """Whether anything is printed on a row of pixels."""
    darkest, _ = page.picture.crop((0, row, page.picture.width, row + 1)).getextrema()
    return isinstance(darkest, int) and darkest < DARK


@pytest.mark.parametrize("name", LARGE)
def test_a_label_stands_over_its_line_with_10_mm_to_write(name: str) -> None:
    handout = loaded(name).handout
    own = {str(label) for block in handout.blocks if isinstance(block, Lines) for label in block.lines}
    wanted = {"".join(label.split()) for label in own | (LABELS if any(isinstance(block, Contact) for block in handout.blocks) else set())}
    found = [(page, line) for page in printed(name) for line in page.lines if line.text in wanted]
    assert len(found) >= len(wanted)
    for page, line in found:
        foot = page.ink_under(line)
        assert foot is not None
        assert foot - line.baseline >= mm(9.7), line.text


@pytest.mark.parametrize(("name", "head"), [("signal-checklist", "Nooit"), ("zeg-dit", "Liever niet dat")])
def test_a_table_is_divided_between_rows_under_its_heads(name: str, head: str) -> None:
    """Its heads stand on each page that has rows; what is left of it begins with a whole row, under a line."""
    assert_divided(printed(name), "".join(head.split()))


def test_a_table_to_write_in_is_divided_between_rows_under_its_heads(tmp_path: Path) -> None:
    rows = "".join(f'      - [Afspraak {number}, "", ""]\n' for number in range(30))
    text = f"title: T\naudience: team\nlayout: agreement\npages: 2\nblocks:\n  - text: Een zin.\n  - table: Dit spreken we af\n    columns: [Waarover, Wie, Wanneer]\n    rows:\n{rows}"
    job = Job(load_text(tmp_path, text), Wish(edition=EDITIONS["large-print"]))
    assert_divided(pages_of(job.print(job.compose(SESSION), SESSION.press)), "Waarover")


def assert_divided(pages: Sequence[ReadPage], head: str) -> None:
    divided = [page for page in pages if any(line.text == head for line in page.lines)]
    assert len(divided) > 1
    for page in divided[1:]:
        tops = [line for line in page.lines if line.text == head]
        assert min(line.baseline for line in tops) < page.height / 2


def test_a_list_that_a_page_divides_has_two_points_on_each_side(tmp_path: Path) -> None:
    """Whatever stands over it; some of what does makes a page end in it."""
    points = "".join(f"          - punt nummer {number} van de lijst\n" for number in range(16))
    divided = 0
    for above in range(4, 14):
        text = "".join(f"  - text: Regel {number} staat hier alleen.\n" for number in range(above))
        one = load_text(tmp_path, f"title: T\naudience: team\nlayout: factsheet\npages: 3\nblocks:\n{text}  - columns:\n      - label: Lijst\n        points:\n{points}      - {{label: Nog iets, text: Een zin.}}")
        job = Job(one, Wish(edition=EDITIONS["large-print"]))
        counts = [sum(line.text.startswith("puntnummer") for line in page.lines) for page in pages_of(job.print(job.compose(SESSION), SESSION.press))]
        assert sum(counts) == 16
        assert 1 not in counts
        divided += sum(count > 0 for count in counts) > 1
    assert divided
