"""Which files make which family, and which face shows a character that a family lacks.

A run's face follows its script. How large a face is set beside Latin goes with the face: `FACTORS`.
"""

from functools import cache
from pathlib import Path
from threading import Lock

from msgspec import Struct, field

from fonts.face import Face, name_of
from fonts.scripts import Script, script_of

FOLDER = Path(__file__).parent

FAMILIES: dict[str, dict[int, str]] = {
    "text": {
        400: "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf",
        600: "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_600SemiBold.ttf",
        700: "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_700Bold.ttf",
    },
    "display": {
        600: "bricolage-grotesque/BricolageGrotesque_24pt_600SemiBold.ttf",
        700: "bricolage-grotesque/BricolageGrotesque_24pt_700Bold.ttf",
    },
    "title": {
        500: "bricolage-grotesque/BricolageGrotesque_96pt_500Medium.ttf",
        800: "bricolage-grotesque/BricolageGrotesque_96pt_800ExtraBold.ttf",
    },
    "title semicondensed": {
        500: "bricolage-grotesque/BricolageGrotesque_96pt_SemiCondensed_500Medium.ttf",
        800: "bricolage-grotesque/BricolageGrotesque_96pt_SemiCondensed_800ExtraBold.ttf",
    },
    "title condensed": {
        500: "bricolage-grotesque/BricolageGrotesque_96pt_Condensed_500Medium.ttf",
        800: "bricolage-grotesque/BricolageGrotesque_96pt_Condensed_800ExtraBold.ttf",
    },
    "cyrillic text": {400: "onest/Onest_430Regular.ttf", 600: "onest/Onest_640SemiBold.ttf"},
    "cyrillic display": {700: "onest/Onest_700Bold.ttf"},
    "cyrillic title": {800: "onest/Onest_800ExtraBold.ttf"},
    "arabic text": {
        400: "noto-sans-arabic/NotoSansArabic_400Regular.ttf",
        600: "noto-sans-arabic/NotoSansArabic_600SemiBold.ttf",
    },
    "arabic display": {600: "readex-pro/ReadexPro_600SemiBold.ttf"},
    "arabic title": {700: "readex-pro/ReadexPro_700Bold.ttf"},
}
TITLE_CUTS = ("title", "title semicondensed", "title condensed")
FACTORS = {"cyrillic text": 0.94, "arabic text": 1.12}
_PLAIN = 400
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060")


class Faces(Struct, frozen=True, eq=False):
    """The faces of the families; each file is read once, also for threads at once: a face is its identity."""

    _known: dict[tuple[str, int], Face] = field(default_factory=dict)
    _reading: Lock = field(default_factory=Lock)

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
                found = self._known.get((family, nearest)) or Face(FOLDER / weights[nearest], nearest, FACTORS.get(family, 1.0))
                self._known[family, nearest] = found
        return found

    def named(self, name: str) -> Face:
        """The face of a name, such as AtkinsonHyperlegibleNext-700Bold. Raises KeyError for one that is not here."""
        return self.face(*family_of(name))

    def in_script(self, script: Script, family: str, weight: int) -> Face:
        """The face of a script in text of a family."""
        return self.face(script.families[_role(family)], weight)

    def for_character(self, character: str, family: str, weight: int, language: Script | None = None) -> Face | None:
        """The face that draws a character in text of a family: its script's, the family's own, or that of plain text.

        `language` is the script of the language around it, which draws signs that all scripts share.
        """
        code = ord(character)
        script = language if language and character in language.shared else script_of(code)
        if script:
            face = self.in_script(script, family, weight)
            if code in face.coverage:
                return face
        for name in (family, "text", *([script.families["text"]] if script else [])):
            face = self.face(name, weight)
            if code in face.coverage:
                return face
        return None

    def missing(self, text: str) -> str:
        """The characters of a text that no face has, in order, each once."""
        return "".join(character for character in dict.fromkeys(text)
                       if character not in _INVISIBLE and self.for_character(character, "text", _PLAIN) is None)


def family_of(name: str) -> tuple[str, int]:
    """The family and the weight of the face of a name. Raises KeyError for one that is not here."""
    return _places()[name]


def _role(family: str) -> str:
    """What a family is for: the cuts of titles are one."""
    return "title" if family in TITLE_CUTS else family


@cache
def _places() -> dict[str, tuple[str, int]]:
    return {name_of(Path(file)): (family, weight) for family, weights in FAMILIES.items() for weight, file in weights.items()}
