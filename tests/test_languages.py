"""Every translation as its reader meets it: what may not touch, turn round, stand alone or grow too long, in each language."""

import re
import shutil
from collections.abc import Sequence
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from click.testing import CliRunner

from generate import main
from handouts import Loaded
from handouts.catalogues import FOLDER, languages_in, opened, read_catalogue
from handouts.pairing import paired, said_in
from handouts.translation import lacking, translatable, translated
from layouts.composition import compose
from layouts.frames import GlyphRun, Page, Publication, Shape, leaves, text_runs
from layouts.press import to_pdf
from layouts.session import Session
from layouts.style.words import unread
from layouts.units import mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.proof.check import inspections
from studio.refusals import refusal
from tests.conftest import PIECES, ROOT, SESSION, loaded
from tests.reading_pages import Letter, ReadPage

LANGUAGES = languages_in(FOLDER)
CATALOGUES = {tag: found for tag in LANGUAGES if (found := read_catalogue(FOLDER, tag))}
COMES = [(name, tag) for tag, catalogue in CATALOGUES.items() for name in PIECES if not lacking(loaded(name), catalogue)]
ARABIC = [name for name, tag in COMES if tag == "ar"]
READ_BY_PARENTS = [name for name in PIECES if loaded(name).handout.audience in ("parent", "child")]
_CLEAR = 0.6
_LINE_OF_TEXT = 4.0


def said(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, [*arguments])
    assert result.exit_code == code, result.output
    return result.output


@cache
def in_language(name: str, tag: str) -> Loaded:
    return translated(loaded(name), CATALOGUES[tag], tag)


@cache
def laid_out(name: str, tag: str, edition: str = "standard") -> Publication:
    return Job(in_language(name, tag), Wish(edition=EDITIONS[edition])).compose(SESSION)


@pytest.mark.parametrize("edition", ["copier", "eco", "large-print", "fillable"])
@pytest.mark.parametrize(("name", "tag"), COMES)
def test_a_translation_comes_in_the_editions_of_its_piece(name: str, tag: str, edition: str) -> None:
    if refusal(Job(loaded(name), Wish(edition=EDITIONS[edition]))):
        pytest.skip("does not come in this edition")
    assert laid_out(name, tag, edition).language == tag


LONG_NAMES = ("Christelijke Daltonbasisschool Koningin Wilhelmina-Juliana te Nieuwerkerk-Oost a",
              "Samenwerkingsschool voor speciaal basisonderwijs De Wijde Wereld Oost te Utrecht")


@pytest.mark.parametrize("school", LONG_NAMES)
def test_a_translation_has_room_for_the_longest_name_of_a_school(school: str, tmp_path: Path) -> None:
    """With all that can be said of whom to call."""
    file = tmp_path / "school.yaml"
    assert len(school) == 80
    file.write_text(f"name: {school}\nwebsite: deregenboog-samenwerkingsschool.nl/hulp\naddress: Dorpsstraat 1, Oudewater\ncontacts:\n"
                    "  - {role: social-worker, name: Wilhelmina van der Meulen-Oosterhuis, phone: 06-12 34 56 78, email: wilhelmina.vandermeulen@deregenboog.nl, "
                    "hours: 'maandag, dinsdag en donderdag', room: kamer 12}\n", encoding="utf-8")
    session = Session.of(school=file)
    for name, tag in COMES:
        assert Job(in_language(name, tag)).compose(session).language == tag


