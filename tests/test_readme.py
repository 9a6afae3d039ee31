"""Each command that the README and the guide show runs after those before it, in a folder where nothing is yet."""

import importlib
import re
import shlex
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from generate import main
from handouts.catalogues import FOLDER as LANGUAGES
from handouts.loading import FOLDER
from studio import run, shelf
from studio.make import write
from tests.conftest import ROOT

BLOCK = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)
TABLE = re.compile(r"^```csv\n(.*?)^```", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"`(python generate\.py[^`]*|--[a-z-]+(?: [^`]*)?)`")
PROGRAM = ["python", "generate.py"]
INSTALL = ["python", "-m", "pip", "install", "-e"]
A_FEW = (FOLDER / "my-balance.yaml", FOLDER / "what-helps.yaml")


def commands(name: str) -> list[list[str]]:
    """The commands of a page in its order, as words."""
    lines = [line for block in BLOCK.findall((ROOT / name).read_text(encoding="utf-8")) for line in block.splitlines()]
    words = [shlex.split(part, comments=True) for line in lines for part in line.split("&&")]
    return [found for found in words if found]


def catalogues() -> dict[str, bytes]:
    """The shipped translations, which no test may change."""
    return {file.name: file.read_bytes() for file in LANGUAGES.glob("*.po*")}


def quick(command: list[str]) -> list[str]:
    """What a batch gets besides: no processes of its own, and one handout where it names none."""
    if command[2:3] != ["batch"]:
        return []
    return ["--workers", "1", *([] if "--piece" in command else ["--piece", "what-helps"])]


@pytest.mark.parametrize("page", ["README.md", "docs/authoring.md"])
def test_each_command_runs_after_those_before_it(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a name two handouts stand for all, which other tests make, and one in a batch; an installation is a matter of `needs`."""
    monkeypatch.setattr(run, "files_of", lambda names, also=(): shelf.files_of(names, also) if names else A_FEW)
    monkeypatch.setattr(importlib.import_module("studio.commands.translate"), "write", lambda file, data: write(Path("languages") / file.name, data))
    before = catalogues()
    for table in TABLE.findall((ROOT / page).read_text(encoding="utf-8")):
        Path("scholen.csv").write_text(table, encoding="utf-8")
    shown = commands(page)
    assert len(shown) >= 3
    for command in shown:
        if command[2:3] == ["web"]:
            continue  # it serves until somebody ends it: tests/test_web.py
        if command[:2] == PROGRAM:
            result = CliRunner().invoke(main, command[2:] + quick(command))
            assert result.exit_code == 0, f"{' '.join(command)}\n{result.output}"
        else:
            assert command[:5] == INSTALL or command == ["python", "-m", "pytest"], command
    assert list(Path("output").rglob("*.pdf"))
    assert catalogues() == before
    if Path("scholen.csv").exists():
        assert list(Path("output/de-regenboog").rglob("what-helps*.pdf"))
        assert zipfile.is_zipfile("output/de-regenboog.zip")


def test_the_readme_installs_before_it_renders() -> None:
    assert commands("README.md")[:2] == [[*INSTALL, "."], PROGRAM]


def test_what_pages_name_in_a_sentence_exists() -> None:
    known = {option for command in main.commands.values() for parameter in command.params for option in parameter.opts}
    for page in ("README.md", "docs/authoring.md"):
        for found in INLINE.findall((ROOT / page).read_text(encoding="utf-8")):
            words = shlex.split(found)
            assert {word for word in words if word.startswith("--") and word != "--update-references"} <= known, found
            assert words[:2] != PROGRAM or len(words) == 2 or words[2] in main.commands or words[2].endswith((".yaml", "-")), found
