"""The signal checklist, side by side with Typst and WeasyPrint, in one run.

    python -m pip install -e . typst weasyprint && python benchmarks/compare.py

Prints medians, ratios and sizes: (a) warm, in one process, the same page and one with other words each time; (b) cold, a whole process; (c) 200 variants that differ in
one contact line, then in one so long that the page is laid out anew, then in the colour, too; (d) a handout of eight
pages against one of one page, with as many words on each. The peers set the same words and the same picture on
the same page, with a plainer design. What is printed is what was asked for: a session, a press and a document that one's code keeps.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import typst
import weasyprint
from msgspec.structs import replace

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.peers import Scene, html_page, typst_page  # noqa: E402
from handouts import Loaded, load  # noqa: E402
from handouts.loading import load_bytes  # noqa: E402
from layouts.composition import compose, vocabulary  # noqa: E402
from layouts.frames import Color  # noqa: E402
from layouts.session import Session  # noqa: E402

SESSION = Session.of()
FILE = ROOT / "handouts" / "signal-checklist.yaml"
FONTS = ROOT / "fonts"
CONTACT = "Schoolmaatschappelijk werk"
LONG = "Schoolmaatschappelijk werk voor de groepen vijf tot en met acht van onze beide locaties"
COPIES = 200
ROUNDS = 15
MUST = {"warm": 0.70, "cold": 0.45, "variants": 0.20, "size": 0.60, "pages": 1.10}
SUBJECT = """  - heading: Wat zie je in week {n}?
  - text: Een kind dat veel spanning voelt, laat dat zien in zijn lijf en in wat het doet. Week {n} gaat over kijken en noteren wat je ziet.
  - points:
      - Het kind zoekt steeds nabijheid van een volwassene, ook in week {n}.
      - Het kind trekt zich terug als er iets verandert in de klas of op het plein.
      - Het kind wil alles zelf doen en vraagt niet om hulp, ook niet als het lastig is.
  - panels:
      - label: Thuis {n}
        text: Vraag ouders wat zij zien, en wat thuis helpt als het kind gespannen is.
      - label: Op school {n}
        text: Schrijf op wanneer het gebeurt, wat eraan voorafging en wat hielp.
"""


def printed(one: Loaded, session: Session = SESSION) -> bytes:
    return session.press.pdf(compose(one, session))


def ours(file: Path = FILE) -> bytes:
    return printed(load(file, vocabulary(SESSION)))


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
    """As a person runs it: with the modules that Python compiled the first time."""
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return milliseconds(lambda: subprocess.run(code, check=True, capture_output=True, cwd=ROOT, env=compiled), 9)


def copies(make: Callable[[int], bytes]) -> float:
    make(COPIES)
    start = time.perf_counter()
    for number in range(COPIES):
        make(number)
    return (time.perf_counter() - start) * 1000 / COPIES


def other_words(page: bytes, number: int) -> bytes:
    """A page on which most sentences are new."""
    return re.sub(rb"\b(een|de|het|niet)\b", rb"\1 %d" % number, page)


def with_contact(one: Loaded, line: str) -> Loaded:
    """The handout with another first line in its contact block."""
    blocks = tuple(block.model_copy(update={"lines": (line, *block.lines[1:])}) if block.kind() == "contact" else block  # type: ignore[attr-defined]
                   for block in one.handout.blocks)
    return replace(one, handout=one.handout.model_copy(update={"blocks": blocks}))


def in_color(number: int) -> Session:
    """A session in which the audience's dark colour is another."""
    dark = Color(0.05, 0.2 + number / 1000, 0.35)
    palettes = {name: palette.but(deep=dark, ground=dark) for name, palette in SESSION.theme.palettes.items()}
    return SESSION.themed(SESSION.theme._replace(palettes=palettes))


def report(title: str, figures: dict[str, float], must: str = "", against: str = "typst") -> None:
    own = figures["ours"]
    line = f"{title:40}" + "".join(f"{name:>11}: {value:7.1f} ms ({own / value:4.2f}x)" for name, value in figures.items())
    print(line + (f"   must: {MUST[must]:.2f} of {against}" if must else ""))