@pytest.mark.parametrize("name", ["ouderavond-brief", "terugblik", "parent-leaflet"])
def test_what_a_school_wrote_is_seen_as_it_wrote_it_on_an_arabic_sheet(name: str, tmp_path: Path) -> None:
    """Its hyphens, brackets and numbers, too; hyphens that do not divide are signs of their own."""
    file = tmp_path / "school.yaml"
    whole, title, who = "R.K. ’t Schip (St. Jan) & Zon-Oost", "begeleider (ma–wo)", "Wil Meulen-Oost"
    file.write_text(f"name: {whole}\nwebsite: kofschip.nl/hulp\ncontacts:\n  - {{role: social-worker, title: {title}, name: {who}, phone: 06-12 34 56 78, "
                    "hours: 'dinsdag (8.30 – 12.00 uur)'}\n", encoding="utf-8")
    publication = Job(in_language(name, "ar")).compose(Session.of(school=file))
    lines: dict[tuple[int, float], list[tuple[float, str]]] = {}
    for number, page in enumerate(publication.pages):
        for run in text_runs(page.children):
            at = run.x
            for glyph in run.glyphs:
                lines.setdefault((number, round(run.y, 1)), []).append((at, glyph.text))
                at += (glyph.advance + run.tracking) * run.size
    shown = ["".join(letter for _, letter in sorted(line)).replace("\u2011", "-").replace(" ", "").replace("\u00a0", "") for line in lines.values()]
    for text in (whole, title, who, "06-12 34 56 78", "dinsdag (8.30 – 12.00 uur)"):
        assert any(text.replace(" ", "") in line for line in shown), text


@pytest.mark.parametrize("edition", ["standard", "copier"])
@pytest.mark.parametrize(("name", "tag"), COMES)
def test_that_nobody_read_a_translation_stands_on_it_in_both_languages(name: str, tag: str, edition: str) -> None:
    """It stands on the sheet in its own language and in Dutch, of which three words are enough on a full one."""
    runs = [run for page in laid_out(name, tag, edition).pages for run in text_runs(page.children) if run.origin == ("sources",)]
    shown = "".join(run.text if run.text is not None else "".join(glyph.text for glyph in run.glyphs) for run in runs).replace("\u00a0", " ")
    assert "og niet nagekeken." in shown
    assert unread(tag).replace(" ", "") in shown.replace(" ", "")


@pytest.mark.parametrize("edition", ["copier", "large-print"])
@pytest.mark.parametrize("tag", LANGUAGES)
def test_pairs_come_in_editions(tag: str, edition: str) -> None:
    for name in (*READ_BY_PARENTS, "parent-talk"):
        assert Job(paired_with(name, tag), Wish(edition=EDITIONS[edition])).compose(SESSION).pages


@cache
def paired_with(name: str, tag: str) -> Loaded:
    one = loaded(name)
    return paired(one, translated(one, CATALOGUES[tag], tag, said_in(one.cursor)))


@pytest.mark.parametrize("name", ARABIC)
def test_arabic_headings_keep_clear_of_the_lines_above_and_under_them(name: str) -> None:
    """Their bowls reach twice as deep as a Latin g, and signs stand over the letters below: ink, not baselines, is measured."""
    data = to_pdf(laid_out(name, "ar"))
    seen = 0
    for number in range(len(laid_out(name, "ar").pages)):
        letters = ReadPage(data, number).letters
        for large, other in product([letter for letter in letters if "Readex" in letter.face], letters):
            if abs(large.baseline - other.baseline) > _LINE_OF_TEXT and large.face != other.face and large.left < other.right and other.left < large.right:
                seen += 1
                assert apart(large, other) >= _CLEAR, (large.text, other.text, number)
    assert seen > 20


def apart(one: Letter, other: Letter) -> float:
    """The height between the ink of two letters of which one stands under the other."""
    upper, lower = sorted((one, other), key=lambda letter: letter.baseline)
    return lower.top - upper.bottom


@pytest.mark.parametrize("name", ARABIC)
def test_a_source_and_the_code_read_from_left_to_right_in_an_arabic_foot(name: str) -> None:
    """A comma, a bracket or a code that begins with a figure would change its place between Arabic words."""
    publication = laid_out(name, "ar")
    lines = [as_seen(publication, origin) for origin in (("sources",), ("updated",))]
    assert re.search(rf"{name}\s[0-9a-f]{{4}}", lines[1]), lines
    for source in loaded(name).handout.sources:
        spans = SESSION.references.sources[source].spans
        for part in "".join(span.text for span in spans).split():
            assert part in lines[0] or "-" in part, (part, lines[0])


def as_seen(publication: Publication, origin: tuple[str, ...]) -> str:
    """What stands at a place, line by line, as an eye meets it from left to right."""
    runs = [run for page in publication.pages for run in text_runs(page.children) if run.origin == origin]
    runs.sort(key=lambda run: (round(run.y), run.x))
    return "".join(run.text[::-1] if run.text is not None else "".join(glyph.text for glyph in run.glyphs) for run in runs).replace("\u00a0", " ")


