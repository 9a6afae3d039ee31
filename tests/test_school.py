"""A school's own: its profile, the calling card, logo, code and colour, as they come out on paper."""

import io
import json
import random
import re
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image, ImageDraw
from pypdf import PdfReader

from generate import main
from handouts import InvalidHandoutError
from handouts.addresses import as_phone
from handouts.catalogues import FOLDER, read_catalogue
from handouts.facts import filled
from handouts.pairing import paired
from handouts.schema import school_schema
from handouts.school import SCHEMA, Profile, read_profile, validate_school
from handouts.source import parse
from handouts.translation import translated
from layouts.composition import compose
from layouts.frames import Color, Field, PlacedRaster, Publication, Shape, leaves
from layouts.images import BadImageError
from layouts.images.logo_file import load_logo
from layouts.press.pictures import pictures
from layouts.school.imprint import code_of
from layouts.school.mark import Slot, mark_size
from layouts.school.qr import QUIET, modules
from layouts.session import Session
from layouts.style.brand import of_school
from layouts.style.oklch import contrast
from layouts.style.theme import color
from layouts.units import mm, to_mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.proof.check import inspect
from studio.proof.photocopy import DPI, copied
from tests.conftest import PIECES, ROOT, SESSION, load_text, loaded
from tests.test_fit import all_runs
from tests.test_letter import rules
from tests.test_scenes import groups

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}">{inner}</svg>'
SUN = SVG.format(w=100, h=100, inner='<circle cx="50" cy="50" r="50" fill="#FFE14A"/><path d="M20 70a30 30 0 0 1 60 0" stroke="#E4002B" stroke-width="9" fill="none"/>')
PERSON = """\
contacts:
  - role: social-worker
    name: Voornaam van der Achternaam
    phone: "0612345678"
    email: naam@regenboog.example
    hours: maandag, dinsdag en donderdag
"""
LONG = "Christelijke Nationale Basisschool De Regenboog-Zonnebloem, locatie Oudewater"
CARD = "title: Titel\naudience: {audience}\nlayout: {layout}\nupdated: 2026-11-24\nblocks:\n  - text: Een zin.\n  - contact: Even overleggen?\n"


def profile(text: str, folder: Path = Path()) -> Profile:
    source = parse(text, "school.yaml")
    return Profile(validate_school(source), source, folder)


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Session:
    folder = tmp_path_factory.mktemp("school")
    (folder / "logo.svg").write_text(SUN, encoding="utf-8")
    text = f'name: Basisschool De Regenboog\nlogo: logo.svg\nwebsite: regenboog.example/hulp\ncolour: "#FFE14A"\n{PERSON}'
    return SESSION.of_school(profile(text, folder))


def words(publication: Publication) -> str:
    return " ".join(" ".join("".join(glyph.text for glyph in run.glyphs) for run in all_runs(publication)).replace("\u00a0", " ").split())


@pytest.mark.parametrize(("written", "printed"), [
    ("0612345678", "06-12 34 56 78"), ("+31 6 12345678", "06-12 34 56 78"), ("(030) 1234567", "030-123 45 67"),
    ("0172 123456", "0172-12 34 56"), ("0031 (0)30 123 45 67", "030-123 45 67"), ("08001234", "0800-1234"), ("14030", "14 030"),
])
def test_telephone_numbers_come_in_their_dutch_form(written: str, printed: str) -> None:
    assert as_phone(written) == printed


@pytest.mark.parametrize(("text", "line", "words_"), [
    ("colour: '#12'\n", 2, "is no colour"), ("website: geen adres\n", 2, "is no web address"), ("website: 'javascript:alert(1)'\n", 2, "is no web address"),
    ("website: user@regenboog.nl:80/x\n", 2, "is no web address"), (f"website: regenboog.nl/{'x' * 90}\n", 2, "too fine"),
    ("contacts:\n  - role: head\n    email: naam at school\n", 4, "is no e-mail"), ("contacts:\n  - role: head\n    phone: 12345\n", 4, "is no Dutch"),
    ("contacts:\n  - role: janitor\n", 3, "should be one of"), ("logo: ../logo.svg\n", 2, "leads away"), ("logo: C:\\logo.png\n", 2, "leads away"),
    ("logo: logo.gif\n", 2, "is no logo"), ('location: "=SUM(A1)"\n', 2, "as a formula"), ('location: "Oost\u202ekwaad"\n', 2, "U+202E"),
    (f"short_name: {'lang ' * 12}\n", 2, "at most 40 fit"), (f"location: {'a' * 31}\n", 2, "a word of 31"), ("kleur: rood\n", 2, "not known here"),
    ("event:\n  date: 3 december\n", 3, "should be a date"), ("use: everywhere\n", 2, "should be one of"),
])
def test_what_is_wrong_in_a_profile_is_said_with_its_place(text: str, line: int, words_: str) -> None:
    with pytest.raises(InvalidHandoutError) as caught:
        profile(f"name: De Regenboog\n{text}")
    (problem,) = caught.value.problems
    assert problem.line == line
    assert words_ in problem.message


