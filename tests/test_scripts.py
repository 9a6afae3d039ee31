"""Scripts beside Latin: their faces, sizes and leading, and lines from right to left whose numbers do not turn round."""

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from fonts import FAMILIES, Faces, face_wanted
from fonts.registry import FOLDER
from handouts.prose import Prose, Span
from handouts.tags import endonym, is_rtl, known_tag, quotes_of, script_tag
from layouts.composition import compose
from layouts.frames import GlyphRun, Publication, leaves
from layouts.press import to_pdf
from layouts.session import PLAIN as SESSION_SCALE
from layouts.style.words import UNREAD, unread, wording
from layouts.text import Typesetter
from layouts.text.direction import levels
from studio.proof.spoken import spoken
from tests.conftest import ROOT, SESSION, load_text
from tests.test_svg import assert_alike

ARABIC = """title: طفلكم ورابطة التعلّق
audience: parent
layout: factsheet
language: ar
kicker: للوالدين
blocks:
  - text: اتصلوا بالرقم 0800-2000 مجانًا، من 9.30–16.00 أو اسألوا طبيب الأسرة (huisarts).
  - points: [Veilig Thuis مجانًا, لا أحد وحده]
  - heading: ليس الذنب ذنبكم وغالبًا ما يكون هناك أكثر من سبب واحد ولا أحد يختار ذلك ويمكن للرابطة أن تقوى
  - panels:
      - {label: ما الذي قد يؤثّر في الطفل وفي الرابطة بينه وبين والديه أو من يرعاه في البيت, text: أمر واحد ليس سببًا وحده.}
      - {label: هدوء, text: هنا.}
  - checklist: ماذا تلاحظون؟
    columns: [نعم]
    items: [{item: قرب, note: يطلب القرب كثيرًا أو يبتعد عنه ويصعب عليه فهم ما يشعر به غيره أو يريده، ويغضب أو يُحبَط بسرعة، ويصعب عليه كسب الأصدقاء والحفاظ عليهم، وتصعب تهدئته}]
sources: [المصدر الأول عن التعلّق والأمان عند الأطفال الصغار, المصدر الثاني عن التعلّق والأمان عند الأطفال الكبار, المصدر الثالث عن التعلّق والأمان عند الأطفال في البيت والمدرسة, المصدر الرابع عن التعلّق والأمان عند الأطفال في كل عمر]
"""
UKRAINIAN = """title: Ваша дитина і привʼязаність
audience: parent
layout: factsheet
language: uk
kicker: Для батьків
blocks:
  - text: Скажіть «Я з тобою», привʼязаність зростає. Телефонуйте 0800-2000.
"""


def seen(text: str, language: str = "ar", *spans: Span) -> str:
    """A line as an eye meets it, from left to right."""
    prose = Prose(spans) if spans else Prose.plain(text)
    setter = Typesetter(Faces(), language)
    (line,) = setter.lines(setter.words(prose, "text", 400), 1000, balanced=False, hyphenated=False)
    return "".join(piece.text[::-1] if piece.level % 2 else piece.text for piece in line.pieces)


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    return compose(load_text(tmp_path_factory.mktemp("ar"), ARABIC), SESSION)


def runs(publication: Publication) -> list[GlyphRun]:
    return [item for page in publication.pages for item in leaves(page.children) if isinstance(item, GlyphRun)]


@pytest.mark.parametrize("number", ["0800-2000", "+31 88 123 45 67", "9.30–16.00", "088-1234567", "+31 (0)88 1234567", "ouders@school.nl", "veiligthuis.nl", "Veilig Thuis"])
def test_in_an_arabic_line_numbers_and_names_run_from_left_to_right(number: str) -> None:
    assert number in seen(f"اتصلوا بالرقم {number} مجانًا")
    assert f"({number})" in seen(f"طبيب الأسرة ({number}) هنا").replace(")", "(", 1).replace("((", "(").replace(f"{number}(", f"{number})")


def test_two_numbers_after_each_other_are_read_from_right_to_left() -> None:
    assert seen("الرقم 0800-2000، 0800-0432").index("0432") < seen("الرقم 0800-2000، 0800-0432").index("2000")


def test_a_sign_that_has_no_direction_takes_that_of_none_away() -> None:
    """Persian keeps letters apart by such a sign (U+200C); numbers after it are read from left to right, whichever digits they have."""
    line = seen("نمی\u200cشود ۱۲۳، 06-12 34 56 78", "fa")
    assert "۱۲۳" in line
    assert "06-12 34 56 78" in line
    assert line.index("06-12") < line.index("۱۲۳")