@pytest.mark.parametrize(("name", "tag"), [(name, tag) for name, tag in COMES if tag in ("pl", "uk")])
def test_no_polish_or_ukrainian_line_ends_in_a_word_of_one_letter(name: str, tag: str) -> None:
    lines: dict[tuple[int, int, tuple[str | int, ...]], list[GlyphRun]] = {}
    for number, page in enumerate(laid_out(name, tag).pages):
        for run in text_runs(page.children):
            lines.setdefault((number, round(run.y), run.origin), []).append(run)
    shown = ["".join("".join(glyph.text for glyph in run.glyphs) for run in sorted(runs, key=lambda run: run.x)).rstrip() for runs in lines.values()]
    assert len(shown) > 10
    assert [line for line in shown if re.search(r"(?:^|\s)[^\W\d_]$", line) and len(line) > 1] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_lines_to_write_on_that_stand_beside_each_other_are_level(tag: str) -> None:
    """Also where one label takes two lines, as “Okulda olduğu günler” does on a small sheet."""
    page = laid_out("terugblik", tag).pages[-1]
    card = [rule for rule in rules(page) if rule.line_width == pytest.approx(mm(0.3))]
    assert len(card) == 3
    assert max(rule.y for rule in card) - min(rule.y for rule in card) < 0.1


@pytest.mark.parametrize("tag", [*LANGUAGES, "nl"])
def test_a_statement_of_two_lines_stands_clear_of_the_lines_around_it(tag: str) -> None:
    publication = compose(loaded("terugblik"), SESSION) if tag == "nl" else laid_out("terugblik", tag)
    (page,) = publication.pages
    lines = [rule.y for rule in rules(page)]
    words = [line for line in ReadPage(to_pdf(publication)).lines if min(lines) < line.baseline < max(lines)]
    assert len(words) > 5
    for line in words:
        assert all(y <= line.top - mm(0.7) or y >= line.bottom + mm(0.7) for y in lines), line.text


def rules(page: Page) -> list[Shape]:
    """The level lines of a page that are longer than 20 mm."""
    found = (leaf for leaf in leaves(page.children) if isinstance(leaf, Shape) and leaf.line_width and len(leaf.outline.segments) == 2)
    return [leaf for leaf in found if is_level(*leaf.outline.segments)]


def is_level(start: Sequence[str | float], end: Sequence[str | float]) -> bool:
    return end[0] == "L" and start[2] == end[2] and abs(float(end[1]) - float(start[1])) > mm(20)


def test_a_name_with_hyphens_is_not_divided_in_the_line_that_says_how_old_a_sheet_is() -> None:
    """Nor is its month: the foot of a panel of the leaflet is narrow."""
    for tag in LANGUAGES:
        foot = [run for page in laid_out("parent-leaflet", tag, "copier").pages for run in text_runs(page.children) if run.origin == ("updated",)]
        lines = {round(run.y): "" for run in foot}
        for run in sorted(foot, key=lambda run: run.x):
            lines[round(run.y)] += run.text if run.text is not None else "".join(glyph.text for glyph in run.glyphs)
        assert any("parent-leaflet" in line for line in lines.values()), lines
        assert any("2027-" in line and re.search(r"2027-\d\d", line) for line in lines.values()), lines


