"""Raw bytes into the reader: `python -m tests.fuzz 100000`. Seeds are all handouts, starters and wrong files.

A folder behind the number holds more seeds. Each input is a seed with some bytes cut, doubled, swapped, replaced or
spliced with another seed. What must never happen is an exception that is no InvalidHandoutError, one without a problem or
with words that are not there in Dutch, or an input that takes over five seconds of the processor. An input that does is printed and kept
in tests/wrong as a new case.
"""

import io
import random
import sys
import time
from collections import Counter
from pathlib import Path

from babel.messages.pofile import read_po

from handouts import InvalidHandoutError, shipped
from handouts.languages import FOLDER, catalogue
from handouts.messages import Message, code, words
from handouts.model import validate
from handouts.source import decode, parse
from layouts.composition import vocabulary
from tests.conftest import SESSION

ROOT = Path(__file__).parent.parent
SECONDS = 5.0
DUTCH = {message.id for message in read_po(io.BytesIO((FOLDER / "nl.po").read_bytes())) if message.string}
TOKENS = [b": ", b"- ", b"\n", b"  ", b'"', b"'", b"#", b"&a", b"*a", b"!!str", b"---", b"...", b"|", b">-", b"**", b"\t", b"{", b"}",
          b"[", b"]", b",", b"\\", b"\x00", b"\xff", b"\xc2\xa0", b"\xe2\x80\x8f", b"\xf0\x9f\x98\x80", b"9" * 40, b"a" * 300, b"%s", b"{x}"]


def seeds() -> list[bytes]:
    """What the inputs are made from."""
    folders = (ROOT / "handouts" / "data", ROOT / "handouts" / "starters")
    files = [*shipped(), *(file for folder in folders for file in folder.glob("*.yaml")), *(ROOT / "tests" / "wrong").glob("*.yaml")]
    return [file.read_bytes() for file in sorted(files)]


def mutated(seed: bytes, other: bytes, chance: random.Random) -> bytes:
    """A seed with one to six changes."""
    data = bytearray(seed)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.randint(1, 40))
        kind = chance.randrange(6)
        if kind == 0:
            del data[at:end]
        elif kind == 1:
            data[at:at] = data[at:end]
        elif kind == 2:
            data[at:at] = chance.choice(TOKENS)
        elif kind == 3 and data:
            data[at % len(data)] = chance.randrange(256)
        elif kind == 4:
            start = chance.randrange(len(other) + 1)
            data[at:end] = other[start : start + chance.randint(1, 200)]
        else:
            lines = bytes(data).split(b"\n")
            chance.shuffle(lines[: chance.randint(1, len(lines))])
            swap = chance.randrange(len(lines))
            lines[swap], lines[-1] = lines[-1], lines[swap]
            data = bytearray(b"\n".join(lines))
    return bytes(data)


def outcome(data: bytes) -> str:
    """What the reader makes of an input: valid, or refused. Any other exception goes up."""
    try:
        validate(parse(decode(data, "fuzz.yaml"), "fuzz.yaml"), vocabulary(SESSION))
    except InvalidHandoutError as error:
        if not error.problems:
            raise AssertionError("refused without a problem") from error
        unsaid = {code(text) for problem in error.problems for text in (problem.message, problem.hint) if text and not dutch(text)}
        if unsaid:
            raise AssertionError("not in Dutch", unsaid) from error
        return "refused"
    return "valid"


def dutch(text: str) -> bool:
    """Whether a message has a translation that its parts fit into."""
    return isinstance(text, Message) and words(text, catalogue("nl")) != "" and (text.template in DUTCH or bool(text.plural))


def run(count: int, seed: int = 1, folder: Path | None = None) -> Counter[str]:
    """Try so many inputs; the same seed gives the same ones. A folder holds more seeds."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    corpus = [*seeds(), *(file.read_bytes() for file in sorted(folder.rglob("*.yaml") if folder else ()))]
    found: Counter[str] = Counter()
    for _ in range(count):
        data = mutated(chance.choice(corpus), chance.choice(corpus), chance)
        start = time.process_time()
        try:
            found[outcome(data)] += 1
        except Exception as error:  # noqa: BLE001  # whatever it is, it is a finding
            found[f"{type(error).__name__}: {error}"[:120]] += 1
            sys.stderr.write(f"{error!r}\n{data!r}\n\n")
        if time.process_time() - start > SECONDS:
            found["slow"] += 1
            sys.stderr.write(f"slow\n{data!r}\n\n")
    return found


if __name__ == "__main__":
    more = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    for name, number in run(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, folder=more).most_common():
        sys.stdout.write(f"{number:>8}  {name}\n")
