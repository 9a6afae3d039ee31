"""What a start does without: modules that a handout does not need are not there after it is rendered."""

import json
import subprocess
import sys
from importlib.util import find_spec

import pytest

from handouts.blocks import KINDS
from layouts.designs import DESIGNS
from tests.conftest import ROOT

CODE = """
import gc, json, sys
import generate
from click.testing import CliRunner
done = CliRunner().invoke(generate.main, sys.argv[1:])
print(json.dumps([done.exit_code, gc.isenabled(), gc.get_freeze_count(), sorted(sys.modules)]))
"""
CHECKLIST = """\
title: Goed begin
audience: teacher
layout: checklist
blocks:
  - text: Wij wensen je een goede dag op school.
  - checklist: Heb je alles bij je?
    columns: [Ja, Nee]
    items: [Een dichte tas, {item: Een broodtrommel, note: Met je naam erop.}]
sources: [nji-hechting, Een boek van thuis]
"""
NOT_NEEDED = (
    "handouts.blocks.moments", "handouts.blocks.pairs", "handouts.blocks.scene", "handouts.blocks.styles", "handouts.blocks.table",
    "handouts.days", "handouts.mending", "handouts.reading", "handouts.schema", "handouts.slips", "handouts.translation", "handouts.values",
    "layouts.composition.advice", "layouts.images.containers", "layouts.images.pixels", "layouts.scenes", "layouts.svg",
    "layouts.imposition.booklet", "layouts.imposition.calibration", "layouts.imposition.cards", "layouts.imposition.tiles",
    "studio.batch", "studio.proof", "studio.watch", "PIL.ImageCms", "bidi", "click._termui_impl", "pyphen", "pypdf", "pypdfium2",
)


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> tuple[bool, int, set[str]]:
    """Whether the collector is at work, how much it passes over, and the modules, when a checklist was rendered in a new process."""
    folder = tmp_path_factory.mktemp("start")
    file = folder / "begin.yaml"
    file.write_text(CHECKLIST, encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", CODE, str(file), "--output", str(folder)], capture_output=True, text=True, check=True, cwd=ROOT)
    code, collects, frozen, modules = json.loads(done.stdout)
    assert code == 0
    assert (folder / "nl" / "begin.pdf").is_file()
    return collects, frozen, set(modules)


def test_only_the_kinds_of_a_handout_are_drawn_and_only_in_its_layout(after: tuple[bool, int, set[str]]) -> None:
    _, _, modules = after
    assert {kind for kind in KINDS if f"layouts.blocks.{kind}" in modules} == {"text", "checklist"}
    assert {layout for layout in DESIGNS if f"layouts.designs.{layout}" in modules} == {"checklist"}


@pytest.mark.parametrize("module", NOT_NEEDED)
def test_what_a_checklist_does_not_need_is_not_imported(module: str, after: tuple[bool, int, set[str]]) -> None:
    assert find_spec(module), "no such module: has it another name now?"
    assert "handouts.blocks.checklist" in after[2]
    assert module not in after[2]


def test_the_collector_passes_over_what_is_imported_and_is_at_work_again(after: tuple[bool, int, set[str]]) -> None:
    collects, frozen, _ = after
    assert collects
    assert frozen > 1000
