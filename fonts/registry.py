"""Which files make which family, and which face shows a character that a family lacks."""

from dataclasses import dataclass, field
from functools import cache, cached_property
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
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060")


@dataclass(frozen=True, eq=False)
class Faces:
    """The faces of the families; each file is read once, also for threads at once: a face is its identity."""

    _known: dict[tuple[str, int], Face] = field(default_factory=dict, init=False, repr=False)
    _reading: Lock = field(default_factory=Lock, init=False, repr=False)

    def __reduce__(self) -> tuple[type["Faces"], tuple[()]]:
        """Elsewhere they are read anew."""
        return Faces, ()

    def face(self, family: str, weight: int) -> Face:
        """The face of a family that is nearest to a weight."""
        weights = FAMILIES[family]
        nearest = weight if weight in weights else min(weights, key=lambda have: (abs(have - weight), have))
        found = self._known.get((family, nearest))
        if found is None:
            with self._reading:
                found = self._known.get((family, nearest)) or Face(FOLDER / weights[nearest], nearest)
                self._known[family, nearest] = found
        return found

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
        return "".join(character for character in dict.fromkeys(text) if ord(character) not in self._covered)

    @cached_property
    def _covered(self) -> frozenset[int]:
        plain = (self.face(family, 400).coverage for family in FALLBACK)
        return frozenset(map(ord, _INVISIBLE)).union(*plain)


@cache
def _places() -> dict[str, tuple[str, int]]:
    return {name_of(Path(file)): (family, weight) for family, weights in FAMILIES.items() for weight, file in weights.items()}
