"""A person's own handouts: where they go, how they are found, and that they change nothing for the shipped ones."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generate import main
from handouts import shipped
from handouts.loading import FOLDER
from studio import shelf, start
from tests.conftest import PIECES, ROOT

OWN = "title: Van mij\naudience: team\nlayout: factsheet\nblocks:\n  - text: Eigen tekst.\n"
OTHER = "services:\n  web:\n    image: nginx\n"


def run(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, list(arguments), input=typed)


def own(folder: Path, *names: str, text: str = OWN) -> None:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(text, encoding="utf-8")


def made(folder: Path = Path("output")) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.pdf"))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of this project as somebody has it who cloned it, with the current folder in it."""
    for room in ("handouts", "layouts", "fonts", "studio"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("generate.py", "pyproject.toml"):
        shutil.copy(ROOT / file, tmp_path)
    for own_one in {one.name for one in FOLDER.glob("*.yaml")} - {one.name for one in shipped()}:
        (tmp_path / "handouts" / own_one).unlink()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def cloned(project: Path, *arguments: str) -> str:
    """What the program of a clone says."""
    command = [sys.executable, str(project / "generate.py"), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True, cwd=project).stdout


def test_in_a_clone_own_ones_stand_among_the_shipped_and_break_nothing(project: Path) -> None:
    assert "handouts/my-list.yaml" in cloned(project, "new", "my-list")
    assert "$schema=schema.json\n" in (project / "handouts" / "my-list.yaml").read_text(encoding="utf-8")
    cloned(project, "my-list")
    assert made() == ["nl/my-list.pdf"]
    rows = {line.split()[0]: line.split()[-1] for line in cloned(project, "list").splitlines()[2:]}
    assert rows == {**dict.fromkeys(PIECES, "shipped"), "my-list": "own"}
    cloned(project)
    assert {file.split("/")[1] for file in made()} >= {f"{name}.pdf" for name in (*PIECES, "my-list")}


def test_the_shipped_ones_are_a_list_whatever_lies_beside_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert tuple(file.stem for file in shipped()) == PIECES
    assert all(file.is_file() for file in shipped())
    own(tmp_path, "aaa.yaml", "self-care.yaml")
    monkeypatch.setattr("handouts.loading.FOLDER", tmp_path)
    assert tuple(file.stem for file in shipped()) == PIECES


def test_new_writes_into_handouts_where_that_is_here_else_into_this_folder() -> None:
    assert run("new", "first").exit_code == 0
    assert Path("first.yaml").is_file()
    Path("handouts").mkdir()
    assert run("new", "second").exit_code == 0
    assert Path("handouts/second.yaml").is_file()
    for name in ("first", "second"):
        assert run(name).exit_code == 0
    assert made() == ["nl/first.pdf", "nl/second.pdf"]


def test_new_never_writes_into_an_installed_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = tmp_path / "handouts"
    installed.mkdir()
    monkeypatch.setattr(shelf, "FOLDER", installed)
    monkeypatch.chdir(tmp_path)
    assert start.place("mine", None) == Path("mine.yaml")
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    assert start.place("mine", None) == Path("handouts/mine.yaml")


def test_new_says_what_renders_it() -> None:
    said = run("new", "mine").output
    assert "python generate.py mine\n" in said
    assert run("mine").exit_code == 0
    said = run("new", "other", "--folder", "a folder").output
    assert 'python generate.py "a folder/other.yaml"' in said
    assert run("a folder/other.yaml").exit_code == 0


@pytest.mark.parametrize("name", ["check", "list", "new", "render", "outline", "read", "icons", "scenes", "calibrate", "con", "nul", "aux", "com1", "lpt9"])
def test_a_name_that_nothing_could_render_is_refused_with_one_that_works(name: str) -> None:
    result = run("new", name)
    assert result.exit_code == 2
    assert not list(Path().iterdir())
    better = result.output.split("such as '")[1].split("'")[0]
    assert run("new", better).exit_code == 0
    assert run(better).exit_code == 0


def test_a_handout_that_is_there_is_not_written_over() -> None:
    own(Path(), "mine.yml")
    own(Path("handouts"), "yours.yaml")
    for name in ("mine", "yours"):
        result = run("new", name)
        assert result.exit_code == 2
        assert "is there already" in result.output
    assert Path("handouts/yours.yaml").read_text(encoding="utf-8") == OWN


def test_a_copy_of_a_shipped_one_or_of_an_own_one_to_change() -> None:
    assert run("new", "my-talk", "--from", "parent-talk", "--folder", "here").exit_code == 0
    text = Path("here/my-talk.yaml").read_text(encoding="utf-8")
    first, rest = text.split("\n", 1)
    assert rest == (FOLDER / "parent-talk.yaml").read_text(encoding="utf-8").split("\n", 1)[1]
    assert (Path("here") / first.split("$schema=")[1]).resolve() == (FOLDER / "schema.json").resolve()
    assert run("new", "again", "--from", "here/my-talk.yaml").exit_code == 0
    assert run("again").exit_code == 0
    assert (Path() / Path("again.yaml").read_text(encoding="utf-8").split("\n", 1)[0].split("$schema=")[1]).is_file()


def test_a_copy_of_one_from_windows_has_one_line_for_editors() -> None:
    Path("theirs.yaml").write_bytes(b"\xef\xbb\xbf# yaml-language-server: $schema=C:/schema.json\r\n" + OWN.replace("\n", "\r\n").encode())
    assert run("new", "mine", "--from", "theirs").exit_code == 0
    lines = Path("mine.yaml").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "schema" in line] == lines[:1]
    assert lines[1:] == OWN.splitlines()


