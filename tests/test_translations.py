"""Translations: kept in catalogues, stale when their text changes, and whole before they are printed as finished."""

import datetime as dt
import io
import os
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pypdf import PdfReader, PdfWriter

from generate import main
from handouts import InvalidHandoutError, load
from handouts.alike import unlike
from handouts.catalogues import FOLDER, languages_in, opened, read_catalogue
from handouts.cursor import Key, texts
from handouts.pairing import said_in
from handouts.prose import Prose, Span
from handouts.school import day_in_words
from handouts.translation import lacking, translatable, translated
from layouts.composition import compose, vocabulary
from layouts.composition.also import comes_in
from layouts.frames import GlyphRun, Page, leaves, text_runs
from layouts.press import to_pdf
from tests import browser
from tests.conftest import PIECES, ROOT, SESSION, load_text, loaded

OWN = """title: Welkom op school
audience: parent
layout: factsheet
blocks:
  - text: Elke dag begint om 8.30 uur.
  - text: Bel ons gerust op 088-1234567.
  - points: [een tas, een beker]
"""
TURKISH = {"Welkom op school": "Okula hoş geldiniz", "Elke dag begint om 8.30 uur.": "Her gün saat 8.30'da başlar.",
           "Bel ons gerust op 088-1234567.": "Bizi 088-1234567 numarasından arayın.", "een tas": "bir çanta", "een beker": "bir bardak"}
_FIGURE = re.compile(r"\d+")


def said(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, [*arguments])
    assert result.exit_code == code, result.output
    return result.output


@pytest.fixture
def own() -> Path:
    """A handout in the current folder with a whole Turkish catalogue beside it."""
    Path("welkom.yaml").write_text(OWN, encoding="utf-8")
    said("translate", "update", "welkom", "--language", "tr")
    file = Path("languages/tr.po")
    text = file.read_text(encoding="utf-8")
    for dutch, turkish in TURKISH.items():
        text = text.replace(f'msgid "{dutch}"\nmsgstr ""', f'msgid "{dutch}"\nmsgstr "{turkish}"')
    file.write_text(text, encoding="utf-8")
    return file


def test_a_handout_anywhere_is_rendered_in_the_language_of_its_catalogue(own: Path) -> None:
    said("welkom", "--language", "tr,nl")
    assert own.is_file()
    shown = subprocess.run(["pdftotext", "output/tr/welkom.pdf", "-"], capture_output=True, check=True).stdout.decode()  # noqa: S607
    assert all(words in " ".join(shown.split()) for words in TURKISH.values()), shown
    assert "nog niet nagekeken" in " ".join(shown.split())
    assert Path("output/nl/welkom.pdf").is_file()


def test_who_read_it_takes_the_line_away(own: Path) -> None:
    own.write_text(own.read_text(encoding="utf-8").replace('"X-Reviewed-By: ', '"X-Reviewed-By: een tolk'), encoding="utf-8")
    said("welkom", "--language", "tr")
    shown = subprocess.run(["pdftotext", "output/tr/welkom.pdf", "-"], capture_output=True, check=True).stdout.decode()  # noqa: S607
    assert "nagekeken" not in shown
    said("translate", "update", "welkom")
    assert "100 % een tolk" in said("translate", "status", "welkom")


def test_a_sentence_that_changes_makes_exactly_its_translation_stale(own: Path) -> None:
    Path("welkom.yaml").write_text(OWN.replace("8.30 uur", "8.15 uur"), encoding="utf-8")
    message = said("welkom", "--language", "tr", code=2)
    assert "welkom is not finished in 'tr': 1 text is new or changed" in message
    assert "welkom.yaml:5: “Elke dag begint om 8.15 uur.”" in message
    said("translate", "update", "welkom")
    stale = [entry for entry in opened(own)[0] if entry.fuzzy and entry.id]
    assert [(entry.id, entry.string) for entry in stale] == [("Elke dag begint om 8.15 uur.", TURKISH["Elke dag begint om 8.30 uur."])]
    assert "1 of its translations stale" in said("welkom", "--language", "tr", code=2)
    said("welkom", "--language", "tr", "--draft")
    assert "Taslak. Bu çeviri henüz bitmedi." in _shown("output/tr/welkom_draft.pdf")
    assert "Concept. Deze vertaling is nog niet af." in _shown("output/tr/welkom_draft.pdf")


