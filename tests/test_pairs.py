"""Pairs: two languages on one sheet, in rows that say the same, read one after the other."""

import io
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from generate import main
from handouts import Loaded
from handouts.catalogues import FOLDER, read_catalogue
from handouts.pairing import paired, said_in
from handouts.prose import Prose
from handouts.sentences import sentences, side_by_side
from handouts.translation import translated
from layouts.composition import compose
from layouts.frames import GlyphRun, Group, Page, Shape, leaves, text_runs
from layouts.press.press import Press
from layouts.units import mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.proof.spoken import spoken
from tests.conftest import PIECES, SESSION, loaded
from tests.test_school import PERSON, profile

FOR_PARENTS = [name for name in PIECES if loaded(name).handout.audience in ("parent", "child")]
LANGUAGES = ("ar", "uk")
LEFT, RIGHT, MIDDLE = (mm(15), mm(97)), (mm(113), mm(195)), mm(105)
_TOLERANCE = 0.6
_MARKED = re.compile(r"\[([\w’]+): ([^\]]*)\]")
"""Words in another language behind its tag, or an abbreviation before what it stands for."""


def pair(name: str, tag: str) -> Loaded:
    one, catalogue = loaded(name), read_catalogue(FOLDER, tag)
    assert catalogue
    return paired(one, translated(one, catalogue, tag, said_in(one.cursor)))


@pytest.fixture(scope="module")
def pairs() -> dict[tuple[str, str], bytes]:
    """A pair of each piece for parents in each language, as a file."""
    return {(name, tag): Press(SESSION.faces).pdf(compose(pair(name, tag), SESSION)) for name in FOR_PARENTS for tag in LANGUAGES}


def said(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, [*arguments])
    assert result.exit_code == code, result.output
    return result.output


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("name", FOR_PARENTS)
def test_each_language_is_read_from_top_to_bottom_before_the_other(name: str, tag: str, pairs: dict[tuple[str, str], bytes]) -> None:
    one, catalogue = loaded(name), read_catalogue(FOLDER, tag)
    assert catalogue
    heard = " ".join(_MARKED.sub(lambda found: found[2] if found[1].islower() else found[1], spoken(pairs[name, tag])).split())
    at = heard.index("Nederlands")
    for texts in ([text.key.text for text in said_in(one.cursor)], [catalogue.texts.get(text.key, text.key.text) for text in said_in(one.cursor)]):
        for text in filter(lambda text: "{" not in text, texts):
            for sentence in sentences(Prose.parse(text)):
                found = heard.find(spaced(str(sentence)), at)
                assert found >= at, f"{sentence} is not read, or too early"
                at = found