@pytest.mark.parametrize(("arguments", "reason"), [
    (("--from", "nothing-like-it"), "there is no handout 'nothing-like-it'"),
    (("--from", "paren-talk"), "Did you mean 'parent-talk'?"),
    (("--from", "gone.yaml"), "is not one handout"),
    (("--from", "parent-talk", "--layout", "card"), "Leave out --layout"),
])
def test_what_cannot_be_copied_is_said(arguments: tuple[str, ...], reason: str) -> None:
    result = run("new", "mine", *arguments)
    assert result.exit_code == 2
    assert reason in result.output
    assert not Path("mine.yaml").exists()


def test_an_own_one_hides_a_shipped_one_and_list_says_so() -> None:
    said = run("new", "self-care", "--from", "self-care").output
    assert "It hides the shipped handout 'self-care'." in said
    own(Path(), "self-care.yaml")
    lines = run("list").output.splitlines()
    (row,) = (line for line in lines if line.startswith("self-care "))
    assert "Van mij" in row
    assert row.endswith("own")
    assert any(line.startswith("self-care.yaml hides ") for line in lines)
    assert run("self-care").exit_code == 0


def test_without_a_name_those_that_are_here_else_the_shipped() -> None:
    own(Path(), "docker-compose.yml", text=OTHER)
    assert {file.stem for file in shelf.here()} == set(PIECES)
    own(Path(), "a.yaml")
    own(Path("handouts"), "b.yml", "a.yaml")
    assert run().exit_code == 0
    assert made() == ["nl/a.pdf", "nl/b.pdf"]


def test_half_a_handout_in_handouts_is_told_and_not_passed_over() -> None:
    own(Path("handouts"), "half.yaml", text="title: Nog niet af\n")
    own(Path("handouts"), "whole.yaml")
    for arguments in ((), ("list",)):
        result = run(*arguments)
        assert result.exit_code == 1
        assert "handouts/half.yaml:1:1: " in result.output
    assert made() == ["nl/whole.pdf"]


def test_a_name_is_looked_for_here_then_in_handouts_then_among_the_shipped() -> None:
    own(Path("handouts"), "self-care.yaml")
    assert shelf.files_of(("self-care",)) == (Path("handouts/self-care.yaml"),)
    own(Path(), "Self-Care.yaml")
    assert shelf.files_of(("self-care",)) == (Path("Self-Care.yaml"),)
    assert shelf.files_of(("what-helps",)) == (FOLDER / "what-helps.yaml",)


def test_an_own_one_that_is_empty_is_a_problem_and_not_an_unknown_name() -> None:
    own(Path(), "mine.yaml", text="")
    result = run("mine")
    assert result.exit_code == 1
    assert "mine.yaml:1:1: the file is empty" in result.output


@pytest.mark.parametrize("name", ["passport", "icons", "calibration_a4", "passport_nl", "calibration_a4_nl", "icons_nl"])
def test_no_handout_is_overwritten_by_what_is_no_handout(name: str) -> None:
    own(Path(), f"{name}.yaml")
    for arguments in ((f"{name}.yaml", "--passport"), ("icons",), ("calibrate",)):
        assert run(*arguments).exit_code == 0
    assert made() == sorted([f"nl/{name}.pdf", "passport_nl.pdf", "icons_nl.pdf", "calibration_a4_nl.pdf"])


@pytest.mark.parametrize(("one", "other"), [
    ("a/list.yaml", "b/list.yaml"), ("a/list.yaml", "b/List.yml"), ("a/caf\u00e9.yaml", "b/cafe\u0301.yaml"),
])
def test_two_that_would_be_one_file_are_refused(one: str, other: str) -> None:
    for file in (one, other):
        own(Path(file).parent, Path(file).name)
    result = run(one, other)
    assert result.exit_code == 2
    assert one in result.output
    assert other in result.output
    assert made() == []


def test_one_file_named_twice_is_rendered_once() -> None:
    own(Path(), "a.yaml")
    assert run("a", "a.yaml", "./a.yaml").exit_code == 0
    assert made() == ["nl/a.pdf"]
