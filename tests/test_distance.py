"""What a poster promises holds for every kind of type on it."""

from pathlib import Path

from handouts import InvalidHandoutError
from layouts.composition import compose
from studio.proof.distance import distances
from tests.conftest import SESSION, load_text

TEXT = """title: Klassenregels
audience: team
layout: poster
lead: Zo doen wij dat.
blocks:
  - pairs: Zeg dit
    columns: [Zeg dit, Liever niet]
    items:
      - {{say: Kom maar., avoid: Doe eens normaal.}}
  - actions:
      - {{icon: smiley, label: Doe mee, text: {0}}}
      - {{icon: smiley, label: Doe mee, text: {0}}}
  - actions:
      - {{icon: smiley, label: Doe mee, text: {0}}}
      - {{icon: smiley, label: Doe mee, text: {0}}}
"""


def test_a_small_heading_on_a_full_poster_is_read_from_as_far_as_its_text(tmp_path: Path) -> None:
    found = []
    for sentences in range(1, 40):
        try:
            publication = compose(load_text(tmp_path, TEXT.format("Een korte zin. " * sentences)), SESSION)
        except InvalidHandoutError:
            break
        found += [(metres, promised) for part, metres, promised in distances(publication, 1.0, SESSION.theme) if str(part) == "body"]
    assert len(found) >= 5, "the poster should fill up step by step"
    assert all(metres >= promised - 1e-6 for metres, promised in found)
