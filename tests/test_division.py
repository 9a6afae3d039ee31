"""Where a long sentence is divided: before a clause that can stand by itself, and nowhere else."""

from pathlib import Path

import pytest

from handouts.division import divided
from handouts.prose import Prose
from handouts.reading import read_level, sentences
from tests.conftest import PIECES, load_text, loaded


@pytest.mark.parametrize(("before", "after"), [
    ("Noem de regel, niet wat je van het kind vindt, en bespreek later op de dag samen wat er gebeurde.",
     "Noem de regel, niet wat je van het kind vindt. Bespreek later op de dag samen wat er gebeurde."),
    ("Wees kalm, ook als het een dag wat minder gaat, want een kind merkt altijd of iemand er is.",
     "Wees kalm, ook als het een dag wat minder gaat. Want een kind merkt altijd of iemand er is."),
    ("Je mag boos zijn, maar je slaat niet.", "Je mag boos zijn. Maar je slaat niet."),
    ("Kies iets dat past bij het kind; kijk later samen of het helpt.", "Kies iets dat past bij het kind. Kijk later samen of het helpt."),
    ("Als een kind boos is, blijf je kalm, en je zegt wat je ziet.", "Als een kind boos is, blijf je kalm. Je zegt wat je ziet."),
    ("Kijk eerst goed, en wacht even, en vertel dan rustig aan het kind wat je ziet.", "Kijk eerst goed, en wacht even. Vertel dan rustig aan het kind wat je ziet."),
], ids=["and is left out", "because stays", "but stays", "a semicolon", "behind its first clause", "nearest the middle"])
def test_a_sentence_is_divided_where_it_can_be(before: str, after: str) -> None:
    assert divided(before, before, "nl") == after
    assert [*sentences(str(divided(before, before, "nl")))] == [*sentences(after)]
    assert len([*sentences(after)]) == 2


@pytest.mark.parametrize("whole", [
    "Rust, ritme, en regels.", "Als een kind boos is, en jij moe bent, dan helpt rust in de klas.", "Zeg: “Ik zie het, en ik blijf bij je” als het kind boos is.",
    "Het kind loopt met de bal door de tuin naar het huis van de buurman.", "Blijf bij het kind, en als het weer gaat, lach je.", "Vraag het later, maar kort.",
], ids=["a list", "two clauses with if", "what somebody says", "no sign", "before if", "too short a half"])
def test_a_sentence_stays_whole_where_neither_half_could_stand(whole: str) -> None:
    assert divided(whole, whole, "nl") is None


def test_bold_words_and_other_sentences_stay_as_they_are() -> None:
    prose = Prose.parse("Groet. Kies een **hulp** die past, en **kijk later** of het hielp. Klaar.")
    (sentence,) = [one for one in sentences(str(prose)) if "hulp" in one]
    assert divided(prose, sentence, "nl") == "Groet. Kies een **hulp** die past. **Kijk later** of het hielp. Klaar."
    assert divided(prose, "Dit staat er niet, en dit ook niet.", "nl") is None


def test_each_language_has_its_own_words() -> None:
    text = "Call the school today, and say what you have seen there."
    assert divided(text, text, "en") == "Call the school today. Say what you have seen there."
    assert divided(text, text, "nl") is None
    assert divided("Okulu ara, ve ne gördüğünü söyle.", "Okulu ara, ve ne gördüğünü söyle.", "tr") is None


@pytest.mark.parametrize("name", PIECES)
def test_whatever_is_divided_can_be_read_and_says_the_same(name: str) -> None:
    """Each sentence of every handout that has a place for it: two of them, with the same words but for an ‘and’."""
    for one in read_level(loaded(name)).sentences:
        halves = divided(one.text, one.text, "nl")
        if halves:
            assert len([*sentences(halves)]) == len([*sentences(one.text)]) + 1
            assert set(words(one.text)) - set(words(halves)) <= {"en"}


def words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in text.casefold()).split()


def test_the_margin_offers_it_with_the_text_as_it_is_written(tmp_path: Path) -> None:
    from studio.web.margin import Margin  # noqa: PLC0415  # only with the extra

    long = "Noem de **regel**, niet wat je van het kind vindt, en bespreek later op de dag samen met het kind en de ouders wat er gebeurde."
    one = load_text(tmp_path, f"title: Titel\naudience: teacher\nlayout: checklist\nblocks:\n  - text: {long}\n")
    note, *_ = Margin().advice(one, read_level(one), {}, "nl")
    assert (note["text"], note["hint"]) == ("Zin van 26 woorden.", "Maak er twee van. Voor leerkrachten is 20 het meeste.")
    assert note["halves"] == [long, long.replace("vindt, en b", "vindt. B")]