def spaced(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u00ad", "").split())


def test_the_languages_and_the_numbers_are_in_the_tags(pairs: dict[tuple[str, str], bytes]) -> None:
    root = PdfReader(io.BytesIO(pairs["parent-leaflet", "ar"])).root_object["/StructTreeRoot"]
    parts = [part for part in elements(root) if part["/S"] == "/Sect"]
    tongues = [str(part["/Lang"]) for part in parts]
    assert tongues == sorted(tongues, reverse=True), "first all Dutch, then all Arabic"
    assert set(tongues) == {"nl", "ar"}
    labels = {tongue: [label for part in parts if part["/Lang"] == tongue for label in elements(part) if label["/S"] == "/Lbl"] for tongue in set(tongues)}
    assert len(labels["nl"]) == len(labels["ar"]) > 40
    assert [str(label["/ActualText"]) for label in labels["ar"]] == [str(number) for number in range(1, len(labels["ar"]) + 1)]


def elements(element: Any) -> list[Any]:
    """The elements under one, in reading order."""
    found = []
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        if isinstance(kid := kid.get_object(), dict) and "/S" in kid:
            found += [kid, *elements(kid)]
    return found


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("name", FOR_PARENTS)
def test_rows_stand_level_in_their_columns_with_the_number_halfway(name: str, tag: str) -> None:
    publication = compose(pair(name, tag), SESSION)
    for page in publication.pages:
        columns = [parts(page, language) for language in ("nl", tag)]
        for runs, (start, end) in zip(columns, (LEFT, RIGHT), strict=True):
            assert all(run.x > start - mm(1.5) and run.x + run.width < end + mm(1.5) for run in runs if not is_number(run))
        firsts = [{round(run.y, 1) for runs in [column] for run in runs if run.size > 0} for column in columns]
        numbers = [run for run in columns[0] if is_number(run)]
        for number in numbers:
            assert abs(number.x + number.width / 2 - MIDDLE) < _TOLERANCE
            assert all(min(abs(number.y - y) for y in found) < _TOLERANCE for found in firsts), "the first lines stand on one baseline"
        discs = [shape for shape in leaves(page.children) if isinstance(shape, Shape) and abs(shape.x - MIDDLE) < _TOLERANCE and len(shape.outline.segments) == 6]
        assert len(discs) == 2 * len(numbers), "a disc, and the ring round it that the second language reads"


def parts(page: Page, language: str) -> list[GlyphRun]:
    """The runs of what is read in a language, but for the foot."""
    return [run for node in page.children if isinstance(node, Group) and node.language == language for run in text_runs([node])
            if run.origin[:1] not in (("sources",), ("updated",))]


def is_number(run: GlyphRun) -> bool:
    return abs(run.x + run.width / 2 - MIDDLE) < mm(4)


def test_the_arabic_column_begins_at_its_right() -> None:
    (page, *_) = compose(pair("parent-leaflet", "ar"), SESSION).pages
    ends: dict[float, float] = {}
    for run in parts(page, "ar"):
        ends[round(run.y, 1)] = max(ends.get(round(run.y, 1), 0.0), run.x + run.width)
    assert len(ends) > 20
    assert all(abs(end - RIGHT[1]) < 2 for end in ends.values()), "lines end ragged at the left"


def test_there_is_one_line_to_write_on_with_its_label_in_both_languages() -> None:
    job = Job(pair("ouderavond", "ar"), Wish(edition=EDITIONS["fillable"]))
    reader = PdfReader(io.BytesIO(job.print(job.compose(SESSION), SESSION.press)))
    fields = reader.get_fields() or {}
    assert len(fields) == 6, "five details, and whom to call"
    for page in reader.pages:
        widgets: Any = page["/Annots"]
        for widget in widgets:
            left, _, right, _ = widget.get_object()["/Rect"]
            assert float(left) == pytest.approx(LEFT[0], abs=1)
            assert float(right) == pytest.approx(RIGHT[1], abs=1)


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize(("name", "ticks", "circles", "lines"), [("voor-jou", 6, 0, 3), ("terugblik", 0, 5, 4), ("ouderavond-brief", 4, 0, 13)])
def test_what_is_filled_in_has_its_box_or_its_line_in_a_pair(name: str, ticks: int, circles: int, lines: int, tag: str) -> None:
    """A box beside the number, where both have it at hand; of five circles one is ticked; a line goes over both columns."""
    job = Job(pair(name, tag), Wish(edition=EDITIONS["fillable"]))
    reader = PdfReader(io.BytesIO(job.print(job.compose(SESSION), SESSION.press)))
    boxes = [[float(side) for side in note.get_object()["/Rect"]] for page in reader.pages for note in page.get("/Annots", [])
             if note.get_object()["/Subtype"] == "/Widget" and note.get_object().get("/FT", "/Btn") == "/Btn"]
    kinds = [field["/FT"] for field in (reader.get_fields() or {}).values()]
    assert (len(boxes), kinds.count("/Btn"), kinds.count("/Tx")) == (ticks + 5 * circles, ticks + circles, lines)
    ends = [right for _, _, right, _ in boxes][(4 if circles else 0) :: 5 if circles else 1]
    assert all(right == pytest.approx(RIGHT[0] - mm(16), abs=1) for right in ends), "at the end of the first column"


def test_a_school_is_told_in_both_languages(tmp_path: Path) -> None:
    session = SESSION.of_school(profile(f"name: De Regenboog\n{PERSON}", tmp_path))
    publication = compose(pair("terugblik", "ar"), session)
    shown = "".join(glyph.text for run in text_runs(publication.pages[0].children) for glyph in run.glyphs)
    assert shown.count("Voornaam") == shown.count("06-12 34 56 78") == 2


def test_sentences_end_where_somebody_stops() -> None:
    found = [str(part) for part in sentences(Prose.parse("Om 8.30 uur. Zeg: “Je bent boos. Ik blijf bij je.” Kom **je**? Ja!"))]
    assert found == ["Om 8.30 uur.", "Zeg: “Je bent boos. Ik blijf bij je.”", "Kom je?", "Ja!"]
    assert [str(part) for part in sentences(Prose.parse("هل تأتون؟ نعم. اتصلوا."))] == ["هل تأتون؟", "نعم.", "اتصلوا."]


def test_short_sentences_stand_together_and_unequal_ones_stay_whole() -> None:
    rows = list(side_by_side(Prose.parse("Kort. Ook kort. " + "Lang " * 20 + "is dit."), Prose.parse("Short. Also. " + "Long " * 20 + "it is.")))
    assert [(str(ours)[:10], str(theirs)[:12]) for ours, theirs in rows] == [("Kort. Ook ", "Short. Also."), ("Lang Lang ", "Long Long Lo")]
    assert len(list(side_by_side(Prose.parse("Een. Twee."), Prose.parse("One and two.")))) == 1


def test_the_command_makes_pairs_and_says_why_not() -> None:
    said("terugblik", "--pair", "ar,uk")
    assert {file.name for file in Path("output/nl").iterdir()} == {"terugblik_pair-ar.pdf", "terugblik_pair-uk.pdf"}
    assert "--pair and --language exclude each other" in said("terugblik", "--pair", "ar", "--language", "uk", code=2)
    assert "is written in 'nl'" in said("terugblik", "--pair", "nl", code=2)
    assert "has nothing that is said to parents" in said("signal-checklist", "--pair", "ar", code=2)
    assert "--pair: there is no language 'ua'" in said("terugblik", "--pair", "ua", code=2)


def test_the_layout_of_pairs_is_none_that_an_author_writes(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("title: T\naudience: parent\nlayout: pair\nblocks:\n  - text: Een.\n", encoding="utf-8")
    assert "there is no layout 'pair'" in said("check", str(tmp_path / "own.yaml"), code=1)
