"""The tags of all files that are read, as other programs find them: what is furniture, which headings and lists there are, how a field is called."""

import datetime as dt
import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter

from handouts import InvalidHandoutError
from handouts.abbreviations import read_abbreviations
from handouts.blocks import Contact
from handouts.catalogues import FOLDER, read_catalogue
from handouts.freshness import warnings
from handouts.translation import translated
from layouts.composition import compose
from layouts.frames import GlyphRun, leaves
from layouts.press import to_pdf
from studio.aloud import aloud
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.phone import phone_page
from studio.refusals import refusal
from tests.conftest import PIECES, SESSION, load_text, loaded, printed

READ = ("standard", "fillable", "large-print")
PURPOSES = {"Layout", "Background", "Page", "Pagination"}
ARTIFACT = re.compile(rb"/Artifact\b(.*?)B(?:DC|MC)", re.DOTALL)
FURNITURE = re.compile(rb"/Artifact<</Type/Pagination/Subtype/(?:Header|Footer)[^>]*>>BDC\n.*?\nEMC", re.DOTALL)
BARE = {"parent-leaflet", "what-helps"}
"""What is folded and what is turned over in a hand has no numbers; its large print, on sheets, has."""
TODAY = dt.date(2026, 11, 29)
SHORT = re.compile(r"\b[A-Z]\w*[A-Z]\w*|\b(?:\w\.){2,}|\b[a-z]+/[a-z]\b")
PEOPLE = re.compile(r"\b(?:kind|meisje|volwassenen?|ouders?|leerkracht|collega|mensen)\b", re.IGNORECASE)
SHAPES = re.compile(r"\b(?:stip|stippen|bol|bolletjes?|cirkels?|vlak|boog|bogen)\b", re.IGNORECASE)
NAMES = {"OCRN"}
"""Of the letters of which nobody says what they stand for."""
ON_A_SHEET = 2
"""More pages than these say how old they are, each of them."""
FOLIO = re.compile(r"\d+ van \d+")

TOLD = ("attachment-factsheet", "parent-leaflet", "parent-talk", "roles-agreement", "team-workshop")
POPPLER = pytest.mark.skipif(shutil.which("pdfinfo") is None and os.environ.get("HANDOUTS_CONFORMANCE") != "required", reason="needs poppler-utils")

File = tuple[str, str]


class Element(NamedTuple):
    """A structure element as poppler tells it: how deep it stands, its role, and the text right under it."""

    depth: int
    role: str
    text: str


@pytest.fixture(scope="module")
def files() -> dict[File, bytes]:
    """Each piece in each edition that is read, by its name and its edition."""
    jobs = {(name, edition): Job(loaded(name), Wish(edition=EDITIONS[edition])) for name in PIECES for edition in READ}
    return {file: job.print(job.compose(SESSION), SESSION.press) for file, job in jobs.items() if not refusal(job)}


def operators(pdf: bytes) -> list[bytes]:
    """Those of each page, unpacked."""
    return [page.get_contents().get_data() for page in PdfReader(io.BytesIO(pdf)).pages]  # type: ignore[union-attr]


def lines(pdf: bytes) -> list[list[str]]:
    """What PDFium reads on each page."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded().split("\r\n") for page in document]


def without_furniture(pdf: bytes) -> bytes:
    """The file without all that it calls a running head or a folio."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    for page in writer.pages:
        contents = page.get_contents()
        assert contents is not None
        contents.set_data(FURNITURE.sub(b"", contents.get_data()))
        page.replace_contents(contents)
    saved = io.BytesIO()
    writer.write(saved)
    return saved.getvalue()


def test_every_artifact_says_what_it_is_for(files: dict[File, bytes]) -> None:
    found: dict[str, int] = {}
    for file, pdf in files.items():
        for page in operators(pdf):
            for (properties,) in map(re.Match.groups, ARTIFACT.finditer(page)):
                kind = re.match(rb"<</Type/(\w+)", properties)
                assert kind, (file, properties)
                found[kind[1].decode()] = found.get(kind[1].decode(), 0) + 1
                box = re.search(rb"/BBox\[([^\]]*)\]", properties)
                assert bool(box) == (kind[1] == b"Background"), (file, properties)
                if box:
                    left, low, right, high = map(float, box[1].split())
                    assert left < right
                    assert low < high
    assert set(found) == PURPOSES


