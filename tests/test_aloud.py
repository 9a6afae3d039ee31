"""What `read` says: figures as people say them, every printed word once, pauses between blocks, and SSML that a voice takes."""

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from generate import main
from handouts.blocks import KINDS, Scene
from handouts.blocks.scene import Drawn
from handouts.cursor import Cursor
from handouts.cursor import texts as walked
from handouts.facts import filled
from handouts.loading import Loaded
from handouts.model import Handout
from handouts.problems import Origin
from layouts.style.words import WORDINGS
from studio.aloud import aloud
from studio.aloud.blocks import READERS
from studio.aloud.numerals import CARDINALS, ORDINALS
from studio.aloud.saying import said
from studio.aloud.tongues import DUTCH, ENGLISH
from studio.aloud.walk import script_of
from studio.aloud.words import SPOKEN
from tests.conftest import PIECES, SESSION, load_text, loaded
from tests.kinds import BLOCKS, TEXT

NUMBERS = {phone.number for phone in SESSION.references.phones.values()}
SHORT = SESSION.abbreviations
DUTCH_SHORT, ENGLISH_SHORT = SHORT.of("nl"), SHORT.of("en")
SSML = "{http://www.w3.org/2001/10/synthesis}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
IN_SENTENCE = {"break", "lang"}
CONTENT = {"speak": {"p", "break"}, "p": {"s", "break"}, "s": IN_SENTENCE, "lang": IN_SENTENCE, "break": set[str]()}
"""What stands in what; a part of what the schema of the Recommendation allows (SSML 1.1, 3.1.8.1 and appendix D)."""
ATTRIBUTES = {"speak": {"version", LANGUAGE}, "p": {LANGUAGE}, "s": set[str](), "lang": {LANGUAGE}, "break": {"time"}}


@pytest.fixture(params=PIECES)
def handout(request: pytest.FixtureRequest) -> Loaded:
    """A piece as `read` gets it: what it asks of a school is room to write where there is none."""
    return filled(loaded(request.param), None)


def texts(model: object) -> list[tuple[Origin, str]]:
    """Every printed text of a handout or a block, with its place."""
    return [(at.origin, str(at)) for at in walked(Cursor(model))]


@pytest.mark.parametrize(("printed", "heard"), [
    ("0800-2000", "nul achthonderd, twee nul, nul nul"), ("0800-0432", "nul achthonderd, nul vier, drie twee"),
    ("Bel 112.", "Bel één één twee."), ("113", "één één drie"), ("112,5", "honderdtwaalf komma vijf"),
    ("06-12345678", "nul zes, één twee, drie vier, vijf zes, zeven acht"),
    ("010 123 45 67", "nul één nul, één twee drie, vier vijf, zes zeven"),
    ("(030) 123 45 67", "nul drie nul, één twee drie, vier vijf, zes zeven"),
    ("+31 10 1234567", "plus drie één, één nul, één twee drie, vier vijf, zes zeven"),
    ("van 8–12 jaar", "van acht tot en met twaalf jaar"), ("8 - 12 jaar", "acht tot en met twaalf jaar"),
    ("groep 3", "groep drie"), ("groep 1/2", "groep één twee"), ("1 op de 3", "één op de drie"),
    ("30 tot 40 van de 100", "dertig tot veertig van de honderd"), ("60 %", "zestig procent"),
    ("60–70%", "zestig tot zeventig procent"), ("om 8.30 uur", "om acht uur dertig"), ("19.00 uur", "negentien uur"),
    ("8:05", "acht uur vijf"), ("8.30–10.15 uur", "acht uur dertig tot tien uur vijftien"),
    ("11–21 uur", "elf tot eenentwintig uur"), ("24 november 2026", "vierentwintig november tweeduizendzesentwintig"),
    ("24-11-2026", "vierentwintig november tweeduizendzesentwintig"),
    ("2026-11-03", "drie november tweeduizendzesentwintig"), ("in 1969", "in negentienhonderdnegenenzestig"),
    ("1.500 kinderen", "vijftienhonderd kinderen"), ("22 kinderen", "tweeëntwintig kinderen"), ("101", "honderdeen"),
    ("1,5 meter", "één komma vijf meter"), ("2½ uur", "twee en een half uur"), ("½ uur", "een half uur"),
    ("€ 12,50", "twaalf euro vijftig"), ("€ 5,-", "vijf euro"), ("de 1e keer", "de eerste keer"),
    ("de 21ste eeuw", "de eenentwintigste eeuw"), ("10 min", "tien minuten"), ("1 min", "één minuut"),
    ("10–15 min", "tien tot vijftien minuten"), ("-5 °C", "min vijf graden Celsius"), ("een 12-jarige", "een twaalfjarige"),
    ("op A4", "op A vier"), ("3x per dag", "drie keer per dag"), ("007", "nul nul zeven"),
    ("bijv. samen eten", "bijvoorbeeld samen eten"), ("brood, fruit enz. Daarna", "brood, fruit enzovoort. Daarna"),
    ("o.a. t/m blz. 3", "onder andere tot en met bladzijde drie"), ("ouder/verzorger", "ouder of verzorger"),
    ("en/of", "en of"), ("[naam]", "naam"), ("Jip & Janneke", "Jip en Janneke"),
    ("juf@school.nl", "juf apenstaartje school punt nl"),
    ("Zie nji.nl/cijfers/hechting.", "Zie nji punt nl slash cijfers slash hechting."),
    ("https://eric.ed.gov/?id=EJ9", "eric punt ed punt gov slash vraagteken id is EJ negen"), ("٣", "drie"),
])
def test_dutch_is_said_as_people_say_it(printed: str, heard: str) -> None:
    assert said(printed, DUTCH, NUMBERS, DUTCH_SHORT) == heard


