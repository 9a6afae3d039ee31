"""Temporary files of runs that are over are cleared away, those of runs at work are not; a folder that takes no file."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner

from generate import main
from handouts import load, shipped
from layouts.composition import compose, vocabulary
from layouts.press import to_pdf
from layouts.press.pictures import pictures
from studio.files import write_whole
from tests.conftest import ROOT, SESSION, loaded

AT_WORK = """
import sys
from pathlib import Path
from studio import files

def wait(handle):
    print("begun", flush=True)
    sys.stdin.read()

files.os.fsync = wait
files.write_whole(Path(sys.argv[1]), b"whole")
"""
POSIX = pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")


def temporary(folder: Path) -> list[Path]:
    return [file for file in folder.iterdir() if file.suffix == ".part"]


def other_run(file: Path) -> subprocess.Popen[str]:
    """A process that has begun to write a file, and waits."""
    process = subprocess.Popen([sys.executable, "-c", AT_WORK, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    return process


def test_the_file_of_another_run_at_work_stays_and_becomes_whole(tmp_path: Path) -> None:
    """However old it is, and although this run may have the number of that one in another container."""
    process = other_run(tmp_path / "theirs.pdf")
    (theirs,) = temporary(tmp_path)
    os.utime(theirs, (0, 0))
    write_whole(tmp_path / "mine.pdf", b"mine")
    assert temporary(tmp_path) == [theirs]
    process.communicate("", timeout=10)
    assert process.returncode == 0
    assert (tmp_path / "theirs.pdf").read_bytes() == b"whole"
    assert temporary(tmp_path) == []


@POSIX
def test_the_file_of_a_killed_run_goes_at_once(tmp_path: Path) -> None:
    process = other_run(tmp_path / "theirs.pdf")
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=10)
    assert len(temporary(tmp_path)) == 1
    write_whole(tmp_path / "mine.pdf", b"mine")
    assert [file.name for file in tmp_path.iterdir()] == ["mine.pdf"]


@POSIX
def test_a_number_that_another_process_has_now_keeps_nothing(tmp_path: Path) -> None:
    for number in (os.getpid(), os.getppid(), 1):
        (tmp_path / f".handouts-{number}-abc.part").write_bytes(b"half")
    write_whole(tmp_path / "mine.pdf", b"mine")
    assert [file.name for file in tmp_path.iterdir()] == ["mine.pdf"]


def test_half_a_download_of_somebody_else_is_not_ours_to_remove(tmp_path: Path) -> None:
    theirs = tmp_path / ".film.part"
    theirs.write_bytes(b"half")
    os.utime(theirs, (0, 0))
    write_whole(tmp_path / "mine.pdf", b"mine")
    assert theirs.exists()


def test_where_a_disk_knows_no_locks_age_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_handle: int) -> bool:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("studio.files.hold", unknown)
    old, young = tmp_path / ".handouts-a.part", tmp_path / ".handouts-b.part"
    for file, age in ((old, 3600), (young, 5)):
        file.write_bytes(b"half")
        os.utime(file, (time.time() - age,) * 2)
    write_whole(tmp_path / "mine.pdf", b"mine")
    assert sorted(file.name for file in tmp_path.iterdir()) == [young.name, "mine.pdf"]


def test_many_threads_write_one_file(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: write_whole(tmp_path / "one.pdf", bytes([number]) * 5000), range(200)))
    assert len(set((tmp_path / "one.pdf").read_bytes())) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["one.pdf"]


def in_the_way(folder: Path) -> None:
    folder.write_text("not a folder", encoding="utf-8")


def taken(folder: Path) -> None:
    folder.mkdir()
    (folder / "nl").write_text("not a folder", encoding="utf-8")


@pytest.mark.parametrize("make", [in_the_way, taken])
@pytest.mark.parametrize("arguments", [("what-helps", "self-care", "my-balance"), ()])
def test_a_folder_that_takes_no_file_is_said_once_and_of_the_folder(
    tmp_path: Path, make: Callable[[Path], None], arguments: tuple[str, ...]
) -> None:
    output = tmp_path / "out"
    make(output)
    result = CliRunner().invoke(main, [*arguments, "--output", str(output)])
    assert result.exit_code == 1
    assert result.output.count("cannot be written") == 1
    assert "the folder" in result.output
    assert "is a file" in result.output
    assert ".yaml" not in result.output
    assert "Traceback" not in result.output


def test_a_file_that_cannot_be_replaced_is_said_by_its_own_name() -> None:
    """As on Windows, when a reader has it open: here a folder stands in its place."""
    for file in ("out/passport_nl.pdf", "out/nl/what-helps.pdf"):
        (Path(file) / "x").mkdir(parents=True)
    result = CliRunner().invoke(main, ["what-helps", "my-balance", "--passport", "--output", "out"])
    assert result.exit_code == 1
    for file in ("out/passport_nl.pdf", "out/nl/what-helps.pdf"):
        assert f"Not made: {file} cannot be written" in result.output
    assert "my-balance.pdf" in result.output
    assert ".yaml" not in result.output
    assert not list(Path().rglob("*.part"))


def test_pages_are_drawn_by_one_thread_at_a_time() -> None:
    """In a process of its own: PDFium ends the whole process when two threads are in it at once."""
    code = "import tests.test_files as test; test.draw_in_threads()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False,
                          env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert done.returncode == 0, done.stderr[-2000:]


def draw_in_threads() -> None:
    """Pictures of several files by eight threads: the same as by one."""
    names = vocabulary(SESSION)
    pdfs = [to_pdf(compose(load(file, names), SESSION)) for file in shipped()[:3]]

    def drawn(number: int) -> list[bytes]:
        return [picture.tobytes() for picture in pictures(pdfs[number % len(pdfs)], 60)]

    expected = [drawn(number) for number in range(len(pdfs))]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(drawn, range(48))) == expected * 16


def test_pages_that_nobody_finishes_looking_at_do_not_hold_up_the_next() -> None:
    pdf = to_pdf(compose(loaded("what-helps"), SESSION))
    first, second = pictures(pdf, 40), pictures(pdf, 40)
    assert next(first).size == next(second).size
    with ThreadPoolExecutor(1) as pool:
        assert len(pool.submit(lambda: list(pictures(pdf, 40))).result(timeout=30)) == 2
