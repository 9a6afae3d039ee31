"""What is rendered again when something changes, and what a run takes."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from handouts import shipped
from layouts.watch import ROOT, changed, stamps

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
    before = stamps(files)
    assert changed(before, before, files) == []
    assert changed(before, {**before, files[2]: 1}, files) == [files[2]]
    assert changed(before, {**before, ROOT / "layouts" / "theme.yaml": 1}, files) == files
    assert changed({}, before, files) == files


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
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    peak = int(done.stdout.split("PEAK")[1]) / 1024
    assert peak < MEGABYTES, peak
