"""A process that goes on for days: its memory stays flat, and threads at once give what one gives alone."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.conftest import ROOT

MEGABYTES = 10
SHEET = """title: T
audience: team
layout: {layout}
blocks:
  - text: Een zin boven het plaatje.
  - picture: {name}
    alt: Een plaatje.
    caption: Bijschrift.
    width: 60
"""
LOAD = """
import sys
from pathlib import Path
from handouts import load
from layouts.composition import compose, vocabulary
from layouts.session import Session

folder = Path(sys.argv[1])
SESSION = Session.of()

def printed(file):
    return SESSION.press.pdf(compose(load(file, vocabulary(SESSION)), SESSION))
"""
MANY = LOAD + """
def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1024 / 1024

files = sorted(folder.glob("*.yaml"))
sizes = []
for file in files:
    printed(file)
    sizes.append(resident())
print(len(files), sizes[len(files) // 2 - 1], sizes[-1])
"""
AT_ONCE = LOAD + """
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from threading import Barrier

sys.setswitchinterval(1e-5)
files = sorted(folder.glob("*.yaml"))
together = Barrier(16)

def work(number):
    together.wait()
    mine = files[number % len(files) :] + files[: number % len(files)]
    return {file.stem: sha256(printed(file)).hexdigest() for file in mine}

if sys.argv[2] == "threads":
    with ThreadPoolExecutor(16) as pool:
        found = list(pool.map(work, range(16)))
else:
    found = [{file.stem: sha256(printed(file)).hexdigest() for file in files}]
for one in sorted({tuple(sorted(one.items())) for one in found}):
    print(one)
"""


def painted(number: int, width: int = 1600) -> Image.Image:
    """A picture that is like no other, with a part that shows through."""
    slope = Image.radial_gradient("L").resize((width, width * 3 // 4)).rotate(number * 9)
    shifted = ImageChops.offset(slope, number * 31, number * 17)
    return Image.merge("RGBA", (slope, shifted, ImageChops.invert(slope), slope.point([0] * 40 + [255] * 216)))


def run(code: str, *arguments: str) -> str:
    done = subprocess.run([sys.executable, "-W", "error", "-c", code, *arguments], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs /proc")
def test_handouts_with_pictures_take_no_more_than_half_of_them(tmp_path: Path) -> None:
    for number in range(24):
        painted(number).save(tmp_path / f"{number}.png", compress_level=1)
        (tmp_path / f"{number:02}.yaml").write_text(SHEET.format(name=f"{number}.png", layout="factsheet"), encoding="utf-8")
    count, half, whole = run(MANY, str(tmp_path)).split()
    assert count == "24"
    assert float(whole) - float(half) < MEGABYTES, (half, whole)


def test_sixteen_threads_give_what_one_gives(tmp_path: Path) -> None:
    """From a cold start, so that whatever is loaded once is loaded by sixteen at once."""
    for number, layout in enumerate(("factsheet", "statement", "card", "checklist", "poster")):
        painted(number, 600).save(tmp_path / f"{number}.png", compress_level=1)
        (tmp_path / f"{layout}.yaml").write_text(SHEET.format(name=f"{number}.png", layout=layout), encoding="utf-8")
    for name in ("what-helps", "my-balance"):
        (tmp_path / f"{name}.yaml").write_bytes((ROOT / "handouts" / f"{name}.yaml").read_bytes())
    alone = run(AT_ONCE, str(tmp_path), "alone")
    assert alone.count("factsheet") == 1
    assert run(AT_ONCE, str(tmp_path), "threads") == alone
