"""The examples in docs/authoring.md work, and show every kind of block."""

import re
import textwrap
from pathlib import Path

import pytest
from PIL import Image

from handouts.blocks import KINDS
from layouts.composition import compose
from layouts.designs import DESIGNS
from layouts.press import to_pdf
from tests.conftest import ROOT, SESSION, load_text

GUIDE = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)
HEAD = "title: Titel\naudience: team\nlayout: factsheet\npages: 2\nblocks:\n"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example.split(":")[0]))
def test_an_example_renders(tmp_path: Path, example: str) -> None:
    Image.new("RGB", (800, 600), "teal").save(tmp_path / "school.png")
    text = example if example.startswith("title:") else HEAD + textwrap.indent(example, "  ")
    assert to_pdf(compose(load_text(tmp_path, text), SESSION)).startswith(b"%PDF-1.7")


def test_every_kind_of_block_has_an_example() -> None:
    shown = {match for example in EXAMPLES for match in re.findall(r"^- (\w+):", example, re.MULTILINE)}
    assert shown == set(KINDS)


def test_every_layout_is_explained() -> None:
    assert set(re.findall(r"^\| (\w+) \| A\d", GUIDE, re.MULTILINE)) == set(DESIGNS)
