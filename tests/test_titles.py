"""Ordinary words as titles of every layout, on every paper: they fit, and are read off the page by another program."""

import re
from itertools import combinations, pairwise, product
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from handouts import InvalidHandoutError
from handouts.loading import starter
from layouts.composition import compose
from layouts.designs import DESIGNS
from layouts.frames import GlyphRun, Page, Publication, text_runs
from layouts.press import to_pdf
from tests.conftest import SESSION, load_text

ORDINARY = (
    "Klassenregels", "Brandoefening", "Sinterklaas", "Handhygiëne", "Kinderboekenweek", "Pannenkoeken", "Even overleggen",
    "verantwoordelijkheid", "Jeugdverpleegkundige", "Schoolmaatschappelijk werk", "Zwangerschapsverlof",
    "Medezeggenschapsraad", "Ouderbetrokkenheid", "Hoogbegaafdheid", "Gedragsproblemen op het schoolplein",
    "Verkeersveiligheid rond school", "Afscheidsmusical groep acht", "Leerlingenvervoer", "Buitenschoolse opvang",
    "Rapportgesprekken", "Ziekteverzuim", "Luizencontrole", "Schoolfotograaf", "Dyslexieverklaring", "Meertaligheid thuis",
    "Vertrouwenspersoon", "Ontwikkelingsperspectief", "Arbeidsongeschiktheidsverzekeringsmaatschappij", "IJs", "Ja",
    "Wat doe je als je kind niet naar school wil?",
)
Letter = tuple[str, tuple[float, float, float, float]]
ON_A_POSTER = tuple(word for word in ORDINARY if len(word) < 40 or " " not in word)


def titled(tmp_path: Path, layout: str, title: str, paper: str | None = None, kicker: str | None = None) -> Publication:
    lines = f'title: "{title}"' + (f'\nkicker: "{kicker}"' if kicker else "")
    words = re.sub(r"(?m)^kicker:.*\n", "", starter(layout, tmp_path)) if kicker else starter(layout, tmp_path)
    text = re.sub(r"(?m)^title:.*$", lambda _: lines, words, count=1)
    return compose(load_text(tmp_path, text), SESSION, paper)


def letters(publication: Publication, size: float) -> list[Letter]:
    """The characters of the first page that are at least so large, with the box of their ink: left, foot, right, top."""
    page = pypdfium2.PdfDocument(to_pdf(publication))[0]
    text = page.get_textpage()
    found = []
    for index in range(text.count_chars()):
        box = text.get_charbox(index)
        character = text.get_text_range(index, 1)
        if character.strip() and pypdfium2.raw.FPDFText_GetFontSize(text.raw, index) >= size:
            found.append((character, box))
    return found


@pytest.mark.parametrize("layout", sorted(DESIGNS))
def test_an_ordinary_title_fits_every_layout_on_every_paper(tmp_path: Path, layout: str) -> None:
    poster = DESIGNS[layout].floors == "poster"
    for paper in DESIGNS[layout].sheets:
        for title in ON_A_POSTER if poster else ORDINARY:
            titled(tmp_path, layout, title, paper)


@pytest.mark.parametrize("layout", sorted(DESIGNS))
@pytest.mark.parametrize("title", ["Klassenregels", "Schoolmaatschappelijk werk", "verantwoordelijkheid", "Kinder\\u00ADboekenweek"])
def test_a_title_is_read_whole_off_the_page(tmp_path: Path, layout: str, title: str) -> None:
    publication = titled(tmp_path, layout, title)
    page = pypdfium2.PdfDocument(to_pdf(publication))[0]
    text = re.sub("[\u00ad\ufffe]\\s*|-\r\n", "", page.get_textpage().get_text_range())
    assert title.replace("\\u00AD", "") in " ".join(text.split())