def test_a_draft_says_so_whoever_has_read_what_is_stale_in_it(own: Path) -> None:
    own.write_text(own.read_text(encoding="utf-8").replace('"X-Reviewed-By: ', '"X-Reviewed-By: een tolk'), encoding="utf-8")
    said("welkom", "--language", "tr", "--draft")
    assert "Concept." not in _shown("output/tr/welkom.pdf")
    Path("welkom.yaml").write_text(OWN.replace("8.30 uur", "8.15 uur"), encoding="utf-8")
    said("welkom", "--language", "tr", "--draft")
    assert "Concept. Deze vertaling is nog niet af." in _shown("output/tr/welkom_draft.pdf")
    said("welkom", "--pair", "tr", "--draft")
    assert "Taslak. Bu çeviri henüz bitmedi." in _shown("output/nl/welkom_pair-tr_draft.pdf")


def _shown(file: str) -> str:
    return " ".join(subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True).stdout.decode().split())  # noqa: S607


def test_what_a_stale_translation_says_is_kept_until_it_is_brought_up_to_date(own: Path) -> None:
    """Under `#|`, which Babel reads as a remark: also in the next update, and no longer when the text is right."""
    Path("welkom.yaml").write_text(OWN.replace("8.30 uur", "8.15 uur"), encoding="utf-8")
    before = '#| msgid "Elke dag begint om 8.30 uur."'
    for _ in range(2):
        said("translate", "update", "welkom")
        assert before in own.read_text(encoding="utf-8").split("\n")
    own.write_text(own.read_text(encoding="utf-8").replace("#, fuzzy\n", ""), encoding="utf-8")
    said("translate", "update", "welkom")
    assert "|" not in own.read_text(encoding="utf-8")


def test_a_language_that_is_none_is_told_before_anything_is_made(own: Path) -> None:
    assert own.is_file()
    assert "Did you mean 'uk' (Ukrainian)?" in said("welkom", "--language", "ua", code=2)
    told = said("welkom", "--language", "pl", code=2)
    assert "does not come in 'pl'" in told
    assert "python generate.py translate update welkom --language pl" in told


@pytest.mark.parametrize("tag", ["pt-BR", "sl-rozaj-biske", "ar-u-nu-latn", "haz", "zh-Hant-HK"])
def test_a_translation_is_begun_in_any_language(own: Path, tag: str) -> None:
    """With the plural forms of its language where they are known, and it can be printed as a draft."""
    assert own.is_file()
    assert f"{tag}.po" in said("translate", "update", "welkom", "--language", tag)
    assert tag in said("translate", "status", "welkom").split("\n")[0].split()
    said("welkom", "--language", tag, "--draft")
    assert str(PdfReader(f"output/{tag}/welkom_draft.pdf").trailer["/Root"]["/Lang"]) == tag  # type: ignore[index]


def test_a_translator_is_told_where_a_text_stands_how_long_it_may_be_and_the_terms_in_it() -> None:
    entries = {entry.id: entry for entry in opened(FOLDER / "ar.po")[0] if entry.context == "parent-leaflet"}
    found = entries["Wat is hechting?"]
    assert found.locations[0][0].endswith("parent-leaflet.yaml")
    assert any("hechting (not stitches): en attachment" in comment for comment in found.auto_comments)
    assert any("sentences" in comment for comment in found.auto_comments)


def test_a_drawing_that_is_decoration_is_not_given_to_translators() -> None:
    """The words of a step say what is drawn beside them; what is drawn beside the title is described."""
    one = loaded("parent-leaflet")
    drawn = [step.scene.spoken("nl") for block in one.handout.blocks for step in getattr(block, "steps", ()) if step.scene]
    given = {text.key.text for text in translatable(one.cursor, "nl")}
    assert len(drawn) == 4
    assert one.handout.scene
    assert given.isdisjoint(drawn)
    assert one.handout.scene.spoken("nl") in given


