"""Sources and numbers to call are links: looked up in the file, and clicked in a viewer."""

import ctypes
import io
import re
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw
import pytest
from pypdf import PdfReader

from handouts import Handout
from handouts.blocks import Callout, Phones
from handouts.cursor import Cursor, texts
from handouts.links import linked
from handouts.prose import Prose
from layouts.composition import compose
from layouts.press import to_pdf
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.refusals import refusal
from tests.conftest import PIECES, SESSION, load_text, loaded
from tests.test_fit import all_runs

PHONES = SESSION.references.phones


class Found(NamedTuple):
    """A link of a file: what a click in its middle gives, what is read under it, and what is said of it."""

    clicked: str
    words: str
    says: str


def links(pdf: bytes) -> list[Found]:
    """Each link annotation, as PDFium follows it; each is checked to stand under a Link element."""
    document = pypdfium2.PdfDocument(pdf)
    reader = PdfReader(io.BytesIO(pdf))
    holders = _holders(reader)
    found = []
    for number, page in enumerate(reader.pages):
        shown = document[number]
        for note in (note.get_object() for note in page.get("/Annots", [])):
            if note["/Subtype"] != "/Link":
                continue
            holder = holders[note["/StructParent"]]
            assert holder["/S"] == "/Link"
            assert note in [kid["/Obj"] for kid in holder["/K"] if not isinstance(kid, int)]
            assert note["/F"] == 4
            left, low, right, high = (float(side) for side in note["/Rect"])
            clicked = _followed(document, shown, (left + right) / 2, (low + high) / 2)
            found.append(Found(clicked, _under(shown, left, low, right, high), str(note["/Contents"])))
    return found


def _under(page: pypdfium2.PdfPage, left: float, low: float, right: float, high: float) -> str:
    """The letters whose middle stands in a rectangle; lines may stand so near that their rectangles touch."""
    text = page.get_textpage()
    foot, head = low + (high - low) * 0.15, high - (high - low) * 0.2
    boxes = [(at, text.get_charbox(at)) for at in range(text.count_chars())]
    return "".join(text.get_text_range(at, 1) for at, box in boxes
                   if left < (box[0] + box[2]) / 2 < right and foot < (box[1] + box[3]) / 2 < head).strip()


def _holders(reader: PdfReader) -> dict[int, Any]:
    root: Any = reader.trailer["/Root"]
    numbers = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    return {int(numbers[at]): numbers[at + 1].get_object() for at in range(0, len(numbers), 2)}


def _followed(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, x: float, y: float) -> str:
    """Where a viewer goes on a click."""
    raw = pypdfium2.raw
    link = raw.FPDFLink_GetLinkAtPoint(page.raw, x, y)
    assert link, "no link where it says that it is"
    action = raw.FPDFLink_GetAction(link)
    size = raw.FPDFAction_GetURIPath(document.raw, action, None, 0)
    room = ctypes.create_string_buffer(size)
    raw.FPDFAction_GetURIPath(document.raw, action, room, size)
    return room.value.decode()


def wanted(model: Handout) -> list[str]:
    """What the links of a handout must lead to, from its sources and its numbers."""
    sources = [SESSION.references.sources[name] for name in model.sources]
    addresses = [f"https://{(source.page or source.address).split(';')[0]}" for source in sources if source.address]
    named = [name for block in model.blocks if isinstance(block, Phones) for name in block.numbers]
    named += [block.phone for block in model.blocks if isinstance(block, Callout) and block.phone]
    words = " ".join(map(str, texts(Cursor(model))))
    numbers = {PHONES[name].number for name in named}
    numbers |= {phone.number for phone in PHONES.values() if re.search(rf"\b{phone.number}\b", words)}
    return addresses + [f"tel:{number.replace('-', '')}" for number in sorted(numbers)]


@pytest.mark.parametrize(("name", "edition"), [
    *((name, "standard") for name in PIECES), ("signal-checklist", "copier"), ("parent-leaflet", "copier"), ("voor-jou", "fillable"),
    ("parent-talk", "large-print"), ("roles-agreement", "fillable")])
def test_a_click_on_a_source_or_a_number_leads_there(name: str, edition: str) -> None:
    job = Job(loaded(name), Wish(edition=EDITIONS[edition]))
    assert not refusal(job)
    found = links(job.print(job.compose(SESSION), SESSION.press))
    assert set(wanted(job.loaded.handout)) == {one.clicked for one in found}
    for one in found:
        assert re.sub("[-\\s\ufffe\\x02]", "", one.words).strip("()") in one.clicked.replace("-", ""), one
        assert one.says.rpartition(", ")[2] in (one.clicked.removeprefix("https://"), one.words), one


