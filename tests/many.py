"""Many made-up jobs, for an afternoon: `python -m tests.many 10000`. Prints what went wrong, each kind once, with its YAML."""

import collections
import sys
import tempfile
import traceback
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from handouts import InvalidHandoutError
from studio.jobs import Job, Wish
from studio.refusals import refusal
from tests.conftest import load_text
from tests.strategies import draw_pictures, handouts, wishes
from tests.test_properties import made

COUNTS: collections.Counter[str] = collections.Counter()
SHOWN = 1


def attempt(folder: Path, yaml: str, wish: Wish) -> str:
    """What becomes of one job: made, refused, invalid, or wrong with its reason."""
    try:
        job = Job(load_text(folder, yaml), wish)
        if refusal(job):
            COUNTS["refused as a whole, made as a page"] += 1
            job = Job(job.loaded)
        made(job)
    except InvalidHandoutError:
        return "a problem with its place"
    except Exception as error:  # noqa: BLE001  # whatever it is, it is what this looks for
        last = traceback.extract_tb(error.__traceback__)[-1]
        return f"WRONG {type(error).__name__} {last.name}:{last.lineno} {str(error)[:160]!r}"
    return "made"


def main(count: int, number: int) -> None:
    """Make so many jobs; `number` begins another series."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        draw_pictures(folder)

        @seed(number)
        @settings(max_examples=count, deadline=None, database=None, phases=(Phase.generate,), suppress_health_check=list(HealthCheck))
        @given(yaml=handouts(), wish=wishes())
        def one(yaml: str, wish: Wish) -> None:
            outcome = attempt(folder, yaml, wish)
            COUNTS[outcome] += 1
            if outcome.startswith("WRONG") and COUNTS[outcome] <= SHOWN:
                print(outcome, wish, yaml, sep="\n", flush=True)

        one()
    for outcome, found in COUNTS.most_common():
        print(f"{found:6} {outcome}")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