@pytest.fixture
def set_of_pieces(tmp_path: Path) -> Path:
    """A copy of the shipped pieces and their catalogues, to change."""
    for file in (ROOT / "handouts").glob("*.yaml"):
        shutil.copy(file, tmp_path)
    shutil.copytree(FOLDER, tmp_path / "languages", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return tmp_path


@pytest.mark.parametrize("name", READ_BY_PARENTS)
def test_one_dutch_sentence_that_changes_makes_exactly_its_translations_stale(name: str, set_of_pieces: Path) -> None:
    """In each of the shipped catalogues; and each says which sentence it is, and where it stands."""
    file = set_of_pieces / f"{name}.yaml"
    text = file.read_text(encoding="utf-8")
    old = next(words for one in translatable(loaded(name).cursor, "nl") if len(words := one.key.text) > 20 and text.count(f": {words}\n") == 1 == text.count(words))
    new = f"{old.rstrip('.')} vandaag{'.' * old.endswith('.')}"
    line = text[: text.index(old)].count("\n") + 1
    file.write_text(text.replace(old, new), encoding="utf-8")
    before = {tag: states(set_of_pieces, tag) for tag in LANGUAGES}
    message = said(str(file), "--language", "all")
    for tag in LANGUAGES:
        assert f"{name} is not finished in '{tag}': 1 text is new or changed, and 0 of its translations stale." in message
        assert re.search(rf"'{tag}'.*{name}\.yaml:{line}: “{re.escape(new)}”", message), message
    said("translate", "update", str(set_of_pieces))
    for tag in LANGUAGES:
        after = states(set_of_pieces, tag)
        (stale,) = (key for key, (_, fuzzy) in after.items() if fuzzy)
        assert stale == (name, new)
        assert after[stale][0] == before[tag][name, old][0]
        assert set(before[tag]) - set(after) == {(name, old)}
        assert all(after[key] == before[tag][key] for key in after if key != stale)
    message = said(str(file), "--language", "all")
    assert message.count("1 text is new or changed, and 1 of its translations stale.") == len(LANGUAGES)


def states(folder: Path, tag: str) -> dict[tuple[str, str], tuple[str, bool]]:
    """Each text of the pieces in a catalogue: its translation, and whether that is stale."""
    entries = opened(folder / "languages" / f"{tag}.po")[0]
    return {(entry.context, str(entry.id)): (str(entry.string), entry.fuzzy) for entry in entries if entry.id and entry.context in PIECES}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_proof_reader_has_nothing_to_say_of_a_translation_or_a_pair(tag: str) -> None:
    """Warnings count, too."""
    jobs = [Job(in_language(name, tag)) for name, language in COMES if language == tag]
    jobs += [Job(paired_with(name, tag), Wish()) for name in (*READ_BY_PARENTS, "parent-talk")]
    assert len(jobs) > 10
    found = inspections(jobs, SESSION, photocopy=False, ink=False)
    assert [(str(job.file), str(problem)) for job, inspection in found for problem in inspection.problems] == []


def test_every_english_text_of_the_staff_is_read_back() -> None:
    """In the table of its piece; what changes has to be read again."""
    tables = re.split(r"^## ", (ROOT / "docs" / "translations-english.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    rows = {table.split("\n")[0]: [line.strip("| ").split(" | ") for line in table.split("\n") if line.startswith("| ")][1:] for table in tables}
    assert set(rows) == set(PIECES) - set(READ_BY_PARENTS)
    for name, found in rows.items():
        wanted = translatable(loaded(name).cursor, "nl")
        assert list(dict.fromkeys(text.key.text for text in wanted)) == [row[0] for row in found], name
        assert all(len(row) == 2 and all(row) for row in found)


def test_what_is_checked_and_found_wrong_says_in_which_language(tmp_path: Path) -> None:
    assert "terugblik, ar " in said("check", "terugblik", "--language", "nl,ar")
    assert "terugblik, nl + uk " in said("check", "terugblik", "--pair", "uk")
    (tmp_path / "lang.yaml").write_text("title: Welkom\naudience: parent\nlayout: card\nblocks:\n  - text: Kort.\n", encoding="utf-8")
    said("translate", "update", str(tmp_path / "lang.yaml"), "--language", "tr")
    catalogue = tmp_path / "languages" / "tr.po"
    text = catalogue.read_text(encoding="utf-8")
    for dutch, turkish in {"Welkom": "Hoş geldiniz", "Kort.": "Uzun bir metin. " * 90}.items():
        text = text.replace(f'msgid "{dutch}"\nmsgstr ""', f'msgid "{dutch}"\nmsgstr "{turkish.strip()}"')
    catalogue.write_text(text, encoding="utf-8")
    assert re.search(r"lang\.yaml:5:\d+: blocks\[0\](\.text)? \(tr\) does not fit", said(str(tmp_path / "lang.yaml"), "--language", "nl,tr", code=1))