@pytest.mark.parametrize("tag", languages_in(FOLDER))
def test_every_number_of_a_text_stands_in_its_translation(tag: str) -> None:
    catalogue = read_catalogue(FOLDER, tag)
    assert catalogue
    for key, text in catalogue.texts.items():
        assert sorted(_FIGURE.findall(key.text)) == sorted(_FIGURE.findall(text)), key.text
        assert key.text.count("**") == text.count("**"), key.text


@pytest.mark.parametrize("tag", languages_in(FOLDER))
def test_every_translation_is_like_its_text(tag: str) -> None:
    """As what somebody types in the page has to be: marks, numbers to call, and what a school fills in."""
    catalogue = read_catalogue(FOLDER, tag)
    assert catalogue
    known = [one for one in map(loaded, PIECES) if any(text.key in catalogue.texts for text in translatable(one.cursor, "nl"))]
    assert len(known) >= len(ARABIC)
    assert [str(problem) for one in known for problem in unlike(one, catalogue.texts)] == []


@pytest.mark.parametrize("tag", languages_in(FOLDER))
def test_what_is_whole_in_a_language_can_be_printed(tag: str) -> None:
    catalogue = read_catalogue(FOLDER, tag)
    assert catalogue
    whole = [one for one in map(loaded, PIECES) if not lacking(one, catalogue)]
    for one in whole:
        publication = compose(translated(one, catalogue, tag), SESSION)
        assert publication.language == tag


@pytest.fixture(scope="module")
def arabic() -> dict[str, bytes]:
    """Every piece that comes in Arabic."""
    catalogue = read_catalogue(FOLDER, "ar")
    assert catalogue
    whole = [one for one in map(loaded, PIECES) if not lacking(one, catalogue)]
    return {one.name: to_pdf(compose(translated(one, catalogue, "ar"), SESSION)) for one in whole}


@pytest.fixture(scope="module")
def in_browser(arabic: dict[str, bytes]) -> str:
    """What pdf.js in Chromium reads on all their pages."""
    lack = browser.missing()
    if lack:
        (pytest.fail if os.environ.get("HANDOUTS_CONFORMANCE") == "required" else pytest.skip)(f"needs {lack}")
    writer = PdfWriter()
    for data in arabic.values():
        writer.append(io.BytesIO(data))
    together = io.BytesIO()
    writer.write(together)
    return "\n".join(browser.visit(together.getvalue(), {})["text"])


def passages(name: str, ends: str) -> Iterator[str]:
    """The Arabic catalogue from one full stop, number or bracket to the next."""
    catalogue = read_catalogue(FOLDER, "ar")
    assert catalogue
    for text in texts(loaded(name).cursor):
        if text.key in catalogue.texts:
            yield from filter(None, re.split(ends, catalogue.texts[text.key]))


ARABIC = ("ouderavond", "ouderavond-brief", "parent-leaflet", "terugblik", "voor-jou")
ENDS = r"(?<=[.؟:])\s|[()\d]+|\[[^]]*\]\{nl\}"


@pytest.mark.parametrize("name", ARABIC)
def test_what_poppler_copies_from_an_arabic_piece_is_its_catalogue(name: str, arabic: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "ar.pdf").write_bytes(arabic[name])
    shown = letters(subprocess.run(["pdftotext", str(tmp_path / "ar.pdf"), "-"], capture_output=True, check=True).stdout.decode())  # noqa: S607
    assert [passage for passage in passages(name, ENDS) if letters(passage) not in shown] == []


@pytest.mark.parametrize("name", ARABIC)
def test_what_pdfjs_copies_from_an_arabic_piece_is_its_catalogue(name: str, in_browser: str) -> None:
    """Also of headings, and with its spaces, but for one beside another face: bold words, figures, words in Latin."""
    wanted = list(passages(name, ENDS))
    assert len(wanted) > 10
    assert [passage for passage in wanted if letters(passage) not in letters(in_browser)] == []
    apart = list(passages(name, rf"{ENDS}|\*\*|·"))
    assert sum(" " in words(passage) for passage in apart) > 8
    assert [passage for passage in apart if words(passage) not in words(in_browser)] == []


