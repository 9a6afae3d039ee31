"""What is rendered again when something changes, and what a run takes."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from generate import main
from handouts import shipped
from studio.watch import ROOT, arguments, changed, look

GOOD = "title: T\naudience: team\nlayout: factsheet\nblocks:\n  - text: Eerst.\n"
MEGABYTES = 500
MEASURED = """
import pathlib, sys
sys.argv = {arguments}
from generate import main
main(standalone_mode=False)
print("PEAK", pathlib.Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
"""


def test_a_changed_handout_is_rendered_alone_and_a_changed_theme_all() -> None:
    files = list(shipped())
    before = look(files)
    assert changed(before, before) == []
    assert changed(before, replace(before, handouts={**before.handouts, files[2]: 1})) == [files[2]]
    data = ROOT / "handouts" / "data"
    for shared in (ROOT / "layouts" / "style" / "theme.yaml", data / "references.yaml", data / "abbreviations.csv"):
        assert shared in before.shared
        assert changed(before, replace(before, shared={**before.shared, shared: 1})) == files
    assert changed(None, before) == files


def test_a_picture_beside_a_handout_or_in_the_folder_of_pictures_is_a_change(tmp_path: Path) -> None:
    files = [tmp_path / "one" / "a.yaml", tmp_path / "other" / "b.yaml"]
    for file in files:
        file.parent.mkdir()
        file.write_text(GOOD, encoding="utf-8")
    more = tmp_path / "more"
    more.mkdir()
    before = look(files, more)
    (tmp_path / "one" / "new.PNG").write_bytes(b"")
    beside = look(files, more)
    assert changed(before, beside) == [files[0]]
    (more / "logo.jpg").write_bytes(b"")
    assert changed(beside, look(files, more)) == files


def test_a_handout_that_goes_is_a_change_and_one_that_never_was_is_tried_once(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    never = look([file])
    assert changed(None, never) == [file]
    assert changed(never, look([file])) == []
    file.write_text(GOOD, encoding="utf-8")
    there = look([file])
    assert changed(never, there) == [file]
    file.unlink()
    assert changed(there, look([file])) == [file]


def test_the_command_for_a_changed_file_is_made_from_options_and_not_from_words(tmp_path: Path) -> None:
    """A handout may be called as a value of an option is, and begin with a hyphen."""
    words = arguments([Path("a4.yaml"), Path("-x.yaml")], {"sheet": "a4", "png": None, "booklet": False, "passport": True,
                                                           "back-offset": "-1.0mm,0.0mm", "output": tmp_path})
    assert words == ["render", "--sheet=a4", "--passport", "--back-offset=-1.0mm,0.0mm", f"--output={tmp_path}", "--",
                     "a4.yaml", "-x.yaml"]


def watched(folder: Path, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-u", str(ROOT / "generate.py"), *words, "--watch"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=folder)


def said(process: subprocess.Popen[str]) -> str:
    """The next line of a run that watches; then it is interrupted."""
    assert process.stdout is not None
    line = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=10)
    return line


@pytest.mark.skipif(os.name != "posix", reason="needs SIGINT")
def test_watching_a_handout_with_the_name_of_a_paper_on_that_paper(tmp_path: Path) -> None:
    (tmp_path / "a4.yaml").write_text(GOOD.replace("factsheet", "poster"), encoding="utf-8")
    assert said(watched(tmp_path, "a4", "--paper", "a4", "--output", "out")).startswith("a4: rendered (")
    assert [file.name for file in (tmp_path / "out" / "nl").iterdir()] == ["a4_a4.pdf"]


@pytest.mark.skipif(os.name != "posix", reason="needs SIGINT")
def test_watching_without_a_name_makes_what_a_run_without_a_name_makes(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(GOOD.replace("factsheet", "poster"), encoding="utf-8")
    assert said(watched(tmp_path)).startswith("mine: rendered (")
    assert sorted(file.name for file in (tmp_path / "output" / "nl").iterdir()) == ["mine.pdf", "mine_tiles-a4.pdf"]


@pytest.mark.parametrize(("name", "reason"), [("signal-cheklist", "Did you mean 'signal-checklist'?"), ("-", "cannot be watched")])
def test_watching_what_cannot_be_watched_is_wrong_usage(name: str, reason: str) -> None:
    result = CliRunner().invoke(main, [name, "--watch"], input=GOOD)
    assert result.exit_code == 2
    assert reason in result.output


@pytest.mark.skipif(os.name != "posix", reason="needs SIGINT")
def test_watching_renders_again_and_says_so_in_a_line(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(GOOD, encoding="utf-8")
    command = [sys.executable, "-u", str(ROOT / "generate.py"), str(file), "--output", str(tmp_path), "--watch"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline().startswith("mine: rendered (")
    first = (tmp_path / "nl" / "mine.pdf").read_bytes()
    file.write_text(GOOD.replace("Eerst", "Daarna"), encoding="utf-8")
    os.utime(file, ns=(time.time_ns(), time.time_ns() + 10**9))
    assert process.stdout.readline().startswith("mine: rendered (")
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=10)
    assert "Stopped." in rest
    assert (tmp_path / "nl" / "mine.pdf").read_bytes() != first


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_a_run_of_everything_stays_small(tmp_path: Path) -> None:
    code = MEASURED.format(arguments=["generate.py", "--output", str(tmp_path)])
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path,
                          env={**os.environ, "PYTHONPATH": str(ROOT)})
    peak = int(done.stdout.split("PEAK")[1]) / 1024
    assert peak < MEGABYTES, peak
