"""Printers whose backs are off: what a sheet shows is what puts them right, however sheets lie and are turned over."""

import json
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader
from pypdf.generic import ContentStream

from generate import main
from layouts.imposition.backs import Calibration, correction
from layouts.units import mm, to_mm

OFF = (1.5, -1.0)
WAYS = list(product(("portrait", "landscape"), ("long", "short")))


@pytest.fixture(autouse=True)
def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings of nobody's own."""
    monkeypatch.setattr("click.get_app_dir", lambda name: str(tmp_path / "settings" / name))


def command(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


class Printer:
    """A printer that moves every back on the paper by the same (right, down) in mm, as seen on the back of a sheet in portrait.

    Pages in landscape come out a quarter of a turn against the clock; backs to be flipped on the short edge half a turn round.
    """

    def __init__(self, right: float, down: float) -> None:
        self.move = complex(right, -down)

    def on_the_page(self, orientation: str, flip: str) -> tuple[float, float]:
        """How far (right, down) what it prints lies off, as seen on a page that is upright."""
        turned = 1j ** ((orientation == "landscape") + 2 * (flip == "short"))
        seen = self.move / turned
        return seen.real, -seen.imag


@pytest.mark.parametrize(("orientation", "flip"), WAYS)
@pytest.mark.parametrize(("measured_as", "measured_on"), WAYS)
def test_what_one_sheet_shows_puts_every_other_right(orientation: str, flip: str, measured_as: str, measured_on: str) -> None:
    """The sheet shows by how much the front's cross is away from the back's: against the way the printer moved it."""
    printer = Printer(-OFF[0], -OFF[1])
    right, down = printer.on_the_page(measured_as, measured_on)
    moved = correction([Calibration(measured_as, measured_on, -right, -down)], orientation, flip)
    wrong = printer.on_the_page(orientation, flip)
    assert abs(complex(*moved) + complex(*wrong)) < 1e-9
    assert abs(complex(*wrong)) == pytest.approx(1.803, abs=0.001), "and without it, it is off"


def test_what_was_measured_so_comes_before_what_is_turned() -> None:
    known = [Calibration("portrait", "long", 1, 0), Calibration("landscape", "short", 0.3, 0.4)]
    assert correction(known, "landscape", "short") == (0.3, 0.4)
    assert correction(known, "portrait", "long") == (1, 0)
    assert correction(known, "landscape", "long") == (-0.3, -0.4)
    assert correction([], "landscape", "long") == (0, 0)


def backs(pdf: Path) -> list[tuple[float, float]]:
    """Where the pages placed on the second page stand, in mm."""
    page = PdfReader(pdf).pages[1]
    matrix, found = [0.0] * 6, []
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator == b"cm":
            matrix = [float(value) for value in operands]
        elif operator == b"Do":
            found.append((to_mm(matrix[4]), to_mm(matrix[5])))
    return found


@pytest.mark.parametrize(("name", "size"), [("parent-talk", "true"), ("zeg-dit", "fit")])
def test_a_printer_is_known_by_its_name(tmp_path: Path, name: str, size: str) -> None:
    """One card of A5 stands on A4 in portrait, two in landscape: there the same printer moves them another way."""
    moved = (1.5, 1.0) if size == "true" else (1.0, -1.5)
    end = "_true-size" if size == "true" else ""
    assert command("calibrate", "--printer", "zaal", "--back-offset", "1.5mm,-1mm", "--output", str(tmp_path)).exit_code == 0
    for more in ((), ("--printer", "zaal"), ("--back-offset", "1.5mm,-1mm")):
        assert command(name, "--sheet", "a4", "--size", size, *more, "--output", str(tmp_path / "-".join(more))).exit_code == 0
    plain = backs(tmp_path / "nl" / f"{name}_sheet-a4{end}.pdf")
    kept = backs(tmp_path / "--printer-zaal" / "nl" / f"{name}_sheet-a4{end}_zaal.pdf")
    asked = backs(tmp_path / "--back-offset-1.5mm,-1mm" / "nl" / f"{name}_sheet-a4{end}.pdf")
    assert kept == asked
    for before, after in zip(plain, kept, strict=True):
        assert (after[0] - before[0], after[1] - before[1]) == pytest.approx(moved, abs=0.01)
    text = PdfReader(tmp_path / "--printer-zaal" / "nl" / f"{name}_sheet-a4{end}_zaal.pdf").pages[1].extract_text()
    assert "achterkant verschoven" in text
    assert "(printer zaal)" in text
    said = "1,5 mm naar rechts, 1 mm omhoog" if size == "true" else "1 mm naar rechts, 1,5 mm omlaag"
    assert said in text


def test_each_way_is_kept_by_itself_and_stands_on_its_sheet(tmp_path: Path) -> None:
    assert command("calibrate", "--printer", "zaal", "--back-offset", "1mm,0mm", "--output", str(tmp_path)).exit_code == 0
    assert command("calibrate", "--printer", "zaal", "--orientation", "landscape", "--flip", "short", "--back-offset", "0mm,2mm", "--output", str(tmp_path)).exit_code == 0
    assert command("calibrate", "--printer", "zaal", "--back-offset", "3mm,0mm", "--output", str(tmp_path)).exit_code == 0
    kept = json.loads((tmp_path / "settings" / "handouts" / "printers.json").read_bytes())
    assert kept == {"zaal": [["landscape", "short", 0, 2], ["portrait", "long", 3, 0]]}
    sheet = PdfReader(tmp_path / "calibration_a4_landscape_flip-short_zaal_nl.pdf")
    box = sheet.pages[0].mediabox
    assert box.width > box.height
    assert sheet.trailer["/Root"]["/ViewerPreferences"]["/Duplex"] == "/DuplexFlipShortEdge"  # type: ignore[index]
    text = sheet.pages[1].extract_text()
    assert "liggend, dubbelzijdig, omslaan langs de korte kant" in text
    assert "2 mm omlaag (printer zaal)" in text


def test_the_cross_of_a_corrected_back_is_moved_by_its_offset(tmp_path: Path) -> None:
    assert command("calibrate", "--printer", "zaal", "--back-offset", "1.5mm,-1mm", "--output", str(tmp_path)).exit_code == 0
    reader = PdfReader(tmp_path / "calibration_a4_zaal_nl.pdf")

    def cross(page: Any) -> tuple[float, float]:
        """The middle of the first line of 40 mm to the right."""
        at = (0.0, 0.0)
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            if operator == b"cm":
                at = float(operands[4]), float(operands[5])
            elif operator == b"l" and float(operands[0]) == pytest.approx(mm(40), abs=0.01):
                return to_mm(at[0]) + 20, to_mm(at[1])
        raise AssertionError

    front, back = map(cross, reader.pages)
    assert (back[0] - front[0], back[1] - front[1]) == pytest.approx((1.5, 1.0), abs=0.01)


@pytest.mark.parametrize(("arguments", "reason"), [
    (("what-helps", "--sheet", "a4", "--printer", "zaal"), "None is known yet"),
    (("what-helps", "--printer", "zaal"), "Add --sheet a4"),
    (("calibrate", "--back-offset", "1mm,1mm"), "Add --printer"),
    (("calibrate", "--printer", "a/b", "--back-offset", "1mm,1mm"), "no name for a printer"),
    (("what-helps", "--sheet", "a4", "--printer", "zaal", "--back-offset", "1mm,1mm"), "exclude each other"),
])
def test_what_cannot_be_meant_is_refused(arguments: tuple[str, ...], reason: str) -> None:
    result = command(*arguments)
    assert result.exit_code == 2
    assert reason in " ".join(result.output.split())


@pytest.mark.parametrize("text", ["", "[]", '{"zaal": [["portrait", "long", "far", 0]]}', "\xff"])
def test_a_damaged_file_of_printers_is_a_message(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings" / "handouts" / "printers.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(text.encode("latin-1"))
    result = command("what-helps", "--sheet", "a4", "--printer", "zaal")
    assert result.exit_code == 2
    assert "calibrate again" in " ".join(result.output.split())
