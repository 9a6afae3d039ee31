"""What a poster promises holds for every kind of type on it."""

from pathlib import Path

from layouts.composition import compose
from studio.proof.distance import distances
from tests.conftest import load_text


def test_a_small_heading_on_a_poster_is_read_from_as_far_as_its_text(tmp_path: Path) -> None:
    text = ("title: Klassenregels\naudience: team\nlayout: poster\nlead: Zo doen wij dat.\nblocks:\n  - pairs: Zeg dit\n"
            "    columns: [Zeg dit, Liever niet]\n    items:\n      - {say: Kom maar., avoid: Doe eens normaal.}\n"
            + "".join(f"  - actions:\n      - {{icon: smiley, label: Doe mee, text: {'Een korte zin om te lezen. ' * 4}}}\n" for _ in range(3)))
    found = {str(part): (metres, promised) for part, metres, promised in distances(compose(load_text(tmp_path, text)), 1.0)}
    metres, promised = found["body"]
    assert metres >= promised - 1e-6
