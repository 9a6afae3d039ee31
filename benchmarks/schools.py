"""Files per second for many schools, beside Typst doing the same on the same cores.

    python -m pip install -e . typst && python benchmarks/schools.py 500

Each school has its own name, logo, colour, telephone number, address and code. Typst gets the same words in the same faces,
the same picture, logo, contact, colour and code, on plainer pages; its codes are made for it beforehand. Prints files per
second of both, how often faster, and the most memory that a process took after a tenth of the schools and after all.
"""

import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import segno
import typst
from PIL import Image, ImageDraw

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.peers import Scene, typst_words  # noqa: E402
from handouts import load, shipped  # noqa: E402
from handouts.school import Profile, validate_school  # noqa: E402
from handouts.source import parse  # noqa: E402
from layouts.composition import compose, vocabulary  # noqa: E402
from layouts.session import Session  # noqa: E402
from studio.batch import processes  # noqa: E402
from studio.delivery import deliver  # noqa: E402
from studio.jobs import Job  # noqa: E402
from studio.schools import Listed  # noqa: E402

PIECES, FOR_TYPST = 16, 10
WORKERS = os.cpu_count() or 1
SCHOOL = """name: Basisschool De Vlieger {number}
logo: {number}.png
website: vlieger{number}.example/hulp
colour: "{color}"
contacts:
  - role: social-worker
    name: Het zorgteam van locatie {number}
    phone: 06-{number:08}
    email: zorg{number}@vlieger.example
    hours: maandag en donderdag
"""


def schools(count: int, folder: Path) -> list[Listed]:
    """Made-up schools, each with a logo in the folder."""
    return [Listed(f"school-{number}", _school(number, folder)) for number in range(count)]


def _school(number: int, folder: Path) -> Profile:
    chance = random.Random(number)  # noqa: S311  # no secret
    one, other = (f"#{chance.randrange(1 << 24):06X}" for _ in range(2))
    picture = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((20, 20, 280, 280), fill=one)
    ImageDraw.Draw(picture).rectangle((120, 100, 390, 200), fill=other)
    picture.save(folder / f"{number}.png")
    source = parse(SCHOOL.format(number=number, color=one), f"school {number}")
    return Profile(validate_school(source), source, folder)


def by_us(listed: Sequence[Listed], session: Session, output: Path) -> int:
    """Files made."""
    handouts = [load(file, vocabulary(session)) for file in shipped()[:PIECES]]
    done = deliver(listed, [Job(one) for one in handouts], session, output, executors=partial(processes, WORKERS))
    assert not done.problems, done.problems[0]  # noqa: S101  # nothing to compare
    return done.made


def by_typst(listed: Sequence[Listed], session: Session, output: Path) -> int:
    """Files made, in as many processes."""
    pages = list(_pages(session))
    with ProcessPoolExecutor(WORKERS) as pool:
        return sum(pool.map(partial(_compiled, pages, output), listed))


def _pages(session: Session) -> Iterator[tuple[str, str]]:
    for file in shipped()[:PIECES]:
        one = load(file, vocabulary(session))
        yield one.name, typst_words(one, Scene.of(compose(one, session)))


def _compiled(pages: Sequence[tuple[str, str]], output: Path, listed: Listed) -> int:
    school, (contact,) = listed.profile.school, listed.profile.school.contacts
    logo = (listed.profile.folder / str(school.logo)).read_bytes()
    code = segno.make(f"https://{school.website}", error="m").svg_inline(border=4)
    card = {"NAME": school.name, "COLOUR": str(school.colour), "CONTACT": "\\ ".join(
        str(part).replace("@", "\\@") for part in (contact.name, contact.phone, contact.email, contact.hours, school.website)),
        "LOGO": f"({', '.join(map(str, logo))})", "CODE": code}
    folder = output / listed.folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in pages:
        for key, value in card.items():
            page = page.replace(f"@@{key}@@", value)  # noqa: PLW2901  # each part in turn
        pdf = typst.compile(page.encode(), font_paths=[str(ROOT / "fonts")], pdf_standards=["ua-1"])
        (folder / f"{name}.pdf").write_bytes(bytes(pdf))
    return len(pages)


def rate(files: int, start: float) -> float:
    return files / (time.perf_counter() - start)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    session = Session.of()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        listed = schools(count, folder)
        some = listed[: max(1, count // FOR_TYPST)]
        by_us(some, session, folder / "some")
        early = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        start = time.perf_counter()
        made = by_us(listed, session, folder / "ours")
        own = rate(made, start)
        late = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        start = time.perf_counter()
        other = rate(by_typst(some, session, folder / "typst"), start)
    print(f"{made} files for {count} schools on {WORKERS} cores: {own:.1f} a second; Typst {other:.1f} a second; {own / other:.1f} times as fast")
    print(f"the most memory of a process: {early:.0f} MB after {len(some)} schools, {late:.0f} MB after {count}")


if __name__ == "__main__":
    main()
