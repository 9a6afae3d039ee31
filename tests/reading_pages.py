"""A printed page read back by another program than the one that draws: its lines of type with their ink, and its rules."""

from collections import Counter, defaultdict
from ctypes import byref, c_double, create_string_buffer
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pypdfium2
from PIL import Image
from pypdfium2 import raw

from layouts.units import mm

APART = mm(4)
DOTS = 3
FAINT = 6


@dataclass(frozen=True)
class Letter:
    """A character with its face, its size and where it stands; lengths in points, `y` downwards from the top."""

    text: str
    face: str
    size: float
    x: float
    baseline: float
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Line:
    """Letters beside each other on one baseline, in one face and size."""

    letters: tuple[Letter, ...]

    @property
    def text(self) -> str:
        """What it says, without its spaces."""
        return "".join(letter.text for letter in self.letters)

    @property
    def size(self) -> float:
        """The size of its type."""
        return self.letters[0].size

    @property
    def heads(self) -> bool:
        """Whether it is set in the display face."""
        return "Bricolage" in self.letters[0].face

    @property
    def baseline(self) -> float:
        """Where its letters stand."""
        return self.letters[0].baseline

    @property
    def top(self) -> float:
        """The top of its highest letter."""
        return min(letter.top for letter in self.letters)

    @property
    def bottom(self) -> float:
        """The foot of its lowest letter."""
        return max(letter.bottom for letter in self.letters)

    @property
    def left(self) -> float:
        """Where its ink begins."""
        return min(letter.left for letter in self.letters)

    @property
    def right(self) -> float:
        """Where its ink ends."""
        return max(letter.right for letter in self.letters)

    def over(self, other: "Line") -> bool:
        """Whether both stand in one column."""
        return self.left < other.right and other.left < self.right


class ReadPage:
    """One page of a file."""

    def __init__(self, data: bytes, number: int = 0) -> None:
        self._document = pypdfium2.PdfDocument(data)
        self._page = self._document[number]
        self.height = self._page.get_height()
        self.width = self._page.get_width()

    @cached_property
    def letters(self) -> list[Letter]:
        """All characters with ink."""
        text = self._page.get_textpage()
        found = []
        for index in range(text.count_chars()):
            character = chr(raw.FPDFText_GetUnicode(text, index))
            if not character.strip():
                continue
            x, y = c_double(), c_double()
            raw.FPDFText_GetCharOrigin(text, index, byref(x), byref(y))
            left, bottom, right, top = text.get_charbox(index)
            found.append(Letter(character, self._face(text, index), round(raw.FPDFText_GetFontSize(text, index), 2), x.value,
                                self.height - y.value, left, right, self.height - top, self.height - bottom))
        return found

    @staticmethod
    def _face(text: pypdfium2.PdfTextPage, index: int) -> str:
        font = raw.FPDFTextObj_GetFont(raw.FPDFText_GetTextObject(text, index))
        length = raw.FPDFFont_GetBaseFontName(font, None, 0)
        buffer = create_string_buffer(length)
        raw.FPDFFont_GetBaseFontName(font, buffer, length)
        return buffer.value.decode()

    @cached_property
    def lines(self) -> list[Line]:
        """The lines of type, those beside each other apart where there is more than a gap between columns."""
        by_place: dict[tuple[float, float, bool], list[Letter]] = defaultdict(list)
        for letter in self.letters:
            by_place[round(letter.baseline, 1), letter.size, "Bricolage" in letter.face].append(letter)
        found = []
        for letters in by_place.values():
            letters.sort(key=lambda letter: letter.left)
            start = 0
            for index in range(1, len(letters) + 1):
                if index == len(letters) or letters[index].left - letters[index - 1].right > max(APART, letters[index].size):
                    found.append(Line(tuple(letters[start:index])))
                    start = index
        return sorted(found, key=lambda line: (line.baseline, line.left))

    @cached_property
    def reading_size(self) -> float:
        """The size in which most of the text is set."""
        sizes = Counter(letter.size for letter in self.letters if "Atkinson" in letter.face)
        return sizes.most_common(1)[0][0]

    @cached_property
    def picture(self) -> Image.Image:
        """The page in grey, DOTS to a point."""
        image: Image.Image = self._page.render(scale=DOTS).to_pil()
        return image.convert("L")

    def ink_under(self, line: Line) -> float | None:
        """From the foot of a line down, where the next ink or edge is in its column; None at the foot of the page."""
        left, right = round(line.left * DOTS), round(line.right * DOTS)
        top = round((line.bottom + 0.6) * DOTS)
        ground: Any = self.picture.getpixel((left, top))
        for row in range(top, self.picture.height):
            shades: Any = self.picture.crop((left, row, right, row + 1)).getextrema()
            if max(abs(shade - ground) for shade in shades) > FAINT:
                return row / DOTS
        return None
