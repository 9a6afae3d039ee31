"""Damaged and hostile pictures: each is printed or refused with a message, in seconds. `python -m tests.fuzz_pictures 2000`."""

import io
import random
import struct
import sys
import tempfile
import time
import warnings
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image

from handouts import InvalidHandoutError, load
from layouts.composition import compose, vocabulary
from layouts.press import to_pdf
from tests.conftest import SESSION

SECONDS = 5.0
SHEET = "title: T\naudience: team\nlayout: factsheet\nblocks:\n  - picture: {name}\n    alt: Een plaatje.\n    width: 40\n"
PNG = b"\x89PNG\r\n\x1a\n"


def run(count: int, seed: int) -> Counter[str]:
    """How many were printed and refused; what went otherwise is named by its error."""
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name, warnings.catch_warnings():
        warnings.simplefilter("error")
        folder = Path(name)
        for number, (kind, data) in enumerate(damaged(count, random.Random(seed))):  # noqa: S311  # no secret
            start = time.process_time()
            found[attempt(folder, kind, data)] += 1
            if time.process_time() - start > SECONDS:
                found[f"slow: {number} {kind}"] += 1
    return found


def attempt(folder: Path, kind: str, data: bytes) -> str:
    (folder / f"a.{kind}").write_bytes(data)
    (folder / "a.yaml").write_text(SHEET.format(name=f"a.{kind}"), encoding="utf-8")
    try:
        to_pdf(compose(load(folder / "a.yaml", vocabulary(SESSION)), SESSION))
    except InvalidHandoutError:
        return "refused"
    except Exception as error:  # noqa: BLE001  # it is what is looked for
        return f"{type(error).__name__}: {error}"
    return "printed"


def damaged(count: int, chance: random.Random) -> Iterator[tuple[str, bytes]]:
    """Kind and bytes."""
    whole = list(originals())
    for number in range(count):
        if number % 10 == 0:
            yield "png", bombs(chance)
            continue
        kind, data = chance.choice(whole)
        yield kind, chance.choice(DAMAGES)(bytearray(data), chance)


def originals() -> Iterator[tuple[str, bytes]]:
    colours = Image.linear_gradient("L").resize((400, 300))
    picture = Image.merge("RGB", (colours, colours.rotate(90).resize((400, 300)), colours.rotate(180)))
    see_through = picture.convert("RGBA")
    see_through.putalpha(colours)
    exif = Image.Exif()
    exif[0x0112] = 6
    profile = b"\0" * 3000
    for image, kind, options in (
        (picture, "png", {}), (see_through, "png", {}), (picture.quantize(64), "png", {"transparency": 3}),
        (colours, "png", {"bits": 8}), (picture.convert("1"), "png", {}), (picture, "png", {"exif": exif, "icc_profile": profile}),
        (picture, "jpeg", {"exif": exif}), (picture, "jpeg", {"progressive": True, "icc_profile": profile}),
        (picture.convert("CMYK"), "jpeg", {}), (colours, "jpeg", {"restart_marker_rows": 2}),
    ):
        stream = io.BytesIO()
        image.save(stream, kind, **options)
        yield ("png" if kind == "png" else "jpg"), stream.getvalue()
    stream = io.BytesIO()
    picture.save(stream, "PNG", save_all=True, append_images=[picture.rotate(90), picture.rotate(180)])
    yield "png", stream.getvalue()
    yield "png", interlaced()


def interlaced() -> bytes:
    """Adam7: seven small pictures over each other (ISO/IEC 15948, 8.2)."""
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    rows = b"".join(b"\0" + bytes((x * y) % 256 for x in range(left, 400, across))
                    for left, top, across, down in passes for y in range(top, 300, down))
    return png((400, 300), 8, 0, zlib.compress(rows), interlace=1)


def png(size: tuple[int, int], depth: int, kind: int, data: bytes, *chunks: tuple[bytes, bytes], interlace: int = 0) -> bytes:
    head = struct.pack(">IIBBBBB", *size, depth, kind, 0, 0, interlace)
    parts = [(b"IHDR", head), *chunks, (b"IDAT", data), (b"IEND", b"")]
    return PNG + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in parts)