def test_drawings_of_the_arabic_leaflet_are_described_from_its_catalogue(arabic: dict[str, bytes]) -> None:
    catalogue, one = read_catalogue(FOLDER, "ar"), loaded("parent-leaflet")
    assert catalogue
    assert set(arabic) == set(ARABIC)
    described = _descriptions(PdfReader(io.BytesIO(arabic["parent-leaflet"])).root_object["/StructTreeRoot"])
    assert one.handout.scene
    assert catalogue.texts[Key("parent-leaflet", one.handout.scene.spoken("nl"))] in described
    assert described <= {catalogue.texts[text.key] for text in translatable(one.cursor, "nl")}, "what is said in the place of pictures"


def _descriptions(element: Any) -> set[str]:
    """What is said in the place of the pictures of a file."""
    element = element.get_object()
    if isinstance(element, list):
        return set().union(*map(_descriptions, element))
    if not isinstance(element, dict):
        return set()
    own = {str(element["/Alt"])} if element.get("/S") == "/Figure" and "/Alt" in element else set()
    return own | (_descriptions(element["/K"]) if "/K" in element else set())


def letters(text: str) -> str:
    """Letters and figures: poppler puts a sign over the last letter of a word before it."""
    return "".join(sign for sign in text if unicodedata.category(sign)[0] in "LN")


def words(text: str) -> str:
    """Letters and figures with the spaces between them."""
    return " ".join("".join(sign if unicodedata.category(sign)[0] in "LN" else " " * sign.isspace() for sign in text).split())


def test_words_in_another_language_are_marked_and_read_back() -> None:
    prose = Prose.parse("طبيب **الأسرة ([huisarts]{nl})** هنا")
    assert prose.spans[2] == Span("huisarts", bold=True, language="nl")
    assert Prose.parse(prose.written) == prose


@pytest.mark.parametrize("written", ["zeg [صباح **الخير** يا]{ar} of **[merhaba]{tr}** en [dag]{fr-FR}", "[a]{ar}[b]{tr}", "**[a]{ar} b**"])
def test_words_in_another_language_may_be_bold_in_part(written: str) -> None:
    prose = Prose.parse(written)
    assert prose.written == written
    assert not set("[]{}*") & set(str(prose))
    assert "ar" in {span.language for span in prose.spans}


@pytest.mark.parametrize("written", ["zeg [dag]{}", "zeg [dag]{het Turks}", "zeg [dag] {tr}", "zeg [dag [lief] kind]{tr}", "zeg dag]{tr}"])
def test_what_is_nearly_a_mark_is_told_and_not_printed(written: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidHandoutError, match=r"marks no words in another language. Write \[huisarts\]\{nl\}"):
        load_text(tmp_path, f"title: Titel\naudience: parent\nlayout: factsheet\nblocks:\n  - text: {written}\n")


def test_a_dutch_sheet_for_parents_says_in_which_languages_it_comes() -> None:
    data = to_pdf(compose(loaded("terugblik"), SESSION))
    spans = _spans(PdfReader(io.BytesIO(data)).root_object["/StructTreeRoot"])
    assert spans[:5] == ["en", "pl", "tr", "uk", "ar"]
    (page,) = compose(loaded("terugblik"), SESSION).pages
    line = [run for run in leaves(page.children) if isinstance(run, GlyphRun) and not run.origin and abs(run.y - _under(page)) < 1]
    shown = "".join(run.text or "".join(glyph.text for glyph in run.glyphs) for run in line)
    assert shown == "Vraag dit blad ook in: English · Polski · Türkçe · Українська · العربية"
    assert len({run.face for run in line}) == 4, "each in a face that has its letters, and the bold words"


def _under(page: Page) -> float:
    """The baseline of the line that begins with these words."""
    return next(run.y for run in text_runs(page.children) if "".join(glyph.text for glyph in run.glyphs).startswith("Vraag dit"))


def _spans(element: Any) -> list[str]:
    """The languages of the spans of a file, in the order of reading."""
    element = element.get_object()
    if isinstance(element, list):
        return [tag for one in element for tag in _spans(one)]
    if not isinstance(element, dict):
        return []
    own = [str(element["/Lang"])] if element.get("/S") == "/Span" and "/Lang" in element else []
    return own + (_spans(element["/K"]) if "/K" in element else [])


