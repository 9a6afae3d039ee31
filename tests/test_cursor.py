"""A place in a handout: moving on in it, and that what is extracted for a translator is what is drawn."""

import pickle
from collections import defaultdict
from itertools import dropwhile
from pathlib import Path

import pytest
from PIL import Image

from handouts import Loaded
from handouts.cursor import Cursor, Key, texts
from handouts.facts import filled
from handouts.names import KEYS
from handouts.problems import Origin
from handouts.prose import Prose, clean
from handouts.shape import at as standing
from layouts.composition import compose
from layouts.frames import Publication, text_runs
from layouts.school.imprint import imprint_of, month
from layouts.style.words import WORDINGS
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.refusals import refusal
from tests.conftest import SESSION, load_text
from tests.kinds import handout as piece_with
from tests.test_matrix import LAYOUTS, taken

TEXT = """title: Titel
audience: team
layout: checklist
blocks:
  - text: Kijk **eerst** goed.
  - checklist: Wat zie je?
    columns: [Ja, Nee]
    items:
      - Huilt vaak
      - {item: Speelt mee, note: In de klas}
"""
NOT_ITS_OWN = {"numbers", "phone", "minutes", "date", "sources"}
WITHIN = {"note": "text", "write": "item", "who": "say"}


def test_a_cursor_moves_from_field_to_field_and_from_item_to_item(tmp_path: Path) -> None:
    at = load_text(tmp_path, TEXT).cursor
    assert (str(at.title), at.title.origin, at.title.key) == ("Titel", ("title",), Key("sheet", "Titel"))
    words, table = at.blocks
    assert (str(words.text), words.text.origin, words.text.place) == ("Kijk eerst goed.", ("blocks", 0, "text"), "blocks.text")
    assert words.text.key == Key("sheet", "Kijk **eerst** goed.")
    assert [item.note.origin for item in table.items] == [("blocks", 1, "items", 0, "note"), ("blocks", 1, "items", 1, "note")]
    assert [(bool(item.note), str(item.note)) for item in table.items] == [(False, ""), (True, "In de klas")]
    assert (str(table.columns[-1]), table.columns[-1].origin, len(table.columns)) == ("Nee", ("blocks", 1, "columns", 1), 2)
    assert at.lead.origin == ("lead",)
    assert not at.lead


def test_what_is_not_there_is_said_by_name(tmp_path: Path) -> None:
    at = load_text(tmp_path, TEXT).cursor
    for place, name, said in ((at.blocks[0], "texts", "Text has no field 'texts'"), (at.title, "words", "str has no field 'words'"),
                              (at.blocks, "items", "tuple has no field 'items'"), (at, "kind", "Handout has no field 'kind'")):
        with pytest.raises(AttributeError, match=said):
            getattr(place, name)
    with pytest.raises(TypeError, match="str has no items"):
        list(at.title)


def test_no_field_is_hidden_by_a_name_of_the_cursor() -> None:
    assert KEYS.isdisjoint(dir(Cursor))


def test_a_cursor_can_be_sent_elsewhere(tmp_path: Path) -> None:
    at = load_text(tmp_path, TEXT).cursor.blocks[1].items[1].note
    assert pickle.loads(pickle.dumps(at)) == at  # noqa: S301  # our own


def test_a_key_is_the_text_as_its_author_wrote_it(handout: Loaded) -> None:
    """Where the walk says a text stands, it stands in the file; a lone text of an item stands for the item."""
    for text in texts(handout.cursor):
        value = standing(handout.source.value, text.origin) or standing(handout.source.value, text.origin[:-1])
        assert text.key == Key(handout.name, clean(str(value)))
        if isinstance(text.value, Prose):
            assert Prose.parse(text.key.text) == text.value


def drawn(publication: Publication) -> dict[Origin, str]:
    """The letters and figures that stand on the pages for each place in the handout, in their order."""
    found: dict[Origin, str] = defaultdict(str)
    for page in publication.pages:
        for run in text_runs(page.children):
            found[run.origin] += letters(run.text or "".join(glyph.text for glyph in run.glyphs))
    return found


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def name_of(origin: Origin) -> str:
    """The last word of a path."""
    return str(next(dropwhile(lambda step: isinstance(step, int), reversed(origin))))


def apart(one: Loaded, publication: Publication) -> list[str]:
    """Texts of a handout that are not drawn for their place, and places that are drawn and that no walk finds."""
    found, walked = drawn(publication), list(texts(filled(one, None).cursor))
    lost = []
    for text in walked:
        *around, name = text.origin
        place = text.origin if text.origin in found else (*around, WITHIN.get(str(name), ""))
        if letters(str(text)) not in found.get(place, ""):
            lost.append(f"not drawn: {text.origin}")
    own = {text.origin for text in walked}
    kicker = set() if one.handout.kicker else {("kicker",)}
    unknown = {origin for origin, words in found.items() if origin and origin not in own | kicker
               and name_of(origin) not in NOT_ITS_OWN and not repeated(words, of_the_program(one, origin))}
    return [*lost, *(f"not extracted: {origin}" for origin in unknown)]


def repeated(words: str, known: set[str]) -> bool:
    """Whether words are known ones, once or on several pages."""
    return any(words == one * (len(words) // len(one)) for one in known if one)


def of_the_program(one: Loaded, origin: Origin) -> set[str]:
    """What may stand at a place in the program's own words: how old the sheet is, and the labels of a card to write on."""
    wording = WORDINGS[one.handout.language].school
    if origin == ("updated",):
        imprint = imprint_of(one, SESSION.references, None)
        days = {"edition": imprint.updated, "check": imprint.check}
        dates = [wording[key].format(month=month(day)) for key, day in days.items() if day]
        return {letters("".join([*dates, imprint.name, imprint.code]))}
    if "lines" in origin:
        return {letters(label) for card in ("card", "small card") for label in wording[card].split("|")}
    return set()


@pytest.mark.parametrize("edition", ["standard", "large-print"])
def test_what_is_extracted_is_what_is_drawn(handout: Loaded, edition: str) -> None:
    """A translated text would reach the page, and no text on the page would stay behind.

    Not its own are numbers of the data file, minutes, the sources, the day of a letter and an audience in words; how old a
    sheet is and the labels of an empty card are the program's, word for word. A fact of a school that nobody has given is
    room to write. The first words of a note stand in its text's lines, what is written behind a box in its item's, who says it before what is said.
    """
    job = Job(handout, Wish(edition=EDITIONS[edition]))
    if refusal(job):
        pytest.skip("a poster is large already")
    assert not apart(handout, job.compose(SESSION))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_extracted_is_what_is_drawn_in_every_layout(layout: str, tmp_path: Path) -> None:
    Image.new("RGB", (800, 600), "teal").save(tmp_path / "plein.png")
    for kind in taken(layout):
        one = load_text(tmp_path, piece_with(layout, kind))
        assert not apart(one, compose(one, SESSION)), kind