def bombs(chance: random.Random) -> bytes:
    """Few bytes that claim or hold very much."""
    nothing = zlib.compress(bytes(40_000_000), 9)
    text = b"Comment\0\0" + nothing
    return chance.choice((
        lambda: png((40_000, 40_000), 8, 2, nothing),
        lambda: png((6300, 6300), 8, 0, nothing),
        lambda: png((6300, 6300), 1, 0, nothing),
        lambda: png((2_147_483_647, 1), 8, 6, nothing),
        lambda: png((0, 0), 8, 2, b""), lambda: png((1, 0), 8, 2, nothing),
        lambda: png((400, 300), 8, 2, nothing, (b"zTXt", text)),
        lambda: png((400, 300), 8, 2, nothing, *((b"iTXt", b"K\0\1\0\0\0" + nothing),) * 50),
        lambda: png((400, 300), 8, 2, nothing, (b"iCCP", b"p\0\0" + nothing)),
        lambda: png((400, 300), chance.randrange(256), chance.randrange(8), nothing),
        lambda: png((400, 300), 8, 3, nothing, (b"PLTE", bytes(chance.randrange(900)))),
        lambda: png((400, 300), chance.choice((1, 2, 4, 8, 16)), chance.choice((0, 2, 3)), nothing,
                    (b"PLTE", bytes(768)), (b"tRNS", chance.randbytes(chance.randrange(8)))),
    ))()


def _cut(data: bytearray, chance: random.Random) -> bytes:
    return bytes(data[: chance.randrange(len(data))])


def _flip(data: bytearray, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 3, 40))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def _flip_head(data: bytearray, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 2, 6))):
        data[chance.randrange(min(700, len(data)))] = chance.randrange(256)
    return bytes(data)


def _repaired(data: bytearray, chance: random.Random) -> bytes:
    """Bytes changed inside the chunks of a PNG, whose sums are then made right again."""
    if not data.startswith(PNG):
        return _flip_head(data, chance)
    at, parts = 8, [PNG]
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        body = data[at + 4 : at + 8 + length]
        if length and chance.random() < 0.4:
            body[chance.randrange(4, len(body))] = chance.randrange(256)
        parts.append(struct.pack(">I", length) + body + struct.pack(">I", zlib.crc32(body)))
        at += 12 + length
    return b"".join(parts)


def _doubled(data: bytearray, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randrange(2000)]
    at = chance.randrange(len(data))
    return bytes(data[:at] + piece * chance.choice((1, 2, 30)) + data[at:])


def _many_scans(data: bytearray, chance: random.Random) -> bytes:
    """A progressive JPEG whose last layer comes again and again."""
    last = data.rfind(b"\xff\xda")
    if not data.startswith(b"\xff\xd8") or last < 0:
        return _doubled(data, chance)
    return bytes(data[:-2] + data[last:-2] * chance.choice((50, 2000)) + b"\xff\xd9")


def _arithmetic(data: bytearray, chance: random.Random) -> bytes:
    """A JPEG that says it is coded otherwise (ISO/IEC 10918-1, table B.1)."""
    for marker in (b"\xff\xc0", b"\xff\xc2"):
        at = data.find(marker)
        if at > 0:
            data[at + 1] = chance.choice((0xC1, 0xC3, 0xC5, 0xC9, 0xCA, 0xCB, 0xCF))
    return bytes(data)


DAMAGES: tuple[Callable[[bytearray, random.Random], bytes], ...] = (
    _cut, _flip, _flip_head, _repaired, _doubled, _many_scans, _arithmetic)


if __name__ == "__main__":
    begin = time.monotonic()
    sys.stdout.write(f"{run(int(sys.argv[1]), seed=11)}\n{time.monotonic() - begin:.0f} s\n")
    if Path("/proc/self/status").exists():
        sys.stdout.write(Path("/proc/self/status").read_text(encoding="ascii").split("VmHWM:")[1].split("\n")[0].strip() + "\n")
