"""Shaping, breaking, hyphenation and direction."""

import pytest

from fonts import Faces
from handouts.prose import Prose, Span
from layouts.text import Line, Typesetter, break_lines

SETTER = Typesetter(Faces(), "nl")


def lines(text: str, width: float, *, balanced: bool = False, hyphenated: bool = False) -> list[str]:
    words = SETTER.words(Prose.parse(text), "text", 400)
    found = break_lines(words, width, balanced=balanced, hyphenated=hyphenated, divide=SETTER.divisions)
    return [shown(line) for line in found]


def shown(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces).rstrip()


def test_kerning_is_on() -> None:
    pair = SETTER.words(Prose.parse("To"), "text", 400)[0].width
    apart = sum(SETTER.words(Prose.parse(letter), "text", 400)[0].width for letter in "To")
    assert pair < apart


def test_no_line_is_wider_than_the_measure() -> None:
    words = SETTER.words(Prose.parse("Kijk een paar weken en kruis aan wat je ziet. " * 5), "text", 400)
    for width in (8, 12.5, 20, 37):
        assert all(line.width <= width + 1e-6 for line in break_lines(words, width, balanced=False, hyphenated=False, divide=SETTER.divisions))


def test_a_balanced_title_has_lines_of_about_one_length() -> None:
    assert lines("Signalen in de klas", 7.5, balanced=True) == ["Signalen", "in de klas"]


@pytest.mark.parametrize(("text", "width", "found"), [
    ("het consultatiebureau (tot 4 jaar) of de GGD", 13, ["het consultatiebureau (tot", "4 jaar) of de GGD"]),
    ("voor kinderen van 8 tot 18 jaar", 9.5, ["voor kinderen van", "8 tot 18 jaar"]),
    ("Wat gaan we allebei proberen? Ik bel u vrijdag even.", 10, ["Wat gaan we allebei", "proberen? Ik bel", "u vrijdag even."]),
])
def test_a_small_number_stays_with_what_it_counts_and_a_letter_with_the_next_word(text: str, width: float, found: list[str]) -> None:
    assert lines(text, width) == found


def test_a_last_line_is_not_the_end_of_a_divided_word_as_long_as_no_line_stays_half_empty() -> None:
    assert lines("het weekend: de huisartsenpost", 11.5, hyphenated=True) == ["het weekend:", "de huisartsenpost"]
    assert lines("Ik help bij de schoolmaatschappelijk", 14, hyphenated=True)[0].endswith("\u00ad")


def test_no_break_space_keeps_words_together() -> None:
    assert lines("Zorg ook\u00a0voor jezelf", 5, balanced=True) == ["Zorg", "ook\u00a0voor", "jezelf"]


@pytest.mark.parametrize(("family", "weight"), [("text", 400), ("text", 600), ("display", 700), ("title", 800)])
def test_a_hyphen_that_keeps_words_together_is_drawn_as_a_hyphen(family: str, weight: int) -> None:
    """Faces have no glyph for it of its own, and what has no glyph is an empty box."""
    whole, hyphen = (SETTER.words(Prose.parse(f"Oost{sign}West"), family, weight) for sign in ("\N{NON-BREAKING HYPHEN}", "-"))
    assert [glyph.id for piece in whole[0].pieces for glyph in piece.glyphs] == [glyph.id for word in hyphen for piece in word.pieces for glyph in piece.glyphs]
    assert "".join(glyph.text for piece in whole[0].pieces for glyph in piece.glyphs) == "Oost\N{NON-BREAKING HYPHEN}West"


def test_bold_is_another_face_and_leaves_no_stars() -> None:
    words = SETTER.words(Prose.parse("geen **diagnose**."), "text", 400)
    assert [piece.face.weight for word in words for piece in word.pieces] == [400, 600, 400]
    assert Prose.parse("geen **diagnose**.").spans == (Span("geen "), Span("diagnose", bold=True), Span("."))


def test_a_long_word_is_hyphenated_where_a_line_would_be_ragged() -> None:
    found = lines("Een schoolmaatschappelijk werker helpt.", 12, hyphenated=True)
    assert found[0].endswith("\u00ad")
    assert "".join(found).replace("\u00ad", "").replace(" ", "") == "Eenschoolmaatschappelijkwerkerhelpt."


def test_a_heading_is_not_divided_where_its_words_fit() -> None:
    assert not any("\u00ad" in line for line in lines("Een schoolmaatschappelijk werker", 14, balanced=True))


def test_an_authors_soft_hyphen_comes_before_the_patterns() -> None:
    found = lines("Een schoolmaatschappe\u00adlijk", 12, hyphenated=True)
    assert found == ["Een schoolmaatschappe\u00ad", "lijk"]


def test_right_to_left_words_stand_in_visual_order() -> None:
    words = SETTER.words(Prose.parse("naam سلام عالم hier"), "text", 400)
    (line,) = break_lines(words, 99, balanced=False, hyphenated=False, divide=SETTER.divisions)
    shown_words = [piece.text.strip() for piece in line.pieces if piece.text.strip()]
    assert shown_words == ["naam", "عالم", "سلام", "hier"]