def long_handout(pages: int) -> float:
    """Milliseconds a page, load to file, in a session that has set another handout; two subjects on each page."""
    subjects = "".join(SUBJECT.format(n=number) for number in range(2 * pages))
    text = f"title: Lang stuk\naudience: team\nlayout: factsheet\npages: {pages}\nblocks:\n{subjects}".encode()
    other = load(ROOT / "handouts" / "self-care.yaml", vocabulary(SESSION))

    def times() -> Iterator[float]:
        for _ in range(ROUNDS):
            session = Session.of()
            printed(other, session)
            start = time.perf_counter()
            printed(load_bytes(text, "long", "long", vocabulary(session)), session)
            yield (time.perf_counter() - start) * 1000 / pages

    return statistics.median(times())


def main() -> None:
    loaded: Loaded = load(FILE, vocabulary(SESSION))
    scene = Scene.of(compose(loaded, SESSION))
    assert scene  # noqa: S101  # a checklist has a picture
    as_typst, as_html = typst_page(loaded.handout, scene), html_page(loaded.handout, scene)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "page.typ").write_text(as_typst, encoding="utf-8")
        (folder / "page.html").write_text(as_html, encoding="utf-8")
        run_typst = f"import typst; typst.compile({str(folder / 'page.typ')!r}, output={str(folder / 't.pdf')!r}, font_paths=[{str(FONTS)!r}], pdf_standards=['ua-1'])"
        run_weasy = f"import weasyprint; weasyprint.HTML({str(folder / 'page.html')!r}, base_url={str(ROOT)!r}).write_pdf({str(folder / 'w.pdf')!r}, pdf_variant='pdf/ua-1')"
        report("(a) warm, per PDF", {
            "ours": milliseconds(ours), "typst": milliseconds(lambda: by_typst(as_typst.encode())),
            "weasyprint": milliseconds(lambda: by_weasyprint(as_html), 5)}, "warm")
        text, numbers = FILE.read_bytes(), iter(range(1000))
        report("(a) warm, each time with other words", {
            "ours": milliseconds(lambda: printed(load_bytes(other_words(text, next(numbers)), "list", "list", vocabulary(SESSION)))),
            "typst": milliseconds(lambda: by_typst(other_words(as_typst.encode(), next(numbers))))})
        report("(b) cold, whole process", {
            "ours": cold([sys.executable, "generate.py", "signal-checklist", "--output", name]),
            "typst": cold([sys.executable, "-c", run_typst]),
            "weasyprint": cold([sys.executable, "-c", run_weasy])}, "cold", "weasyprint")
    for what, line in (("one contact line", f"{CONTACT}, school {{}}"), ("a line that breaks", f"{LONG}, school {{}}")):
        report(f"(c) {COPIES} variants in {what}", {
            "ours": copies(lambda number, line=line: printed(with_contact(loaded, line.format(number)))),  # type: ignore[misc]
            "typst": copies(lambda number, line=line: by_typst(as_typst.replace(CONTACT, line.format(number)).encode())),  # type: ignore[misc]
            "weasyprint": milliseconds(lambda line=line: by_weasyprint(as_html.replace(CONTACT, line.format(1))), 5),  # type: ignore[misc]
        }, "variants" if "one" in what else "")
    report(f"(c) {COPIES} variants in line and colour", {
        "ours": copies(lambda number: printed(with_contact(loaded, f"{CONTACT}, school {number}"), in_color(number))),
        "typst": copies(lambda number: by_typst(
            as_typst.replace(CONTACT, f"{CONTACT}, school {number}").replace("#0F5B5E", f"#0F{number % 100:02d}5E").encode()))})
    one, eight = long_handout(1), long_handout(8)
    print(f"{'(d) a page, of eight against of one':40}{eight:7.1f} ms against {one:.1f} ms ({eight / one:4.2f}x)   must: {MUST['pages']:.2f}")
    sizes = {"ours": len(ours()), "typst": len(by_typst(as_typst.encode())), "weasyprint": len(by_weasyprint(as_html))}
    print(f"{'size':40}" + "".join(f"{name:>11}: {size / 1024:7.1f} KB" for name, size in sizes.items())
          + f"   {sizes['ours'] / sizes['typst']:.2f} of typst, must: {MUST['size']:.2f}")
    own = subprocess.run([sys.executable, "-c", MEMORY], check=True, capture_output=True, text=True, cwd=ROOT)
    print(f"{'peak memory, rendering it':40}{'ours':>11}: {int(own.stdout.split()[-1]) / 1024:7.1f} MB")


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
