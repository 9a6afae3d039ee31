"""How pages end and begin: made-up handouts of many lengths, on papers and in editions that take them."""

import random
import re
from itertools import pairwise, product
from pathlib import Path

import pytest
from PIL import Image

from handouts import InvalidHandoutError
from layouts.composition import compose
from layouts.frames import Page, Publication, text_runs
from studio.editions import EDITIONS
from tests.conftest import SESSION, load_text
from tests.kinds import BLOCKS
from tests.test_leaflet import shown

BODY = ("text", "points", "steps", "panels", "columns", "story", "speech", "table", "window", "actions", "circle",
        "questions", "timeline", "checklist", "plan", "styles")
BELONGING = ("note", "callout", "quote")
LONG = "  - text: " + "De school begint om half negen en de deur gaat om kwart over acht open. " * 5 + "\n"
CLOSING = BLOCKS["contact"] + "sources: [nji-hechting, Ons eigen zorgplan 2026, De schoolgids, Het team van groep 4]\n"
PAGE = re.compile(r"\d+ van \d+")


def made_up(seed: int, layout: str = "factsheet", pages: int | None = None) -> str:
    """Headings with one to three blocks under each, now and then with a note behind them."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    blocks: list[str] = []
    while len(blocks) < 4 + seed * 5 % 44:
        blocks.append(BLOCKS["heading"])
        blocks += [LONG if chance.random() < 0.4 else BLOCKS[chance.choice(BODY)] for _ in range(chance.randint(1, 3))]
        blocks += [BLOCKS[chance.choice(BELONGING)]] if chance.random() < 0.5 else []
    asked = f"pages: {pages}\n" if pages else ""
    head = f"title: Goed begin\naudience: worker\nlayout: {layout}\n{asked}lead: Zo maken we een fijne dag.\nblocks:\n"
    return head + "".join(blocks) + CLOSING


def kinds(text: str) -> list[str]:
    return re.findall(r"^  - (\w+):", text, re.MULTILINE)


def body(page: Page, last: int) -> list[int]:
    """The numbers of the blocks on a page, without the contact at the foot."""
    return [int(run.origin[1]) for run in text_runs(page.children) if run.origin[:1] == ("blocks",) and run.origin[1] != last]


def fewest(tmp_path: Path, seed: int, layout: str, edition: str, paper: str | None) -> tuple[str, Publication] | None:
    """On as few pages as it fits on; where the edition decides, on what it decides."""
    free = edition == "large-print" or paper == "a5"
    for pages in (None,) if free else range(1, 9):
        text = made_up(seed, layout, pages)
        try:
            return text, compose(load_text(tmp_path, text), SESSION, paper, EDITIONS[edition])
        except InvalidHandoutError:
            continue
    return None


@pytest.mark.parametrize(("layout", "edition", "paper"), [
    ("factsheet", "standard", None), ("factsheet", "standard", "a5"), ("factsheet", "large-print", None),
    ("case", "copier", None), ("workshop", "standard", "letter"), ("checklist", "standard", "a3"),
])
def test_every_page_has_something_to_say(tmp_path: Path, layout: str, edition: str, paper: str | None) -> None:
    Image.new("RGB", (80, 60), "teal").save(tmp_path / "plein.png")
    lengths = set()
    for seed in range(16):
        made = fewest(tmp_path, seed, layout, edition, paper)
        if made is None:
            continue
        text, publication = made
        names = kinds(text)
        found = [body(page, len(names) - 1) for page in publication.pages]
        assert all(found), (seed, "a page without a block")
        assert all(names[page[0]] not in BELONGING for page in found[1:]), (seed, "a note away from its subject")
        assert all(names[page[-1]] != "heading" for page in found), (seed, "a heading at a foot")
        lengths.add(len(publication.pages))
        if len(publication.pages) > 1:
            numbers = [sum(bool(PAGE.fullmatch(shown(run).strip())) for run in text_runs(page.children))
                       for page in publication.pages]
            assert numbers == [1] * len(numbers), (seed, "a page with two numbers or none")
            low = [max(run.y for run in text_runs(page.children) if run.origin[:1] == ("blocks",) and run.origin[1] != len(names) - 1)
                   / page.height for page in publication.pages]
            assert low[-1] > 0.3, (seed, "a last page with hardly anything", low)
    assert max(lengths) >= 4


def test_a_text_that_ends_with_a_colon_stays_with_its_points(tmp_path: Path) -> None:
    for count, rest in product(range(3, 8), range(1, 8)):
        blocks = LONG * count + '  - text: "Neem mee:"\n' + BLOCKS["points"] + LONG * rest
        text = f"title: T\naudience: team\nlayout: factsheet\npages: 2\nblocks:\n{blocks}"
        pages = [body(page, -1) for page in compose(load_text(tmp_path, text), SESSION).pages]
        assert any(count in page and count + 1 in page for page in pages)


def test_a_layout_of_two_pages_has_one_where_there_is_not_enough(tmp_path: Path) -> None:
    text = f"title: T\naudience: team\nlayout: workshop\nblocks:\n{BLOCKS['heading']}{BLOCKS['text']}"
    assert len(compose(load_text(tmp_path, text), SESSION).pages) == 1
    assert len(compose(load_text(tmp_path, text), SESSION, "letter").pages) == 1


def test_a_number_of_pages_that_leaves_one_empty_is_a_problem(tmp_path: Path) -> None:
    text = f"title: T\naudience: team\nlayout: factsheet\npages: 2\nblocks:\n{BLOCKS['heading']}{BLOCKS['text']}{BLOCKS['note']}"
    for paper in ("a4", "letter", "a5"):
        with pytest.raises(InvalidHandoutError, match=r"there is not enough for 2 pages\. Write 'pages: 1'"):
            compose(load_text(tmp_path, text), SESSION, paper)
    assert compose(load_text(tmp_path, text.replace("pages: 2", "pages: 1")), SESSION).pages


def test_a_heading_stands_nearer_to_what_it_heads(tmp_path: Path) -> None:
    """Found on a card with a recipe: from baseline to cap height, more room above a heading than under it."""
    for layout in ("card", "checklist", "factsheet", "poster", "statement", "case"):
        text = f"title: T\naudience: team\nlayout: {layout}\nblocks:\n{BLOCKS['points']}{BLOCKS['heading']}{BLOCKS['text']}"
        runs = [run for page in compose(load_text(tmp_path, text), SESSION).pages for run in text_runs(page.children) if "blocks" in run.origin]
        place = next(index for index, run in enumerate(runs) if run.origin[1] == 1)
        above, under = (lower.y - lower.face.cap_height * lower.size - upper.y
                        for upper, lower in pairwise(runs[place - 1 : place + 2]))
        assert above > 1.35 * under, layout
