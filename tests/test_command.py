"""The command as people use it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from generate import main
from handouts import shipped
from layouts.designs import DESIGNS
from tests.conftest import PIECES

NAMES = list(PIECES)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.mark.usefixtures("cut_off")
def test_without_arguments_everything_is_rendered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run()
    assert result.exit_code == 0
    made = sorted(file.stem for file in (tmp_path / "output" / "nl").iterdir())
    besides = ["base-attitude_tiles-a4", "ouderavond_tiles-a4", "parent-talk_sheet-a4", "self-care_tiles-a4", "terugblik_sheet-a4",
               "voor-jou_sheet-a4", "what-helps_sheet-a4", "zeg-dit_sheet-a4"]
    assert made == sorted([*NAMES, *besides])
    assert "self-care" in result.output


def test_named_handouts_only(tmp_path: Path) -> None:
    assert run("what-helps", "--output", str(tmp_path)).exit_code == 0
    assert [file.name for file in (tmp_path / "nl").iterdir()] == ["what-helps.pdf"]


def test_another_paper_is_in_the_file_name(tmp_path: Path) -> None:
    assert run("self-care", "--paper", "a2", "--output", str(tmp_path)).exit_code == 0
    page = PdfReader(tmp_path / "nl" / "self-care_a2.pdf").pages[0]
    assert [float(side) for side in page.trimbox[2:]] == pytest.approx([1190.55, 1683.78], abs=0.01)


@pytest.mark.parametrize("arguments", [
    ("nothing-like-it",), ("--paper", "b5"), ("what-helps", "--paper", "a3"), ("new", "Met Hoofdletters"),
    ("--colour", "red"),
])
def test_wrong_usage_ends_with_2(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_list_shows_every_handout() -> None:
    result = run("list")
    assert result.exit_code == 0
    assert all(name in result.output for name in NAMES)


@pytest.mark.parametrize("layout", sorted(DESIGNS))
def test_a_starter_renders_as_it_is(tmp_path: Path, layout: str) -> None:
    assert run("new", "mine", "--layout", layout, "--folder", str(tmp_path)).exit_code == 0
    text = (tmp_path / "mine.yaml").read_text(encoding="utf-8")
    schema = text.splitlines()[0].split("$schema=")[1]
    assert (tmp_path / schema).resolve().is_file()
    result = run(str(tmp_path / "mine.yaml"), "--output", str(tmp_path))
    assert result.exit_code == 0, result.output
    assert (tmp_path / "nl" / "mine.pdf").is_file()


def test_every_shipped_handout_points_editors_to_the_schema() -> None:
    for file in shipped():
        assert file.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=schema.json\n")


def test_an_error_while_writing_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "nl" / "what-helps.pdf"
    old.parent.mkdir()
    old.write_bytes(b"old")

    def fail(_self: Path, _target: Path) -> None:
        raise PermissionError(13, "Permission denied", "what-helps.pdf")

    monkeypatch.setattr(Path, "replace", fail)
    result = run("what-helps", "--output", str(tmp_path))
    assert result.exit_code == 1
    assert "cannot be written" in result.output
    assert old.read_bytes() == b"old"
    assert [file.name for file in old.parent.iterdir()] == ["what-helps.pdf"]
