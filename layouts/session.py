"""What the jobs of a run share: the theme, the faces, the sources, numbers and abbreviations, the school, and what was set before."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from fonts import Faces
from handouts import InvalidHandoutError
from handouts.abbreviations import Abbreviations, read_abbreviations
from handouts.references import FILE as REFERENCES
from handouts.references import References, read_references
from handouts.school import Profile, read_profile
from handouts.tags import script_tag
from layouts.images import BadImageError
from layouts.images.logo import Logo
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
_MOST_CHARACTERS, _MOST_SCALES, _MOST_DRAWINGS = 300_000, 1_000, 100


@dataclass(frozen=True, slots=True, eq=False)
class Session:
    """Nothing that a job needs is kept anywhere else: two sessions do not see each other. Threads may share one.

    `profile` is the school whose own stands on every piece, `logo` its mark on paper.
    `press` prints what it lays out. `blocks` remembers the boxes of blocks, each counted by the characters of its text, and
    `scales` those that were tried, so that boxes which are met again know what they measured; `drawings` are the last that were painted.
    """

    theme: Theme
    references: References
    faces: Faces = field(default_factory=Faces)
    blocks: Memory = field(default_factory=lambda: Memory(_MOST_CHARACTERS), repr=False)
    scales: Memory = field(default_factory=lambda: Memory(_MOST_SCALES), repr=False)
    drawings: Memory = field(default_factory=lambda: Memory(_MOST_DRAWINGS), repr=False)
    profile: Profile | None = None
    abbreviations: Abbreviations = field(default_factory=read_abbreviations, repr=False)
    logo: Logo | None = field(default=None, init=False, repr=False)
    press: Press = field(init=False, repr=False)
    _typesetters: dict[str, Typesetter] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        """Raises InvalidHandoutError where the logo of the profile cannot be printed."""
        object.__setattr__(self, "press", Press(self.faces))
        object.__setattr__(self, "logo", _logo(self.profile) if self.profile else None)

    @classmethod
    def of(cls, theme: Path | None = None, references: Path | None = None, school: Path | None = None) -> "Session":
        """A session with a theme and references from files, or the project's own, and with the profile of a school or none.

        Raises InvalidHandoutError with all that is wrong in them.
        """
        profile = read_profile(school) if school else None
        return cls(read_theme(theme or THEME), read_references(references or REFERENCES), profile=profile)

    def __reduce__(self) -> tuple[Any, ...]:
        """Elsewhere it begins anew, with the same theme, references and profile."""
        return _begun, (self.theme, self.references, self.profile, self.abbreviations)

    def of_school(self, profile: Profile | None) -> "Session":
        """A session for another school: what does not differ is set and printed where that of this one is.

        Raises InvalidHandoutError where its logo cannot be printed.
        """
        other = Session(self.theme, self.references, self.faces, self.blocks, self.scales, self.drawings, profile, self.abbreviations)
        object.__setattr__(other, "press", self.press)
        object.__setattr__(other, "_typesetters", self._typesetters)
        return other

    def themed(self, theme: Theme) -> "Session":
        """A session with another theme, its words shaped and its files printed where those of this one are."""
        other = Session(theme, self.references, self.faces, profile=self.profile, abbreviations=self.abbreviations)
        object.__setattr__(other, "press", self.press)
        object.__setattr__(other, "_typesetters", self._typesetters)
        return other

    def typesetter(self, language: str) -> Typesetter:
        """The typesetter of a language; what it has shaped is found again."""
        return self._typesetters.setdefault(language, Typesetter(self.faces, language))

    def look(self, language: str) -> Look:
        """The plain look of what is no handout, at a millimetre a millimetre."""
        return Look(self.theme.palettes["teacher"], self.typesetter(language), self.theme.in_script(script_tag(language)), wording(language), self.references, self.abbreviations,
                    self.blocks, mm(1), drawings=self.drawings)


def _begun(theme: Theme, references: References, profile: Profile | None, abbreviations: Abbreviations) -> Session:
    return Session(theme, references, profile=profile, abbreviations=abbreviations)


def _logo(profile: Profile) -> Logo | None:
    """The logo of a school; where it has none for white paper, that for dark grounds. Raises InvalidHandoutError."""
    if not (profile.school.logo or profile.school.logo_on_dark):
        return None
    from layouts.images.logo_file import load_logo  # noqa: PLC0415  # only with a logo: keep start-up short


    keys = [key for key in ("logo", "logo_on_dark") if getattr(profile.school, key)]
    found: list[Logo] = []
    problems = []
    for key in keys:
        try:
            found.append(load_logo(profile.folder, getattr(profile.school, key)))
        except BadImageError as error:
            problems.append(profile.problem((key,), error.message, error.hint))
    if problems:
        raise InvalidHandoutError(problems)
    return replace(found[0], pale=found[0].pale or keys[0] == "logo_on_dark") if found else None