def test_only_what_is_whole_in_a_language_says_so(own: Path) -> None:
    def also() -> tuple[str, ...]:
        return comes_in(load(Path("welkom.yaml"), vocabulary(SESSION)), SESSION.blocks)

    assert also() == ("tr",)
    own.write_text(own.read_text(encoding="utf-8").replace('msgstr "bir çanta"', 'msgstr ""'), encoding="utf-8")
    assert also() == ()
    assert comes_in(loaded("signal-checklist"), SESSION.blocks) == ()
    catalogue = read_catalogue(FOLDER, "ar")
    assert comes_in(translated(loaded("terugblik"), catalogue, "ar"), SESSION.blocks) == ()


def test_a_line_that_is_none_of_a_catalogue_is_a_problem_with_its_place(own: Path) -> None:
    lines = own.read_text(encoding="utf-8").splitlines()
    own.write_text("\n".join([*lines[:20], "msgstr een tas", *lines[20:]]), encoding="utf-8")
    assert f"{own.name}:21:1: is no catalogue that can be read" in said("welkom", "--language", "tr", code=1).replace("languages/", "")


@pytest.mark.parametrize("tag", languages_in(FOLDER))
def test_a_catalogue_is_read_as_babel_reads_it(tag: str) -> None:
    found = read_catalogue(FOLDER, tag)
    assert found
    for known, stale in ((found.texts, False), (found.stale, True)):
        assert known == {Key(entry.context or "", str(entry.id)): entry.string for entry in opened(FOLDER / f"{tag}.po")[0]
                         if entry.id and entry.string and entry.fuzzy == stale}


def test_every_text_for_parents_is_read_back() -> None:
    """In the table of its piece, in the languages it comes in; what changes has to be read again."""
    tables = re.split(r"^## ", (ROOT / "docs" / "translations.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    rows = {table.split("\n")[0]: [line.strip("| ").split(" | ") for line in table.split("\n") if line.startswith("| ")][1:] for table in tables}
    readers = [name for name in PIECES if loaded(name).handout.audience in ("parent", "child")]
    assert set(rows) == {*readers, "parent-talk"}
    for name, found in rows.items():
        one = loaded(name)
        wanted = said_in(one.cursor) if name == "parent-talk" else translatable(one.cursor, "nl")
        assert list(dict.fromkeys(text.key.text for text in wanted)) == [row[0] for row in found], name
        assert all(len(row) == 1 + len(languages_in(FOLDER)) and all(row) for row in found)


@pytest.mark.parametrize(("tag", "words"), [
    ("nl", "donderdag 3 december 2026"), ("en", "Thursday 3 December 2026"), ("tr", "3 Aralık 2026 Perşembe"), ("pl", "czwartek, 3 grudnia 2026"),
    ("uk", "четвер, 3 грудня 2026\N{NARROW NO-BREAK SPACE}р."), ("ar", "الخميس، 3 ديسمبر 2026"), ("de", "Donnerstag, 3. Dezember 2026"),
    ("prs", "پنجشنبه 3 دسمبر 2026"), ("zxx", "Thursday 3 December 2026"), ("not a tag", "Thursday 3 December 2026"),
])
def test_a_day_is_said_as_its_language_says_it(tag: str, words: str) -> None:
    """Dutch and English by ourselves, others by Babel in figures that everybody reads, one that nobody knows in English."""
    assert unicodedata.normalize("NFKC", day_in_words(dt.date(2026, 12, 3), tag)) == unicodedata.normalize("NFKC", words)


@pytest.mark.parametrize("tag", languages_in(FOLDER))
def test_what_a_catalogue_has_of_one_handout_is_read_alone(tag: str) -> None:
    whole = read_catalogue(FOLDER, tag)
    assert whole is not None
    for name in PIECES:
        own = read_catalogue(FOLDER, tag, name)
        assert own is not None
        assert own.texts == {key: said for key, said in whole.texts.items() if key.context == name}
        assert (own.tag, own.reviewed_by, own.reviewed_on) == (whole.tag, whole.reviewed_by, whole.reviewed_on)


@pytest.mark.parametrize("tag", ["nl", *languages_in(FOLDER), "fr", "de"])
def test_a_day_is_written_in_signs_that_there_are(tag: str) -> None:
    """The CLDR parts a year from its word by a space that few faces have."""
    assert SESSION.faces.missing(day_in_words(dt.date(2026, 12, 3), tag)) == ""
