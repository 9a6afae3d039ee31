"""Killed, full, forbidden, twice at once: files stay whole, and what is left is cleared away."""

import errno
import multiprocessing
import os
import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from pathlib import Path
from typing import NoReturn

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from generate import main
from tests.conftest import PIECES, ROOT

ARGUMENTS = ["what-helps", "self-care", "base-attitude", "--output"]
COMMAND = [sys.executable, str(ROOT / "generate.py"), *ARGUMENTS]
KILLS, RUNNERS = 24, 2


def whole(folder: Path) -> bool:
    """Whether every PDF in a folder can be read to its end."""
    return all(len(PdfReader(file).pages) and file.read_bytes().rstrip().endswith(b"%%EOF") for file in folder.rglob("*.pdf"))


def leftovers(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.name.endswith(".part")]


def rendered(folder: Path) -> None:
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        main([*ARGUMENTS, str(folder)])


def killed(folder: Path, seed: int) -> None:
    """Runs into one folder, each killed at some moment; whatever stands there is whole.

    The processes are copies of one that has imported all: so they are killed while they lay out and write, not while they start.
    """
    warm = multiprocessing.get_context("forkserver")
    warm.set_forkserver_preload(["tests.test_faults"])
    chance = random.Random(seed)  # noqa: S311  # no secret
    subprocess.run([*COMMAND, str(folder)], check=True, capture_output=True)
    length = 0.0
    for number in range(KILLS // RUNNERS + 2):
        process = warm.Process(target=rendered, args=(folder,))
        start = time.monotonic()
        process.start()
        if number < 2:
            process.join()
            assert process.exitcode == 0
            length = time.monotonic() - start
            continue
        time.sleep(chance.uniform(0.05, 1.0) * length)
        process.kill()
        process.join()
        assert whole(folder)
        assert len(list(folder.rglob("*.pdf"))) == 3
    subprocess.run([*COMMAND, str(folder)], check=True, capture_output=True)
    assert leftovers(folder) == []


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_killed_at_any_moment_files_are_whole(tmp_path: Path) -> None:
    with ThreadPoolExecutor(RUNNERS) as pool:
        list(pool.map(lambda seed: killed(tmp_path / str(seed), seed), range(RUNNERS)))


def test_a_full_disk_is_a_problem_and_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert CliRunner().invoke(main, ["what-helps", "--output", str(tmp_path)]).exit_code == 0
    old = (tmp_path / "nl" / "what-helps.pdf").read_bytes()

    def full(_handle: int) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device", "what-helps.pdf")

    monkeypatch.setattr("studio.files.os.fsync", full)
    result = CliRunner().invoke(main, ["what-helps", "--edition", "copier", "--output", str(tmp_path)])
    assert result.exit_code == 1
    assert "cannot be written: No space left on device" in result.output
    assert (tmp_path / "nl" / "what-helps.pdf").read_bytes() == old
    assert sorted(file.name for file in (tmp_path / "nl").iterdir()) == ["what-helps.pdf"]


def test_two_runs_at_once_into_one_folder(tmp_path: Path) -> None:
    runs = [subprocess.Popen([*COMMAND, str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]
    for process in runs:
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
    assert whole(tmp_path)
    assert leftovers(tmp_path) == []


def test_one_broken_handout_among_twelve(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("title: T\n", encoding="utf-8")
    result = CliRunner().invoke(main, [*PIECES[:11], str(broken), "--output", str(tmp_path / "out")])
    assert result.exit_code == 1
    assert len(list((tmp_path / "out").rglob("*.pdf"))) == 11
    assert "broken.yaml:1:1" in result.output
