"""From words to placed lines: shape, break, hyphenate, order."""

from layouts.text.breaking import Line, WordTooWideError, break_lines
from layouts.text.shape import Word
from layouts.text.titles import divided_title_lines, title_lines
from layouts.text.typesetter import Typesetter

__all__ = [
    "Line", "Typesetter", "Word", "WordTooWideError", "break_lines", "divided_title_lines", "title_lines",
]
