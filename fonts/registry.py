"""Which files make which family, and which face shows a character that a family lacks."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock

from fonts.face import Face, name_of

FOLDER = Path(__file__).parent

FAMILIES: dict[str, dict[int, str]] = {
    "text": {
        400: "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf",
        600: "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_600SemiBold.ttf",
        700: "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_700Bold.ttf",
    },
    "display": {700: "bricolage-grotesque/BricolageGrotesque_24pt_700Bold.ttf"},
    "title": {800: "bricolage-grotesque/BricolageGrotesque_96pt_800ExtraBold.ttf"},
    "title semicondensed": {800: "bricolage-grotesque/BricolageGrotesque_96pt_SemiCondensed_800ExtraBold.ttf"},
    "title condensed": {800: "bricolage-grotesque/BricolageGrotesque_96pt_Condensed_800ExtraBold.ttf"},
    "arabic": {
        400: "noto-sans-arabic/NotoSansArabic_400Regular.ttf",
        600: "noto-sans-arabic/NotoSansArabic_600SemiBold.ttf",
        700: "noto-sans-arabic/NotoSansArabic_700Bold.ttf",
    },
}
TITLE_CUTS = ("title", "title semicondensed", "title condensed")
FALLBACK = ("text", "arabic")
_LOADING = Lock()


@cache
def _face(family: str, weight: int) -> Face:
    weights = FAMILIES[family]
    nearest = min(weights, key=lambda have: (abs(have - weight), have))
    with _LOADING:
        return _load(FOLDER / weights[nearest], nearest)


@cache
def _load(file: Path, weight: int) -> Face:
    return Face(file, weight)


@dataclass(frozen=True, slots=True)
class Faces:
    """The faces of the families; each file is read once in a process, also by threads at once: a face is its identity."""

    def face(self, family: str, weight: int) -> Face:
        """The face of a family that is nearest to a weight."""
        return _face(family, weight)

    def named(self, name: str) -> Face:
        """The face of a name, such as AtkinsonHyperlegibleNext-700Bold. Raises KeyError for one that is not here."""
        return self.face(*_places()[name])

    def for_character(self, character: str, family: str, weight: int) -> Face | None:
        """The first face that has a glyph for a character: the family's own, then the fallbacks'."""
        code = ord(character)
        for name in (family, *FALLBACK):
            face = self.face(name, weight)
            if code in face.coverage:
                return face
        return None

    def missing(self, text: str) -> str:
        """The characters of a text that no face has, in order, each once."""
        return "".join(character for character in dict.fromkeys(text) if not _covered(character))


@cache
def _places() -> dict[str, tuple[str, int]]:
    return {name_of(Path(file)): (family, weight) for family, weights in FAMILIES.items() for weight, file in weights.items()}


_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060")


@cache
def _covered(character: str) -> bool:
    if character in _INVISIBLE:
        return True
    return Faces().for_character(character, "text", 400) is not None