@pytest.mark.parametrize(("printed", "heard"), [
    ("0800-2000", "zero eight hundred, two zero, zero zero"), ("ages 8–12", "ages eight to twelve"),
    ("8:30", "eight thirty"), ("9:00", "nine o’clock"), ("9:05", "nine oh five"), ("2.50", "two point five zero"),
    ("24 November 2026", "the twenty-fourth of November twenty twenty-six"),
    ("November 24, 2026", "the twenty-fourth of November twenty twenty-six"), ("in 1969", "in nineteen sixty-nine"),
    ("1,500 children", "one thousand five hundred children"), ("the 3rd", "the third"), ("60–70 %", "sixty to seventy percent"),
    ("$ 12.50", "twelve dollars fifty"), ("8-year-old", "eight-year-old"), ("Yes or no.", "Yes or no."),
    ("no. 3, e.g. bread", "number three, for example bread"), ("a@b.org", "a at b dot org"),
])
def test_english_is_said_as_people_say_it(printed: str, heard: str) -> None:
    assert said(printed, ENGLISH, NUMBERS, ENGLISH_SHORT) == heard


def spoken(*handouts: Handout) -> ET.Element:
    return ET.fromstring(aloud(handouts, SESSION.references, SHORT, ssml=True))  # noqa: S314  # the program's own


def lines(handout: Loaded) -> list[str]:
    return list(script_of(filled(handout, None).handout, SESSION.references, SHORT).lines())


def folded(text: str) -> str:
    """Words alone, so that commas, quotation marks and capitals make no difference."""
    return " ".join(re.findall(r"[\w’'-]+", text.casefold()))


def scenes(model: Handout) -> list[Drawn]:
    """The scenes that are described: the one beside the title and those of blocks. The words of a step say what its scene shows."""
    found = [model.scene, *(block.scene for block in model.blocks if isinstance(block, Scene))]
    return [scene for scene in found if scene]


def test_no_digit_is_left_of_any_piece(handout: Loaded) -> None:
    assert not re.search(r"\d", aloud([handout.handout], SESSION.references, SHORT))
    text = "".join(spoken(handout.handout).itertext())
    assert not re.search(r"\d", text)


def test_every_printed_text_of_a_piece_is_said(handout: Loaded) -> None:
    heard = f" {folded(' '.join(lines(handout)))} "
    printed = [text for _, text in texts(handout.handout) if text]
    assert len(printed) > 5
    for text in printed:
        assert f" {folded(said(text, DUTCH, NUMBERS, DUTCH_SHORT))} " in heard, text


