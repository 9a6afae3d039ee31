"""Frames are plain data: made in one process, compared, sent to another and printed there."""

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from handouts import Loaded
from layouts.composition import compose
from layouts.frames import Publication
from layouts.press import to_pdf
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from tests.conftest import ROOT, SESSION, loaded

PRINT = "import pickle, sys; from layouts.press import to_pdf; sys.stdout.buffer.write(to_pdf(pickle.load(open(sys.argv[1], 'rb'))))"


def test_the_same_handout_gives_equal_frames(handout: Loaded, publication: Publication) -> None:
    again = compose(handout, SESSION)
    assert again == publication
    assert again is not publication
    assert compose(handout, SESSION, edition=EDITIONS["copier"]) != publication


@pytest.mark.parametrize(("name", "wish"), [
    ("attachment-factsheet", Wish()), ("what-helps", Wish(form="sheet")), ("signal-checklist", Wish(edition=EDITIONS["large-print"])),
    ("self-care", Wish(form="tiles")), ("parent-leaflet", Wish(edition=EDITIONS["print-shop"])),
])
def test_a_publication_is_printed_in_another_process(tmp_path: Path, name: str, wish: Wish) -> None:
    publication = Job(loaded(name), wish).compose(SESSION)
    file = tmp_path / "publication.pickle"
    file.write_bytes(pickle.dumps(publication))
    assert pickle.loads(file.read_bytes()) == publication  # noqa: S301  # our own bytes
    done = subprocess.run([sys.executable, "-c", PRINT, str(file)], check=True, capture_output=True, cwd=ROOT)
    assert done.stdout == to_pdf(publication)
