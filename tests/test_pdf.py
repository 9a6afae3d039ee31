"""What is in the files, as other programs read them."""

import io
import re
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject

from handouts import Loaded
from handouts.blocks import Block, Callout, Checklist, Circle, Contact, Panels, Phones, Plan, Roofs, Steps
from handouts.cursor import texts
from handouts.facts import filled
from handouts.references import source_line
from handouts.school import days_in_short
from handouts.tags import endonym
from layouts.composition import compose
from layouts.composition.also import comes_in
from layouts.designs import DESIGNS
from layouts.frames import Publication, text_runs
from layouts.press import to_pdf
from layouts.press.reading import marked_texts
from layouts.school.imprint import imprint_of, month
from layouts.style.words import WORDINGS, Wording
from tests.conftest import SESSION, load_text, loaded
from tests.test_fit import all_runs


def words(text: str) -> list[str]:
    return text.replace("\u00ad\n", "").replace("/\n", "/").replace("-\n", "-").replace("\u00ad", "").split()


def extracted(pdf: bytes) -> list[str]:
    """Words as they are written: an address that goes on in the next line is one."""
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return words(re.sub(r"(\([\w./-]*[/-])\n", r"\1", text))


def test_every_word_of_the_yaml_is_in_the_text_as_often_as_written(handout: Loaded, pdf: bytes) -> None:
    added = [word for line in by_the_layout(handout) for word in words(line)]
    written = words(" ".join(map(str, texts(filled(handout, None).cursor))))
    assert sorted(map(bare, extracted(pdf))) == sorted(map(bare, [*written, *added]))


def bare(word: str) -> str:
    """A word without the marks that layouts put around speech and behind the beginning of a note."""
    return word.strip("“”‘’.:")


def by_the_layout(one: Loaded) -> Iterator[str]:
    """What layouts print besides the author's words."""
    handout, wording = one.handout, WORDINGS[one.handout.language]
    if handout.kicker is None:
        yield wording.audiences[handout.audience]
    if handout.sources:
        names = " · ".join("".join(span.text for span in source_line(source, SESSION.references)) for source in handout.sources)
        yield f"{wording.source if len(handout.sources) == 1 else wording.sources}: {names}"
    imprint = imprint_of(one, SESSION.references, None)
    assert imprint.updated
    assert imprint.check
    dates = (wording.school[key].format(month=month(day)) for key, day in (("edition", imprint.updated), ("check", imprint.check)))
    yield " · ".join([*dates, f"{imprint.name} {imprint.code}"]).replace("**", "")
    if also := comes_in(one, SESSION.blocks):
        yield f"{wording.also} {' · '.join(map(endonym, also))}"
    if handout.layout == "letter":
        yield f"{wording.stamp} {wording.date}"
    yield from [" ".join(days_in_short(handout.language)[:len(prop.minutes)]) for prop in (handout.scene.props if handout.scene else ()) if prop.stops == "days"]
    yield from [" ".join(map(str, range(1, len(prop.minutes) + 1))) for prop in (handout.scene.props if handout.scene else ()) if prop.stops == "numbers"]
    pages = len(compose(one, SESSION).pages) if DESIGNS[handout.layout].pages else 1
    for number, block in enumerate(handout.blocks):
        if isinstance(block, Checklist):
            yield from [f"{block.checklist} {' '.join(block.columns)}"] * (on_pages(one, number, "items") - 1)
        if isinstance(block, Plan):
            yield from [block.plan, *plan_head(block, wording)] * (on_pages(one, number, "parts") - 1)
    if pages > 1:
        yield from (wording.page.format(number=number + 1, count=pages) for number in range(pages))
        yield from [handout.title] * (pages - 1)
    for block in handout.blocks:
        yield from by_the_drawer(block, wording, narrow=handout.layout == "card")
        numbers = (getattr(one, "number", None) for one in (block.panels if isinstance(block, Panels) else [block]))
        yield from (str(number) for number in numbers if number)