@pytest.mark.parametrize("layout", ["poster", "statement", "checklist", "card", "leaflet", "conversation"])
@pytest.mark.parametrize("title", ["Klassenregels", "Wij zien elk kind op school", "Gedragsproblemen op het schoolplein"])
def test_a_title_keeps_clear_of_the_motif(tmp_path: Path, layout: str, title: str) -> None:
    publication = titled(tmp_path, layout, title)
    large = letters(publication, 0.9 * title_size(publication))
    page = pypdfium2.PdfDocument(to_pdf(publication))[0]
    scale, height = 2.0, page.get_height()
    picture = page.render(scale=scale).to_pil().convert("RGB")
    ground = picture.getpixel((3, 3))
    for character, (left, foot, right, top) in large:
        around = tuple(round(value * scale) for value in (left - 4, height - top - 4, right + 4, height - foot + 4))
        shades: Any = picture.crop(around).quantize(24).convert("RGB").getcolors() or []
        for count, color in shades:
            assert count < 12 or _between(color, ground), (character, color)


def title_size(publication: Publication) -> float:
    """The size of the largest letters on the first page."""
    page = pypdfium2.PdfDocument(to_pdf(publication))[0].get_textpage()
    return float(max(pypdfium2.raw.FPDFText_GetFontSize(page.raw, index) for index in range(page.count_chars())))


def _between(color: tuple[int, int, int], ground: tuple[int, int, int]) -> bool:
    """Whether a colour is the ground, the ink or a mixture of the two: nothing else is painted there."""
    ink = (0x1B, 0x25, 0x40)
    share = (ground[0] - color[0]) / (ground[0] - ink[0])
    mixed = [start + (end - start) * share for start, end in zip(ground, ink, strict=True)]
    return all(abs(one - other) < 26 for one, other in zip(color, mixed, strict=True))


@pytest.mark.parametrize("layout", sorted(DESIGNS))
def test_accents_stay_clear_of_what_stands_above(tmp_path: Path, layout: str) -> None:
    publication = titled(tmp_path, layout, "Gijp Één İğne Äpje Gijp Één İğne Äpje")
    lines = [[box for _, box in line] for line in title_lines(letters(publication, 0.9 * title_size(publication)))]
    assert len(lines) > 1
    for above, below in combinations(lines, 2):
        for (left, foot, right, _), (other_left, _, other_right, other_top) in product(above, below):
            assert other_left >= right or left >= other_right or other_top <= foot - 0.5


def title_lines(large: list[Letter]) -> list[list[Letter]]:
    """The letters of each line: the first that stands left of the one before it begins another. In a line a j may hook under an i."""
    found: list[list[Letter]] = []
    for letter in large:
        if not found or letter[1][0] < found[-1][-1][1][0]:
            found.append([])
        found[-1].append(letter)
    return found


def test_a_narrower_cut_comes_before_smaller_type_and_division_last(tmp_path: Path) -> None:
    def drawn(title: str) -> tuple[set[str], float, bool]:
        runs = [run for page in titled(tmp_path, "card", title).pages for run in _title_runs(page)]
        return {run.face.name for run in runs}, runs[0].size, any(glyph.text == "\u00ad" for run in runs for glyph in run.glyphs)

    wide, narrow, small, divided = map(drawn, ("Regels", "Pannenkoek", "Zwangerschapsverlof", "Arbeidsongeschiktheidsverzekering"))
    assert wide[0] == {"BricolageGrotesque-96pt-800ExtraBold"}
    assert narrow[0] < {*wide[0], "BricolageGrotesque-96pt-SemiCondensed-800ExtraBold", "BricolageGrotesque-96pt-Condensed-800ExtraBold"}
    assert narrow[0] != wide[0]
    assert narrow[1] == wide[1] > small[1]
    assert [wide[2], narrow[2], small[2], divided[2]] == [False, False, False, True]


def _title_runs(page: Page) -> list[GlyphRun]:
    return [run for run in text_runs(page.children) if run.origin == ("title",)]