def test_who_hears_a_link_hears_whose_number_and_which_text() -> None:
    says = {one.clicked: one.says for one in links(to_pdf(compose(loaded("parent-leaflet"), SESSION)))}
    assert says["tel:08002000"] == "Veilig Thuis, 0800-2000"
    assert says["https://nji.nl/cijfers/hechting"] == "Cijfers over hechting, nji.nl/cijfers/hechting"


@pytest.mark.parametrize(("text", "expected"), [
    ("Bel Direct gevaar: 112.", {"112": "tel:112"}),
    ("Bel 0800-2000 of mail info@school.nl!", {"0800-2000": "tel:08002000", "info@school.nl": "mailto:info@school.nl"}),
    ("School 020 123 45 67, +31 6 1234 5678.", {"020 123 45 67": "tel:0201234567", "+31 6 1234 5678": "tel:+31612345678"}),
    ("Bel 06-12 34 56 78. Of 06 12345678, (030) 123 45 67 of 0172-12 34 56; 030-123 45 67 8 keer.",
     {"06-12 34 56 78": "tel:0612345678", "06 12345678": "tel:0612345678", "(030) 123 45 67": "tel:0301234567", "0172-12 34 56": "tel:0172123456", "030-123 45 67": "tel:0301234567"}),
    ("Lees www.school.nl/a-b?c=d. En https://x.org/y.", {"www.school.nl/a-b?c=d": "https://www.school.nl/a-b?c=d", "https://x.org/y": "https://x.org/y"}),
    ("**Bel 0800-0432** (gratis)", {"0800-0432": "tel:08000432"}),
    ("In 2026 waren er 350 kinderen van 8 tot 12, om 8.30 uur; 1.112 en 112,5.", {}),
    ("Groep 3.Nieuw en bijv. iets.", {}),
])
def test_addresses_and_numbers_are_found_in_sentences(text: str, expected: dict[str, str]) -> None:
    prose = Prose.parse(text)
    found = linked(prose, SESSION.references.callers)
    assert str(found) == str(prose)
    assert {span.text: span.link.address for span in found.spans if span.link} == expected


def test_a_link_over_two_lines_is_one_link(tmp_path: Path) -> None:
    address = "school.nl/" + "-".join(["onderwijs", "zorg", "ouders", "kinderen"] * 5)
    one = load_text(tmp_path, f"title: T\naudience: team\nlayout: factsheet\nblocks:\n  - text: Lees {address} eens.\n")
    pdf = to_pdf(compose(one, SESSION))
    assert {link.clicked for link in links(pdf)} == {f"https://{address}"}
    assert len(links(pdf)) > 1
    elements = {id(holder) for holder in _holders(PdfReader(io.BytesIO(pdf))).values() if not isinstance(holder, list)}
    assert len(elements) == 1


def test_words_that_are_links_stand_where_they_stood(tmp_path: Path) -> None:
    """A link begins inside a shaped word and ends there: kerning across its ends is kept."""
    text = "title: T\naudience: team\nlayout: factsheet\nblocks:\n  - text: Bron (To Vaart, nji.nl/Va). Te zien.\n"
    ends = []
    for written in (text, text.replace("nji.nl/", "nji.zl/")):
        runs = [run for run in all_runs(compose(load_text(tmp_path, written), SESSION)) if "blocks" in run.origin]
        ends.append([(glyph.text, glyph.advance) for run in runs for glyph in run.glyphs][-13:])
    assert ends[0] == ends[1]
    assert "".join(letter for letter, _ in ends[0]) == "Va). Te zien."


def test_a_number_between_words_from_right_to_left_is_a_link(tmp_path: Path) -> None:
    text = "title: T\naudience: team\nlayout: factsheet\nblocks:\n  - text: اتصل بالرقم 0800-2000 الآن\n"
    (one,) = links(to_pdf(compose(load_text(tmp_path, text), SESSION)))
    assert one.clicked == "tel:08002000"
    assert one.words == "0800-2000"


def test_what_has_no_tags_has_no_links() -> None:
    pdf = to_pdf(compose(loaded("parent-leaflet"), SESSION), tagged=False)
    assert all("/Annots" not in page for page in PdfReader(io.BytesIO(pdf)).pages)
