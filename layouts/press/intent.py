"""What a file says of its printing: its output intent, the preferences of who shows it, and what only a print shop needs."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from layouts.press.content import KNOCKED_OUT, OVER
from layouts.press.inks import CONDITION, profile
from layouts.press.packed import stream
from layouts.press.paths import ALL
from layouts.press.values import Preferences, array, dictionary, indirect, name, numbers, string

Make = Callable[[], Any]
_PROFILE = Path(__file__).parent / "srgb.icc"
_DUPLEX = {"": None, "simplex": "/Simplex", "long": "/DuplexFlipLongEdge", "short": "/DuplexFlipShortEdge"}


@cache
def _srgb() -> bytes:
    return _PROFILE.read_bytes()


def archive_intent() -> Any:
    """The screen's colours, for an archive (ISO 19005-2, 6.2.3)."""
    return indirect(
        Type=name("OutputIntent"), S=name("GTS_PDFA1"), OutputConditionIdentifier=string("sRGB"),
        Info=string("sRGB IEC61966-2.1"), DestOutputProfile=stream(_srgb(), N=3))


def print_intent() -> Any:
    """Offset on coated paper, with its profile (ISO 15930-7, 6.2.2): the name is that of the ICC's registry."""
    return indirect(
        Type=name("OutputIntent"), S=name("GTS_PDFX"), OutputConditionIdentifier=string(CONDITION),
        RegistryName=string("http://www.color.org"), OutputCondition=string("Offset, coated paper (ISO 12647-2)"),
        Info=string("Coated FOGRA39 (ISO 12647-2:2004)"), DestOutputProfile=stream(profile(), N=4))


def preferences(duplex: str, *, rtl: bool = False) -> Any:
    """The title in the window, no scaling, which sides, paper of the size of the page, and where reading begins (ISO 32000-1, 12.2)."""
    entries = {"DisplayDocTitle": "true", "PrintScaling": "/None", "PickTrayByPDFSize": "true", **({"Direction": "/R2L"} if rtl else {})}
    edge = _DUPLEX[duplex]
    return Preferences({**entries, "Duplex": edge} if edge else entries)


def page_labels(labels: Sequence[str]) -> Any:
    """What a viewer calls each page (ISO 32000-1, 12.4.2): its number, or the words of its own."""
    rows: list[Any] = []
    for at, label in enumerate(labels):
        if label:
            rows += [at, dictionary(P=string(label))]
        elif at == 0 or labels[at - 1]:
            rows += [at, dictionary(S=name("D"), St=at + 1)]
    return dictionary(Nums=array(rows))


def extras() -> tuple[tuple[str, tuple[tuple[str, Make], ...]], ...]:
    """What pages for a print shop name besides, by kind: the colour of all plates, and whether black lies over or knocks out."""
    return (
        ("ColorSpace", ((ALL, _all_plates),)),
        ("ExtGState", ((KNOCKED_OUT, lambda: _overprinting(on=False)), (OVER, lambda: _overprinting(on=True)))),
    )


def _all_plates() -> Any:
    """The colour space of marks (ISO 32000-1, 8.6.6.4), full of every ink at 1."""
    mixed = indirect(FunctionType=2, Domain=numbers((0, 1)), N=1, C0=numbers((0, 0, 0, 0)), C1=numbers((1, 1, 1, 1)))
    return array((name("Separation"), name(ALL), name("DeviceCMYK"), mixed))


def _overprinting(*, on: bool) -> Any:
    """Ink that is nothing leaves what is under it (ISO 32000-1, 8.6.7)."""
    said = "true" if on else "false"
    return dictionary(Type=name("ExtGState"), OP=said, op=said, OPM=int(on))
