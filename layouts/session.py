"""What the jobs of a run share: the theme, the faces, the sources and numbers, and what was set before."""

from dataclasses import dataclass, field
from pathlib import Path

from fonts import Faces
from handouts.references import FILE as REFERENCES
from handouts.references import References, read_references
from handouts.tags import script_tag
from layouts.lengths import Scale
from layouts.memory import Memory
from layouts.press import Press
from layouts.style.look import Look
from layouts.style.theme import FILE as THEME
from layouts.style.theme import Theme, read_theme
from layouts.style.words import wording
from layouts.text import Typesetter
from layouts.units import mm

PLAIN = Scale(mm(1), title=30, heading=15.5, reading=12, small=10)
_MOST_CHARACTERS, _MOST_SCALES = 200_000, 1_000


@dataclass(frozen=True, slots=True, eq=False)
class Session:
    """Nothing that a job needs is kept anywhere else: two sessions do not see each other. Threads may share one.

    `press` prints what it lays out. `blocks` remembers the boxes of blocks, each counted by the characters of its text, and
    `scales` those that were tried, so that boxes which are met again know what they measured.
    """

    theme: Theme
    references: References
    faces: Faces = field(default_factory=Faces)
    blocks: Memory = field(default_factory=lambda: Memory(_MOST_CHARACTERS), repr=False)
    scales: Memory = field(default_factory=lambda: Memory(_MOST_SCALES), repr=False)
    press: Press = field(init=False, repr=False)
    _typesetters: dict[str, Typesetter] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "press", Press(self.faces))

    @classmethod
    def of(cls, theme: Path | None = None, references: Path | None = None) -> "Session":
        """A session with a theme and references from files, or the project's own.

        Raises InvalidHandoutError with all that is wrong in them.
        """
        return cls(read_theme(theme or THEME), read_references(references or REFERENCES))

    def __reduce__(self) -> tuple[type["Session"], tuple[Theme, References]]:
        """Elsewhere it begins anew, with the same theme and references."""
        return Session, (self.theme, self.references)

    def themed(self, theme: Theme) -> "Session":
        """A session with another theme, its words shaped and its files printed where those of this one are."""
        other = Session(theme, self.references, self.faces)
        object.__setattr__(other, "press", self.press)
        object.__setattr__(other, "_typesetters", self._typesetters)
        return other

    def typesetter(self, language: str) -> Typesetter:
        """The typesetter of a language; what it has shaped is found again."""
        return self._typesetters.setdefault(language, Typesetter(self.faces, language))

    def look(self, language: str) -> Look:
        """The plain look of what is no handout, at a millimetre a millimetre."""
        return Look(self.theme.palettes["teacher"], self.typesetter(language), self.theme.in_script(script_tag(language)), wording(language), self.references, self.blocks, mm(1))