@pytest.mark.parametrize(("tag", "title"), [("fa", "پیوند امن با کودک"), ("ur", "بچے کے ساتھ رشتہ"), ("ps", "خوندي اړیکه"), ("ckb", "پەیوەندیی ئارام"), ("ug", "بىخەتەر باغلىنىش"), ("ar", "رابطة آمنة")])
def test_letters_of_a_heading_join_in_every_language_of_their_script(tag: str, title: str, tmp_path: Path) -> None:
    """They are of one face, as those of two do not join: that of headings, or that of text where it lacks letters of the language."""
    one = load_text(tmp_path, f"title: {title}\naudience: parent\nlayout: factsheet\nlanguage: {tag}\nblocks:\n  - heading: {title}\n  - text: {title}.\n")
    publication = compose(one, SESSION)
    faces = {run.face.name for run in runs(publication) if run.size > 14 and run.text and run.text.strip()}
    assert faces == ({"ReadexPro-700Bold", "ReadexPro-600SemiBold"} if tag == "ar" else {"NotoSansArabic-600SemiBold"})
    assert_alike(publication)


def test_the_face_that_would_have_a_letter_has_the_name_that_it_is_published_under() -> None:
    assert [face_wanted(letter) for letter in "ህאܐՀ好한ốЍ1"] == ["Noto Sans Ethiopic", "Noto Sans Hebrew", "Noto Sans Syriac", "Noto Sans Armenian", "Noto Sans CJK", "Noto Sans CJK",
                                                                 "Noto Sans", "Noto Sans", ""]


def test_words_in_another_language_are_an_isolate() -> None:
    spans = Span("المصدر: "), Span("Hechting, wat nu? (2026)", language="nl"), Span(".")
    assert "Hechting, wat nu? (2026)" in seen("", "ar", *spans)
    assert levels("nu العربية is", "nl", ((3, 10, "ar"),))[3:10] == [1] * 7


def test_each_script_has_its_face_and_its_size() -> None:
    faces = Faces()
    for family, weight, names in (("text", 400, ("Onest-430Regular", "NotoSansArabic-400Regular")),
                                  ("text", 600, ("Onest-640SemiBold", "NotoSansArabic-600SemiBold")),
                                  ("display", 700, ("Onest-700Bold", "ReadexPro-600SemiBold")),
                                  ("title condensed", 800, ("Onest-800ExtraBold", "ReadexPro-700Bold"))):
        found = [faces.for_character(character, family, weight) for character in "жط"]
        assert tuple(face.name for face in found if face) == names
    assert [faces.face(family, 400).factor for family in ("text", "cyrillic text", "arabic text")] == [1, 0.94, 1.12]


def test_every_face_stands_beside_its_licence() -> None:
    for file in (FOLDER / file for weights in FAMILIES.values() for file in weights.values()):
        assert file.is_file()
        assert "SIL Open Font License" in (file.parent / "OFL.txt").read_text(encoding="utf-8")


def test_faces_are_read_only_when_they_are_used() -> None:
    code = ("import sys; from layouts.session import Session; from layouts.composition import compose, vocabulary; from handouts import load, shipped\n"
            "s = Session.of(); compose(load(next(f for f in shipped() if f.stem == 'parent-talk'), vocabulary(s)), s)\n"
            "assert not [key for key in s.faces._known if 'arabic' in key[0] or 'cyrillic' in key[0]], s.faces._known\n"
            "assert 'babel' not in sys.modules and 'bidi' not in sys.modules")
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_letters_are_set_in_the_size_that_goes_with_their_face(arabic: Publication) -> None:
    sizes = {(run.face.name.partition("-")[0], round(run.size / run.face.factor, 2)) for run in runs(arabic) if run.origin == ("blocks", 0, "text")}
    assert {name for name, _ in sizes} == {"NotoSansArabic", "AtkinsonHyperlegibleNext"}
    assert len({size for _, size in sizes}) == 1
    assert all(run.tracking == 0 for run in runs(arabic) if run.text is not None)


def test_lines_of_arabic_stand_further_apart() -> None:
    styles = [SESSION.look(language).text() for language in ("ar", "nl")]
    leadings = [style.leading.at(SESSION_SCALE) / style.size.at(SESSION_SCALE) for style in styles]  # type: ignore[union-attr]
    assert leadings[0] >= 1.44 > leadings[1]