def test_the_schema_of_a_school_is_fresh_and_its_starter_valid(tmp_path: Path) -> None:
    assert SCHEMA.read_text(encoding="utf-8") == school_schema(), "run: python -m studio.schema"
    result = CliRunner().invoke(main, ["new-school", 'De "Regenboog"', "--folder", str(tmp_path)])
    assert result.exit_code == 0, result.output
    text = (tmp_path / "school.yaml").read_text(encoding="utf-8")
    assert profile(text).school.name == 'De "Regenboog"'
    every = re.sub(r"^# (?=[\w ]+:|  )", "", text, flags=re.MULTILINE)
    with pytest.raises(InvalidHandoutError) as caught:
        Session.of(school=_written(tmp_path / "all.yaml", every))
    assert [problem.path for problem in caught.value.problems] == ["logo"]
    assert CliRunner().invoke(main, ["new-school", "--folder", str(tmp_path)]).exit_code == 2


def _written(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(("inner", "words_"), [
    ("<script>alert(1)</script>", "a script"), ('<rect width="9" height="9" onload="x()"/>', "a script"), ("<foreignObject/>", "a script"),
    ('<image href="http://x.example/a.png"/>', "not in it"), ('<use href="other.svg#a"/>', "not in it"), ("<style>@import url(x.css)</style>", "not in it"),
    ('<rect fill="url(http://x.example/a)" width="9" height="9"/>', "not in it"), ("<text>De Regenboog</text>", "letters"), ("<g/>", "shows nothing"),
    ('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g><use href="#a"/>', "entangled"), ("<rect", "damaged"),
])
def test_a_drawing_that_does_not_stand_on_its_own_is_refused(tmp_path: Path, inner: str, words_: str) -> None:
    (tmp_path / "a.svg").write_text(SVG.format(w=100, h=100, inner=inner), encoding="utf-8")
    with pytest.raises(BadImageError) as caught:
        load_logo(tmp_path, "a.svg")
    assert words_ in caught.value.message


def test_logos_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    with (tmp_path / "large.png").open("wb") as stream:
        stream.truncate(21 * 1024 * 1024)
    (tmp_path / "thin.svg").write_text(SVG.format(w=1, h=100_000, inner=""), encoding="utf-8")
    (tmp_path / "grows.svg").write_text('<!DOCTYPE x [<!ENTITY a "b">]>' + SUN, encoding="utf-8")
    (tmp_path / "away.png").symlink_to("/etc/hostname")
    for name, words_ in (("large.png", "21 MB"), ("thin.svg", "mere line"), ("grows.svg", "entangled"), ("away.png", "leads away"), ("none.png", "there is no logo")):
        with pytest.raises(BadImageError) as caught:
            load_logo(tmp_path, name)
        assert words_ in caught.value.message, name


def test_logos_of_any_shape_look_equally_big_and_are_never_enlarged(tmp_path: Path) -> None:
    slot = Slot(25, 26, 29, 3.5)
    areas = []
    for name, (width, high) in {"round": (100, 100), "wide": (300, 100), "tall": (100, 250)}.items():
        (tmp_path / f"{name}.svg").write_text(SVG.format(w=width, h=high, inner=f'<rect width="{width}" height="{high}" fill="#123C7C"/>'), encoding="utf-8")
        size = mark_size(load_logo(tmp_path, f"{name}.svg"), slot, mm(1))
        assert size is not None
        assert size[0] / size[1] == pytest.approx(width / high, rel=0.02)
        areas.append(size[0] * size[1])
    assert max(areas) / min(areas) < 1.5
    image = Image.new("RGBA", (28, 28))
    ImageDraw.Draw(image).ellipse((0, 0, 27, 27), fill="#FFFFFF")
    image.save(tmp_path / "tiny.png")
    tiny = load_logo(tmp_path, "tiny.png")
    size = mark_size(tiny, slot, mm(1))
    assert tiny.pale
    assert size is not None
    assert 28 / (size[0] / 72) >= 99
    (tmp_path / "line.svg").write_text(SVG.format(w=1000, h=60, inner='<rect width="1000" height="60"/>'), encoding="utf-8")
    assert mark_size(load_logo(tmp_path, "line.svg"), slot, mm(1)) is None


@pytest.mark.parametrize("name", ["signal-checklist", "what-helps", "parent-leaflet", "base-attitude", "ouderavond-brief", "parent-talk"])
def test_the_card_says_whom_to_call_in_its_order_on_every_design(school: Session, name: str) -> None:
    publication = compose(loaded(name), school)
    said = words(publication)
    number = next(index for index, block in enumerate(loaded(name).handout.blocks) if block.kind() == "contact")
    card = " ".join("".join(glyph.text for glyph in run.glyphs) for run in all_runs(publication) if run.origin[:2] == ("blocks", number))
    places = [card.find(part) for part in ("Voornaam", "schoolmaatschappelijk", "06-12 34 56 78")]
    assert min(places) >= 0, card
    assert "06-12 34 56 78" in said
    assert not [item for page in publication.pages for item in leaves(page.children) if isinstance(item, Field) and item.name.startswith(f"blocks-{number}-")]


@pytest.mark.parametrize("name", PIECES)
def test_each_piece_shows_whose_it_is(school: Session, name: str) -> None:
    """In words; the card of A6 by its logo, whose words are the name."""
    publication = compose(loaded(name), school)
    shown = [words(publication), *(group.alt or "" for page in publication.pages for group in groups(page.children))]
    assert any("De Regenboog" in one for one in shown)


@pytest.mark.parametrize("name", PIECES)
def test_a_school_of_which_only_the_name_is_known_is_named(name: str) -> None:
    """Its cards are to write on, so the foot says whose the sheet is."""
    assert "De Regenboog" in words(compose(loaded(name), SESSION.of_school(profile("name: De Regenboog\n"))))


def test_a_logo_stands_once_on_a_sheet_and_in_a_letter_at_the_top(school: Session) -> None:
    for name, most in (("signal-checklist", 1.0), ("ouderavond-brief", 0.12)):
        found = [item.y / page.height for page in compose(loaded(name), school).pages for item in leaves(page.children) if isinstance(item, PlacedRaster)]
        assert len(found) == 1, name
        assert found[0] < most


@pytest.mark.parametrize(("text", "printed"), [
    (PERSON.replace('    phone: "0612345678"\n', ""), "regenboog.example"), (PERSON.replace("    name: Voornaam van der Achternaam\n", ""), "06-12 34 56 78"),
])
def test_without_a_number_the_address_stands_in_its_place(tmp_path: Path, text: str, printed: str) -> None:
    one = load_text(tmp_path, CARD.format(audience="teacher", layout="checklist"))
    publication = compose(one, SESSION.of_school(profile(f"name: De Regenboog\nwebsite: regenboog.example\n{text}")))
    assert printed in words(publication)
    assert not rules(publication.pages[0])


@pytest.mark.parametrize("text", ["", "contacts:\n  - role: head\n    hours: maandag\n", "website: regenboog.example\n"])
def test_a_card_is_never_half_filled(tmp_path: Path, text: str) -> None:
    one = load_text(tmp_path, CARD.format(audience="teacher", layout="checklist"))
    publication = compose(one, SESSION.of_school(profile(f"name: De Regenboog\n{text}")))
    assert len(rules(publication.pages[0])) == 3
    assert "regenboog.example" not in words(publication)
    assert "maandag" not in words(publication)


def test_lines_that_an_author_names_stay_for_a_hand(school: Session, tmp_path: Path) -> None:
    one = load_text(tmp_path, CARD.format(audience="teacher", layout="checklist") + "    lines: [Pleinwacht, Lokaal]\n")
    publication = compose(one, school)
    assert "Pleinwacht" in words(publication)
    assert "06-12" not in words(publication)


@pytest.mark.parametrize(("name", "least"), [("my-balance", 10), ("what-helps", 10), ("parent-leaflet", 10), ("base-attitude", 14), ("self-care", 14)])
def test_an_empty_card_has_room_for_a_pen_and_on_a_poster_for_a_marker(name: str, least: float) -> None:
    """From the label's baseline to its line; on a poster the line for a number is at least 80 mm."""
    publication = compose(loaded(name), SESSION)
    for page in publication.pages:
        labels = [run for run in all_runs(publication._replace(pages=(page,))) if "lines" in run.origin]
        for label in labels:
            under = [rule for rule in rules(page) if abs(rule[0] - label.x) < mm(1) and rule[1] > label.y]
            assert to_mm(min(rule[1] for rule in under) - label.y) >= least - 0.01, name
            if least > 10 and "".join(glyph.text for glyph in label.glyphs) == "Telefoon":
                assert to_mm(under[0][2]) >= 80


def codes(publication: Publication) -> list[Shape]:
    return [item for item in leaves(publication.pages[-1].children) if isinstance(item, Shape) and len(item.outline.segments) > 300 and item.upright]


@pytest.mark.parametrize(("name", "edition"), [("my-balance", "copier"), ("my-balance", "standard")])
def test_a_code_is_read_from_the_third_copy_and_its_address_stands_beside_it(school: Session, name: str, edition: str) -> None:
    job = Job(loaded(name), Wish(edition=EDITIONS[edition]))
    publication = job.compose(school)
    (code,) = codes(publication)
    quiet, side, pixels = QUIET * code.scale, code.upright * code.scale, DPI / 72
    place = (code.x - quiet, code.y - quiet, code.x + side + quiet, code.y + side + quiet)
    page = [picture.convert("L") for picture in pictures(job.print(publication, school.press), DPI)][-1]
    third = copied(page).crop(tuple(round(length * pixels) for length in place))  # type: ignore[arg-type]
    read = {decoder.detectAndDecode(np.asarray(third))[0] for decoder in (cv2.QRCodeDetector(), cv2.QRCodeDetectorAruco())}
    assert "https://regenboog.example/hulp" in read
    assert "regenboog.example/hulp" in words(publication)


def test_modules_are_as_large_as_a_printer_needs() -> None:
    """The longest address that is taken, on the smallest card: 20 mm with the quiet zone, at least 0.4 mm a module."""
    longest = f"regenboog.nl/{'x' * 67}"
    assert profile(f"name: A\nwebsite: {longest}\n").school.website == longest
    assert 20 / (len(modules(longest)) + 2 * QUIET) >= 0.4


def test_a_code_is_one_outline_of_ink_on_white(school: Session) -> None:
    (code,) = codes(compose(loaded("my-balance"), school))
    assert code.fill == (0, 0, 0)
    assert to_mm(code.upright * code.scale) + 2 * QUIET * to_mm(code.scale) >= 15


def test_any_colour_makes_a_palette_whose_contrasts_hold() -> None:
    chosen = random.Random(14)  # noqa: S311  # colours, no secrets
    plain = SESSION.theme.palettes["team"]
    written = [f"#{chosen.randrange(1 << 24):06X}" for _ in range(1000)]
    for text in ("#000000", "#FFFFFF", "#FFFF00", "#B6FF00", "#808080", *written):
        palette = of_school(plain, color(text)).branded(color(text))
        assert palette.brand == color(text)
        assert palette.brand_text
        assert contrast(palette.brand_text, palette.paper) >= 7, text
        assert contrast(palette.deep, palette.paper) >= 7, text
        assert contrast(palette.deep, palette.tint) >= 6.5, text
        assert contrast(palette.muted, palette.tint) >= 4.5, text
        for ground, least in ((palette.mid, 3.5), (palette.soft, 4.5), (palette.tint, 12)):
            assert contrast(palette.ink, color_of(ground)) >= least, text


def color_of(paint: object) -> Color:
    assert isinstance(paint, Color)
    return paint


@pytest.mark.parametrize(("use", "changed"), [("card", set()), ("posters", {"base-attitude"}), ("all", {"base-attitude", "my-balance"})])
def test_the_colour_goes_where_the_school_says(use: str, changed: set[str]) -> None:
    session = SESSION.of_school(profile(f'name: A\ncolour: "#E3001B"\nuse: {use}\n'))
    tint = of_school(SESSION.theme.palettes["team"], color("#E3001B")).tint
    for name in ("base-attitude", "my-balance"):
        fills = {item.fill for page in compose(loaded(name), session).pages for item in leaves(page.children) if isinstance(item, Shape)}
        assert (tint in fills) == (name in changed)


def test_check_says_what_became_of_a_colour(tmp_path: Path) -> None:
    file = _written(tmp_path / "school.yaml", 'name: A\ncolour: "#FFE14A"\nuse: all\n')
    result = CliRunner().invoke(main, ["check", "terugblik", "--strict", "--school", str(file)])
    assert result.exit_code == 0, result.output
    assert "#685800 in the web address" in result.output
    assert "for 'all'" in result.output


def test_a_profile_with_a_long_name_and_every_fact_still_fits_everywhere(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(SUN, encoding="utf-8")
    text = f'name: {LONG}\nlogo: logo.svg\nwebsite: regenboog.example/hulp\ncolour: "#123C7C"\naddress: Dorpsstraat 1, 3421 AA Oudewater\n{PERSON}'
    session = SESSION.of_school(profile(text, tmp_path))
    for name in PIECES:
        plain, own = ({(problem.path, problem.hint) for problem in inspect(Job(loaded(name)), one).problems} for one in (SESSION, session))
        assert own <= plain, name


FACTS = 'title: Hallo\naudience: parent\nlayout: factsheet\nblocks:\n  - text: "{{school.name}} nodigt je uit op {fact}."\n'


def test_facts_of_the_school_stand_in_the_text(tmp_path: Path) -> None:
    one = load_text(tmp_path, FACTS.format(fact="{event.date ___}"))
    session = SESSION.of_school(profile("name: De Regenboog\nevent:\n  date: 2026-12-03\n"))
    assert "De Regenboog nodigt je uit op donderdag 3 december 2026." in words(compose(one, session))
    assert "op ________________." in words(compose(one, SESSION.of_school(profile("name: De Regenboog\n"))))


@pytest.mark.parametrize(("fact", "profiled", "words_"), [
    ("{event.date}", True, "does not say 'event.date'"), ("{event.date}", False, "there is no school.yaml"), ("{event.datum}", True, "there is no fact"),
])
def test_a_fact_that_is_not_known_is_a_problem_with_its_place(tmp_path: Path, fact: str, profiled: bool, words_: str) -> None:  # noqa: FBT001
    one = load_text(tmp_path, FACTS.format(fact=fact))
    with pytest.raises(InvalidHandoutError) as caught:
        compose(one, SESSION.of_school(profile("name: De Regenboog\n") if profiled else None))
    problem = caught.value.problems[-1]
    assert (problem.line, problem.path) == (5, "blocks[0].text")
    assert any(words_ in one.message for one in caught.value.problems)


@pytest.mark.parametrize("school", sorted(file.parent.name for file in ROOT.glob("docs/schools/*/school.yaml")))
def test_no_piece_has_a_warning_with_the_schools_of_the_documentation(school: str) -> None:
    session = of_the_documentation(school)
    assert [problem for name in PIECES for problem in inspect(Job(loaded(name)), session).problems] == []


@pytest.mark.parametrize("name", ["terugblik", "what-helps"])
def test_the_card_of_a_school_survives_the_third_copy(name: str) -> None:
    job = Job(loaded(name), Wish(edition=EDITIONS["copier"]))
    assert inspect(job, of_the_documentation("zonnebloem"), photocopy=True).problems == ()


def of_the_documentation(school: str) -> Session:
    return SESSION.of_school(read_profile(ROOT / "docs" / "schools" / school / "school.yaml"))


def test_the_invitations_fill_themselves() -> None:
    session = SESSION.of_school(profile("name: A\nevent:\n  date: 2026-12-03\n  time: 19.30 uur\n  place: in de aula\n  reply_by: 2026-11-26\n"))
    for name in ("ouderavond", "ouderavond-brief"):
        publication = compose(loaded(name), session)
        said = words(publication)
        assert all(part in said for part in ("donderdag 3 december 2026", "19.30 uur", "in de aula"))
        labels = [item.label for page in publication.pages for item in leaves(page.children) if isinstance(item, Field)]
        assert "Tolk" in labels
        assert "Dag" not in labels
    assert "vóór donderdag 26 november 2026" in said
    assert "Vraag dit blad ook in: English" in said
    assert "Graag inleveren bij de leerkracht, vóór" not in labels


def test_on_the_poster_day_time_and_place_are_read_from_further_than_text() -> None:
    session = SESSION.of_school(profile("name: De Regenboog\nevent:\n  date: 2026-12-03\n  time: 19.30 uur\n  interpreter: Arabisch en Turks, zeg het bij je aanmelding\n"))
    runs = list(all_runs(compose(loaded("ouderavond"), session)))

    def size(word: str) -> float:
        return next(run.size for run in runs if word in "".join(glyph.text for glyph in run.glyphs))

    assert size("donderdag") == size("19.30") >= 1.15 * size("Arabisch")
    assert size("Arabisch") >= session.theme.sizes["poster"].reading * 0.84


def test_a_sheet_says_how_old_it_is(tmp_path: Path) -> None:
    text = CARD.format(audience="teacher", layout="checklist") + "sources: [ocrn]\n"
    one = load_text(tmp_path, text)
    code = code_of(one, None)
    assert f"Uitgave 2026-11 · nakijken vóór 2027-11 · sheet {code}" in words(compose(one, SESSION))
    assert code_of(load_text(tmp_path, text.replace("Een zin", "Een andere zin")), None) != code
    assert code_of(one, profile("name: A\n")) != code
    old = SESSION.references.sources["ocrn"]
    earlier = SESSION.references.model_copy(update={"sources": {"ocrn": old.model_copy(update={"checked": old.checked.replace(month=3)})}})
    assert "nakijken vóór 2027-03" in words(compose(one, Session(SESSION.theme, earlier)))


def test_every_sheet_of_a_long_handout_says_how_old_it_is() -> None:
    """Who copies one sheet of three copies the line."""
    one = loaded("attachment-factsheet")
    pdf = SESSION.press.pdf(compose(one, SESSION, edition=EDITIONS["large-print"]))
    pages = [page.extract_text().replace("\u00a0", " ") for page in PdfReader(io.BytesIO(pdf)).pages]
    assert len(pages) > 2
    for text in pages:
        assert "Uitgave 2026-11" in text
        assert f"attachment-factsheet{code_of(one, None)}" in "".join(text.split())


def test_which_finds_the_piece_of_a_code(tmp_path: Path) -> None:
    code = code_of(loaded("what-helps"), None)
    entry = {"file": "nl/what-helps.pdf", "piece": "what-helps", "code": "0abc"}
    (tmp_path / "manifest.json").write_text(json.dumps({"files": [entry, {"file": "a.pdf"}]}), encoding="utf-8")

    def said(*asked: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, ["which", *asked])
        return result.exit_code, result.output

    assert said("what-helps", code)[0] == 0
    assert "is current" in said(code)[1]
    assert said("0abc", "--manifest", str(tmp_path)) == (1, f"what-helps 0abc is out of date: it was made as nl/what-helps.pdf; today it is {code}.\n")
    assert "the sheet is older" in said("0abd")[1]
    assert said("zz")[0] == 2
    (tmp_path / "manifest.json").write_text("[]", encoding="utf-8")
    assert "is no manifest" in said("0abc", "--manifest", str(tmp_path))[1]


@pytest.mark.parametrize(("pair", "title"), [(False, "Akşam nasıldı? · Türkçe"), (True, "Hoe was de avond? · Akşam nasıldı? · Türkçe")])
def test_which_finds_a_translation_and_a_pair(title: str, *, pair: bool) -> None:
    one, catalogue = loaded("terugblik"), read_catalogue(FOLDER, "tr")
    other = translated(one, catalogue, "tr")
    code = code_of(filled(paired(one, other) if pair else other, None), None)
    result = CliRunner().invoke(main, ["which", code])
    assert (result.exit_code, f"terugblik {code} is current: “{title}”" in result.output.replace("\N{NO-BREAK SPACE}", " ")) == (0, True)


def test_list_is_there_for_machines() -> None:
    result = CliRunner().invoke(main, ["list", "--json"])
    found = {one["id"]: one for one in json.loads(result.output)}
    assert found["what-helps"]["title"] == "Wat helpt in de klas?"
    assert found["what-helps"]["papers"][0] == "a6"
    assert found["what-helps"]["own"] is False


def test_a_profile_is_found_beside_the_command_and_a_wrong_one_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _written(tmp_path / "school.yaml", f"name: A\n{PERSON}")
    assert CliRunner().invoke(main, ["terugblik"]).exit_code == 0
    _written(tmp_path / "school.yaml", "name: A\nlogo: weg.png\n")
    result = CliRunner().invoke(main, ["terugblik"])
    assert result.exit_code == 1
    assert "school.yaml:2:7: logo there is no logo 'weg.png' beside the profile." in result.output
    assert CliRunner().invoke(main, ["terugblik", "--school", "niets.yaml"]).exit_code == 2


def test_sessions_of_schools_do_not_see_each_other(school: Session) -> None:
    one = loaded("my-balance")
    first, other = compose(one, school), compose(one, SESSION)
    assert compose(one, school) == first
    assert "06-12" in words(first)
    assert "06-12" not in words(other)
    assert io.BytesIO(school.press.pdf(first)).getvalue() == Job(one).print(first, replace(school).press)


