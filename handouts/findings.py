"""What a rule finds in a line, and the line as it should have been."""

from collections.abc import Mapping

from msgspec import Struct, field


class Finding(Struct, frozen=True):
    """A slip at a line and column, both from 0.

    `mended` holds the lines it is about, without it, by their numbers; `path` names its place where that is known.
    """

    number: int
    column: int
    message: str
    hint: str
    mended: Mapping[int, str] = field(default_factory=dict)
    path: str = ""