def test_what_is_extracted_from_an_arabic_page_is_what_was_written(arabic: Publication, tmp_path: Path) -> None:
    """By poppler, which reads places and knows no tags; and by the tags, as a screen reader does."""
    data = to_pdf(arabic)
    (tmp_path / "ar.pdf").write_bytes(data)
    poppler = subprocess.run(["pdftotext", str(tmp_path / "ar.pdf"), "-"], capture_output=True, check=True).stdout.decode()  # noqa: S607
    for words in ("للوالدين", "طفلكم ورابطة التعلّق", "اتصلوا بالرقم 0800-2000 مجانًا، من", "أو اسألوا طبيب الأسرة (huisarts)", "لا أحد وحده"):
        assert letters(words) in letters(poppler)
    assert "اتصلوا بالرقم [link: 0800-2000] مجانًا، من 9.30–16.00 أو اسألوا طبيب الأسرة (huisarts)." in spoken(data)
    assert "\u200b" not in poppler


def letters(text: str) -> str:
    """Letters, signs over them and figures; spaces and brackets beside a number each program puts elsewhere."""
    return "".join(sign for sign in text if unicodedata.category(sign)[0] in "LMN")


def test_letters_look_as_their_face_draws_them_whole(arabic: Publication) -> None:
    """In the file dots and signs are painted apart; in SVG each glyph of the face stands where HarfBuzz put it."""
    assert_alike(arabic)


def test_a_ukrainian_word_with_an_apostrophe_is_of_one_face(tmp_path: Path) -> None:
    publication = compose(load_text(tmp_path, UKRAINIAN), SESSION)
    found = ["".join(glyph.text for glyph in run.glyphs) for run in runs(publication) if run.face.name.startswith("Onest")]
    assert any("привʼязаність" in text for text in found)
    assert any("«Я" in text for text in found)


@pytest.mark.parametrize(("written", "tag"), [("PT-br", "pt-BR"), ("uk", "uk"), ("zh-hant-tw", "zh-Hant-TW"), ("ti", "ti"), ("prs", "prs"), ("sr-Latn", "sr-Latn"),
                                              ("zh-yue-hant-hk", "yue-Hant-HK"), ("sl-rozaj-biske", "sl-rozaj-biske"), ("es-419", "es-419"), ("HAZ", "haz"), ("aii", "aii"),
                                              ("ar-u-nu-latn", "ar-u-nu-latn"), ("nl-x-B1", "nl-x-b1"), ("pt_BR", "pt-BR")])
def test_any_tag_is_taken(written: str, tag: str) -> None:
    assert known_tag(written) == tag


def test_a_language_of_a_region_has_the_words_of_its_language() -> None:
    assert (wording("nl-BE").sources, wording("pl-PL").sources, wording("ar-SY").sources) == ("Bronnen", wording("pl").sources, wording("ar").sources)
    assert len({wording(tag).sources for tag in ("nl", "pl", "ar", "haz")}) == 4
    assert (unread("ar-SY"), unread("haz")) == (unread("ar"), UNREAD)


def test_a_language_brings_its_direction_script_and_quotes() -> None:
    assert [tag for tag in ("ar", "fa-AF", "prs", "ur", "ku-Arab", "uk", "az-Latn", "so") if is_rtl(tag)] == ["ar", "fa-AF", "prs", "ur", "ku-Arab"]
    assert [is_rtl(tag) for tag in ("haz", "aii", "ku-IQ", "ku", "pa-PK", "pa", "uz-AF", "ar-u-nu-latn", "prs-AF")] == [True, True, True, False, True, False, True, True, True]
    assert [script_tag(tag) for tag in ("haz", "ku-IQ", "os", "aii")] == ["Arab", "Arab", "Cyrl", "Latn"]
    assert [script_tag(tag) for tag in ("ar", "uk", "tr", "sr-Latn", "ti")] == ["Arab", "Cyrl", "Latn", "Latn", "Latn"]
    assert (quotes_of("ar"), quotes_of("pl")) == (("«", "»"), ("„", "”"))
    assert (endonym("uk"), endonym("so")) == ("Українська", "Soomaali")


@pytest.mark.parametrize("words", ["يخصّ الأمر نحو 1 من كل 3 أطفال ", "نصّ هنا نصّ هنا Problematische gehechtheid, een richtlijn voor jeugdhulp وبعد ",
                                   "نصّ هنا نصّ هنا 8.30 – 12.00 uur · kamer 12 وبعد "])
def test_what_runs_from_left_to_right_keeps_the_space_behind_it_at_the_end_of_a_line(words: str, tmp_path: Path) -> None:
    """It is said and copied as it was written, wherever the line ends."""
    written = (words * 12).strip()
    text = f"title: طفلكم\naudience: parent\nlayout: factsheet\nlanguage: ar\nblocks:\n  - text: {written}\n"
    assert written in spoken(to_pdf(compose(load_text(tmp_path, text), SESSION)))