@pytest.mark.parametrize("layout", sorted(DESIGNS))
def test_no_part_of_a_divided_title_is_shorter_than_three_letters(tmp_path: Path, layout: str) -> None:
    for title in ("Arbeidsongeschiktheidsverzekeringsmaatschappij", "Schoolmaatschappelijk", "Ontwikkelingsperspectief"):
        lines: dict[float, str] = {}
        for run in _title_runs(titled(tmp_path, layout, title).pages[0]):
            lines[run.y] = lines.get(run.y, "") + "".join(glyph.text for glyph in run.glyphs)
        assert all(len(line.strip("\u00ad ")) >= 3 for line in lines.values()), lines


def test_a_word_that_cannot_be_divided_is_named_with_advice_that_works(tmp_path: Path) -> None:
    word = "0123456789" * 4
    with pytest.raises(InvalidHandoutError) as caught:
        titled(tmp_path, "card", word)
    (problem,) = caught.value.problems
    assert word in str(problem)
    assert "\\u00AD" in str(problem)
    titled(tmp_path, "card", "\\u00AD".join((word[:10], word[10:20], word[20:30], word[30:])))


def test_a_soft_hyphen_is_honoured_in_headings_labels_and_heads(tmp_path: Path) -> None:
    word = "Schtzkspflmstrb\\u00ADkrtschmpfklhmpf\\u00ADgrmblwrt\\u00ADschtzkspflmstrb"
    text = f"""title: Titel
audience: parent
layout: conversation
blocks:
  - heading: "{word}"
  - columns:
      - {{label: "{word}", text: "{word}"}}
      - {{label: "{word}", text: a}}
  - callout: "{word}"
    text: a
  - lines: ["{word}"]
  - speech: "{word}"
    sentences: [{{say: "{word}", when: "{word}"}}]
  - section: "{word}"
  - steps: [{{label: "{word}", text: "{word}"}}]
  - quote: "{word}"
"""
    pages = pypdfium2.PdfDocument(to_pdf(compose(load_text(tmp_path, text), SESSION)))
    read = "".join(page.get_textpage().get_text_range() for page in pages)
    joined = re.sub("[\u00ad\ufffe]\\s*|-\r\n", "", read)
    assert joined.count(word.replace("\\u00AD", "")) == 13


KICKER = "Voor alle ouders, verzorgers, opa's, oma's, oppassen en buren van kinderen in de groepen een tot en met acht"


@pytest.mark.parametrize("layout", sorted(DESIGNS))
def test_a_kicker_of_several_lines_stands_together_and_away_from_the_title(tmp_path: Path, layout: str) -> None:
    publication = titled(tmp_path, layout, "Regels in de klas", kicker=KICKER)
    runs = list(text_runs(publication.pages[0].children))
    kicker = [run for run in runs if run.origin == ("kicker",)]
    baselines = sorted({round(run.y, 2) for run in kicker})
    assert len(baselines) > 1
    assert " ".join("".join(glyph.text for glyph in run.glyphs) for run in kicker).split() == KICKER.split()
    style = kicker[0]
    between_lines = baselines[1] - baselines[0] - style.face.cap_height * style.size
    title = min((run for run in runs if run.origin == ("title",)), key=lambda run: run.y)
    assert title.y - title.face.cap_height * title.size - baselines[-1] > 1.4 * between_lines


def test_a_title_under_a_kicker_of_two_lines_shrinks_before_the_card_is_refused(tmp_path: Path) -> None:
    title = "Gedrag op het plein en in de klas van alle kinderen op school is iets waar wij voor zorgen"
    for at in (match.start() for match in re.finditer(" op school| is| iets| waar| wij| voor|$", title)):
        titled(tmp_path, "card", title[:at], kicker="Voor ouders, verzorgers, oppassen en buren van groep acht")


def test_lines_of_a_title_do_not_end_with_a_stranded_word(tmp_path: Path) -> None:
    lines: dict[float, str] = {}
    for run in _title_runs(titled(tmp_path, "checklist", "Wat doe je als je kind niet naar school wil?").pages[0]):
        lines[run.y] = lines.get(run.y, "") + "".join(glyph.text for glyph in run.glyphs)
    lengths = [len(line) for line in lines.values()]
    assert len(lengths) >= 2
    assert all(abs(one - other) <= 8 for one, other in pairwise(lengths)), lines