def on_pages(one: Loaded, number: int, key: str) -> int:
    """On how many pages rows of a block stand: on each, its head stands over them."""
    return sum(any(run.origin[:3] == ("blocks", number, key) for run in text_runs(page.children)) for page in compose(one, SESSION).pages)


def by_the_drawer(block: Block, wording: Wording, *, narrow: bool) -> Iterator[str]:
    if isinstance(block, Steps):
        yield " ".join(str(number) for number, step in enumerate(block.steps, 1) if not step.scene)
        yield " ".join(wording.minutes.format(minutes=step.minutes) for step in block.steps if step.minutes)
    elif isinstance(block, Phones):
        phones = [SESSION.references.phones[name] for name in block.numbers]
        yield from (f"{phone.number} {phone.name} {phone.hours}" for phone in phones)
    elif isinstance(block, Callout):
        yield SESSION.references.phones[block.phone].number if block.phone else ""
        yield " ".join(str(number) for number, _ in enumerate(block.steps, 1))
    elif isinstance(block, Contact):
        yield wording.school["small card" if narrow else "card"].replace("|", " ")
    elif isinstance(block, Roofs):
        yield from [block.name] * (len(block.labels) - 1)
    elif isinstance(block, Circle):
        yield from [block.write or ""] * (len(block.people) - 1)
    elif isinstance(block, Plan):
        yield from by_the_plan(block, wording)


def plan_head(block: Plan, wording: Wording) -> Iterator[str]:
    """The total behind the heading, and on the bar the minutes and the numbers."""
    starts = [0, *accumulate(part.minutes for part in block.parts)]
    yield wording.total.format(minutes=starts[-1]).lower()
    yield " ".join(map(str, starts))
    yield " ".join(str(number) for number, _ in enumerate(block.parts, 1))


def by_the_plan(block: Plan, wording: Wording) -> Iterator[str]:
    """The total; on the bar the number of each part and the minutes at its ends; each part's number, length and the words for what is done, said and needed."""
    yield from plan_head(block, wording)
    for number, part in enumerate(block.parts, 1):
        yield f"{number} ({wording.minutes.format(minutes=part.minutes)})"
        yield from (wording.plan[word] for word in ("do", "say") if part.say)
        yield wording.plan["needed"] if part.needed else ""


def test_title_is_read_before_lead_and_lead_before_blocks(handout: Loaded, pdf: bytes) -> None:
    text = " ".join(extracted(pdf))
    title = " ".join(handout.handout.title.split())
    lead = " ".join(str(handout.handout.lead).split())
    last = " ".join(str([*texts(handout.cursor.blocks)][-1]).split())
    assert text.index(title) < text.index(lead) < text.rindex(last)


def test_every_font_is_embedded_and_subset(pdf: bytes) -> None:
    fonts = [font for page in PdfReader(io.BytesIO(pdf)).pages for font in resources(page, "/Font")]
    assert fonts
    for font in fonts:
        descendant = font["/DescendantFonts"][0].get_object()
        assert "/FontFile2" in descendant["/FontDescriptor"]
        assert descendant["/BaseFont"][7] == "+"
        assert "/ToUnicode" in font


def resources(page: Any, kind: str) -> list[Any]:
    return [value.get_object() for value in page["/Resources"][kind].values()]


def test_pages_have_a_trim_box_of_their_paper(publication: Publication, pdf: bytes) -> None:
    pairs: Any = zip(publication.pages, PdfReader(io.BytesIO(pdf)).pages, strict=True)
    for page, read in pairs:
        assert [float(value) for value in read["/TrimBox"]] == pytest.approx([0, 0, page.width, page.height], abs=0.01)
        assert read["/MediaBox"] == read["/TrimBox"]


def test_the_catalog_says_language_title_and_tags(handout: Loaded, pdf: bytes) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    catalog: Any = reader.trailer["/Root"]
    assert catalog["/Lang"] == handout.handout.language
    assert catalog["/MarkInfo"]["/Marked"].value
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert reader.metadata is not None
    assert (reader.metadata.title or "").split() == handout.handout.title.split()