def test_nothing_is_said_twice_but_what_is_printed_twice_and_the_heads_of_columns(handout: Loaded) -> None:
    """A number that a block names stands once in the data file and is printed from there; two scenes may show the same."""
    model = handout.handout
    own = {folded(text) for text in SPOKEN[model.language]} | {"één regel om op te schrijven"}
    own |= {folded(label) for label in WORDINGS[model.language].school["card"].split("|")}
    own |= {folded(said(text, DUTCH)) for text in (f"{count} regels om op te schrijven" for count in range(2, 9))}
    printed = " ".join([*(folded(said(text, DUTCH, NUMBERS, DUTCH_SHORT)) for _, text in texts(model)),
                        *(folded(phone.hours) for phone in SESSION.references.phones.values()),
                        *(folded(shown.spoken(model.language)) for shown in scenes(model))])
    for line, count in Counter(map(folded, lines(handout))).items():
        heads = line.startswith("om aan te kruisen")
        assert count == 1 or heads or line in own or printed.count(line) >= count, line


def test_a_piece_is_read_from_its_kicker_to_its_sources(handout: Loaded) -> None:
    """In the order of the page: each block's first words come after those of the block before."""
    heard, at = folded(" ".join(lines(handout))), 0
    for text in (handout.handout.title, *(text for block in handout.handout.blocks for _, text in [*texts(block)][:1])):
        found = heard.find(folded(said(text, DUTCH, NUMBERS, DUTCH_SHORT)), at)
        assert found >= at, text
        at = found


@pytest.mark.parametrize("name", PIECES)
def test_between_blocks_stands_a_blank_line_and_in_ssml_a_pause(name: str) -> None:
    """What announces a block, such as a heading, belongs to it."""
    handout = loaded(name).handout
    passages = 1 + sum(not block.leads for block in handout.blocks) + bool(handout.sources)
    assert aloud([handout], SESSION.references, SHORT).strip().count("\n\n") == passages - 1
    root = spoken(handout)
    assert [child.tag for child in root] == [f"{SSML}p", *([f"{SSML}break", f"{SSML}p"] * (passages - 1))]


def test_ssml_keeps_to_the_elements_and_attributes_of_the_recommendation(handout: Loaded) -> None:
    document = aloud([handout.handout], SESSION.references, SHORT, ssml=True)
    assert document.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<speak version="1.1" xmlns=')
    root = spoken(handout.handout)
    assert (root.tag, root.get("version"), root.get(LANGUAGE)) == (f"{SSML}speak", "1.1", "nl")
    for element in root.iter():
        name = element.tag.removeprefix(SSML)
        assert set(element.attrib) <= ATTRIBUTES[name], name
        assert {child.tag.removeprefix(SSML) for child in element} <= CONTENT[name], name
        if name == "break":
            assert re.fullmatch(r"\d+(\.\d+)?m?s", element.get("time", ""))
            assert not (element.text or "").strip()
        if name in ("speak", "p"):
            assert not "".join([element.text or "", *(child.tail or "" for child in element)]).strip(), name


def test_ssml_says_the_same_sentences_as_the_text(handout: Loaded) -> None:
    root = spoken(handout.handout)
    assert ["".join(sentence.itertext()) for sentence in root.iter(f"{SSML}s")] == lines(handout)


def test_a_title_in_another_language_is_said_in_it() -> None:
    root = spoken(loaded("stress-window").handout)
    foreign = {"".join(one.itertext()): one.get(LANGUAGE) for one in root.iter(f"{SSML}lang")}
    assert foreign["The Developing Mind: Toward a Neurobiology of Interpersonal Experience"] == "en"


def test_two_languages_in_one_document_each_say_so(tmp_path: Path) -> None:
    english = load_text(tmp_path, "title: Hello\naudience: team\nlanguage: en\nlayout: poster\nblocks:\n  - text: At 8:30.\n")
    root = spoken(loaded("self-care").handout, english.handout)
    assert [one.get(LANGUAGE) for one in root.iter(f"{SSML}p")][-2:] == ["en", "en"]
    assert "At eight thirty." in list(root.itertext())


def test_every_kind_of_block_has_a_reader_that_says_all_its_words_and_drawings(tmp_path: Path) -> None:
    assert set(READERS) == set(KINDS) == set(BLOCKS)
    for kind, text in BLOCKS.items():
        handout = load_text(tmp_path, f"title: Op school\naudience: parent\nlayout: factsheet\nblocks:\n{text}{TEXT}")
        heard = folded(" ".join(lines(handout)))
        for _, printed in texts(handout.handout):
            assert folded(said(printed, DUTCH, NUMBERS, DUTCH_SHORT)) in heard, (kind, printed)
        for alt in re.findall(r"^\s*alt: (.+)$", text, re.MULTILINE):
            assert folded(said(alt, DUTCH)) in heard, (kind, alt)


