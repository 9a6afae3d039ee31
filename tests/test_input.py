"""What may be named: handouts, files, folders, what is typed; and that one that makes no sense stops no other."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image
from pypdf import PdfReader

from generate import main

OWN = "title: Van mij\naudience: team\nlayout: factsheet\nblocks:\n  - text: Eigen tekst.\n"


def run(*arguments: str, typed: str | bytes = "") -> Result:
    return CliRunner().invoke(main, list(arguments), input=typed)


def made() -> list[str]:
    return sorted(file.name for file in Path("output").rglob("*.pdf"))


def folder(name: str, **texts: str) -> Path:
    """A folder with files, `a_yaml` for a.yaml."""
    Path(name).mkdir()
    for file, text in texts.items():
        (Path(name) / file.replace("_", ".")).write_text(text, encoding="utf-8")
    return Path(name)


def test_a_folder_is_what_is_in_it() -> None:
    folder("my lists", b_yaml=OWN, a_yml=OWN, notes_txt="nothing", compose_yaml="services:\n  web: {}\n")
    result = run("my lists")
    assert result.exit_code == 0
    assert made() == ["a.pdf", "b.pdf"]
    assert result.output.index("my lists/compose.yaml is no handout") >= 0
    assert result.output.index("/a.pdf") < result.output.index("/b.pdf")


def test_a_broken_handout_in_a_folder_is_told_and_stops_no_other() -> None:
    folder("mine", a_yaml=OWN.replace("title: Van mij\n", ""), b_yaml=OWN)
    result = run("mine")
    assert result.exit_code == 1
    assert "mine/a.yaml:1:1: " in result.output
    assert made() == ["b.pdf"]


@pytest.mark.parametrize("texts", [{}, {"notes_txt": "nothing"}, {"compose_yaml": "services: {}\n"}])
def test_a_folder_without_handouts_is_said(texts: dict[str, str]) -> None:
    folder("empty", **texts)
    result = run("empty")
    assert result.exit_code == 2
    assert "the folder empty has no handout" in result.output


@pytest.mark.parametrize("typed", [OWN.encode(), b"\xef\xbb\xbf" + OWN.encode(), OWN.encode("utf-16"), OWN.replace("\n", "\r\n").encode()])
def test_what_is_typed_is_a_handout(typed: bytes) -> None:
    assert run("-", typed=typed).exit_code == 0
    assert made() == ["handout.pdf"]
    assert run("-", "--name", "mine", typed=typed).exit_code == 0
    assert "Eigen tekst." in PdfReader("output/nl/mine.pdf").pages[0].extract_text()


def test_what_is_typed_has_its_pictures_in_the_current_folder() -> None:
    Image.new("RGB", (1200, 900), "teal").save("school.png")
    result = run("-", typed=OWN + "  - picture: school.png\n    alt: Een vlak.\n")
    assert result.exit_code == 0, result.output
    assert run("check", "-", typed=OWN).exit_code == 0
    assert "Eigen tekst." in run("outline", "-", typed=OWN).output


@pytest.mark.parametrize(("typed", "reason"), [
    ("", "standard input:1:1: the file is empty"), ("title: T\n", "standard input:1:1: "),
    (b"\xff\xd8\xff\xe0", "standard input:1:1: this is not text"), ("# \n" * 100_000, "KB"),
])
def test_what_is_typed_wrong_has_its_place(typed: str | bytes, reason: str) -> None:
    result = run("-", typed=typed)
    assert result.exit_code == 1
    assert reason in result.output


@pytest.mark.parametrize("arguments", [("-", "--name", "../up"), ("-", "--name", "nul"), ("what-helps", "--name", "mine")])
def test_a_name_for_what_is_typed_is_a_name(arguments: tuple[str, ...]) -> None:
    assert run(*arguments, typed=OWN).exit_code == 2
    assert list(Path().rglob("*.pdf")) == []


@pytest.mark.parametrize(("name", "hint"), [
    ("signal-cheklist", "Did you mean 'signal-checklist'?"), ("SIGNAL-CHEKLIST", "Did you mean 'signal-checklist'?"),
    ("chek", "Did you mean 'check'?"), ("zzz", "Known: attachment-factsheet, base-attitude"),
])
def test_a_name_that_is_none_brings_the_nearest(name: str, hint: str) -> None:
    result = run(name)
    assert result.exit_code == 2
    assert hint in result.output


def test_a_command_in_the_wrong_place_is_said() -> None:
    result = run("what-helps", "check")
    assert result.exit_code == 2
    assert "'check' is a command, and comes first" in result.output


def test_a_name_in_capitals_is_that_handout() -> None:
    assert run("What-Helps").exit_code == 0
    assert made() == ["what-helps.pdf"]


@pytest.mark.parametrize(("arguments", "expected", "reason"), [
    (("signal-checklist", "self-care", "my-balance", "--paper", "letter"), 3, ""),
    (("signal-checklist", "what-helps", "my-balance", "--paper", "letter"), 2, "what-helps does not come on letter"),
    (("signal-checklist", "self-care", "--tile", "a4"), 1, "signal-checklist has the layout 'checklist', and only posters"),
    (("what-helps", "self-care", "parent-talk", "--sheet", "a4"), 2, "self-care has the layout 'poster', and only cards"),
    (("self-care", "signal-checklist", "--booklet"), 1, "self-care does not come on A5"),
])
def test_one_that_makes_no_sense_stops_no_other(arguments: tuple[str, ...], expected: int, reason: str) -> None:
    result = run(*arguments)
    assert result.exit_code == (1 if reason else 0), result.output
    assert len(made()) == expected
    assert (f"Not made: {reason}" in result.output) == bool(reason)


def test_when_none_makes_sense_it_is_a_wrong_command() -> None:
    result = run("signal-checklist", "my-balance", "--tile", "a4")
    assert result.exit_code == 2
    assert "signal-checklist has the layout 'checklist'" in result.output
    assert "my-balance has the layout 'worksheet'" in result.output


def test_problems_come_in_the_order_asked() -> None:
    broken = OWN.replace("title: Van mij\n", "") + "  - text: ''\n"
    folder("mine", z_yaml=broken, a_yaml=broken)
    for command in ((), ("check",)):
        lines = [line for line in run(*command, "mine/z.yaml", "mine/a.yaml").output.splitlines() if line.startswith("mine/")]
        assert [line[:11] for line in lines] == ["mine/z.yaml"] * 2 + ["mine/a.yaml"] * 2
        assert [int(line.split(":")[1]) for line in lines] == [1, 5, 1, 5]
