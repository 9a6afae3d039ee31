"""The signal checklist, side by side with Typst and WeasyPrint, in one run.

    python -m pip install -e . typst weasyprint && python benchmarks/compare.py

Prints medians, ratios and sizes: (a) warm, in one process; (b) cold, a whole process, with compiled modules as an
installed program has them, also where Python is told to write none; (c) 200 copies that differ in one line. The peers set the same words on the same page, with a plainer design.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import typst
import weasyprint

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.peers import html_page, typst_page  # noqa: E402
from handouts import Loaded, load  # noqa: E402
from layouts.composition import compose, vocabulary  # noqa: E402
from layouts.press import to_pdf  # noqa: E402
from layouts.session import Session  # noqa: E402

SESSION = Session.of()
FILE = ROOT / "handouts" / "signal-checklist.yaml"
FONTS = ROOT / "fonts"
COPIES = 200
ROUNDS = 15


def ours(file: Path = FILE) -> bytes:
    return to_pdf(compose(load(file, vocabulary(SESSION)), SESSION))


def by_typst(page: bytes) -> bytes:
    return bytes(typst.compile(page, font_paths=[str(FONTS)], pdf_standards=["ua-1"]))


def by_weasyprint(page: str) -> bytes:
    return bytes(weasyprint.HTML(string=page, base_url=str(ROOT)).write_pdf(pdf_variant="pdf/ua-1"))


def milliseconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    work()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def cold(code: list[str]) -> float:
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return milliseconds(lambda: subprocess.run(code, check=True, capture_output=True, cwd=ROOT, env=compiled), 7)


def copies(make: Callable[[str], bytes]) -> float:
    start = time.perf_counter()
    for number in range(COPIES):
        make(f"Schoolmaatschappelijk werk, school {number}")
    return (time.perf_counter() - start) * 1000 / COPIES


def our_copy(folder: Path) -> Callable[[str], bytes]:
    text = FILE.read_text(encoding="utf-8")

    def make(contact: str) -> bytes:
        file = folder / "copy.yaml"
        file.write_text(text.replace("[Schoolmaatschappelijk werk,", f'["{contact}",'), encoding="utf-8")
        return ours(file)

    return make


def report(title: str, figures: dict[str, float]) -> None:
    own = figures["ours"]
    print(f"{title:34}" + "".join(f"{name:>11}: {value:7.1f} ms ({own / value:4.2f}x)" for name, value in figures.items()))


def main() -> None:
    loaded: Loaded = load(FILE, vocabulary(SESSION))
    as_typst, as_html = typst_page(loaded.handout).encode(), html_page(loaded.handout)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "page.typ").write_bytes(as_typst)
        (folder / "page.html").write_text(as_html, encoding="utf-8")
        run_typst = f"import typst; typst.compile({str(folder / 'page.typ')!r}, output={str(folder / 't.pdf')!r}, font_paths=[{str(FONTS)!r}], pdf_standards=['ua-1'])"
        run_weasy = f"import weasyprint; weasyprint.HTML({str(folder / 'page.html')!r}, base_url={str(ROOT)!r}).write_pdf({str(folder / 'w.pdf')!r}, pdf_variant='pdf/ua-1')"
        report("(a) warm, per PDF", {
            "ours": milliseconds(ours), "typst": milliseconds(lambda: by_typst(as_typst)),
            "weasyprint": milliseconds(lambda: by_weasyprint(as_html), 5)})
        report("(b) cold, whole process", {
            "ours": cold([sys.executable, "generate.py", "signal-checklist", "--output", name]),
            "typst": cold([sys.executable, "-c", run_typst]),
            "weasyprint": cold([sys.executable, "-c", run_weasy])})
        report(f"(c) {COPIES} copies, per PDF", {
            "ours": copies(our_copy(folder)),
            "typst": copies(lambda text: by_typst(as_typst.replace(b"Schoolmaatschappelijk werk", text.encode()))),
            "weasyprint": copies(lambda text: by_weasyprint(as_html.replace("Schoolmaatschappelijk werk", text)))})
    sizes = {"ours": len(ours()), "typst": len(by_typst(as_typst)), "weasyprint": len(by_weasyprint(as_html))}
    print(f"{'size':34}" + "".join(f"{name:>11}: {size / 1024:7.1f} KB" for name, size in sizes.items()))
    own = subprocess.run([sys.executable, "-c", MEMORY], check=True, capture_output=True, text=True, cwd=ROOT)
    print(f"{'peak memory, rendering it':34}{'ours':>11}: {int(own.stdout.split()[-1]) / 1024:7.1f} MB")


MEMORY = r"""
import pathlib, re, resource, tempfile
from click.testing import CliRunner
from generate import main
CliRunner().invoke(main, ["signal-checklist", "--output", tempfile.mkdtemp()])
status = pathlib.Path("/proc/self/status")  # on Linux ru_maxrss begins at the parent's
own = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.exists() else None
print(own.group(1) if own else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""

if __name__ == "__main__":
    main()