def test_what_is_ticked_or_filled_in_is_said_so() -> None:
    heard = lines(loaded("ouderavond-brief"))
    assert heard[heard.index("Ja, ik kom.") + 1] == "Om in te vullen: Aantal mensen."
    assert "Om aan te kruisen:" in heard
    assert "Dag: om in te vullen." in heard
    assert lines(loaded("terugblik")).count("Eén regel om op te schrijven.") == 2
    assert "Twee regels om op te schrijven." in lines(loaded("signal-checklist"))


def test_without_a_kicker_the_audience_is_said_as_it_is_printed() -> None:
    assert lines(loaded("parent-talk"))[0] == f"{WORDINGS['nl'].audiences['teacher']}."


def test_a_title_with_a_question_mark_does_not_cut_its_sentence() -> None:
    assert "Vul per groep Wie doet wat? in voor het meisje uit deel drie." in lines(loaded("team-workshop"))


def test_the_command_shows_it_or_writes_it_into_a_file() -> None:
    shown = CliRunner().invoke(main, ["read", "self-care"])
    assert shown.exit_code == 0
    assert shown.stdout.startswith("Voor het hele team.\nZorg ook voor jezelf.\n")
    done = CliRunner().invoke(main, ["read", "self-care", "--output", "out/self-care.txt", "--messages", "nl"])
    assert done.exit_code == 0
    assert Path("out/self-care.txt").read_text(encoding="utf-8") == shown.stdout
    assert "out/self-care.txt" in done.stdout
    assert "Zorg ook" not in done.stdout


def test_a_slip_in_a_name_is_told_with_the_nearest_and_writes_nothing() -> None:
    done = CliRunner().invoke(main, ["read", "self-cara", "--output", "out.txt"])
    assert done.exit_code == 2
    assert "Did you mean 'self-care'?" in done.stderr
    assert not Path("out.txt").exists()


def test_a_language_without_words_for_figures_is_told_and_a_region_has_those_of_its_language() -> None:
    text = "title: Zeg het\naudience: parent\nlayout: factsheet\nlanguage: {}\nblocks:\n  - text: Bel 112.\n"
    for tag in ("uk", "nl-BE"):
        Path(f"{tag}.yaml").write_text(text.format(tag), encoding="utf-8")
    result = CliRunner().invoke(main, ["read", "uk.yaml", "nl-BE.yaml"])
    assert result.exit_code == 1
    assert "Voor ouders." in result.output
    assert "Bel één één twee." in result.output
    assert "Not made: uk is in 'uk': figures are said in words in Dutch and English only." in result.output


def test_a_handout_that_is_wrong_is_a_problem_and_the_others_are_read() -> None:
    Path("wrong.yaml").write_text("title: Los\naudience: team\nlayout: cheklist\nblocks:\n  - text: Eén.\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["read", "wrong.yaml", "self-care"])
    assert done.exit_code == 1
    assert "there is no layout 'cheklist'" in done.stderr
    assert "Zorg ook voor jezelf." in done.stdout


@pytest.mark.parametrize(("number", "dutch_words", "english_words"), [
    (0, "nul", "zero"), (21, "eenentwintig", "twenty-one"), (22, "tweeëntwintig", "twenty-two"), (40, "veertig", "forty"),
    (101, "honderdéén", "one hundred and one"), (113, "honderddertien", "one hundred and thirteen"), (1000, "duizend", "one thousand"),
    (12_345, "twaalfduizenddriehonderdvijfenveertig", "twelve thousand three hundred and forty-five"),
    (21_000, "eenentwintigduizend", "twenty-one thousand"), (1_000_001, "een miljoen één", "one million and one"),
])
def test_whole_numbers_in_words(number: int, dutch_words: str, english_words: str) -> None:
    assert (CARDINALS["nl"](number), CARDINALS["en"](number)) == (dutch_words, english_words)


@pytest.mark.parametrize(("number", "dutch_words", "english_words"), [
    (1, "eerste", "first"), (2, "tweede", "second"), (3, "derde", "third"), (8, "achtste", "eighth"), (12, "twaalfde", "twelfth"),
    (20, "twintigste", "twentieth"), (101, "honderdeerste", "one hundred and first"), (119, "honderdnegentiende", "one hundred and nineteenth"),
])
def test_the_how_manieth_in_words(number: int, dutch_words: str, english_words: str) -> None:
    assert (ORDINALS["nl"](number), ORDINALS["en"](number)) == (dutch_words, english_words)