def test_info_and_xmp_say_the_same(handout: Loaded, publication: Publication, pdf: bytes) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    info: Any = reader.metadata
    xmp = reader.xmp_metadata
    assert xmp is not None
    assert xmp.dc_title == {"x-default": info.title}
    assert xmp.dc_creator == [info.author] == [publication.author]
    assert xmp.dc_description == {"x-default": info.subject}
    assert list(xmp.dc_subject or []) == info["/Keywords"].split(", ") == list(handout.handout.keywords)
    assert xmp.xmp_create_date is not None
    assert xmp.xmp_create_date.date() == info.creation_date.date() == handout.handout.updated


LONG = "hottentottententententoonstellingsmakersopleidingsprogrammacommissievoorzittersoverleg"
SOFT = "school\u00admaat\u00adschappelijk\u00adwerkersoverleg\u00adgroep"
DIVIDED = {
    "twice": f"Dit is {LONG} en verder niets, behalve dan nog eens {LONG} erbij.",
    "bold": f"Dit is **{LONG}** en verder niets.",
    "half bold": f"Dit is (**{LONG}**), en niets.",
    "after a slash": f"Dit is zorg/{LONG}-plan, en niets.",
    "soft hyphens": f"Dit is {SOFT}. En **{SOFT}**, of zorg/{SOFT}.",
    "soft hyphens at the edges": "\u00adEen \u00ad\u00ad woord\u00ad en **\u00ad**twee\u00ad.",
    "in a line with Arabic": f"Wij zeggen \u0633\u0644\u0627\u0645 \u0639\u0627\u0644\u0645 {LONG} \u0645\u0631\u062d\u0628\u0627 tegen u.",
}


@pytest.mark.parametrize("case", DIVIDED)
@pytest.mark.parametrize("layout", ["card", "factsheet"])
def test_divided_words_come_out_as_plain_words(tmp_path: Path, case: str, layout: str) -> None:
    """Each word once, whole, in its order; the hyphen of a line end is no part of the text (ISO 32000-1, 14.8.2.2.3).

    PDFium's sign for a soft hyphen that joins two lines is U+0002; it takes every hyphen at a line end for one.
    """
    text = DIVIDED[case]
    cell = f"  - table: T\n    columns: [A, B, C, D, E]\n    rows:\n      - ['{text}', b, c, d, e]\n"
    block = f"  - text: '{text}'\n" if layout == "card" else cell.replace("**", "")
    publication = compose(load_text(tmp_path, f"title: T\naudience: team\nlayout: {layout}\nblocks:\n{block}"), SESSION)
    written = text.replace("**", "").replace("\u00ad", "").split()
    pdf = to_pdf(publication)
    assert in_order(" ".join(marked_texts(PdfReader(io.BytesIO(pdf)).pages[-1]).values()).replace("\u00ad", ""), written)
    if "Arabic" not in case:
        shown = pypdfium2.PdfDocument(pdf)[layout == "card"].get_textpage().get_text_bounded()
        assert "".join(written).replace("-", "") in "".join(shown.replace("\u0002", "").replace("-", "").split())
    assert layout == "factsheet" or "edges" in case or any(
        "\u00ad" in glyph.text for run in all_runs(publication) for glyph in run.glyphs), "no word is divided"


def in_order(text: str, written: list[str]) -> bool:
    """Whether these words follow each other somewhere in a text."""
    return f" {' '.join(written)} " in f" {' '.join(text.split())} "


def test_an_authors_soft_hyphens_come_back_line_after_line(tmp_path: Path) -> None:
    word = "alfabetische\u00adboekenkasten\u00adcatalogussen\u00addrukwerken"
    text = f"title: T\naudience: team\nlayout: card\nblocks:\n  - table: T\n    columns: [A, B]\n    widths: [30mm, 1]\n    rows:\n      - [{word}, b]\n"
    runs = [run for run in all_runs(compose(load_text(tmp_path, text), SESSION)) if run.origin[-2:] == (0, 0)]
    assert ["".join(glyph.text for glyph in run.glyphs) for run in runs] == [
        "alfabetische\u00ad", "boekenkasten\u00ad", "catalogussen\u00ad", "drukwerken"]