def test_running_heads_and_folios_are_furniture_and_nothing_else_is(files: dict[File, bytes]) -> None:
    """What a file calls so is taken out of it: of what PDFium reads, that is gone and nothing else."""
    several = 0
    for (name, edition), pdf in files.items():
        before, after = lines(pdf), lines(without_furniture(pdf))
        title, count = loaded(name).handout.title, len(before)
        numbered = any(FOLIO.fullmatch(line) for line in before[0])
        assert numbered == (count > 1 and (edition == "large-print" or name not in BARE)), (name, edition)
        for number, (whole, rest) in enumerate(zip(before, after, strict=True), 1):
            gone = [line for line in whole if line not in rest]
            dated = [line for line in gone if line.startswith("Uitgave")]
            assert len(dated) == (count > ON_A_SHEET and number < count), (name, edition)
            gone = [line for line in gone if line not in dated]
            folio = f"{number} van {count}"
            assert gone == ([folio if number == 1 else f"{title} {folio}"] if numbered else []), (name, edition)
        several += numbered
    assert several >= 28


@pytest.fixture(scope="module")
def told(files: dict[File, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[File, list[Element]]:
    """The structure tree of files with sections, headings and lists of all sorts, by poppler."""
    folder = tmp_path_factory.mktemp("told")
    return {file: elements(pdf, folder) for file, pdf in files.items() if file[0] in TOLD and file[1] in ("standard", "large-print")}


def elements(pdf: bytes, folder: Path) -> list[Element]:
    """What `pdfinfo -struct-text` prints, in its order."""
    file = folder / "file.pdf"
    file.write_bytes(pdf)
    shown = subprocess.run(["pdfinfo", "-struct-text", file], capture_output=True, text=True, check=True).stdout  # noqa: S607
    found: list[Element] = []
    for line in shown.splitlines():
        words, depth = line.strip(), len(line) - len(line.lstrip())
        if words.startswith('"'):
            found[-1] = found[-1]._replace(text=" ".join((found[-1].text, words.strip('"'))).strip())
        elif not words.startswith("/"):
            found.append(Element(depth, words.split()[0].rstrip(":"), ""))
    return found


@POPPLER
def test_headings_begin_at_one_and_skip_no_level(told: dict[File, list[Element]]) -> None:
    for file, tree in told.items():
        levels = [int(one.role[1]) for one in tree if re.fullmatch(r"H\d", one.role)]
        assert levels[0] == 1, file
        assert levels.count(1) == 1, file
        assert all(after <= before + 1 for before, after in pairwise(levels)), file


@POPPLER
def test_whom_to_call_stands_under_a_heading(told: dict[File, list[Element]]) -> None:
    """It belongs to the sheet: only in the panels of a leaflet to one of its parts."""
    seen = 0
    for file, tree in told.items():
        asked = [block.contact for block in loaded(file[0]).handout.blocks if isinstance(block, Contact)]
        level = "H3" if file == ("parent-leaflet", "standard") else "H2"
        for question in asked:
            assert (level, question) in [(one.role, one.text) for one in tree], file
            seen += 1
    assert seen == 2 * len(TOLD)


@POPPLER
def test_parts_under_a_heading_are_one_level_lower(told: dict[File, list[Element]]) -> None:
    for edition in ("standard", "large-print"):
        tree = told["parent-talk", edition]
        headings = [(one.role, one.text) for one in tree if re.fullmatch(r"H\d", one.role)]
        at = headings.index(("H2", "Dit kun je zeggen"))
        parts = ["Welkom", "Feiten", "Vragen en luisteren", "Samen afspreken"]
        assert headings[at + 1 : at + 6] == [*(("H3", part) for part in parts), ("H2", "Hulp bij een gesprek?")]


@POPPLER
def test_parts_of_a_plan_that_is_led_from_are_headings(told: dict[File, list[Element]]) -> None:
    for edition in ("standard", "large-print"):
        headings = [(one.role, one.text) for one in told["team-workshop", edition] if re.fullmatch(r"H\d", one.role)]
        at = headings.index(("H2", "Programma: samen 90 minuten"))
        parts = ["Welkom (10 min)", "De basis en de fasen (15 min)", "Gedrag leren begrijpen (25 min)", "Het stresssysteem (10 min)",
                 "Samenwerken (20 min)", "Afronden (10 min)"]
        assert headings[at + 1 : at + 8] == [*(("H3", part) for part in parts), ("H2", "Vragen over deze bijeenkomst?")]


@POPPLER
def test_one_list_is_one_list(told: dict[File, list[Element]], tmp_path: Path) -> None:
    """On both sides of a drawing, over two pages of large print, and over three pages."""
    for name in TOLD:
        assert sorted(lists(told[name, "standard"])) == sorted(lists(told[name, "large-print"])), name
    for edition in ("standard", "large-print"):
        assert [count for count in lists(told["roles-agreement", edition]) if count > 1] == [9]
    points = "".join(f"      - Punt {number} van een lange lijst.\n" for number in range(120))
    one = load_text(tmp_path, f"title: T\naudience: team\nlayout: factsheet\npages: 3\nblocks:\n  - points:\n{points}")
    pdf = to_pdf(compose(one, SESSION))
    assert [page.count("Punt") for page in map(" ".join, lines(pdf))].count(0) == 0
    assert lists(elements(pdf, tmp_path)) == [120]


def lists(tree: list[Element]) -> list[int]:
    """How many items each list has."""
    counts = []
    for at, one in enumerate(tree):
        if one.role == "L":
            inside = tree[at + 1 :]
            end = next((index for index, other in enumerate(inside) if other.depth <= one.depth), len(inside))
            counts.append(sum(other.role == "LI" and other.depth == one.depth + 2 for other in inside[:end]))
    return counts


def roots(pdf: bytes) -> Any:
    """The root of the structure tree, as pypdf parses it."""
    return PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]


def under(element: Any) -> Iterator[Any]:
    """Each element under one, in reading order."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object()
        if not isinstance(found, int) and "/S" in found:
            yield found
            yield from under(found)


def expansions(pdf: bytes) -> list[str]:
    """What each element says that it is short for, in reading order."""
    return [str(one["/E"]) for one in under(roots(pdf)) if "/E" in one]


def test_every_abbreviation_says_what_it_stands_for(files: dict[File, bytes]) -> None:
    """In what PDFium reads, each word of capitals, or of letters with full stops, is one; there are as many as the tree says."""
    met: set[str] = set()
    for file, pdf in files.items():
        text = re.sub(r"\([\w.-]+\.\w+/[^)]*\)", "", " ".join(line for page in lines(pdf) for line in page))
        short = [word for word in SHORT.findall(text) if word not in NAMES]
        met.update(short)
        known = SESSION.abbreviations.of("nl").known
        assert sorted(expansions(pdf)) == sorted(known[word].full for word in short), file
    assert met == {"ADHD", "GGD", "NJi", "NVO"}


def test_words_in_another_language_are_short_for_words_in_that() -> None:
    one = translated(loaded("parent-leaflet"), read_catalogue(FOLDER, "en"), "en", draft=True)
    found = expansions(to_pdf(compose(one, SESSION)))
    assert sorted(set(found)) == ["Gemeentelijke Gezondheidsdienst", "Netherlands Youth Institute", "general practitioner"]


def test_a_handout_has_abbreviations_of_its_own(tmp_path: Path) -> None:
    """Bold, in the title, with a straight apostrophe and a capital; not inside a word, and not where minutes are meant."""
    own = "abbreviations:\n  zb: zorgbreedteoverleg\n  GGD: iets van onszelf\n"
    text = "Zb of zbx, **GGD**-arts, enz. Na 10 min. rust: min. twee."
    one = load_text(tmp_path, f"title: De ib'er\naudience: team\nlayout: factsheet\n{own}blocks:\n  - text: {text!r}\n")
    assert expansions(to_pdf(compose(one, SESSION))) == ["intern begeleider", "Zorgbreedteoverleg", "iets van onszelf", "enzovoort.", "minimaal"]
    assert not list(warnings(one, SESSION.references, TODAY))
    heard = aloud([one.handout], SESSION.references, SESSION.abbreviations)
    assert "Zorgbreedteoverleg of zbx, iets van onszelf-arts, enzovoort.\nNa tien minuten rust: minimaal twee." in heard


def test_an_abbreviation_that_stands_nowhere_is_a_warning(tmp_path: Path) -> None:
    own = "abbreviations:\n  SMW: schoolmaatschappelijk werk\n  IB: interne begeleiding\n"
    one = load_text(tmp_path, f"title: T\naudience: team\nlayout: factsheet\n{own}blocks:\n  - text: Vraag smw of IB.\n")
    (warning,) = warnings(one, SESSION.references, TODAY)
    assert (warning.line, warning.column, str(warning.message)) == (5, 3, "'SMW' stands nowhere in the text.")


def test_letters_stand_where_they_stood_without_what_they_are_short_for(tmp_path: Path) -> None:
    """An abbreviation is shaped with its word: kerning across its ends is kept, and no line breaks in it."""
    glyphs = []
    for own in ("", "abbreviations:\n  AVT: iets\n"):
        text = "Te weten (AVT). AVT-Tafel, en verder " + "woorden AVT " * 40
        one = load_text(tmp_path, f"title: T\naudience: team\nlayout: factsheet\n{own}blocks:\n  - text: {text}\n")
        runs = [run for run in leaves(compose(one, SESSION).pages[0].children) if isinstance(run, GlyphRun) and "blocks" in run.origin]
        glyphs.append([(glyph.text, glyph.advance, round(run.y, 3)) for run in runs for glyph in run.glyphs])
    assert glyphs[0] == glyphs[1]


def test_a_mistake_in_the_list_of_abbreviations_is_a_problem_with_its_row(tmp_path: Path) -> None:
    file = tmp_path / "abbreviations.csv"
    rows = ("nl,GGD,x,,", "nl,een twee,x,,", "xx,AB,x,,", "nl,AB,,,", "nl,AB,x,,midden", "nl,AB")
    file.write_text("\n".join(("language,short,full,said,where", *rows)), encoding="utf-8")
    with pytest.raises(InvalidHandoutError) as caught:
        read_abbreviations(file)
    assert [(problem.line, str(problem.message)) for problem in caught.value.problems] == [
        (3, "'een twee' is no abbreviation."), (4, "there is no language 'xx'."), (5, "is empty."), (6, "there is no place 'midden'."),
        (7, "a row has 5 parts; here are 2.")]
    assert caught.value.problems[0].text == "nl,een twee,x,,"


def test_fields_are_named_and_gone_through_as_they_are_read(files: dict[File, bytes]) -> None:
    """Each place to write or to tick has an Alt, and as a field the same name; a tab leads from one to the next in reading order."""
    count = 0
    for (name, edition), pdf in files.items():
        forms = [one for one in under(roots(pdf)) if one["/S"] == "/Form"]
        assert all(str(one["/Alt"]).strip() for one in forms), (name, edition)
        if edition != "fillable":
            continue
        held = [(one, kid.get_object()["/Obj"]) for one in forms for kid in one["/K"] if not isinstance(kid.get_object(), int)]
        assert len(held) == len(forms), name
        for one, widget in held:
            assert str(widget["/TU"]) in str(one["/Alt"]) or str(one["/Alt"]) in str(widget["/TU"]), (name, one["/Alt"], widget["/TU"])
        pages = PdfReader(io.BytesIO(pdf)).pages
        annotated = [note.get_object()["/TU"] for page in pages for note in page.get("/Annots", []) if note.get_object()["/Subtype"] == "/Widget"]
        assert [widget["/TU"] for _, widget in held] == annotated, name
        assert {str(page["/Tabs"]) for page in pages} == {"/S"}
        count += len(held)
    assert count > 200


@pytest.mark.parametrize(("name", "boxes"), [
    ("my-balance", ["Draaglast. Dit weegt zwaar", "Draagkracht. Dit geeft kracht"]),
    ("voor-jou", ["Te veel. Ik ben boos of druk. Ik wil weg", "Precies goed. Ik ben rustig. Ik kan goed nadenken",
                  "Ver weg. Ik word stil. Ik ben er even niet bij"])])
def test_a_box_to_write_in_is_read_with_its_name(files: dict[File, bytes], name: str, boxes: list[str]) -> None:
    """The words of a box, and then its field, which has them as its name."""
    for edition in READ:
        tree = list(under(roots(files[name, edition])))
        spoken = [str(one["/Alt"]) for one in tree if one["/S"] == "/Form"]
        assert [box for box in boxes if f"ruimte om te schrijven: {box}" in spoken] == boxes, edition
    told = [str(note.get_object().get("/TU")) for page in PdfReader(io.BytesIO(files[name, "fillable"])).pages for note in page.get("/Annots", [])]
    assert [one for one in told if one in boxes] == boxes


def test_every_telephone_number_calls(files: dict[File, bytes]) -> None:
    """Each that PDFium finds on a page lies in the rectangle of a link that dials it and says whose it is."""
    numbers = sorted({phone.number for phone in SESSION.references.phones.values()})
    called: dict[str, int] = {}
    for file, pdf in files.items():
        document = pypdfium2.PdfDocument(pdf)
        for shown, page in zip(document, PdfReader(io.BytesIO(pdf)).pages, strict=True):
            links = [note.get_object() for note in page.get("/Annots", []) if note.get_object()["/Subtype"] == "/Link"]
            text = shown.get_textpage()
            for number in numbers:
                search = text.search(number, match_whole_word=True)
                while found := search.get_next():
                    left, low, right, high = text.get_charbox(found[0])
                    x, y = (left + right) / 2, (low + high) / 2
                    (link,) = [one for one in links if one["/Rect"][0] < x < one["/Rect"][2] and one["/Rect"][1] < y < one["/Rect"][3]]
                    assert link["/A"]["/URI"] == f"tel:{number.replace('-', '')}", (file, number)
                    assert str(link["/Contents"]).endswith(number), (file, number)
                    called[number] = called.get(number, 0) + 1
    assert set(called) == set(numbers)


def test_pictures_are_told_by_who_is_on_them(files: dict[File, bytes]) -> None:
    """In whole sentences, that name people and not the shapes that they are drawn with; a form without people says what it is."""
    seen = 0
    for file, pdf in files.items():
        for picture in (one for one in under(roots(pdf)) if one["/S"] == "/Figure"):
            alt = str(picture["/Alt"])
            assert PEOPLE.search(alt), (file, alt)
            assert not SHAPES.search(alt), (file, alt)
            assert re.fullmatch(r"[A-Z].{20,}\.", alt), (file, alt)
            seen += 1
    assert seen > 3 * len(PIECES)


def test_a_page_for_a_phone_has_the_same_expansions() -> None:
    for name in ("parent-leaflet", "roles-agreement"):
        job = Job(loaded(name), Wish(edition=EDITIONS["phone"]))
        publication = job.compose(SESSION)
        html = phone_page(job, publication, SESSION).decode()
        assert sorted(re.findall(r'<abbr title="([^"]*)">', html)) == sorted(expansions(to_pdf(publication))) != [], name


def test_what_is_decoration_in_a_heading_is_not_in_its_bookmark() -> None:
    """A step of a talk has its number on a disc, which is drawn and not read."""
    reader = PdfReader(io.BytesIO(printed("parent-talk")))
    names = [entry.title for entries in reader.outline if isinstance(entries, list) for entry in _flat(entries)]
    assert "Vragen en luisteren" in names
    assert not [name for name in names if name[0].isdigit()]


def _flat(entries: Any) -> Iterator[Any]:
    for entry in entries:
        yield from _flat(entry) if isinstance(entry, list) else (entry,)
