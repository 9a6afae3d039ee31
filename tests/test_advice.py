"""What a message advises is done, and then the handout fits."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from handouts import InvalidHandoutError, Loaded, Problem
from layouts.composition import compose
from studio.editions import EDITIONS
from tests.conftest import SESSION, load_text

HEAD = "title: Titel\naudience: team\nlayout: {layout}\n{more}blocks:\n"


def made(tmp_path: Path, blocks: str, layout: str = "factsheet", more: str = "") -> Loaded:
    return load_text(tmp_path, HEAD.format(layout=layout, more=more) + blocks)


def problem(loaded: Loaded, paper: str | None = None, edition: str = "standard") -> Problem:
    with pytest.raises(InvalidHandoutError) as caught:
        compose(loaded, SESSION, paper, EDITIONS[edition])
    (found,) = caught.value.problems
    return found


def on(loaded: Loaded, pages: int) -> Loaded:
    return replace(loaded, handout=loaded.handout.model_copy(update={"pages": pages}))


def checklist(items: int) -> str:
    return "  - checklist: Alles\n    columns: [Ja, Nee]\n    items:\n" + "      - Punt dat je kunt aankruisen\n" * items


def paragraphs(count: int) -> str:
    return f"  - text: {'Een kind leert. ' * 60}\n" * count


TOO_LONG = {
    "checklist": ("checklist", checklist(60)),
    "checklist over many pages": ("checklist", checklist(150)),
    "sign-up sheet": ("worksheet", "  - table: Ik doe mee\n    columns: [Naam, Kind]\n    empty: 40\n"),
    "story": ("factsheet", paragraphs(18)),
}


@pytest.mark.parametrize("name", TOO_LONG)
def test_the_pages_it_names_are_those_it_takes(tmp_path: Path, name: str) -> None:
    layout, blocks = TOO_LONG[name]
    loaded = made(tmp_path, blocks, layout)
    found = re.search(r"write 'pages: (\d+)'", problem(loaded).hint)
    assert found
    count = int(found[1])
    assert len(compose(made(tmp_path, blocks, layout, f"pages: {count}\n"), SESSION).pages) == count
    if count > 2:
        assert f"'pages: {count}'" in problem(on(loaded, count - 1)).hint


@pytest.mark.parametrize(("paper", "edition", "most"), [(None, "standard", 8), ("a5", "standard", 8), (None, "large-print", 16)])
def test_too_much_for_one_handout_says_how_many_pages_it_takes(tmp_path: Path, paper: str | None, edition: str, most: int) -> None:
    loaded = made(tmp_path, paragraphs(80))
    found = problem(loaded, paper, edition)
    said = re.search(r"takes about (\d+) pages of \w+ .*at most (\d+)\.", found.message)
    assert said
    assert int(said[2]) == most < int(said[1])
    assert "pages:" not in found.hint
    if not paper and edition == "standard":
        assert compose(on(loaded, int(said[1])), SESSION).pages
        assert problem(on(loaded, int(said[1]) - 1))


@pytest.mark.parametrize("paper", [None, "a5"])
def test_one_block_longer_than_a_page_is_named(tmp_path: Path, paper: str | None) -> None:
    """On a small paper it was called too little for two pages."""
    text = "Een kind dat zich veilig voelt leert beter. " * 45
    found = problem(made(tmp_path, f"  - text: Kort.\n  - text: {text * 2}\n"), paper)
    assert found.path == "blocks[1]"
    assert "longer than a page" in found.message
    assert found.hint.startswith("Make two blocks of it")
    if paper is None:
        two = f"  - text: Kort.\n  - text: {text}\n  - text: {text}\n"
        assert "'pages: 2'" in problem(made(tmp_path, two)).hint
        assert compose(made(tmp_path, two, more="pages: 2\n"), SESSION).pages


def test_a_larger_paper_is_named_only_where_all_fits_on_it(tmp_path: Path) -> None:
    little = made(tmp_path, "  - table: Ik doe mee\n    columns: [Naam, Kind]\n    empty: 30\n", "worksheet")
    assert "--paper a3" in problem(little).hint
    assert len(compose(little, SESSION, "a3").pages) == 1
    assert "paper" not in problem(made(tmp_path, checklist(60), "checklist")).hint


def test_landscape_is_advised_where_it_helps(tmp_path: Path) -> None:
    blocks = "  - table: Tabel\n    columns: [a, b, c, d, e, f, g, h]\n    rows:\n      - [Woord" + ", mmmmmmmmm" * 7 + "]\n"
    found = problem(made(tmp_path, blocks))
    assert found.path.startswith("blocks[0].rows[0]")
    assert "write 'orientation: landscape'" in found.hint
    assert compose(made(tmp_path, blocks, more="orientation: landscape\n"), SESSION).pages
    long = blocks.replace("mmmmmmmmm", "mmmmmmmmm" * 2)
    assert "landscape" not in problem(made(tmp_path, long)).hint


def test_a_narrow_column_may_be_given_more(tmp_path: Path) -> None:
    blocks = "  - table: Tabel\n    columns: [a, b]\n    rows: [[Schoolmaatschappelijk, b]]\n    widths: {}\n"
    found = problem(made(tmp_path, blocks.format("[8mm, 1]")))
    assert "give its column more in 'widths'" in found.hint
    assert compose(made(tmp_path, blocks.format("[60mm, 1]")), SESSION).pages


def test_heads_that_are_too_many_for_a_card_lead_out(tmp_path: Path) -> None:
    blocks = "  - checklist: Lijst\n    columns: [{}]\n    items: [Jas]\n"
    found = problem(made(tmp_path, blocks.format("Altijd, Vaak, Soms, Zelden, Nooit"), "card"))
    assert found.path.startswith("blocks[0].columns")
    assert "use fewer columns" in found.hint
    assert compose(made(tmp_path, blocks.format("Altijd, Soms, Nooit"), "card"), SESSION).pages