def test_soft_hyphens_stay_out_of_names_and_bookmarks(tmp_path: Path) -> None:
    text = ("title: Klassen\u00adregels\naudience: team\nlayout: factsheet\npages: 2\nlead: Een woord\u00addeel.\nblocks:\n"
            "  - heading: Afspraken\u00adlijst\n  - lines: [Groeps\u00adleerkracht]\n  - text: Een zin.\n")
    pdf = to_pdf(compose(load_text(tmp_path, text), SESSION), fillable=True)
    reader = PdfReader(io.BytesIO(pdf))
    assert reader.metadata is not None
    assert reader.metadata.title == "Klassenregels"
    assert reader.xmp_metadata is not None
    assert reader.xmp_metadata.dc_title == {"x-default": "Klassenregels"}
    assert reader.metadata.subject == "Een woorddeel."
    outline: Any = reader.outline
    assert outline[0]["/Title"] == "Klassenregels"
    assert outline[1][0]["/Title"] == "Afsprakenlijst"
    widgets: Any = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    assert {widget["/TU"] for widget in widgets} == {"Groepsleerkracht"}


def test_tags_cost_less_than_a_third(handout: Loaded, publication: Publication, pdf: bytes) -> None:
    """And 40 bytes for each box to tick, which says by its row and column what it is for."""
    boxes = sum(len(block.items) * len(block.columns) for block in handout.handout.blocks if isinstance(block, Checklist))
    assert len(pdf) <= len(to_pdf(publication, tagged=False)) * 4 / 3 + 40 * boxes


def test_nothing_is_transparent_and_colours_have_one_profile(pdf: bytes) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    catalog: Any = reader.trailer["/Root"]
    assert [intent["/OutputConditionIdentifier"] for intent in catalog["/OutputIntents"]] == ["sRGB"]
    for page in reader.pages:
        assert "/Group" not in page
        assert "/ExtGState" not in page["/Resources"]  # type: ignore[operator]


def test_same_input_gives_same_bytes(handout: Loaded, pdf: bytes) -> None:
    assert to_pdf(compose(handout, SESSION)) == pdf
    assert to_pdf(compose(handout, SESSION), fillable=True) == to_pdf(compose(handout, SESSION), fillable=True)


def test_everything_on_a_page_is_under_a_tag_or_an_artifact(pdf: bytes) -> None:
    for page in PdfReader(io.BytesIO(pdf)).pages:
        contents = page.get_contents()
        assert contents is not None
        depth = 0
        for operands, operator in contents.operations:
            if operator in (b"BDC", b"BMC"):
                depth += 1
            elif operator == b"EMC":
                depth -= 1
            elif operator in (b"TJ", b"f", b"S", b"B"):
                assert depth > 0, (operands, operator)
        assert depth == 0


def roles(element: Any) -> list[str]:
    found = [str(element.get("/S", ""))]
    kids = element.get("/K", ArrayObject())
    for kid in kids.get_object() if isinstance(kids.get_object(), list) else [kids]:
        inner = kid.get_object()
        if hasattr(inner, "get"):
            found += roles(inner)
    return found


def test_the_structure_tree_has_one_title_and_tables_with_headers() -> None:
    reader = PdfReader(io.BytesIO(to_pdf(compose(loaded("signal-checklist"), SESSION))))
    found = roles(reader.trailer["/Root"]["/StructTreeRoot"])  # type: ignore[index]
    assert found.count("/H1") == 1
    assert found.count("/Table") == 2
    assert found.count("/Form") - 7 == found.count("/TD") - 2 == 3 * 21
    assert found.count("/TH") == 21 + 2 * 3
